/**
 * Which law the bodies of an agreement rely on, in plain words: their reasons,
 * by who gives them, and the laws that most of them name. It says what the
 * agreement states, and never that the sharing is lawful.
 */
import { groups } from '../base/groups.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { fewBodies, fewOf } from './few-names.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { hidden, plain, type PlainAnswer, type PlainPoint, series } from './plain-answer.ts';
import { isShown, type Published, saysLaw, titleIn } from './published.ts';
import { type Reason, type ReliedOn, reliedOn } from './relied-on.ts';

/** So many stand in plain words; the whole text has all of them. */
const MOST = { laws: 4, reasons: 4, groups: 3 };

/** `table` leads to the table of who relies on what. */
export function law(site: Published, entry: Entry, table: string | undefined): PlainAnswer {
  const { t } = site;
  const question = t('plain.law');
  const empty = { question, sentences: [], points: [], after: [] };
  if (entry.agreement.kind !== 'agreement') return empty;
  if (!saysLaw(entry)) return hidden(site, question, entry, ['lawful', 'parties']);
  const { reasons, laws } = reliedOn(site, entry);
  const most = byCount(laws).slice(0, MOST.laws);
  const more = laws.size - most.length;
  const told = [...reasons].slice(0, MOST.reasons + 1);
  if (told.length + most.length === 0) return empty;
  return {
    question,
    sentences: [],
    points: [
      ...told.map(([key, parties]) => reasonPoint(site, entry, key, parties)),
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

/** In words. */
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

/** Who gives a reason; apart from them those for whom it is a reason for some of what they do, with what that is. */
function reasonPoint(
  site: Published,
  entry: Entry,
  reason: Reason,
  parties: ReadonlyMap<Party, ReadonlySet<string>>,
): PlainPoint {
  const { t } = site;
  const { purposes, reasons } = reliedOn(site, entry);
  const isForAll = (party: Party): boolean => parties.get(party)?.size === purposes.get(party)?.size;
  const all = [...parties.keys()].filter(isForAll);
  const some = groups(
    [...parties].filter(([party]) => !isForAll(party)),
    ([, forWhat]) => [...forWhat].sort().join(' '),
  ).toSorted((a, b) => b.length - a.length);
  const name = plain(t(REASONS[reason]));
  if (some.length === 0) return { name, text: reasons.size === 1 ? '' : fewBodies(site, all), links: [] };
  const told = some.slice(0, MOST.groups).map((group) =>
    t('plain.law-only-for', {
      names: fewBodies(
        site,
        group.map(([party]) => party),
      ),
      purposes: purposeWords(site, entry, group[0]?.[1] ?? new Set()),
    }),
  );
  const rest = some.slice(MOST.groups).flatMap((group) => group.map(([party]) => party));
  return {
    name,
    text: '',
    links: [],
    list: [
      ...(all.length === 0 ? [] : [fewBodies(site, all)]),
      ...told,
      ...(rest.length === 0 ? [] : [t('plain.law-only-some', { names: fewBodies(site, rest) })]),
    ].map(plain),
  };
}

function purposeWords(site: Published, entry: Entry, names: ReadonlySet<string>): string {
  if (!isShown(entry, 'purposes')) return site.t('plain.some-purposes');
  const { purposes } = entry.terms;
  return fewOf(
    site,
    Object.keys(purposes ?? {})
      .filter((name) => names.has(name))
      .map((name) => titleIn(purposes, name)),
  );
}

/** Those on which most rely come first. */
function byCount(laws: ReliedOn['laws']): readonly (readonly [string, { readonly title: string }])[] {
  return [...laws].sort(([, a], [, b]) => b.parties.size - a.parties.size);
}
