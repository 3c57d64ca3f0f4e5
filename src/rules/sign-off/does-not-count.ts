/** A sign-off record that shows no decision of a party on these words. */
import { groups } from '../../base/groups.ts';
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import type { SignOffFault } from '../../register/judge-sign-off.ts';
import type { Register } from '../../register/register.ts';
import { entryOnDay } from '../../register/on-day.ts';
import { signedOtherWords, unsignedBy } from '../../register/unsigned.ts';
import type { Observation, Rule } from '../rule.ts';
import { inForceUnsigned } from './in-force-unsigned.ts';

export const doesNotCount: Rule = {
  code: 'sign-off/does-not-count',
  severity: 'error',
  summary: 'Every sign-off record shows that a party decided on these very words, in a role that may, with proof.',
  why: 'A record that proves nothing looks like an agreement where there is none. Partners and the public have to be able to rely on what is said to be signed.',
  *check(register) {
    for (const entry of register.entries) {
      for (const { record, fault, roles = [], revoked } of entry.signing.faults) {
        if (fault === 'other-words') continue;
        const { pointer, actual, expected, remedy } = SAID[fault];
        yield {
          at: record.source.locate(pointer),
          agreement: entry.id,
          pointer,
          actual: actual.replaceAll(/\{(\w+)\}/g, (_whole, field: string) => fieldOf(record.facts, field)),
          expected: expected.replace('{roles}', roles.map((role) => `\`${role}\``).join(' or ')),
          remedy,
          // The page says so. Who is missing then is told by itself.
          ...(revoked === undefined ? {} : { staysPublished: true as const }),
        };
      }
      yield* ofOtherWords(entry, register);
    }
  },
};

/** Whoever edits a text makes all records of it those of other words: each version is told once, with all who decided on it. */
function* ofOtherWords(entry: Entry, register: Register): Iterable<Observation> {
  const records = entry.signing.faults.flatMap(({ fault, record }) => (fault === 'other-words' ? [record] : []));
  // Of a version that is to come, who has not signed is only noted.
  const inForce = entryOnDay(entry, register);
  const edited = signedOtherWords(inForce);
  const isTold = unsignedBy(inForce, register).some(({ organisation = '' }) => edited.has(organisation));
  for (const alike of groups(records, ({ facts }) => facts.version)) {
    const [first, ...others] = alike;
    if (first === undefined) continue;
    const { version } = first.facts;
    const bodies = [...new Set(alike.map(({ facts }) => bodyName(register.organisations, facts.organisation)))];
    yield {
      at: first.source.locate('/digest'),
      agreement: entry.id,
      pointer: '/digest',
      actual: `sign-off by ${listInWords(bodies)} of other words than version ${version} has today`,
      expected: 'a decision on the words as they are',
      remedy:
        'If the words changed after they were signed, put them back; or give the changed text a new version, and have that signed. If a record is of another agreement, remove it here.',
      ...(others.length === 0
        ? {}
        : { related: others.map(({ source }) => ({ at: source.locate('/digest'), text: 'is of those words too.' })) }),
      ...(isTold && version === inForce.terms.version ? { follows: inForceUnsigned.code } : {}),
    };
  }
}

function fieldOf(facts: object, field: string): string {
  const value: unknown = Object.entries(facts).find(([name]) => name === field)?.[1];
  return typeof value === 'string' ? value : '';
}

interface Said {
  readonly pointer: string;
  /** With fields of the record in braces. */
  readonly actual: string;
  readonly expected: string;
  readonly remedy: string;
}

const SAID: Readonly<Record<Exclude<SignOffFault, 'other-words'>, Said>> = {
  illustrative: {
    pointer: '',
    actual: 'sign-off record of an illustrative agreement',
    expected: 'none',
    remedy: 'Remove the record: nobody agrees to what only shows how such a text can look.',
  },
  'unknown-organisation': {
    pointer: '/organisation',
    actual: 'organisation `{organisation}`',
    expected: 'one that has a file in organisations/',
    remedy: 'Correct the name, or describe the body in a file of that name.',
  },
  'not-a-party': {
    pointer: '/organisation',
    actual: 'sign-off of `{organisation}`, which the agreement does not name as a party in this way',
    expected: 'a party, a member of a group or class that is one, or a body that adopts the agreement',
    remedy:
      'Say with `as` which group or class it takes part in. A body that is no party yet comes into the agreement first, and that makes a new version.',
  },
  'unknown-version': {
    pointer: '/version',
    actual: 'version {version}',
    expected: 'the present version, or one that is kept under versions/',
    remedy:
      'If a newer version took its place, keep the one that was signed: `concordat amend` finds its words in git and puts them into versions/ under its number. Never change the number in a record: it says what was agreed. If the number is a slip, make the record again.',
  },
  'wrong-role': {
    pointer: '/role',
    actual: 'decision by the role `{role}`',
    expected: 'the role that may decide for it, {roles}',
    remedy:
      'Have a role decide that may bind the body. If this one may, say so: as the `signatory` of that party in the agreement or, where it states none, among the `approvers` in the file of the body.',
  },
  future: {
    pointer: '/date',
    actual: 'decision on {date}, a day that has not come',
    expected: 'today or an earlier day',
    remedy: 'Correct the day. Where it takes part from a later day, write that under `starts`.',
  },
  'not-in-being': {
    pointer: '/date',
    actual: 'decision on {date}, when the body did not exist',
    expected: 'a day between `from` and `until` of its file',
    remedy: 'Correct the day, or have its successor decide.',
  },
  'no-evidence': {
    pointer: '/method',
    actual: 'method {method} without `evidence`',
    expected: 'where the proof is',
    remedy:
      'Write the reference of the signing service or of the minute under `evidence`, or the SHA-256 of the scanned sheet.',
  },
  'no-hash': {
    pointer: '/evidence',
    actual: 'signed sheet that nothing identifies',
    expected: '`sha256:` and the 64 digits of the scan, with or without words beside it',
    remedy:
      'Work out the SHA-256 of the scanned sheet (`sha256sum`, or `certutil -hashfile … SHA256`) and write it under `evidence`. A scan can be changed, and a folder can be emptied.',
  },
  'no-conditions': {
    pointer: '/decision',
    actual: 'agreement with conditions that are not given',
    expected: '`conditions`',
    remedy: 'Write what has to be done first, or `agreed` if nothing has.',
  },
  'idle-conditions': {
    pointer: '/conditions',
    actual: 'conditions of a decision that has none',
    expected: 'the decision `agreed-with-conditions`, or no conditions',
    remedy: 'Write what was decided: nobody may lose a condition on the way.',
  },
  'no-signature': {
    pointer: '/method',
    actual: 'method {method} without `signature`',
    expected: 'the signature',
    remedy: 'Have `concordat sign` write what is to be signed, sign that with the key, and let it make the record.',
  },
  'idle-signature': {
    pointer: '/signature',
    actual: 'signature beside the method {method}',
    expected: 'the method `key` or `commit`, or no signature',
    remedy: 'Write `method: key` if the signature is the proof. No other method but `commit` has it checked.',
  },
  'no-commit': {
    pointer: '/method',
    actual: 'method commit without a commit that says this decision and nothing else',
    expected:
      'under `commit` the empty tree and no parent, and an author who is the committer, in the same second, on the day of the record',
    remedy:
      'Make the commit as `concordat sign … --method commit` says, and record it with `--commit`. Any other says that somebody signed it, and not who decided.',
  },
  'idle-commit': {
    pointer: '/commit',
    actual: 'commit beside the method {method}',
    expected: 'the method `commit`, or no commit',
    remedy: 'Write `method: commit` if a signed commit is the proof. No other method has it checked.',
  },
  'no-key': {
    pointer: '/signature',
    actual: 'signature that no key of `{organisation}` made, or that cannot be read',
    expected: 'a signature of one of the `keys` in the file of the body',
    remedy:
      'Have it signed with a key of the body, by Ed25519, ECDSA, or RSA of 2,048 bits or more. A new key goes into the file of the body first, by a change of its own.',
  },
  'key-of-another': {
    pointer: '/signature',
    actual: 'signature by a key that stands in the files of two bodies',
    expected: 'a key of one body alone',
    remedy: 'Give each body a key of its own: nobody may agree for two parties alone.',
  },
  'bad-signature': {
    pointer: '/signature',
    actual: 'signature over something else than this record says',
    expected:
      'one over the statement of this record, for the purpose `sign-off@concordat`; or over a commit that has it as its message',
    remedy:
      'A field was changed after it was signed, or the signature was made for something else. Make the record again and have it signed.',
  },
  'key-not-good-then': {
    pointer: '/date',
    actual: 'decision on {date}, when its key was not good',
    expected: 'a day between `from` and `until` of the key',
    remedy: 'Have it signed with a key that was good on that day, or correct the day.',
  },
  'key-revoked': {
    pointer: '/signature',
    actual: 'signature by a key that was revoked',
    expected: 'one by a key that is safe',
    remedy: 'Have the body sign again with another key: whoever got hold of the old one could have made this.',
  },
};
