/** The kinds of information that are shared. */
import type { DataKind } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, names, text, texts, word, words } from './fields.ts';
import type { Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const FIELDS: FieldsOf<Omit<DataKind, 'title'>> = {
  items: texts('change.data.items'),
  subjects: names('subjects', 'change.data.subjects'),
  condition: text('change.data.condition'),
  specialCategory: words('change.data.special-category'),
  criminalOffence: word('change.data.criminal-offence'),
  identifiability: word('change.data.identifiability'),
  keyHeldBy: text('change.data.key-held-by'),
  deceased: word('change.data.deceased'),
  heldBy: names('parties', 'change.data.held-by'),
  heldFor: word('change.data.held-for'),
  confidential: word('change.data.confidential'),
};

export const DATA: Kind<DataKind> = {
  section: 'data',
  added: 'change.data.added',
  removed: 'change.data.removed',
  titleOf: ({ title }) => title,
  detail: ({ items = [] }) => items.join(', '),
  title: 'title',
  fields: FIELDS,
};

export function compareData({ before, after }: Pair): readonly Change[] {
  return compareThings({ before, after }, DATA, before.terms.data, after.terms.data);
}
