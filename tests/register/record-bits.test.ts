/** A record that a key signed shows each change of a bit: it is no record any more, counts for nothing, or says the very same. */
import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readSignOff } from '../../src/agreement/register-files.ts';
import { checkSshSignature } from '../../src/host/ssh-signature.ts';
import { judgeSignOff } from '../../src/register/judge-sign-off.ts';
import { readExample, schemas } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';

const ID = 'mereshire-exploitation';
const PATH = `agreements/${ID}/sign-off/mereshire-police-2.1.yaml`;
const register = await readExample('examples/mereshire');
const entry = register.entries.find(({ id }) => id === ID);
if (entry === undefined) throw new Error('there is no such agreement');
const context = {
  id: ID,
  illustrative: false,
  texts: new Map([[entry.terms.version ?? '', entry]]),
  organisations: register.organisations,
  today: register.today,
  checkSignature: checkSshSignature,
};

/** The facts of a record that counts; nothing of any other file. */
async function counted(bytes: Uint8Array): Promise<object | undefined> {
  const { value } = await readSignOff(memoryFiles({ [PATH]: bytes }), PATH, schemas);
  const judged = value === undefined ? undefined : judgeSignOff(value, context);
  return judged === undefined || 'fault' in judged ? undefined : judged.record.facts;
}

describe('a record that a key signed', () => {
  const bytes = Uint8Array.from(readFileSync(`examples/mereshire/${PATH}`));
  const bits = bytes.length * 8;
  const all = process.env['PROOF'] === '1';

  it(`shows each change of ${all ? 'all its' : 'some of its'} bits`, async () => {
    const facts = await counted(bytes);
    expect(facts).toMatchObject({ organisation: 'mereshire-police', method: 'key' });
    const unseen: string[] = [];
    for (let bit = 0; bit < bits; bit += all ? 1 : 37) {
      const changed = Uint8Array.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const read = await counted(changed);
      if (read !== undefined && !isDeepStrictEqual(read, facts)) unseen.push(`${bit >> 3}.${bit & 7}`);
    }
    expect(unseen).toEqual([]);
  });
});
