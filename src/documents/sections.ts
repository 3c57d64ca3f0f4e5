/** Splits an author's prose into sections by its headings, and says which section of the template each of them fills. */
import type { Root, RootContent } from 'mdast';
import { slug } from 'github-slugger';
import type { TemplateSection } from '../agreement/editions.ts';
import { plainText } from './prose.ts';

export interface ProseSection {
  /** The slug of its heading; empty for what stands before the first. */
  readonly slug: string;
  readonly title: string;
  /** What follows the heading. */
  readonly content: Root;
  /** Added to the level of each heading in it; left out, -1: a `###` beneath a `##` is a heading of level 2. */
  readonly deeper?: number;
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
  const shared = body.children.filter(isShared);
  return sections
    .filter((section, index) => index > 0 || section.nodes.some((node) => !isShared(node)))
    .map(({ nodes, ...section }) => ({
      ...section,
      content: { type: 'root', children: [...nodes.filter((node) => !isShared(node)), ...shared] },
    }));
}

/**
 * Says of each section which one of the template it fills, so that a topic
 * stands once in a document: an author's heading fills the section whose id or
 * whose title it has. `### Oversight` does so too, beneath the heading of the
 * section in which the template has it.
 */
export function fillSections(
  sections: readonly ProseSection[],
  template: readonly TemplateSection[],
): readonly ProseSection[] {
  return sections.flatMap((section) => {
    const own = template.find((one) => isCalled(one, section.slug));
    if (own === undefined) return [section];
    const beneath = template.filter((one) => one.within === own.id && one.id !== own.id);
    return apart({ ...section, slug: own.id, deeper: own.depth - 3 }, beneath);
  });
}

/** Whether a heading with that slug means a section of the template. */
export function isCalled({ id, title }: TemplateSection, wanted: string): boolean {
  return wanted === id || wanted === slug(title);
}

/** Takes out of a section what fills one beneath it. */
function apart(section: ProseSection, beneath: readonly TemplateSection[]): readonly ProseSection[] {
  const { children } = section.content;
  const shared = children.filter(isShared);
  const rest: RootContent[] = [];
  const found: { readonly section: TemplateSection; readonly nodes: RootContent[] }[] = [];
  let into = rest;
  for (const node of children) {
    if (isShared(node)) continue;
    const heading = node.type === 'heading' && node.depth <= 3 ? slug(plainText(node).trim()) : undefined;
    const fills = beneath.find((one) => heading !== undefined && isCalled(one, heading));
    if (fills !== undefined) {
      into = [];
      found.push({ section: fills, nodes: into });
      continue;
    }
    if (heading !== undefined) into = rest;
    into.push(node);
  }
  const withShared = (nodes: readonly RootContent[]): Root => ({ type: 'root', children: [...nodes, ...shared] });
  return [
    { ...section, content: withShared(rest) },
    ...found.map(({ section: { id, title, depth }, nodes }) => ({
      slug: id,
      title,
      content: withShared(nodes),
      deeper: depth - 4,
    })),
  ];
}

/** Definitions may stand anywhere and be cited from anywhere. */
function isShared(node: RootContent): boolean {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** The title of an annex without the word, if the section is one. */
export function annexTitle(section: ProseSection): string | undefined {
  return ANNEX.test(section.title) ? section.title.replace(ANNEX, '') : undefined;
}
