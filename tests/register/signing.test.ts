/** Who has signed an agreement, and which records count for nothing: each forged one among them. */
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { wire } from '../../src/base/ssh-wire.ts';
import { signedCommit } from '../../src/agreement/sign-off-commit.ts';
import { SIGN_OFF_NAMESPACE, statementOf } from '../../src/agreement/statement.ts';
import type { WrittenSignOff } from '../../src/agreement/written/sign-off.ts';
import type { Entry } from '../../src/register/entry.ts';
import { registerOnDay } from '../../src/register/on-day.ts';
import type { Register } from '../../src/register/register.ts';
import { boundBodies, openConditions } from '../../src/register/signing.ts';
import { personalDetail } from '../../src/rules/sign-off/personal-detail.ts';
import { outOfOrder } from '../../src/rules/sign-off/out-of-order.ts';
import { type Contents, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { byCommit, commitLines, sshSignature, type TestKey, testKey } from '../helpers/ssh-sign.ts';

const ID = 'mereshire-exploitation';
const POLICE = testKey('mereshire-police');
const OLD = testKey('a key that was replaced');
const STOLEN = testKey('a key that was stolen');
const COUNCIL = testKey('mereshire-council');
const TOKEN = 'sk-ssh-ed25519@openssh.com';

type Record = { -readonly [Field in keyof WrittenSignOff]: WrittenSignOff[Field] };

/** The register that is made up, with keys for the police and the council, and nobody for whom two people decide. */
const WITH_KEYS: Contents = withOrganisation(
  withOrganisation(withTwoRoles(MERESHIRE, ''), 'mereshire-police', {
    keys: [
      { key: POLICE.line, from: '2026-01-01' },
      { key: OLD.line, from: '2024-01-01', until: '2025-12-31' },
      // Listed twice, as when somebody adds a line and leaves the other: it is revoked all the same.
      { key: STOLEN.line, from: '2026-01-01' },
      { key: STOLEN.line, from: '2026-01-01', revoked: '2026-10-01' },
    ],
  }),
  'mereshire-council',
  { keys: [{ key: COUNCIL.line, from: '2026-01-01' }] },
);

function withTwoRoles(contents: Contents, names: string): Contents {
  const settings = textOf(contents, 'concordat.yaml').replace(/^ {2}twoRoles: .*\n/m, '');
  return {
    ...contents,
    'concordat.yaml': names === '' ? settings : settings.replace('sign-off:\n', `sign-off:\n  twoRoles: [${names}]\n`),
  };
}

function withOrganisation(contents: Contents, id: string, facts: object): Contents {
  const path = `organisations/${id}.yaml`;
  const before = parse(textOf(contents, path), { schema: 'failsafe' }) as object;
  return { ...contents, [path]: stringify({ ...before, ...facts }) };
}

let digests: { readonly [version: string]: string } = {};
let other = '';
let draft = '';
beforeAll(async () => {
  const { entries } = await registerOf(memoryFiles(WITH_KEYS));
  const entry = entries.find(({ id }) => id === ID);
  digests = {
    '2.1': entry?.digest ?? '',
    '2.0': entry?.versions.find(({ version }) => version === '2.0')?.entry.digest ?? '',
  };
  const path = `agreements/${ID}/agreement.md`;
  const before = { ...WITH_KEYS, [path]: textOf(WITH_KEYS, path).replace('A teacher sees', 'A teacher may see') };
  draft = (await registerOf(memoryFiles(before))).entries.find(({ id }) => id === ID)?.digest ?? '';
  other = entries.find(({ id }) => id === 'mereshire-port')?.digest ?? '';
});

/** A record as it should be, with these fields instead. */
function record(organisation: string, role: string, more: Partial<Record> = {}): Record {
  return {
    organisation,
    version: '2.1',
    digest: digests[more.version ?? '2.1'] ?? '',
    decision: 'agreed',
    role,
    date: '2026-09-20',
    method: 'minute',
    evidence: 'Item 7',
    ...more,
  };
}

const police = (more: Partial<Record> = {}): Record => record('mereshire-police', 'Assistant Chief Constable', more);

/** The record of the police, signed with a key over what it says; then changed. */
function signed(more: Partial<Record> = {}, key: TestKey = POLICE, afterwards: Partial<Record> = {}): Record {
  const { evidence: _evidence, ...said } = police({ method: 'key', ...more });
  return { ...said, signature: sshSignature(key, statementOf(ID, said), SIGN_OFF_NAMESPACE), ...afterwards };
}

/** The same by a commit of git, then changed. */
function committed(
  more: Partial<Record> = {},
  { key = POLICE, lines }: { readonly key?: TestKey; readonly lines?: string } = {},
  afterwards: Partial<Record> = {},
): Record {
  const { evidence: _evidence, ...said } = police({ method: 'commit', ...more });
  return { ...byCommit(key, ID, said, lines), ...afterwards };
}

async function entryWith(records: readonly Record[], contents: Contents = WITH_KEYS): Promise<Entry> {
  const entry = await maybeWith(records, contents);
  if (entry === undefined) throw new Error('the agreement is gone');
  return entry;
}

/** Nothing, if the file cannot be read at all. */
async function maybeWith(records: readonly Record[], contents: Contents): Promise<Entry | undefined> {
  const { entries } = await registerWith(records, contents);
  return entries.find(({ id }) => id === ID);
}

async function registerWith(records: readonly Record[], contents: Contents): Promise<Register> {
  const files = Object.fromEntries(
    records.map((one, index) => [`agreements/${ID}/sign-off/record-${index}.yaml`, stringify(one)]),
  );
  return registerOf(memoryFiles({ ...contents, ...files }));
}

const EVERYONE = (): readonly Record[] => [
  police(),
  record('mereshire-council', "Director of Children's Services"),
  record('mereshire-icb', 'Chief Nursing Officer', { as: 'mereshire-nhs-bodies' }),
  record('mere-valley-trust', 'Caldicott Guardian', { as: 'mereshire-nhs-bodies' }),
  record('harbour-youth', 'Chair of trustees'),
];

/** By which version each body is bound, and since when. */
function boundIn(entry: Entry): readonly string[] {
  return boundBodies(entry).map(({ organisation, version, since }) => `${organisation} ${version} ${since}`);
}

async function stateOf(records: readonly Record[], contents?: Contents): Promise<string> {
  const { signing } = await entryWith(records, contents);
  expect(signing.faults).toEqual([]);
  return [
    signing.state,
    ...signing.missing.map(({ party, organisation, why }) => `${organisation ?? party} ${why}`),
  ].join(', ');
}

describe('an agreement', () => {
  it('is unsigned until somebody signs, and then signed in part, with those who have not', async () => {
    const all = ['mereshire-council', 'mereshire-police', 'mereshire-icb', 'mere-valley-trust', 'harbour-youth'];
    expect(await stateOf([])).toBe(['unsigned', ...all.map((one) => `${one} nothing`)].join(', '));
    expect(await stateOf(EVERYONE().slice(0, 3))).toBe('partly, mere-valley-trust nothing, harbour-youth nothing');
  });

  it('is fully signed once every controller and every member of a group has, whatever schools do', async () => {
    expect(await stateOf(EVERYONE())).toBe('fully');
    expect(await stateOf([signed(), ...EVERYONE().slice(1)])).toBe('fully');
  });

  it('is not signed by who declined, or signed an earlier version', async () => {
    expect(await stateOf([police({ decision: 'declined' }), ...EVERYONE().slice(1)])).toBe(
      'partly, mereshire-police declined',
    );
    expect(await stateOf([police({ version: '2.0', date: '2025-03-01' }), ...EVERYONE().slice(1)])).toBe(
      'partly, mereshire-police earlier-version',
    );
  });

  it.each([
    ['a fault of form', 'refusal.yaml', (text: string) => text.replace('declined', 'refused')],
    ['a mark of git', 'refusal.yaml', (text: string) => `<<<<<<< HEAD\n${text}`],
    ['another ending', 'refusal.yml', (text: string) => text],
    ['a name that is no name', 'Refusal!.yaml', (text: string) => text],
    ['a folder around it', 'refusals/refusal.yaml', (text: string) => text],
  ])('is not signed by everybody while a record cannot be read for %s', async (_what, name, made) => {
    const text = made(stringify(police({ decision: 'declined', date: '2026-09-21' })));
    const path = `agreements/${ID}/sign-off/${name}`;
    const { entries, findings } = await registerWith(EVERYONE(), { ...WITH_KEYS, [path]: text });
    const signing = entries.find(({ id }) => id === ID)?.signing;
    const unread = path.replace(/\/refusal\.yaml$/, name.includes('/') ? '' : '/refusal.yaml');
    expect(signing).toMatchObject({ state: 'partly', missing: [], unread: [unread] });
    const errors = findings.filter(({ severity, at }) => severity === 'error' && at.path === unread);
    expect(new Set(errors.map(({ agreement }) => agreement))).toEqual(new Set([ID]));
  });

  it('is signed by everybody beside a page of notes and a copy that an editor left', async () => {
    const beside = ['README.md', 'mereshire-police-2.1.yaml~'].map((name) => [
      `agreements/${ID}/sign-off/${name}`,
      '?',
    ]);
    expect(await stateOf(EVERYONE(), { ...WITH_KEYS, ...Object.fromEntries(beside) })).toBe('fully');
  });

  it('is bound by the latest decision of a body, and of two on one day by the more cautious', async () => {
    const [, ...others] = EVERYONE();
    const declined = police({ decision: 'declined', date: '2026-09-01' });
    expect(await stateOf([police(), declined, ...others])).toBe('fully');
    expect(await stateOf([declined, police({ date: '2026-09-01' }), ...others])).toContain('mereshire-police declined');
  });

  it('that is adopted is signed by the decision of those who adopt it, and by nobody else', async () => {
    const path = `agreements/${ID}/agreement.md`;
    const adopted = (execution: string): Contents => ({
      ...WITH_KEYS,
      [path]: textOf(WITH_KEYS, path).replace('execution: signed', `execution: ${execution}`),
    });
    const nobody = adopted('adopted');
    const email = police({ method: 'email', evidence: 'Shared folder' });
    expect(await stateOf(await redigested([email], nobody), nobody)).toBe('unsigned');
    const board = adopted('{ how: adopted, by: mereshire-safeguarding-partnership }');
    const [minute, ...parties] = await redigested(
      [record('mereshire-safeguarding-partnership', 'Chair'), email],
      board,
    );
    expect(await stateOf(parties, board)).toBe('unsigned, mereshire-safeguarding-partnership nothing');
    expect(await stateOf(minute === undefined ? [] : [minute], board)).toBe('fully');
  });

  it('is fully signed by nobody where the policy names nobody', async () => {
    const settings = textOf(WITH_KEYS, 'concordat.yaml').replace('required: [controllers]', 'required: [controller]');
    expect(await stateOf([police()], { ...WITH_KEYS, 'concordat.yaml': settings })).toBe('partly');
  });

  it('does not wait for who has left', async () => {
    const path = `agreements/${ID}/agreement.md`;
    const left = textOf(WITH_KEYS, path).replace(
      'parties: st-anne-primary',
      'parties: [st-anne-primary, harbour-youth]',
    );
    expect(await stateOf(EVERYONE().slice(0, 4), { ...WITH_KEYS, [path]: left })).toBe('fully');
  });

  it('neither waits for who was succeeded nor has it bound', async () => {
    const path = `agreements/${ID}/agreement.md`;
    const event = '    - date: 2026-10-20\n      event: succeeded\n      by: Clerk\n      parties: harbour-youth\n';
    const text = textOf(WITH_KEYS, path).replace('  assessments:\n', `${event}  assessments:\n`);
    expect(text).toContain(event);
    const contents = { ...WITH_KEYS, [path]: text };
    expect(await stateOf(EVERYONE().slice(0, 4), contents)).toBe('fully');
    const youth = record('harbour-youth', 'Chair of trustees');
    expect(boundIn(await entryWith([youth], WITH_KEYS))).toHaveLength(1);
    expect(boundIn(await entryWith([youth], contents))).toEqual([]);
  });

  it('does not count what a body decided before it left, and counts what it decided afterwards', async () => {
    const path = `agreements/${ID}/agreement.md`;
    const contents = {
      ...WITH_KEYS,
      [path]: textOf(WITH_KEYS, path).replace('parties: st-anne-primary', 'parties: [st-anne-primary, harbour-youth]'),
    };
    const youth = (date: string): Record => record('harbour-youth', 'Chair of trustees', { date });
    expect((await entryWith([youth('2026-10-12')], contents)).signing.decisions).toEqual([]);
    const again = await entryWith([youth('2026-10-12'), youth('2026-10-13')], contents);
    expect(boundIn(again)).toEqual(['harbour-youth 2.1 2026-10-13']);
  });

  it('has open conditions until the same role agrees without them', async () => {
    const conditions = ['Training first'];
    const reserved = police({ decision: 'agreed-with-conditions', conditions });
    const open = { party: 'mereshire-police', organisation: 'mereshire-police', version: '2.1', conditions };
    expect(openConditions(await entryWith([reserved]))).toEqual([open]);
    expect(openConditions(await entryWith([reserved, police({ date: '2026-10-20' })]))).toEqual([]);
    const before = police({ ...reserved, version: '2.0', digest: digests['2.0'] ?? '', date: '2025-03-01' });
    const declined = police({ decision: 'declined' });
    expect(openConditions(await entryWith([before, declined]))).toEqual([{ ...open, version: '2.0' }]);
  });

  it('is joined by a school with a record of its own, from its own day', async () => {
    const school = record('mere-academy', 'Headteacher', { as: 'mereshire-schools', starts: '2026-11-01' });
    const contents = {
      ...WITH_KEYS,
      'organisations/mere-academy.yaml': 'name: Mere Academy\nkind: academy\nnation: england\n',
    };
    const { signing } = await entryWith([school], contents);
    expect(signing.decisions).toMatchObject([
      { party: 'mereshire-schools', organisation: 'mere-academy', since: '2026-11-01' },
    ]);
  });

  it('asks two people where the policy does', async () => {
    const approved = withoutSignatory(withTwoRoles(WITH_KEYS, 'mereshire-police'));
    expect(await stateOf(await redigested(EVERYONE(), approved), approved)).toBe('partly, mereshire-police one-role');
    const second = police({ role: 'Data Protection Officer' });
    expect(await stateOf(await redigested([...EVERYONE(), second], approved), approved)).toBe('fully');
    const again = police({ date: '2026-09-21' });
    expect(await stateOf(await redigested([...EVERYONE(), again], approved), approved)).toContain('one-role');
    const free = withoutApprovers(approved);
    const alike = await redigested([...EVERYONE(), police({ role: 'ASSISTANT  Сhief-Constable' })], free);
    expect(await stateOf(alike, free)).toBe('partly, mereshire-police one-role');
    const member = withTwoRoles(WITH_KEYS, 'mere-valley-trust');
    expect(await stateOf(EVERYONE(), member)).toBe('partly, mere-valley-trust one-role');
    const [, ...others] = EVERYONE();
    const digest = (await redigested([police()], approved))[0]?.digest ?? '';
    const byKey = (role: string, key: TestKey): Record => signed({ digest, role }, key);
    const two = (key: TestKey): readonly Record[] => [
      byKey('Assistant Chief Constable', POLICE),
      byKey('Data Protection Officer', key),
    ];
    const both = withOrganisation(approved, 'mereshire-police', {
      keys: [POLICE, COUNCIL].map(({ line }) => ({ key: line, from: '2026-01-01' })),
    });
    const apart = withOrganisation(both, 'mereshire-council', { keys: [{ key: STOLEN.line, from: '2026-01-01' }] });
    const rest = await redigested(others, approved);
    expect(await stateOf([...two(POLICE), ...rest], apart)).toBe('partly, mereshire-police one-role');
    expect(await stateOf([...two(COUNCIL), ...rest], apart)).toBe('fully');
  });

  it('is void once a word of it changes, and stands whatever its record says', async () => {
    const path = `agreements/${ID}/agreement.md`;
    const text = textOf(WITH_KEYS, path);
    const changed = await entryWith(EVERYONE(), {
      ...WITH_KEYS,
      [path]: text.replace('A teacher sees', 'A teacher saw'),
    });
    expect(changed.signing.state).toBe('void');
    expect(changed.signing.faults.map(({ fault }) => fault)).toEqual(Array.from({ length: 5 }, () => 'other-words'));
    const recorded = text.replace('evidence: Minutes of the partnership board, item 4', 'evidence: Minutes, item 5');
    expect(recorded).not.toBe(text);
    expect(await stateOf(EVERYONE(), { ...WITH_KEYS, [path]: recorded })).toBe('fully');
  });
});

describe('a body', () => {
  const path = `agreements/${ID}/agreement.md`;
  const old = police({ version: '2.0', digest: '', date: '2025-03-01' });
  const earlier = (): Record => ({ ...old, digest: digests['2.0'] ?? '' });
  const bound = async (records: readonly Record[], contents?: Contents): Promise<readonly string[]> => {
    const entry = await entryWith(records, contents);
    expect(entry.signing.faults).toEqual([]);
    return boundIn(entry);
  };

  it('is bound by the version that it signed, from the first day of that version on', async () => {
    expect(await bound([police()])).toEqual(['mereshire-police 2.1 2026-10-01']);
    expect(await bound([police({ date: '2026-10-20' })])).toEqual(['mereshire-police 2.1 2026-10-20']);
    expect(await bound([police({ starts: '2026-12-01' })])).toEqual([]);
  });

  it('is bound from the day of its first agreement, whatever it adds to it later, and anew only after it declined', async () => {
    const reserved = police({ decision: 'agreed-with-conditions', conditions: ['Training first'], date: '2026-10-05' });
    const met = police({ date: '2026-10-20' });
    const declined = police({ decision: 'declined', date: '2026-10-10' });
    expect(await bound([reserved, met])).toEqual(['mereshire-police 2.1 2026-10-05']);
    expect((await entryWith([reserved, met])).signing.bound[0]?.conditionsMet).toBe('2026-10-20');
    expect(await bound([reserved, declined, met])).toEqual(['mereshire-police 2.1 2026-10-20']);
    expect(await bound([reserved, police({ date: '2026-10-20', starts: '2026-11-01' })])).toEqual([
      'mereshire-police 2.1 2026-11-01',
    ]);
    // Of two who decide, the second binds it.
    const trust = (role: string, date: string): Record =>
      record('mere-valley-trust', role, { as: 'mereshire-nhs-bodies', date });
    const two = [trust('Caldicott Guardian', '2026-10-05'), trust('Medical Director', '2026-10-07')];
    const again = trust('Caldicott Guardian', '2026-10-30');
    const [first] = await bound([...two, again], withTwoRoles(WITH_KEYS, 'mere-valley-trust'));
    expect(first).toBe('mere-valley-trust 2.1 2026-10-07');
  });

  it('is shown with what its key signed, where something of less worth only repeats that; and not where it decides otherwise', async () => {
    const shown = async (...records: readonly Record[]): Promise<readonly string[]> =>
      (await entryWith(records)).signing.decisions.flatMap((one) =>
        one.records.map(({ facts }) => `${one.stands} ${facts.method} ${facts.date}`),
      );
    const mail = { method: 'email', evidence: 'In the mailbox of the owner' } as const;
    const later = police({ ...mail, date: '2026-10-20' });
    const reserved = police({
      ...mail,
      decision: 'agreed-with-conditions',
      conditions: ['Training'],
      date: '2026-10-10',
    });
    expect(await shown(signed(), later)).toEqual(['agreed key 2026-09-20']);
    expect(await shown(signed(), police({ ...mail, decision: 'declined', date: '2026-10-20' }))).toEqual([
      'declined email 2026-10-20',
    ]);
    expect(await shown(signed(), reserved)).toEqual(['agreed-with-conditions email 2026-10-10']);
    // What was signed before the body said otherwise is not what stands now.
    expect(await shown(signed(), reserved, later)).toEqual(['agreed email 2026-10-20']);
    expect(await shown(later, signed({ date: '2026-10-25' }))).toEqual(['agreed key 2026-10-25']);
  });

  it('that declined a version, or has not decided on it, stays bound by the one that it signed before', async () => {
    expect(await bound([earlier()])).toEqual(['mereshire-police 2.0 2025-04-01']);
    const declined = police({ decision: 'declined' });
    expect(await bound([earlier(), declined])).toEqual(['mereshire-police 2.0 2025-04-01']);
    expect((await entryWith([earlier(), declined])).signing.missing).toMatchObject([
      { organisation: 'mereshire-council' },
      { organisation: 'mereshire-police', why: 'declined' },
      {},
      {},
      {},
    ]);
    expect(await bound([declined])).toEqual([]);
  });

  it('is bound by the earlier version until the day on which the one that it signed takes effect', async () => {
    const later = {
      ...WITH_KEYS,
      [path]: textOf(WITH_KEYS, path).replace('effective: 2026-10-01', 'effective: 2027-01-01'),
    };
    const { digest } = await entryWith([], later);
    expect(await bound([earlier(), police({ digest })], later)).toEqual(['mereshire-police 2.0 2025-04-01']);
  });

  it('is bound by nothing while nothing is in force, or once it is over', async () => {
    for (const [from, to] of [
      [/ {2}log:\n[\s\S]*? {2}assessments:/, '  log: []\n  assessments:'],
      [
        /(outcome: continued[\s\S]*?)( {2}assessments:)/,
        '$1    - date: 2026-11-10\n      event: ended\n      by: Manager\n$2',
      ],
    ] as const) {
      const text = textOf(WITH_KEYS, path);
      expect(text.replace(from, to)).not.toBe(text);
      expect(await bound([earlier(), police()], { ...WITH_KEYS, [path]: text.replace(from, to) })).toEqual([]);
    }
  });

  it('is bound by what two people signed, where two decide', async () => {
    expect(await bound([earlier(), police()], withTwoRoles(WITH_KEYS, 'mereshire-police'))).toEqual([]);
  });

  it('is shown on a day with what bound it then, of the versions up to the one in force', async () => {
    const first = `agreements/${ID}/versions/1.0/agreement.md`;
    const kept = textOf(WITH_KEYS, `agreements/${ID}/versions/2.0/agreement.md`);
    const contents: Contents = {
      ...WITH_KEYS,
      [first]: kept.replace('version: 2.0', 'version: 1.0').replaceAll('2025-04-01', '2024-04-01'),
      [path]: textOf(WITH_KEYS, path).replace('effective: 2026-10-01', 'effective: 2027-01-01'),
    };
    const { versions } = await entryWith([], contents);
    const digest = versions.find(({ version }) => version === '1.0')?.entry.digest ?? '';
    const one = police({ version: '1.0', digest, date: '2024-03-01' });
    const register = await registerWith([one], contents);
    const shown = registerOnDay(register).entries.find(({ id }) => id === ID);
    expect(shown?.terms.version).toBe('2.0');
    expect(shown && boundIn(shown)).toEqual(['mereshire-police 1.0 2024-04-01']);
  });
});

describe('the steps before signing', () => {
  const path = `agreements/${ID}/agreement.md`;
  /** Records are kept from October on, and these events stand in the log. */
  function withLog(...events: readonly (readonly [day: string, event: string, version?: string])[]): Contents {
    const log = events.map(
      ([day, event, version]) =>
        `    - date: ${day}\n      event: ${event}\n      by: Officer\n${version === undefined ? '' : `      version: ${version}\n`}`,
    );
    const from = '    - date: 2026-10-01\n      event: in-force\n';
    return {
      ...WITH_KEYS,
      'concordat.yaml': textOf(WITH_KEYS, 'concordat.yaml').replace('since: 2026-12-01', 'since: 2026-10-01'),
      [path]: textOf(WITH_KEYS, path).replace(from, `${log.join('')}${from}`),
    };
  }
  /** What the rule finds: what came too early, and what had to come first. */
  async function early(records: readonly Record[], contents: Contents): Promise<readonly string[]> {
    const { entries, ...register } = await registerWith(records, contents);
    const own = entries.filter(({ id }) => id === ID);
    return [...outOfOrder.check({ ...register, entries: own })].map(({ at, actual }) => `${at.path}: ${actual}`);
  }
  const REVIEWED = ['2026-08-01', 'dp-review'] as const;
  const CHECKED = ['2026-08-10', 'quality-check'] as const;
  const RECORD = `agreements/${ID}/sign-off/record-0.yaml`;

  it('are in order where each is on record before a party decides, or on that day', async () => {
    expect(await early([police()], withLog(REVIEWED, CHECKED))).toEqual([]);
    expect(await early([police({ date: '2026-08-10' })], withLog(REVIEWED, CHECKED))).toEqual([]);
  });

  it('are missed where a party decides before one of them, or without it', async () => {
    expect(await early([police({ date: '2026-08-09' })], withLog(REVIEWED, CHECKED))).toEqual([
      `${RECORD}: decision of Mereshire Police on 9 August 2026, before the quality check on 10 August 2026`,
    ]);
    expect(await early([police()], withLog(REVIEWED))).toEqual([
      `${RECORD}: decision of Mereshire Police on 20 September 2026, with no quality check of version 2.1 in the log`,
    ]);
  });

  it('count for the version that they were about', async () => {
    expect(await early([police()], withLog([...REVIEWED, '2.0'], CHECKED))).toHaveLength(1);
    expect(await early([police()], withLog(['2025-03-01', 'dp-review'], CHECKED))).toHaveLength(1);
    expect(await early([police()], withLog([...REVIEWED, '2.1'], CHECKED))).toEqual([]);
  });

  it('may be on record elsewhere for a version from before records were kept', async () => {
    const settings = { 'concordat.yaml': textOf(WITH_KEYS, 'concordat.yaml') };
    expect(await early([police()], { ...withLog(), ...settings })).toEqual([]);
  });

  it('are not asked for where the policy gives no order', async () => {
    const contents = withLog();
    const settings = textOf(contents, 'concordat.yaml').replace(/ {2}order: .*\n/, '');
    expect(await early([police()], contents)).toHaveLength(2);
    expect(await early([police()], { ...contents, 'concordat.yaml': settings })).toEqual([]);
  });
});

describe('one character', () => {
  /** `npm run proof` tries many more. */
  const runs = process.env['PROOF'] === '1' ? 400 : 12;
  const path = `agreements/${ID}/agreement.md`;
  const text = textOf(WITH_KEYS, path);
  const recorded = text.indexOf('\nrecord:');
  const prose = text.indexOf('\n---\n', recorded);

  /** The text with another character in one place. */
  const edited = (at: number, by: string): string =>
    `${text.slice(0, at)}${text[at] === by ? 'q' : by}${text.slice(at + 1)}`;

  /** What is signed, as another reader of YAML than ours takes it: without comments, and without the record. */
  function signedPart(whole: string): unknown {
    const [, front = '', body = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(whole) ?? [];
    try {
      const { record: _record, ...terms } = parse(front, { schema: 'failsafe' }) as { readonly record?: unknown };
      return { terms, body: body.replaceAll(/[ \t]+$/gm, '').trim() };
    } catch {
      return undefined;
    }
  }

  it('of what is signed voids every record', async () => {
    const places = fc.oneof(
      fc.integer({ min: 4, max: recorded - 1 }),
      fc.integer({ min: prose + 5, max: text.length - 2 }),
    );
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('x', '7', ' ', 'é', '-'), async (at, by) => {
        const changed = edited(at, by);
        const entry = await maybeWith(EVERYONE(), { ...WITH_KEYS, [path]: changed });
        const same = isDeepStrictEqual(signedPart(changed), signedPart(text));
        // Nothing is signed of a file that cannot be relied on.
        expect(entry?.signing.decisions.length ?? 0).toBe(same && entry?.agreement.valid === true ? 5 : 0);
      }),
      { numRuns: runs, seed: 20261121 },
    );
  });

  it('of the record voids none', async () => {
    const places = fc.integer({ min: recorded + 10, max: prose - 1 });
    await fc.assert(
      fc.asyncProperty(places, fc.constantFrom('x', '7', ' ', 'é'), async (at, by) => {
        const entry = await maybeWith(EVERYONE(), { ...WITH_KEYS, [path]: edited(at, by) });
        if (entry?.agreement.valid === true) expect(entry.signing.faults).toEqual([]);
      }),
      { numRuns: runs, seed: 20261121 },
    );
  });
});

/** The police may then decide by any of the roles in their own file. */
function withoutSignatory(contents: Contents): Contents {
  const path = `agreements/${ID}/agreement.md`;
  return { ...contents, [path]: textOf(contents, path).replace('    signatory: Assistant Chief Constable\n', '') };
}

/** Nobody has said who may decide for the police. */
function withoutApprovers(contents: Contents): Contents {
  const path = 'organisations/mereshire-police.yaml';
  return { ...contents, [path]: textOf(contents, path).replace(/^approvers:(\n {2}- .*)+\n/m, '') };
}

async function redigested(records: readonly Record[], contents: Contents): Promise<readonly Record[]> {
  const { digest } = await entryWith([], contents);
  return records.map((one) => ({ ...one, digest }));
}

/** A commit of theirs that others made or signed: whoever committed it is not its author, or not then. */
function rebased(committer: string): Record {
  return committed({}, { lines: commitLines(police(), committer) });
}

/** What the police sign, as it should be. */
const said = (): string => statementOf(ID, without('evidence', police({ method: 'key' })));

function without(field: keyof Record, { ...facts }: Record): Record {
  delete facts[field];
  return facts;
}

/** Files that say something which no record can say: each is an error by itself. */
const noRecords: readonly (readonly [string, () => string])[] = [
  ['with a field too many', () => stringify({ ...police(), approved: 'yes' })],
  ['of a name and not an id', () => stringify({ ...police(), organisation: 'Mereshire Police' })],
  ['of a body in letters that look alike', () => stringify({ ...police(), organisation: 'mereshire-рolice' })],
  ['with a digest in capitals', () => stringify({ ...police(), digest: digests['2.1']?.toUpperCase() })],
  ['with half a digest', () => stringify({ ...police(), digest: digests['2.1']?.slice(0, 40) })],
  ['with a decision of its own', () => stringify({ ...police(), decision: 'approved' })],
  ['on a day that no calendar has', () => stringify({ ...police(), date: '2026-09-31' })],
  ['with two decisions under one name', () => `${stringify(police())}decision: agreed\n`],
  ['of two records in one file', () => `${stringify(police())}---\n${stringify(police())}`],
  ['with an alias for its role', () => stringify(police()).replace('role: ', 'role: &anchor ')],
  ['with a role that holds a letter nobody sees', () => stringify(police({ role: 'Assistant Chief\u200b Constable' }))],
  ['with no version', () => stringify(without('version', police()))],
];

describe('a commit of git', () => {
  it('proves a decision as a signature does, and takes no place from one', async () => {
    expect(await stateOf([committed(), ...EVERYONE().slice(1)])).toBe('fully');
    const { signing } = await entryWith([committed(), police({ date: '2026-09-21' })]);
    expect(signing.decisions.flatMap(({ records }) => records.map(({ facts }) => facts.method))).toEqual(['commit']);
  });
});

describe('a commit that names a person', () => {
  it.each([
    ['Jane Example <legal@body.example>', 'what looks like the name of a person (“Jane Example”)'],
    ['Assistant Chief Constable <jane.example@body.example>', 'e-mail address (`jane.example@body.example`)'],
  ])('counts, and is told: %s', async (author, what) => {
    const who = `${author} ${Date.parse('2026-09-20T12:00:00Z') / 1000} +0000`;
    const lines = commitLines(police(), who).replace(/author .*/, `author ${who}`);
    const register = await registerWith([committed({}, { lines })], WITH_KEYS);
    expect([...personalDetail.check(register)].map(({ pointer, actual }) => `${pointer} ${actual}`)).toEqual([
      `/commit ${what} in a sign-off record`,
    ]);
    expect([...personalDetail.check(await registerWith([committed()], WITH_KEYS))]).toEqual([]);
  });
});

describe('a forged record', () => {
  const forged: readonly (readonly [string, () => Record, string])[] = [
    [
      'edited after signing: decision',
      () => signed({ decision: 'declined' }, POLICE, { decision: 'agreed' }),
      'bad-signature',
    ],
    ['edited after signing: day', () => signed({}, POLICE, { date: '2026-09-21' }), 'bad-signature'],
    [
      'edited after signing: first day',
      () => signed({ starts: '2026-12-01' }, POLICE, { starts: '2026-10-01' }),
      'bad-signature',
    ],
    [
      'edited after signing: assessment',
      () => signed({ assessment: 'DPIA-7' }, POLICE, { assessment: 'DPIA-8' }),
      'bad-signature',
    ],
    ['added after signing: first day', () => signed({}, POLICE, { starts: '2026-10-01' }), 'bad-signature'],
    [
      'stripped of its conditions',
      () => {
        const { conditions: _conditions, ...rest } = signed({
          decision: 'agreed-with-conditions',
          conditions: ['Training first'],
        });
        return { ...rest, decision: 'agreed' };
      },
      'bad-signature',
    ],
    [
      'with one condition of two',
      () => signed({ decision: 'agreed-with-conditions', conditions: ['One', 'Two'] }, POLICE, { conditions: ['One'] }),
      'bad-signature',
    ],
    [
      'replayed for another version',
      () =>
        signed({ version: '2.0', digest: digests['2.0'] ?? '', date: '2026-02-01' }, POLICE, {
          version: '2.1',
          digest: digests['2.1'] ?? '',
        }),
      'bad-signature',
    ],
    [
      'of another agreement, moved here',
      () => ({
        ...signed(),
        signature: sshSignature(
          POLICE,
          statementOf('mereshire-port', { ...police({ method: 'key' }) }),
          SIGN_OFF_NAMESPACE,
        ),
      }),
      'bad-signature',
    ],
    ['of another agreement, with its digest', () => police({ digest: other }), 'other-words'],
    ['of words that nobody has', () => police({ digest: `sha256:${'0'.repeat(64)}` }), 'other-words'],
    ['of the version before, with its digest', () => police({ digest: digests['2.0'] ?? '' }), 'other-words'],
    [
      'of a version that is not there',
      () => police({ version: '3.0', digest: digests['2.1'] ?? '' }),
      'unknown-version',
    ],
    [
      'signed for another purpose',
      () => ({ ...signed(), signature: sshSignature(POLICE, statementOf(ID, police({ method: 'key' })), 'git') }),
      'bad-signature',
    ],
    [
      'signed over other bytes',
      () => ({ ...signed(), signature: sshSignature(POLICE, 'I agree', SIGN_OFF_NAMESPACE) }),
      'bad-signature',
    ],
    ['signed with a key of another party', () => signed({}, COUNCIL), 'no-key'],
    ['signed with a key of nobody', () => signed({}, testKey('mallory')), 'no-key'],
    ['signed with a key that ended', () => signed({}, OLD), 'key-not-good-then'],
    ['back-dated with a key that was not there yet', () => signed({ date: '2025-06-01' }), 'key-not-good-then'],
    ['signed with a key that was revoked', () => signed({}, STOLEN), 'key-revoked'],
    ['back-dated with a key that was revoked', () => signed({ date: '2026-01-02' }, STOLEN), 'key-revoked'],
    ['with words for a signature', () => ({ ...signed(), signature: 'signed' }), 'no-key'],
    ['with no signature', () => police({ method: 'key' }), 'no-signature'],
    [
      'with a signature that nobody checks',
      () => ({ ...signed(), method: 'email', evidence: 'In my inbox' }),
      'idle-signature',
    ],
    [
      'with no proof',
      () => {
        const { evidence: _evidence, ...rest } = police();
        return rest;
      },
      'no-evidence',
    ],
    ['on a sheet that nothing identifies', () => police({ method: 'wet-ink', evidence: 'scan in folder' }), 'no-hash'],
    ['by a role that may not', () => police({ role: 'Constable' }), 'wrong-role'],
    ['by a role that only looks alike', () => police({ role: 'Аssistant Chief Constable' }), 'wrong-role'],
    ['by a role of its own that may not sign this', () => police({ role: 'Data Protection Officer' }), 'wrong-role'],
    ['dated tomorrow', () => police({ date: '2026-11-22' }), 'future'],
    ['dated before the body was there', () => police({ date: '1974-03-31' }), 'not-in-being'],
    ['of a body that nobody knows', () => ({ ...police(), organisation: 'mereshire-polices' }), 'unknown-organisation'],
    ['of a body that is no party', () => ({ ...police(), organisation: 'mere-homes' }), 'not-a-party'],
    ['of a group, for its members', () => record('mereshire-nhs-bodies', 'Chair'), 'not-a-party'],
    ['of a class, for its members', () => record('mereshire-schools', 'Chair'), 'not-a-party'],
    ['of a member that does not say so', () => record('mereshire-icb', 'Chief Nursing Officer'), 'not-a-party'],
    [
      'of a member that left the group',
      () => record('harbour-hospitals-trust', 'Chief Nurse', { as: 'mereshire-nhs-bodies' }),
      'not-a-party',
    ],
    ['of no member of the group', () => ({ ...police(), as: 'mereshire-nhs-bodies' }), 'not-a-party'],
    ['of no school as a school', () => ({ ...police(), as: 'mereshire-schools' }), 'not-a-party'],
    ['as a party that is not there', () => ({ ...police(), as: 'mereshire-fire' }), 'not-a-party'],
    ['as another party', () => ({ ...police(), as: 'harbour-youth' }), 'not-a-party'],
    ['with conditions that it does not give', () => police({ decision: 'agreed-with-conditions' }), 'no-conditions'],
    ['with conditions that do not count', () => police({ conditions: ['Training first'] }), 'idle-conditions'],
    ['of the draft that the parties had talked about', () => police({ digest: draft }), 'other-words'],
    ['moved here whole from another agreement', () => police({ version: '1.0', digest: other }), 'unknown-version'],
    [
      'of a version whose number looks alike',
      () => police({ version: '2.10', digest: digests['2.1'] ?? '' }),
      'unknown-version',
    ],
    [
      'taken over by another party',
      () => ({ ...signed(), organisation: 'mereshire-council', role: "Director of Children's Services" }),
      'no-key',
    ],
    [
      'edited after signing: role',
      () => signed({ role: 'Constable' }, POLICE, { role: 'Assistant Chief Constable' }),
      'bad-signature',
    ],
    [
      'added after signing: the party that it decides as',
      () => signed({}, POLICE, { as: 'mereshire-police' }),
      'bad-signature',
    ],
    [
      'given conditions after signing',
      () => signed({}, POLICE, { decision: 'agreed-with-conditions', conditions: ['Pay first'] }),
      'bad-signature',
    ],
    [
      'with its conditions in another order',
      () => signed({ decision: 'agreed-with-conditions', conditions: ['A', 'B'] }, POLICE, { conditions: ['B', 'A'] }),
      'bad-signature',
    ],
    [
      'with two conditions made one',
      () => signed({ decision: 'agreed-with-conditions', conditions: ['A', 'B'] }, POLICE, { conditions: ['A, B'] }),
      'bad-signature',
    ],
    [
      'with a condition in letters that look alike',
      () => signed({ decision: 'agreed-with-conditions', conditions: ['A'] }, POLICE, { conditions: ['А'] }),
      'bad-signature',
    ],
    [
      'signed for the same purpose in other capitals',
      () => ({ ...signed(), signature: sshSignature(POLICE, said(), 'Sign-Off@concordat') }),
      'bad-signature',
    ],
    ['signed for files', () => ({ ...signed(), signature: sshSignature(POLICE, said(), 'file') }), 'bad-signature'],
    ['signed for no purpose', () => ({ ...signed(), signature: sshSignature(POLICE, said(), '') }), 'no-key'],
    [
      'signed with a line break behind the statement',
      () => ({ ...signed(), signature: sshSignature(POLICE, `${said()}\n`, SIGN_OFF_NAMESPACE) }),
      'bad-signature',
    ],
    [
      'with the signature of another day',
      () => ({ ...signed(), signature: signed({ date: '2026-09-19' }).signature ?? '' }),
      'bad-signature',
    ],
    [
      'with a signature cut short',
      () => ({ ...signed(), signature: (signed().signature ?? '').slice(0, 120) }),
      'no-key',
    ],
    [
      'with two signatures',
      () => ({ ...signed(), signature: `${signed().signature}${signed({}, COUNCIL).signature}` }),
      'no-key',
    ],
    ['with a public key for a signature', () => ({ ...signed(), signature: POLICE.line }), 'no-key'],
    [
      'by the old key, back-dated to its last day, over these words',
      () => signed({ date: '2026-01-01' }, OLD),
      'key-not-good-then',
    ],
    ['by an e-mail that is nowhere', () => without('evidence', police({ method: 'email' })), 'no-evidence'],
    ['by a service with no reference', () => without('evidence', police({ method: 'platform' })), 'no-evidence'],
    [
      'on a sheet with half a hash',
      () => police({ method: 'wet-ink', evidence: `sha256:${'a'.repeat(32)}` }),
      'no-hash',
    ],
    [
      'on a sheet with too long a hash',
      () => police({ method: 'wet-ink', evidence: `sha256:${'a'.repeat(65)}` }),
      'no-hash',
    ],
    ['by an acting role', () => police({ role: 'Assistant Chief Constable (acting)' }), 'wrong-role'],
    ['by two roles in one', () => police({ role: 'Constable, Assistant Chief Constable' }), 'wrong-role'],
    ['dated after the turn of the year', () => police({ date: '2027-01-01' }), 'future'],
    [
      'of a member as the other group',
      () => record('mereshire-icb', 'Chief Nursing Officer', { as: 'mereshire-schools' }),
      'not-a-party',
    ],
    [
      'by a commit, edited after signing: role',
      () => committed({ role: 'Constable' }, {}, { role: 'Assistant Chief Constable' }),
      'bad-signature',
    ],
    ['by a commit, edited after signing: day', () => committed({}, {}, { date: '2026-09-21' }), 'bad-signature'],
    [
      'by a commit that declined',
      () => committed({ decision: 'declined' }, {}, { decision: 'agreed' }),
      'bad-signature',
    ],
    [
      'by a commit, stripped of its conditions',
      () =>
        without(
          'conditions',
          committed({ decision: 'agreed-with-conditions', conditions: ['Pay first'] }, {}, { decision: 'agreed' }),
        ),
      'bad-signature',
    ],
    [
      'by a commit with another author',
      () => committed({}, {}, { commit: commitLines(police()).replaceAll('legal@', 'law@') }),
      'bad-signature',
    ],
    [
      'by a commit about another agreement',
      () => {
        const { evidence: _evidence, ...said } = police({ method: 'commit' });
        return byCommit(POLICE, 'mereshire-port', said);
      },
      'bad-signature',
    ],
    [
      'by a commit, with the signature of its statement',
      () => committed({}, {}, { signature: signed().signature ?? '' }),
      'bad-signature',
    ],
    [
      'by a key, with the signature of a commit',
      () => without('commit', committed({}, {}, { method: 'key' })),
      'bad-signature',
    ],
    [
      'by a commit for the purpose of statements',
      () => {
        const record = committed();
        const text = signedCommit(ID, record);
        return { ...record, signature: sshSignature(POLICE, text, SIGN_OFF_NAMESPACE) };
      },
      'bad-signature',
    ],
    ['by a commit of another party', () => committed({}, { key: COUNCIL }), 'no-key'],
    ['by a commit of nobody', () => committed({}, { key: testKey('mallory') }), 'no-key'],
    ['by a commit with a key that was revoked', () => committed({}, { key: STOLEN }), 'key-revoked'],
    ['by a commit with a key that ended', () => committed({}, { key: OLD }), 'key-not-good-then'],
    ['by a commit that is not signed', () => without('signature', committed()), 'no-signature'],
    ['by a commit that is not there', () => without('commit', committed()), 'no-commit'],
    [
      'by a commit of somebody else that was rebased',
      () => rebased('Mallory <m@mallory.example> 1790000000 +0000'),
      'no-commit',
    ],
    [
      'by a commit that was signed later',
      () => rebased('Assistant Chief Constable <legal@mereshire-police.example> 1789905601 +0000'),
      'no-commit',
    ],
    [
      'by a commit with files',
      () => committed({}, { lines: commitLines(police()).replace(/tree .*/, `tree ${'a'.repeat(40)}`) }),
      'no-commit',
    ],
    [
      'by a commit in passing, on a branch of somebody else',
      () => committed({}, { lines: commitLines(police()).replace('author', `parent ${'a'.repeat(40)}\nauthor`) }),
      'no-commit',
    ],
    [
      'by a commit from long after the day that it gives',
      () => committed({}, { lines: commitLines(police({ date: '2026-11-20' })) }),
      'no-commit',
    ],
    [
      'back-dated by a commit with a key that has ended since',
      () => committed({ date: '2025-12-01' }, { key: OLD, lines: commitLines(police()) }),
      'no-commit',
    ],
    [
      'by a commit with a line too many',
      () => committed({}, { lines: commitLines(police()).replace('author', 'encoding latin1\nauthor') }),
      'no-commit',
    ],
    [
      'by a commit whose lines end and begin again',
      () => committed({}, { lines: `${commitLines(police())}\n\nI agree\n${commitLines(police())}` }),
      'no-commit',
    ],
    ['by a commit beside a minute', () => ({ ...police(), commit: commitLines(police()) }), 'idle-commit'],
    ['by a commit beside a key', () => ({ ...signed(), commit: commitLines(police()) }), 'idle-commit'],
    ['of a party as the class', () => record('mereshire-council', 'Chair', { as: 'mereshire-schools' }), 'not-a-party'],
  ];

  it('is tried in more than sixty ways, each with a name of its own', () => {
    const names = [...forged, ...noRecords].map(([name]) => name);
    expect(names.length).toBeGreaterThanOrEqual(75);
    expect(new Set(names).size).toBe(names.length);
  });

  // None makes another one right, so they are read together.
  let signing: Entry['signing'] | undefined;
  beforeAll(async () => {
    ({ signing } = await entryWith(forged.map(([, make]) => make())));
  });

  it.each(forged.map((one, index) => [...one, index] as const))(
    '%s counts for nothing',
    (_name, _make, fault, index) => {
      const path = `agreements/${ID}/sign-off/record-${index}.yaml`;
      const found = signing?.faults.filter(({ record: { source } }) => source.path === path);
      expect(found?.map((one) => one.fault)).toEqual([fault]);
      expect([signing?.decisions, signing?.bound]).toEqual([[], []]);
    },
  );

  it('by a key that stands in the files of two bodies counts for neither', async () => {
    const shared = withOrganisation(WITH_KEYS, 'mereshire-council', {
      keys: [{ key: POLICE.line.replace(/ \S+$/, ' council'), from: '2026-01-01' }],
    });
    const { signing } = await entryWith([signed()], shared);
    expect(signing.faults.map((one) => one.fault)).toEqual(['key-of-another']);
  });

  it('by a key that another body has too, written in another way, counts for neither', async () => {
    const body = POLICE.line.split(' ')[1] ?? '';
    const token = Buffer.concat([wire(TOKEN), Buffer.from(body, 'base64').subarray(15), wire('ssh:')]);
    const shared = withOrganisation(WITH_KEYS, 'mereshire-council', {
      keys: [{ key: `${TOKEN} ${token.toString('base64')}`, from: '2026-01-01' }],
    });
    const { signing } = await entryWith([signed()], shared);
    expect(signing.faults.map((one) => one.fault)).toEqual(['key-of-another']);
  });

  it('of an illustrative agreement counts for nothing', async () => {
    const path = `agreements/${ID}/agreement.md`;
    const contents = {
      ...WITH_KEYS,
      [path]: textOf(WITH_KEYS, path).replace('execution: signed', 'illustrative: yes\nexecution: signed'),
    };
    const { signing } = await entryWith(await redigested([police()], contents), contents);
    expect(signing.faults.map((one) => one.fault)).toEqual(['illustrative']);
    expect(signing.state).toBe('not-asked');
  });

  it('is no record at all where it says what none can say', async () => {
    const files = noRecords.map(
      ([, make], index) => [`agreements/${ID}/sign-off/forged-${index}.yaml`, make()] as const,
    );
    const { entries, findings } = await registerOf(memoryFiles({ ...WITH_KEYS, ...Object.fromEntries(files) }));
    const found = entries.find(({ id }) => id === ID)?.signing;
    expect([found?.decisions, found?.faults]).toEqual([[], []]);
    const wrong = new Set(findings.filter(({ severity }) => severity === 'error').map(({ at }) => at.path));
    expect(noRecords.filter((_one, index) => !wrong.has(files[index]?.[0] ?? '')).map(([name]) => name)).toEqual([]);
  });
});
