/** Text for forms in which a line end has a meaning. */
import { visible } from './visible.ts';

/** Text on one line, with nothing in it that acts on a terminal, and no half of a character. */
export function oneLine(words: string): string {
  return visible(words)
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .trim();
}
