/** Reads Markdown that somebody wrote as a document of its own. */
import type { Nodes, PhrasingContent, Table } from 'mdast';
import { parseProse } from '../../source/parse-prose.ts';
import type { IncomingBlock, IncomingParagraph, IncomingRun, IncomingText } from './model.ts';

export function readMarkdownText(words: string): IncomingText {
  const root = parseProse(words, 0);
  const reader: Reader = { notes: new Map(), addresses: new Map(), tables: 0 };
  for (const node of root.children) if (node.type === 'definition') reader.addresses.set(node.identifier, node.url);
  const blocks = blocksOf(reader, root.children, 0);
  return {
    blocks,
    notes: reader.notes,
    comments: [],
    running: [],
    properties: { title: '', custom: new Map() },
    sources: new Map(),
    remarks: [],
  };
}

interface Reader {
  readonly notes: Map<string, readonly IncomingBlock[]>;
  readonly addresses: Map<string, string>;
  tables: number;
}

function blocksOf(reader: Reader, nodes: readonly Nodes[], depth: number): readonly IncomingBlock[] {
  return nodes.flatMap((node): readonly IncomingBlock[] => {
    const place = `line ${node.position?.start.line ?? 1}`;
    switch (node.type) {
      case 'heading':
        return [paragraph(place, runsOf(reader, node.children), { level: node.depth })];
      case 'paragraph':
        return [paragraph(place, runsOf(reader, node.children), {})];
      case 'list':
        return node.children.flatMap((item, index) => {
          const [first, ...rest] = item.children;
          const label = node.ordered === true ? `${(node.start ?? 1) + index}.` : '•';
          const lead =
            first?.type === 'paragraph'
              ? [
                  paragraph(`line ${item.position?.start.line ?? 1}`, runsOf(reader, first.children), {
                    label,
                    depth: depth + 1,
                  }),
                ]
              : blocksOf(reader, first === undefined ? [] : [first], depth + 1);
          return [...lead, ...blocksOf(reader, rest, depth + 1)];
        });
      case 'table':
        return [tableOf(reader, node)];
      case 'code':
      case 'html':
        return [paragraph(place, [run(node.value)], {})];
      case 'footnoteDefinition':
        reader.notes.set(`footnote ${node.identifier}`, blocksOf(reader, node.children, 0));
        return [];
      case 'blockquote':
        return blocksOf(reader, node.children, depth);
      default:
        return [];
    }
  });
}

function paragraph(place: string, runs: readonly IncomingRun[], more: Partial<IncomingParagraph>): IncomingParagraph {
  const said = runs.filter(({ text }) => text.trim() !== '');
  const bold = said.length > 0 && said.every((one) => one.bold);
  return {
    type: 'paragraph',
    place,
    style: '',
    level: undefined,
    label: '',
    depth: 0,
    runs,
    bold,
    contents: false,
    bookmarks: [],
    ...more,
  };
}

function tableOf(reader: Reader, { children }: Table): IncomingBlock {
  reader.tables += 1;
  const place = `table ${reader.tables}`;
  const rows = children.map((row, index) =>
    row.children.map((cell, column) => {
      const at = `${place}, row ${index + 1}, column ${column + 1}`;
      return {
        place: at,
        column,
        span: 1,
        continues: false,
        blocks: [paragraph(at, runsOf(reader, cell.children), {})],
      };
    }),
  );
  return { type: 'table', place, rows, bookmarks: [] };
}

function run(text: string, more: Partial<IncomingRun> = {}): IncomingRun {
  return {
    text,
    bold: false,
    italic: false,
    link: undefined,
    change: undefined,
    note: undefined,
    control: undefined,
    hidden: false,
    picture: false,
    ...more,
  };
}

function runsOf(
  reader: Reader,
  nodes: readonly PhrasingContent[],
  around: Partial<IncomingRun> = {},
): readonly IncomingRun[] {
  return nodes.flatMap((node): readonly IncomingRun[] => {
    switch (node.type) {
      case 'strong':
        return runsOf(reader, node.children, { ...around, bold: true });
      case 'emphasis':
        return runsOf(reader, node.children, { ...around, italic: true });
      case 'link':
        return runsOf(reader, node.children, { ...around, link: node.url });
      case 'linkReference':
        return runsOf(reader, node.children, { ...around, link: reader.addresses.get(node.identifier) });
      case 'image':
        return [run(node.alt ?? '', { ...around, picture: true })];
      case 'footnoteReference':
        return [run('', { ...around, note: `footnote ${node.identifier}` })];
      case 'delete':
        return runsOf(reader, node.children, around);
      case 'break':
        return [run('\n', around)];
      default:
        return 'value' in node
          ? [run(node.value, around)]
          : 'children' in node
            ? runsOf(reader, node.children as PhrasingContent[], around)
            : [];
    }
  });
}
