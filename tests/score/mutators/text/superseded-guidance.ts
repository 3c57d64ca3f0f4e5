/** Guidance in an edition that has been replaced. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'Staff follow Working Together to Safeguard Children (HM Government, 2018).',
  'Staff keep to the seven Caldicott Principles.',
  'Records are kept as the Management of Police Information asks.',
  'It follows the Data Sharing Code of Practice 2011.',
  'Each body fills in the IG Toolkit.',
  'Staff follow Information sharing: advice for practitioners providing safeguarding services, 201813.',
  'Staff know that explicit consent is best practice.',
  'What is marked RESTRICTED stays in the building, as the protective marking says.',
];

export const mutator: Mutator = {
  rule: 'text/superseded-guidance',
  mutate: (base) => withSayings(base, SENTENCES),
};
