/** A framework whose name is misspelt: what it says is not known, and nothing is said to be missing from it. */
import { expect, it } from 'vitest';
import { checkFiles, MERESHIRE, textOf } from '../../helpers/check-files.ts';

const ID = 'mereshire-exploitation';
const PATH = `agreements/${ID}/agreement.md`;

it('is told where it is named, and what the agreement takes from it is not told to be missing', async () => {
  const text = textOf(MERESHIRE, PATH);
  const misspelt = text.replace('framework: mereshire-charter 3.0', 'framework: mereshire-chartre 3.0');
  expect(misspelt).not.toBe(text);
  const found = await checkFiles({ ...MERESHIRE, [PATH]: misspelt });
  const told = found.filter(({ agreement }) => agreement === ID).map(({ code }) => code);
  expect(told).toEqual(['register/unknown-name']);
});
