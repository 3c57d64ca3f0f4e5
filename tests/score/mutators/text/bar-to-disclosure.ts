/** Texts that promise that freedom of information law does not reach them. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'No part of this agreement is disclosable under the Freedom of Information Act 2000.',
  'This agreement is exempt from the Freedom of Information Act 2000.',
  'Information shared under this agreement will not be released under the Freedom of Information Act 2000.',
  'The parties will refuse all freedom of information requests.',
  'All freedom of information requests will be refused.',
  'The Freedom of Information Act 2000 does not apply to this agreement.',
  'This document is not subject to the Freedom of Information Act 2000.',
];

export const mutator: Mutator = {
  rule: 'text/bar-to-disclosure',
  mutate: (base) => withSayings(base, SENTENCES),
};
