/** The contact point of joint controllers. */
import { asStep } from '../../base/pointer.ts';
import type { JointControl } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Party, selectNames, selectParties } from '../../register/party.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const jointContactPoint: Rule = {
  code: 'law/joint-contact-point',
  severity: 'error',
  summary:
    'Joint controllers under Part 3 name the one that is the contact point, and a contact point is always one of them.',
  why: 'Where competent authorities decide together, the law makes them say to which of them people may turn. Under the UK GDPR that is left to them; where they name one, it has to be one of them.',
  source: 'DPA 2018 s.58(3); UK GDPR Article 26(1)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      if (typeof entry.terms.jointControl !== 'object') continue;
      for (const [name, arrangement] of Object.entries(entry.terms.jointControl)) {
        const joint = selectParties(arrangement.parties, entry.parties);
        const pointer = `/jointControl/${asStep(name)}`;
        const contact = arrangement.contactPoint;
        if (contact === undefined) {
          const competent = actingUnderPart3(entry, arrangement, joint);
          if (competent.length < 2 && (competent[0]?.bodies.length ?? 0) < 2) continue;
          yield {
            ...noteInDraft(entry),
            ...placeOfTerm(entry, pointer, 'key'),
            actual: `joint control for law enforcement with no contact point (${listInWords(competent.map(({ title }) => title))})`,
            expected: 'the name of the one to which people may turn',
            remedy: 'Choose one of them and name it under `contactPoint`.',
          };
        } else if (entry.parties.has(contact) && !joint.some((party) => party.name === contact)) {
          yield {
            ...placeOfTerm(entry, `${pointer}/contactPoint`),
            actual: `contact point \`${contact}\`, which is no joint controller under this arrangement`,
            expected: 'one of its `parties`',
            remedy: 'Name a party of the arrangement, or add this party to it.',
          };
        }
      }
    }
  },
};

function actingUnderPart3(
  { terms, coverage }: Entry,
  arrangement: JointControl,
  joint: readonly Party[],
): readonly Party[] {
  const purposes = new Set(selectNames(arrangement.purposes, Object.keys(terms.purposes ?? {})));
  const acting = new Set(
    coverage.answers.flatMap(({ need }) => (need.regime === 'part3' && purposes.has(need.purpose) ? [need.party] : [])),
  );
  return joint.filter((party) => acting.has(party));
}
