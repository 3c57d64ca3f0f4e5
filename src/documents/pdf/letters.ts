/**
 * Says of each sign of a font which letter it is. A script whose letters join is
 * drawn with signs that no letter has by itself, such as the dots of one: the
 * browser says beside them what they are, and gives each the letter 0, which
 * PDF/UA forbids (ISO 14289-1, 7.21.7).
 */
import {
  arrayAsString,
  decodePDFRawStream,
  PDFArray,
  type PDFDict,
  type PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  typedArrayFor,
} from '@cantoo/pdf-lib';
import { operationsOf } from './content-stream.ts';
import { asDict, dictAt, listAt } from './objects.ts';

/** A sign that is drawn, by its font's own number for it. */
interface Sign {
  readonly font: PDFDict;
  readonly code: string;
}

/** Names every sign that has the letter 0, and is drawn where something says what it is. */
export function nameSigns(pdf: PDFDocument): void {
  const unknown = new Map<PDFDict, Map<string, string>>();
  for (const { node } of pdf.getPages())
    for (const font of fontsOf(node))
      if (!unknown.has(font)) unknown.set(font, new Map(unnamedIn(font).map((code) => [code, ''])));
  if ([...unknown.values()].every((codes) => codes.size === 0)) return;
  for (const { node } of pdf.getPages())
    for (const { letters, signs } of spelled(node)) {
      const unnamed = signs.filter(({ font, code }) => unknown.get(font)?.has(code));
      // Where a sign of several is known, it is the letter, and the others are its marks.
      const letter = unnamed.length < signs.length ? undefined : widest(unnamed);
      for (const sign of unnamed) {
        const names = unknown.get(sign.font);
        if (sign === letter || names?.get(sign.code) === '') names?.set(sign.code, sign === letter ? letters : MARK);
      }
    }
  for (const [font, names] of unknown) rename(font, names);
}

/** The letter of a sign that is only a part of one: it joins what stands beside it, and shows nothing. */
const MARK = '034F';

/** What is drawn where the page says which letters it is. */
function* spelled(node: PDFDict): Generator<{ readonly letters: string; readonly signs: readonly Sign[] }> {
  const fonts = dictAt(dictAt(node, 'Resources') ?? node, 'Font');
  const open: { readonly letters: string | undefined; readonly signs: Sign[] }[] = [];
  let font: PDFDict | undefined;
  for (const { operator, source } of operationsOf(contentOf(node))) {
    if (operator === 'Tf') font = fonts === undefined ? undefined : dictAt(fonts, /\/(\S+)/.exec(source)?.[1] ?? '');
    else if (operator === 'BDC' || operator === 'BMC')
      open.push({ letters: /\/ActualText\s*<FEFF([0-9A-F]+)>/i.exec(source)?.[1], signs: [] });
    else if (operator === 'EMC') {
      const { letters, signs } = open.pop() ?? { letters: undefined, signs: [] };
      if (letters !== undefined && signs.length > 0) yield { letters, signs };
    } else if (font !== undefined && (operator === 'Tj' || operator === 'TJ'))
      for (const [, code = ''] of source.matchAll(/([0-9A-F]{4})(?=[0-9A-F]*>)/gi))
        open.at(-1)?.signs.push({ font, code: code.toUpperCase() });
  }
}

function contentOf(node: PDFDict): string {
  const content = node.lookup(PDFName.of('Contents'));
  return content instanceof PDFRawStream ? arrayAsString(decodePDFRawStream(content).decode()) : '';
}

function fontsOf(node: PDFDict): readonly PDFDict[] {
  const fonts = dictAt(dictAt(node, 'Resources') ?? node, 'Font');
  return fonts?.keys().flatMap((key) => dictAt(fonts, key.decodeText()) ?? []) ?? [];
}

const NAMELESS = /<([0-9A-F]{4})> <0000>/gi;

function unnamedIn(font: PDFDict): readonly string[] {
  return [...tableOf(font).matchAll(NAMELESS)].map(([, code = '']) => code.toUpperCase());
}

function tableOf(font: PDFDict): string {
  const table = font.lookup(PDFName.of('ToUnicode'));
  return table instanceof PDFRawStream ? arrayAsString(decodePDFRawStream(table).decode()) : '';
}

function rename(font: PDFDict, names: ReadonlyMap<string, string>): void {
  if (names.size === 0) return;
  const table = tableOf(font).replaceAll(NAMELESS, (whole, code: string) => {
    const name = names.get(code.toUpperCase()) ?? '';
    return name === '' ? whole : `<${code}> <${name}>`;
  });
  font.set(PDFName.of('ToUnicode'), font.context.register(font.context.flateStream(typedArrayFor(table))));
}

/** The sign that takes most room; the dots and strokes of a letter take none. */
function widest(signs: readonly Sign[]): Sign | undefined {
  return [...signs].sort((one, other) => widthOf(other) - widthOf(one))[0];
}

/** The width of a sign, of the lists that the browser writes: `[8 [238 291] 16 [343]]`. */
function widthOf({ font, code }: Sign): number {
  const inner = asDict(font, listAt(font, 'DescendantFonts')[0]);
  const lists = inner === undefined ? [] : listAt(inner, 'W');
  const number = Number.parseInt(code, 16);
  for (const [index, first] of lists.entries()) {
    const widths = lists[index + 1];
    if (!(first instanceof PDFNumber) || !(widths instanceof PDFArray)) continue;
    const width = widths.asArray()[number - first.asNumber()];
    if (width instanceof PDFNumber) return width.asNumber();
  }
  return 0;
}
