/**
 * The rules find every defect that is made, and nothing else. `npm run rules:score`
 * makes them all and prints the table; `npm test` takes one of each rule's, and asks of most of them that rule alone.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { mutators, type Result, score } from './score.ts';
import { table } from './table.ts';

const all = process.env['PROOF'] === '1';
/** While a rule is worked on: `RULE=law/missing-ground npx vitest run tests/score`. */
const only = process.env['RULE']?.split(',');

describe('the rules', () => {
  let results: readonly Result[] = [];
  beforeAll(async () => {
    results = await score(only !== undefined ? 'rule' : all ? 'all' : 'one', only);
    if (all) process.stdout.write(`${table(results)}\n`);
  }, 3_600_000);

  it('have a mutator each', async () => {
    const rules = (await mutators()).map(({ rule }) => rule);
    expect(rules).toEqual(RULES.map(({ code }) => code));
  });

  it('find each defect', () => {
    expect(results.length).toBeGreaterThan(0);
    expect(results.filter(({ found }) => !found)).toEqual([]);
  });

  it('find nothing else', () => {
    expect(results.filter(({ besides }) => besides.length > 0)).toEqual([]);
  });

  it.runIf(all)('are at least 60, tried on at least 400 defects', () => {
    expect(RULES.length).toBeGreaterThanOrEqual(60);
    expect(results.length).toBeGreaterThanOrEqual(400);
  });
});
