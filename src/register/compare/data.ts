/** The kinds of information that are shared. */
import type { DataKind } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, names, text, texts, word, words } from './fields.ts';
import type { Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const FIELDS: FieldsOf<Omit<DataKind, 'title'>> = {
  items: texts('what {} holds'),
  subjects: names('subjects', 'the people whom {} is about'),
  condition: text('the condition for {}'),
  specialCategory: words('the special categories in {}'),
  criminalOffence: word('whether {} says anything of offences'),
  identifiability: word('whether people can be told from {}'),
  keyHeldBy: text('who holds the key to {}'),
  deceased: word('whether {} is about people who have died'),
  heldBy: names('parties', 'the parties that supply {}'),
  heldFor: word('what {} is held for'),
  confidential: word('whether {} was given in confidence'),
};

export const DATA: Kind<DataKind> = {
  section: 'data',
  added: (it) => `A kind of information was added: ${it}`,
  removed: (it) => `A kind of information was removed: ${it}`,
  titleOf: ({ title }) => title,
  detail: ({ items = [] }) => items.join(', '),
  title: 'title',
  fields: FIELDS,
};

export function compareData({ before, after }: Pair): readonly Change[] {
  return compareThings({ before, after }, DATA, before.terms.data, after.terms.data);
}
