/** What an archive cannot keep: packing, pictures and states that PDF/A-2 does not know. */
import { PDFArray, type PDFDict, PDFHexString, PDFName, PDFNumber, PDFString } from '@cantoo/pdf-lib';
import { asDict, dictAt, listAt, nameAt, textAt } from '../../../src/documents/pdf/objects.ts';
import { attachedTo, type Check, dictsOf, type Opened } from './check.ts';

/** A check that no dictionary of the file fails. */
function none(rule: string, holds: string, broken: (dict: PDFDict) => boolean): Check {
  return {
    rule,
    holds,
    faults: (opened) =>
      dictsOf(opened)
        .filter(broken)
        .map((dict) => String(dict).slice(0, 80)),
  };
}

function has(dict: PDFDict, ...keys: readonly string[]): boolean {
  return keys.some((key) => dict.get(PDFName.of(key)) !== undefined);
}

const BLENDS =
  'Normal Compatible Multiply Screen Overlay Darken Lighten ColorDodge ColorBurn HardLight SoftLight Difference Exclusion Hue Saturation Color Luminosity'.split(
    ' ',
  );

export const ARCHIVE: readonly Check[] = [
  none('A-2a 6.1.7.2-1', 'streams are packed in no way that is not free', (dict) =>
    /\/(?:LZWDecode|LZW|Crypt)\b/.test(String(dict.get(PDFName.of('Filter')) ?? '')),
  ),
  none(
    'A-2a 6.1.7.1-3',
    'streams are in the file',
    (dict) => has(dict, 'Length') && has(dict, 'F', 'FFilter', 'FDecodeParms'),
  ),
  none(
    'A-2a 6.2.5-1',
    'no state of drawing changes colours by a function',
    (dict) => isState(dict) && has(dict, 'TR', 'HTP'),
  ),
  none(
    'A-2a 6.2.10-1',
    'colours blend in the ways of the standard',
    (dict) => isState(dict) && has(dict, 'BM') && !BLENDS.includes(nameAt(dict, 'BM') ?? ''),
  ),
  none('own opacity-1', 'nothing is drawn half through, which would take text out of the tags', (dict) => {
    const opaque = (key: string): boolean => (dict.lookupMaybe(PDFName.of(key), PDFNumber)?.asNumber() ?? 1) === 1;
    // A picture may be clear in places: it holds no text.
    if (nameAt(dict, 'Subtype') === 'Image') return false;
    return isState(dict) && (!opaque('CA') || (has(dict, 'SMask') && nameAt(dict, 'SMask') !== 'None'));
  }),
  none(
    'A-2a 6.2.8-1',
    'pictures are shown as they are',
    (dict) =>
      nameAt(dict, 'Subtype') === 'Image' &&
      (has(dict, 'Alternates', 'OPI') || String(dict.get(PDFName.of('Interpolate')) ?? 'false') === 'true'),
  ),
  none(
    'A-2a 6.2.9-1',
    'no form holds another language or another file',
    (dict) => nameAt(dict, 'Subtype') === 'PS' || (nameAt(dict, 'Subtype') === 'Form' && has(dict, 'PS', 'Ref', 'OPI')),
  ),
  none(
    'A-3a 6.8-1',
    'an attached file says of what kind it is',
    (dict) => nameAt(dict, 'Type') === 'EmbeddedFile' && !/^[\w-]+\/[\w.+-]+$/.test(nameAt(dict, 'Subtype') ?? ''),
  ),
  none(
    'A-3a 6.8-2',
    'an attached file has a name, in both forms',
    (dict) => has(dict, 'EF') && [textAt(dict, 'F'), textAt(dict, 'UF')].some((name) => (name ?? '') === ''),
  ),
  none(
    'A-3a 6.8-3',
    'an attached file says what it is to the document',
    (dict) => has(dict, 'EF') && nameAt(dict, 'AFRelationship') !== 'Source',
  ),
  {
    rule: 'A-3a 6.8-4',
    holds: 'an attached file belongs to the document as a whole, and viewers list it',
    faults: (opened) => {
      const { catalog } = opened.pdf;
      const associated = listAt(catalog, 'AF').map((one) => asDict(opened.pdf, one));
      const names = dictAt(dictAt(catalog, 'Names') ?? catalog, 'EmbeddedFiles');
      const listed = names === undefined ? [] : listAt(names, 'Names').map((one) => asDict(opened.pdf, one));
      return attachedTo(opened)
        .filter((file) => !associated.includes(file) || !listed.includes(file))
        .map((file) => textAt(file, 'UF') ?? '');
    },
  },
  none('A-2a 6.1.13-1', 'texts and names are as long as may be', (dict) =>
    dict
      .entries()
      .some(
        ([key, value]) =>
          key.decodeText().length > 127 ||
          ((value instanceof PDFString || value instanceof PDFHexString) && value.asBytes().length > 32767),
      ),
  ),
  {
    rule: 'A-2a 6.1.13-7',
    holds: 'the file has no more objects than may be',
    faults: ({ pdf }) => (pdf.context.largestObjectNumber > 8388607 ? ['it has more'] : []),
  },
  {
    rule: 'A-2a 6.1.13-11',
    holds: 'pages are between 3 and 14,400 units wide and high',
    faults: ({ pages }: Opened) =>
      pages
        .filter(({ node }) => {
          const [left = 0, bottom = 0, right = 0, top = 0] = (
            node.lookupMaybe(PDFName.of('MediaBox'), PDFArray)?.asArray() ?? []
          ).map((one) => (one instanceof PDFNumber ? one.asNumber() : 0));
          return [right - left, top - bottom].some((side) => side < 3 || side > 14400);
        })
        .map(({ number }) => `page ${number}`),
  },
];

function isState(dict: PDFDict): boolean {
  return nameAt(dict, 'Type') === 'ExtGState' || has(dict, 'ca', 'CA', 'BM', 'SMask', 'TR');
}
