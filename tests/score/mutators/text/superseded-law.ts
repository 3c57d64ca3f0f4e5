/** Law that has been repealed or replaced. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Requests are answered under the Data Protection Act 1998, and superseded copies are destroyed.',
  'Since 2015 the Data Protection Act 1998 has governed this.',
  'Everyone keeps to the Data Protection Act 1998.',
  'What goes to others has to meet the GDPR as well.',
  'A fine can be as high as £500,000, say the rules of the Information Commissioner.',
  'Staff follow section 11 of the Children Act 1989.',
  'Some of it was set up under the Learning and Skills Act 2000.',
  'A complaint can be made under Article 77 of the UK GDPR.',
  'No decision is made by a machine alone (Article 22 of the UK GDPR).',
  'It is needed for a task laid down in Union or Member State law.',
  'Staff read the Childrens Act before they begin.',
];

export const mutator: Mutator = {
  rule: 'text/superseded-law',
  mutate: (base) => withSayings(base, SENTENCES),
};
