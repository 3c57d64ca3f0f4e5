/** The author's own words: those that fill a section of the template, those that stand by themselves, and annexes. */
import { callout, paragraph } from '../build-blocks.ts';
import type { Block } from '../document.ts';
import { proseBlocks } from '../prose.ts';
import { annexTitle, type ProseSection } from '../sections.ts';
import type { BlockContext, BuildBlock } from './context.ts';

/** `{{block "prose" "retention"}}`: what the author wrote under that heading, up to the first heading beneath it. */
export const prose: BuildBlock = (context, section) => {
  const opening = section === 'introduction' ? context.sections.filter((one) => one.slug === '') : [];
  return [...opening, ...filling(context, section)].flatMap((one) => context.prose(openingOf(one)));
};

/** `{{block "details" "retention"}}`: the rest, each part under its own heading. Standard clauses stand before it, so that they never seem to belong to one of those parts. */
export const details: BuildBlock = (context, section) =>
  filling(context, section).flatMap((one) => context.prose(restOf(one)));

/** `{{block "own-sections"}}`: headings that the template does not know. */
export const ownSections: BuildBlock = (context) => {
  const own = context.sections.filter(
    (one) => one.slug !== '' && !context.known.has(one.slug) && annexTitle(one) === undefined,
  );
  return own.flatMap((one) => [heading(context, one.title, one.slug), ...context.prose(one)]);
};

/** `{{block "annexes"}}`: the author's annexes, then the guidance pages that the agreement carries. */
export const annexes: BuildBlock = (context) => {
  const { t } = context.words;
  const own = context.sections.flatMap((one) => {
    const title = annexTitle(one);
    return title === undefined ? [] : [heading(context, title, `annex-${context.id(title)}`), ...context.prose(one)];
  });
  const carried = (context.entry.terms.checklists ?? []).flatMap((name) => {
    const page = context.register.guidance.find((one) => one.id === name);
    if (page === undefined) return [];
    const edition =
      page.facts.edition === undefined ? [] : [paragraph(t('prose.edition', { edition: page.facts.edition }))];
    return [
      heading(context, page.facts.title, `annex-${page.id}`),
      // Guidance is improved without asking those who signed: the digest does not cover it.
      callout('note', t('prose.not-agreed')),
      paragraph(page.facts.summary),
      ...edition,
      ...proseBlocks(withoutHistory(page.source.body), {
        deeper: 0,
        id: context.id,
        source: () => `guidance:${page.id}`,
      }).map(beneath),
    ];
  });
  return [...own, ...carried];
};

function heading({ id }: BlockContext, title: string, wanted: string): Block {
  return { type: 'heading', level: 1, id: id(wanted), number: '', children: [{ type: 'text', value: title }] };
}

/** A page's own title would begin a section of the agreement, outside its annex. */
function beneath(block: Block): Block {
  return block.type === 'heading' && block.level === 1 ? { ...block, level: 2 } : block;
}

/** An agreement carries today's guidance; what it superseded stays on the guidance page. */
function withoutHistory<R extends { readonly children: readonly { readonly type: string }[] }>(root: R): R {
  const at = root.children.findIndex(
    (node) => node.type === 'heading' && JSON.stringify(node).includes('"value":"History"'),
  );
  return at === -1 ? root : { ...root, children: root.children.slice(0, at) };
}

function filling({ sections }: BlockContext, slug: string | undefined): readonly ProseSection[] {
  return sections.filter((one) => one.slug === slug);
}

function openingOf(section: ProseSection): ProseSection {
  return part(section, 0, firstHeading(section));
}

function restOf(section: ProseSection): ProseSection {
  return part(section, firstHeading(section), section.content.children.length);
}

function firstHeading({ content }: ProseSection): number {
  const at = content.children.findIndex((node) => node.type === 'heading');
  return at === -1 ? content.children.length : at;
}

/** Definitions may be cited from either part. */
function part(section: ProseSection, from: number, to: number): ProseSection {
  const { children } = section.content;
  const shared = children.filter(
    (node, index) =>
      (index < from || index >= to) && (node.type === 'definition' || node.type === 'footnoteDefinition'),
  );
  return { ...section, content: { type: 'root', children: [...children.slice(from, to), ...shared] } };
}
