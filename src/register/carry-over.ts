/**
 * Whether what was signed of an earlier version holds for the present one too: where every step from the words that were
 * signed is editorial, and so is the whole way. It asks the same function as `diff`, so that the two cannot disagree.
 */
import type { Words } from './compare/change.ts';
import { compareSigned } from './compare/compare.ts';
import { type Weight, type Weights, weighAll, weightOf } from './compare/weigh.ts';
import type { Linked } from './entry.ts';
import { compareVersions } from './version.ts';

/** A text, with the versions of it that are kept. */
export interface Versioned extends Linked {
  /** Newest first. */
  readonly versions: readonly { readonly version: string; readonly entry: Linked }[];
}

export interface Carrying {
  /** Versions that there were, kept or not, by their numbers. */
  readonly known: readonly string[];
  /** Versions of which something is kept that cannot be relied on. */
  readonly lost: readonly string[];
  readonly weights: Weights;
}

/**
 * What parties of an earlier version are called in the present one, by those names that changed; nothing if what was signed
 * of that version does not carry over. The words of that version have to be kept. Whoever asks has compared them with the
 * digest that was signed.
 */
export function carriedFrom(
  version: string,
  present: Versioned,
  { known, lost, weights }: Carrying,
): ReadonlyMap<string, string> | undefined {
  const isBetween = (one: string): boolean =>
    compareVersions(one, version) > 0 && compareVersions(one, present.terms.version) < 0;
  const first = present.versions.find((kept) => kept.version === version)?.entry;
  if (first === undefined || compareVersions(version, present.terms.version) >= 0) return undefined;
  const between = present.versions.filter((kept) => isBetween(kept.version)).toReversed();
  const kept = new Set(between.map((one) => one.version));
  // Nobody can say what a version said whose words are gone.
  if (lost.some(isBetween) || [...known, ...inForce(present)].some((one) => isBetween(one) && !kept.has(one)))
    return undefined;
  const line = [first, ...between.map(({ entry }) => entry), present];
  const whole = judge(first, present, weights);
  const steps = line.slice(1).map((after, index) => judge(line[index] ?? first, after, weights));
  // Many small steps can lead far, and a step back does not undo that the parties were bound by something else.
  return [whole, ...(steps.length === 1 ? [] : steps)].some(({ weight }) => weight === 'material')
    ? undefined
    : whole.renamed;
}

/** The versions that the log says were in force. */
function inForce({ terms }: Linked): readonly string[] {
  return (terms.record?.log ?? []).flatMap(({ event, version }) =>
    event === 'in-force' && version !== undefined ? [version] : [],
  );
}

interface Judged {
  readonly weight: Weight | undefined;
  readonly renamed: ReadonlyMap<string, string>;
}

function judge(before: Linked, after: Linked, weights: Weights): Judged {
  const { changes, renamed } = compareSigned(before, after, UNTOLD);
  return { weight: weightOf(weighAll(changes, weights)), renamed };
}

/** Which changes there are hangs on no word that tells them. */
const UNTOLD: Words = {
  t: (key) => key,
  word: (word) => word,
  date: (text) => text,
  period: (text) => text,
  title: (_of, id) => id,
};
