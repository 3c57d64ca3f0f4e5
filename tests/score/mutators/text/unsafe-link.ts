/** Links that nobody should follow. */
import type { Mutator } from '../../mutant.ts';
import { hasProse } from '../../sayings.ts';
import { withSentences } from '../../sentences.ts';

const LINKS = [
  'See [the form](file:///S:/forms/referral.docx) for more.',
  'See [the form](javascript:alert) for more.',
  'See [the form](../forms/referral.md) for more.',
  'See [the form](//www.mereshire.example/form) for more.',
  'See [the form](ftp://www.mereshire.example/form) for more.',
  'See [the form](data:text/plain,form) for more.',
];

export const mutator: Mutator = {
  rule: 'text/unsafe-link',
  *mutate(base) {
    for (const id of base.ids) if (hasProse(base, id)) yield* withSentences(base, id, LINKS);
  },
};
