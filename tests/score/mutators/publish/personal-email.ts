/** Addresses of persons in published texts. */
import type { Mutator } from '../../mutant.ts';
import { isPublished, withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Write to jane.example@mereshire.example about it.',
  'Write to j.example@mereshire-police.example about it.',
  'Write to [the chair](mailto:peter.example@mere-homes.example) about it.',
  'Write to jane_example2@mereshire.example about it.',
  'Write to example.jane@mereshire.example about it.',
  'Write to <susan@mereshire.example> about it.',
];

export const mutator: Mutator = {
  rule: 'publish/personal-email',
  mutate: (base) => withSayings(base, SENTENCES, (front) => isPublished(front)),
};
