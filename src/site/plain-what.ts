/** What is shared and about whom, in plain words: the kinds of information, and which of it is sensitive. */
import { opening } from '../base/opening.ts';
import type { Entry } from '../register/entry.ts';
import { hidden, plain, type PlainAnswer, type PlainPoint, series } from './plain-answer.ts';
import type { Words } from './messages.ts';
import { at, isShown, type Published, titleIn } from './published.ts';

/** So many kinds are read one by one; more are drawn together. */
const MOST_KINDS = 10;

export function what(site: Published, entry: Entry): PlainAnswer {
  const { t } = site;
  const question = t('plain.what');
  if (!isShown(entry, 'data') || !isShown(entry, 'subjects'))
    return hidden(site, question, entry, ['data', 'subjects']);
  const kinds = Object.values(entry.terms.data ?? {});
  // A listing may say whom it concerns, and nothing of the information.
  const named =
    kinds.length === 0 ? Object.keys(entry.terms.subjects ?? {}) : kinds.flatMap((kind) => kind.subjects ?? []);
  const people = [...new Set(named)].map((name) => titleIn(entry.terms.subjects, name));
  const special = [
    ...new Set(kinds.flatMap((kind) => (kind.specialCategory ?? []).filter((word) => word !== 'none'))),
  ].map((word) => t(SPECIAL[word]));
  const crime = kinds.some((kind) => kind.criminalOffence === 'yes') ? [t('plain.crime')] : [];
  const isSensitive = (kind: (typeof kinds)[number]): boolean =>
    kind.criminalOffence === 'yes' || (kind.specialCategory ?? []).some((word) => word !== 'none');
  const together = [
    { name: t('plain.can-be-sensitive'), kinds: kinds.filter(isSensitive) },
    { name: t('plain.other-information'), kinds: kinds.filter((kind) => !isSensitive(kind)) },
  ].filter((group) => group.kinds.length > 0);
  const sensitive = [...special, ...crime];
  const list = (name: string, items: readonly string[]): readonly PlainPoint[] =>
    items.length === 0 ? [] : [series(name, items.map(plain))];
  return {
    question,
    sentences: [],
    points: [
      ...list(t('plain.about'), people),
      ...(kinds.length > MOST_KINDS
        ? together.flatMap((group) =>
            list(
              group.name,
              group.kinds.map(({ title }) => title),
            ),
          )
        : list(
            t('plain.kinds-shared'),
            kinds.map(({ title }) => title),
          )),
      ...list(t('plain.sensitive'), sensitive),
    ],
    after: kinds.length > MOST_KINDS ? [t('plain.where-needed')] : [],
  };
}

/** A special category as a heading or a choice names it. */
export function specialTitle({ t }: Pick<Words, 't'>, word: string): string {
  return opening(t(at<string>(SPECIAL, word) ?? 'common.none'));
}

/** The special categories of UK GDPR Article 9(1), in the middle of a sentence. */
const SPECIAL = {
  none: 'common.none',
  'racial-ethnic': 'plain.racial-ethnic',
  political: 'plain.political',
  religious: 'plain.religious',
  union: 'plain.union',
  genetic: 'plain.genetic',
  biometric: 'plain.biometric',
  health: 'plain.health',
  'sex-life': 'plain.sex-life',
  'sexual-orientation': 'plain.sexual-orientation',
} as const;
