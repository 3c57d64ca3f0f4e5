/** The words of the site in English. */
import { readFileSync } from 'node:fs';
import { cataloguePath } from '../../src/base/messages.ts';
import { type Words, wordsOf } from '../../src/site/messages.ts';

export const ENGLISH: Words = wordsOf(
  'en',
  readFileSync(new URL(`../../templates/${cataloguePath('en')}`, import.meta.url), 'utf8'),
);
