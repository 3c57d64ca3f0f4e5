/** Lists of sections: each is looked up, and what is unknown of one list is one finding. */
import { describe, expect, it } from 'vitest';
import { unknownPower } from '../../../src/rules/law/unknown-power.ts';
import { runRules } from '../../../src/rules/run.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';

const MISSING = 'agreements/mereshire-missing-children/agreement.md';
const SMALL: Contents = Object.fromEntries(
  Object.entries(MERESHIRE).filter(([path]) => !path.startsWith('agreements/') || path === MISSING),
);

async function found(powers: string): Promise<readonly string[]> {
  const text = textOf(MERESHIRE, MISSING).replace(
    /^lawful:\n[\s\S]*?(?=^\w)/m,
    `lawful:\n  task:\n    purposes: all\n    data: all\n    article6: e\n    powers: ${powers}\n`,
  );
  const register = await registerOf(memoryFiles({ ...SMALL, [MISSING]: text }));
  return runRules([unknownPower], register)
    .filter(({ code }) => code === unknownPower.code)
    .map(({ actual, severity }) => `${severity}: ${actual}`);
}

describe('a list of sections', () => {
  it.each([
    ['Children Act 2004 ss.10-11', []],
    ['Children Act 2004 sections 10, 11 and 16E', []],
    ['[Children Act 1989 ss 17 and 47, Children Act 2004 ss 10–11]', []],
    [
      'Children Act 2004 sections 10, 11 and 12A',
      ['warning: power that the law data does not know (“Children Act 2004 s.12A”)'],
    ],
    [
      'Children Act 2004 ss.11, 98 and 99',
      ['warning: powers that the law data does not know (“Children Act 2004 s.98” and “Children Act 2004 s.99”)'],
    ],
    [
      'Lotteries Act 1066 ss.10 and 11',
      ['error: power that the law data does not know (“Lotteries Act 1066 ss.10 and 11”)'],
    ],
    [
      '[Children Act 2004 ss.10, 11 and 16E, Children Act 1989 s.47]',
      ['warning: citation that commas divide (“Children Act 2004 ss.10” and “11 and 16E”)'],
    ],
  ])('%s', async (powers, expected) => {
    expect(await found(powers)).toEqual(expected);
  });
});
