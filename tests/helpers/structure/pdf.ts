/**
 * Reads a finished PDF back: what it says and as what, by its tags. pdf.js reads
 * the letters and the tags of each page; a table or a paragraph that goes on
 * overleaf is one in the tree of the whole file alone, which is read here and
 * has to agree with every page of pdf.js.
 */
import { type PDFDict, PDFName, PDFNumber, PDFRef } from '@cantoo/pdf-lib';
import { asDict, dictAt, listAt, nameAt, textAt } from '../../../src/documents/pdf/objects.ts';
import { open } from '../../conformance/pdf/check.ts';
import { leavesOfPdf } from '../pdf-tags.ts';
import { SPOKEN } from './html.ts';
import { cellAt, type Form, label, type Piece, piece, said } from './piece.ts';

/**
 * What tags do not tell apart: a number and the words after it, the level of a
 * clause or of an entry of the contents (it is in their numbers), a callout, the
 * caption of a figure from other text, and where a
 * role that signs begins. Spaces at the ends of lines are not in what pdf.js reads.
 *
 * Of words from right to left pdf.js reads the shapes in the order in which they
 * stand on the line, and not the letters that the file says they are: what else
 * such a piece says is compared without its order, and `outside-programs.proof.ts`
 * has Poppler read the letters.
 */
export const PDF: Form = {
  numbersApart: false,
  levels: false,
  callouts: false,
  figureCaptions: false,
  rolesApart: false,
  deepestList: Number.POSITIVE_INFINITY,
  listsThroughCallouts: true,
  options: 'item',
  words: (words) => {
    const bare = words.replaceAll(/[\s\p{Cc}•☐☒]+/gu, '').normalize('NFC');
    const others = bare.replaceAll(RIGHT_TO_LEFT, '');
    return others === bare ? bare : [...others].sort().join('');
  },
};

/** With their marks, which stand by themselves where pdf.js puts the letter elsewhere. */
const RIGHT_TO_LEFT = /\p{Script=Arabic}|\p{Script=Hebrew}|\u034F|[\u064B-\u0655]/gu;

/** A tag, however many pages it stands on. */
interface Whole {
  readonly role: string;
  readonly alternative: string;
  /** Of a header, what it heads. */
  readonly scope: string;
  readonly parts: readonly (string | Whole)[];
}

/** What a PDF says, and the letters of its pictures. */
export async function readPdf(
  bytes: Uint8Array,
): Promise<{ readonly pieces: readonly Piece[]; readonly drawn: string }> {
  const tree = await wholeTree(bytes);
  return { pieces: piecesOf(tree), drawn: figures(tree).map(textOf).join('') };
}

async function wholeTree(bytes: Uint8Array): Promise<Whole> {
  const pages = await leavesOfPdf(bytes);
  const { pdf } = await open(bytes);
  const order = new Map(pdf.getPages().map(({ ref }, index) => [String(ref), index]));
  const found: string[][] = pages.map(() => []);
  const read = (dict: PDFDict, above: readonly string[], page: PDFRef | undefined): Whole => {
    const role = nameAt(dict, 'S') ?? 'Root';
    const roles = [...above, role];
    const own = dict.get(PDFName.of('Pg'));
    const here = own instanceof PDFRef ? own : page;
    const parts = listAt(dict, 'K').flatMap((kid): (string | Whole)[] => {
      const inner = asDict(pdf, kid);
      if (inner !== undefined && nameAt(inner, 'S') !== undefined) return [read(inner, roles, here)];
      const number = kid instanceof PDFNumber ? kid : inner?.lookupMaybe(PDFName.of('MCID'), PDFNumber);
      const other = inner?.get(PDFName.of('Pg'));
      const on = other instanceof PDFRef ? other : here;
      if (number === undefined || on === undefined) return [];
      const at = order.get(String(on)) ?? -1;
      const id = `p${on.objectNumber}R_mc${number.asNumber()}`;
      found[at]?.push(`${roles.join('/')} ${id}`);
      return [pages[at]?.find((leaf) => leaf.id === id)?.text ?? ''];
    });
    const scopes = listAt(dict, 'A').flatMap((one) => nameAt(asDict(pdf, one) ?? dict, 'Scope') ?? []);
    return { role, alternative: textAt(dict, 'Alt') ?? '', scope: scopes[0] ?? '', parts };
  };
  const root = dictAt(pdf.catalog, 'StructTreeRoot');
  if (root === undefined) throw new Error('the PDF has no tags');
  const whole = read(root, [], undefined);
  for (const [index, leaves] of pages.entries()) {
    const [here, there] = [found[index] ?? [], leaves.map(({ roles, id }) => `${roles.join('/')} ${id}`)];
    if (here.join('\n') !== there.join('\n'))
      throw new Error(`page ${index + 1}: pdf.js reads other tags than the file has`);
  }
  return whole;
}

interface Place {
  readonly text: string;
  readonly depth: number;
}

function piecesOf(root: Whole): readonly Piece[] {
  let tables = 0;

  /** What stands in a tag: text that is in no block is a paragraph. */
  const flow = (tag: Whole, place: Place): readonly Piece[] => {
    const out: Piece[] = [];
    let loose = '';
    const end = (): void => {
      out.push(...said(place.text, loose));
      loose = '';
    };
    for (const part of tag.parts) {
      if (typeof part === 'string' || isText(part)) loose += textOf(part);
      else {
        end();
        out.push(...block(part, place));
      }
    }
    end();
    return out;
  };

  const rowsOf = (tag: Whole): readonly Whole[] =>
    kidsOf(tag).flatMap((kid) =>
      kid.role === 'TR' ? [kid] : /^T(?:Head|Body|Foot)$/.test(kid.role) ? rowsOf(kid) : [],
    );

  const table = (
    rows: readonly (readonly (Whole & { readonly heads: 'column' | 'row' | undefined })[])[],
  ): readonly Piece[] => {
    tables += 1;
    const number = tables;
    const cells = rows.flatMap((row, down) =>
      row.flatMap((cell, across) => [
        cellAt({ table: number, row: down + 1, column: across + 1 }, cell.heads),
        ...flow(cell, { text: 'paragraph', depth: 0 }),
      ]),
    );
    return [...cells, piece(`end of table ${number}`)];
  };

  const block = (tag: Whole, place: Place): readonly Piece[] => {
    const { role } = tag;
    const level = Number(/^H(\d)$/.exec(role)?.[1]);
    if (level === 1) return [piece('title', '', textOf(tag))];
    if (level > 1) return [piece(`heading ${level - 1}`, '', textOf(tag))];
    if (role === 'P') return said(place.text, textOf(tag));
    if (role === 'Figure') return [piece('figure', '', tag.alternative)];
    if (role === 'BlockQuote') return flow(tag, { ...place, text: 'quote' });
    if (role === 'L')
      return kidsOf(tag).flatMap((item) => {
        if (item.role !== 'LI') return block(item, place);
        const shown = kidsOf(item).filter((kid) => kid.role === 'Lbl');
        const body = kidsOf(item).filter((kid) => kid.role !== 'Lbl');
        return [
          piece(`item ${place.depth + 1}`, label(shown.map(labelText).join(''))),
          ...body.flatMap((one) => flow(one, { ...place, depth: place.depth + 1 })),
        ];
      });
    if (role === 'Table') {
      const captions = kidsOf(tag).filter((kid) => kid.role === 'Caption');
      const rows = rowsOf(tag).map((row) =>
        kidsOf(row).map((cell) => ({
          ...cell,
          heads: cell.role !== 'TH' ? undefined : cell.scope === 'Column' ? ('column' as const) : ('row' as const),
        })),
      );
      return [...captions.flatMap((one) => said('caption', textOf(one))), ...table(rows)];
    }
    return role === 'NonStruct' ? container(tag, place) : flow(tag, place);
  };

  /** The browser has no tag for clauses, the contents and plain text: they are what they hold. */
  const container = (tag: Whole, place: Place): readonly Piece[] => {
    const parts = tag.parts.filter((part) => typeof part !== 'string' || part.trim() !== '');
    const [first, ...rest] = parts;
    if (first === undefined) return [];
    if (parts.every(isText)) return said('preformatted', textOf(tag));
    if (isText(first))
      return [piece('clause', textOf(first)), ...flow({ ...tag, parts: rest }, { ...place, text: 'paragraph' })];
    const kids = kidsOf(tag);
    if (kids[0]?.role === 'H2' && kids[1]?.role === 'L')
      return [
        piece('contents', '', textOf(kids[0])),
        ...kidsOf(kids[1]).map((item) => piece('entry', '', textOf(item).replace(/\s*page\s*\d+\s*$/, ''))),
      ];
    return flow(tag, place);
  };

  return flow(root, { text: 'paragraph', depth: 0 });
}

/** Whether a part is of a line of text: letters, a link, words that are set off. */
function isText(part: string | Whole): boolean {
  if (typeof part === 'string') return true;
  if (part.role === 'NonStruct') return part.parts.every((one) => typeof one === 'string');
  return /^(?:Span|Link|Code)$/.test(part.role) && part.parts.every(isText);
}

function kidsOf({ parts }: Whole): readonly Whole[] {
  return parts.filter((part) => typeof part !== 'string');
}

function textOf(part: string | Whole): string {
  if (typeof part === 'string') return part;
  return part.parts.map(textOf).join(' ');
}

/** What is heard of a label: its letters, or what is said of the box that is drawn there. */
function labelText(tag: Whole): string {
  const [box] = figures(tag);
  return box === undefined ? textOf(tag) : (SPOKEN[box.alternative] ?? box.alternative);
}

function figures(tag: Whole): readonly Whole[] {
  return tag.role === 'Figure' ? [tag] : kidsOf(tag).flatMap(figures);
}
