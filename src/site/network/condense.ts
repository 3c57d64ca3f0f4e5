/**
 * What a picture of pairs draws. Thirty bodies of which each gives to each are eight hundred lines, which nobody can read; so
 * bodies that stand alike to all others share a box, and one line says what holds for each name in it. Nothing is lost:
 * `pairsOfPicture` tells every pair again.
 */
import { groups } from '../../base/groups.ts';
import { isPaused, type Pair, type Sharer } from '../pairs.ts';
import { byText } from '../words.ts';

export interface Picture {
  readonly boxes: readonly Box[];
  readonly lines: readonly Line[];
}

export interface Box {
  /** By name. */
  readonly sharers: readonly Sharer[];
  /** Whether each of them gives to each other: `paused` if only under agreements that are suspended. */
  readonly together: boolean | 'paused';
  /** Groups of which the members give to each other, by key. */
  readonly among: ReadonlySet<string>;
  /** Those of which the members do so only under agreements that are suspended. */
  readonly pausedAmong: ReadonlySet<string>;
}

/** What holds between each name of one box and each of another, given by their places. */
export interface Line {
  readonly from: number;
  readonly to: number;
  /** `with`: a listing names them together, and nothing says who gives to whom. */
  readonly how: 'gives' | 'both' | 'with';
  /** Whether only agreements that are suspended say so. */
  readonly paused: boolean;
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
    const add = (keys: Iterable<string>, how: Line['how'], paused: boolean): void => {
      for (const key of keys) {
        const to = place.get(key) ?? from;
        if (to === from) continue;
        const [there, again] = [`${from} ${to} ${paused}`, `${to} ${from} ${paused}`];
        const back = lines.get(again);
        if (back === undefined) lines.set(there, { from, to, how, paused });
        else if (how === 'gives') lines.set(again, { ...back, how: 'both' });
      }
    };
    add(one?.gives ?? [], 'gives', false);
    add(one?.with ?? [], 'with', false);
    add(one?.pausedGives ?? [], 'gives', true);
  }
  return {
    boxes,
    lines: [...lines.values()].sort((a, b) => a.from - b.from || a.to - b.to || Number(a.paused) - Number(b.paused)),
  };
}

/** Every pair that a picture tells: the keys of two sharers, how they share, and whether that is suspended. */
export type Told = readonly [string, string, Pair['how'], boolean];

export function pairsOfPicture({ boxes, lines }: Picture): readonly Told[] {
  const keys = (box: number): readonly string[] => (boxes[box]?.sharers ?? []).map(({ key }) => key);
  const each = (from: readonly string[], to: readonly string[], how: Pair['how'], paused: boolean): readonly Told[] =>
    from.flatMap((one) => to.filter((other) => other !== one).map((other) => [one, other, how, paused] as const));
  return [
    ...boxes.flatMap(({ together, among, pausedAmong }, index) => [
      ...(together === false ? [] : each(keys(index), keys(index), 'gives', together === 'paused')),
      ...[...among].map((key) => [key, key, 'among', false] as const),
      ...[...pausedAmong].map((key) => [key, key, 'among', true] as const),
    ]),
    ...lines.flatMap(({ from, to, how, paused }) => [
      ...each(keys(from), keys(to), how === 'with' ? 'with' : 'gives', paused),
      ...(how === 'both' ? each(keys(to), keys(from), 'gives', paused) : []),
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
  /** The same as `gives` and `receives`, under agreements that are suspended. */
  readonly pausedGives: Set<string>;
  readonly pausedReceives: Set<string>;
  among: boolean | 'paused';
}

function standings(pairs: readonly Pair[]): ReadonlyMap<string, Standing> {
  const found = new Map<string, Standing>();
  const of = (sharer: Sharer): Standing => {
    const known = found.get(sharer.key) ?? {
      sharer,
      gives: new Set(),
      receives: new Set(),
      with: new Set(),
      pausedGives: new Set(),
      pausedReceives: new Set(),
      among: false,
    };
    found.set(sharer.key, known);
    return known;
  };
  for (const pair of pairs) {
    const { from, to, how } = pair;
    const paused = isPaused(pair);
    const [one, other] = [of(from), of(to)];
    if (how === 'gives') {
      one[paused ? 'pausedGives' : 'gives'].add(to.key);
      other[paused ? 'pausedReceives' : 'receives'].add(from.key);
    } else if (how === 'among') one.among = paused ? 'paused' : true;
    else {
      one.with.add(to.key);
      other.with.add(from.key);
    }
  }
  for (const { gives, receives, with: named } of found.values())
    for (const key of [...gives, ...receives]) named.delete(key);
  return new Map([...found].sort(byText(([, { sharer }]) => `${sharer.text}\n${sharer.key}`)));
}

function boxesOf(known: ReadonlyMap<string, Standing>, apart: string | undefined): readonly Box[] {
  // Those that give to each other as well come first: whoever stands with others in this way stands with them in no other.
  const taken = new Set<Standing>();
  const take = (
    together: Box['together'],
    own: (
      standing: Standing,
    ) => readonly [active: readonly string[], paused: readonly string[], apart: readonly string[]],
  ): readonly Box[] => {
    const found = groups(
      [...known.values()].filter((one) => !taken.has(one) && (together === false || one.sharer.key !== apart)),
      (one) => {
        const [active, paused, alone] = own(one);
        return signature(
          [...one.gives, ...active],
          [...one.receives, ...active],
          [...one.with],
          [...one.pausedGives, ...paused],
          [...one.pausedReceives, ...paused],
          alone,
        );
      },
    ).filter((group) => together === false || group.length > 1);
    for (const one of found.flat()) taken.add(one);
    return found.map((group) => boxOf(group, together));
  };
  return [
    ...take(true, ({ sharer }) => [[sharer.key], [], []]),
    ...take('paused', ({ sharer }) => [[], [sharer.key], []]),
    ...take(false, ({ sharer }) => [[], [], sharer.key === apart ? [sharer.key] : []]),
  ];
}

function boxOf(group: readonly Standing[], together: Box['together']): Box {
  const keys = (among: Standing['among']): ReadonlySet<string> =>
    new Set(group.filter((one) => one.among === among).map(({ sharer }) => sharer.key));
  return { sharers: group.map(({ sharer }) => sharer), together, among: keys(true), pausedAmong: keys('paused') };
}

function signature(...sets: readonly (readonly string[])[]): string {
  return JSON.stringify(sets.map((set) => set.toSorted()));
}
