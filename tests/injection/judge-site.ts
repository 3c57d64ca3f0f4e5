/** Judges what was built of an agreement: nothing in it does something, and each form of it says what its tree says. */
import type { Document } from '../../src/documents/document.ts';
import {
  differenceInJson,
  differenceInOdt,
  differenceInWord,
  differenceOnPages,
  textPagesOf,
} from '../helpers/structure/compare.ts';
import { differenceInMarkdown } from '../helpers/structure/markdown.ts';
import { activeIn } from './active.ts';

export type SiteFiles = ReadonlyMap<string, Uint8Array>;

/** What is active in what was built. The source of an agreement is given out as it was written, as text. */
export function activeInSite(files: SiteFiles): readonly string[] {
  return [...files].flatMap(([path, bytes]) => (path.includes('/source/') ? [] : activeIn(path, bytes)));
}

/** Where a form of the agreement says something else than its tree. */
export function differencesInForms(files: SiteFiles, id: string, document: Document): readonly string[] {
  const file = (ending: string): Uint8Array | undefined => files.get(`agreements/${id}/${id}.${ending}`);
  const pages = textPagesOf(files, `agreements/${id}`).map(([, page]) => page);
  return [
    differenceOnPages(pages, document),
    differenceInWord(file('docx'), document),
    differenceInOdt(file('odt'), document),
    differenceInMarkdown(file('md') ?? new Uint8Array(), document),
    differenceInJson(file('json'), document),
  ].filter((difference) => difference !== '');
}
