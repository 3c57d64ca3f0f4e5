/** Governing law, by the nations of the parties. */
import { describe, expect, it } from 'vitest';
import { governingLaw } from '../../src/rules/register/governing-law.ts';
import { runRules } from '../../src/rules/run.ts';
import { entryOf, type Facts, registerOf } from '../helpers/terms.ts';

type Nation = Exclude<Extract<Facts, object>['nation'], undefined>;

async function found(law: string, nations: readonly Nation[]) {
  const bodies = Object.fromEntries(nations.map((nation, index) => [`body-${index}`, { kind: 'council', nation }]));
  const parties = Object.keys(bodies).map((name) => `${name}: {}`);
  const entry = await entryOf(`title: Sharing\nparties: {${parties.join(', ')}}\ngoverningLaw: ${law}`, bodies);
  return runRules([governingLaw], registerOf([entry])).map(({ expected }) => expected);
}

describe('register/governing-law', () => {
  it.each<[string, readonly Nation[], string]>([
    ['scotland', ['england', 'england'], '`governingLaw: england-and-wales`'],
    ['scotland', ['wales', 'england'], '`governingLaw: england-and-wales`'],
    ['england-and-wales', ['scotland', 'scotland'], '`governingLaw: scotland`'],
    ['northern-ireland', ['england', 'united-kingdom'], '`governingLaw: england-and-wales`'],
    ['northern-ireland', ['england', 'scotland'], '`governingLaw: england-and-wales` or `governingLaw: scotland`'],
  ])('finds %s for parties in %j', async (law, nations, expected) => {
    expect(await found(law, nations)).toEqual([expected]);
  });

  it.each<[string, readonly Nation[]]>([
    ['england-and-wales', ['england', 'england']],
    ['england-and-wales', ['wales', 'scotland']],
    ['scotland', ['england', 'scotland']],
    ['scotland', ['england', 'unknown']],
    ['scotland', ['united-kingdom', 'united-kingdom']],
  ])('is silent on %s for parties in %j', async (law, nations) => {
    expect(await found(law, nations)).toEqual([]);
  });
});
