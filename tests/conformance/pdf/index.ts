/** All checks of a finished PDF. What they do not look at, docs/formats.md says. */
import { ARCHIVE } from './archive.ts';
import type { Check } from './check.ts';
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
