/** All that `ssh-keygen -Y verify` takes: each signature with what was signed, and the keys of those who signed. */
import { SIGN_OFF_NAMESPACE } from '../../agreement/statement.ts';
import type { SigningKey } from '../../register/signing-keys.ts';
import type { Published } from '../published.ts';
import { PATHS } from '../links.ts';
import { allSignatures, type SignatureFile } from '../signature-files.ts';

/** Nothing where no signature is published. */
export function signatureData(site: Published): readonly SignatureFile[] {
  const signatures = allSignatures(site).flatMap(({ statement, signature }) => [statement, signature]);
  if (signatures.length === 0) return [];
  return [
    { path: PATHS.allowedSigners, content: allowedSigners(site) },
    { path: PATHS.revokedKeys, content: revokedKeys(site) },
    ...signatures,
  ];
}

/** As OpenSSH reads allowed signers (ssh-keygen(1)): days are those of whoever checks, as a plain day of `verify-time` is. */
function allowedSigners(site: Published): string {
  const lines = signers(site)
    .filter(({ key }) => key.revoked === undefined)
    .map(({ organisation, key: { key, from, until } }) => {
      const days = [
        `valid-after="${plain(from)}"`,
        ...(until === undefined ? [] : [`valid-before="${plain(until)}235959"`]),
      ];
      return `${organisation} namespaces="${SIGN_OFF_NAMESPACE}",${days.join(',')} ${key}`;
    });
  return textOf('Keys with which bodies of this register sign, each with the days on which it may.', lines);
}

/** A key a line, as OpenSSH reads a file of revoked keys; the file is there where no key was revoked, too. */
function revokedKeys(site: Published): string {
  const lines = signers(site).flatMap(({ organisation, key: { key, revoked } }) =>
    revoked === undefined ? [] : [`# ${organisation}, since ${revoked}`, key],
  );
  return textOf('Keys that are no longer safe. Nothing counts that they ever signed.', lines);
}

function signers(site: Published): readonly { readonly organisation: string; readonly key: SigningKey }[] {
  const bodies = new Set(allSignatures(site).map(({ organisation }) => organisation));
  return [...bodies]
    .sort()
    .flatMap((organisation) => site.signingKeys(organisation).map((key) => ({ organisation, key })));
}

/** A day as ssh-keygen writes it: 20261001. */
export function plain(day: string): string {
  return day.replaceAll('-', '');
}

function textOf(heading: string, lines: readonly string[]): string {
  return `${[`# ${heading}`, ...lines].join('\n')}\n`;
}
