/** Policy: packs, severities, and what names nothing. */
import { readdirSync, readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Finding } from '../../src/base/finding.ts';
import { RULES } from '../../src/rules/index.ts';
import { checkFiles, type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { packs, schemas } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const SETTINGS = textOf(MERESHIRE, 'concordat.yaml');
const codes = RULES.map(({ code }) => code);

function settings(from: string, to: string, base: Contents = MERESHIRE): Contents {
  if (!SETTINGS.includes(from)) throw new Error(`the settings have no ${from}`);
  return { ...base, 'concordat.yaml': SETTINGS.replace(from, () => to) };
}

async function found(code: string, contents: Contents, today?: string): Promise<readonly Finding[]> {
  return (await checkFiles(contents, today as IsoDate | undefined)).filter((one) => one.code === code);
}

describe('the packs', () => {
  const names = readdirSync('schemas/packs');

  it('are those that the documentation describes', () => {
    const described = [...readFileSync('docs/policy.md', 'utf8').matchAll(/^\| `([a-z]+)` \|/gm)].map(
      ([, name]) => name,
    );
    expect(names.map((name) => name.replace(/\.yaml$/, '')).sort()).toEqual([...described].sort());
    expect(packs.map(({ id }) => id)).toEqual([...described].sort());
  });

  it.each(names)('%s meets the schema, and names rules and sections that there are', (name) => {
    const validate = new Ajv2020().compile(JSON.parse(readFileSync('schemas/pack.schema.json', 'utf8')));
    const pack = parse(readFileSync(`schemas/packs/${name}`, 'utf8'));
    expect([validate(pack), validate.errors]).toEqual([true, null]);
    expect(Object.keys(pack.rules ?? {}).filter((code) => !codes.includes(code))).toEqual([]);
    const sections = Object.keys(schemas.agreement.schema.properties ?? {});
    expect((pack.sections ?? []).filter((section: string) => !sections.includes(section))).toEqual([]);
  });
});

describe('severities', () => {
  const raw = 'agreements/mereshire-port/agreement.md';
  const withHtml = { ...MERESHIRE, [raw]: `${textOf(MERESHIRE, raw)}\n<b>bold</b>\n` };

  it('are those of the settings', async () => {
    expect((await found('text/raw-html', withHtml))[0]?.severity).toBe('error');
    const off = settings('text/raw-html: error', 'text/raw-html: off', withHtml);
    expect(await found('text/raw-html', off)).toEqual([]);
  });

  it('are those of a pack, unless the settings say otherwise', async () => {
    const { severityOf } = await import('../../src/register/policy.ts');
    const police = await registerOf(memoryFiles(settings('packs: [ico, weisf]', 'packs: [police]')));
    expect(severityOf('law/retention-convention', police)).toBe('warning');
    expect(severityOf('text/raw-html', police)).toBe('error');
    expect(severityOf('text/picture', police)).toBeUndefined();
    const own = settings('text/raw-html: error', 'law/privacy-information: note');
    expect(severityOf('law/privacy-information', await registerOf(memoryFiles(own)))).toBe('note');
  });

  it('of a code that is no rule are told, with the rule that may be meant', async () => {
    const [one, ...more] = await found('register/unknown-rule', settings('text/raw-html', 'text/raw-htlm'));
    expect(more).toEqual([]);
    expect(one?.suggest).toMatchObject([{ edits: [{ text: 'text/raw-html' }] }]);
  });

  it.each(['yaml/tab', 'schema/empty'])('of %s are fixed', async (code) => {
    const [one] = await found('register/unknown-rule', settings('text/raw-html', code));
    expect(one?.expected).toBe('the code of a rule whose severity can be set');
    expect(one?.suggest).toBeUndefined();
  });

  it('may be set for rules of the register’s own', async () => {
    expect(await found('register/unknown-rule', settings('text/raw-html', 'own/known-area'))).toEqual([]);
  });
});

describe('the pack of the Whole Essex framework', () => {
  it('gives three months to review, and then takes off the register', async () => {
    const due = (await registerOf(memoryFiles(MERESHIRE))).entries.find(({ id }) => id === 'mereshire-exploitation');
    expect(due?.standing.reviewDue).toBe('2027-11-02');
    const told = async (today: string) =>
      (await found('review/past-removal', MERESHIRE, today)).filter(
        (one) => one.agreement === 'mereshire-exploitation',
      );
    expect(await told('2028-02-02')).toEqual([]);
    expect((await told('2028-02-03')).map((one) => one.severity)).toEqual(['warning']);
  });

  it('says when a review counts as due, unless the settings do', async () => {
    const without = settings('  notice: 3 months\n', '');
    const review = async (contents: Contents, today: string) =>
      (await registerOf(memoryFiles(contents), today as IsoDate)).entries.find(
        ({ id }) => id === 'mereshire-exploitation',
      )?.standing.review;
    expect(await review(without, '2027-08-02')).toBe('due');
    expect(await review(settings('notice: 3 months', 'notice: 1 week'), '2027-08-02')).toBe('in-date');
  });
});

it('a pack that is misspelt is told, with the one that is meant', async () => {
  const [one] = await found('register/unknown-pack', settings('packs: [ico, weisf]', 'packs: [ico, weifs]'));
  expect(one?.suggest).toMatchObject([{ certain: true, edits: [{ text: 'weisf' }] }]);
});
