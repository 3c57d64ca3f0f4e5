/** The law that the parties rely on. */
import type { Ground } from '../../agreement/written/agreement.ts';
import type { Change } from './change.ts';
import { type FieldsOf, names, text, texts, word, words } from './fields.ts';
import { fieldWords, type Pair } from './pair.ts';
import { compareThings, type Kind } from './things.ts';

const FIELDS: FieldsOf<Omit<Ground, 'title'>> = {
  parties: names('parties', 'change.lawful.parties'),
  purposes: names('purposes', 'change.lawful.purposes'),
  data: names('data', 'change.lawful.data'),
  direction: word('change.lawful.direction'),
  article6: words('change.lawful.article6'),
  annex1: words('change.lawful.annex1'),
  assessment: text('change.lawful.assessment'),
  article9: words('change.lawful.article9'),
  schedule1: words('change.lawful.schedule1'),
  secrecy: word('change.lawful.secrecy'),
  officialAuthority: word('change.lawful.official-authority'),
  part3: word('change.lawful.part3'),
  schedule8: words('change.lawful.schedule8'),
  strictlyNecessary: word('change.lawful.strictly-necessary'),
  powers: texts('change.lawful.powers'),
  objective: text('change.lawful.objective'),
  limits: texts('change.lawful.limits'),
  confidentiality: word('change.lawful.confidentiality'),
  checkedBy: text('change.lawful.checked-by'),
  reliance: word('change.lawful.reliance'),
  because: text('change.lawful.because'),
};

export const LAWFUL: Kind<Ground> = {
  section: 'lawful',
  added: 'change.lawful.added',
  removed: 'change.lawful.removed',
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
