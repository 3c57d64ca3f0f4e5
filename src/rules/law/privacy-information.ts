/** Nobody tells people that their information is shared. */
import type { Rule } from '../rule.ts';
import { currentAgreements, isWhole, noteInDraft, placeOfTerm } from '../terms.ts';

export const privacyInformation: Rule = {
  code: 'law/privacy-information',
  severity: 'error',
  summary: 'The text says how people are told that information about them is shared.',
  why: 'People must be told who has information about them, why, and with whom it is shared, also when it came from someone else. If the agreement leaves that open, each party believes that another told them.',
  source: 'UK GDPR Articles 13 and 14; DPA 2018 s.44',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      if (entry.terms.rights === undefined || entry.terms.rights.privacyInformation !== undefined) continue;
      if (!isWhole(entry)) continue;
      yield {
        ...noteInDraft(entry),
        ...placeOfTerm(entry, '/rights/privacyInformation', 'key'),
        actual: 'section on people’s rights that does not say how they are told',
        expected: 'who tells them, and how, under `privacyInformation`',
        remedy:
          'Say where each party’s privacy notice names this sharing and who tells people in person. When people are not told at first, say so under `exceptions`.',
      };
    }
  },
};
