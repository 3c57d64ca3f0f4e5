/** Names of persons in published texts. */
import type { Mutator } from '../../mutant.ts';
import { isPublished, withSayings } from '../../sayings.ts';

const SENTENCES = [
  'The point of contact is Jane Example.',
  'Contact: J. Example',
  'Questions go to Dr A. N. Example.',
  'Dr Example chairs the group.',
  'Signed: Jane Example',
  'It is led by Cllr A. Example.',
  'The Caldicott Guardian (Jane Example) says so.',
  'Ask Jane Example, Head of Information Governance.',
  'PC 1234 Example takes the calls.',
  'Questions go to Mrs O’Example.',
];

export const mutator: Mutator = {
  rule: 'publish/personal-name',
  mutate: (base) => withSayings(base, SENTENCES, (front) => isPublished(front)),
};
