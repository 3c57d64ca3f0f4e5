/**
 * Makes each box to tick the label of its item, as a number or a bullet would
 * be (ISO 32000-1, 14.8.4.3.3). The browser draws it as a picture within the
 * words; a browser's own label says nothing that can be heard of it.
 */
import { type PDFDict, type PDFDocument, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { BOX_WORDS } from '../boxes.ts';
import { asDict, listAt, nameAt, put, textAt } from './objects.ts';
import { elementsBelow, treeOf } from './tags.ts';

/** Labels the items that begin with a box. Throws if a box stands elsewhere: nobody would hear what it is for. */
export function labelBoxes(pdf: PDFDocument): void {
  const elements = [...elementsBelow(pdf, treeOf(pdf))];
  const boxes = new Set(elements.filter(({ dict }) => isBox(dict)).map(({ ref }) => ref));
  for (const { ref, dict, type } of elements) {
    if (type !== 'LI') continue;
    const found = firstBox(pdf, dict, boxes);
    if (found === undefined) continue;
    const { box, holder } = found;
    const label = pdf.context.obj({ Type: 'StructElem', S: 'Lbl', P: ref, K: box });
    const page = asDict(pdf, box)?.get(PDFName.of('Pg'));
    if (page !== undefined) put(label, 'Pg', page);
    const labelRef = pdf.context.register(label);
    put(holder, 'K', pdf.context.obj(listAt(holder, 'K').filter((kid) => kid !== box)));
    put(dict, 'K', pdf.context.obj([labelRef, ...listAt(dict, 'K')]));
    asDict(pdf, box)?.set(PDFName.of('P'), labelRef);
    boxes.delete(box);
  }
  if (boxes.size > 0) throw new Error(`the PDF has ${boxes.size} boxes to tick that are no label of a list`);
}

function isBox(dict: PDFDict): boolean {
  return nameAt(dict, 'S') === 'Figure' && SAID.has(textAt(dict, 'Alt') ?? '');
}

const SAID: ReadonlySet<string> = new Set(Object.values(BOX_WORDS));

/** The box that an item begins with, and the element that it stands in: the item, or its first paragraph. */
function firstBox(
  pdf: PDFDocument,
  holder: PDFDict,
  boxes: ReadonlySet<PDFRef>,
): { readonly box: PDFRef; readonly holder: PDFDict } | undefined {
  const first: PDFObject | undefined = listAt(holder, 'K')[0];
  if (first instanceof PDFRef && boxes.has(first)) return { box: first, holder };
  const inner = asDict(pdf, first);
  return inner !== undefined && nameAt(inner, 'S') === 'P' ? firstBox(pdf, inner, boxes) : undefined;
}
