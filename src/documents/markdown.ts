/**
 * A document as Markdown (CommonMark with the tables of GFM): for people and
 * programs that read plain text. It is not the source of the agreement, which
 * lacks the standard clauses and the tables.
 */
import { slug } from 'github-slugger';
import type { BlockContent, List, Paragraph, PhrasingContent, Root, RootContent, TableRow } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import { BOX_LETTERS, boxList } from './boxes.ts';
import type { Block, Cell, Document, Inline, List as DocumentList } from './document.ts';
import { plain } from './words.ts';

const writer = unified().use(remarkStringify, { bullet: '-', rule: '-' }).use(remarkGfm).freeze();

export function renderMarkdown(document: Document): Uint8Array {
  const { cover } = document;
  const places = headingSlugs(document.blocks);
  const nodes: RootContent[] = [
    paragraph([text(cover.above)]),
    { type: 'heading', depth: 1, children: [text(document.title)] },
    paragraph([text(cover.summary)]),
    ...[...cover.notices, cover.facts, ...document.blocks].flatMap((block) => blockNodes(block, places)),
  ];
  const root: Root = { type: 'root', children: nodes };
  return new TextEncoder().encode(writer.stringify(root));
}

/** Where a link to a heading leads: readers of Markdown name headings by their words, number included. */
type Places = ReadonlyMap<string, string>;

function headingSlugs(blocks: readonly Block[]): Places {
  return new Map(
    blocks.flatMap((block) =>
      block.type === 'heading' ? [[block.id, slug(numbered(block.number, plain(block.children)))] as const] : [],
    ),
  );
}

function blockNodes(block: Block, places: Places): BlockContent[] {
  const within = (blocks: readonly Block[]): BlockContent[] => blocks.flatMap((one) => blockNodes(one, places));
  switch (block.type) {
    case 'heading': {
      // The title of the document has the first level.
      const depth = (block.level + 1) as 2 | 3 | 4 | 5;
      return [
        { type: 'heading', depth, children: [text(numbered(block.number, '')), ...inlines(block.children, places)] },
      ];
    }
    case 'paragraph':
      return block.children.length === 0 ? [] : [paragraph(inlines(block.children, places))];
    case 'clause':
      return withNumber(block.number, within(block.children));
    case 'list':
      return [list(block.items.map(within), block.ordered ? block.start : undefined, block.boxes)];
    case 'table':
      return [
        caption(block.number, block.caption),
        {
          type: 'table',
          children: [
            row(block.columns.map(({ title }) => [text(title)])),
            ...block.rows.map((cells) => row(cells.map((cell) => cellInlines(cell, places)))),
          ],
        },
      ];
    case 'qr-code':
      return [paragraph([text(block.alternative)])];
    case 'diagram':
      return [caption(block.number, block.caption), paragraph([text(block.alternative)])];
    case 'facts':
      return [list(block.items.map(({ term, value }) => [paragraph([strong(term)]), ...within(value)]))];
    case 'callout':
    case 'quote':
      return [{ type: 'blockquote', children: within(block.children) }];
    case 'contents':
      return [
        paragraph([strong(block.title)]),
        list(block.entries.map(({ number, title, id }) => [paragraph([linkTo(numbered(number, title), id, places)])])),
      ];
    case 'signatures':
      return [
        {
          type: 'table',
          children: [
            row(block.columns.map((title) => [text(title)])),
            ...block.parties.map(({ name, role }) =>
              row([[text(name), ...(role === '' ? [] : [BREAK, text(role)])], ...block.columns.slice(1).map(() => [])]),
            ),
          ],
        },
      ];
    case 'field':
      return block.kind === 'tick' ? blockNodes(boxList(block), places) : [];
    case 'preformatted':
      return [{ type: 'code', value: block.text }];
    case 'break':
      return [];
  }
}

/** A number stands before the first words of what it counts. */
function withNumber(number: string, nodes: BlockContent[]): BlockContent[] {
  const [first, ...rest] = nodes;
  const label: PhrasingContent[] = [strong(number), text(' ')];
  return first?.type === 'paragraph'
    ? [paragraph([...label, ...first.children]), ...rest]
    : [paragraph([strong(number)]), ...nodes];
}

function list(items: readonly BlockContent[][], start?: number, boxes: DocumentList['boxes'] = []): List {
  return {
    type: 'list',
    ordered: start !== undefined,
    ...(start === undefined ? {} : { start }),
    spread: false,
    children: items.map((children, index) => ({
      type: 'listItem',
      spread: children.length > 1,
      checked: boxes[index] === undefined ? null : boxes[index] === 'ticked',
      children,
    })),
  };
}

/** Line ends do not exist in a cell of GFM; this one sign of HTML stands for them, as readers of such tables know. */
const BREAK: PhrasingContent = { type: 'html', value: '<br>' };

function cellInlines(cell: Cell, places: Places): PhrasingContent[] {
  return cell
    .flatMap((block) => cellLines(block, places))
    .flatMap((line, index) => (index === 0 ? line : [BREAK, ...line]));
}

/** The lines of what stands in a cell, each as inline text. */
function cellLines(block: Block, places: Places): PhrasingContent[][] {
  switch (block.type) {
    case 'paragraph':
      return block.children.length === 0 ? [] : [inlines(block.children, places)];
    case 'list':
      return block.items.flatMap((item, index) => {
        const box = block.boxes?.[index];
        const sign = box !== undefined ? `${BOX_LETTERS[box]} ` : block.ordered ? `${block.start + index}. ` : '• ';
        const lines = item.flatMap((one) => cellLines(one, places));
        return lines.map((line, at) => (at === 0 ? [text(sign), ...line] : line));
      });
    case 'preformatted':
      return block.text.split('\n').map((line) => [text(line)]);
    case 'field':
      return block.kind === 'tick' ? cellLines(boxList(block), places) : [];
    case 'clause':
    case 'callout':
    case 'quote':
      return block.children.flatMap((one) => cellLines(one, places));
    case 'heading':
      return [[strong(numbered(block.number, plain(block.children)))]];
    case 'facts':
      return block.items.flatMap(({ term, value }) => [
        [strong(term)],
        ...value.flatMap((one) => cellLines(one, places)),
      ]);
    case 'table':
      return [
        [text(numbered(block.number, block.caption))],
        ...[
          block.columns.map(({ title }) => [text(title)]),
          ...block.rows.map((cells) => cells.map((cell) => cellInlines(cell, places))),
        ].flat(),
      ];
    case 'qr-code':
      return [[text(block.alternative)]];
    case 'diagram':
      return [[text(numbered(block.number, block.caption))], [text(block.alternative)]];
    case 'contents':
    case 'signatures':
    case 'break':
      return [];
  }
}

function inlines(children: readonly Inline[], places: Places): PhrasingContent[] {
  return children.flatMap((inline) => inlineNodes(inline, places));
}

function inlineNodes(inline: Inline, places: Places): PhrasingContent[] {
  // An empty text between a backslash and a line break would hide from the writer that one follows the other.
  if (inline.type === 'text') return inline.value === '' ? [] : [text(inline.value)];
  if (inline.type === 'line-break') return [text(' ')];
  const children = inlines(inline.children, places);
  if (inline.type === 'link') return [{ type: 'link', url: inline.href, children }];
  const place = inline.type === 'reference' ? places.get(inline.target) : undefined;
  if (place !== undefined) return [{ type: 'link', url: `#${place}`, children }];
  return inline.type === 'strong' || inline.type === 'emphasis' ? [{ type: inline.type, children }] : children;
}

function linkTo(words: string, id: string, places: Places): PhrasingContent {
  const place = places.get(id);
  return place === undefined ? text(words) : { type: 'link', url: `#${place}`, children: [text(words)] };
}

function caption(number: string, words: string): Paragraph {
  return paragraph([strong(numbered(number, words))]);
}

function numbered(number: string, words: string): string {
  return number === '' ? words : `${number} ${words}`;
}

function row(cells: readonly PhrasingContent[][]): TableRow {
  return { type: 'tableRow', children: cells.map((children) => ({ type: 'tableCell', children })) };
}

function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

function strong(words: string): PhrasingContent {
  return { type: 'strong', children: [text(words)] };
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
