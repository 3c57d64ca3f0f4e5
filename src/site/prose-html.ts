/** Prose that a page shows as it was written, with headings that fit beneath those of the page. */
import GithubSlugger from 'github-slugger';
import type { Block } from '../documents/document.ts';
import { renderBlocks } from '../documents/html.ts';
import { proseBlocks } from '../documents/prose.ts';
import { resolveReferences } from '../documents/resolve-references.ts';
import type { Wording } from '../documents/wording.ts';
import type { Source } from '../source/source.ts';
import { documentHtml } from './layout.ts';

/** The prose of a file. Its ids begin with `prefix`, where the page has another text with headings. Links with no words are called as documents call them. */
export function proseHtml(
  { body }: Source,
  words: Wording,
  { headingOffset, prefix = '' }: { readonly headingOffset: number; readonly prefix?: string },
): ReturnType<typeof documentHtml> {
  const slugger = new GithubSlugger();
  const slugs = new Map<string, string>();
  const blocks = proseBlocks(body, {
    deeper: -1,
    id: (title) => {
      const slug = slugger.slug(title);
      const id = `${prefix}${withLetter(slug)}`;
      slugs.set(slug, id);
      return id;
    },
  });
  return documentHtml(renderBlocks(closeGaps(resolveReferences(words, blocks, slugs)), { headingOffset }));
}

/** No heading stands more than one level below the one before: who listens to a page goes by its levels. */
function closeGaps(blocks: readonly Block[]): readonly Block[] {
  let above = 0;
  return blocks.map((block) => {
    if (block.type !== 'heading') return block;
    const level = Math.min(block.level, above + 1) as typeof block.level;
    above = level;
    return { ...block, level };
  });
}

/** An id that begins with a letter, as some readers of pages expect. */
function withLetter(slug: string): string {
  return /^[a-z]/.test(slug) ? slug : `part-${slug}`;
}
