/** What the tree of a document says and as what, for each format to be compared with. */
import type { Block, Document, Field, List } from '../../../src/documents/document.ts';
import { plain } from '../../../src/documents/words.ts';
import { cellAt, type Form, type Piece, piece, said } from './piece.ts';

/** The pieces that a format has to show of a document. */
export function piecesOfTree({ cover, title, blocks }: Document, form: Form): readonly Piece[] {
  const write = writer(form);
  return [
    ...said('paragraph', cover.above),
    piece('title', '', title),
    ...said('paragraph', cover.summary),
    ...write([...cover.notices, cover.facts, ...blocks], { text: 'paragraph', depth: 0 }),
  ];
}

/** Where a block stands. */
interface Place {
  /** What a paragraph is there: of a callout, of a quote. */
  readonly text: string;
  /** How many lists are around it. */
  readonly depth: number;
}

const BOXES = { empty: '☐', ticked: '☒' } as const;

/** What a point begins with: its box, its number or a bullet. */
function labelOf({ boxes, ordered, start }: List, index: number): string {
  const box = boxes?.[index];
  if (box !== undefined) return BOXES[box];
  return ordered ? `${start + index}.` : '•';
}

function writer(form: Form): (blocks: readonly Block[], place: Place) => readonly Piece[] {
  let tables = 0;
  const all = (blocks: readonly Block[], place: Place): readonly Piece[] => blocks.flatMap((one) => write(one, place));
  const inCell: Place = { text: 'paragraph', depth: 0 };
  const level = (kind: string, number: number): string => (form.levels ? `${kind} ${number}` : kind);

  const table = (
    titles: readonly string[],
    rows: readonly (readonly (() => readonly Piece[])[])[],
    rowHeaders: boolean,
  ): readonly Piece[] => {
    tables += 1;
    const number = tables;
    const head = titles.flatMap((words, index) => [
      cellAt({ table: number, row: 1, column: index + 1 }, words === '' ? undefined : 'column'),
      ...said('paragraph', words),
    ]);
    const first = titles.length === 0 ? 1 : 2;
    const body = rows.flatMap((row, down) =>
      row.flatMap((content, across) => [
        cellAt(
          { table: number, row: first + down, column: across + 1 },
          rowHeaders && across === 0 ? 'row' : undefined,
        ),
        ...content(),
      ]),
    );
    return [...head, ...body, piece(`end of table ${number}`)];
  };

  const options = (field: Field): readonly Piece[] =>
    field.options.flatMap((option) => [
      ...(form.options === 'item' ? [piece('item 1', '☐')] : []),
      ...said('paragraph', option),
    ]);

  const write = (node: Block, place: Place): readonly Piece[] => {
    switch (node.type) {
      case 'heading':
        return [piece(`heading ${node.level}`, node.number, plain(node.children))];
      case 'paragraph':
        return said(place.text, plain(node.children));
      case 'clause':
        return [
          piece(level('clause', node.level), node.number),
          ...all(node.children, { ...place, text: 'paragraph' }),
        ];
      case 'list':
        return node.items.flatMap((item, index) => [
          piece(`item ${Math.min(place.depth + 1, form.deepestList)}`, labelOf(node, index)),
          ...all(item, { ...place, depth: place.depth + 1 }),
        ]);
      case 'callout':
      case 'quote': {
        const text = node.type === 'quote' ? 'quote' : form.callouts ? `callout ${node.kind}` : place.text;
        return all(node.children, { text, depth: form.listsThroughCallouts ? place.depth : 0 });
      }
      case 'table':
        return [
          ...said('caption', node.caption, node.number),
          ...table(
            node.columns.map(({ title }) => title),
            node.rows.map((row) => node.columns.map((_, index) => () => all(row[index] ?? [], inCell))),
            node.rowHeaders,
          ),
        ];
      case 'facts':
        return node.items.length === 0
          ? []
          : table(
              [],
              node.items.map(({ term, value }) => [() => said('paragraph', term), () => all(value, inCell)]),
              true,
            );
      case 'qr-code':
        return [piece('figure', '', node.alternative)];
      case 'diagram':
        return [
          ...said(form.figureCaptions ? 'caption' : place.text, node.caption, node.number),
          piece('figure', '', node.alternative),
        ];
      case 'contents':
        return [
          piece('contents', '', node.title),
          ...node.entries.map((one) => piece(level('entry', one.level), one.number, one.title)),
        ];
      case 'signatures':
        return table(
          node.columns,
          node.parties.map(({ name, role }) =>
            node.columns.map((_, index) => () => {
              if (index > 0) return [];
              return form.rolesApart
                ? [...said('paragraph', name), ...said('paragraph', role)]
                : said('paragraph', `${name} ${role}`);
            }),
          ),
          true,
        );
      case 'field':
        return node.kind === 'tick' ? options(node) : [];
      case 'preformatted':
        return said('preformatted', node.text);
      case 'break':
        return [];
    }
  };
  return all;
}
