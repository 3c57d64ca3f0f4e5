/** Who holds the key to codes, and what the text rests on that. */
import { describe, expect, it } from 'vitest';
import { keyWithRecipient } from '../../../src/rules/law/key-with-recipient.ts';
import { runRules } from '../../../src/rules/run.ts';
import { MERESHIRE, registerOf } from '../../helpers/check-files.ts';
import { memoryFiles } from '../../helpers/memory-files.ts';
import { bases, withFront } from '../../score/base.ts';
import { HOSPITAL, set, type Change } from '../../score/edits.ts';

const mereshire = bases()[0];
if (mereshire === undefined) throw new Error('there is no register to change');
const base = mereshire;

async function toldOf(...changes: readonly Change[]): Promise<readonly string[]> {
  const contents = withFront(base, HOSPITAL, (front) => {
    for (const change of changes) change(front);
  });
  const register = await registerOf(memoryFiles({ ...MERESHIRE, ...contents }));
  return runRules([keyWithRecipient], register).flatMap(({ code, pointer }) =>
    code === 'law/key-with-recipient' ? [pointer ?? ''] : [],
  );
}

const heldBy = (words: string): Change => set('data/linked-records/keyHeldBy', words);

describe('the key to the codes', () => {
  it.each([
    'Tidewater Institute',
    'The evaluators',
    'tidewater-institute',
    'The trust and Tidewater Institute',
    'All recipients',
    'The recipient',
  ])('is with a recipient: %s', async (words) => {
    expect(await toldOf(heldBy(words))).toEqual(['/data/linked-records/keyHeldBy']);
  });

  it.each([
    'Mere Valley NHS Foundation Trust',
    'The trust, and not Tidewater Institute',
    'The trust; Tidewater Institute never holds it',
    'The party that supplies the records, and nobody else',
    'Mereshire Council',
    'An office that receives no records',
  ])('is with none: %s', async (words) => {
    expect(await toldOf(heldBy(words))).toEqual([]);
  });

  it('counts only where the text rests on it that nobody can be told', async () => {
    const key = heldBy('Tidewater Institute');
    const reason = (words: string): Change => set('lawful/research/because', words);
    expect(await toldOf(key, reason('What patients agreed to covers the study.'))).toEqual([]);
    expect(await toldOf(key, reason('The institute cannot tell whom a record is about.'))).toHaveLength(1);
    expect(await toldOf(key, set('data/linked-records/identifiability', 'identifiable'))).toEqual([]);
  });
});
