/** A flow to or from a party that holds no data. */
import { selectParties } from '../../register/party.ts';
import type { Rule } from '../rule.ts';

export const coordinatorInFlow: Rule = {
  code: 'register/coordinator-in-flow',
  severity: 'error',
  summary: 'A coordinator neither gives nor receives information.',
  why: 'A coordinator is a party that holds no personal data. If it gives or receives some, it is a controller or a processor and needs the terms of one.',
  source: 'UK GDPR Article 4(7) and (8)',
  *check({ entries }) {
    for (const { id, agreement, parties } of entries) {
      if (!agreement.valid) continue;
      for (const [name, flow] of Object.entries(agreement.terms.flows ?? {})) {
        for (const side of ['from', 'to', 'between'] as const) {
          for (const [index, word] of (flow[side] ?? []).entries()) {
            const coordinators = selectParties([word], parties).filter((party) => party.role === 'coordinator');
            for (const party of coordinators) {
              const pointer = `/flows/${name}/${side}/${index}`;
              yield {
                at: agreement.source.locate(pointer),
                agreement: id,
                pointer,
                actual: `coordinator \`${party.name}\`${party.name === word ? '' : ` (through the label \`${word}\`)`} in a flow`,
                expected: 'parties that hold data',
                remedy: 'Name the controllers that give or receive the information, or change the `role` of the party.',
                related: [
                  { at: agreement.source.locate(`/parties/${party.name}/role`), text: 'Its role stands here.' },
                ],
              };
            }
          }
        }
      }
    }
  },
};
