/** Blocks of Markdown, and as many of them as there is room for. */

export interface Block {
  /** Stands above the first of several. */
  readonly title: string | undefined;
  readonly text: string;
}

/** As many whole blocks as there is room for, and how many are left out. */
export function cut(heading: string, blocks: readonly Block[], room: number, what: string): readonly string[] {
  if (blocks.length === 0) return [];
  const shown: string[] = heading === '' ? [] : [heading];
  let left = room - lengthOf(shown);
  let count = 0;
  for (const { title, text } of blocks) {
    const own = title === undefined ? [text] : [title, text];
    left -= lengthOf(own);
    if (left < 0) break;
    shown.push(...own);
    count++;
  }
  const rest = blocks.length - count;
  return rest === 0 ? shown : [...shown, `${rest} more ${what}: there was no room for them here.`];
}

/** In UTF-16 units, with the empty lines between them. */
export function lengthOf(blocks: readonly string[]): number {
  return blocks.reduce((sum, block) => sum + block.length + 2, 0);
}
