/** Information held for law enforcement that nobody is to look at again. */
import type { Entry } from '../../register/entry.ts';
import { groups } from '../../base/groups.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Party } from '../../register/party.ts';
import { retentionFor } from '../../register/retention.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const periodicReview: Rule = {
  code: 'law/periodic-review',
  severity: 'error',
  summary: 'What is held for law enforcement is looked at again at set times.',
  why: 'A competent authority must set time limits for the periodic review of the need to go on storing what it holds. A last day alone does not meet that.',
  source: 'DPA 2018 s.39(2)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      for (const alike of groups(unreviewed(entry), ({ index }) => String(index))) {
        const { index } = alike[0] ?? {};
        const parties = [...new Set(alike.map(({ party }) => party.title))];
        const data = [...new Set(alike.map(({ data }) => entry.terms.data?.[data]?.title ?? data))];
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(entry, `/retention/${index}`, 'key'),
          actual: `law enforcement information with no set time at which ${listInWords(parties)} ${parties.length === 1 ? 'looks' : 'look'} whether it is still needed (${listInWords(data)})`,
          expected: '`reviewEvery` in the rule on retention',
          remedy: `Write into the rule how often ${listInWords(parties)} ${parties.length === 1 ? 'looks' : 'look'} at what is kept, such as \`reviewEvery: 5 years\`. If only some of those under the rule act for law enforcement, give them a rule of their own.`,
        };
      }
    }
  },
};

/** What parties receive for law enforcement under a rule with no review. Where no rule holds, or several do, that has a finding of its own. */
function unreviewed({
  terms,
  parties,
  coverage,
}: Entry): readonly { readonly party: Party; readonly data: string; readonly index: number }[] {
  const rules = terms.retention ?? [];
  if (rules.length === 0) return [];
  return coverage.answers.flatMap(({ need, kind }) => {
    if (need.regime !== 'part3' || need.direction !== 'receive' || kind === 'not-needed') return [];
    const [holding, ...more] = retentionFor(rules, need.party, need.data, parties);
    return holding === undefined || more.length > 0 || holding.rule.reviewEvery !== undefined
      ? []
      : [{ party: need.party, data: need.data, index: holding.index }];
  });
}
