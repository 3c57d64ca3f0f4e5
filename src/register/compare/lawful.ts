/** The law that the parties rely on. */
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, names, text, texts, word, words } from './fields.ts';
import { fieldWords, type Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const FIELDS: FieldsOf<Omit<Ground, 'title'>> = {
  parties: names('parties', 'the parties that rely on {}'),
  purposes: names('purposes', 'the purposes of {}'),
  data: names('data', 'the information under {}'),
  direction: word('the direction that {} covers'),
  article6: words('the points of Article 6(1) in {}'),
  annex1: words('the paragraphs of Annex 1 in {}'),
  assessment: text('the balancing test of {}'),
  article9: words('the points of Article 9(2) in {}'),
  schedule1: words('the paragraphs of Schedule 1 in {}'),
  secrecy: word('who owes secrecy under {}'),
  officialAuthority: word('whether {} rests on official authority'),
  part3: word('the ground of Part 3 in {}'),
  schedule8: words('the conditions of Schedule 8 in {}'),
  strictlyNecessary: word('whether processing under {} is strictly necessary'),
  powers: texts('the duties and powers in {}'),
  objective: text('the objective of {}'),
  limits: texts('the limits of {}'),
  confidentiality: word('why {} may share what was given in confidence'),
  checkedBy: text('the desk that decides on {}'),
  reliance: word('whether {} is relied on'),
  because: text('the reason for {}'),
};

export const LAWFUL: Kind<Ground> = {
  section: 'lawful',
  added: (it) => `A statement of law was added: ${it}`,
  removed: (it) => `A statement of law was removed: ${it}`,
  titleOf: ({ title }, id) => title ?? fieldWords(id),
  detail: (ground) =>
    [
      ...(ground.article6 ?? []).map((point) => `Article 6(1)(${point})`),
      ...(ground.article9 ?? []).map((point) => `Article 9(2)(${point})`),
      ...(ground.schedule1 ?? []).map((paragraph) => `Schedule 1 paragraph ${paragraph}`),
      ...(ground.powers ?? []),
    ].join(', '),
  title: 'title',
  fields: FIELDS,
};

export function compareLawful({ before, after }: Pair): readonly Change[] {
  return compareThings({ before, after }, LAWFUL, before.terms.lawful, after.terms.lawful);
}
