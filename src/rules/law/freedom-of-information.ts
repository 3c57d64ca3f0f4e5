/** Requests under freedom of information law, where a party is a public authority. */
import { hasPublicAuthority } from '../public-authorities.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, isWhole, noteInDraft, placeOfTerm } from '../terms.ts';

export const freedomOfInformation: Rule = {
  code: 'law/freedom-of-information',
  severity: 'warning',
  summary: 'Where a party is a public authority, the text says what happens to a freedom of information request.',
  why: 'A request to one party can ask for what came from another, and the time for an answer is short. The code on data sharing asks the parties to agree beforehand who answers and who is asked.',
  source: 'ICO data sharing code of practice (DPA 2018 s.121)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      if (entry.terms.rights === undefined || entry.terms.rights.freedomOfInformation !== undefined) continue;
      if (!isWhole(entry) || !hasPublicAuthority(entry, register.law)) continue;
      yield {
        ...noteInDraft(entry),
        ...placeOfTerm(entry, '/rights/freedomOfInformation', 'key'),
        actual: `section on people’s rights with no word on freedom of information, although public authorities take part`,
        expected: 'who answers such a request, and who is asked first',
        remedy:
          'Add `freedomOfInformation`: the authority that receives a request answers it, after asking the parties that the information came from, and within how many days they reply.',
      };
    }
  },
};
