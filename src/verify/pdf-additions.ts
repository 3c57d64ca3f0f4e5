/**
 * Whether an addition to a PDF holds a seal and nothing else. What a seal needs is known: its signature, its field, the form
 * and the page on which that stands. Whatever else is in an addition could show readers another text.
 */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { endOfObject, objectAt, type Section } from './pdf-sections.ts';

/** What is no part of a seal, each as the end of a sentence about the addition. `index` is its place among the sections, from 1. */
export function faultsOfAddition(text: string, sections: readonly Section[], index: number): readonly string[] {
  if ((sections[index]?.objects.size ?? 0) > MOST_OBJECTS)
    return [`has more than ${MOST_OBJECTS} objects, which no seal needs.`];
  const addition = open(text, sections, index);
  return addition === undefined
    ? []
    : [
        ...addition.misplaced.map((number) => `takes away or misplaces object ${number}.`),
        ...faultsOfBytes(text, addition),
        ...faultsOfTrailer(addition),
        ...[...addition.objects].flatMap(([number, object]) => faultsOfObject(addition, number, object)),
        ...faultsOfForm(addition),
      ];
}

/** A seal brings three or four. */
const MOST_OBJECTS = 1_000;

interface Addition {
  readonly first: Section;
  readonly section: Section;
  /** Objects that are new, or new in this form. */
  readonly objects: ReadonlyMap<number, PDFObject>;
  /** Those that the table frees, or names where they do not stand. */
  readonly misplaced: readonly number[];
  readonly root: PDFObject | undefined;
  /** As the catalog gives it: the form itself, or a reference to it. */
  readonly form: PDFObject | undefined;
  /** What a reference stands for before the addition, and with it; anything else is itself. */
  before(value: PDFObject | undefined): PDFObject | undefined;
  now(value: PDFObject | undefined): PDFObject | undefined;
}

function open(text: string, sections: readonly Section[], index: number): Addition | undefined {
  const [first] = sections;
  const section = sections[index];
  if (first === undefined || section === undefined) return undefined;
  const earlier = sections.slice(0, index);
  const known = new Map<number, PDFObject | undefined>();
  const before = (value: PDFObject | undefined): PDFObject | undefined => {
    if (!(value instanceof PDFRef)) return value;
    const number = value.objectNumber;
    if (known.has(number)) return known.get(number);
    const last = earlier.findLast(({ objects }) => objects.has(number));
    const found = last === undefined ? undefined : objectAt(text, number, last);
    known.set(number, found);
    return found;
  };
  const objects = new Map<number, PDFObject>();
  const misplaced: number[] = [];
  for (const [number, at] of section.objects) {
    const object = at >= section.start && at < section.table ? objectAt(text, number, section) : undefined;
    if (object === undefined) misplaced.push(number);
    else objects.set(number, object);
  }
  const now = (value: PDFObject | undefined): PDFObject | undefined =>
    value instanceof PDFRef ? (objects.get(value.objectNumber) ?? before(value)) : value;
  const root = first.trailer.get(PDFName.of('Root'));
  const addition = { first, section, objects, misplaced, root, before, now };
  return { ...addition, form: valueIn(now(root), 'AcroForm') };
}

function faultsOfBytes(text: string, { section, objects }: Addition): readonly string[] {
  const stretches = [...objects.keys()].map((number): readonly [number, number] => {
    const at = section.objects.get(number) ?? 0;
    return [at, endOfObject(text, at, section.ends.get(at))];
  });
  return [
    ...(coversAll(text, section, stretches) ? [] : ['holds bytes that belong to no object.']),
    ...(hasOnly(text.slice(section.start, section.end), section.objects.size)
      ? []
      : ['holds what a reader could take for another object.']),
  ];
}

function faultsOfTrailer({ first, section }: Addition): readonly string[] {
  return ['Root', 'Info', 'Encrypt']
    .filter((key) => String(section.trailer.get(PDFName.of(key))) !== String(first.trailer.get(PDFName.of(key))))
    .map((key) => `names another ${key}.`);
}

function faultsOfObject(addition: Addition, number: number, object: PDFObject): readonly string[] {
  const was = addition.before(PDFRef.of(number));
  if (was === undefined)
    return isPartOfSeal(addition, number, object) ? [] : [`adds object ${number}, which is no part of a seal.`];
  if (String(was) === String(object)) return [];
  if (was instanceof PDFArray && object instanceof PDFArray && grows(addition, was, object)) return [];
  const may = isCalled(addition.root, number)
    ? ROOT
    : isCalled(addition.form, number)
      ? FORM
      : nameIn(was, 'Type') === '/Page'
        ? PAGE
        : NOTHING;
  const changed = changedKeys(was, object);
  if (changed === undefined || changed.some((key) => !may.has(key)))
    return [`changes object ${number}${changed === undefined ? '' : ` (${changed.join(', ')})`}, which no seal needs.`];
  return ['Annots', 'Fields']
    .filter((key) => changed.includes(`/${key}`) && !grows(addition, valueIn(was, key), valueIn(object, key)))
    .map((key) => `changes ${key} of object ${number} by more than a seal.`);
}

/** The form may be an object, or stand in the catalog: either way it has no more than before but fields for seals. */
function faultsOfForm(addition: Addition): readonly string[] {
  const old = addition.before(valueIn(addition.before(addition.root), 'AcroForm'));
  const form = addition.now(addition.form);
  if (!(form instanceof PDFDict)) return old === undefined ? [] : ['takes its form away.'];
  const changed = changedKeys(old ?? form.context.obj({}), form);
  return changed?.every((key) => FORM.has(key)) === true &&
    grows(addition, valueIn(old, 'Fields'), valueIn(form, 'Fields'))
    ? []
    : ['has a form that does more than seal.'];
}

/** Whether a list has what it had, in its order, and behind that nothing but fields for seals. */
function grows(addition: Addition, was: PDFObject | undefined, is: PDFObject | undefined): boolean {
  const [older, newer] = [addition.before(was), addition.now(is)];
  const had = older instanceof PDFArray ? older.asArray() : [];
  return (
    newer instanceof PDFArray &&
    had.every((one, place) => String(one) === String(newer.asArray()[place])) &&
    newer
      .asArray()
      .slice(had.length)
      .every((one) => isWidget(addition, one))
  );
}

/** Whether something is a reference to a field for a seal that is new. */
function isWidget({ objects }: Addition, value: PDFObject): boolean {
  const widget = value instanceof PDFRef ? objects.get(value.objectNumber) : undefined;
  return widget instanceof PDFDict && isSealWidget(widget);
}

/** Whether a value is a reference to the object of that number. */
function isCalled(value: PDFObject | undefined, number: number): boolean {
  return value instanceof PDFRef && value.objectNumber === number;
}

const ROOT = new Set(['/AcroForm']);
const FORM = new Set(['/Fields', '/SigFlags']);
const PAGE = new Set(['/Annots']);
const NOTHING = new Set<string>();

/** Whether an object that was not there before is one that a seal brings. */
function isPartOfSeal(addition: Addition, number: number, object: PDFObject): boolean {
  if (object instanceof PDFArray) return object.asArray().every((one) => isWidget(addition, one));
  if (!(object instanceof PDFDict) || object instanceof PDFStream) return false;
  if (isCalled(addition.form, number)) return object.keys().every((key) => FORM.has(String(key)));
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

function valueIn(object: PDFObject | undefined, key: string): PDFObject | undefined {
  return object instanceof PDFDict ? object.get(PDFName.of(key)) : undefined;
}

function nameIn(object: PDFObject, key: string): string | undefined {
  return valueIn(object, key)?.toString();
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
