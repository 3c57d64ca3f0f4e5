/** Texts on which a pattern once took time that doubled with every letter. */
import { expect, it } from 'vitest';
import { stretchesOf } from '../../src/documents/directions.ts';
import { isDatedBefore } from '../../src/rules/past-dates.ts';

it.each([
  ['vowel points within a quotation that does not end', () => stretchesOf(`א "א${'\u05b1'.repeat(26)} x`)],
  [
    'short words between a date and a name',
    () => isDatedBefore({ before: `by 1923 ${'a n '.repeat(26)}— `, after: '' }, '2019'),
  ],
])('%s take no time', (_what, work) => {
  const begun = process.cpuUsage();
  work();
  expect(process.cpuUsage(begun).user / 1000).toBeLessThan(500);
});
