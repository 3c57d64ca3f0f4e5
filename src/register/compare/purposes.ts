/** What the information is shared for. */
import type { Purpose } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, joined, made, name, text, word, words } from './fields.ts';
import type { Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const FIELDS: FieldsOf<Omit<Purpose, 'title'>> = {
  description: text('the description of {}'),
  necessity: text('the reason why {} needs sharing'),
  benefits: made<NonNullable<Purpose['benefits']>[number]>('the benefits of {}', (benefit) =>
    joined(benefit.to, benefit.text),
  ),
  partOf: name('purposes', 'the purpose that {} is part of'),
  about: words('what {} is about'),
  lawEnforcement: word('whether {} is law enforcement'),
};

export const PURPOSES: Kind<Purpose> = {
  section: 'purposes',
  added: (it) => `A purpose was added: ${it}`,
  removed: (it) => `A purpose was removed: ${it}`,
  titleOf: ({ title }) => title,
  title: 'title',
  fields: FIELDS,
};

export function comparePurposes({ before, after }: Pair): readonly Change[] {
  return compareThings({ before, after }, PURPOSES, before.terms.purposes, after.terms.purposes);
}
