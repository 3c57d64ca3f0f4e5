/** What is the same at several places of a text is one finding: it stands at the first of them and points at the others. */
import { groups } from '../base/groups.ts';
import type { Observation } from './rule.ts';

/** Where something was seen. */
export type Seen = Pick<Observation, 'at' | 'agreement' | 'pointer'>;

/** What is said of each place of a finding but the first. */
export const SAME_HERE = 'The same holds here.';

/**
 * One observation for each sort of thing in each agreement. `sort` is equal
 * for those of which the same is said, and `tell` says it of all of them.
 */
export function* alike<T extends Seen>(
  seen: readonly T[],
  sort: (one: T) => string,
  tell: (all: readonly [T, ...T[]]) => Omit<Observation, keyof Seen>,
): Generator<Observation> {
  for (const [first, ...others] of groups(seen, (one) => `${one.agreement} ${sort(one)}`)) {
    if (first === undefined) continue;
    yield standingAt([first, ...others], tell([first, ...others]));
  }
}

/** What is said of several places, at the first of them. */
export function standingAt(
  [first, ...others]: readonly [Seen, ...Seen[]],
  { related = [], ...said }: Omit<Observation, keyof Seen>,
): Observation {
  const all = [...others.map(({ at }) => ({ at, text: SAME_HERE })), ...related];
  return {
    at: first.at,
    ...(first.agreement === undefined ? {} : { agreement: first.agreement }),
    ...(first.pointer === undefined ? {} : { pointer: sharedPointer([first, ...others]) }),
    ...said,
    ...(all.length === 0 ? {} : { related: all }),
  };
}

/** The pointer that all have in common: whoever accepts a finding at one of its places accepts nothing at the others. */
function sharedPointer(seen: readonly Seen[]): string {
  const [first = [], ...others] = seen.map(({ pointer = '' }) => pointer.split('/'));
  const differs = first.findIndex((step, index) => others.some((steps) => steps[index] !== step));
  return first.slice(0, differs === -1 ? first.length : differs).join('/');
}
