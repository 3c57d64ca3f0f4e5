/**
 * What a body signs: a statement that names the agreement, the version, its
 * digest, and what was decided in which role. `docs/sign-off.md` defines it, so
 * that another program can make and check one.
 */
import canonicalize from 'canonicalize';
import type { WrittenSignOff } from './written/sign-off.ts';

/** What a signature over a statement is for. One that was made for anything else says nothing here. */
export const SIGN_OFF_NAMESPACE = 'sign-off@concordat';

/**
 * The statement of a record as an in-toto Statement v1 in canonical JSON
 * (RFC 8785), with no line break at its end. All that the record says is in it
 * but for how the decision is proved, so that nothing can be left out or put in
 * afterwards.
 */
export function statementOf(agreement: string, record: WrittenSignOff): string {
  const { digest, ...said } = withoutProof(record);
  const text = canonicalize({
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: agreement, digest: { sha256: digest.replace(/^sha256:/, '') } }],
    predicateType: 'https://concordat.example/sign-off/v1',
    predicate: { agreement, ...said },
  });
  if (text === undefined) throw new Error('a record always has a canonical form');
  return text;
}

/** What a record says of the decision, without what proves it. */
export function withoutProof({
  method: _method,
  evidence: _evidence,
  commit: _commit,
  signature: _signature,
  ...said
}: WrittenSignOff): Omit<WrittenSignOff, 'method' | 'evidence' | 'commit' | 'signature'> {
  return said;
}

/** Whether a key signed what a record says, so that it can be checked; all other proof has to be asked for. */
export function isSigned({ method }: Pick<WrittenSignOff, 'method'>): boolean {
  return method === 'key' || method === 'commit';
}

/** What a body did to a version, by its decision: `Mereshire Police agreed to version 2.1`. */
export const DECIDED: Readonly<Record<WrittenSignOff['decision'], string>> = {
  agreed: 'agreed to',
  'agreed-with-conditions': 'agreed, with conditions, to',
  declined: 'declined',
};
