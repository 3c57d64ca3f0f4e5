/** Numbers of persons in published texts. */
import type { Mutator } from '../../mutant.ts';
import { isPublished, withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Ring 07700 900123 about it.',
  'Ring +44 7700 900123 about it.',
  'Ring 07700900123 about it.',
  'Ring the chair’s direct line, 01632 960123, about it.',
  'Ring 01632 960123 extension 45 about it.',
  'Ring (07700) 900 123 about it.',
];

export const mutator: Mutator = {
  rule: 'publish/phone-number',
  mutate: (base) => withSayings(base, SENTENCES, (front) => isPublished(front)),
};
