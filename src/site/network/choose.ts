/** Which pairs a picture can show: all of them, or those of the organisations with the most agreements. */
import type { Pair, Sharer } from '../pairs.ts';
import { byText } from '../words.ts';
import { condense, type Picture } from './condense.ts';

export interface Chosen {
  readonly picture: Picture;
  /** How many sharers it names, and how many there are. */
  readonly shown: number;
  readonly all: number;
}

/** What a picture holds at most, so that it can be read: names, and lines between boxes. */
export const MOST = { names: 60, lines: 40 };

/** No pair may be of ended agreements alone. Nothing where there is none. */
export function choose(pairs: readonly Pair[]): Chosen | undefined {
  if (pairs.length === 0) return undefined;
  const ranked = rank(pairs);
  for (
    let count = Math.min(MOST.names, ranked.length);
    count > 1;
    count = Math.min(count - 1, Math.floor(count * 0.9))
  ) {
    const chosen = new Set(ranked.slice(0, count).map(({ key }) => key));
    const picture = condense(pairs.filter(({ from, to }) => chosen.has(from.key) && chosen.has(to.key)));
    if (picture.boxes.length > 0 && picture.lines.length <= MOST.lines)
      return {
        picture,
        shown: picture.boxes.reduce((sum, { sharers }) => sum + sharers.length, 0),
        all: ranked.length,
      };
  }
  // One group that shares among its members.
  return { picture: condense(pairs), shown: ranked.length, all: ranked.length };
}

/** Those with the most agreements first, then those with the most others, then by name. */
function rank(pairs: readonly Pair[]): readonly Sharer[] {
  const found = new Map<
    string,
    { readonly sharer: Sharer; readonly agreements: Set<object>; readonly others: Set<string> }
  >();
  for (const { from, to, current, suspended } of pairs)
    for (const [sharer, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const own = found.get(sharer.key) ?? { sharer, agreements: new Set(), others: new Set() };
      found.set(sharer.key, own);
      for (const entry of [...current, ...suspended]) own.agreements.add(entry);
      own.others.add(other.key);
    }
  return [...found.values()]
    .sort(byText(({ sharer }) => `${sharer.text}\n${sharer.key}`))
    .sort((a, b) => b.agreements.size - a.agreements.size || b.others.size - a.others.size)
    .map(({ sharer }) => sharer);
}
