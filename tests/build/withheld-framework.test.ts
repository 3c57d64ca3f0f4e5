/** What a framework does not publish stands in nothing that is published of the agreements under it, whatever they take over. */
import { describe, expect, it } from 'vitest';
import { composeEntry, documentsOf } from '../../src/build/composed.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { withoutUnpublishedNames } from '../../src/documents/unpublished-names.ts';
import { INHERITED } from '../../src/register/framework.ts';
import type { Register } from '../../src/register/register.ts';
import { PATHS } from '../../src/site/links.ts';
import { openSite } from '../../src/site/site.ts';
import { MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { composeContext } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const ID = 'mereshire-exploitation';
const CHARTER = 'agreements/mereshire-charter/agreement.md';
const CHANGED = /^publish: .*$/m;

async function registerWith(publish: string): Promise<Register> {
  const charter = textOf(MERESHIRE, CHARTER).replace(CHANGED, `publish: ${publish}`);
  return registerOf(memoryFiles({ ...MERESHIRE, [CHARTER]: charter }));
}

const whole = await registerWith('yes');

/** Long texts of the charter's sections that agreements take over, which no other file has. */
function textsOf(section: (typeof INHERITED)[number]): readonly string[] {
  const charter = whole.entries.find(({ id }) => id === 'mereshire-charter');
  const others = Object.keys(MERESHIRE).filter((path) => path !== CHARTER && /\.(md|yaml)$/.test(path));
  const said = others.map((path) => textOf(MERESHIRE, path)).join('\n');
  return stringsIn(charter?.terms[section]).filter((text) => text.length > 24 && !said.includes(text));
}

function stringsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return value === null || typeof value !== 'object' ? [] : Object.values(value).flatMap(stringsIn);
}

/** In the long run every page and file of data of the site, else those of the agreement, and what its documents say. */
function published(register: Register): ReadonlyMap<string, string> {
  const named = withoutUnpublishedNames(register);
  const entry = named.entries.find(({ id }) => id === ID);
  if (entry === undefined) throw new Error('there is no such agreement');
  const documents = composeEntry(entry, composeContext(named)).flatMap(documentsOf);
  const site = openSite({ ...siteContext(), register, data: 'when-asked' });
  const some = [PATHS.agreement(ID), PATHS.json, PATHS.csv].flatMap((path) => site.file(path) ?? []);
  const files = (process.env['PROOF'] === '1' ? [...site.files()] : some).map(
    ({ path, content }) => [path, String(content)] as const,
  );
  return new Map([...files, ['documents', documents.flatMap(wordsOf).join('\n')]]);
}

function having(files: ReadonlyMap<string, string>, texts: readonly string[]): readonly string[] {
  return [...files].flatMap(([path, all]) =>
    texts.filter((text) => all.includes(text)).map((text) => `${path}: ${text}`),
  );
}

const inherited = INHERITED.flatMap(textsOf);
/** What even a summary shows. */
const SUMMARY = new Set(textsOf('rights'));

describe('an agreement under a framework', () => {
  it('would tell its words', () => {
    expect(inherited.length).toBeGreaterThan(40);
    expect(new Set(having(published(whole), inherited).map((one) => one.replace(/^.*?: /, ''))).size).toBeGreaterThan(
      40,
    );
  });

  it.each([
    ['no', inherited],
    ...(process.env['PROOF'] === '1'
      ? ([
          ['summary', inherited.filter((text) => !SUMMARY.has(text))],
          [
            '{ show: yes, withheld: [breach, requests, changes], because: Reasons }',
            ['breach', 'requests', 'records', 'leaving', 'disputes'].flatMap((section) => textsOf(section as 'breach')),
          ],
          [
            '{ show: yes, withheld: [freedom-of-information], because: Reasons }',
            textsOf('rights').filter((text) => text.includes('their views')),
          ],
        ] as const)
      : []),
  ] as const)('tells none of what is withheld in it: publish: %s', async (publish, texts) => {
    const register = await registerWith(publish);
    expect(texts.length).toBeGreaterThan(0);
    expect(having(published(register), texts)).toEqual([]);
  });
});
