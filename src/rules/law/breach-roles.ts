/** Nobody leads when something goes wrong, judges the risk, or tells the regulator. */
import { listInWords } from '../../register/gaps.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, isWhole, noteInDraft, placeOfTerm } from '../terms.ts';

export const breachRoles: Rule = {
  code: 'law/breach-roles',
  severity: 'error',
  summary:
    'The text says who leads after a breach, who judges the risk, and who tells the regulator and the people concerned.',
  why: 'There are three days to judge the risk and tell the Information Commissioner. Parties that begin by asking whose task it is lose them.',
  source: 'UK GDPR Articles 33 and 34; DPA 2018 ss.67 and 68',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const { breach } = entry.terms;
      if (breach === undefined || !isWhole(entry)) continue;
      const missing = BREACH_ROLES.filter(
        ([field]) => breach[field] === undefined || UNDECIDED.test(breach[field].trim()),
      );
      const [first] = missing;
      if (first === undefined) continue;
      const [field] = first;
      yield {
        ...noteInDraft(entry),
        ...placeOfTerm(entry, `/breach/${field}`),
        actual: `section on breaches that does not say who ${listInWords(
          missing.map(([, does]) => does),
          'or',
        )}`,
        expected: listInWords(missing.map(([name]) => `\`${name}\``)),
        remedy: `Add ${listInWords(missing.map(([name]) => `\`${name}\``))} to \`breach\`,${missing.length === 1 ? '' : ' each'} with a party or a role: the controller of the information that was lost, its data protection officer.`,
      };
    }
  },
};

/** The fields of `breach` that name who does what. */
export const BREACH_ROLES = [
  ['ledBy', 'leads the response'],
  ['assessedBy', 'judges the risk to people'],
  ['regulatorToldBy', 'tells the Information Commissioner'],
  ['peopleToldBy', 'tells the people concerned'],
] as const;

const UNDECIDED =
  /^(?:none|nobody|no[ -]one|n\/a|not (?:decided|agreed|applicable|known)\b.*|to be .*|tb[cda]\b.*|as (?:appropriate|needed|required)|whoever .*)$/i;
