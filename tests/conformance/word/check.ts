/** What a check of a Word file is. Each finds one thing that Word, a reader or a screen reader would trip over. */
import type { Document } from '../../../src/documents/document.ts';
import type { Parts } from '../../helpers/word-file.ts';

/** What is wrong, and where; none if the file passes. */
export type Fault = (parts: Parts, document: Document) => readonly string[];

/** The parts that hold text and styles. */
export function wordParts(parts: Parts): readonly string[] {
  return [...parts.keys()].filter((path) => /^word\/[^/]+\.xml$/.test(path));
}
