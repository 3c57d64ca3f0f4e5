/**
 * Which law the bodies of an agreement rely on, in plain words: their reasons,
 * by who gives them, and the laws that most of them name. It says what the
 * agreement states, and never that the sharing is lawful.
 */
import type { Entry } from '../register/entry.ts';
import { fewBodies } from './few-names.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { hidden, plain, type PlainAnswer, series } from './plain-answer.ts';
import { isShown, type Published } from './published.ts';
import { type Reason, type ReliedOn, reliedOn } from './relied-on.ts';

/** So many stand in plain words; the whole text has all of them. */
const MOST = { laws: 4, reasons: 4 };

/** `table` leads to the table of who relies on what. */
export function law(site: Published, entry: Entry, table: string | undefined): PlainAnswer {
  const { t } = site;
  const question = t('plain.law');
  const empty = { question, sentences: [], points: [], after: [] };
  if (entry.agreement.kind !== 'agreement') return empty;
  if (!isShown(entry, 'lawful') || !isShown(entry, 'parties'))
    return hidden(site, question, entry, ['lawful', 'parties']);
  const { reasons, laws } = reliedOn(site, entry);
  const most = byCount(laws).slice(0, MOST.laws);
  const more = laws.size - most.length;
  const told = [...reasons].slice(0, MOST.reasons + 1);
  if (told.length + most.length === 0) return empty;
  return {
    question,
    sentences: [],
    points: [
      ...told.map(([key, parties]) => ({
        name: plain(t(REASONS[key])),
        text: reasons.size === 1 ? '' : fewBodies(site, parties),
        links: [],
      })),
      ...(most.length === 0
        ? []
        : [
            series(t(more > 0 ? 'plain.law-main' : 'plain.law-named'), [
              ...most.map(([id, { title }]): MaybeLink => ({ text: title, href: PATHS.facetValue('powers', id) })),
              ...(more > 0 ? [plain(t('plain.law-more', { n: more }))] : []),
            ]),
          ]),
      ...(table === undefined
        ? []
        : [
            {
              name: plain(t('plain.law-all')),
              text: '',
              links: [{ text: t('plain.law-table'), href: table }],
            },
          ]),
    ],
    after: [],
  };
}

const REASONS: Readonly<Record<Reason, string>> = {
  c: 'plain.law-duty',
  e: 'plain.law-task',
  ea: 'plain.law-recognised',
  f: 'plain.law-interest',
  a: 'plain.law-consent',
  b: 'plain.law-contract',
  d: 'plain.law-life',
  part3: 'plain.law-enforcement',
};

/** Those on which most rely come first. */
function byCount(laws: ReliedOn['laws']): readonly (readonly [string, { readonly title: string }])[] {
  return [...laws].sort(([, a], [, b]) => b.parties.size - a.parties.size);
}
