/**
 * The objects of a PDF that somebody holds, each read when it is asked for, at the place that its tables name (ISO 32000-1, 7.5).
 * The file may come from anyone. No two objects are read out of the same bytes, nothing is unpacked but what is asked for, and
 * all of it is counted: whoever reads on and on throws `TooMuch`.
 */
import {
  PDFContext,
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFObjectParser,
  PDFRawStream,
  PDFRef,
} from '@cantoo/pdf-lib';
import type { PDFObject } from '@cantoo/pdf-lib';
import { Inflate } from 'fflate';
import { byteLetters } from '../base/byte-letters.ts';
import { repeatsKey } from './pdf-keys.ts';
import { FREE, tableAt } from './pdf-sections.ts';

export interface PdfObjects {
  readonly root: PDFDict;
  /** What the file says of itself, such as its title (ISO 32000-2, 14.3.3). */
  readonly info: PDFDict | undefined;
  /** What a reference leads to, or the thing itself. */
  resolve(value: PDFObject | undefined): PDFObject | undefined;
  /** What stands under a key, with what it refers to. */
  get(dict: PDFDict | undefined, key: string): PDFObject | undefined;
  dict(dict: PDFDict | undefined, key: string): PDFDict | undefined;
  list(dict: PDFDict | undefined, key: string): readonly PDFObject[];
  /** The bytes of a stream, one letter each. Throws where it is packed in a way that is not read here. */
  unpacked(stream: PDFRawStream): string;
  /** The same; where it is packed in a way that is not read here, as pictures are, its bytes as they stand. */
  readable(stream: PDFRawStream): string;
  /** Whether an object that was asked for can be read in two ways: a key stands in it twice, or a stream is not as long as it says. */
  isTwofold(): boolean;
  /** Counts so many steps of work against what one file may ask for. Throws `TooMuch` beyond that. */
  spend(steps: number): void;
}

/** A file asks for more than any agreement does. */
export class TooMuch extends Error {}

/** Bytes that all streams together may unpack to, steps of work, tables of objects, objects: no agreement has more. */
const LIMITS = { unpacked: 64 * 2 ** 20, steps: 16_000_000, tables: 64, objects: 500_000, references: 16 } as const;

/** Throws on what is no PDF, or one that is damaged or locked. */
export function openPdf(bytes: Uint8Array): PdfObjects {
  const text = byteLetters(bytes);
  const read: Reading = {
    bytes,
    text,
    context: PDFContext.create(),
    left: { ...LIMITS },
    unpacked: new Map(),
    twofold: false,
  };
  const { places, ends, trailers } = tablesOf(read);
  const known = new Map<number, PDFObject | undefined>();
  const packs = new Map<number, readonly PDFObject[]>();

  const packed = (number: number): readonly PDFObject[] => {
    const found = packs.get(number);
    if (found !== undefined) return found;
    packs.set(number, []);
    const stream = object(number);
    const all = stream instanceof PDFRawStream ? objectsIn(read, stream, resolve) : [];
    packs.set(number, all);
    return all;
  };
  const object = (number: number): PDFObject | undefined => {
    if (known.has(number)) return known.get(number);
    // An object that leads back to itself is none.
    known.set(number, undefined);
    const place = places.get(number);
    if (place === undefined) return undefined;
    const found =
      'pack' in place ? packed(place.pack)[place.index] : objectAt(read, number, place.at, ends.get(place.at));
    known.set(number, found);
    if (found instanceof PDFRawStream && numberOf(get(found.dict, 'Length')) !== found.contents.length)
      read.twofold = true;
    return found;
  };
  const resolve = (value: PDFObject | undefined): PDFObject | undefined => {
    let found = value;
    for (let steps = 0; found instanceof PDFRef; steps += 1) {
      if (steps === LIMITS.references) throw new TooMuch();
      found = object(found.objectNumber);
    }
    return found;
  };
  const get = (dict: PDFDict | undefined, key: string): PDFObject | undefined => resolve(dict?.get(PDFName.of(key)));
  const dictOf = (dict: PDFDict | undefined, key: string): PDFDict | undefined => {
    const found = get(dict, key);
    return found instanceof PDFDict ? found : undefined;
  };
  const root = trailers.map((trailer) => dictOf(trailer, 'Root')).find((one) => one !== undefined);
  if (root === undefined || trailers.some((trailer) => trailer.has(PDFName.of('Encrypt')))) throw new Error('no PDF');
  return {
    root,
    info: trailers.map((trailer) => dictOf(trailer, 'Info')).find((one) => one !== undefined),
    resolve,
    get,
    dict: dictOf,
    list(dict, key) {
      const found = get(dict, key);
      return found instanceof PDFArray ? found.asArray() : found === undefined ? [] : [found];
    },
    unpacked: (stream) => unpackedOf(read, stream, resolve),
    readable: (stream) =>
      packingOf(stream, resolve) === 'unread' ? byteLetters(stream.contents) : unpackedOf(read, stream, resolve),
    isTwofold: () => read.twofold,
    spend: (steps) => spend(read, 'steps', steps),
  };
}

interface Reading {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly context: PDFContext;
  /** What is left of what one file may ask for. */
  readonly left: { -readonly [name in keyof typeof LIMITS]: number };
  readonly unpacked: Map<PDFRawStream, string>;
  twofold: boolean;
}

type Resolve = (value: PDFObject | undefined) => PDFObject | undefined;

function spend({ left }: Reading, what: keyof typeof LIMITS, count: number): void {
  left[what] -= count;
  if (left[what] < 0) throw new TooMuch();
}

/** Where an object stands: at a byte of the file, or packed with others in a stream. */
type Place = { readonly at: number } | { readonly pack: number; readonly index: number };

interface Tables {
  readonly places: ReadonlyMap<number, Place | undefined>;
  /** For each byte at which an object begins, where the next one does. */
  readonly ends: ReadonlyMap<number, number>;
  /** The newest first. */
  readonly trailers: readonly PDFDict[];
}

/** One table: its entries, and what comes with them. */
interface Table {
  readonly places: Iterable<readonly [number, Place | undefined]>;
  readonly trailer: PDFDict;
}

/** All tables from the newest back, as readers follow them; what a newer one says counts. */
function tablesOf(read: Reading): Tables {
  const last = /startxref\s+(\d+)\s+%%EOF\s*$/.exec(read.text.slice(-LONGEST_END));
  if (last === null) throw new Error('no end');
  const places = new Map<number, Place | undefined>();
  const trailers: PDFDict[] = [];
  const waiting = [Number(last[1])];
  const seen = new Set<number>();
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    if (seen.has(at)) continue;
    seen.add(at);
    spend(read, 'tables', 1);
    const { places: said, trailer } = plainTable(read, at) ?? packedTable(read, at);
    for (const [number, place] of said) {
      spend(read, 'objects', 1);
      if (!places.has(number)) places.set(number, place);
    }
    trailers.push(trailer);
    // The packed part of a table counts before the table that came before it.
    for (const key of ['Prev', 'XRefStm']) {
      const next = trailer.get(PDFName.of(key));
      if (next instanceof PDFNumber) waiting.push(next.asNumber());
    }
  }
  const begins = [...places.values()].flatMap((place) => (place !== undefined && 'at' in place ? [place.at] : []));
  const sorted = [...new Set([...begins, ...seen, read.text.length])].sort((a, b) => a - b);
  return { places, ends: new Map(sorted.map((at, index) => [at, sorted[index + 1] ?? at])), trailers };
}

/** The end of a PDF stands within its last kilobyte. */
const LONGEST_END = 1024;

function plainTable({ text }: Reading, at: number): Table | undefined {
  const table = tableAt(text, at);
  if (table === undefined) return undefined;
  const places = [...table.objects].map(
    ([number, where]) => [number, where === FREE ? undefined : { at: where }] as const,
  );
  return { places, trailer: table.trailer };
}

/** A table that is a stream (ISO 32000-1, 7.5.8). */
function packedTable(read: Reading, at: number): Table {
  const end = read.text.indexOf('endstream', at);
  const stream = objectAt(read, undefined, at, end + 'endstream'.length);
  if (end === -1 || !(stream instanceof PDFRawStream)) throw new Error('no table');
  const numbers = (key: string): readonly number[] => {
    const found = stream.dict.get(PDFName.of(key));
    return found instanceof PDFArray ? found.asArray().map(numberOf) : [];
  };
  const widths = numbers('W');
  const width = widths.reduce((sum, one) => sum + one, 0);
  if (widths.length !== 3 || width < 1 || widths.some((one) => one < 0 || one > 8)) throw new Error('no table');
  const rows = withoutPredictor(
    unpackedOf(read, stream, (value) => value),
    stream.dict,
  );
  const index = stream.dict.has(PDFName.of('Index'))
    ? numbers('Index')
    : [0, numberOf(stream.dict.get(PDFName.of('Size')))];
  const places: (readonly [number, Place | undefined])[] = [];
  let row = 0;
  for (let part = 0; part + 1 < index.length; part += 2) {
    const [first = 0, count = 0] = index.slice(part, part + 2);
    for (let one = 0; one < count && (row + 1) * width <= rows.length; one += 1) {
      let from = row * width;
      const [kind = 0, second = 0, third = 0] = widths.map((bytes) => {
        const field = rows.slice(from, from + bytes);
        from += bytes;
        return [...field].reduce((sum, letter) => sum * 256 + letter.charCodeAt(0), 0);
      });
      const what = widths[0] === 0 ? 1 : kind;
      places.push([first + one, what === 1 ? { at: second } : what === 2 ? { pack: second, index: third } : undefined]);
      row += 1;
    }
  }
  return { places, trailer: stream.dict };
}

function numberOf(value: PDFObject | undefined): number {
  return value instanceof PDFNumber && Number.isSafeInteger(value.asNumber()) ? value.asNumber() : -1;
}

/** Rows that were written as what differs from the row above (PNG, 9); only such tables are written so. */
function withoutPredictor(packed: string, dict: PDFDict): string {
  const how = dict.get(PDFName.of('DecodeParms'));
  const said = (key: string): number => (how instanceof PDFDict ? numberOf(how.get(PDFName.of(key))) : -1);
  if (said('Predictor') < 10) return packed;
  const width = said('Columns');
  if (width < 1 || width > 64) throw new Error('no table');
  let above = new Uint8Array(width);
  const rows: string[] = [];
  for (let at = 0; at + width < packed.length; at += width + 1) {
    const kind = packed.charCodeAt(at);
    const row = new Uint8Array(width);
    for (let index = 0; index < width; index += 1) {
      const [left, up] = [row[index - 1] ?? 0, above[index] ?? 0];
      const base = kind === 0 ? 0 : kind === 1 ? left : kind === 2 ? up : kind === 3 ? (left + up) >> 1 : undefined;
      if (base === undefined) throw new Error('no table');
      row[index] = packed.charCodeAt(at + 1 + index) + base;
    }
    rows.push(byteLetters(row));
    above = row;
  }
  return rows.join('');
}

/** The object at a byte, read no further than the next one begins. */
function objectAt(
  read: Reading,
  number: number | undefined,
  at: number,
  end: number | undefined,
): PDFObject | undefined {
  const { bytes, text, context } = read;
  HEAD.lastIndex = at;
  const head = HEAD.exec(text);
  if (head === null || (number !== undefined && Number(head[1]) !== number)) return undefined;
  const from = HEAD.lastIndex;
  if (repeatsKey(text.slice(from, end))) read.twofold = true;
  return PDFObjectParser.forBytes(bytes.subarray(from, end), context).parseObject();
}

const HEAD = /\s{0,8}(\d{1,10})\s{1,8}\d{1,5}\s{1,8}obj/y;

/** The objects that are packed in a stream (ISO 32000-1, 7.5.7), each read no further than the next one begins. */
function objectsIn(read: Reading, stream: PDFRawStream, resolve: Resolve): readonly PDFObject[] {
  const inside = unpackedOf(read, stream, resolve);
  const first = numberOf(resolve(stream.dict.get(PDFName.of('First'))));
  const offsets = (inside.slice(0, Math.max(0, first)).match(/\d+/g) ?? [])
    .filter((_, index) => index % 2 === 1)
    .map((offset) => first + Number(offset));
  spend(read, 'objects', offsets.length);
  const sorted = [...new Set(offsets)].sort((a, b) => a - b);
  const ends = new Map(sorted.map((at, index) => [at, sorted[index + 1]]));
  const known = new Map<number, PDFObject>();
  return offsets.map((at) => {
    const letters = inside.slice(at, ends.get(at));
    const found = known.get(at) ?? PDFObjectParser.forBytes(asBytes(letters), read.context).parseObject();
    if (!known.has(at) && repeatsKey(letters)) read.twofold = true;
    known.set(at, found);
    return found;
  });
}

function asBytes(letters: string): Uint8Array {
  const bytes = new Uint8Array(letters.length);
  for (let index = 0; index < letters.length; index += 1) bytes[index] = letters.charCodeAt(index);
  return bytes;
}

/** How a stream is packed: one that is packed twice could unpack to any size. */
function packingOf({ dict }: PDFRawStream, resolve: Resolve): 'none' | 'deflated' | 'unread' {
  const filter = resolve(dict.get(PDFName.of('Filter')));
  const names = (filter instanceof PDFArray ? filter.asArray() : filter === undefined ? [] : [filter]).map((one) =>
    String(resolve(one)),
  );
  return names.length === 0 ? 'none' : names.length === 1 && names[0] === '/FlateDecode' ? 'deflated' : 'unread';
}

function unpackedOf(read: Reading, stream: PDFRawStream, resolve: Resolve): string {
  const found = read.unpacked.get(stream);
  if (found !== undefined) return found;
  const packing = packingOf(stream, resolve);
  if (packing === 'unread') throw new TooMuch();
  const made = packing === 'none' ? stream.contents : inflated(read, stream.contents);
  if (packing === 'none') spend(read, 'unpacked', made.length);
  const letters = byteLetters(made);
  read.unpacked.set(stream, letters);
  return letters;
}

/** How much of a packed stream is looked at before its size is looked at again. */
const STEP = 16_384;

/** What a stream unpacks to; of one that is damaged what stands before that, as readers do. */
function inflated(read: Reading, packed: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  let done = false;
  const stream = new Inflate((chunk, final) => {
    spend(read, 'unpacked', chunk.length);
    parts.push(chunk);
    done = final;
  });
  try {
    // Two bytes of zlib before the packed data.
    for (let at = 2; at < packed.length && !done; at += STEP)
      stream.push(packed.subarray(at, at + STEP), at + STEP >= packed.length);
  } catch (error) {
    if (error instanceof TooMuch) throw error;
  }
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
