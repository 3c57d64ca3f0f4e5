/**
 * The digest of what parties sign. `docs/digest.md` defines it so that another
 * program can compute it, and carries the test vectors.
 */
import canonicalize from 'canonicalize';
import type { Hash } from '../base/ports.ts';
import type { Agreement } from './agreement.ts';

/** What an agreement was resolved with, beyond its own folder. */
export interface Resolved {
  /** The members of each group that is a party, on the day that the text takes effect: party to organisations. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  /** The digest of the pinned framework version, if there is a framework. */
  readonly framework: string | undefined;
}

/** `sha256:` and 64 hexadecimal digits. */
export type Digest = `sha256:${string}`;

/** Computes the digest of an agreement's terms, prose, attachments and what they were resolved with. */
export function digest(agreement: Agreement, resolved: Resolved, hash: Hash): Digest {
  return hashText(canonicalText(agreement, resolved, hash), hash);
}

/** The text that is hashed: canonical JSON (RFC 8785). */
export function canonicalText(agreement: Agreement, resolved: Resolved, hash: Hash): string {
  const { record: _recorded, ...signed } = agreement.terms;
  const text = canonicalize({
    spec: 'concordat-digest/1',
    terms: signed,
    body: agreement.source.bodyText.replace(/[ \t]+$/gm, '').trim(),
    attachments: agreement.attachments
      .map(({ path, bytes }) => ({ path: path.normalize('NFC'), sha256: hash(bytes) }))
      .sort((a, b) => (a.path < b.path ? -1 : 1)),
    members: Object.fromEntries([...resolved.members].map(([party, members]) => [party, [...members].sort()])),
    ...(resolved.framework === undefined ? {} : { framework: resolved.framework }),
  });
  if (text === undefined) throw new Error('an agreement always has a canonical form');
  return text;
}

function hashText(text: string, hash: Hash): Digest {
  return `sha256:${hash(new TextEncoder().encode(text))}`;
}
