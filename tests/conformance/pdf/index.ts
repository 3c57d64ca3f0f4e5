/** All checks of a finished PDF. What they do not look at, docs/formats.md says. */
import { ARCHIVE } from './archive.ts';
import type { Document } from '../../../src/documents/document.ts';
import { type Check, open } from './check.ts';
import { CONTENT } from './content.ts';
import { FONTS } from './fonts.ts';
import { LINKS } from './links.ts';
import { METADATA } from './metadata.ts';
import { PAGES } from './pages.ts';
import { STRUCTURE } from './structure.ts';

export const CHECKS: readonly Check[] = [
  ...METADATA,
  ...STRUCTURE,
  ...PAGES,
  ...CONTENT,
  ...LINKS,
  ...FONTS,
  ...ARCHIVE,
];

/** What breaks each rule that is broken. */
export async function faultsOf(
  bytes: Uint8Array,
  document: Document,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const opened = await open(bytes);
  const found = CHECKS.map(({ rule, faults }) => [rule, faults(opened, document)] as const);
  return Object.fromEntries(found.filter(([, faults]) => faults.length > 0));
}
