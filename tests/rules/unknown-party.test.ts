/** A party whose file is not there: that is said once, and nothing is said of what it may do. */
import { describe, expect, it } from 'vitest';
import { checkFiles, MERESHIRE } from '../helpers/check-files.ts';

async function lawWithout(organisation: string): Promise<readonly string[]> {
  const { [`organisations/${organisation}.yaml`]: _gone, ...contents } = MERESHIRE;
  const clean = new Set((await checkFiles(MERESHIRE)).map(({ code, actual }) => `${code} ${actual}`));
  const found = (await checkFiles(contents)).filter(({ code, actual }) => !clean.has(`${code} ${actual}`));
  expect(found.map(({ code }) => code)).toContain('register/unknown-name');
  return found.filter(({ code }) => code.startsWith('law/')).map(({ code, actual }) => `${code} ${actual}`);
}

describe('a party with no file', () => {
  it.each(['mereshire-police', 'mereshire-council', 'mere-valley-trust', 'mereshire-gp-practices', 'harbour-youth'])(
    '%s brings no finding of law',
    async (organisation) => {
      expect(await lawWithout(organisation)).toEqual([]);
    },
  );
});
