/** Judges a manifest that somebody kept: a state in which the register was once published. What was taken out of its history, or put back, shows here. */
import { longDate, parseDate } from '../base/dates.ts';
import { type EarlierState, isOfForm, type Manifest, readManifest } from '../base/manifest.ts';
import type { Hash } from '../base/ports.ts';

interface Against {
  readonly manifest: Manifest;
  readonly sha256: string;
  readonly hash: Hash;
}

interface StateJudged {
  readonly verdict: 'current' | 'superseded' | 'altered' | 'unknown';
  readonly reasons: readonly string[];
}

/** Nothing where the file is no manifest. */
export function judgeState(
  bytes: Uint8Array,
  sha256: string,
  { manifest, sha256: own, hash }: Against,
): StateJudged | undefined {
  if (sha256 === own)
    return { verdict: 'current', reasons: [`It is the manifest of the register as at ${day(manifest.asAt)}.`] };
  const place = manifest.history.findIndex((state) => state.sha256 === sha256);
  const read = readManifest(bytes, hash);
  const kept = manifest.history[place];
  if (kept !== undefined) return judgeKept(kept, manifest.history.slice(0, place), read);
  if (typeof read === 'string')
    return isOfForm(bytes) ? { verdict: 'altered', reasons: [`It is a manifest. ${read}`] } : undefined;
  if (read.register !== manifest.register)
    return { verdict: 'unknown', reasons: [`It is the manifest of another register, “${read.register}”.`] };
  const lost = read.history.filter(
    (state) => !manifest.history.some((one) => isSame(one, state)) && state.sha256 !== own,
  );
  const ahead = read.history.some((state) => state.sha256 === own);
  return {
    verdict: 'unknown',
    reasons: ahead
      ? [`It is a later state than the register, which stands in its history: the register at hand is not the newest.`]
      : [
          `It says that it is the state of the register as at ${day(read.asAt)}, which is not in the history of the register. Either it was never published, or that state was taken out of the history.`,
          ...(lost.length === 0
            ? []
            : [
                `${lost.length === 1 ? 'Another state' : `${lost.length} other states`} in its history (${days(lost)}) ${lost.length === 1 ? 'is' : 'are'} missing there too, or has another day.`,
              ]),
        ],
  };
}

/**
 * A state that stands in the history. Its own day and its own history cannot have changed since, so that they show where the
 * history of the register was: it has to tell of the same states before this one, with the same days.
 */
function judgeKept(kept: EarlierState, before: readonly EarlierState[], read: Manifest | string): StateJudged {
  const is = `It is the manifest of an earlier state of the register, as at ${day(kept.asAt)}.`;
  if (typeof read === 'string')
    return { verdict: 'superseded', reasons: [is, `Nothing else of it is compared. ${read}`] };
  const lost = read.history.filter((state) => !before.some((one) => isSame(one, state)));
  const added = before.filter((state) => !read.history.some((one) => isSame(one, state)));
  const changed = [
    ...(read.asAt === kept.asAt
      ? []
      : [`It says itself that it is as at ${day(read.asAt)}, and nothing can have changed that.`]),
    ...(lost.length === 0
      ? []
      : [`States before it that it names (${days(lost)}) are missing there, or have another day.`]),
    ...(added.length === 0 ? [] : [`States stand before it there that it does not name (${days(added)}).`]),
  ];
  if (changed.length === 0) return { verdict: 'superseded', reasons: [is] };
  return {
    verdict: 'unknown',
    reasons: [
      `The history of the register has it as the state of ${day(kept.asAt)}, and was changed since.`,
      ...changed,
    ],
  };
}

function isSame(a: EarlierState, b: EarlierState): boolean {
  return a.sha256 === b.sha256 && a.asAt === b.asAt;
}

/** A sentence for each thing in the history of a register that cannot be: days that run backwards, a state twice. */
export function faultsOfHistory({ history, asAt }: Manifest): readonly string[] {
  return history.flatMap((state, index) => {
    const next = history[index + 1]?.asAt ?? asAt;
    return [
      ...(state.asAt > next
        ? [
            `Its history is out of order: a state of ${day(state.asAt)} stands before one of ${day(next)}. One of them was dated back.`,
          ]
        : []),
      ...(history.slice(0, index).some(({ sha256 }) => sha256 === state.sha256)
        ? [`Its history has the state of ${day(state.asAt)} twice.`]
        : []),
    ];
  });
}

function days(states: readonly EarlierState[]): string {
  return states.map(({ asAt }) => day(asAt)).join(', ');
}

/** A day of a manifest as people write it. */
export function day(date: string): string {
  const parsed = parseDate(date);
  return parsed === undefined ? date : longDate(parsed);
}
