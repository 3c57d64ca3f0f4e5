/** The parties' own words for standard clauses are read as prose is. */
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../src/rules/index.ts';
import { CONTRACT_CLAUSES } from '../../src/rules/register/clause-of-contracts.ts';
import { runRules } from '../../src/rules/run.ts';
import { MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const PATH = 'agreements/mereshire-exploitation/agreement.md';
const before = new Set(await found(''));

/** What is newly found, as code and place, in the exploitation agreement with such changes of clauses. */
async function found(clauses: string): Promise<readonly string[]> {
  const text = textOf(MERESHIRE, PATH).replace(/^binding:/m, `${clauses}binding:`);
  const register = await registerOf(memoryFiles({ ...MERESHIRE, [PATH]: text }));
  return runRules(RULES, register).flatMap(({ code, agreement, pointer, at }) => {
    const line = text.split('\n')[at.start.line - 1] ?? '';
    const words = line.slice(at.start.column - 1, at.end.line === at.start.line ? at.end.column - 1 : undefined);
    return agreement === 'mereshire-exploitation' ? [`${code} ${pointer ?? ''} ${words}`] : [];
  });
}

async function foundAnew(clause: string, text: string): Promise<readonly string[]> {
  const written = `clauses:\n  - clause: ${clause}\n    change: replaced\n    text: ${text}\n    because: So agreed\n`;
  return (await found(written)).filter((one) => !before.has(one));
}

describe('words of the parties for a standard clause', () => {
  it.each([
    [
      'breach-telling',
      'The council tells the Information Commissioner within ten working days.',
      'law/breach-deadline /clauses/0/text ten working days',
    ],
    [
      'breach-telling',
      'Whoever finds a breach tells the other parties within nine days.',
      'text/breach-time-differs /clauses/0/text nine days',
    ],
    [
      'what-this-is',
      'This agreement is legally binding.',
      'text/binding-differs /clauses/0/text This agreement is legally binding',
    ],
    ['reviewing', 'This agreement is reviewed every six years.', 'text/review-differs /clauses/0/text'],
    ['how-long', 'The information is kept for as long as necessary.', 'law/retention-vague /clauses/0/text'],
  ])('in `%s` are read: %s', async (clause, text, expected) => {
    expect((await foundAnew(clause, text)).map((one) => one.slice(0, expected.length))).toEqual([expected]);
  });

  it.each([
    ['breach-telling', 'The council tells the Information Commissioner within 72 hours.'],
    ['looking-again', 'The parties look at the text together.'],
  ])('in `%s` are left alone where they are sound: %s', async (clause, text) => {
    expect(await foundAnew(clause, text)).toEqual([]);
  });

  it.each([...CONTRACT_CLAUSES])('for `%s`, which only contracts have, are found once', async (clause) => {
    expect(await foundAnew(clause, 'The parties talk about it.')).toEqual([
      `register/clause-of-contracts /clauses/0/clause ${clause}`,
    ]);
  });
});

describe('the clauses of contracts', () => {
  it('are those that stand in a binding agreement alone', () => {
    const alone = readdirSync('templates/clauses').filter((name) =>
      /^when: \[binding\b/m.test(readFileSync(`templates/clauses/${name}`, 'utf8')),
    );
    expect(new Set(alone.map((name) => name.replace(/\.\d+\.md$/, '')))).toEqual(new Set(CONTRACT_CLAUSES));
  });
});
