/** Where the words of a cross-reference are what a word processor itself would write, so that a field can stand in their place and follow when somebody adds a clause. */
import type { Target } from './docx/names.ts';

/** What a field shows, and where. */
export interface Found {
  readonly at: number;
  readonly shown: string;
  readonly as: 'number' | 'text';
}

/** Where in the words stands what a field would show: the number as a word of its own, or the whole text, with quotation marks or without. */
export function fieldIn(words: string, { number, text }: Target): Found | undefined {
  if (text !== '' && words === text) return { at: 0, shown: text, as: 'text' };
  if (text !== '' && words === `“${text}”`) return { at: 1, shown: text, as: 'text' };
  for (const [shown, as] of [
    [number, 'number'],
    [/\p{N}$/u.test(text) ? text : '', 'text'],
  ] as const) {
    const at = shown === '' ? -1 : words.indexOf(shown);
    const before = words.slice(0, Math.max(0, at));
    const after = words.slice(at + shown.length);
    if (at >= 0 && !/[\p{L}\p{N}.]$/u.test(before) && !/^\.?[\p{L}\p{N}]/u.test(after)) return { at, shown, as };
  }
  return undefined;
}
