/** What is shared and about whom, in plain words: the kinds of information, and which of it is sensitive. */
import type { Entry } from '../register/entry.ts';
import { humanise } from '../register/party.ts';
import { hidden, plain, type PlainAnswer } from './plain-answer.ts';
import { at, isShown, type Published } from './published.ts';
import { sentence } from './words.ts';

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
  const people = [...new Set(named)].map((name) => at(entry.terms.subjects, name)?.title ?? humanise(name));
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
  return {
    question,
    sentences: [
      ...(people.length === 0 ? [] : [sentence(t('plain.about', { people: people.join('; ') }))]),
      ...(kinds.length === 0 ? [] : [t('plain.kinds-shared')]),
    ],
    points:
      kinds.length > MOST_KINDS
        ? together.map((group) => ({
            name: plain(group.name),
            text: sentence(group.kinds.map((kind) => kind.title).join('; ')),
            links: [],
          }))
        : kinds.map((kind) => ({ name: plain(kind.title), text: '', links: [] })),
    after: sensitive.length === 0 ? [] : [t('plain.sensitive', { about: sensitive.join('; ') })],
  };
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
