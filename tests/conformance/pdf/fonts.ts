/** What letters are drawn with: fonts that are in the file, and that say which letter each sign is. */
import { PDFArray, type PDFDict, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { dictAt, listAt, nameAt } from '../../../src/documents/pdf/objects.ts';
import { type Check, type Opened, type OpenedPage, textOfStream } from './check.ts';

/** A font, and the signs that are drawn with it. */
interface Used {
  readonly name: string;
  readonly font: PDFDict;
  readonly inner: PDFDict | undefined;
  readonly codes: ReadonlySet<number>;
}

const known = new WeakMap<Opened, readonly Used[]>();

/** Every font that something is drawn with. */
function fontsOf(opened: Opened): readonly Used[] {
  const before = known.get(opened);
  if (before !== undefined) return before;
  const codes = new Map<PDFDict, Set<number>>();
  for (const { node, operations } of opened.pages) {
    const fonts = dictAt(dictAt(node, 'Resources') ?? node, 'Font');
    let current: PDFDict | undefined;
    for (const { operator, source } of operations) {
      if (operator === 'Tf')
        current = fonts === undefined ? undefined : dictAt(fonts, /\/(\S+)/.exec(source)?.[1] ?? '');
      if (operator !== 'Tj' && operator !== 'TJ') continue;
      if (current === undefined) throw new Error('something is drawn with no font');
      const own = codes.get(current) ?? new Set<number>();
      codes.set(current, own);
      for (const code of codesIn(source)) own.add(code);
    }
  }
  const found = [...codes].map(([font, own]) => ({
    name: nameAt(font, 'BaseFont') ?? '',
    font,
    inner: listAt(font, 'DescendantFonts').map((one) => font.context.lookup(one) as PDFDict)[0],
    codes: own,
  }));
  known.set(opened, found);
  return found;
}

/** A check of each font that is used. */
function each(rule: string, holds: string, broken: (one: Used) => string | false): Check {
  return {
    rule,
    holds,
    faults: (opened) =>
      fontsOf(opened).flatMap((one) => {
        const fault = broken(one);
        return fault === false ? [] : [`${one.name}: ${fault}`];
      }),
  };
}

/** Which letters the signs of a font are, by its table. */
function lettersOf({ font }: Used): ReadonlyMap<number, string> {
  const table = font.lookup(PDFName.of('ToUnicode'));
  if (!(table instanceof PDFRawStream)) return new Map();
  const text = textOfStream(table);
  const letters = new Map<number, string>();
  for (const [, rows = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, code = '', letter = ''] of rows.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g))
      letters.set(Number.parseInt(code, 16), letter);
  for (const [, rows = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', letter = ''] of rows.matchAll(
      /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>/g,
    ))
      for (let code = Number.parseInt(from, 16); code <= Number.parseInt(to, 16); code += 1)
        letters.set(
          code,
          (Number.parseInt(letter, 16) + code - Number.parseInt(from, 16)).toString(16).padStart(4, '0'),
        );
    for (const [, from = '', , list = ''] of rows.matchAll(/<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*\[([^\]]*)\]/g))
      for (const [index, [, letter = '']] of [...list.matchAll(/<([0-9A-Fa-f]+)>/g)].entries())
        letters.set(Number.parseInt(from, 16) + index, letter);
  }
  return letters;
}

/** The letters of a page in the order in which they are drawn; of some marks alone, if that is asked, by the marks around them. */
export function lettersOn(
  opened: Opened,
  { node, operations }: OpenedPage,
  wanted: (marks: readonly string[]) => boolean = () => true,
): string {
  const fonts = dictAt(dictAt(node, 'Resources') ?? node, 'Font');
  const tables = new Map(fontsOf(opened).map((used) => [used.font, lettersOf(used)]));
  let table: ReadonlyMap<number, string> | undefined;
  const marks: string[] = [];
  return operations
    .flatMap(({ operator, source }) => {
      if (operator === 'BDC' || operator === 'BMC') marks.push(source);
      if (operator === 'EMC') marks.pop();
      if (operator === 'Tf' && fonts !== undefined)
        table = tables.get(dictAt(fonts, /\/(\S+)/.exec(source)?.[1] ?? '') as PDFDict);
      return operator === 'Tj' && wanted(marks) ? codesIn(source).map((code) => letterOf(table?.get(code) ?? '')) : [];
    })
    .join('');
}

function codesIn(source: string): readonly number[] {
  return [...source.matchAll(/<([0-9A-Fa-f\s]*)>/g)].flatMap(([, hex = '']) =>
    (hex.replaceAll(/\s/g, '').match(/.{4}/g) ?? []).map((code) => Number.parseInt(code, 16)),
  );
}

function letterOf(hex: string): string {
  return String.fromCharCode(...(hex.match(/.{4}/g) ?? []).map((unit) => Number.parseInt(unit, 16)));
}

/** ISO 14289-1, 7.21.7. The sign for a letter that could not be read is a letter too: an author may write it. */
const NO_LETTER = /^(?:0*|feff|fffe)$/i;

export const FONTS: readonly Check[] = [
  each('UA-1 7.21.3.1-1', 'fonts are of the kind that the checks know', ({ font, inner }) =>
    nameAt(font, 'Subtype') === 'Type0' && nameAt(font, 'Encoding') === 'Identity-H' && inner !== undefined
      ? false
      : `${nameAt(font, 'Subtype')} ${nameAt(font, 'Encoding')}`,
  ),
  each('UA-1 7.21.4.1-1', 'every font is in the file', ({ inner }) => {
    const descriptor = inner === undefined ? undefined : dictAt(inner, 'FontDescriptor');
    return ['FontFile', 'FontFile2', 'FontFile3'].some(
      (key) => descriptor?.lookup(PDFName.of(key)) instanceof PDFRawStream,
    )
      ? false
      : 'it is not';
  }),
  each('UA-1 7.21.3.2-1', 'a font says how its signs are numbered', ({ inner }) =>
    inner !== undefined &&
    nameAt(inner, 'Subtype') === 'CIDFontType2' &&
    inner.get(PDFName.of('CIDToGIDMap')) === undefined
      ? 'it does not'
      : false,
  ),
  each('UA-1 7.21.4.2-2', 'a list of the signs in a font, where there is one, is whole', ({ inner }) =>
    inner !== undefined && dictAt(inner, 'FontDescriptor')?.get(PDFName.of('CIDSet')) !== undefined
      ? 'there is one, which no check reads'
      : false,
  ),
  each('UA-1 7.21.7-1', 'a font says which letter each sign is', (used) => {
    const letters = lettersOf(used);
    const unknown = [...used.codes].filter((code) => !letters.has(code));
    return unknown.length > 0 && `signs ${unknown.join(', ')}`;
  }),
  each('UA-1 7.21.7-2', 'each sign is a letter that exists', (used) => {
    const letters = lettersOf(used);
    const none = [...used.codes].filter((code) => NO_LETTER.test(letters.get(code) ?? '0041'));
    return none.length > 0 && `signs ${none.join(', ')}`;
  }),
  each('UA-1 7.21.8-1', 'nothing is drawn as a missing letter', ({ codes }) => codes.has(0) && 'something is'),
  each('A-2a 6.2.11.5-1', 'a font gives the width of each sign', ({ inner, codes }) => {
    const widths = inner?.lookupMaybe(PDFName.of('W'), PDFArray);
    if (widths === undefined) return inner?.get(PDFName.of('DW')) === undefined && 'it gives none';
    const given = new Set<number>();
    const list = widths.asArray();
    for (let index = 0; index < list.length; ) {
      const [first, second] = [list[index], list[index + 1]];
      if (!(first instanceof PDFNumber)) return 'its widths cannot be read';
      if (second instanceof PDFArray) {
        for (let step = 0; step < second.size(); step += 1) given.add(first.asNumber() + step);
        index += 2;
      } else if (second instanceof PDFNumber) {
        for (let code = first.asNumber(); code <= second.asNumber(); code += 1) given.add(code);
        index += 3;
      } else return 'its widths cannot be read';
    }
    const missing = [...codes].filter((code) => !given.has(code));
    return inner?.get(PDFName.of('DW')) === undefined && missing.length > 0 && `none for ${missing.join(', ')}`;
  }),
];
