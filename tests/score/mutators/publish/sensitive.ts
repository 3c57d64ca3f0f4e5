/** Texts that are marked sensitive and published all the same. */
import { agreementPath, frontOf, withBody, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { hasProse, isPublished } from '../../sayings.ts';

export const mutator: Mutator = {
  rule: 'publish/sensitive',
  *mutate(base) {
    for (const id of base.ids) {
      const front = frontOf(base, id);
      const { publish, classification } = front;
      const isPublic = publish !== undefined && publish !== 'no';
      if (isPublished(front) && classification !== 'OFFICIAL-SENSITIVE' && hasProse(base, id))
        yield {
          name: `${id} is marked OFFICIAL-SENSITIVE in its text`,
          contents: withBody(base, id, (body) => `${body.trimEnd()}\n\n**Protective marking:** OFFICIAL – SENSITIVE\n`),
        };
      if (isPublic && classification !== undefined) {
        yield {
          name: `${id} is marked OFFICIAL-SENSITIVE`,
          contents: withFront(base, id, (file) => file.setIn(['classification'], 'OFFICIAL-SENSITIVE')),
          at: [[agreementPath(id), '/publish']],
        };
      }
      if (classification === 'OFFICIAL-SENSITIVE') {
        for (const show of ['yes', 'when-all-signed'])
          yield {
            name: `${id} is published: ${show}`,
            contents: withFront(base, id, (file) => file.setIn(['publish'], show)),
          };
      } else if (isPublic) {
        yield {
          name: `${id} is marked OFFICIAL-SENSITIVE and published as a summary`,
          contents: withFront(base, id, (file) => {
            file.setIn(['classification'], 'OFFICIAL-SENSITIVE');
            file.setIn(['publish'], { show: 'summary', because: 'The whole text could be misused.' });
          }),
          at: [[agreementPath(id), '/publish']],
        };
        yield {
          name: `${id} is marked OFFICIAL-SENSITIVE and published when all have signed`,
          contents: withFront(base, id, (file) => {
            file.setIn(['classification'], 'OFFICIAL-SENSITIVE');
            file.setIn(['publish'], 'when-all-signed');
          }),
        };
      }
    }
  },
};
