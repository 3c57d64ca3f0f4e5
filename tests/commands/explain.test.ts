/** `explain`: rules and agreements in words that fit a terminal, and as data. */
import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/commands/command.ts';
import { explain } from '../../src/commands/explain.ts';
import { words } from '../helpers/example.ts';
import { type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';

const PATH = 'agreements/mereshire-exploitation/agreement.md';

async function ask(words: readonly string[], options = {}, contents: Contents = MERESHIRE): Promise<Outcome> {
  return explain.run(memoryWorld(contents), { ids: words, options });
}

async function answer(words: readonly string[], options = {}, width = 100, contents = MERESHIRE): Promise<string> {
  return (await ask(words, options, contents)).answer?.({ colour: false, width }) ?? '';
}

describe('explain', () => {
  it('lists every rule in its group', async () => {
    const pages = readdirSync('docs/rules', { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.md'),
    );
    const told = await answer([]);
    for (const page of pages) expect(told).toContain(`  ${page.replace(/\.md$/, '')}\n`);
    expect(told).toMatch(/^law {2}the law behind the sharing$/m);
    expect(told).toContain(`${pages.length} rules.`);
    expect(JSON.parse(await answer([], { format: 'json' })).rules).toHaveLength(pages.length);
  });

  it('has words for every group', async () => {
    expect((await answer([])).match(/^[a-z-]+$/gm)).toBeNull();
  });

  it('shows the page of a rule, without marks', async () => {
    const told = await answer(['law/unused-ground']);
    expect(told).toMatch(/^law\/unused-ground\n/);
    for (const part of ['Why', 'How to put it right', 'Not right', 'Right']) expect(told).toContain(`\n${part}\n`);
    expect(told).toContain('\n    lawful:\n');
    expect(told).not.toMatch(/```|^#/m);
    const data = JSON.parse(await answer(['law/missing-ground'], { format: 'json' }));
    expect(data).toMatchObject({ code: 'law/missing-ground', source: expect.stringContaining('Article') });
  });

  it.each([40, 60, 80, 100])('fits %i columns', async (width) => {
    for (const words of [[], ['law/missing-ground'], ['mereshire-exploitation']] as const)
      expect(longest(await answer(words, {}, width), width)).toEqual([]);
    expect(longest(await answer(['mereshire-exploitation'], { matrix: true }, width), width)).toEqual([]);
  });

  it.each([
    ['law/mising-ground', 'law/missing-ground'],
    ['missing-ground', 'law/missing-ground'],
    ['mereshire-exploitaton', 'mereshire-exploitation'],
  ])('proposes what %s may mean', async (name, meant) => {
    const { exit, messages } = await ask([name]);
    expect(exit).toBe(2);
    expect(messages?.[0]).toContain(`Did you mean ${meant}`);
  });

  it('says so where nothing is near, and where more is named', async () => {
    expect((await ask(['zzzzzzzzz'])).messages?.[0]).toContain('`concordat explain` lists every rule.');
    expect((await ask(['a', 'b'])).exit).toBe(2);
    expect((await ask([], { matrix: true })).messages?.[0]).toContain('<agreement> --matrix');
    expect((await ask(['law/missing-ground'], { matrix: true })).exit).toBe(2);
  });

  it('sends whoever asks about a broken agreement to check', async () => {
    const broken = { ...MERESHIRE, [PATH]: textOf(MERESHIRE, PATH).replace('binding: no', 'binding: perhaps') };
    const { exit, messages } = await ask(['mereshire-exploitation'], {}, broken);
    expect(exit).toBe(1);
    expect(messages?.[0]).toContain('concordat check mereshire-exploitation');
  });
});

describe('an agreement', () => {
  it('is told in short', async () => {
    const told = await answer(['mereshire-exploitation']);
    expect(told).toContain('Protecting children from exploitation in Mereshire (mereshire-exploitation, version 2.1)');
    expect(told).toMatch(/Mereshire Police +\d+ with a ground that is stated/);
  });

  it('is told as a table, with what the table does not say', async () => {
    const told = await answer(['mereshire-exploitation'], { matrix: true });
    expect(told.replaceAll(/\s+/g, ' ')).toContain(words.t('matrix.note'));
    expect(told).toContain('Article 6(1)(e)');
    expect(told).toContain('\n  P1 ');
  });

  it('is told as data', async () => {
    const data = JSON.parse(await answer(['mereshire-exploitation'], { matrix: true, format: 'json' }));
    expect(data).toMatchObject({
      agreement: 'mereshire-exploitation',
      today: '2026-11-21',
      note: words.t('matrix.note'),
    });
    expect(data.rows[0]).toMatchObject({
      topic: 'basis',
      regime: 'uk-gdpr',
      kind: 'stated',
      uses: [{ parties: ['mereshire-council'], direction: 'both' }, {}, {}],
    });
  });

  it('with no flows needs nothing', async () => {
    expect(await answer(['mereshire-charter'], { matrix: true })).toContain('It has no flows yet');
  });

  it.each([{}, { matrix: true }])('with flows that nobody is named in says where to look: %o', async (options) => {
    const path = 'agreements/mereshire-missing-children/agreement.md';
    const text = textOf(MERESHIRE, path)
      .replace('    between: everyone\n', '')
      .replace(/event: in-force\n[\s\S]*?\n---\n/, 'event: drafting\n      by: Manager\n---\n');
    const told = await answer(['mereshire-missing-children'], options, 100, { ...MERESHIRE, [path]: text });
    expect(told).toContain('No need follows from its flows.');
    expect(told.replaceAll(/\s+/g, ' ')).toContain('concordat check mereshire-missing-children');
    expect(told).not.toContain('no flows yet');
  });
});

/** Lines that do not fit; an example keeps its own. */
function longest(told: string, width: number): readonly string[] {
  return told.split('\n').filter((line) => [...line].length > width && !/^ {4}|concordat explain/.test(line));
}
