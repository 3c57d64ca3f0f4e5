/** What the information is shared for. */
import type { Purpose } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, joined, made, name, text, word, words } from './fields.ts';
import type { Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const FIELDS: FieldsOf<Omit<Purpose, 'title'>> = {
  description: text('change.purposes.description'),
  necessity: text('change.purposes.necessity'),
  benefits: made<NonNullable<Purpose['benefits']>[number]>('change.purposes.benefits', (benefit) =>
    joined(benefit.to, benefit.text),
  ),
  partOf: name('purposes', 'change.purposes.part-of'),
  about: words('change.purposes.about'),
  lawEnforcement: word('change.purposes.law-enforcement'),
};

export const PURPOSES: Kind<Purpose> = {
  section: 'purposes',
  added: 'change.purposes.added',
  removed: 'change.purposes.removed',
  titleOf: ({ title }) => title,
  title: 'title',
  fields: FIELDS,
};

export function comparePurposes({ before, after }: Pair): readonly Change[] {
  return compareThings({ before, after }, PURPOSES, before.terms.purposes, after.terms.purposes);
}
