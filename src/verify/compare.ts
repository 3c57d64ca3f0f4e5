/** What differs between two readings of a file: the stretches that one has and the other has not, each with its place. */
import { diffArrays } from 'diff';
import type { FileForm, Passage } from './passage.ts';

export interface Difference {
  /** The place in the file that was given; where it lacks something, the place in the register's. */
  readonly where: string;
  /** The words of the register's file; empty where something was put in. */
  readonly was: string;
  /** The words of the file that was given; empty where something was left out. */
  readonly is: string;
}

/** Changes beyond which two files are not versions of one another; also bounds the work. */
const MOST_EDITS = 4_000;

/** In reading order; nothing where so much differs that they are different texts. */
export function compare(
  ours: readonly Passage[],
  theirs: readonly Passage[],
  form: FileForm,
): readonly Difference[] | undefined {
  if (form === 'json') return compareFields(ours, theirs);
  const changes = diffArrays(
    ours.map(({ words }) => words),
    theirs.map(({ words }) => words),
    { maxEditLength: MOST_EDITS },
  );
  if (changes === undefined) return undefined;
  const found: Difference[] = [];
  let [mine, other] = [0, 0];
  for (let index = 0; index < changes.length; index += 1) {
    const { removed, added, value } = changes[index] ?? { removed: false, added: false, value: [] };
    const next = changes[index + 1];
    if (removed && next?.added === true) {
      found.push(
        ...paired(ours.slice(mine, mine + value.length), theirs.slice(other, other + next.value.length), form),
      );
      mine += value.length;
      other += next.value.length;
      index += 1;
    } else if (removed) {
      found.push(...paired(ours.slice(mine, mine + value.length), [], form));
      mine += value.length;
    } else if (added) {
      found.push(...paired([], theirs.slice(other, other + value.length), form));
      other += value.length;
    } else {
      mine += value.length;
      other += value.length;
    }
  }
  return found;
}

/** Words of a page belong together; paragraphs stand for themselves. */
function paired(was: readonly Passage[], is: readonly Passage[], form: FileForm): readonly Difference[] {
  if (form === 'pdf') return [{ where: (is[0] ?? was[0])?.where ?? '', was: joined(was), is: joined(is) }];
  return Array.from({ length: Math.max(was.length, is.length) }, (_, index) => ({
    where: (is[index] ?? was[index])?.where ?? '',
    was: was[index]?.words ?? '',
    is: is[index]?.words ?? '',
  }));
}

function joined(passages: readonly Passage[]): string {
  return passages.map(({ words }) => words).join(' ');
}

/** By places, each of which stands in a file once. */
export function compareFields(ours: readonly Passage[], theirs: readonly Passage[]): readonly Difference[] {
  const [was, is] = [ours, theirs].map((all) => new Map(all.map(({ where, words }) => [where, words])));
  return [...new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])])]
    .map((where) => ({ where, was: was?.get(where) ?? '', is: is?.get(where) ?? '' }))
    .filter((one) => one.was !== one.is);
}
