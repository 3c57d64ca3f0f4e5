/** A party that neither gives nor receives anything. */
import { asStep } from '../../base/pointer.ts';
import { listInWords } from '../../register/gaps.ts';
import { selectParties } from '../../register/party.ts';
import { alike } from '../alike.ts';
import { hasEnded } from '../ended-parties.ts';
import { misnamedProcessors } from '../misnamed-processors.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const idleParty: Rule = {
  code: 'register/idle-party',
  severity: 'warning',
  summary: 'Each controller gives or receives information in some flow.',
  why: 'A body that stands in an agreement and has no part in it is given leave to have information that it does not need. Often its flow was left out.',
  source: 'UK GDPR Article 5(1)(c)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const { terms, parties, coverage } = entry;
      // Before there are flows, every party of a draft waits for its own.
      if (terms.flows === undefined || coverage.answers.length === 0) continue;
      const active = new Set(coverage.answers.map(({ need }) => need.party));
      // Who has a processor at work gives it what it works on.
      for (const { onBehalfOf } of Object.values(terms.processing ?? {}))
        for (const party of selectParties(onBehalfOf ?? [], parties)) active.add(party);
      const misnamed = misnamedProcessors(entry);
      const ended = hasEnded(entry, register.today);
      const idle = [...parties.values()].filter(
        (party) =>
          (party.role === 'controller' || party.role === 'source') &&
          !active.has(party) &&
          !misnamed.has(party.name) &&
          !party.bodies.some(({ organisation }) => ended(organisation)) &&
          // A group that has no members yet passes nothing on; what cannot be a controller has a finding of its own.
          !party.bodies.every(({ kind }) => register.law.kinds.get(kind ?? '')?.canBeController === 'no'),
      );
      yield* alike(
        idle.map(({ name }) => ({ name, ...placeOfTerm(entry, `/parties/${asStep(name)}`, 'key') })),
        () => '',
        (all) => ({
          actual: `${all.length === 1 ? 'party' : 'parties'} ${listInWords(all.map(({ name }) => `\`${name}\``))} that neither ${all.length === 1 ? 'gives nor receives' : 'give nor receive'} anything`,
          expected: all.length === 1 ? 'a flow in which it takes part' : 'flows in which they take part',
          remedy:
            'Name each in the flow that it belongs to. One that holds no data and only organises the work has `role: coordinator`. Otherwise remove it.',
        }),
      );
    }
  },
};
