/** What stands in the place of sections that are withheld. */
import type { Block } from './document.ts';

/** Leaves withheld sections out, and says so where they stood. */
export function withoutSections(
  blocks: readonly Block[],
  sections: ReadonlySet<string>,
  said: Block,
): readonly Block[] {
  /** The level of the heading whose section is left out. */
  let hidden: number | undefined;
  return blocks.flatMap((block) => {
    if (block.type === 'heading' && (hidden === undefined || block.level <= hidden)) {
      hidden = sections.has(block.id) ? block.level : undefined;
      return hidden === undefined ? [block] : [block, said];
    }
    return hidden === undefined ? [block] : [];
  });
}
