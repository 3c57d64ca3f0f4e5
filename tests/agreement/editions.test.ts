/** The order of editions, which decides what is the newest. */
import { expect, it } from 'vitest';
import { editionFor, editionOf, newestEdition, oldestFirst } from '../../src/agreement/editions.ts';

const called = (...names: readonly string[]) => oldestFirst(names.map((name) => editionOf(name, '')));

it('is that of their numbers, and not of their letters', () => {
  expect([...called('2026.10', '2027.1', '2026.9', '2026.1').keys()]).toEqual([
    '2026.1',
    '2026.9',
    '2026.10',
    '2027.1',
  ]);
});

it('puts the newest last, which is what a draft gets that names none', () => {
  const editions = called('2026.10', '2026.9');
  expect(newestEdition(editions)?.name).toBe('2026.10');
  expect(editionFor(editions, undefined)?.name).toBe('2026.10');
  expect(editionFor(editions, '2026.9')?.name).toBe('2026.9');
  expect(newestEdition(called())).toBeUndefined();
});
