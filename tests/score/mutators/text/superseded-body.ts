/** Bodies that have ended. */
import type { Mutator } from '../../mutant.ts';
import { withSayings } from '../../sayings.ts';

const SENTENCES = [
  'This text, which replaces that of 2015, binds the CCG.',
  'The Police Authority has replaced its laptops.',
  'The NHS Digital service is sent what was formerly sent on paper.',
  'The Clinical Commissioning Group pays for the service.',
  'The data is stored by NHS Digital.',
  'The National Probation Service hears of it as well.',
  'The local safeguarding children board is told.',
  'A report goes to the DCSF each spring.',
  'The Police Authority is told once a year.',
  'Advice comes from Public Health England.',
  'The Department of Education is told once a year.',
];

/** Bodies whose own files say that they have ended, in the registers that have such files. */
const OF_A_REGISTER: readonly (readonly [file: string, name: string])[] = [
  ['organisations/harbour-hospitals-trust.yaml', 'Harbour Hospitals NHS Trust'],
  ['organisations/north-west-london-icb.yaml', 'NHS North West London Integrated Care Board'],
];

export const mutator: Mutator = {
  rule: 'text/superseded-body',
  *mutate(base) {
    yield* withSayings(base, SENTENCES);
    for (const [file, name] of OF_A_REGISTER)
      if (base.contents[file] !== undefined) yield* withSayings(base, [`${name} chairs the health group.`]);
  },
};
