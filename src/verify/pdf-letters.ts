/** Which letters the signs of a font stand for, by the table that the font brings (ISO 32000-1, 9.10.3). */
import { type PDFDict, PDFRawStream } from '@cantoo/pdf-lib';
import type { PdfObjects } from './pdf-objects.ts';

/** How the bytes that a font shows are read: by its table of letters, or else as they are. */
export type Spell = (shown: string) => string;

/** Fonts are asked for again and again, so each is read once. */
export function spellings(pdf: PdfObjects): (font: PDFDict | undefined) => Spell {
  const known = new Map<PDFDict, Spell>();
  return (font) => {
    if (font === undefined) return AS_IT_IS;
    const found = known.get(font) ?? spellingOf(pdf, font);
    known.set(font, found);
    return found;
  };
}

const AS_IT_IS: Spell = (bytes) => bytes;

function spellingOf(pdf: PdfObjects, font: PDFDict): Spell {
  const table = pdf.get(font, 'ToUnicode');
  if (!(table instanceof PDFRawStream)) return AS_IT_IS;
  const letters = lettersOf(pdf, pdf.unpacked(table));
  const wide = String(pdf.get(font, 'Subtype')) === '/Type0';
  return (bytes) =>
    (bytes.match(wide ? /[\s\S]{1,2}/g : /[\s\S]/g) ?? [])
      .map((code) => letters.get([...code].reduce((sum, one) => sum * 256 + one.charCodeAt(0), 0)) ?? '\ufffd')
      .join('');
}

/** For each code the text that it stands for. */
function lettersOf(pdf: PdfObjects, table: string): ReadonlyMap<number, string> {
  pdf.spend(table.length);
  const letters = new Map<number, string>();
  for (const rows of between(table, 'beginbfchar', 'endbfchar'))
    for (const [, code = '', letter = ''] of rows.matchAll(/<([0-9A-F]{1,4})>\s*<([0-9A-F]+)>/gi))
      letters.set(Number.parseInt(code, 16), textOf(letter));
  for (const rows of between(table, 'beginbfrange', 'endbfrange'))
    for (const [, first = '', last = '', letter = ''] of rows.matchAll(
      /<([0-9A-F]{1,4})>\s*<([0-9A-F]{1,4})>\s*<([0-9A-F]+)>/gi,
    )) {
      const [from, to] = [Number.parseInt(first, 16), Number.parseInt(last, 16)];
      // A letter that is kept takes more than one that is read.
      pdf.spend(4 * Math.max(0, to - from));
      const start = textOf(letter);
      const final = start.length - 1;
      for (let code = from; code <= to; code += 1)
        letters.set(code, start.slice(0, final) + String.fromCharCode(start.charCodeAt(final) + code - from));
    }
  return letters;
}

/** What stands between two words, wherever they do. */
function between(text: string, begin: string, end: string): readonly string[] {
  return text
    .split(begin)
    .slice(1)
    .map((part) => part.slice(0, Math.max(0, part.indexOf(end))));
}

/** One sign stands for a few letters at most. */
const LONGEST = 4 * 32;

function textOf(hex: string): string {
  return (hex.slice(0, LONGEST).match(/[0-9A-F]{4}/gi) ?? [])
    .map((four) => String.fromCharCode(Number.parseInt(four, 16)))
    .join('');
}
