/**
 * Whether an addition to a PDF holds a seal and nothing else. What a seal needs is known: its signature, its field, the form
 * and the page on which that stands. Whatever else is in an addition could show readers another text.
 */
import { PDFArray, PDFDict, PDFName, type PDFObject, PDFRef, PDFStream } from '@cantoo/pdf-lib';
import { plainObjects } from './pdf-plain.ts';
import { objectAt, type Section } from './pdf-sections.ts';

/** What is no part of a seal, each as the end of a sentence about the addition. `index` is its place among the sections, from 1. */
export function faultsOfAddition(text: string, sections: readonly Section[], index: number): readonly string[] {
  const section = sections[index];
  if (section === undefined) return [];
  if (section.objects.size > MOST_OBJECTS) return [`has more than ${MOST_OBJECTS} objects, which no seal needs.`];
  const addition = open(text, sections, index);
  return addition === undefined
    ? []
    : [
        ...faultsOfWriting(text, section),
        ...faultsOfTrailer(addition),
        ...[...addition.objects].flatMap(([number, object]) => faultsOfObject(addition, number, object)),
        ...faultsOfForm(addition),
        ...faultsOfSeal(addition),
      ];
}

function faultsOfWriting(text: string, section: Section): readonly string[] {
  const places = plainObjects(text, section);
  if (typeof places === 'number')
    return [
      `is not written as seals are, from byte ${places} on: programs could read it in different ways, and show other words than are told here.`,
    ];
  return isSame(places, section.objects) ? [] : ['has a table of other objects than stand in it.'];
}

function isSame(places: ReadonlyMap<number, number>, said: ReadonlyMap<number, number>): boolean {
  return places.size === said.size && [...places].every(([number, at]) => said.get(number) === at);
}

/** A seal brings three or four. */
const MOST_OBJECTS = 1_000;

interface Addition {
  readonly first: Section;
  readonly section: Section;
  /** The one that came before it. */
  readonly previous: Section;
  /** Objects that are new, or new in this form. */
  readonly objects: ReadonlyMap<number, PDFObject>;
  readonly root: PDFObject | undefined;
  /** As the catalog gives it: the form itself, or a reference to it. */
  readonly form: PDFObject | undefined;
  /** What a reference stands for before the addition, and with it; anything else is itself. */
  before(value: PDFObject | undefined): PDFObject | undefined;
  now(value: PDFObject | undefined): PDFObject | undefined;
}

function open(text: string, sections: readonly Section[], index: number): Addition | undefined {
  const [first] = sections;
  const [previous, section] = [sections[index - 1], sections[index]];
  if (first === undefined || previous === undefined || section === undefined) return undefined;
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
  for (const number of section.objects.keys()) {
    const object = objectAt(text, number, section);
    if (object !== undefined) objects.set(number, object);
  }
  const now = (value: PDFObject | undefined): PDFObject | undefined =>
    value instanceof PDFRef ? (objects.get(value.objectNumber) ?? before(value)) : value;
  const root = first.trailer.get(PDFName.of('Root'));
  const addition = { first, previous, section, objects, root, before, now };
  return { ...addition, form: valueIn(now(root), 'AcroForm') };
}

/** A trailer leads to what the file began with. What it says besides has to be right, since programs pass over objects beyond its size. */
function faultsOfTrailer({ first, previous, section: { trailer, objects } }: Addition): readonly string[] {
  const keys = new Map([...first.trailer.keys(), ...trailer.keys()].map((key) => [String(key), key]));
  const changed = [...keys].filter(
    ([name, key]) => !TRAILER.has(name) && String(trailer.get(key)) !== String(first.trailer.get(key)),
  );
  const size = Number(valueIn(trailer, 'Size'));
  const least = Math.max(Number(valueIn(previous.trailer, 'Size')), ...[...objects.keys()].map((number) => number + 1));
  return [
    ...changed.map(([name]) => `names another ${name.slice(1)}.`),
    ...(size >= least ? [] : ['says that the file has fewer objects than it has.']),
  ];
}

/** What each trailer says for itself. */
const TRAILER = new Set(['/Size', '/Prev', '/ID']);

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

/** One signature that is new, and one field that is new and has it. */
function faultsOfSeal({ objects, before }: Addition): readonly string[] {
  const added = [...objects].filter(([number]) => before(PDFRef.of(number)) === undefined);
  const seals = added.filter(([, object]) => SEALS.has(nameIn(object, 'Type') ?? ''));
  const fields = added.filter(([, object]) => object instanceof PDFDict && isSealWidget(object));
  const [[seal] = [], [, field] = []] = [seals[0], fields[0]];
  return seals.length === 1 && fields.length === 1 && seal !== undefined && isCalled(valueIn(field, 'V'), seal)
    ? []
    : ['holds something else than one seal in one field.'];
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
  if (isCalled(addition.form, number)) return hasOnly(object, FORM);
  return (SEALS.has(nameIn(object, 'Type') ?? '') && hasOnly(object, SEAL)) || isSealWidget(object);
}

const SEALS = new Set(['/Sig', '/DocTimeStamp']);
const SEAL = new Set(
  ['Type', 'Filter', 'SubFilter', 'Name', 'M', 'Reason', 'Location', 'ContactInfo', 'ByteRange', 'Contents'].map(
    (key) => `/${key}`,
  ),
);
const WIDGET = new Set(['Type', 'Subtype', 'FT', 'T', 'TU', 'F', 'Rect', 'P', 'V'].map((key) => `/${key}`));

/** A field for a signature that draws nothing, takes no room and does nothing: one with a look could cover words. */
function isSealWidget(widget: PDFDict): boolean {
  return (
    nameIn(widget, 'Subtype') === '/Widget' &&
    nameIn(widget, 'FT') === '/Sig' &&
    String(valueIn(widget, 'Rect')) === '[ 0 0 0 0 ]' &&
    hasOnly(widget, WIDGET)
  );
}

function hasOnly(dictionary: PDFDict, may: ReadonlySet<string>): boolean {
  return dictionary.keys().every((key) => may.has(String(key)));
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
