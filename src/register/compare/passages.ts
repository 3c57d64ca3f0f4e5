/** Two texts as passages, each under its heading: a passage that moved, or has another heading, is the same passage. */
import { likeness } from './word-by-word.ts';

/** A stretch of a text that has a name of its own. */
export interface Passage {
  /** What it is known by, whatever it is called: the slug of its heading. */
  readonly slug: string;
  readonly title: string;
  /** Its words, with an empty line between paragraphs, items of lists and rows of tables. */
  readonly text: string;
  /** How it is set out: equal for passages of the same words that look the same. */
  readonly form: string;
  /** Its place in the text: what stands later has a higher one. */
  readonly offset: number;
}

/** What happened to a passage, as codes of changes name it. */
export type Ending = 'added' | 'removed' | 'renamed' | 'changed' | 'format' | 'moved';

/** One difference: what is new has no `old`, and what is gone no `now`. */
export type PassageChange<One extends Passage> =
  | { readonly ending: 'added'; readonly old: undefined; readonly now: One }
  | { readonly ending: 'removed'; readonly old: One; readonly now: undefined }
  | { readonly ending: Exclude<Ending, 'added' | 'removed'>; readonly old: One; readonly now: One };

/** What differs: what is new first, then what is gone, then what is there in both. No two passages of a text have one slug. */
export function comparePassages<One extends Passage>(
  was: readonly One[],
  is: readonly One[],
): readonly PassageChange<One>[] {
  const { matches, gone, come } = matched(was, is);
  return [
    ...come.map((now) => ({ ending: 'added', old: undefined, now }) as const),
    ...gone.map((old) => ({ ending: 'removed', old, now: undefined }) as const),
    ...matches.flatMap(([old, now]) => endingsOf(old, now).map((ending) => ({ ending, old, now }))),
    ...moved(matches).map(([old, now]) => ({ ending: 'moved', old, now }) as const),
  ];
}

function endingsOf(old: Passage, now: Passage): readonly ('renamed' | 'changed' | 'format')[] {
  const says = old.text !== now.text ? (['changed'] as const) : old.form !== now.form ? (['format'] as const) : [];
  return [...(old.title === now.title ? [] : (['renamed'] as const)), ...says];
}

type Match<One> = readonly [One, One];

interface Matched<One> {
  readonly matches: readonly Match<One>[];
  readonly gone: readonly One[];
  readonly come: readonly One[];
}

/** By their slugs; then those whose words are much the same. */
function matched<One extends Passage>(was: readonly One[], is: readonly One[]): Matched<One> {
  const bySlug = new Map(was.map((passage) => [passage.slug, passage]));
  const found = new Map<One, One>();
  for (const passage of is) {
    const old = bySlug.get(passage.slug);
    if (old !== undefined) found.set(passage, old);
  }
  const left = new Set(was.filter((passage) => !is.some(({ slug }) => slug === passage.slug)));
  for (const passage of is.filter((one) => !found.has(one))) {
    const [best] = [...left]
      .map((old) => ({ old, like: old.text === '' && passage.text === '' ? 0 : likeness(old.text, passage.text) }))
      .filter(({ like }) => like >= MUCH_ALIKE)
      .sort((a, b) => b.like - a.like);
    if (best === undefined) continue;
    found.set(passage, best.old);
    left.delete(best.old);
  }
  return {
    matches: is.flatMap((passage) => {
      const old = found.get(passage);
      return old === undefined ? [] : [[old, passage] as const];
    }),
    gone: [...left],
    come: is.filter((passage) => !found.has(passage)),
  };
}

const MUCH_ALIKE = 0.6;

/** The fewest passages that have to be put elsewhere for one order to become the other: all but the longest run that stayed in order. */
function moved<One extends Passage>(matches: readonly Match<One>[]): readonly Match<One>[] {
  const places = matches.map(([old]) => old.offset);
  const lengths: number[] = [];
  const previous: number[] = [];
  for (const [index, place] of places.entries()) {
    lengths[index] = 1;
    previous[index] = -1;
    for (let before = 0; before < index; before++) {
      if ((places[before] ?? 0) < place && (lengths[before] ?? 0) + 1 > (lengths[index] ?? 0)) {
        lengths[index] = (lengths[before] ?? 0) + 1;
        previous[index] = before;
      }
    }
  }
  const stayed = new Set<number>();
  for (let at = lengths.indexOf(Math.max(...lengths)); at >= 0; at = previous[at] ?? -1) stayed.add(at);
  return matches.filter((_match, index) => !stayed.has(index));
}
