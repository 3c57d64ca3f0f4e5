/** Agreements that were composed with an edition from before the newest. */
import { editionCalled } from '../../../helpers/laid-editions.ts';
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'register/newer-edition',
  *mutate(base) {
    for (const id of base.ids) {
      const { edition, record, kind } = frontOf(base, id);
      const events = (record?.log ?? []).map((one: { readonly event: string }) => one.event);
      if (edition === undefined || kind === 'listing' || events.includes('ended') || events.includes('withdrawn'))
        continue;
      for (const older of ['2026.0', '2025.9', '2025.10'])
        yield {
          name: `${id} composed with ${older}`,
          contents: {
            ...withFront(base, id, (front) => front.setIn(['edition'], older)),
            ...editionCalled(older),
          },
        };
    }
  },
};
