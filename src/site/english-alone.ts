/**
 * What a site in two languages has in English alone: the texts of agreements and of guidance, which are as their authors
 * wrote them, and the data, which are made once. Every link of a Welsh page to one of them says so, in words and to browsers.
 */
import { PATHS, TEXT_FOLDER } from './links.ts';

/** Whether a path of the site, with a place in it or without, leads to something that is in English on every site. */
export function isInEnglishAlone(target: string): boolean {
  const path = target.replace(/#.*$/, '');
  return DATA.has(path) || TEXTS.some((pattern) => pattern.test(path));
}

const DATA: ReadonlySet<string> = new Set([
  PATHS.csv,
  PATHS.dea,
  PATHS.pairs,
  PATHS.json,
  PATHS.jsonld,
  PATHS.feed,
  PATHS.calendar,
  PATHS.manifest,
  PATHS.schema,
  PATHS.allowedSigners,
  PATHS.revokedKeys,
]);

const TEXTS: readonly RegExp[] = [
  new RegExp(`^agreements/.+/${TEXT_FOLDER}[^/]+\\.html$`),
  /^agreements\/.+\/source\/agreement\.md$/,
  /^agreements\/[^/]+\/sign-off\/[^/]+\.json$/,
  /^guidance\/[^/]+\/index\.html$/,
  /^organisations\/[^/]+\/(?:feed\.xml|reviews\.ics)$/,
];
