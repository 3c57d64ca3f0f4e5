/** An organisation file that nothing names. */
import type { Agreement } from '../../agreement/agreement.ts';
import type { Tree } from '../../source/yaml.ts';
import { referencesOf } from '../../register/references.ts';
import type { Register } from '../../register/register.ts';
import type { Rule } from '../rule.ts';

export const orphanOrganisation: Rule = {
  code: 'register/orphan-organisation',
  severity: 'warning',
  summary: 'Each organisation file is named somewhere.',
  why: 'A file that nothing names is out of everyone’s sight: nobody keeps it up to date, and it may have been meant for a party that is spelt differently.',
  *check(register) {
    // A file that could not be read may name any of them.
    if (register.unreadable.length > 0) return;
    const named = namedIn(register);
    for (const { id, facts, source } of register.organisations.values()) {
      // A body that has ended is kept so that its successors can be told.
      if (named.has(id) || facts.until !== undefined || facts.succeededBy !== undefined) continue;
      yield {
        at: source.locate('/name'),
        pointer: '/name',
        actual: `organisation (\`${id}\`) that nothing names`,
        expected: 'an agreement, a group or a successor that names it',
        remedy: 'Name it where it belongs, or remove the file.',
      };
    }
  },
};

function namedIn({ entries, organisations, settings }: Register): ReadonlySet<string> {
  const agreements = entries.flatMap((entry) => [
    entry.agreement,
    ...entry.versions.map((kept) => kept.entry.agreement),
  ]);
  return new Set([
    settings.publisher,
    // A body joins a class by its record alone, and what it decided stays to be shown once it left, or once the record counts
    // for nothing any more.
    ...entries.flatMap(({ signing }) => signing.records.flatMap(({ facts }) => [facts.organisation, facts.as ?? ''])),
    ...entries.flatMap(({ versions }) =>
      versions.flatMap(({ release }) => (release?.facts.signedBy ?? []).map(({ organisation }) => organisation)),
    ),
    ...agreements.flatMap(namesOf),
    ...[...organisations.values()].flatMap(({ facts }) =>
      [...(facts.members ?? []), ...(facts.succeededBy ?? [])].map((other) => other.organisation),
    ),
  ]);
}

function namesOf({ valid, terms, source }: Agreement): readonly string[] {
  return valid ? referencesOf(terms).map((reference) => reference.name) : wordsIn(source.data);
}

/** All that a file with errors says: its fields may not be where they belong. */
function wordsIn(tree: Tree): readonly string[] {
  if (typeof tree === 'string') return [tree];
  return Object.entries(tree).flatMap(([key, value]: readonly [string, Tree]) => [key, ...wordsIn(value)]);
}
