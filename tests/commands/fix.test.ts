/** `check --fix`: what is put right, what is left, and that nothing else changes. */
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/commands/command.ts';
import { check } from '../../src/commands/check.ts';
import { type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';

const PATH = 'agreements/mereshire-exploitation/agreement.md';
const GOOD = textOf(MERESHIRE, PATH);
/** The register without rules of its own, of which nothing need be said. */
const REGISTER: Contents = {
  ...MERESHIRE,
  'concordat.yaml': textOf(MERESHIRE, 'concordat.yaml').replace(/^ownRules: .*\n/m, ''),
};

async function fix(contents: Contents, ...ids: readonly string[]): Promise<{ world: MemoryWorld; outcome: Outcome }> {
  const world = memoryWorld({ ...REGISTER, ...contents });
  return { world, outcome: await check.run(world, { ids, options: { fix: true } }) };
}

function changed(from: string, to: string, text = GOOD): string {
  if (!text.includes(from)) throw new Error(`the example has no ${from}`);
  return text.replace(from, () => to);
}

describe('what is put right', () => {
  it.each([
    ['a field that is misspelt', 'binding: no', 'bindng: no'],
    ['a word that is misspelt', '      event: reviewed', '      event: reveiwed'],
    ['a word with a capital', 'binding: no', 'binding: No'],
    ['a day in words', 'effective: 2026-10-01', 'effective: 1 October 2026'],
    ['the name of a party', '    to: mereshire-council', '    to: mereshire-councl'],
    ['a tab', '\n  harbour-youth:\n', '\n\tharbour-youth:\n'],
    ['a line with a space too few', '\n    keep:', '\n   keep:'],
    ['a line with two spaces too many', '\n    method:', '\n      method:'],
    ['a character of no width', 'binding: no', 'bind\u200bing: no'],
  ])('%s', async (_what, right, wrong) => {
    const { world, outcome } = await fix({ [PATH]: changed(right, wrong) });
    expect(world.now(PATH)).toBe(GOOD);
    expect(outcome.exit).toBe(0);
  });

  it('a value that starts a second field, in quotation marks', async () => {
    const title = /^title: (.*)$/m.exec(GOOD)?.[1] ?? '';
    const { world, outcome } = await fix({ [PATH]: changed(`title: ${title}`, `title: Safe and sound: ${title}`) });
    expect(world.now(PATH)).toBe(changed(`title: ${title}`, `title: "Safe and sound: ${title}"`));
    expect(outcome.exit).toBe(0);
  });

  it('one fault after the other, where the first hides the next', async () => {
    const { world, outcome } = await fix({
      [PATH]: changed('binding: no', 'bindng: No', changed('\n  harbour-youth:\n', '\n\tharbour-youth:\n')),
    });
    expect(world.now(PATH)).toBe(GOOD);
    expect(outcome.messages?.[0]).toBe('3 changes were made:');
    expect(outcome.messages).toContain(
      `  ${PATH}:${lineOf('bindng', world)}  Write \`binding\`  (schema/unknown-field)`,
    );
  });

  it('in a file that ends its lines with CRLF, and keeps its comments', async () => {
    const crlf = changed('binding: no', 'binding: no # agreed', GOOD).replaceAll('\n', '\r\n');
    const { world } = await fix({ [PATH]: changed('binding: no #', 'binding: No #', crlf) });
    expect(world.now(PATH)).toBe(crlf);
  });
});

describe('what is left', () => {
  it.each([
    ['what may mean two things', 'effective: 2026-10-01', 'effective: 3/4/2026'],
    ['a name that has another near it', 'data: [identity, concern]', 'data: [identity, xyz]'],
    ['two fields on a line', 'binding: no', 'binding: owner: no'],
  ])('%s', async (_what, right, wrong) => {
    const { world, outcome } = await fix({ [PATH]: changed(right, wrong) });
    expect(world.rewritten).toEqual([]);
    expect(outcome.exit).toBe(1);
    expect(outcome.messages).toEqual(['Nothing could be put right without doubt, so nothing was changed.']);
  });

  it('every line of a file whose lines are not lined up', async () => {
    const text = changed('binding: no', 'binding: no\nowner2:\n  a: b\n d: e\naims2: f: g');
    const { world, outcome } = await fix({ [PATH]: text });
    expect(world.rewritten).toEqual([]);
    expect(outcome.exit).toBe(1);
  });

  it('a field that stands there already', async () => {
    const { world } = await fix({ [PATH]: changed('binding: no', 'binding: no\nbindng: no') });
    expect(world.rewritten).toEqual([]);
  });

  it('a version that is kept', async () => {
    const kept = 'agreements/mereshire-exploitation/versions/2.0/agreement.md';
    const { world, outcome } = await fix({ [kept]: changed('binding: no', 'binding: No', textOf(MERESHIRE, kept)) });
    expect(world.rewritten).toEqual([]);
    expect(outcome.exit).toBe(1);
  });

  it('an agreement that was not named', async () => {
    const { world } = await fix({ [PATH]: changed('binding: no', 'binding: No') }, 'mereshire-port');
    expect(world.rewritten).toEqual([]);
  });
});

it('changes nothing for a name that is no agreement', async () => {
  const { world, outcome } = await fix({ [PATH]: changed('binding: no', 'binding: No') }, 'nothing');
  expect(outcome.exit).toBe(2);
  expect(world.rewritten).toEqual([]);
});

it('changes nothing unless it is asked to', async () => {
  const world = memoryWorld({ ...MERESHIRE, [PATH]: changed('binding: no', 'binding: No') });
  expect((await check.run(world, { ids: [], options: {} })).exit).toBe(1);
  expect(world.rewritten).toEqual([]);
});

/** Where a word stood, by the file as it is now: nothing above it changed its length. */
function lineOf(_word: string, world: MemoryWorld): string {
  return `${
    world
      .now(PATH)
      .split('\n')
      .findIndex((line) => line.startsWith('binding')) + 1
  }:1`;
}
