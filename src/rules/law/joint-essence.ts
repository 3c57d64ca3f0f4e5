/** What people are to know of a joint arrangement. */
import { asStep } from '../../base/pointer.ts';
import { selectNames, selectParties } from '../../register/party.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const jointEssence: Rule = {
  code: 'law/joint-essence',
  severity: 'error',
  summary: 'Joint controllers tell people the essence of their arrangement.',
  why: 'People may turn to any joint controller, and can do so only if they know who decides together and who does what. The law makes the controllers tell them.',
  source: 'UK GDPR Article 26(2)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const { terms, parties, coverage } = entry;
      if (typeof terms.jointControl !== 'object') continue;
      for (const [name, arrangement] of Object.entries(terms.jointControl)) {
        if (arrangement.essence !== undefined) continue;
        const joint = new Set(selectParties(arrangement.parties, parties));
        const purposes = new Set(selectNames(arrangement.purposes, Object.keys(terms.purposes ?? {})));
        // Section 58, for competent authorities among themselves, does not ask for it.
        const underGdpr = coverage.answers.some(
          ({ need }) => need.regime === 'uk-gdpr' && purposes.has(need.purpose) && joint.has(need.party),
        );
        if (!underGdpr) continue;
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(entry, `/jointControl/${asStep(name)}`, 'key'),
          actual: 'joint arrangement whose essence nobody is told',
          expected: 'two or three sentences for the people concerned, under `essence`',
          remedy:
            'Write in plain words who decides together, who does what, and that people may turn to any of them. The public page shows it.',
        };
      }
    }
  },
};
