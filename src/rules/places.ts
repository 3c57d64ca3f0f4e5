/** Places outside the United Kingdom, as texts name them: countries, what lies in them, and groups of countries. */
import type { Law, PlaceAbroad } from '../law/law.ts';
import type { WrittenAgreement } from '../agreement/written/agreement.ts';

/** A place that a text names. */
export interface NamedPlace {
  readonly place: PlaceAbroad;
  readonly start: number;
  readonly end: number;
}

/** Finds whether a text names any of them; of a longer name in which its words mean another place it may find them too. */
export function placePattern(law: Law): RegExp {
  return lexiconOf(law).any;
}

/** The places that a text names, in its order. */
export function placesIn(text: string, law: Law): readonly NamedPlace[] {
  const { all, byWords } = lexiconOf(law);
  return [...text.matchAll(all)].flatMap(({ 0: words, index }): readonly NamedPlace[] => {
    const place = byWords.get(words);
    return place === undefined ? [] : [{ place, start: index, end: index + words.length }];
  });
}

/**
 * Whether the terms on transfers speak of a place: by its own name or by that of
 * a group that it belongs to. With leave to send abroad that names no country,
 * what is only called “abroad” is as stated as can be.
 */
export function placesStated(transfers: WrittenAgreement['transfers'], law: Law): (place: PlaceAbroad) => boolean {
  if (transfers?.allowed !== 'with-safeguards') return () => false;
  const said = [...(transfers.countries ?? []), transfers.route ?? '', ...(transfers.rules ?? [])].join('. ');
  const named = new Set(placesIn(said, law).map(({ place }) => place.id));
  return ({ id, within = [] }) => id === ANYWHERE || named.has(id) || within.some((group) => named.has(group));
}

/** The entry for words that name no country, such as “overseas”. */
const ANYWHERE = 'abroad';

interface Lexicon {
  readonly any: RegExp;
  readonly all: RegExp;
  readonly byWords: ReadonlyMap<string, PlaceAbroad>;
}

const made = new WeakMap<Law, Lexicon>();

function lexiconOf(law: Law): Lexicon {
  const known = made.get(law);
  if (known !== undefined) return known;
  const places = [...law.placesAbroad.values()];
  // Longer names come first, so that “Northern Ireland” is seen for what it is and names no place abroad.
  const names = places
    .flatMap(({ words, except = [] }) => [...words, ...except])
    .sort((a, b) => b.length - a.length)
    .map((words) => words.replaceAll('.', '\\.'));
  const pattern = `(?<![\\p{L}\\p{N}])(?:${names.join('|')})(?![\\p{L}\\p{N}])`;
  const lexicon = {
    any: new RegExp(pattern, 'u'),
    all: new RegExp(pattern, 'gu'),
    byWords: new Map(places.flatMap((place) => place.words.map((words) => [words, place] as const))),
  };
  made.set(law, lexicon);
  return lexicon;
}
