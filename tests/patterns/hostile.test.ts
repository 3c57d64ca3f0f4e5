/** Texts on which a pattern once took time that doubled with every letter, and one of which a pattern was made that the language does not take. */
import { expect, it } from 'vitest';
import { stretchesOf } from '../../src/documents/directions.ts';
import { isDatedBefore } from '../../src/rules/past-dates.ts';
import { checkFiles, textOf } from '../helpers/check-files.ts';
import { SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';

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

it('a field with a name without end, at a place where none can stand, is told of as any other', async () => {
  const text = textOf(SMALL_REGISTER, SMALL_PATH);
  const hostile = text.replace('    keep: 6 years\n', (line) => `${line}     ${'a'.repeat(100_000)}: b\n`);
  const findings = await checkFiles({ ...SMALL_REGISTER, [SMALL_PATH]: hostile });
  expect(hostile).not.toBe(text);
  expect(findings.map(({ severity }) => severity)).toContain('error');
});
