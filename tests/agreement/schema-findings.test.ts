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

describe('a date in words', () => {
  it('is one finding, and is not told to be too long as well', async () => {
    const [found, ...more] = await told('effective: 2024-04-01', 'effective: 12 October 2026');
    expect(more).toEqual([]);
    expect(found?.code).toBe('schema/wrong-form');
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

describe('a field on the wrong level', () => {
  it.each([
    ['at the top, and belongs under another', 'title: ', 'every: 1 year\ntitle: ', 'it under `review`'],
    ['at the top, and belongs in an entry', 'title: ', 'schedule1: 18\ntitle: ', 'it in an entry of `lawful`'],
    [
      'under another, and belongs at the top',
      'owner:\n',
      'owner:\n  binding: no\n',
      'it at the top level, with no spaces before it',
    ],
  ])('is told where it belongs: %s', async (_what, from, to, expected) => {
    const [found, ...more] = await told(from, to);
    expect(more).toEqual([]);
    expect([found?.code, found?.expected]).toEqual(['schema/unknown-field', expected]);
    expect(found?.remedy).toContain('Move it there');
    expect(found?.suggest).toBeUndefined();
  });

  it('is not sent away where it is surely misspelt', async () => {
    const [found] = await told('owner:\n', 'ownr:\n');
    expect(found?.remedy).toBe('Write `owner`, if that is meant.');
  });

  it('is not guessed at where many have it', async () => {
    const [found] = await told('owner:\n', 'owner:\n  data: all\n');
    expect(found?.expected).toMatch(/^(one of|a field)/);
  });

  it('is told of the settings as of any file', async () => {
    const settings = `${textOf(MERESHIRE, 'concordat.yaml')}packs: [ico]\n`;
    const found = (await checkFiles({ ...MERESHIRE, 'concordat.yaml': settings })).filter(
      ({ severity }) => severity === 'error',
    );
    // Nothing else is said of a register whose settings are not known.
    expect(found.map(sentence)).toEqual(['Unexpected field `packs` in this file, expected it under `review`.']);
  });
});

describe('a value that is nearly right', () => {
  it.each([
    ['words in a row', 'themes: [safer-community]', 'themes: Safer community, health and care', undefined],
    ['an article in full', 'article6: e', 'article6: Article 6(1)(e), public task', 'e'],
  ])('is told with what is meant: %s', async (_what, from, to, word) => {
    const text = textOf(MERESHIRE, 'agreements/mereshire-exploitation/agreement.md');
    expect(text).toContain(from);
    const path = 'agreements/mereshire-exploitation/agreement.md';
    const [found] = (await checkFiles({ ...MERESHIRE, [path]: text.replace(from, to) })).filter(
      ({ at, code }) => at.path === path && code.startsWith('schema/'),
    );
    if (word === undefined) expect(found?.expected).toBe('a list of names in square brackets');
    else expect(found?.remedy).toBe(`Write \`${word}\`, if that is meant.`);
  });

  it('is told with the numbers that there are', async () => {
    const path = 'agreements/mereshire-exploitation/agreement.md';
    const text = textOf(MERESHIRE, path).replace('schedule1: [10, 18]', 'schedule1: [10, 180]');
    const [found] = (await checkFiles({ ...MERESHIRE, [path]: text })).filter(({ at }) => at.path === path);
    expect(found?.expected).toBe('the number of a paragraph of DPA 2018 Schedule 1: 1 to 37');
  });

  it('is cut where a page was pasted', async () => {
    const [found] = await told('criminalOffence: no', `criminalOffence: ${'word '.repeat(400)}`);
    expect((found?.actual ?? '').length).toBeLessThan(150);
  });
});

describe('a listing', () => {
  const listing = (more: string) => `---
kind: listing
title: Readiness for school
summary: |
  What the other register says of it.
themes: [safer-community]
owner:
  organisation: mereshire-council
  role: Keeper of the register
${more}---
`;
  const found = async (more: string) =>
    (await checkFiles({ ...MERESHIRE, 'agreements/ready/agreement.md': listing(more) })).filter(
      ({ agreement, code }) => agreement === 'ready' && code.startsWith('schema/'),
    );
  const LISTED = 'listed:\n  register: Register of Fenshire\n';

  it('may say of purposes, information and flows what the other register says, and no more', async () => {
    const said =
      'purposes:\n  plan:\n    title: Plan early years services\ndata:\n  pupils:\n    title: Coded records\n    identifiability: pseudonymised\nflows:\n  once:\n    to: mereshire-council\n    frequency: once\n';
    expect((await found(`parties:\n  mereshire-council: {}\n${said}${LISTED}`)).map(sentence)).toEqual([]);
  });

  it('needs a title for each, and the entry of the other register', async () => {
    const [title, listed, ...more] = await found('purposes:\n  plan:\n    about: early-years\n');
    expect(more).toEqual([]);
    expect([title, listed].map((one) => [one?.severity, one?.actual])).toEqual([
      ['error', 'no `listed` in the front matter'],
      ['error', 'no `title` in `purposes.plan`'],
    ]);
    // Nobody reads of an unexpected lack.
    expect(title === undefined ? '' : sentence(title)).toMatch(/^There is no `listed` in the front matter, expected /);
  });
});

describe('an agreement that is in force', () => {
  it('says why each purpose needs the sharing', async () => {
    const [found, ...more] = await told('    necessity:', '    description:');
    expect(more).toEqual([]);
    expect([found?.severity, found?.code]).toEqual(['error', 'schema/missing-field']);
  });

  it.each([
    ['either', '    from: mereshire-council\n', '', 'no `to` in `flows.alert`', 'who receives'],
    [
      'either',
      '    to: mereshire-council\n',
      '',
      'no `from` in `flows.alert`',
      'who gives: parties or labels; everyone',
    ],
    [
      'both',
      '',
      '',
      'no `from` or `to` in `flows.alert`',
      '`from`: who gives: parties or labels; everyone; `to`: who receives',
    ],
  ])('says who gives and who receives: %s', async (_what, to, more, actual, expected) => {
    const found = await told('    between: everyone\n', to + more);
    expect(found.map((one) => [one.severity, one.code, one.actual, one.expected])).toEqual([
      ['error', 'schema/missing-field', actual, expected],
    ]);
    expect(found[0]?.remedy).toMatch(/^Add .* under `alert`\.$/);
  });

  it('says who gives to each other, however it is spelt', async () => {
    expect((await told('    between:', '    betwen:')).map(({ code }) => code)).toEqual(['schema/unknown-field']);
  });

  it('may leave open who gives to whom in a draft, and only there', async () => {
    const draft = textOf(MERESHIRE, PATH)
      .replace('    between: everyone\n', '')
      .replace(
        /log:\n[\s\S]*?\n---\n/,
        'log:\n    - date: 2024-04-01\n      event: drafting\n      by: Manager\n---\n',
      );
    const found = await checkFiles({ ...MERESHIRE, [PATH]: draft });
    expect(
      found
        .filter(({ agreement, code }) => agreement === ID && code === 'schema/missing-field')
        .map(({ severity, pointer }) => [severity, pointer]),
    ).toEqual([['note', '/flows/alert']]);
  });
});
