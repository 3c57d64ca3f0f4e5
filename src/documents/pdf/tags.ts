/**
 * The tree of tags that the browser wrote, put right where PDF/UA-1 does not
 * know what it says, or asks for more (ISO 14289-1; ISO 32000-1, 14.7 and 14.8).
 */
import {
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  type PDFObject,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import type { Repeated } from './artifacts.ts';
import { asDict, dictAt, listAt, nameAt, put, textAt } from './objects.ts';

/** An element of the tree. */
export interface Element {
  readonly ref: PDFRef;
  readonly dict: PDFDict;
  readonly type: string;
}

/** A stretch of marked content of a page. */
interface Marked {
  readonly page: PDFRef;
  readonly number: number;
}

/** Every element below a dictionary, each before those within it. */
export function* elementsBelow(pdf: PDFDocument, dict: PDFDict): Generator<Element> {
  for (const ref of listAt(dict, 'K')) {
    const inner = asDict(pdf, ref);
    const type = inner === undefined ? undefined : nameAt(inner, 'S');
    if (!(ref instanceof PDFRef) || inner === undefined || type === undefined) continue;
    yield { ref, dict: inner, type };
    yield* elementsBelow(pdf, inner);
  }
}

/** The root of the tree. Throws if the PDF has none. */
export function treeOf({ catalog }: PDFDocument): PDFDict {
  const root = dictAt(catalog, 'StructTreeRoot');
  if (root === undefined) throw new Error('the browser wrote a PDF without tags');
  return root;
}

/** Elements of later standards, as those that PDF/UA-1 knows. */
const AS_STANDARD: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span', Aside: 'Div' };

/** ISO 32000-1, 14.8.4. */
export const STANDARD: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'
  ).split(' '),
);

/** Gives every element a type that PDF/UA-1 knows. Throws on one that has none: it may hide a fault of the content. */
export function useStandardTypes(pdf: PDFDocument): void {
  for (const { dict, type } of elementsBelow(pdf, treeOf(pdf))) {
    const standard = AS_STANDARD[type] ?? type;
    if (!STANDARD.has(standard)) throw new Error(`the browser wrote the tag ${type}, which PDF/UA does not know`);
    if (standard !== type) put(dict, 'S', PDFName.of(standard));
  }
}

/** Puts what an item of a list says, its label aside, into a body: an item holds nothing else. */
export function addListBodies(pdf: PDFDocument): void {
  for (const { ref, dict, type } of [...elementsBelow(pdf, treeOf(pdf))]) {
    if (type !== 'LI') continue;
    const kids = listAt(dict, 'K');
    const labels = kids.filter((kid) => typeOf(pdf, kid) === 'Lbl');
    const said = kids.filter((kid) => !labels.includes(kid));
    if (said.every((kid) => typeOf(pdf, kid) === 'LBody')) continue;
    const page = dict.get(PDFName.of('Pg'));
    const body = pdf.context.obj({ Type: 'StructElem', S: 'LBody', P: ref, K: [...said] });
    if (page !== undefined) put(body, 'Pg', page);
    const bodyRef = pdf.context.register(body);
    for (const kid of said) if (typeOf(pdf, kid) !== undefined) asDict(pdf, kid)?.set(PDFName.of('P'), bodyRef);
    put(dict, 'K', pdf.context.obj([...labels, bodyRef]));
  }
}

function typeOf(pdf: PDFDocument, kid: PDFObject): string | undefined {
  const inner = asDict(pdf, kid);
  return inner === undefined ? undefined : nameAt(inner, 'S');
}

/**
 * Takes the header rows that a table repeats on each page out of the tree: they
 * are drawn again for the eye, and nobody wants to hear them again. Gives the
 * marked content that has to become an artifact.
 */
export function dropRepeatedHeaders(pdf: PDFDocument): Repeated {
  const repeated = new Map<PDFRef, Set<number>>();
  const order = new Map(pdf.getPages().map(({ ref }, index) => [ref, index]));
  for (const { dict, type } of elementsBelow(pdf, treeOf(pdf))) {
    if (type !== 'Table') continue;
    const cells = headerCells(pdf, dict);
    const parts = cells.flatMap((cell) => [cell, ...[...elementsBelow(pdf, cell)].map((inner) => inner.dict)]);
    const marked = parts.flatMap((part) => listAt(part, 'K').flatMap((kid) => markedBy(pdf, part, kid) ?? []));
    const first = marked.map(({ page }) => page).sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))[0];
    for (const part of parts) {
      const kids = listAt(part, 'K');
      const again = kids.filter((kid) => (markedBy(pdf, part, kid)?.page ?? first) !== first);
      if (again.length === 0) continue;
      for (const { page, number } of again.flatMap((kid) => markedBy(pdf, part, kid) ?? []))
        repeated.set(page, (repeated.get(page) ?? new Set()).add(number));
      put(part, 'K', pdf.context.obj(kids.filter((kid) => !again.includes(kid))));
    }
  }
  return repeated;
}

/** The cells of a table's first row, if that has the titles of columns: a column without one has a plain cell there. */
function headerCells(pdf: PDFDocument, table: PDFDict): readonly PDFDict[] {
  const row = [...elementsBelow(pdf, table)].find(({ type }) => type === 'TR');
  if (row === undefined) return [];
  const cells = listAt(row.dict, 'K').flatMap((kid) => asDict(pdf, kid) ?? []);
  return cells.some((cell) => headsColumn(pdf, cell)) ? cells : [];
}

function headsColumn(pdf: PDFDocument, cell: PDFDict): boolean {
  return listAt(cell, 'A').some((one) => nameAt(asDict(pdf, one) ?? cell, 'Scope') === 'Column');
}

/** The stretches of marked content that an element holds itself. */
export function markedOf(pdf: PDFDocument, element: PDFDict): readonly Marked[] {
  return listAt(element, 'K').flatMap((kid) => markedBy(pdf, element, kid) ?? []);
}

/** The marked content that a kid of an element is, if it is some. */
function markedBy(pdf: PDFDocument, element: PDFDict, kid: PDFObject): Marked | undefined {
  const own = element.get(PDFName.of('Pg'));
  if (kid instanceof PDFNumber) return own instanceof PDFRef ? { page: own, number: kid.asNumber() } : undefined;
  const inner = asDict(pdf, kid);
  const number = inner?.lookupMaybe(PDFName.of('MCID'), PDFNumber);
  const page = inner?.get(PDFName.of('Pg')) ?? own;
  return number === undefined || !(page instanceof PDFRef) ? undefined : { page, number: number.asNumber() };
}

/** Makes anew the list that leads from marked content, and from links, to their elements. */
export function indexTree(pdf: PDFDocument): void {
  const byPage = new Map<PDFRef, Map<number, PDFRef>>();
  const byKey = new Map<number, PDFObject>();
  for (const { ref, dict } of elementsBelow(pdf, treeOf(pdf))) {
    for (const kid of listAt(dict, 'K')) {
      const marked = markedBy(pdf, dict, kid);
      if (marked !== undefined) byPage.set(marked.page, (byPage.get(marked.page) ?? new Map()).set(marked.number, ref));
      const object = asDict(pdf, asDict(pdf, kid)?.get(PDFName.of('Obj')));
      const key = object?.lookupMaybe(PDFName.of('StructParent'), PDFNumber);
      if (key !== undefined) byKey.set(key.asNumber(), ref);
    }
  }
  for (const { ref, node } of pdf.getPages()) {
    const key = node.lookupMaybe(PDFName.of('StructParents'), PDFNumber);
    const own = byPage.get(ref);
    if (key === undefined || own === undefined) continue;
    const last = Math.max(...own.keys());
    const elements = Array.from({ length: last + 1 }, (_none, number) => own.get(number) ?? null);
    byKey.set(key.asNumber(), pdf.context.register(pdf.context.obj(elements)));
  }
  const sorted = [...byKey].sort(([one], [other]) => one - other);
  const numbers = sorted.flatMap(([key, value]) => [PDFNumber.of(key), value]);
  const root = treeOf(pdf);
  put(root, 'ParentTree', pdf.context.register(pdf.context.obj({ Nums: numbers })));
  put(root, 'ParentTreeNextKey', PDFNumber.of((sorted.at(-1)?.[0] ?? -1) + 1));
}

/**
 * Counts the ids of elements from 1 in the order of the tree. The browser
 * counts all nodes that it has seen in its life, so that they would differ from
 * one printing to the next.
 */
export function renumberIds(pdf: PDFDocument): void {
  const root = treeOf(pdf);
  const elements = [...elementsBelow(pdf, root)];
  const named = elements.filter(({ dict }) => textAt(dict, 'ID') !== undefined);
  const ids = new Map(
    named.map(({ dict }, index) => [textAt(dict, 'ID'), PDFString.of(`cell${String(index + 1).padStart(6, '0')}`)]),
  );
  for (const { dict } of named) put(dict, 'ID', idOf(ids, textAt(dict, 'ID')));
  for (const headers of elements.flatMap(({ dict }) => headersOf(pdf, dict)))
    for (const [index, header] of headers.asArray().entries())
      headers.set(index, idOf(ids, header instanceof PDFString ? header.decodeText() : undefined));
  const names = named.flatMap(({ dict, ref }) => [dict.get(PDFName.of('ID')) ?? ref, ref]);
  put(root, 'IDTree', pdf.context.register(pdf.context.obj({ Names: names })));
}

function idOf(ids: ReadonlyMap<string | undefined, PDFString>, old: string | undefined): PDFString {
  const id = ids.get(old);
  if (id === undefined) throw new Error(`the browser wrote a cell whose header ${old} is not there`);
  return id;
}

/** The lists of ids of the headers that a cell has. */
function headersOf(pdf: PDFDocument, cell: PDFDict): readonly PDFArray[] {
  return listAt(cell, 'A').flatMap(
    (attributes) => asDict(pdf, attributes)?.lookupMaybe(PDFName.of('Headers'), PDFArray) ?? [],
  );
}
