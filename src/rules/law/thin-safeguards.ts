/** Sections on security and access that leave out what matters most. */
import { listInWords } from '../../register/gaps.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const thinSafeguards: Rule = {
  code: 'law/thin-safeguards',
  severity: 'error',
  summary: 'The text says which measures keep information safe, and who may see it.',
  why: 'Each party hands information to others in reliance on how they keep it. A section on security without measures, or on access without saying who has it, gives nobody anything to rely on.',
  source: 'UK GDPR Articles 5(1)(f) and 32; DPA 2018 ss.40 and 66',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const { security, access } = entry.terms;
      if (security !== undefined && security.measures === undefined && security.standard === undefined)
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(entry, '/security/measures', 'key'),
          actual: `section on security with ${said(security)} and neither measures nor a standard`,
          expected: 'the measures that every party takes, or the standard that it meets',
          remedy:
            'Write under `measures` what every party does, such as encryption, personal accounts and tested back-ups, or under `standard` the standard that they meet.',
        };
      if (access !== undefined && access.who === undefined)
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(entry, '/access/who', 'key'),
          actual: `section on access with ${said(access)} and no word on who has it`,
          expected: 'the groups of staff who may see the information, under `who`',
          remedy: 'Name the roles or teams that need the information for their part in the purpose, and no more.',
        };
    }
  },
};

function said(section: object): string {
  const fields = Object.keys(section).map((field) => `\`${field}\``);
  return fields.length === 0 ? 'nothing in it' : listInWords(fields);
}
