/**
 * What was added to a PDF after it was first written, and by whom it is
 * sealed (ISO 32000-1, 7.5.6 and 12.8). Readers of PDF call a signature valid
 * although pages were changed behind it: a file counts as whole only if its
 * last seal covers all of it, and if each addition holds a seal and nothing
 * else. Judged is the plain form in which concordat writes; a file in another
 * form is not judged. Nothing throws.
 */
import {
  PDFArray,
  PDFContext,
  PDFDict,
  PDFName,
  type PDFObject,
  PDFObjectParser,
  PDFRef,
  PDFStream,
} from '@cantoo/pdf-lib';
import { byteLetters } from '../base/byte-letters.ts';

export interface Revisions {
  /** Where each state of the file ends, in bytes, oldest first; the last is the whole file. */
  readonly ends: readonly number[];
  readonly seals: readonly PdfSeal[];
  /** What was added beside seals, and what is wrong with these; for people. */
  readonly faults: readonly string[];
}

export interface PdfSeal {
  /** The state of the file that ends with it, from 0. */
  readonly revision: number;
  /** The bytes that it covers: all up to its own gap, and all after that. Made when asked for: each seal covers the whole file. */
  signed(): Uint8Array;
  /** The CMS structure in the gap (RFC 5652), in DER. */
  readonly der: Uint8Array;
}

/** More is in no file that people sign. */
const MOST_REVISIONS = 64;

/** Where the file, or a state of it before something was added, may end. */
export function possibleEnds(bytes: Uint8Array): readonly number[] {
  return [...byteLetters(bytes).matchAll(/%%EOF(\r\n|\r|\n)?/g)]
    .flatMap(({ index, 0: mark, 1: line = '' }) => [index + mark.length - line.length, index + mark.length])
    .slice(0, 2 * MOST_REVISIONS);
}

/** Or a sentence that says why it is not judged. */
export function readRevisions(bytes: Uint8Array): Revisions | string {
  const text = byteLetters(bytes);
  try {
    const sections = sectionsOf(text);
    if (typeof sections === 'string') return sections;
    const file: File = { bytes, text, sections };
    const ends = sections.map(({ end }) => end);
    const { seals, faults } = sealsOf(file);
    const added = sections.flatMap((section, index) => (index === 0 ? [] : addedIn(file, section, index)));
    const unsealed = sections.flatMap((_, index) =>
      index === 0 || seals.some(({ revision }) => revision === index)
        ? []
        : [`${revisionName(index)} has no seal that covers the file up to there.`],
    );
    return { ends, seals, faults: [...faults, ...added, ...unsealed] };
  } catch {
    // A reader of PDF throws many kinds of error on what is not one; all mean that it cannot be judged.
    return 'Its objects are damaged.';
  }
}

interface File {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly sections: readonly Section[];
}

/** One table of objects, with what was added together with it. */
interface Section {
  readonly start: number;
  readonly end: number;
  /** Where the table begins. */
  readonly table: number;
  /** Where each object stands that is new here, or new in this form. */
  readonly objects: ReadonlyMap<number, number>;
  readonly trailer: PDFDict;
}

/** The tables from the first to the last, as readers follow them: from the end of the file, back by `Prev`. */
function sectionsOf(text: string): readonly Section[] | string {
  const last = /startxref\s+(\d+)\s+%%EOF(?:\r\n|\r|\n)?$/.exec(text.slice(-LONGEST_END));
  if (last === null) return 'It does not end as a PDF does.';
  const found: (Omit<Section, 'start' | 'end'> & { readonly prev: number | undefined })[] = [];
  for (let at: number | undefined = Number(last[1]); at !== undefined; at = found[0]?.prev) {
    const table = tableAt(text, at);
    if (table === undefined) return 'Its table of objects is written in a packed form, or damaged.';
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
    sections.push({ ...one, start: sections[index - 1]?.end ?? 0, end });
  }
  return sections.at(-1)?.end === text.length ? sections : 'There is something behind its end.';
}

/** The end of a PDF stands within its last kilobyte. */
const LONGEST_END = 1024;
const END_OF_REVISION = /startxref\s+(\d+)\s+%%EOF(?:\r\n|\r|\n)?/g;

function tableAt(
  text: string,
  at: number,
): (Omit<Section, 'start' | 'end'> & { readonly prev: number | undefined }) | undefined {
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
  // A table that stands half in a packed form shows some readers other objects.
  if (trailer.has(PDFName.of('XRefStm'))) return undefined;
  return { table: at, objects, trailer, prev: prev === undefined ? undefined : Number(prev) };
}

/** Where an object stands that a table sets free. */
const FREE = -1;
const TABLE = /xref\s+((?:\d+ \d+\s+(?:\d{10} \d{5} [nf](?:\r\n| \r| \n|\n))*)+)\s*trailer\s*/y;
const SUBSECTION = /(\d+) (\d+)\s+((?:\d{10} \d{5} [nf](?:\r\n| \r| \n|\n))*)/g;
const ENTRY = /(\d{10}) (\d{5}) ([nf])/g;

/** The faults of an addition: whatever in it is no part of a seal. */
function addedIn({ text, sections }: File, section: Section, index: number): readonly string[] {
  const name = revisionName(index);
  const before = sections.slice(0, index);
  const old = (number: number): PDFObject | undefined => {
    const at = before.findLast(({ objects }) => objects.has(number))?.objects.get(number);
    return at === undefined || at === FREE ? undefined : objectAt(text, number, at);
  };
  const faults: string[] = [];
  const fault = (what: string): unknown => faults.push(`${name} ${what}`);
  const objects = new Map<number, PDFObject>();
  const stretches: (readonly [number, number])[] = [];
  for (const [number, at] of section.objects) {
    const object = at >= section.start && at < section.table ? objectAt(text, number, at) : undefined;
    if (object === undefined) fault(`takes away or misplaces object ${number}.`);
    else {
      objects.set(number, object);
      stretches.push([at, endOfObject(text, at)]);
    }
  }
  if (!coversAll(text, section, stretches)) fault('holds bytes that belong to no object.');
  if (!hasOnly(text.slice(section.start, section.end), section.objects.size))
    fault('holds what a reader could take for another object.');
  const [first] = sections;
  const root = first?.trailer.get(PDFName.of('Root'));
  for (const key of ['Root', 'Info', 'Encrypt'])
    if (String(section.trailer.get(PDFName.of(key))) !== String(first?.trailer.get(PDFName.of(key))))
      fault(`names another ${key}.`);
  const find = (value: PDFObject | undefined): PDFObject | undefined =>
    value instanceof PDFRef ? (objects.get(value.objectNumber) ?? old(value.objectNumber)) : value;
  const catalog = find(root);
  const form = catalog instanceof PDFDict ? catalog.get(PDFName.of('AcroForm')) : undefined;
  const isWidget = (value: PDFObject): boolean => {
    const widget = value instanceof PDFRef ? objects.get(value.objectNumber) : undefined;
    return widget instanceof PDFDict && isSealWidget(widget);
  };
  const grows = (was: PDFObject | undefined, is: PDFObject | undefined): boolean => {
    const [older, newer] = [find0(old, was), find(is)].map((list) => (list instanceof PDFArray ? list.asArray() : []));
    return (
      newer !== undefined &&
      (older ?? []).every((one, place) => String(one) === String(newer[place])) &&
      newer.slice(older?.length ?? 0).every(isWidget)
    );
  };
  for (const [number, object] of objects) {
    const was = old(number);
    if (was === undefined) {
      if (!isPartOfSeal(object, number, form, isWidget)) fault(`adds object ${number}, which is no part of a seal.`);
      continue;
    }
    if (String(was) === String(object)) continue;
    const isRoot = root instanceof PDFRef && root.objectNumber === number;
    const isForm = form instanceof PDFRef && form.objectNumber === number;
    const may = isRoot ? ROOT : isForm ? FORM : nameIn(was, 'Type') === '/Page' ? PAGE : NOTHING;
    if (was instanceof PDFArray && object instanceof PDFArray && grows(was, object)) continue;
    const changed = changedKeys(was, object);
    if (changed === undefined || changed.some((key) => !may.has(key)))
      fault(`changes object ${number}${changed === undefined ? '' : ` (${changed.join(', ')})`}, which no seal needs.`);
    else if (was instanceof PDFDict && object instanceof PDFDict)
      for (const key of changed)
        if (
          (key === '/Annots' || key === '/Fields') &&
          !grows(was.get(PDFName.of(key.slice(1))), object.get(PDFName.of(key.slice(1))))
        )
          fault(`changes ${key.slice(1)} of object ${number} by more than a seal.`);
  }
  const oldCatalog = root instanceof PDFRef ? old(root.objectNumber) : undefined;
  const oldForm = oldCatalog instanceof PDFDict ? find0(old, oldCatalog.get(PDFName.of('AcroForm'))) : undefined;
  const newForm = find(form);
  if (newForm instanceof PDFDict) {
    const changed = changedKeys(oldForm instanceof PDFDict ? oldForm : newForm.context.obj({}), newForm) ?? [];
    const fields = oldForm instanceof PDFDict ? oldForm.get(PDFName.of('Fields')) : undefined;
    if (changed.some((key) => !FORM.has(key)) || !grows(fields, newForm.get(PDFName.of('Fields'))))
      fault('has a form that does more than seal.');
  } else if (oldForm !== undefined) fault('takes its form away.');
  return faults;
}

const ROOT = new Set(['/AcroForm']);
const FORM = new Set(['/Fields', '/SigFlags']);
const PAGE = new Set(['/Annots']);
const NOTHING = new Set<string>();

function find0(old: (number: number) => PDFObject | undefined, value: PDFObject | undefined): PDFObject | undefined {
  return value instanceof PDFRef ? old(value.objectNumber) : value;
}

function isPartOfSeal(
  object: PDFObject,
  number: number,
  form: PDFObject | undefined,
  isWidget: (value: PDFObject) => boolean,
): boolean {
  if (object instanceof PDFArray) return object.asArray().every((one) => one instanceof PDFRef && isWidget(one));
  if (!(object instanceof PDFDict) || object instanceof PDFStream) return false;
  if (form instanceof PDFRef && form.objectNumber === number)
    return object.keys().every((key) => FORM.has(String(key)));
  return SEALS.has(nameIn(object, 'Type') ?? '') || isSealWidget(object);
}

const SEALS = new Set(['/Sig', '/DocTimeStamp']);

/** A field for a signature that draws nothing and does nothing: one with a look could cover words. */
function isSealWidget(widget: PDFDict): boolean {
  return (
    nameIn(widget, 'Subtype') === '/Widget' &&
    nameIn(widget, 'FT') === '/Sig' &&
    !['AP', 'A', 'AA', 'MK', 'BS', 'Border'].some((key) => widget.has(PDFName.of(key)))
  );
}

function nameIn(object: PDFObject, key: string): string | undefined {
  return object instanceof PDFDict ? object.get(PDFName.of(key))?.toString() : undefined;
}

/** The keys of a dictionary whose values changed; nothing where it is none. */
function changedKeys(was: PDFObject, is: PDFObject): readonly string[] | undefined {
  if (!(was instanceof PDFDict) || !(is instanceof PDFDict)) return undefined;
  const keys = new Map([...was.keys(), ...is.keys()].map((key) => [String(key), key]));
  return [...keys].filter(([, key]) => String(was.get(key)) !== String(is.get(key))).map(([name]) => name);
}

/**
 * Whether the words of an addition name so many objects, one table and one end,
 * and no stream. A reader that finds a table at fault looks for objects
 * wherever they stand: behind another, in a comment, behind the trailer.
 */
function hasOnly(text: string, objects: number): boolean {
  const count = (word: RegExp): number => text.match(word)?.length ?? 0;
  return (
    count(/(?<!end)obj/g) === objects &&
    count(/endobj/g) === objects &&
    count(/trailer/g) === 1 &&
    count(/xref/g) === 2 &&
    count(/stream/g) === 0
  );
}

/** Whether an addition holds nothing but its objects, its table and its end. */
function coversAll(
  text: string,
  { start, table }: Section,
  stretches: readonly (readonly [number, number])[],
): boolean {
  let at = start;
  for (const [from, to] of [...stretches].sort(([a], [b]) => a - b)) {
    if (from < at || text.slice(at, from).trim() !== '') return false;
    at = to;
  }
  return text.slice(at, table).trim() === '';
}

function objectAt(text: string, number: number, at: number): PDFObject | undefined {
  OBJECT.lastIndex = at;
  const head = OBJECT.exec(text);
  return head === null || Number(head[1]) !== number ? undefined : parsed(text, OBJECT.lastIndex);
}

const OBJECT = /(\d+) \d+ obj\s*/y;

function endOfObject(text: string, at: number): number {
  const end = text.indexOf('endobj', at);
  return end === -1 ? text.length : end + 'endobj'.length;
}

/** No object of a seal, and none that one changes, is larger; a page may have many links. */
const LARGEST = 4 * 2 ** 20;

function parsed(text: string, at: number): PDFObject | undefined {
  const end = Math.min(endOfObject(text, at), at + LARGEST);
  const bytes = Uint8Array.from(text.slice(at, end), (letter) => letter.charCodeAt(0));
  return PDFObjectParser.forBytes(bytes, PDFContext.create()).parseObject();
}

/** Every seal, with the stretch of the file that it covers. */
function sealsOf({ bytes, text, sections }: File): Pick<Revisions, 'seals' | 'faults'> {
  const seals: PdfSeal[] = [];
  const faults: string[] = [];
  for (const range of text.matchAll(BYTE_RANGE)) {
    const [, zero, upTo = 0, from = 0, length = 0] = range.map(Number);
    const end = from + length;
    const revision = sections.findIndex((section) => section.start <= range.index && range.index < section.end);
    const name = `The seal in ${revisionName(revision).toLowerCase()}`;
    const gap = text.slice(upTo, from);
    const der = contentsOf(gap);
    if (
      zero !== 0 ||
      upTo >= from ||
      end > text.length ||
      !/\/Contents\s*$/.test(text.slice(Math.max(0, upTo - 40), upTo))
    )
      faults.push(`${name} says of itself that it covers what it cannot cover.`);
    else if (!endsAt(text, sections[revision]?.end, end))
      faults.push(`${name} does not cover the file up to its end there.`);
    else if (der === undefined) faults.push(`${name} has other bytes in its gap than a signature and zeros.`);
    else if (seals.some((one) => one.revision === revision)) faults.push(`${name} stands beside another.`);
    else {
      const signed = (): Uint8Array => {
        const all = new Uint8Array(upTo + length);
        all.set(bytes.subarray(0, upTo));
        all.set(bytes.subarray(from, end), upTo);
        return all;
      };
      seals.push({ revision, signed, der });
    }
  }
  return { seals, faults };
}

/** Whether a stretch ends where a state of the file does; the line break behind that may belong to what was added later. */
function endsAt(text: string, end: number | undefined, at: number): boolean {
  return at === end || (end !== text.length && at < (end ?? 0) && /^[\r\n]+$/.test(text.slice(at, end)));
}

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/** The signature in a gap, which is written in one sort of letters and followed by zeros alone: any other byte could hide a change. */
function contentsOf(gap: string): Uint8Array | undefined {
  const hex = /^<((?:[0-9a-f]{2})+|(?:[0-9A-F]{2})+)>$/.exec(gap)?.[1];
  if (hex === undefined) return undefined;
  const all = Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
  const length = derLength(all);
  if (length === undefined || all.subarray(length).some((byte) => byte !== 0)) return undefined;
  return all.slice(0, length);
}

/** How many bytes a DER sequence has with its head (X.690, 8.1). */
function derLength(bytes: Uint8Array): number | undefined {
  const [tag, first = 0] = bytes;
  const count = first & 0x7f;
  if (tag !== 0x30 || first < 0x80 || count < 1 || count > 4) return undefined;
  const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return 2 + count + length > bytes.length ? undefined : 2 + count + length;
}

function revisionName(index: number): string {
  return index <= 0 ? 'The file as it was first written' : `Addition ${index}`;
}
