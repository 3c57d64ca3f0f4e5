/** The states of a PDF, as its tables of objects tell of them (ISO 32000-1, 7.5.4 to 7.5.6). */
import { PDFContext, PDFDict, PDFName, type PDFObject, PDFObjectParser } from '@cantoo/pdf-lib';
import { byteLetters } from '../base/byte-letters.ts';

/** More is in no file that people sign. */
const MOST_REVISIONS = 64;

/** Where the file, or a state of it before something was added, may end. */
export function possibleEnds(bytes: Uint8Array): readonly number[] {
  return [...byteLetters(bytes).matchAll(/%%EOF(\r\n|\r|\n)?/g)]
    .flatMap(({ index, 0: mark, 1: line = '' }) => [index + mark.length - line.length, index + mark.length])
    .slice(0, 2 * MOST_REVISIONS);
}

/** One table of objects, with what was added together with it. */
export interface Section {
  readonly start: number;
  readonly end: number;
  /** Where the table begins. */
  readonly table: number;
  /** Where each object stands that is new here, or new in this form. */
  readonly objects: ReadonlyMap<number, number>;
  /** For each place at which an object stands, where the next one does, or the table. */
  readonly ends: ReadonlyMap<number, number>;
  readonly trailer: PDFDict;
}

/** What a table says by itself. */
type Table = Omit<Section, 'start' | 'end' | 'ends'> & { readonly prev: number | undefined };

/** The tables from the first to the last, as readers follow them: from the end of the file, back by `Prev`. */
export function sectionsOf(text: string): readonly Section[] | string {
  const last = /startxref\s+(\d+)\s+%%EOF(?:\r\n|\r|\n)?$/.exec(text.slice(-LONGEST_END));
  if (last === null) return 'It does not end as a PDF does.';
  const found: Table[] = [];
  for (let at: number | undefined = Number(last[1]); at !== undefined; at = found[0]?.prev) {
    const table = tableAt(text, at);
    // A table that stands half in a packed form shows some readers other objects.
    if (table === undefined || table.trailer.has(PDFName.of('XRefStm')))
      return 'Its table of objects is written in a packed form, or damaged.';
    if (found.length === MOST_REVISIONS || found.some((one) => one.table <= at))
      return 'Its tables of objects run in a circle, or backwards.';
    found.unshift(table);
  }
  const ends = found.map(({ table }, index) => {
    const next = found[index + 1]?.table ?? text.length + 1;
    END_OF_REVISION.lastIndex = table;
    const end = END_OF_REVISION.exec(text);
    const stop = end === null ? undefined : end.index + end[0].length;
    return stop === undefined || stop > next || Number(end?.[1]) !== table ? undefined : stop;
  });
  const sections: Section[] = [];
  for (const [index, one] of found.entries()) {
    const end = ends[index];
    if (end === undefined) return 'One of its states has no end.';
    sections.push({ ...one, ends: endsOf(one), start: sections[index - 1]?.end ?? 0, end });
  }
  return sections.at(-1)?.end === text.length ? sections : 'There is something behind its end.';
}

function endsOf({ objects, table }: Table): ReadonlyMap<number, number> {
  const begins = [...new Set(objects.values())].filter((at) => at < table).sort((a, b) => a - b);
  return new Map(begins.map((at, index) => [at, begins[index + 1] ?? table]));
}

/** The end of a PDF stands within its last kilobyte. */
const LONGEST_END = 1024;
const END_OF_REVISION = /startxref\s+(\d+)\s+%%EOF(?:\r\n|\r|\n)?/g;

/** The plain table of objects that stands there, if one does and it is what it says. */
export function tableAt(text: string, at: number): Table | undefined {
  TABLE.lastIndex = at;
  const rows = TABLE.exec(text)?.[1];
  if (rows === undefined) return undefined;
  const objects = new Map<number, number>();
  for (const [, first = '', count = '', entries = ''] of rows.matchAll(SUBSECTION)) {
    const all = [...entries.matchAll(ENTRY)];
    // Where a table is not what it says, readers make one of their own, from whatever looks like an object.
    if (all.length !== Number(count)) return undefined;
    for (const [index, [, offset = '', generation, kind]] of all.entries()) {
      const number = Number(first) + index;
      if (objects.has(number) || (kind === 'n' && generation !== '00000')) return undefined;
      objects.set(number, kind === 'n' ? Number(offset) : FREE);
    }
  }
  objects.delete(0);
  const trailer = parsed(text, TABLE.lastIndex);
  if (!(trailer instanceof PDFDict)) return undefined;
  const prev = trailer.get(PDFName.of('Prev'))?.toString();
  return { table: at, objects, trailer, prev: prev === undefined ? undefined : Number(prev) };
}

/** Where an object stands that a table sets free. */
export const FREE = -1;
const TABLE = /xref\s+((?:\d+ \d+\s+(?:\d{10} \d{5} [nf](?:\r\n| \r| \n|\n))*)+)\s*trailer\s*/y;
const SUBSECTION = /(\d+) (\d+)\s+((?:\d{10} \d{5} [nf](?:\r\n| \r| \n|\n))*)/g;
const ENTRY = /(\d{10}) (\d{5}) ([nf])/g;

/**
 * The object of that number where a table says that it stands; nothing where another one does. It is read no further than the
 * next one begins: a file could have many that share what is in them.
 */
export function objectAt(text: string, number: number, { objects, ends }: Section): PDFObject | undefined {
  const at = objects.get(number) ?? FREE;
  OBJECT.lastIndex = at;
  const head = at === FREE ? null : OBJECT.exec(text);
  return head === null || Number(head[1]) !== number ? undefined : parsed(text, OBJECT.lastIndex, ends.get(at));
}

const OBJECT = /(\d+) \d+ obj\s*/y;

/** Where the object that begins there ends, with its last word. */
function endOfObject(text: string, at: number, next = text.length): number {
  const end = text.slice(at, next).indexOf('endobj');
  return end === -1 ? next : at + end + 'endobj'.length;
}

/** No object of a seal, and none that one changes, is larger; a page may have many links. */
const LARGEST = 4 * 2 ** 20;

function parsed(text: string, at: number, next = at + LARGEST): PDFObject | undefined {
  const end = Math.min(endOfObject(text, at, next), at + LARGEST);
  const bytes = Uint8Array.from(text.slice(at, end), (letter) => letter.charCodeAt(0));
  return PDFObjectParser.forBytes(bytes, PDFContext.create()).parseObject();
}
