/** A party that neither gives nor receives anything. */
import { selectParties } from '../../register/party.ts';
import type { Rule } from '../rule.ts';
import { asStep, currentAgreements } from '../terms.ts';

export const idleParty: Rule = {
  code: 'register/idle-party',
  severity: 'warning',
  summary: 'Each controller gives or receives information in some flow.',
  why: 'A body that stands in an agreement and has no part in it is given leave to have information that it does not need. Often its flow was left out.',
  source: 'UK GDPR Article 5(1)(c)',
  *check(register) {
    for (const { id, agreement, terms, parties, coverage } of currentAgreements(register)) {
      // Before there are flows, every party of a draft waits for its own.
      if (terms.flows === undefined || coverage.answers.length === 0) continue;
      const active = new Set(coverage.answers.map(({ need }) => need.party));
      // Who has a processor at work gives it what it works on.
      for (const { onBehalfOf } of Object.values(terms.processing ?? {}))
        for (const party of selectParties(onBehalfOf ?? [], parties)) active.add(party);
      for (const party of parties.values()) {
        if ((party.role !== 'controller' && party.role !== 'source') || active.has(party)) continue;
        // A group that has no members yet passes nothing on; what cannot be a controller has a finding of its own.
        if (party.bodies.every(({ kind }) => register.law.kinds.get(kind ?? '')?.canBeController === 'no')) continue;
        const pointer = `/parties/${asStep(party.name)}`;
        yield {
          at: agreement.source.locate(pointer, 'key'),
          agreement: id,
          pointer,
          actual: `party \`${party.name}\` that neither gives nor receives anything`,
          expected: 'a flow in which it takes part',
          remedy:
            'Name it in the flow that it belongs to. If it holds no data and only organises the work, write `role: coordinator`. Otherwise remove it.',
        };
      }
    }
  },
};
