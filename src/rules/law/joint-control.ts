/** Whether the parties decide together, and on what terms, is not said. */
import { asStep } from '../../base/pointer.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Party, selectParties } from '../../register/party.ts';
import type { Observation, Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const jointControl: Rule = {
  code: 'law/joint-control',
  severity: 'error',
  summary: 'The agreement says whether its parties decide together, and if so who does what.',
  why: 'Controllers that decide together why and how information is used answer for all of it together, and must have an arrangement. People have to be able to see from the text which it is.',
  source: 'UK GDPR Article 26; DPA 2018 s.58',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      if (entry.terms.jointControl !== undefined) yield* sharedSystems(entry);
      else if (severalControllers(entry))
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(entry, '/parties', 'key'),
          actual: 'silence on whether the parties decide together',
          expected: '`jointControl: none`, or who does what',
          remedy:
            'If each party decides for itself what it does with what it receives, write `jointControl: none`. If some decide together, name them, their purposes and their tasks under `jointControl`.',
        };
    }
  },
};

/** Whether two controllers or more use information for one purpose. */
function severalControllers({ coverage }: Entry): boolean {
  const byPurpose = new Map<string, Party>();
  return coverage.answers.some(({ need: { party, purpose } }) => {
    if (party.role !== 'controller') return false;
    const first = byPurpose.get(purpose);
    byPurpose.set(purpose, first ?? party);
    return party.bodies.length > 1 || (first !== undefined && first !== party);
  });
}

/** Two names beside one system mean that both answer for it, and so that they decide together. */
function* sharedSystems(entry: Entry): Generator<Observation> {
  const { terms, parties } = entry;
  const arrangements = typeof terms.jointControl === 'object' ? Object.values(terms.jointControl) : [];
  const united = arrangements.map((arrangement) => new Set(selectParties(arrangement.parties, parties)));
  for (const [name, system] of Object.entries(terms.systems ?? {})) {
    const controllers = selectParties(system.controller ?? [], parties).filter(({ role }) => role === 'controller');
    if ((system.controller ?? []).length < 2 || controllers.length < 2) continue;
    if (united.some((together) => controllers.every((party) => together.has(party)))) continue;
    yield {
      severity: 'warning',
      ...placeOfTerm(entry, `/systems/${asStep(name)}/controller`),
      actual: `system “${system.title}” with several controllers (${listInWords(controllers.map(({ title }) => title))}) and no arrangement between them`,
      expected: 'one controller, or an entry of `jointControl` that names them all',
      remedy:
        'If they decide together what the system is for, write an arrangement under `jointControl`. If one of them decides, name it alone.',
    };
  }
}
