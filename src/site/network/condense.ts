/**
 * What a picture of pairs draws. Thirty bodies of which each gives to each are eight hundred lines, which nobody can read; so
 * bodies that stand alike to all others share a box, and one line says what holds for each name in it. Nothing is lost:
 * `pairsOfPicture` tells every pair again.
 */
import type { Pair, Sharer } from '../pairs.ts';

export interface Picture {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export interface Box {
  /** By name. */
  readonly sharers: readonly Sharer[];
  /** Whether each of them gives to each other. */
  readonly together: boolean;
  /** Groups of which the members give to each other, by key. */
  readonly among: ReadonlySet<string>;
}

/** What holds between each name of one box and each of another, given by their places. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** `with`: a listing names them together, and nothing says who gives to whom. */
  readonly how: 'gives' | 'both' | 'with';
}

/** The same pairs give the same picture. One sharer can have a box of its own, by its key. */
export function condense(pairs: readonly Pair[], apart?: string): Picture {
  const known = standings(pairs);
  const boxes = boxesOf(known, apart);
  const place = new Map(boxes.flatMap((box, index) => box.sharers.map(({ key }) => [key, index] as const)));
  const lines = new Map<string, Line>();
  for (const [from, { sharers }] of boxes.entries()) {
    // Each name of a box stands as the first does.
    const one = known.get(sharers[0]?.key ?? '');
    const add = (keys: Iterable<string>, how: Line['how']): void => {
      for (const key of keys) {
        const to = place.get(key) ?? from;
        if (to === from) continue;
        const back = lines.get(`${to} ${from}`);
        if (back === undefined) lines.set(`${from} ${to}`, { from, to, how });
        else if (how === 'gives') lines.set(`${to} ${from}`, { ...back, how: 'both' });
      }
    };
    add(one?.gives ?? [], 'gives');
    add(one?.with ?? [], 'with');
  }
  return { boxes, lines: [...lines.values()].sort((a, b) => a.from - b.from || a.to - b.to) };
}

/** Every pair that a picture tells, as keys of two sharers. */
export function pairsOfPicture({ boxes, lines }: Picture): readonly (readonly [string, string, Pair['how']])[] {
  const keys = (box: number): readonly string[] => (boxes[box]?.sharers ?? []).map(({ key }) => key);
  const each = (
    from: readonly string[],
    to: readonly string[],
    how: Pair['how'],
  ): readonly (readonly [string, string, Pair['how']])[] =>
    from.flatMap((one) => to.filter((other) => other !== one).map((other) => [one, other, how] as const));
  return [
    ...boxes.flatMap(({ sharers, together, among }, index) => [
      ...(together ? each(keys(index), keys(index), 'gives') : []),
      ...sharers.filter(({ key }) => among.has(key)).map(({ key }) => [key, key, 'among'] as const),
    ]),
    ...lines.flatMap(({ from, to, how }) => [
      ...each(keys(from), keys(to), how === 'with' ? 'with' : 'gives'),
      ...(how === 'both' ? each(keys(to), keys(from), 'gives') : []),
    ]),
  ];
}

/** How a sharer stands to the others, by their keys. */
interface Standing {
  readonly sharer: Sharer;
  readonly gives: Set<string>;
  readonly receives: Set<string>;
  /** Those with whom it is named, where neither gives to the other. */
  readonly with: Set<string>;
  among: boolean;
}

function standings(pairs: readonly Pair[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  const of = (sharer: Sharer): Standing => {
    const known = found.get(sharer.key) ?? {
      sharer,
      gives: new Set(),
      receives: new Set(),
      with: new Set(),
      among: false,
    };
    found.set(sharer.key, known);
    return known;
  };
  for (const { from, to, how } of pairs) {
    const [one, other] = [of(from), of(to)];
    if (how === 'gives') {
      one.gives.add(to.key);
      other.receives.add(from.key);
    } else if (how === 'among') one.among = true;
    else {
      one.with.add(to.key);
      other.with.add(from.key);
    }
  }
  for (const { gives, receives, with: named } of found.values())
    for (const key of [...gives, ...receives]) named.delete(key);
  return new Map([...found].sort(([, a], [, b]) => order(a.sharer, b.sharer)));
}

function boxesOf(known: ReadonlyMap<string, Standing>, apart: string | undefined): readonly Box[] {
  // Those that give to each other as well come first: whoever stands with others in this way stands with them in no other.
  const together = groups(
    [...known.values()].filter(({ sharer }) => sharer.key !== apart),
    ({ sharer, gives, receives, with: named }) =>
      signature([...gives, sharer.key], [...receives, sharer.key], [...named]),
  ).filter((group) => group.length > 1);
  const taken = new Set(together.flat());
  const alike = groups(
    [...known.values()].filter((one) => !taken.has(one)),
    ({ sharer, gives, receives, with: named }) =>
      signature([...gives], [...receives], [...named], sharer.key === apart ? [sharer.key] : []),
  );
  return [
    ...together.map((group) => ({ group, together: true })),
    ...alike.map((group) => ({ group, together: false })),
  ].map(({ group, together: each }) => ({
    sharers: group.map(({ sharer }) => sharer),
    together: each,
    among: new Set(group.filter(({ among }) => among).map(({ sharer }) => sharer.key)),
  }));
}

function signature(...sets: readonly (readonly string[])[]): string {
  return JSON.stringify(sets.map((set) => set.toSorted()));
}

function groups<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const own = found.get(key(item));
    if (own === undefined) found.set(key(item), [item]);
    else own.push(item);
  }
  return [...found.values()];
}

function order(a: Sharer, b: Sharer): number {
  const [first, second] = [`${a.text.toLowerCase()}\n${a.key}`, `${b.text.toLowerCase()}\n${b.key}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
