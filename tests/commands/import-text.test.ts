/** `import` of an agreement that was written elsewhere: what is written, what is told, and what is never overwritten. */
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { importFile } from '../../src/commands/import.ts';
import { oldAgreement } from '../exchange/old-agreement.ts';
import { MERESHIRE } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { p, wordFile } from '../helpers/word-package.ts';

const ID = 'welfare-of-older-residents-information-sharing-agreement';
const NAME = 'Old ISA.docx';

function worldWith(files: Readonly<Record<string, Uint8Array>>): MemoryWorld {
  return memoryWorld(MERESHIRE, { elsewhere: () => memoryFiles(files) });
}

async function run(world: MemoryWorld, name: string, options: Readonly<Record<string, string | true>> = {}) {
  const outcome = await importFile.run(world, { ids: [name], options });
  return { ...outcome, told: outcome.answer?.({ colour: false, width: 100 }) ?? '' };
}

describe('import of a Word file', () => {
  it('writes a draft, and tells where its text went and how sure its values are', async () => {
    const world = worldWith({ [NAME]: oldAgreement() });
    const { exit, told } = await run(world, NAME);
    expect([exit, world.rewritten]).toEqual([0, [`agreements/${ID}/agreement.md`]]);
    await expect(told).toMatchFileSnapshot('golden/import/old-agreement.txt');
    await expect(world.now(`agreements/${ID}/agreement.md`)).toMatchFileSnapshot('golden/import/old-agreement.md');
  });

  it('never overwrites what is there', async () => {
    const world = worldWith({ [NAME]: oldAgreement() });
    await run(world, NAME);
    const again = await run(world, NAME);
    expect([again.exit, world.rewritten.length]).toEqual([2, 1]);
    expect(again.messages?.join()).toContain(`there is an agreement ${ID} already`);
    const other = await run(world, NAME, { id: 'older-residents' });
    expect([other.exit, world.rewritten.at(-1)]).toEqual([0, 'agreements/older-residents/agreement.md']);
  });

  it('only says what it would write where that is asked for', async () => {
    const world = worldWith({ [NAME]: oldAgreement() });
    const { told } = await run(world, NAME, { dryRun: true });
    expect(world.rewritten).toEqual([]);
    expect(told).toContain('This is a trial: nothing was written.');
  });

  it('ends with 1 where check finds errors in the old words, and tells them', async () => {
    const world = worldWith({
      'x.docx': wordFile(p('Protocol on welfare') + p('Primary care trusts are parties to this protocol.')),
    });
    const { exit, told } = await run(world, 'x.docx');
    expect(exit).toBe(1);
    expect(told).toMatch(/What check finds wrong in it[\s\S]*line \d+: Unexpected body that was abolished/);
  });

  it('puts what is out of date beside its guesses', async () => {
    const body = p('Protocol on welfare') + p('A subject access request is answered within 40 days.');
    const { told } = await run(worldWith({ 'x.docx': wordFile(body) }), 'x.docx');
    expect(told).toMatch(/Out of date, or less than people are due, to look at first too\n {2}- line \d+: .*40 days/);
  });

  it('puts an old time limit there whose heading alone says what is answered', async () => {
    const text =
      '# Protocol on welfare\n\n## 7. Subject access\n\nRequests are answered within 40 days by the body that asked.';
    const { told } = await run(worldWith({ 'x.md': strToU8(text) }), 'x.md');
    expect(told).toMatch(/to look at first too\n {2}- line \d+: [^-]*\(“40 days”\)/);
  });

  it('has it all as data', async () => {
    const { told } = await run(worldWith({ [NAME]: oldAgreement() }), NAME, { format: 'json' });
    const data = JSON.parse(told);
    expect(data).toMatchObject({ file: NAME, agreement: ID, written: true, copyOf: null });
    expect(data.values).toContainEqual({
      field: 'version',
      value: '1.2',
      confidence: 'certain',
      place: 'table 1, row 1, column 2',
      words: 'Version: v1.2',
      doubt: null,
    });
    expect(data.unplaced).toContainEqual({ what: 'Signatures', place: 'table 9' });
  });

  it.each(['../other', 'Capitals', 'a--b', ''])('takes no name that no folder should have: %s', async (id) => {
    const world = worldWith({ [NAME]: oldAgreement() });
    expect([(await run(world, NAME, { id })).exit, world.rewritten]).toEqual([2, []]);
  });
});

describe('a file that is not read', () => {
  it.each([
    ['x.pdf', strToU8('%PDF-1.7 x'), /PDF/],
    ['x.doc', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), /Office 97 to 2003/],
    ['x.docx', wordFile(p('x')).slice(0, 200), /damaged/],
  ])('%s is refused with a reason, and nothing is written', async (name, bytes, reason) => {
    const world = worldWith({ [name]: bytes });
    const { exit, messages } = await run(world, name);
    expect([exit, world.rewritten]).toEqual([2, []]);
    expect(messages?.join()).toMatch(reason);
  });
});
