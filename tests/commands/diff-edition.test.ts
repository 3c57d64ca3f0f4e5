/** `diff --edition`: what it tells, and how it ends; and a change of edition between two states of a register. */
import { expect, describe, it } from 'vitest';
import type { Outcome } from '../../src/commands/command.ts';
import { diff } from '../../src/commands/diff.ts';
import { type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { assets } from '../helpers/example.ts';
import { nextEdition, toolUnder } from '../helpers/laid-editions.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { faults } from '../helpers/schemas.ts';

const DRAFT = 'mereshire-school-attendance';
const CHARTER = 'mereshire-charter';
/** Few of its agreements, and no records: each test reads them anew. */
const REGISTER: Contents = Object.fromEntries(
  Object.entries(MERESHIRE).filter(
    ([path]) =>
      !/^agreements\/mereshire-(?!charter|exploitation|school-attendance|fire-home-safety|missing-children)/.test(path),
  ),
);
const NEXT: Contents = { ...REGISTER, ...nextEdition('2026.2') };
const pathOf = (id: string): string => `agreements/${id}/agreement.md`;

interface Told extends Outcome {
  readonly text: string;
}

async function told(
  ids: readonly string[],
  options: Record<string, string | true> = {},
  contents = NEXT,
  before?: Contents,
): Promise<Told> {
  const said = {
    assets: toolUnder(memoryFiles(contents), assets),
    ...(before === undefined ? {} : { elsewhere: () => memoryFiles(before) }),
  };
  const outcome = await diff.run(memoryWorld(contents, said), { ids, options });
  return { ...outcome, text: outcome.answer?.({ colour: false, width: 100 }) ?? '' };
}

interface Data {
  readonly agreements: readonly {
    readonly supposed?: true;
    readonly about: readonly string[];
    readonly changes: readonly { readonly code: string }[];
  }[];
}

async function data(id: string, contents = NEXT, edition: string | true = true): Promise<Data['agreements'][number]> {
  const { text } = await told([id], { edition, format: 'json' }, contents);
  expect(faults('diff', JSON.parse(text))).toEqual([]);
  return (JSON.parse(text) as Data).agreements[0] as Data['agreements'][number];
}

describe('another edition', () => {
  it('is told for people: what it does, who would sign again, and every word', async () => {
    const { exit, text } = await told(['mereshire-exploitation'], { edition: true });
    expect(exit).toBe(0);
    await expect(text).toMatchFileSnapshot('golden/diff/edition.txt');
  });
});

describe('between two states of a register', () => {
  const BEFORE = REGISTER;
  const naming = (edition: string): Contents => ({
    ...NEXT,
    [pathOf(DRAFT)]: textOf(NEXT, pathOf(DRAFT)).replace(/^edition: .*$/m, `edition: ${edition}`),
  });
  const between = async (contents: Contents) =>
    (JSON.parse((await told(['before/'], { format: 'json' }, contents, BEFORE)).text) as Data).agreements;

  it('a change of edition is told with its words', async () => {
    const [one, ...more] = await between(naming('2026.2'));
    expect(more).toEqual([]);
    expect(one?.supposed).toBeUndefined();
    expect(one?.changes.map(({ code }) => code)).toEqual([
      'edition/changed',
      ...(await data(DRAFT)).changes.slice(1).map(({ code }) => code),
    ]);
  });

  it('one to an edition that there is not says that its words cannot be told', async () => {
    const [one] = await between(naming('2027.1'));
    expect(one?.changes.map(({ code }) => code)).toEqual(['edition/changed']);
    expect(one?.about).toEqual([expect.stringContaining('no edition 2027.1')]);
  });
});

describe('what cannot be compared', () => {
  it.each([
    ['no agreement', [], '2026.2', 'Name the agreement first'],
    ['two', [DRAFT, CHARTER], '2026.2', 'Name the agreement first'],
    ['an agreement that there is not', ['mereshire-moon'], '2026.2', 'There is no agreement called mereshire-moon'],
    [
      'an edition that there is not',
      [DRAFT],
      '2026.3',
      'There is no edition 2026.3 of the standard words. This version of concordat has 2026.1 and 2026.2.',
    ],
    ['a listing', ['mereshire-fire-home-safety'], '2026.2', 'is a listing'],
    ['what has ended', ['mereshire-missing-children'], '2026.2', 'has ended'],
  ])('%s is told, with 2', async (_what, ids, edition, message) => {
    const { exit, messages, answer } = await told(ids, { edition });
    expect([exit, answer]).toEqual([2, undefined]);
    expect(messages?.join(' ')).toContain(message);
  });

  it('is not the edition that a text has: there is nothing to change', async () => {
    const { exit, messages, text } = await told([DRAFT], { edition: '2026.1', format: 'json' });
    expect([exit, messages]).toEqual([0, [`${DRAFT} has edition 2026.1 already.`]]);
    expect((JSON.parse(text) as Data).agreements).toEqual([]);
  });
});
