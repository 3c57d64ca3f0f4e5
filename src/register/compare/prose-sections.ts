/** Prose as sections of plain paragraphs, so that words can be compared with words. */
import { slug } from 'github-slugger';
import type { Nodes, Root, RootContent } from 'mdast';
import { nodesOf } from '../../source/nodes.ts';
import { sectionHeadings } from '../../source/prose.ts';
import type { Passage } from './passages.ts';

/** A section of prose. It is known as `introduction` where it stands before the first heading; two set out alike differ in nothing but where their lines end. */
export interface ProseSection extends Passage {
  /** The slugs of its heading and of every heading in it. */
  readonly headings: readonly string[];
}

/** Sections in the order of the text. Notes stand with the sections that cite them. */
export function proseSections(body: Root): readonly ProseSection[] {
  const headings = new Map<Nodes, { readonly slug: string; readonly title: string }>(
    sectionHeadings(body).map((heading) => [heading.node, heading]),
  );
  const shared = sharedOf(body);
  const found: { slug: string; title: string; nodes: RootContent[]; offset: number }[] = [
    { slug: 'introduction', title: '', nodes: [], offset: body.children[0]?.position?.start.offset ?? 0 },
  ];
  for (const node of body.children) {
    const heading = headings.get(node);
    if (heading !== undefined)
      found.push({ slug: heading.slug, title: heading.title, nodes: [], offset: node.position?.start.offset ?? 0 });
    else if (!isShared(node)) found.at(-1)?.nodes.push(node);
  }
  const cited = new Set<RootContent>();
  const sections = found
    .filter(({ title, nodes }) => title !== '' || nodes.length > 0)
    .map(({ nodes, ...section }) => {
      const notes = notesOf(nodes, shared);
      for (const note of notes) cited.add(note);
      return sectionOf(section, [...nodes, ...notes], shared);
    });
  const rest = body.children.filter((node) => isShared(node) && !cited.has(node));
  if (rest.length === 0) return sections;
  const all = [...new Set(sections.flatMap((section) => section.headings))];
  const offset = rest[0]?.position?.start.offset ?? 0;
  const uncited = sectionOf({ slug: UNCITED, title: 'Notes that nothing cites', offset }, rest, shared);
  return [...sections, { ...uncited, headings: [UNCITED, ...all] }];
}

const UNCITED = 'notes-that-nothing-cites';

type Shared = ReadonlyMap<string, RootContent>;

function sharedOf(body: Root): Shared {
  return new Map(
    body.children.flatMap((node) =>
      node.type === 'definition' || node.type === 'footnoteDefinition'
        ? [[`${node.type} ${node.identifier}`, node] as const]
        : [],
    ),
  );
}

function isShared(node: RootContent): boolean {
  return node.type === 'definition' || node.type === 'footnoteDefinition';
}

/** The notes and addresses that nodes cite, and those that these cite in turn. */
function notesOf(nodes: readonly RootContent[], shared: Shared): readonly RootContent[] {
  const found = new Set<RootContent>();
  const open = [...nodes];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    for (const one of nodesOf({ type: 'root', children: [node] })) {
      const kind =
        one.type === 'footnoteReference'
          ? 'footnoteDefinition'
          : one.type === 'linkReference' || one.type === 'imageReference'
            ? 'definition'
            : undefined;
      const cited = kind === undefined || !('identifier' in one) ? undefined : shared.get(`${kind} ${one.identifier}`);
      if (cited === undefined || found.has(cited)) continue;
      found.add(cited);
      open.push(cited);
    }
  }
  return [...found].sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0));
}

function sectionOf(
  section: Pick<ProseSection, 'slug' | 'title' | 'offset'>,
  nodes: readonly RootContent[],
  shared: Shared,
): ProseSection {
  const inner = nodes.flatMap((node) => (node.type === 'heading' ? [slug(tidy(wordsIn(node, shared)))] : []));
  return {
    ...section,
    text: nodes.flatMap((node) => linesOf(node, shared)).join('\n\n'),
    form: JSON.stringify(nodes.map(formOf)),
    headings: [section.slug, ...inner],
  };
}

/** The paragraphs of a node, each on one line. */
function linesOf(node: Nodes, shared: Shared): readonly string[] {
  switch (node.type) {
    case 'list':
      return node.children.flatMap((item, place) => {
        const mark = node.ordered === true ? `${(node.start ?? 1) + place}. ` : '• ';
        const tick = typeof item.checked === 'boolean' ? (item.checked ? '[x] ' : '[ ] ') : '';
        const [first = '', ...rest] = item.children.flatMap((child) => linesOf(child, shared));
        return first === '' && tick === '' ? [] : [`${mark}${tick}${first}`, ...rest];
      });
    case 'table':
      return node.children.map((row) => row.children.map((cell) => tidy(wordsIn(cell, shared))).join(' | '));
    case 'footnoteDefinition':
      return node.children.flatMap((child) => linesOf(child, shared)).map((line) => `[${node.identifier}] ${line}`);
    case 'blockquote':
    case 'listItem':
    case 'root':
      return node.children.flatMap((child) => linesOf(child, shared));
    case 'thematicBreak':
      return ['* * *'];
    default: {
      const line = tidy(wordsIn(node, shared));
      return line === '' ? [] : [line];
    }
  }
}

/** All that a node says, addresses and numbers of notes with it. */
function wordsIn(node: Nodes, shared: Shared): string {
  const inner = (): string => ('children' in node ? node.children.map((child) => wordsIn(child, shared)).join('') : '');
  switch (node.type) {
    case 'break':
      return ' ';
    // What is struck out says the opposite of what it said.
    case 'delete':
      return `~~${inner()}~~`;
    case 'link':
      return address(inner(), node.url, node.title);
    case 'linkReference': {
      const target = shared.get(`definition ${node.identifier}`);
      return target?.type === 'definition' ? address(inner(), target.url, target.title) : inner();
    }
    case 'image':
      return address(node.alt ?? '', node.url, node.title);
    case 'imageReference':
      return `${node.alt ?? ''} [${node.identifier}]`;
    case 'footnoteReference':
      return `[${node.identifier}]`;
    case 'definition':
      return address(`[${node.identifier}]`, node.url, node.title);
    default:
      return 'value' in node ? node.value : inner();
  }
}

function address(words: string, url: string, title: string | null | undefined): string {
  const more = title === null || title === undefined ? '' : `, “${title}”`;
  return words === url ? words : `${words} (${url}${more})`;
}

/** A node without its place, and with its text on one line. */
function formOf(node: Nodes): unknown {
  const { position: _position, ...rest } = node;
  return {
    ...rest,
    ...('value' in node && node.type === 'text' ? { value: node.value.replaceAll(/\s+/g, ' ') } : {}),
    ...('children' in node ? { children: node.children.map(formOf) } : {}),
  };
}

function tidy(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
