/** The people whom the information is about. */
import type { People } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, names, word } from './fields.ts';
import type { Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const FIELDS: FieldsOf<Omit<People, 'title'>> = {
  vulnerable: word('whether {} are vulnerable'),
  status: word('the standing of {} in law enforcement'),
  situations: names('situations', 'the situations of {}'),
};

export const SUBJECTS: Kind<People> = {
  section: 'subjects',
  added: (it) => `A group of people was added: ${it}`,
  removed: (it) => `A group of people was removed: ${it}`,
  titleOf: ({ title }) => title,
  title: 'title',
  fields: FIELDS,
};

export function compareSubjects({ before, after }: Pair): readonly Change[] {
  return compareThings({ before, after }, SUBJECTS, before.terms.subjects, after.terms.subjects);
}
