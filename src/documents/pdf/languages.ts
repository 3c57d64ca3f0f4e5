/** Says of each passage in another language which it is: the browser does not (ISO 32000-1, 14.9.2). */
import { type PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { regionalLanguage } from '../../base/languages.ts';
import { put } from './objects.ts';
import { elementsBelow, treeOf } from './tags.ts';

/** The tag that a passage has when it is printed, and nothing else has: see `print.ts`. */
const PASSAGE = 'Code';

/**
 * Names the languages of the passages, in the order in which they begin. Throws
 * if the browser tagged more of them or fewer: a voice would read words in the
 * wrong language.
 */
export function nameLanguages(pdf: PDFDocument, languages: readonly string[]): void {
  const passages = [...elementsBelow(pdf, treeOf(pdf))].filter(({ type }) => type === PASSAGE);
  if (passages.length !== languages.length)
    throw new Error(`the PDF has ${passages.length} passages for ${languages.length} languages`);
  for (const [index, { dict }] of passages.entries()) {
    put(dict, 'S', PDFName.of('Span'));
    put(dict, 'Lang', PDFString.of(regionalLanguage(languages[index] ?? '')));
  }
}
