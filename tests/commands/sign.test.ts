/** `concordat sign`: who has signed, and records that count or are refused. */
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { sign } from '../../src/commands/sign.ts';
import { COMMIT_NAMESPACE, EMPTY_TREES } from '../../src/agreement/sign-off-commit.ts';
import { SIGN_OFF_NAMESPACE } from '../../src/agreement/statement.ts';
import { sha256 } from '../../src/host/environment.ts';
import { filesIn, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { EDITORIAL, nextVersion } from '../helpers/next-version.ts';
import { signed } from '../helpers/signed-register.ts';
import { SMALL_ID, SMALL_REGISTER } from '../helpers/small-register.ts';
import { sshSignature, testKey } from '../helpers/ssh-sign.ts';

const ID = 'mereshire-exploitation';
const PATH = `agreements/${ID}/sign-off/mereshire-police-2.1.yaml`;
const POLICE = testKey('mereshire-police');
const DECIDED = { organisation: 'mereshire-police', role: 'Assistant Chief Constable' };
const MINUTED = { ...DECIDED, method: 'minute', evidence: 'Item 7' };

async function told(world: MemoryWorld, ids: readonly string[], options: Readonly<Record<string, string>> = {}) {
  const { exit, answer, messages = [] } = await sign.run(world, { ids, options: { format: 'text', ...options } });
  return { exit, text: answer?.({ colour: false, width: 80 }) ?? '', messages: messages.join('\n') };
}

const read = async (world: MemoryWorld, path: string): Promise<string> =>
  new TextDecoder().decode(await world.files.read(path));

describe('who has signed', () => {
  it('is told of every agreement, and what is asked of those that took effect before records were kept', async () => {
    const { exit, text } = await told(memoryWorld(MERESHIRE), []);
    expect(exit).toBe(0);
    await expect(text).toMatchFileSnapshot('golden/sign.txt');
  });

  it('is told where it is asked for by name, and nothing is recorded with that', async () => {
    const [said, asked] = [
      await told(memoryWorld(MERESHIRE), []),
      await sign.run(memoryWorld(MERESHIRE), { ids: [], options: { format: 'text', status: true } }),
    ];
    expect(asked.answer?.({ colour: false, width: 80 })).toBe(said.text);
    const both = { status: true, organisation: 'mereshire-police' } as const;
    expect((await sign.run(memoryWorld(MERESHIRE), { ids: ['mereshire-port'], options: both })).exit).toBe(2);
  });

  it('is told of one with each party, and which records count for nothing', async () => {
    const world = memoryWorld(MERESHIRE);
    await told(world, [ID], MINUTED);
    await told(world, [ID], {
      organisation: 'harbour-youth',
      role: 'Chair of trustees',
      conditions: 'Train the staff first; name a contact',
      method: 'wet-ink',
      evidence: `sha256:${'a'.repeat(64)}`,
    });
    const record = (await read(world, PATH)).replace('Assistant Chief Constable', 'Constable');
    await world.editor.create([{ path: PATH.replace('police', 'council'), bytes: new TextEncoder().encode(record) }]);
    const { exit, text } = await told(world, [ID]);
    expect(exit).toBe(0);
    await expect(text).toMatchFileSnapshot('golden/sign-one.txt');
    const data = JSON.parse((await told(world, [ID], { format: 'json' })).text);
    expect(data).toMatchObject([{ id: ID, version: '2.1', state: 'partly', faults: [{ fault: 'wrong-role' }] }]);
  });

  it('is told of a body that declined with the version that it stays bound by', async () => {
    const { entries } = await registerOf(memoryFiles(MERESHIRE));
    const kept = entries.find(({ id }) => id === ID)?.versions[0];
    const world = memoryWorld({
      ...MERESHIRE,
      [PATH.replace('2.1', '2.0')]: stringify({
        ...MINUTED,
        version: '2.0',
        digest: kept?.entry.digest,
        decision: 'agreed',
        date: '2025-03-01',
      }),
    });
    expect((await told(world, [ID])).text).toContain(
      'Mereshire Police: has not decided on this version, and stays bound by version 2.0.',
    );
    await told(world, [ID], { ...MINUTED, decision: 'declined' });
    const { text } = await told(world, [ID]);
    expect(text).toContain('Mereshire Police: declined this version, and stays bound by version 2.0.');
    expect(text).toMatch(/Mereshire Police +Declined +version 2\.0/);
    const [data] = JSON.parse((await told(world, [ID], { format: 'json' })).text);
    expect(data.bound).toEqual([
      {
        party: 'mereshire-police',
        organisation: 'mereshire-police',
        version: '2.0',
        since: '2025-04-01',
        signed: '2.0',
        conditionsMet: null,
        records: [expect.objectContaining({ version: '2.0', evidence: 'Item 7' })],
      },
    ]);
    // What proves the refusal, and what proves that it is bound by the version before.
    expect(text.replaceAll(/\s+/g, ' ')).toContain('For version 2.0,');
  });

  it('is told of who left with what it held, of who is bound from a day to come, and of classes', async () => {
    const world = memoryWorld(MERESHIRE);
    await told(world, [ID], { ...MINUTED, starts: '2027-01-04' });
    const { text } = await told(world, [ID]);
    expect(text).toContain('left on 12 October 2026. The log says: “What it held was returned to the council');
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(
      /Mereshire Police Agreed None yet Assistant Chief version 2\.1 version 2\.1 .* from 4 January/,
    );
    expect(text).toContain('each body joins for itself, when it signs. Nobody waits for it.');
  });

  it('is told of a draft that its words can still change, and so is whoever records a decision on it', async () => {
    const path = `agreements/${SMALL_ID}/agreement.md`;
    const draft = textOf(SMALL_REGISTER, path).replace(/event: in-force/, 'event: drafting');
    const world = memoryWorld({ ...SMALL_REGISTER, [path]: draft });
    const { messages } = await told(world, [SMALL_ID], MINUTED);
    expect(messages).toContain(
      'Warning: version 1.2 is a draft: its words can still change, and a change voids what was signed.',
    );
    expect((await told(world, [SMALL_ID])).text).toContain('Version 1.2 is a draft: its words can still change');
    const settled = draft.replace('event: drafting', 'event: out-for-signature');
    const out = memoryWorld({ ...SMALL_REGISTER, [path]: settled });
    expect((await told(out, [SMALL_ID], MINUTED)).messages).not.toContain('draft');
    expect((await told(out, [SMALL_ID])).text).toContain('Version 1.2 is settled, and not in force yet.');
  });

  it('counts who declined apart from who is missing, and says which of two decisions of one day stands', async () => {
    const world = memoryWorld(SMALL_REGISTER);
    const conditions = { ...MINUTED, conditions: 'Train the staff first' };
    expect((await told(world, [SMALL_ID], { ...conditions, date: '2026-11-20' })).exit).toBe(0);
    const met = await told(world, [SMALL_ID], { ...MINUTED, date: '2026-11-20' });
    expect(met.messages).toContain('on record for 20 November 2026: of two on one day the more cautious stands');
    const declined = await told(world, [SMALL_ID], { ...MINUTED, decision: 'declined', date: '2026-11-21' });
    expect(declined.text).toContain('Missing: 1. Declined: 1. See:');
  });

  it('is told of a condition that was met, and not as if nothing had bound the body until then', async () => {
    const world = memoryWorld(MERESHIRE);
    await told(world, [ID], { ...MINUTED, date: '2026-09-20', conditions: 'Train the staff' });
    await told(world, [ID], { ...MINUTED, date: '2026-11-20' });
    const { text } = await told(world, [ID]);
    expect(text).toMatch(/since 1 +[^\n]*\n +October 2026/);
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/Conditions met .*on 20 November/);
    expect(text).not.toMatch(/since 20/);
  });

  it('is told by its record of the version that binds a body, where the words were changed after it signed', async () => {
    const world = memoryWorld(MERESHIRE);
    await told(world, [ID], MINUTED);
    const agreement = `agreements/${ID}/agreement.md`;
    const record = await read(world, PATH);
    const changed = textOf(MERESHIRE, agreement).replace('A teacher sees', 'A teacher saw');
    const { text } = await told(memoryWorld({ ...MERESHIRE, [agreement]: changed, [PATH]: record }), [ID]);
    expect(text).toMatch(/Mereshire Police +Missing +version 2\.1,/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Its words were');
    // Before its first day it bound nobody.
    const toCome = changed.replace('effective: 2026-10-01', 'effective: 2027-01-01');
    const later = await told(memoryWorld({ ...MERESHIRE, [agreement]: toCome, [PATH]: record }), [ID]);
    expect(later.text).toMatch(/Mereshire Police +Missing +None/);
  });

  it('is told of what was signed of an earlier version and carries over, as no signature of the present one', async () => {
    const next = nextVersion(await signed(SMALL_REGISTER), '1.3', '2026-06-01', EDITORIAL);
    const world = memoryWorld(next);
    const { text } = await told(world, [SMALL_ID]);
    expect(text.replaceAll(/\s+/g, ' ')).toContain(
      'Signed by everybody who has to. What they signed of an earlier version carries over: only editorial changes since.',
    );
    expect(text).toMatch(/Mereshire Police +Agreed +version 1\.3[^\n]*\n +version 1\.2 +since 1 June/);
    expect(text.replaceAll(/\s+/g, ' ')).toContain('Carried over');
    const [data] = JSON.parse((await told(world, [SMALL_ID], { format: 'json' })).text);
    expect(data.decisions[1]).toMatchObject({ version: '1.2', carriedOver: { version: '1.3', since: '2026-06-01' } });
    expect(data.bound[1]).toMatchObject({ version: '1.3', since: '2026-06-01', signed: '1.2' });
  });

  it('is told by its record of the version that binds a body, where the text of that version is not kept', async () => {
    const world = memoryWorld({
      ...MERESHIRE,
      [PATH.replace('2.1', '1.9')]: stringify({
        ...MINUTED,
        version: '1.9',
        digest: `sha256:${'0'.repeat(64)}`,
        decision: 'agreed',
        date: '2024-03-01',
      }),
    });
    const { text } = await told(world, [ID]);
    expect(text).toMatch(/Mereshire Police +Missing +version 1\.9,/);
    expect(text.replaceAll(/\s+/g, ' ')).toMatch(/as its record says.* Its text is not/);
  });

  it('is not told as if it were in force of one whose last day has passed, and that nobody ended or put off', async () => {
    const path = `agreements/${SMALL_ID}/agreement.md`;
    const text = textOf(SMALL_REGISTER, path);
    const dated = text.replace(/^(effective: .*\n)/m, '$1ends: 2026-10-15\n');
    const ended = dated.replace(/^( {2}log:\n)/m, '$1    - date: 2026-10-10\n      event: ended\n      by: Clerk\n');
    const stateOf = async (agreement: string): Promise<string> => {
      const world = memoryWorld(await signed({ ...SMALL_REGISTER, [path]: agreement }));
      const [data] = JSON.parse((await told(world, [SMALL_ID], { format: 'json' })).text);
      return data.state;
    };
    expect(await stateOf(dated)).toBe('lapsed');
    expect(await stateOf(ended)).toBe('fully');
    expect(await stateOf(text)).toBe('fully');
    const { text: words } = await told(memoryWorld(await signed({ ...SMALL_REGISTER, [path]: dated })), [SMALL_ID]);
    expect(words).toContain('Lapsed: 15 October 2026 was its last day, and nobody ended it or put that day off.');
    expect(words).not.toContain('Signed by everybody');
  });

  it('is not told of an agreement that is not there', async () => {
    expect(await told(memoryWorld(MERESHIRE), ['nowhere'])).toMatchObject({ exit: 2 });
  });
});

describe('a record', () => {
  it('says what was decided, of the text as it stands', async () => {
    const world = memoryWorld(MERESHIRE);
    const { exit, text } = await told(world, [ID], MINUTED);
    expect([exit, text]).toEqual([
      0,
      `Recorded in ${PATH}: Mereshire Police agreed to version 2.1 on 21 November 2026.\nMissing: 4. See: concordat sign ${ID}\n`,
    ]);
    expect(parse(await read(world, PATH), { schema: 'failsafe' })).toMatchObject({
      ...MINUTED,
      version: '2.1',
      decision: 'agreed',
      date: '2026-11-21',
    });
  });

  it('of a second role stands beside the first, and overwrites nothing', async () => {
    const world = memoryWorld(MERESHIRE);
    await told(world, [ID], MINUTED);
    await told(world, [ID], { ...MINUTED, decision: 'declined' });
    expect(world.rewritten).toEqual([PATH, PATH.replace('.yaml', '-2.yaml')]);
  });

  it('that repeats without a key what a key signed takes nothing from the signature, and is not made', async () => {
    const { exit, messages } = await told(memoryWorld(filesIn('examples/mereshire')), [ID], {
      ...MINUTED,
      role: 'Assistant Chief Constable',
    });
    expect(exit).toBe(2);
    expect(messages).toContain('or a signature by a key that says the same');
  });

  it('by a role that nobody named counts, and is told', async () => {
    const path = 'organisations/harbour-youth.yaml';
    const unnamed = { ...MERESHIRE, [path]: textOf(MERESHIRE, path).replace(/^approvers: .*\n/m, '') };
    const youth = { ...MINUTED, organisation: 'harbour-youth', role: 'Canteen Manager' };
    const { exit, messages } = await told(memoryWorld(unnamed), [ID], youth);
    expect(exit).toBe(0);
    expect(messages).toContain('Note: nobody has said who may sign for Harbour Youth, so any role counts');
    const named = await told(memoryWorld(MERESHIRE), [ID], { ...youth, role: 'Chair of trustees' });
    expect(named).toMatchObject({ exit: 0, messages: '' });
  });

  it('before the reviews that the policy puts first is made, and that is told', async () => {
    const settings = textOf(MERESHIRE, 'concordat.yaml').replace('since: 2026-12-01', 'since: 2026-10-01');
    const { exit, messages } = await told(memoryWorld({ ...MERESHIRE, 'concordat.yaml': settings }), [ID], MINUTED);
    expect(exit).toBe(0);
    expect(messages).toContain(
      'Warning: Unexpected decision of Mereshire Police on 21 November 2026, with no data protection review of version 2.1',
    );
  });

  it('of a second role says that the conditions of the first stay open', async () => {
    const path = 'organisations/mere-valley-trust.yaml';
    const world = memoryWorld({ ...MERESHIRE, [path]: textOf(MERESHIRE, path) });
    const trust = { ...MINUTED, organisation: 'mere-valley-trust', as: 'mereshire-nhs-bodies' };
    await told(world, [ID], { ...trust, role: 'Caldicott Guardian', conditions: 'Train the staff' });
    const second = await told(world, [ID], { ...trust, role: 'Medical Director' });
    expect(second.text).toContain(
      'Its conditions stay open until the role that gave them agrees without them: Train the staff.',
    );
    const same = await told(world, [ID], { ...trust, role: 'Caldicott Guardian', date: '2026-11-21' });
    expect(same.text).not.toContain('stay open');
  });

  it('with a key is made in three steps', async () => {
    const world = memoryWorld(MERESHIRE);
    const asked = await told(world, [ID], { ...DECIDED, method: 'key' });
    expect(asked.exit).toBe(0);
    expect(asked.messages).toContain(`ssh-keygen -Y sign -f <key> -n ${SIGN_OFF_NAMESPACE} statement.json`);
    expect(world.rewritten).toEqual([]);
    const signature = sshSignature(POLICE, asked.text, SIGN_OFF_NAMESPACE);
    const given = {
      ...world,
      elsewhere: () => memoryFiles({ 'statement.json.sig': signature.replaceAll('\n', '\r\n') }),
    };
    const options = { ...DECIDED, signature: 'statement.json.sig' };
    expect(await told(given, [ID], { ...options, date: '2026-11-20' })).toMatchObject({ exit: 2 });
    expect(await told(given, [ID], options)).toMatchObject({ exit: 0 });
    expect(await read(world, PATH)).toContain('-----BEGIN SSH SIGNATURE-----');
  });

  it('says how a file was written that a shell changed before it was signed', async () => {
    const world = memoryWorld(MERESHIRE);
    const { text } = await told(world, [ID], { ...DECIDED, method: 'key' });
    const refusal = async (signed: Uint8Array | string): Promise<string> => {
      const signature = sshSignature(POLICE, signed, SIGN_OFF_NAMESPACE);
      const given = { ...world, elsewhere: () => memoryFiles({ 's.sig': signature }) };
      const { exit, messages } = await told(given, [ID], { ...DECIDED, method: 'key', signature: 's.sig' });
      expect(exit).toBe(2);
      return /holds it (.*?)\. Let/.exec(messages)?.[1] ?? messages;
    };
    const little = Buffer.from(`\uFEFF${text}\r\n`, 'utf16le');
    expect(await refusal(little)).toBe('in UTF-16 and with a line break at its end');
    expect(await refusal(Buffer.from(little).swap16())).toBe('in UTF-16 and with a line break at its end');
    expect(await refusal(`\uFEFF${text}`)).toBe('with a byte order mark before it');
    expect(await refusal(`${text}\n`)).toBe('with a line break at its end');
    expect(await refusal(`${text} `)).toContain('over something else than this record says');
    expect(world.rewritten).toEqual([]);
  });

  describe('by a commit of git', () => {
    /** What git would keep of a commit with this message, signed with a key of the police. */
    const object = (message: string, author = 'Assistant Chief Constable <legal@mereshire-police.example>'): string => {
      const time = '1795262400 +0000';
      const lines = `tree ${EMPTY_TREES[0]}\nauthor ${author} ${time}\ncommitter ${author} ${time}`;
      const signature = sshSignature(POLICE, `${lines}\n\n${message}`, COMMIT_NAMESPACE);
      return `${lines}\ngpgsig ${signature.trimEnd().replaceAll('\n', '\n ')}\n\n${message}`;
    };
    const recording = async (commit: string, options: Readonly<Record<string, string>> = {}) => {
      const world = memoryWorld(MERESHIRE);
      const history = { ...world.history, commitObject: async () => commit };
      const answer = await told({ ...world, history }, [ID], { ...DECIDED, commit: 'HEAD', ...options });
      return { ...answer, rewritten: world.rewritten, world };
    };
    const asked = () => told(memoryWorld(MERESHIRE), [ID], { ...DECIDED, method: 'commit' });

    it('is made in three steps, and says what it is worth', async () => {
      const { exit, text, messages } = await asked();
      expect(exit).toBe(0);
      expect(text).toMatch(/^mereshire-police agreed to mereshire-exploitation 2\.1\n\n\{"_type":.*\}\n$/);
      expect(messages).toMatch(/git .* commit-tree -S<key> -F statement\.txt 4b825dc/);
      const { world, ...recorded } = await recording(object(text));
      expect(recorded).toMatchObject({ exit: 0, rewritten: [PATH] });
      expect(await read(world, PATH)).toMatch(/\nmethod: commit\ncommit: \|-\n {2}tree 4b825dc/);
      expect((await told(world, [ID])).text).toMatch(/: a signed[^│]*commit, which was[^│]*checked/);
    });

    it.each<readonly [string, (message: string) => string, string]>([
      ['is not signed', (message) => `tree ${'a'.repeat(40)}\n\n${message}`, 'it is not signed'],
      ['has a line of a hook', (message) => object(`${message}\nReviewed-by: nobody\n`), 'is not the statement'],
      ['says something else', (message) => object(message.replace('agreed to', 'declined')), 'is not the statement'],
      ['was cleaned up', (message) => object(message.trimEnd()), '`git commit-tree`, which'],
      [
        'has the address of a person',
        (message) => object(message, 'Assistant Chief Constable <jane.example@police.example>'),
        'Make it again with Assistant Chief Constable as the author',
      ],
      [
        'has an address of no domain',
        (message) => object(message, 'Assistant Chief Constable <legal@localhost>'),
        'is its author',
      ],
      ['names a person', (message) => object(message, 'J Example <legal@police.example>'), 'is its author'],
      [
        'was rebased',
        (message) => object(message).replace(/committer (.*) 1/, 'committer $1 2'),
        'says more than this decision',
      ],
      ['has files', (message) => object(message).replace(/^tree .*/, `tree ${'a'.repeat(40)}`), 'says more than this'],
      [
        'names its author in letters of parts',
        (message) => object(message, 'Sie\u0301n <legal@police.example>'),
        'NFD',
      ],
      ['is signed over other lines', (message) => object(message).replaceAll('legal@', 'law@'), 'over something else'],
    ])('is refused where it %s', async (_what, made, why) => {
      const { text } = await asked();
      const { exit, messages, rewritten } = await recording(made(text));
      expect([exit, rewritten]).toEqual([2, []]);
      expect(messages).toContain(why);
    });

    it('takes no other proof beside it', async () => {
      const { text } = await asked();
      for (const options of [{ method: 'key' }, { signature: 'x' }, { evidence: 'Item 7' }, { statement: 'x' }])
        expect(await recording(object(text), options)).toMatchObject({ exit: 2, rewritten: [] });
      const other = await recording(object(text), { method: 'commit', date: '2026-11-20' });
      expect(other.messages).toContain('is not the statement of this decision');
    });

    it('says where there is no repository', async () => {
      const options = { ...DECIDED, commit: 'HEAD' };
      await expect(told(memoryWorld(MERESHIRE), [ID], options)).rejects.toThrow('There is no repository.');
    });
  });

  it('has its statement written to a file, byte for byte, and replaces no other file', async () => {
    const kept = new Map<string, Uint8Array>();
    const world = memoryWorld(MERESHIRE, {
      output: {
        claim: () => Promise.reject(new Error('no folder is replaced')),
        look: () => Promise.reject(new Error('no folder is looked at')),
        async write(path, bytes, isOurs) {
          expect([isOurs(bytes), isOurs(new TextEncoder().encode('{"mine":1}'))]).toEqual([true, false]);
          expect(isOurs(new TextEncoder().encode('My notes\n\nof today\n'))).toBe(false);
          kept.set(path, bytes);
        },
      },
    });
    const { text } = await told(world, [ID], { ...DECIDED, method: 'key' });
    const { exit, messages, text: said } = await told(world, [ID], { ...DECIDED, statement: 'police.json' });
    expect([exit, said]).toEqual([0, '']);
    expect(messages).toMatch(
      /police\.json\.\n1\. Sign it: .* police\.json\n2\. Record it: .*--signature police\.json\.sig in the place of --statement$/,
    );
    expect(new TextDecoder().decode(kept.get('police.json'))).toBe(text);
  });

  it.each([
    ['A'.repeat(64)],
    [`SHA256:${'A'.repeat(64)}`],
    [`${'a'.repeat(64)}  scan.pdf`],
    [`Legal strongroom, SHA-256 ${'A'.repeat(64)}`],
  ])('keeps the hash of a sheet in one form: %s', async (evidence) => {
    const world = memoryWorld(MERESHIRE);
    expect((await told(world, [ID], { ...DECIDED, method: 'wet-ink', evidence })).exit).toBe(0);
    const record = parse(await read(world, PATH), { schema: 'failsafe' });
    expect(record.evidence.trim()).toBe(
      evidence.replaceAll(/ +/g, ' ').replace(/(?:SHA-?256[: ])?a{64}/i, `sha256:${'a'.repeat(64)}`),
    );
  });

  it('takes the hash of a sheet itself, beside the words that say where it is', async () => {
    const scan = `sha256:${sha256(new TextEncoder().encode('scan'))}`;
    const world = memoryWorld(MERESHIRE, { elsewhere: () => memoryFiles({ 'scan.pdf': 'scan', 'empty.pdf': '' }) });
    const asked = (more: Readonly<Record<string, string>>) => told(world, [ID], { ...DECIDED, ...more });
    for (const [more, reason] of [
      [{ sheet: 'nothing.pdf' }, 'there is no file nothing.pdf'],
      [{ sheet: 'empty.pdf' }, 'is empty'],
      [{ sheet: 'scan.pdf', method: 'minute' }, 'and not of minute'],
      [{ sheet: 'scan.pdf', evidence: 'b'.repeat(64) }, 'another SHA-256 than scan.pdf'],
      [{ statement: 'x', method: 'minute', evidence: 'x' }, '--statement: '],
    ] as const)
      expect(await asked(more)).toMatchObject({ exit: 2, messages: expect.stringContaining(reason) });
    expect(world.rewritten).toEqual([]);
    expect((await asked({ sheet: 'C:\\scans\\scan.pdf', evidence: 'Legal strongroom, file 12' })).exit).toBe(0);
    expect(await read(world, PATH)).toMatch(/method: wet-ink/);
    expect((await read(world, PATH)).replaceAll(/\s+/g, ' ')).toContain(`${scan}, Legal strongroom, file 12`);
    expect(world.rewritten).toEqual([PATH]);
  });

  it.each([
    ['nobody', { role: 'Chair', method: 'minute', evidence: 'x' }, '--organisation'],
    ['no role', { organisation: 'mereshire-police', method: 'minute', evidence: 'x' }, '--role'],
    ['no method', DECIDED, '--method'],
    ['another method', { ...MINUTED, method: 'telephone' }, '--method'],
    ['no evidence', { ...DECIDED, method: 'minute' }, '--evidence'],
    ['no day', { ...MINUTED, date: '2026-02-30' }, '--date'],
    ['a day to come', { ...MINUTED, date: '2026-11-22' }, 'a day that has not come'],
    ['a role that may not', { ...MINUTED, role: 'Constable' }, 'decision by the role `Constable`'],
    ['a body that is no party', { ...MINUTED, organisation: 'mere-homes' }, 'does not name as a party'],
    ['a body with no file', { ...MINUTED, organisation: 'nobody' }, 'no organisation called nobody'],
    ['a path for a body', { ...MINUTED, organisation: '../../x' }, 'Nothing was recorded'],
    ['evidence beside a signature', { ...MINUTED, method: 'key' }, 'a signature is its own proof'],
    ['a signature that is not there', { ...DECIDED, method: 'key', signature: '/nowhere/x.sig' }, 'there is no file'],
  ])('with %s is refused, with the reason, and nothing is written', async (_name, options, reason) => {
    const world = memoryWorld(MERESHIRE);
    const { exit, messages } = await told(world, [ID], options);
    expect(exit).toBe(2);
    expect(messages).toContain(reason);
    expect(world.rewritten).toEqual([]);
  });

  it.each(['mereshire-fire-home-safety', 'nowhere'])('of %s is refused', async (id) => {
    expect(await told(memoryWorld(MERESHIRE), [id], MINUTED)).toMatchObject({ exit: 2 });
  });
});

describe('what is about a person', () => {
  it.each([
    ['--evidence', { ...MINUTED, evidence: 'Sent by jane.example@mere.example on 3 September' }],
    ['--evidence', { ...MINUTED, evidence: 'jexample@mere.example' }],
    ['--role', { ...MINUTED, role: 'dpo@mere.example' }],
  ])('is refused as an address: %s', async (option, options) => {
    const world = memoryWorld(MERESHIRE);
    const { exit, messages } = await told(world, [ID], options);
    expect(exit).toBe(2);
    expect(messages).toContain(`${option}: `);
    expect(await world.files.read(PATH)).toBeUndefined();
  });

  it('is recorded with a warning where it looks like a name, and the mailbox of a team without', async () => {
    const police = textOf(MERESHIRE, 'organisations/mereshire-police.yaml').replace(/^approvers: .*\n/m, '');
    const agreement = `agreements/${ID}/agreement.md`;
    const free = textOf(MERESHIRE, agreement).replace(/^ +signatory: Assistant Chief Constable\n/m, '');
    const contents = { ...MERESHIRE, 'organisations/mereshire-police.yaml': police, [agreement]: free };
    const named = await told(memoryWorld(contents), [ID], { ...MINUTED, role: 'Jane Example' });
    expect(named.exit).toBe(0);
    expect(named.messages).toContain('what looks like the name of a person (“Jane Example”)');
    const team = await told(memoryWorld(MERESHIRE), [ID], { ...MINUTED, evidence: 'information-sharing@mere.example' });
    expect(team).toMatchObject({ exit: 0, messages: '' });
  });
});

describe('what is nearly right', () => {
  it.each([
    ['Mereshire Police', 'mereshire-police'],
    ['mereshire-polce', 'mereshire-police'],
  ])('is told with what is: %s', async (organisation, meant) => {
    const { messages } = await told(memoryWorld(MERESHIRE), [ID], { ...MINUTED, organisation });
    expect(messages).toContain(`Did you mean ${meant}`);
  });

  it('is told with the roles that may decide', async () => {
    const { messages } = await told(memoryWorld(MERESHIRE), [ID], { ...MINUTED, role: 'Chief Constable' });
    expect(messages).toContain('expected the role that may decide for it, `Assistant Chief Constable`');
  });
});
