/** Splits an author's prose into sections by its headings. */
import type { Root, RootContent } from 'mdast';
import { slug } from 'github-slugger';
import { plainText } from './prose.ts';

export interface ProseSection {
  /** The slug of its heading; empty for what stands before the first. */
  readonly slug: string;
  readonly title: string;
  /** What follows the heading. */
  readonly content: Root;
}

const ANNEX = /^annex(?: [a-z0-9]+)?\s*[:.–-]\s*/i;

/** Sections in the order of the prose. A heading of the first or second level starts one. */
export function splitSections(body: Root): readonly ProseSection[] {
  const sections: { slug: string; title: string; nodes: RootContent[] }[] = [{ slug: '', title: '', nodes: [] }];
  for (const node of body.children) {
    if (node.type === 'heading' && node.depth <= 2) {
      const title = plainText(node).trim();
      sections.push({ slug: slug(title), title, nodes: [] });
    } else {
      sections.at(-1)?.nodes.push(node);
    }
  }
  // Definitions may stand anywhere and be cited from anywhere.
  const shared = body.children.filter((node) => node.type === 'definition' || node.type === 'footnoteDefinition');
  return sections
    .filter(
      (section, index) => index > 0 || section.nodes.some((node) => !shared.includes(node as (typeof shared)[number])),
    )
    .map(({ nodes, ...section }) => ({
      ...section,
      content: {
        type: 'root',
        children: [...nodes.filter((node) => !shared.includes(node as (typeof shared)[number])), ...shared],
      },
    }));
}

/** The title of an annex without the word, if the section is one. */
export function annexTitle(section: ProseSection): string | undefined {
  return ANNEX.test(section.title) ? section.title.replace(ANNEX, '') : undefined;
}
