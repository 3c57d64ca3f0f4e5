/** A text that has the number of a version that was kept, and other words. */
import { keyOf } from '../../register/compare/fields.ts';
import type { Entry } from '../../register/entry.ts';
import { signedOtherWords } from '../../register/unsigned.ts';
import type { Rule } from '../rule.ts';

export const changedInForce: Rule = {
  code: 'sign-off/changed-in-force',
  severity: 'error',
  summary: 'A text that was in force changes only under a number of its own.',
  why: 'People cite an agreement by its number, and partners hold that version. Where two texts have one number, nobody can say which of them binds.',
  *check(register) {
    for (const entry of register.entries) {
      const { id, agreement, terms, versions } = entry;
      const kept = versions.find(({ version, release }) => version === terms.version && release === undefined);
      // A record of other words is told by the rules on records.
      if (kept === undefined || !agreement.valid || signedOtherWords(entry).size > 0 || saysTheSame(kept.entry, entry))
        continue;
      yield {
        at: agreement.source.locate('/version'),
        agreement: id,
        pointer: '/version',
        actual: `version ${terms.version} with other words than are kept under that number`,
        expected: 'the next number, or the words that are kept',
        remedy: `Give the changed text the next number and a first day of its own: \`concordat amend ${id}\` does both. If only what is kept is out of date, copy the text into versions/${terms.version}/ again.`,
        related: [
          { at: kept.entry.agreement.source.locate('/version'), text: 'The version that is kept begins here.' },
        ],
      };
    }
  },
};

/** What is recorded beside a text is no part of it, and goes on after the text was kept. */
function saysTheSame(one: Entry, other: Entry): boolean {
  const words = ({ agreement }: Entry): string => {
    const { record: _record, ...text } = agreement.terms;
    return `${keyOf(text)}\n${agreement.source.bodyText.trim()}`;
  };
  return words(one) === words(other);
}
