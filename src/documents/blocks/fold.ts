/**
 * A page is fitted by what it says, never by smaller letters: each list is
 * folded to so many entries as there is room for, and says how many more there
 * are.
 */
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { bullets, paragraph } from '../build-blocks.ts';
import type { Block } from '../document.ts';
import type { Wording } from '../wording.ts';

export interface ShortContext {
  readonly entry: Entry;
  readonly register: Register;
  /** The words of the agreement's edition. */
  readonly words: Wording;
  /** 0 says most; each step says less, up to `LEAST`. */
  readonly room: number;
}

/** The step that says least. */
export const LEAST = 12;

/** From this step on, what says more of something that is said already is left out. */
export const LITTLE = 6;

/** Said where a list would be that is withheld from the public. */
export function notPublished({ words }: ShortContext): Block {
  return paragraph(words.t('short.withheld'));
}

/** So many entries at each step. */
export function most({ room }: ShortContext, ...steps: readonly [number, ...number[]]): number {
  return steps[Math.min(room, steps.length - 1)] ?? steps[0];
}

/** As many as there is room for, and how many more there are. One more is said itself. */
export function folded(items: readonly string[], cap: number, { words }: ShortContext): readonly string[] {
  const shown = items.length <= cap + 1 ? items : items.slice(0, cap);
  const more = items.length - shown.length;
  return more === 0 ? shown : [...shown, words.t('short.and-more', { n: more })];
}

/** A few as points; many as one sentence, which takes less room. */
export function listed(items: readonly string[], context: ShortContext): readonly Block[] {
  if (items.length === 0) return [];
  return items.length <= most(context, 8, 7, 6, 5, 5, 4, 4, 3) ? [bullets(items)] : [paragraph(`${items.join('; ')}.`)];
}
