/** Compares two texts paragraph by paragraph, and those that are alike word by word. */
import { type ChangeObject, diffArrays, diffWordsWithSpace } from 'diff';

/** Words that stand in both texts, or in one of them. */
export interface Run {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** A paragraph as runs: those that are not removed give the later text, those that are not added the earlier one. */
export type Paragraph = readonly Run[];

/** Texts as paragraphs with an empty line between them. */
export function wordByWord(before: string, after: string): readonly Paragraph[] {
  const parts = diffArrays(paragraphsOf(before), paragraphsOf(after));
  return parts.flatMap((part, place): readonly Paragraph[] => {
    const previous = parts[place - 1];
    if (part.removed) {
      const next = parts[place + 1];
      return next?.added ? hunk(part.value, next.value) : part.value.map((text) => [{ kind: 'removed', text }]);
    }
    if (part.added) return previous?.removed ? [] : part.value.map((text) => [{ kind: 'added', text }]);
    return part.value.map((text) => [{ kind: 'same', text }]);
  });
}

/** How much two texts have in common: from 0 to 1, by their words. */
export function likeness(a: string, b: string): number {
  const [one, other] = [wordsOf(a), wordsOf(b)];
  const left = new Map<string, number>();
  for (const word of other) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of one) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared++;
  }
  return one.length + other.length === 0 ? 1 : (2 * shared) / (one.length + other.length);
}

/** Below this, two paragraphs are other paragraphs: a mix of their words helps nobody. */
const ALIKE = 0.4;
/** So many differences are told word by word; a text with more is another text. */
const MOST_EDITS = 2000;

function paragraphsOf(text: string): string[] {
  return text === '' ? [] : text.split('\n\n');
}

/** Paragraphs that stand in each other's place: in order, those alike are paired. */
function hunk(before: readonly string[], after: readonly string[]): readonly Paragraph[] {
  const result: Paragraph[] = [];
  let next = 0;
  for (const old of before) {
    const place = after.findIndex((text, index) => index >= next && likeness(old, text) >= ALIKE);
    if (place === -1) {
      result.push([{ kind: 'removed', text: old }]);
      continue;
    }
    for (const text of after.slice(next, place)) result.push([{ kind: 'added', text }]);
    result.push(...paired(old, after[place] ?? ''));
    next = place + 1;
  }
  for (const text of after.slice(next)) result.push([{ kind: 'added', text }]);
  return result;
}

function paired(before: string, after: string): readonly Paragraph[] {
  const parts = diffWordsWithSpace(before, after, { maxEditLength: MOST_EDITS });
  if (parts === undefined) return [[{ kind: 'removed', text: before }], [{ kind: 'added', text: after }]];
  return [joined(parts)];
}

/**
 * Draws changes together that only a space, a mark or a word or two keep
 * apart, since a text that changes at every other word can be neither read nor
 * listened to.
 */
function joined(all: readonly Part[]): Paragraph {
  const runs: Run[] = [];
  let removed = '';
  let added = '';
  const flush = (): void => {
    if (removed !== '') runs.push({ kind: 'removed', text: removed });
    if (added !== '') runs.push({ kind: 'added', text: added });
    [removed, added] = ['', ''];
  };
  const parts = slid(all);
  for (const [place, part] of parts.entries()) {
    if (part.removed) removed += part.value;
    else if (part.added) added += part.value;
    else if (removed + added !== '' && isBridge(parts, place)) {
      removed += part.value;
      added += part.value;
    } else {
      flush();
      runs.push({ kind: 'same', text: part.value });
    }
  }
  flush();
  return runs;
}

/**
 * Makes one of two additions, or two deletions, that a space keeps apart:
 * `{,} {schools }tell` says the same as `{, schools} tell`.
 */
function slid(parts: readonly Part[]): readonly Part[] {
  const result: Part[] = [];
  for (const part of parts) {
    const [first, space] = result.slice(-2);
    const alike =
      first !== undefined && isChange(first) && first.added === part.added && first.removed === part.removed;
    if (alike && space?.value === ' ' && !isChange(space) && part.value.endsWith(' ') && !isChange(result.at(-3))) {
      result.splice(-2, 2, { ...part, value: `${first.value} ${part.value.slice(0, -1)}` }, space);
    } else result.push(part);
  }
  return result;
}

function isChange(part: Part | undefined): boolean {
  return part !== undefined && (part.added || part.removed);
}

type Part = ChangeObject<string>;

/** Whether so little stands between two changes, in both of which words went and came, that they read as one. */
function isBridge(parts: readonly Part[], place: number): boolean {
  const { value } = parts[place] ?? { value: '' };
  if (place === parts.length - 1) return false;
  const words = wordsOf(value).length;
  if (words === 0) return value.trim() === '' ? swaps(parts, place) : false;
  return words === 1 && value.length <= 4 && swaps(parts, place);
}

function swaps(parts: readonly Part[], place: number): boolean {
  const before = [parts[place - 2], parts[place - 1]];
  const after = [parts[place + 1], parts[place + 2]];
  const both = (near: readonly (Part | undefined)[]): boolean =>
    near.some((part) => part?.removed === true) && near.some((part) => part?.added === true);
  return both(before) && both(after);
}

function wordsOf(text: string): readonly string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
