/**
 * Seals a finished PDF: a signature that PDF readers know, added behind its end
 * (ISO 32000-1, 7.5.6 and 12.8), so that all that was there stays byte for byte,
 * with its tags and its standards, and another seal can be added later.
 */
import {
  PDFArray,
  type PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
} from '@cantoo/pdf-lib';
import { byteLetters } from '../../base/byte-letters.ts';
import type { IsoDate } from '../../base/dates.ts';
import type { Sealer } from '../../base/ports.ts';
import { dictAt, put } from './objects.ts';

export interface Sealed {
  readonly bytes: Uint8Array;
  readonly stamp: Awaited<ReturnType<Sealer['seal']>>['stamp'];
}

/** The file with a seal; `date` is the day that the seal says, moved to the first on which its certificate holds. Throws on what is no PDF. */
export async function sealPdf(bytes: Uint8Array, sealer: Sealer, date: IsoDate): Promise<Sealed> {
  const open = await withGap(bytes, sealer, date < sealer.from ? sealer.from : date);
  const text = byteLetters(open);
  const place = `/Contents <${'0'.repeat(2 * sealer.room)}>`;
  const at = text.indexOf(place, bytes.length);
  const range = text.indexOf(RANGE, bytes.length);
  if (at === -1 || range === -1) throw new Error('the place of a seal is not where it was put');
  const from = at + '/Contents '.length;
  const upTo = at + place.length;
  const stretch = `[ 0 ${from} ${upTo} ${open.length - upTo} ]`;
  write(open, range, stretch.padEnd(RANGE.length));
  const covered = new Uint8Array(from + open.length - upTo);
  covered.set(open.subarray(0, from));
  covered.set(open.subarray(upTo), from);
  const { der, stamp } = await sealer.seal(covered);
  if (der.length > sealer.room) throw new Error('a seal is larger than its place');
  write(open, from + 1, Array.from(der, (byte) => byte.toString(16).padStart(2, '0')).join(''));
  return { bytes: open, stamp };
}

/** Stands for the stretch that a seal covers until it is known, and is as long as that can be. */
const FAR = 9_999_999_999;
const RANGE = `[ 0 ${FAR} ${FAR} ${FAR} ]`;

/** Print and Locked (ISO 32000-1, table 165): a field that is hidden may not be in an archive's file, and this one draws nothing. */
const FLAGS = 132;

/** The file with a field for a seal that has a gap for it. */
async function withGap(bytes: Uint8Array, sealer: Sealer, day: string): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
  const { context, catalog } = pdf;
  const { node: page, ref: pageRef } = pdf.getPage(0);
  const form = dictAt(catalog, 'AcroForm');
  const fields = form?.lookup(PDFName.of('Fields'));
  const count = fields instanceof PDFArray ? fields.size() : 0;
  const value = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      Name: PDFHexString.fromText(sealer.signer.name),
      M: PDFString.of(`D:${day.replaceAll('-', '')}000000Z`),
      ByteRange: [PDFNumber.of(0), PDFNumber.of(FAR), PDFNumber.of(FAR), PDFNumber.of(FAR)],
      Contents: PDFHexString.of('0'.repeat(2 * sealer.room)),
    }),
  );
  const field = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of(`Seal ${count + 1}`),
      TU: PDFHexString.fromText(`Seal of ${sealer.signer.name}`),
      F: FLAGS,
      Rect: [0, 0, 0, 0],
      P: pageRef,
      V: value,
    }),
  );
  const { snapshot } = context;
  const append = (dict: PDFDict, key: string, owner: PDFRef | undefined): void => {
    const list = dict.get(PDFName.of(key));
    const found = list instanceof PDFRef ? context.lookup(list) : list;
    if (found instanceof PDFArray) {
      found.push(field);
      if (list instanceof PDFRef) snapshot?.markRefForSave(list);
    } else put(dict, key, context.obj([field]));
    if (owner !== undefined && !(list instanceof PDFRef && found instanceof PDFArray)) snapshot?.markRefForSave(owner);
  };
  append(page, 'Annots', pageRef);
  if (form === undefined) {
    put(catalog, 'AcroForm', context.register(context.obj({ SigFlags: 3, Fields: [field] })));
    if (context.trailerInfo.Root instanceof PDFRef) snapshot?.markRefForSave(context.trailerInfo.Root);
  } else {
    const ref = catalog.get(PDFName.of('AcroForm'));
    append(form, 'Fields', ref instanceof PDFRef ? ref : undefined);
    put(form, 'SigFlags', PDFNumber.of(3));
  }
  return pdf.commit({ useObjectStreams: false });
}

function write(bytes: Uint8Array, at: number, text: string): void {
  for (let index = 0; index < text.length; index += 1) bytes[at + index] = text.charCodeAt(index);
}
