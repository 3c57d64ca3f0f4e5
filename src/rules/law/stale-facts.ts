/** Facts of law that nobody has compared with their source for a year. */
import { longDate } from '../../base/dates.ts';
import { fileSpan } from '../../base/position.ts';
import { SETTINGS_PATH } from '../../agreement/register-files.ts';
import { lawEntries } from '../../law/entries.ts';
import { isStale } from '../../law/how-known.ts';
import type { Rule } from '../rule.ts';

export const staleFacts: Rule = {
  code: 'law/stale-facts',
  severity: 'note',
  summary: 'The law that is checked against was compared with its sources within a year.',
  why: 'The law changes, and what is checked here is what it said when somebody last looked.',
  *check({ law, today }) {
    const stale = lawEntries(law)
      .filter(({ lastVerified }) => isStale(lastVerified, today))
      .sort((a, b) => (a.lastVerified < b.lastVerified ? -1 : a.lastVerified > b.lastVerified ? 1 : 0));
    const [worst] = stale;
    if (worst === undefined) return;
    const facts = stale.length === 1 ? '1 fact of law' : `${stale.length} facts of law`;
    yield {
      at: fileSpan(SETTINGS_PATH),
      actual: `${facts} last verified more than twelve months ago, the oldest on ${longDate(worst.lastVerified)} (${worst.title})`,
      expected: 'facts that were verified within twelve months',
      remedy:
        'Use a newer release of concordat, and see with `concordat law` what it changes. Or verify them yourself, and lay them over the tool’s in `law/`.',
    };
  },
};
