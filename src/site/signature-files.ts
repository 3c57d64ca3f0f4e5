/**
 * What a stranger needs to check a signature without this tool: the statement as the very bytes that were signed, and the
 * signature, each as a file. Their paths are made of the ids of the agreement and the body, and of the version.
 */
import { onceFor } from '../base/memo.ts';
import type { SignOff } from '../agreement/register-files.ts';
import { statementOf } from '../agreement/statement.ts';
import type { Entry } from '../register/entry.ts';
import { boundBodies } from '../register/signing.ts';
import { PATHS } from './links.ts';
import { isShown, type Published, versionsOf } from './published.ts';
import { signingState } from './signing-state.ts';

export interface SignatureFiles {
  readonly organisation: string;
  readonly statement: SignatureFile;
  readonly signature: SignatureFile;
}

export interface SignatureFile {
  readonly path: string;
  readonly content: string;
}

/** Why a signature that was checked is not published: nobody is bound by a draft, or part of what the statement says is withheld. */
export type NotGiven = 'draft' | 'withheld';

/** The files of a record that an agreement's page tells of, or why the public may not have them; nothing where no key signed it. */
export function signatureFiles(site: Published, entry: Entry, record: SignOff): SignatureFiles | NotGiven | undefined {
  const { organisation, method, signature } = record.facts;
  if (method !== 'key' || signature === undefined) return undefined;
  if (site.entry(entry.id)?.standing.status === 'draft') return 'draft';
  if (isWithheld(entry, record)) return 'withheld';
  const name = nameOf(entry, record);
  return {
    organisation,
    statement: { path: PATHS.statement(entry.id, name), content: statementOf(entry.id, record.facts) },
    // As ssh-keygen ends it.
    signature: {
      path: PATHS.signature(entry.id, name),
      content: `${signature.replaceAll('\r\n', '\n').trimEnd()}\n`,
    },
  };
}

/** Those of every agreement and every version of it that is published, each once. */
export const allSignatures = onceFor((site: Published): readonly SignatureFiles[] => {
  const found = site.entries
    .flatMap((entry) => [entry, ...versionsOf(entry).map((kept) => kept.entry)])
    .filter((entry) => signingState(site, entry) !== 'not-asked')
    .flatMap((entry) =>
      [...entry.signing.decisions, ...boundBodies(entry)].flatMap(({ records }) =>
        records.map((record) => signatureFiles(site, entry, record)),
      ),
    )
    .filter((files) => typeof files === 'object');
  return [...new Map(found.map((files) => [files.statement.path, files])).values()];
});

/** Whether something that a statement says is kept from the public, on this page or of the version that was signed. */
function isWithheld(entry: Entry, { facts }: SignOff): boolean {
  const texts = [entry, ...versionsOf(entry).map((kept) => kept.entry)];
  const signed = texts.find(({ terms }) => terms.version === facts.version);
  const said = [...SAID, ...(facts.assessment === undefined ? [] : ['dpia'])];
  return signed === undefined || [entry, signed].some((text) => said.some((section) => !isShown(text, section)));
}

/** Who decided, in which role and on which conditions. */
const SAID = ['parties', 'record', 'execution'];

/** As in `mereshire-police-2.1`; a second record of the body about that version has a number. A later one changes no earlier name. */
function nameOf({ signing }: Entry, { facts: { organisation, version }, source: { path } }: SignOff): string {
  const alike = signing.records
    .filter(({ facts }) => facts.method === 'key' && facts.organisation === organisation && facts.version === version)
    .sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
  const number = alike.findIndex(({ source }) => source.path === path) + 1;
  return number > 1 ? `${organisation}-${version}-${number}` : `${organisation}-${version}`;
}

function keyOf({ facts, source }: SignOff): string {
  return `${facts.date} ${source.path}`;
}
