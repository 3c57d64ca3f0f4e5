/** The people whom the information is about. */
import type { People } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, names, word } from './fields.ts';
import type { Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const FIELDS: FieldsOf<Omit<People, 'title'>> = {
  vulnerable: word('change.subjects.vulnerable'),
  status: word('change.subjects.status'),
  situations: names('situations', 'change.subjects.situations'),
};

export const SUBJECTS: Kind<People> = {
  section: 'subjects',
  added: 'change.subjects.added',
  removed: 'change.subjects.removed',
  titleOf: ({ title }) => title,
  title: 'title',
  fields: FIELDS,
};

export function compareSubjects({ before, after }: Pair): readonly Change[] {
  return compareThings({ before, after }, SUBJECTS, before.terms.subjects, after.terms.subjects);
}
