/**
 * Long lists in parts. A page holds fifty agreements, as finders of public
 * bodies do, or fewer where what they say is long, so that it has no more than
 * `PAGE_BYTES`. Parts are numbered and not cut by letter: titles of agreements crowd
 * under a few letters. A row of letters leads to the part, and the place in it,
 * where each begins.
 */
import { isDocumentHtml } from './layout.ts';

/**
 * What a page of HTML may have, so that it comes quickly to a telephone: with
 * the style sheets and scripts that it loads it is under 100 kB, and they have
 * 47 kB (`tests/site/styles.test.ts`).
 */
export const PAGE_BYTES = 53_000;

export interface Part<T> {
  /** From 1. */
  readonly number: number;
  readonly items: readonly T[];
  /** How many items stand before it. */
  readonly before: number;
}

export interface Limits {
  readonly items: number;
  /** In characters, by the measure that is handed over. */
  readonly size: number;
  /** What the page of the first part shows besides, by the same measure. */
  readonly besides?: number;
}

/** One part at least; each has an item at least, however long that is. */
export function parts<T>(items: readonly T[], size: (item: T) => number, limits: Limits): readonly Part<T>[] {
  const found: { number: number; items: T[]; before: number }[] = [{ number: 1, items: [], before: 0 }];
  let used = limits.besides ?? 0;
  for (const [index, item] of items.entries()) {
    const weight = size(item);
    let part = found.at(-1);
    if (
      part === undefined ||
      (part.items.length > 0 && (part.items.length >= limits.items || used + weight > limits.size))
    ) {
      part = { number: found.length + 1, items: [], before: index };
      found.push(part);
      used = 0;
    }
    part.items.push(item);
    used += weight;
  }
  return found;
}

/** About how many characters a part of a view takes up in a page: its texts, each with the tags around it. */
export function viewSize(value: unknown): number {
  if (typeof value === 'string') return value.length + TAGS;
  if (value === null || typeof value !== 'object') return 0;
  // A picture brings its own.
  if (isDocumentHtml(value)) return String(value).length;
  return Object.values(value).reduce((sum: number, inner) => sum + viewSize(inner), 0);
}

const TAGS = 25;

/** The letter that a title stands under: A to Z without accents, or `0–9` for all else. */
export function letterOf(title: string): string {
  const first = title.normalize('NFD').charAt(0).toUpperCase();
  return /[A-Z]/.test(first) ? first : '0–9';
}

/** The id of the place where a letter begins. */
export function letterId(letter: string): string {
  return letter === '0–9' ? 'Letter-other' : `Letter-${letter.toLowerCase()}`;
}

/** A link of a row of page numbers; none for a gap. */
export interface PageLink {
  readonly text: string;
  readonly href: string | undefined;
  readonly here: boolean;
}

export interface Pager {
  readonly previous: string | undefined;
  readonly next: string | undefined;
  readonly numbers: readonly PageLink[];
}

/** Links to the first page, the last, this one and those beside it; nothing where there is one page alone. */
export function pager(here: number, total: number, path: (number: number) => string): Pager | undefined {
  if (total < 2) return undefined;
  const shown = [...new Set([1, here - 1, here, here + 1, total])].filter((number) => number >= 1 && number <= total);
  const numbers = shown
    .sort((a, b) => a - b)
    .flatMap((number, index): readonly PageLink[] => [
      ...(number - (shown[index - 1] ?? number) > 1 ? [{ text: '…', href: undefined, here: false }] : []),
      { text: String(number), href: path(number), here: number === here },
    ]);
  return {
    previous: here === 1 ? undefined : path(here - 1),
    next: here === total ? undefined : path(here + 1),
    numbers,
  };
}
