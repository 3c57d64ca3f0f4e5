/** Rights that nobody answers for. */
import type { Rule } from '../rule.ts';
import { currentAgreements, isWhole, noteInDraft, placeOfTerm } from '../terms.ts';

export const rightsContact: Rule = {
  code: 'law/rights-contact',
  severity: 'error',
  summary: 'People can turn to one controller, and the text says who answers them.',
  why: 'People have rights against each controller and seldom know which of them holds what. The parties need to agree where requests go and who answers, or each waits for another while the time runs.',
  source: 'UK GDPR Articles 12 to 22; ICO data sharing code of practice (DPA 2018 s.121)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const { rights } = entry.terms;
      // A missing section has a finding of its own.
      if (rights === undefined) continue;
      if (isWhole(entry) && (rights.contactPoint === undefined || rights.answeredBy === undefined)) {
        const missing = [
          ...(rights.contactPoint === undefined ? ['contact point'] : []),
          ...(rights.answeredBy === undefined ? ['word on who answers'] : []),
        ];
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(
            entry,
            rights.contactPoint === undefined ? '/rights/contactPoint' : '/rights/answeredBy',
            'key',
          ),
          actual: `section on people’s rights with no ${missing.join(' and no ')}`,
          expected: rights.contactPoint === undefined ? 'a party to which people may turn' : 'who answers a request',
          remedy:
            'Name under `contactPoint` the party to which people may turn, and say under `answeredBy` who answers: as a rule the party that holds the information, after asking the one that it came from.',
        };
      }
      const contact = entry.parties.get(rights.contactPoint ?? '');
      if (contact !== undefined && contact.role !== 'controller')
        yield {
          ...placeOfTerm(entry, '/rights/contactPoint'),
          actual: `contact point \`${contact.name}\`, whose role is ${contact.role}`,
          expected: 'a controller',
          remedy: 'Name a controller: only a controller can give people what they ask for.',
        };
    }
  },
};
