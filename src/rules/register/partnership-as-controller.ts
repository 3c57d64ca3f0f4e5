/** A controller that has no legal personality. */
import type { Rule } from '../rule.ts';

export const partnershipAsController: Rule = {
  code: 'register/partnership-as-controller',
  severity: 'error',
  summary: 'A controller is a body that the law knows as a person or public authority.',
  why: 'A partnership or project cannot hold data, be told to stop, or be fined. If it stands as a controller, nobody answers for the information. It may own an agreement, adopt it or coordinate it.',
  source: 'UK GDPR Article 4(7)',
  *check({ entries, law }) {
    for (const { id, agreement, parties } of entries) {
      // A listing says whom another register names, and not who controls what.
      if (!agreement.valid || agreement.kind === 'listing') continue;
      for (const party of parties.values()) {
        if (party.role !== 'controller' && party.role !== 'source') continue;
        const bodies = party.bodies.filter(
          (body) => body.kind !== undefined && law.kinds.get(body.kind)?.canBeController === 'no',
        );
        for (const body of bodies) {
          const pointer = `/parties/${party.name}`;
          const kind = (law.kinds.get(body.kind ?? '')?.title ?? '').toLowerCase();
          yield {
            at: agreement.source.locate(pointer, 'key'),
            agreement: id,
            pointer,
            actual:
              party.shape === 'group'
                ? `controller ${body.name} (${kind}) in the group \`${party.name}\``
                : `controller \`${party.name}\` (${kind})`,
            expected: 'a body that can be a controller, or `role: coordinator`',
            remedy:
              'Name the bodies that make it up as parties. If it holds no data itself, write `role: coordinator`.',
            ...(body.organisation === undefined
              ? {}
              : { related: [{ at: body.organisation.source.locate('/kind'), text: 'Its kind stands here.' }] }),
          };
        }
      }
    }
  },
};
