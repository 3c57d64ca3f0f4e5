/** Agreements that nobody leads, or two parties do. */
import { agreementPath, frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'register/one-lead',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, parties } = frontOf(base, id);
      if (kind !== undefined) continue;
      const names = Object.keys(parties);
      const lead = names.find((name) => parties[name].lead === 'yes') ?? '';
      yield {
        name: `${id}: ${lead} no longer leads`,
        contents: withFront(base, id, (front) => front.deleteIn(['parties', lead, 'lead'])),
        at: [[agreementPath(id), '/parties']],
      };
      yield {
        name: `${id}: ${lead} is said not to lead`,
        contents: withFront(base, id, (front) => front.setIn(['parties', lead, 'lead'], 'no')),
        at: [[agreementPath(id), '/parties']],
      };
      const others = new Set([names.find((name) => name !== lead), names.at(-1)]);
      for (const other of others)
        if (other !== undefined && other !== lead)
          yield {
            name: `${id}: ${other} leads too`,
            contents: withFront(base, id, (front) => front.setIn(['parties', other, 'lead'], 'yes')),
            at: [[agreementPath(id), `/parties/${[lead, other].sort()[1]}/lead`]],
          };
    }
  },
};
