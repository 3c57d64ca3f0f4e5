/** The words of prose, and where each stands. */
import { describe, expect, it } from 'vitest';
import { readAgreement } from '../../src/agreement/agreement.ts';
import { intervalsIn, lengthOf, periodsIn, sameLength, type Duration } from '../../src/rules/periods.ts';
import { type Passage, passagesOf, sentencesOf } from '../../src/rules/text-scan.ts';
import { schemas } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

async function passages(body: string): Promise<readonly Passage[]> {
  const files = memoryFiles({ 'x/agreement.md': `---\ntitle: Trial\n---\n${body}` });
  const { agreement } = await readAgreement(files, 'x', 'x', schemas.agreement);
  if (agreement === undefined) throw new Error('the file can be read');
  return passagesOf(agreement);
}

/** What the file has at the place of some words of the first passage that has them. */
async function placed(body: string, words: string): Promise<string> {
  const found = (await passages(body)).find(({ text }) => text.includes(words));
  if (found === undefined) throw new Error(`no passage has “${words}”`);
  const start = found.text.indexOf(words);
  const { start: from, end } = found.place(start, start + words.length);
  const lines = body.split('\n').slice(from.line - 4, end.line - 3);
  lines[lines.length - 1] = [...(lines.at(-1) ?? '')].slice(0, end.column - 1).join('');
  lines[0] = [...(lines[0] ?? '')].slice(from.column - 1).join('');
  return lines.join('\n');
}

describe('passages', () => {
  it('have a single space wherever there is white space', async () => {
    const [heading, paragraph] = await passages('## How  it works\n\nEvery two\nyears, *in\nMay*, and `so on`.\n');
    expect(heading?.text).toBe('How it works');
    expect(paragraph?.text).toBe('Every two years, in May, and so on.');
  });

  it.each([
    ['a line that wraps', 'We meet every two\nyears, in May.\n', 'every two years', 'every two\nyears'],
    ['marks around words', 'We meet **every two** years.\n', 'every two', 'every two'],
    ['a quotation', '> We meet every two\n> years.\n', 'two years', 'two\n> years'],
    ['a list', '- First\n- We meet every\n  two years\n', 'every two years', 'every\n  two years'],
    ['a cell', '| When | What |\n| --- | --- |\n| every two years | this |\n', 'two years', 'two years'],
    ['a mark that is meant', 'At A\\&E every two years.\n', 'two years', 'two years'],
    ['letters of two units', 'At 😀 every two years.\n', 'two years', 'two years'],
    ['a link', 'See [the two years](#retention) above.\n', 'two years', 'two years'],
  ])('can be found in the file: %s', async (_what, body, words, written) => {
    expect(await placed(body, words)).toBe(written);
  });

  it('know their links', async () => {
    const [paragraph] = await passages('See [how long](#retention), and no more.\n');
    const [link] = paragraph?.links ?? [];
    expect(paragraph?.text.slice(link?.start, link?.end)).toBe('how long');
  });
});

describe('sentences', () => {
  it('end with a full stop before a capital', () => {
    expect(sentencesOf('It is kept. See s.115 of it, e.g. here. “Why?” Because.').map(({ text }) => text)).toEqual([
      'It is kept.',
      'See s.115 of it, e.g. here.',
      '“Why?”',
      'Because.',
    ]);
  });
});

describe('periods', () => {
  it.each([
    ['for six years', '6 years'],
    ['within 24 hours', '1 day'],
    ['every 12 months', '1 year'],
    ['52 weeks', '12 months'],
    ['within five working days', '5 business days'],
  ])('%s is as long as %s', (one, other) => {
    expect(sameLength(periodsIn(one)[0] as Duration, lengthOf(other) as Duration)).toBe(true);
  });

  it('in working days are not those in days', () => {
    expect(sameLength(lengthOf('5 working days') as Duration, lengthOf('5 days') as Duration)).toBe(false);
  });

  it.each([
    ['each year', 1],
    ['annually', 1],
    ['once every three years', 3],
    ['every other year', 2],
    ['a half-yearly look', 0.5],
    ['once a year', 1],
    ['quarterly', 0.25],
    ['two-yearly', 2],
  ])('%s comes every %d years', (text, years) => {
    expect(intervalsIn(text).map(({ hours }) => hours / 8766)).toEqual([years]);
  });
});
