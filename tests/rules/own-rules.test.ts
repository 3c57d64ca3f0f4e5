/** Rules that a register brings along: that they run where they may, and harm nothing where they fail. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { check } from '../../src/commands/check.ts';
import { inspect } from '../../src/commands/inspect.ts';
import { ruleModules } from '../../src/host/rule-modules.ts';
import { type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { memoryModules } from '../helpers/memory-modules.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { temporaryFolder } from '../host/temporary.ts';

const RULE = 'rules/known-area.mjs';
const PORT = 'agreements/mereshire-port/agreement.md';

/** What is found by rules of the register's own, and about them. */
async function own(contents: Contents): Promise<readonly string[]> {
  const world = memoryWorld(contents, { ruleModules: memoryModules(contents) });
  const { findings } = await inspect(world);
  return findings
    .filter(({ code }) => code.startsWith('own/') || code === 'register/own-rule')
    .map(({ severity, code, actual }) => `${severity} ${code} ${actual}`);
}

function withRule(text: string): Contents {
  return { ...MERESHIRE, [RULE]: text };
}

/** A rule with one field different. */
function rule(said: string): Contents {
  const fields = `code: 'own/x', severity: 'error', summary: 'A.', why: 'B.', check: () => []`;
  return withRule(`export default { ${fields}, ${said} }`);
}

describe('a rule of the register’s own', () => {
  it('is the one that the documentation shows', () => {
    const [, shown] = /```js\n([\s\S]*?)```/.exec(readFileSync('docs/writing-rules.md', 'utf8')) ?? [];
    expect(shown).toBe(textOf(MERESHIRE, RULE));
  });

  it('finds what it looks for, and nothing in a register that is as it should be', async () => {
    expect(await own(MERESHIRE)).toEqual([]);
    const elsewhere = textOf(MERESHIRE, PORT).replace('\nowner:', '\nareas: [Mereshire, Elsewhere]\nowner:');
    expect(await own({ ...MERESHIRE, [PORT]: elsewhere })).toEqual(['warning own/known-area area `Elsewhere`']);
  });

  it('has the severity that the settings give it', async () => {
    const settings = textOf(MERESHIRE, 'concordat.yaml').replace('rules:\n', 'rules:\n  own/known-area: note\n');
    const elsewhere = textOf(MERESHIRE, PORT).replace('\nowner:', '\nareas: [Elsewhere]\nowner:');
    expect(await own({ ...MERESHIRE, 'concordat.yaml': settings, [PORT]: elsewhere })).toEqual([
      'note own/known-area area `Elsewhere`',
    ]);
  });

  it('does not run unless it is asked to, and that is said', async () => {
    const contents = withRule('globalThis.__ran = true; throw new Error("it ran")');
    const world = memoryWorld(contents);
    const { exit, messages } = await check.run(world, { ids: [], options: {} });
    expect(exit).toBe(0);
    expect(messages?.[0]).toContain('--own-rules was not given');
    expect(globalThis).not.toHaveProperty('__ran');
  });

  it.each([
    ['a module that fails', withRule('throw new Error("oh")'), 'cannot be run (oh)'],
    ['a module that is no JavaScript', withRule('export default {'), 'cannot be run'],
    ['a module that exports nothing', withRule('export const x = 1'), 'exports no rule as its default'],
    ['a list with something else in it', withRule('export default [1]'), 'something that is no rule'],
    ['a code of the tool’s own', rule(`code: 'law/missing-ground'`), 'not of the form `own/a-name`'],
    ['no severity', rule('severity: "fatal"'), 'has no `severity`'],
    ['no words', rule('why: 1'), 'no `summary` or no `why`'],
    ['no check', rule('check: 1'), 'has no `check`'],
    ['a check that fails', rule('*check() { throw new Error("oh") }'), 'failed (oh)'],
    ['a check that gives nothing to go through', rule('check: () => 1'), 'failed ('],
    [
      'a finding with no place',
      rule('check: () => [{ actual: "a", expected: "b", remedy: "c" }]'),
      'no place, or no words',
    ],
    ['a finding that is nothing', rule('check: () => [null]'), 'no place, or no words'],
  ])('that is wrong is an error and nothing worse: %s', async (_what, contents, expected) => {
    const found = await own(contents);
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^error register\/own-rule /);
    expect(found[0]).toContain(expected);
  });

  it('that is not there is an error', async () => {
    const settings = textOf(MERESHIRE, 'concordat.yaml').replace('rules/*.mjs', 'rules/other.mjs');
    expect(await own({ ...MERESHIRE, 'concordat.yaml': settings })).toEqual([
      'error register/own-rule module `rules/other.mjs` that cannot be run (there is no such file)',
    ]);
  });

  it('has a code of its own', async () => {
    const twice = { ...MERESHIRE, 'rules/other.mjs': textOf(MERESHIRE, RULE) };
    expect((await own(twice))[0]).toContain('a second rule called `own/known-area`');
  });

  it('says only what a finding can hold', async () => {
    const place = `{ path: 'concordat.yaml', start: { line: 1, column: 1 }, end: { line: 1, column: 1 } }`;
    const words = `actual: 'a', expected: 'b', remedy: 'c'`;
    const contents = rule(
      `check: () => [{ at: ${place}, ${words}, code: 'law/x', severity: 'off', suggest: 1, related: 2, accepted: 3 }]`,
    );
    const world = memoryWorld(contents, { ruleModules: memoryModules(contents) });
    const [found] = (await inspect(world)).findings.filter(({ code }) => code === 'own/x');
    expect(Object.keys(found ?? {}).sort()).toEqual(['actual', 'at', 'code', 'expected', 'remedy', 'severity', 'why']);
  });
});

describe('a path of a module', () => {
  it.each(['../rules/x.mjs', '/etc/x.mjs', 'rules/../x.mjs', 'x.mjs', 'rules/x.js', 'rules/*/x.mjs'])(
    '%s cannot be written',
    async (path) => {
      const settings = textOf(MERESHIRE, 'concordat.yaml').replace('rules/*.mjs', path);
      const { findings } = await inspect(memoryWorld({ ...MERESHIRE, 'concordat.yaml': settings }));
      expect(findings.map(({ code }) => code)).toContain('schema/wrong-form');
    },
  );
});

describe('a module on disk', () => {
  it('is run from within the repository, and from nowhere else', async () => {
    const folder = temporaryFolder();
    for (const name of ['inside/rules', 'outside']) mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, 'inside/rules/a.mjs'), 'export default 1');
    writeFileSync(join(folder, 'outside/b.mjs'), 'export default 2');
    symlinkSync(join(folder, 'outside/b.mjs'), join(folder, 'inside/rules/b.mjs'));
    const modules = ruleModules(join(folder, 'inside'));
    expect((await modules.load('rules/a.mjs'))['default']).toBe(1);
    await expect(modules.load('rules/b.mjs')).rejects.toThrow('outside of the repository');
    await expect(modules.load('../outside/b.mjs')).rejects.toThrow('outside of the repository');
  });
});
