/**
 * What the search page finds: each published agreement by what its page says
 * in plain words, by its bodies and their short names, and by what people call
 * such agreements. The furniture of pages is not among it, nor is the full
 * text, whose standard clauses would make every agreement the same.
 */
import type { SearchRecord } from '../../base/ports.ts';
import type { Entry } from '../../register/entry.ts';
import { humanise } from '../../register/party.ts';
import { leadLink, othersOf, purposesOf } from '../agreement-rows.ts';
import { placesOf } from '../facets/areas.ts';
import { PATHS } from '../links.ts';
import { otherLanguage } from '../downloads.ts';
import { plainTier } from '../plain-tier.ts';
import { at, isShown, partiesOf, type Published, saysLaw, versionsOf } from '../published.ts';
import { everydayWords } from './everyday-words.ts';
import { dueWords, reviewTag, sentence, stateOf, statusTag } from '../words.ts';

/** One record for each agreement, in the order of their titles. */
export function searchRecords(site: Published): readonly SearchRecord[] {
  return site.entries.map((entry) => ({
    path: PATHS.agreement(entry.id),
    language: site.language,
    content: wordsOf(site, entry).map(oneLine).map(sentence).join(' '),
    shown: shownOf(site, entry),
    filters: filtersOf(site, entry),
  }));
}

/** The filters of the search page, by the names that stand in its address. */
export const FILTERS = ['theme', 'organisation', 'status', 'review', 'kind', 'area'] as const;
export type Filter = (typeof FILTERS)[number];

/** Among the kinds of sensitive information: that of crimes. */
export const CRIME = 'criminal-offence';

/** What can be chosen to narrow results. Only what the public may see of an agreement finds it. */
export function filtersOf(
  site: Pick<Published, 'settings'>,
  entry: Entry,
): Readonly<Record<Filter, readonly string[]>> {
  const { terms, standing } = entry;
  const kinds = isShown(entry, 'data') ? Object.values(terms.data ?? {}) : [];
  const sensitive = kinds.flatMap((kind) => [
    ...(kind.specialCategory ?? []).filter((word) => word !== 'none'),
    ...(kind.criminalOffence === 'yes' ? [CRIME] : []),
  ]);
  return {
    theme: terms.themes,
    organisation: bodiesOf(entry).map(({ id }) => id),
    status: [stateOf(entry)],
    review: [standing.review],
    kind: [...new Set(sensitive)].sort(),
    area: placesOf(site, terms.areas),
  };
}

/** Every organisation that takes part, itself or through a group. */
function bodiesOf(entry: Entry): readonly { readonly id: string; readonly words: readonly string[] }[] {
  const files = partiesOf(entry).flatMap((party) => [
    ...(party.organisation === undefined ? [] : [party.organisation]),
    ...party.bodies.flatMap((body) => body.organisation ?? []),
  ]);
  return [...new Map(files.map((file) => [file.id, file]))].map(([id, { facts }]) => ({
    id,
    words: [facts.name, ...(facts.alsoKnownAs ?? [])],
  }));
}

/** What a result shows. */
function shownOf(site: Published, entry: Entry): SearchRecord['shown'] {
  const { terms, standing } = entry;
  const status = statusTag(entry, site);
  const review = reviewTag(standing, site);
  const due = standing.reviewDue;
  return {
    title: terms.title,
    summary: oneLine(terms.summary),
    // The language of title and summary, and of names, where the page has another.
    wordsIn: entry.agreement.welsh === undefined ? (otherLanguage(site) ?? '') : '',
    namesIn: otherLanguage(site) ?? '',
    lead: leadLink(site, entry).text,
    status: status.text,
    statusColour: status.colour,
    review: review?.text ?? '',
    reviewColour: review?.colour ?? '',
    due: due ?? '',
    dueText: due === undefined ? '' : site.t('review.day', { date: dueWords(entry, site) }),
  };
}

/** What stands on its documents for people to type; nobody publishes documents of a listing here. */
function referencesOf(entry: Entry): readonly string[] {
  if (entry.agreement.kind === 'listing') return [];
  return [entry, ...versionsOf(entry).map((kept) => kept.entry)].map(({ reference }) => reference);
}

function wordsOf(site: Published, entry: Entry): readonly string[] {
  const { terms, id } = entry;
  const grounds = saysLaw(entry) ? Object.values(terms.lawful ?? {}) : [];
  const kinds = isShown(entry, 'data') ? Object.values(terms.data ?? {}) : [];
  const plain = plainTier(site, entry).flatMap(({ sentences, points, after }) => [
    ...sentences,
    ...points.flatMap(({ name, text, links, list = [] }) => [
      name.text,
      text,
      ...[...links, ...list].map((link) => link.text),
    ]),
    ...after,
  ]);
  const said = [
    terms.summary,
    ...(terms.alsoKnownAs ?? []),
    ...referencesOf(entry),
    ...purposesOf(entry),
    ...kinds.flatMap((kind) => [kind.title, ...(kind.items ?? [])]),
    leadLink(site, entry).text,
    ...othersOf(site, entry).map(({ text }) => text),
    ...bodiesOf(entry).flatMap(({ words }) => words),
    ...grounds.flatMap((ground) => ground.powers ?? []),
    ...(isShown(entry, 'legislation') ? (terms.legislation ?? []).map(({ cite }) => cite) : []),
    ...terms.themes.map((theme) => at(site.settings.themes, theme) ?? humanise(theme)),
    ...(terms.areas ?? []),
    ...plain,
    id,
    terms.version === undefined ? '' : `v${terms.version}`,
    site.t('search.synonyms'),
  ];
  const everyday = everydayWords(site.language, [terms.title, ...said]);
  return [
    ...new Set(
      [...said, ...(everyday.length === 0 ? [] : [site.t('search.also', { words: everyday.join(', ') })])].filter(
        (text) => text.trim() !== '',
      ),
    ),
  ];
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
