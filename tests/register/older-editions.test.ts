/** Which agreements stay with an edition that is no longer the newest. */
import { expect, it } from 'vitest';
import { editionOf } from '../../src/agreement/editions.ts';
import { olderEditions } from '../../src/register/older-editions.ts';
import { MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const register = await registerOf(memoryFiles(MERESHIRE));
const withEditions = (...names: readonly string[]) =>
  olderEditions({ ...register, editions: new Map(names.map((name) => [name, editionOf(name, '')])) });

it('is nothing while there is one edition, and none of an edition that is not there', () => {
  expect(withEditions('2026.1')).toEqual([]);
  expect(withEditions('2027.1', '2027.2')).toEqual([]);
  expect(olderEditions(register)).toEqual([]);
});

it('is each agreement of an edition before the newest, which is told by number', () => {
  const [older, ...more] = withEditions('2026.1', '2026.10', '2026.9');
  expect(more).toEqual([]);
  expect([older?.edition, older?.newest]).toEqual(['2026.1', '2026.10']);
  expect(older?.ids).toEqual(register.entries.filter(({ terms }) => terms.edition === '2026.1').map(({ id }) => id));
  expect(older?.ids.length).toBeGreaterThan(5);
});
