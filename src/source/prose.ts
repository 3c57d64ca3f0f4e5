/** What stands in prose, with its places: what rules on text look at. */
import { slug } from 'github-slugger';
import type { Nodes, Root } from 'mdast';
import type { Span } from '../base/position.ts';
import type { Source } from './source.ts';

/** A heading that starts a section. */
export interface SectionHeading {
  /** The last part of its address: `how-it-works`. */
  readonly slug: string;
  readonly title: string;
  readonly node: Nodes;
}

/** The headings of the first and second level: each starts a section. */
export function sectionHeadings(body: Root): readonly SectionHeading[] {
  return body.children.flatMap((node) => {
    if (node.type !== 'heading' || node.depth > 2) return [];
    const title = wordsOf(node).trim();
    return [{ slug: slug(title), title, node }];
  });
}

/** Where a node stands in its file. */
export function placeOf(node: Nodes, source: Source): Span {
  const { start, end } = node.position ?? {};
  return {
    path: source.path,
    start: source.position(start?.offset ?? 0),
    end: source.position(end?.offset ?? start?.offset ?? 0),
  };
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}
