/** What `check` says of values and fields that people nearly got right. */
import { describe, expect, it } from 'vitest';
import { sentence } from '../../src/base/finding.ts';
import { checkFiles, MERESHIRE, textOf } from '../helpers/check-files.ts';

const ID = 'mereshire-missing-children';
const PATH = `agreements/${ID}/agreement.md`;

/** The findings of form on an agreement of which one thing is changed. */
async function told(from: string, to: string) {
  const text = textOf(MERESHIRE, PATH);
  expect(text).toContain(from);
  const found = await checkFiles({ ...MERESHIRE, [PATH]: text.replace(from, to) });
  return found.filter(({ agreement, code }) => agreement === ID && code.startsWith('schema/'));
}

describe('a word of a vocabulary that is closed', () => {
  it('is offered in place of one with spaces, beside all others', async () => {
    const [found, ...more] = await told(
      'about: [missing-people, safeguarding-children]',
      'about: anti-social behaviour',
    );
    expect(more).toEqual([]);
    expect(found?.expected).toBe('a name that is known there, such as `anti-social-behaviour`');
    expect(found?.remedy).toContain('`anti-social-behaviour`, if that is meant');
    expect(found?.remedy).toContain('`youth-justice`');
    expect(found?.suggest).toMatchObject([{ certain: true, edits: [{ text: 'anti-social-behaviour' }] }]);
  });

  it.each([
    ['method: telephone', 'method: Secure email', 'secure-email'],
    ['purposes: find\n    data: identity\n    method', 'purposes: Find\n    data: identity\n    method', 'find'],
    ['criminalOffence: no', 'criminalOffence: No', 'no'],
    ['specialCategory: none', 'specialCategory: Sex life', 'sex-life'],
    ['allowed: where-lawful', 'allowed: Where lawful', 'where-lawful'],
  ])('is offered: %s', async (from, to, word) => {
    const [found, ...more] = await told(from, to);
    expect(more).toEqual([]);
    expect(found?.suggest?.[0]?.edits[0]?.text).toBe(word);
  });

  it('is made of a name that nobody can know', async () => {
    const [found] = await told('  identity:\n', '  Who it is:\n');
    expect(found?.remedy).toBe('Write it with lower-case letters and hyphens, as in `who-it-is`.');
    expect(found?.suggest).toBeUndefined();
  });
});

describe('how often', () => {
  it.each([
    ['weekly', 'every 1 week'],
    ['Daily', 'every 1 day'],
    ['monthly', 'every 1 month'],
    ['quarterly', 'every 3 months'],
    ['yearly', 'every 1 year'],
    ['fortnightly', 'every 2 weeks'],
    ['every month', 'every 1 month'],
    ['once a week', 'every 1 week'],
    ['every two weeks', 'every 2 weeks'],
    ['case by case', 'case-by-case'],
    ['ad hoc', 'case-by-case'],
  ])('%s is meant as %s', async (written, meant) => {
    const [found, ...more] = await told('frequency: case-by-case', `frequency: ${written}`);
    expect(more).toEqual([]);
    expect(found?.remedy).toBe(`Write \`${meant}\`, if that is meant.`);
    expect(found?.suggest?.[0]?.edits[0]?.text).toBe(meant);
    expect(found === undefined ? '' : sentence(found)).not.toContain('..');
  });
});

describe('a misspelt field', () => {
  it('is told once, and not as one that is missing too', async () => {
    expect((await told('summary: The', 'sumary: The')).map(({ code }) => code)).toEqual(['schema/unknown-field']);
  });

  it('does not hide another that is missing', async () => {
    expect((await told('summary: The council', 'gardens: The council')).map(({ code }) => code)).toEqual([
      'schema/missing-field',
      'schema/unknown-field',
    ]);
  });
});
