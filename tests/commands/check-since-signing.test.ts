/** `check --since` judges sign-off records by the keys, the roles and the policy that the register had before the change. */
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { SIGN_OFF_NAMESPACE, statementOf } from '../../src/agreement/statement.ts';
import type { WrittenSignOff } from '../../src/agreement/written/sign-off.ts';
import { sentence } from '../../src/base/finding.ts';
import type { IsoDate } from '../../src/base/dates.ts';
import { amend } from '../../src/commands/amend.ts';
import { check } from '../../src/commands/check.ts';
import { diff } from '../../src/commands/diff.ts';
import { diskEditor, diskFiles } from '../../src/host/disk.ts';
import { gitHistory } from '../../src/host/history.ts';
import { filesIn, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { repository } from '../helpers/repository.ts';
import { sshSignature, type TestKey, testKey } from '../helpers/ssh-sign.ts';

const ID = 'children-found-safe';
const POLICE_FILE = 'organisations/mereshire-police.yaml';
const COUNCIL_FILE = 'organisations/mereshire-council.yaml';
const RECORD = `agreements/${ID}/sign-off/mereshire-police-1.2.yaml`;
const PATH = `agreements/${ID}/agreement.md`;
const OLD = testKey('mereshire-police');
const NEW = testKey('mereshire-police-new');
const POLICY = '\nsign-off:\n  required: [controllers]\n  since: 2030-01-01\n';
const REGISTER = (() => {
  const files = filesIn('tests/fixtures/small-register');
  return {
    ...files,
    'concordat.yaml': `${textOf(files, 'concordat.yaml').trimEnd()}${POLICY}`,
    [POLICE_FILE]: `${textOf(files, POLICE_FILE).trimEnd()}\nkeys:\n  - key: ${OLD.line}\n    from: 2026-01-01\n`,
  };
})();
const { entries } = await registerOf(memoryFiles(REGISTER));
const digest = entries.find(({ id }) => id === ID)?.digest ?? '';

const repo = repository(REGISTER);
const first = repo.commit('one');
afterAll(() => repo.end());
afterEach(() => repo.backTo(first));

function signed(key: TestKey): string {
  const facts: WrittenSignOff = {
    organisation: 'mereshire-police',
    version: '1.2',
    digest,
    decision: 'agreed',
    role: 'Assistant Chief Constable',
    date: '2026-02-01',
    method: 'key',
  };
  return stringify({ ...facts, signature: sshSignature(key, statementOf(ID, facts), SIGN_OFF_NAMESPACE) });
}

const minute = (organisation: string, role: string): string =>
  stringify({
    organisation,
    version: '1.2',
    digest,
    decision: 'agreed',
    role,
    date: '2026-02-01',
    method: 'minute',
    evidence: 'Item 7',
  });

async function errorsSince(revision: string): Promise<readonly string[]> {
  const world = memoryWorld({}, { files: diskFiles(repo.folder), history: gitHistory(repo.folder, {}) });
  const { report, exit } = await check.run(world, { ids: [], options: { since: revision } });
  const errors = (report?.findings ?? []).filter(
    ({ severity, code }) => severity === 'error' && code.startsWith('sign-off/'),
  );
  if (errors.length > 0) expect(exit).toBe(1);
  return errors.map((found) => `${found.at.path}: ${sentence(found)}`);
}

async function warningsSince(revision: string, rule = 'sign-off/in-force-unsigned'): Promise<readonly string[]> {
  const world = memoryWorld({}, { files: diskFiles(repo.folder), history: gitHistory(repo.folder, {}) });
  const { report } = await check.run(world, { ids: [], options: { since: revision } });
  return (report?.findings ?? []).filter(({ severity, code }) => severity === 'warning' && code === rule).map(sentence);
}

const lacking = (names: string): string =>
  `${PATH}: Unexpected version 1.2, which lacks the signature of ${names} by the policy before this change, expected the signatures that the register asked for before this change.`;

const leave = (party: string, how: 'left' | 'succeeded' = 'left'): void => {
  const event = `    - date: 2026-03-01\n      event: ${how}\n      by: Clerk\n      parties: ${party}\n`;
  repo.edit(
    PATH,
    'event: in-force\n      by: Safeguarding Partnership Manager\n',
    `event: in-force\n      by: Safeguarding Partnership Manager\n${event}`,
  );
};

const withKey = (key: TestKey, more = ''): void =>
  repo.edit(POLICE_FILE, 'keys:\n', `keys:\n  - key: ${key.line}\n    from: 2026-01-01\n${more}`);

/** The next version, to hold from a day to come, with what was in force kept as it was or with other words. */
async function amended(kept = (text: string): string => text): Promise<void> {
  const { folder } = repo;
  const said = { files: diskFiles(folder), editor: diskEditor(folder), history: gitHistory(folder, {}) };
  const { exit } = await amend.run(memoryWorld({}, said), { ids: [ID], options: { effective: '2027-02-01' } });
  expect(exit).toBe(0);
  const path = `agreements/${ID}/versions/1.2/agreement.md`;
  const text = Buffer.from((await diskFiles(folder).read(path)) ?? new Uint8Array()).toString();
  repo.write({ [path]: kept(text) });
}

describe('the next version, whose first day is to come', () => {
  const askedFrom = (day: string): string => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', `since: ${day}`);
    const role = { council: "Director of Children's Services", police: 'Assistant Chief Constable' };
    for (const [body, by] of Object.entries(role))
      repo.write({ [`agreements/${ID}/sign-off/mereshire-${body}-1.2.yaml`]: minute(`mereshire-${body}`, by) });
    return repo.commit('asked and signed');
  };

  it('may come before it is signed, and whoever looks is told who has to sign', async () => {
    const asked = askedFrom('2020-01-01');
    await amended();
    repo.edit(PATH, 'Talk with children who were missing', 'Talk with children');
    const world = memoryWorld({}, { files: diskFiles(repo.folder), history: gitHistory(repo.folder, {}) });
    expect(await errorsSince(asked)).toEqual([]);
    const { report } = await check.run(world, { ids: [], options: { since: asked } });
    const told = (report?.findings ?? []).filter(({ code }) => code === 'sign-off/in-force-unsigned');
    expect(told.map((one) => [one.severity, sentence(one)])).toEqual([
      [
        'note',
        'Unexpected version 2.0, which takes effect on 1 February 2027 and is not signed by Mereshire Council and Mereshire Police, expected a sign-off record of each party that has to sign it, by that day.',
      ],
    ]);
    const later = memoryWorld({}, { files: diskFiles(repo.folder), today: '2027-02-01' as IsoDate });
    const then = await check.run(later, { ids: [], options: {} });
    expect((then.report?.findings ?? []).map(({ code, severity }) => `${severity} ${code}`)).toContain(
      'error sign-off/in-force-unsigned',
    );
  });

  it.each([
    ['signed', '2020-01-01', /versions\/1\.2\/agreement\.md: Unexpected change of the text of version 1\.2 after/],
    ['not asked to be signed', '2030-01-01', /kept with other words than were in force under that number/],
  ])('brings no other words into the version in force, where that was %s', async (_what, since, told) => {
    const asked = since === '2030-01-01' ? first : askedFrom(since);
    await amended((text) => text.replace('Talk with children who were missing', 'Watch children'));
    expect(await errorsSince(asked)).toEqual([expect.stringMatching(told)]);
  });
});

describe('what was signed of an earlier version', () => {
  const editorial = ['role: Safeguarding Partnership Manager\nparties', 'role: Head of Safeguarding\nparties'] as const;
  const material = ['keep: 6 years', 'keep: 2 years'] as const;
  const kept = (version: string): string => `agreements/${ID}/versions/${version}/agreement.md`;
  const lacks = (version: string): string =>
    lacking('Mereshire Council and Mereshire Police').replace('version 1.2', `version ${version}`);
  /** The next version, in force from a day that has passed, with the one before it kept. */
  const next = async (number: string, day: string, edit: readonly [string, string]): Promise<void> => {
    const text = Buffer.from((await diskFiles(repo.folder).read(PATH)) ?? new Uint8Array()).toString();
    const [, version = ''] = /^version: (.*)$/m.exec(text) ?? [];
    repo.write({ [kept(version)]: text });
    repo.edit(PATH, `version: ${version}`, `version: ${number}`);
    repo.edit(PATH, /^effective: .*$/m.exec(text)?.[0] ?? '', `effective: ${day}`);
    repo.edit(PATH, ...edit);
  };
  const asked = (): string => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2020-01-01');
    const role = { council: "Director of Children's Services", police: 'Assistant Chief Constable' };
    for (const [body, by] of Object.entries(role))
      repo.write({ [`agreements/${ID}/sign-off/mereshire-${body}-1.2.yaml`]: minute(`mereshire-${body}`, by) });
    return repo.commit('asked and signed');
  };

  it('carries over to an editorial version', async () => {
    const before = asked();
    await next('1.3', '2026-06-01', editorial);
    expect(await errorsSince(before)).toEqual([]);
  });

  it('carries over by no table that the change brings with it', async () => {
    const before = asked();
    await next('1.3', '2026-06-01', material);
    repo.edit('concordat.yaml', 'sign-off:', 'changes:\n  weights:\n    retention/shortened: editorial\nsign-off:');
    expect(await errorsSince(before)).toEqual([lacks('1.3')]);
    const world = memoryWorld({}, { files: diskFiles(repo.folder), history: gitHistory(repo.folder, process.env) });
    const told = await diff.run(world, { ids: [before], options: { format: 'json' } });
    const { agreements } = JSON.parse(told.answer?.({ colour: false, width: 80 }) ?? '');
    expect(agreements[0]).toMatchObject({ weight: 'material', signing: 'again' });
    // Once the table was looked at and merged, it is the one that stood before.
    repo.git('checkout', '--quiet', '--', PATH);
    repo.remove(`agreements/${ID}/versions`);
    const table = repo.commit('the table alone');
    await next('1.3', '2026-06-01', material);
    expect(await errorsSince(table)).toEqual([]);
  });

  it.each([
    ['edited', () => repo.edit(kept('2.0'), 'keep: 2 years', 'keep: 6 years')],
    ['removed', () => repo.remove(`agreements/${ID}/versions/2.0`)],
  ])('carries over no version in between that the change has %s', async (_what, alter) => {
    asked();
    await next('2.0', '2026-06-01', material);
    await next('2.1', '2026-07-01', [material[1], material[0]]);
    const before = repo.commit('back to what was signed');
    alter();
    expect(await errorsSince(before)).toEqual([lacks('2.1')]);
  });

  it.each([
    ['edited', () => repo.edit(kept('1.2'), 'Both parties, in writing', 'Both parties in writing')],
    ['removed', () => repo.remove(`agreements/${ID}/versions/1.2`)],
  ])('carries over from no words that the change has %s', async (_what, alter) => {
    asked();
    await next('1.3', '2026-06-01', editorial);
    const before = repo.commit('editorial');
    alter();
    expect((await errorsSince(before)).length).toBeGreaterThan(0);
  });

  it('carries over from no earlier version that the change brings with it, to what nobody signed', async () => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2026-01-01');
    const before = repo.commit('asked, and not signed');
    const text = textOf(REGISTER, PATH);
    const early = text
      .replace('version: 1.2', 'version: 1.1')
      .replace('effective: 2026-01-10', 'effective: 2019-01-10');
    repo.write({ [kept('1.1')]: early });
    expect(await errorsSince(before)).toEqual([lacks('1.2')]);
    // One that is new whole can have been agreed elsewhere, and whoever merges is told to look.
    repo.remove(PATH);
    repo.remove(`agreements/${ID}/versions`);
    const none = repo.commit('none');
    repo.write({ [PATH]: text, [kept('1.1')]: early });
    expect(await warningsSince(none)).toEqual([expect.stringContaining('before the register asked for records')]);
  });

  it('carries over by no key that was revoked, nor by one whose revocation the change takes back', async () => {
    asked();
    repo.write({ [RECORD]: signed(OLD) });
    await next('1.3', '2026-06-01', editorial);
    const good = repo.commit('signed by a key');
    repo.edit(PATH, 'title:', '# looked at\ntitle:');
    expect(await errorsSince(good)).toEqual([]);
    repo.edit(POLICE_FILE, '    from: 2026-01-01\n', '    from: 2026-01-01\n    revoked: 2026-05-01\n');
    expect(await errorsSince(good)).toHaveLength(2);
    const revoked = repo.commit('revoked');
    repo.edit(POLICE_FILE, '    revoked: 2026-05-01\n', '');
    expect(await errorsSince(revoked)).toHaveLength(1);
  });
});

describe('a change', () => {
  it('may add an agreement in force that is adopted, or make one so, and whoever merges it is told until the decision is on record', async () => {
    const adopted = textOf(REGISTER, PATH).replace(
      'parties:\n',
      'execution: { how: adopted, by: mereshire-council }\nparties:\n',
    );
    const told = /agreement in force that this change says is adopted by mereshire-council, with no record/;
    repo.write({ [PATH]: adopted });
    expect(await warningsSince(first)).toEqual([expect.stringMatching(told)]);
    repo.remove(PATH);
    const without = repo.commit('without it');
    repo.write({ [PATH]: adopted });
    expect(await warningsSince(without)).toEqual([expect.stringMatching(told)]);
    const { digest: now } = (await registerOf(diskFiles(repo.folder))).entries[0] ?? {};
    const role = "Director of Children's Services";
    repo.write({
      [RECORD.replace('police', 'council')]: minute('mereshire-council', role).replace(digest, now ?? ''),
    });
    expect(await warningsSince(without)).toEqual([]);
    const there = repo.commit('adopted');
    repo.edit(PATH, 'title:', '# looked at\ntitle:');
    expect(await warningsSince(there)).toEqual([]);
  });

  it('may not let a body off by making it a class, take out its refusal, or rewrite the log; its name is told', async () => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2026-01-01');
    repo.write({
      [RECORD]: minute('mereshire-police', 'Assistant Chief Constable').replace('agreed', 'declined'),
      [RECORD.replace('police', 'council')]: minute('mereshire-council', "Director of Children's Services"),
    });
    const before = repo.commit('declined');
    repo.edit(POLICE_FILE, 'kind: police', 'kind: class\nkindsOfBody: [police]');
    repo.edit(COUNCIL_FILE, 'name: Mereshire Council', 'name: Neighbourshire Council');
    repo.remove(RECORD);
    repo.edit(PATH, 'date: 2026-01-10', 'date: 2026-01-11');
    expect(await errorsSince(before)).toEqual([
      lacking('Mereshire Police'),
      expect.stringMatching(/^\S+ Unexpected change that removes the record that Mereshire Police declined/),
    ]);
    expect(await warningsSince(before, 'sign-off/changed-in-force')).toHaveLength(2);
    expect(await warningsSince(before, 'review/overdue')).toHaveLength(1);
  });

  it('may add a record by a key that was there before', async () => {
    repo.write({ [RECORD]: signed(OLD) });
    expect(await errorsSince(first)).toEqual([]);
  });

  it('may not bring a key and a record that it signed; one after the other it may', async () => {
    withKey(NEW);
    repo.write({ [RECORD]: signed(NEW) });
    expect(await errorsSince(first)).toEqual([
      `${RECORD}: Unexpected signature by a key of \`mereshire-police\` that this change brings in or makes good again, expected a key that was good before this change.`,
    ]);
    repo.remove(RECORD);
    const second = repo.commit('the key alone');
    repo.write({ [RECORD]: signed(NEW) });
    expect(await errorsSince(second)).toEqual([]);
  });

  it.each([
    [
      'took effect before records were kept',
      '',
      /new agreement in force from \S+, before the register asked for records, which .*Mereshire Police/,
    ],
    ['was left by a party', 'mereshire-police', /of which Mereshire Police is said to have left/],
  ])(
    'may add an agreement in force that says that it %s, and whoever merges it is told',
    async (_said, party, told) => {
      const text = textOf(REGISTER, PATH);
      if (party !== '') repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2020-01-01');
      if (party !== '') leave(party);
      const added = diskFiles(repo.folder);
      const agreement = Buffer.from((await added.read(PATH)) ?? new Uint8Array()).toString();
      repo.remove(PATH);
      const without = repo.commit('without it');
      repo.write({ [PATH]: agreement });
      expect(await warningsSince(without)).toEqual([expect.stringMatching(told)]);
      // One that was there before is not new.
      repo.write({ [PATH]: text });
      const there = repo.commit('there');
      repo.edit(PATH, 'title:', '# looked at\ntitle:');
      expect(await warningsSince(there)).toEqual([]);
    },
  );

  it('may not take back that a key was revoked, or lengthen its days, for a record that counts by it', async () => {
    withKey(NEW, '    revoked: 2026-03-01\n');
    const revoked = repo.commit('revoked');
    repo.edit(POLICE_FILE, '    revoked: 2026-03-01\n', '');
    repo.write({ [RECORD]: signed(NEW) });
    expect(await errorsSince(revoked)).toHaveLength(1);
    repo.git('reset', '--quiet', '--hard', first);
    withKey(NEW, '    until: 2026-01-31\n');
    const ended = repo.commit('ended');
    repo.edit(POLICE_FILE, '    until: 2026-01-31\n', '    until: 2027-01-31\n');
    repo.write({ [RECORD]: signed(NEW) });
    expect(await errorsSince(ended)).toHaveLength(1);
  });

  it('may bring a record by a key that has ended since the day that it gives, and whoever merges it is told', async () => {
    repo.edit(POLICE_FILE, '    from: 2026-01-01\n', '    from: 2026-01-01\n    until: 2026-08-31\n');
    const ended = repo.commit('the key ended');
    repo.write({ [RECORD]: signed(OLD) });
    expect(await errorsSince(ended)).toEqual([]);
    expect(await warningsSince(ended, 'sign-off/does-not-count')).toEqual([
      expect.stringContaining(
        'record of a decision on 2026-02-01, brought in after the last day of the key that signed it (31 August 2026)',
      ),
    ]);
    const filed = repo.commit('filed');
    repo.edit(PATH, 'title:', '# looked at\ntitle:');
    expect(await warningsSince(filed, 'sign-off/does-not-count')).toEqual([]);
    // One that came in while the key was good stays as it was.
    repo.backTo(first);
    repo.write({ [RECORD]: signed(OLD) });
    expect(await warningsSince(first, 'sign-off/does-not-count')).toEqual([]);
  });

  it('may not bring a body, its key and its signature at once', async () => {
    const path = `agreements/${ID}/agreement.md`;
    repo.remove(POLICE_FILE);
    const without = repo.commit('no police');
    repo.write({ [POLICE_FILE]: textOf(REGISTER, POLICE_FILE), [RECORD]: signed(OLD), [path]: textOf(REGISTER, path) });
    expect(await errorsSince(without)).toHaveLength(1);
  });

  it('may not let a role decide and decide by it', async () => {
    repo.edit(`agreements/${ID}/agreement.md`, "    signatory: Director of Children's Services\n", '');
    repo.write({ [COUNCIL_FILE]: `${textOf(REGISTER, COUNCIL_FILE).trimEnd()}\napprovers: [Chief Executive]\n` });
    const before = repo.commit('approvers');
    const { digest: now } = (await registerOf(diskFiles(repo.folder))).entries.find(({ id }) => id === ID) ?? {
      digest,
    };
    repo.edit(COUNCIL_FILE, 'approvers: [Chief Executive]', 'approvers: [Clerk]');
    const record = `agreements/${ID}/sign-off/mereshire-council-1.2.yaml`;
    repo.write({ [record]: minute('mereshire-council', 'Clerk').replace(digest, now) });
    expect(await errorsSince(before)).toEqual([
      `${record}: Unexpected decision by the role \`Clerk\`, which this change lets decide for \`mereshire-council\`, expected a role that could decide before this change.`,
    ]);
  });

  it('may not ask for fewer signatures where it touches what lacks them', async () => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2026-01-01');
    repo.write({ [RECORD]: signed(OLD) });
    const asked = repo.commit('both are asked');
    repo.edit('concordat.yaml', 'required: [controllers]', 'required: [mereshire-police]');
    expect(await errorsSince(asked)).toEqual([]);
    repo.edit(RECORD, 'role:', '# looked at\nrole:');
    expect(await errorsSince(asked)).toEqual([
      `agreements/${ID}/agreement.md: Unexpected version 1.2, which lacks the signature of Mereshire Council by the policy before this change, expected the signatures that the register asked for before this change.`,
    ]);
  });

  it('may not make less of a lack that it touches: not by the severity of a rule, and not by when records begin', async () => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2026-01-01');
    const asked = repo.commit('both are asked');
    repo.edit(PATH, 'Children found safe', 'Children found well');
    expect(await errorsSince(asked)).toHaveLength(1);
    repo.edit('concordat.yaml', 'sign-off:', 'rules:\n  sign-off/in-force-unsigned: warning\nsign-off:');
    expect(await errorsSince(asked)).toEqual([lacking('Mereshire Council and Mereshire Police')]);
    repo.edit('concordat.yaml', 'sign-off/in-force-unsigned: warning', 'sign-off/in-force-unsigned: off');
    expect(await errorsSince(asked)).toEqual([lacking('Mereshire Council and Mereshire Police')]);
    repo.edit('concordat.yaml', 'since: 2026-01-01', 'since: 2030-01-01');
    expect(await errorsSince(asked)).toEqual([lacking('Mereshire Council and Mereshire Police')]);
    const merged = repo.commit('off');
    repo.edit(PATH, 'Children found well', 'Children found safe');
    expect(await errorsSince(merged)).toEqual([]);
  });

  it('may not ask for one alone where by that policy too somebody lacks', async () => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2026-01-01');
    const asked = repo.commit('both are asked');
    repo.edit(PATH, 'Children found safe', 'Children found well');
    repo.edit('concordat.yaml', 'required: [controllers]', 'required: [mereshire-police]');
    expect(await errorsSince(asked)).toEqual(
      expect.arrayContaining([lacking('Mereshire Council and Mereshire Police')]),
    );
  });

  it('may not set back the day of what has to be signed to before records begin', async () => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2026-01-01');
    const asked = repo.commit('both are asked');
    repo.edit(PATH, 'effective: 2026-01-10', 'effective: 2025-12-01');
    expect(await errorsSince(asked)).toEqual([
      expect.stringContaining('change of what the parties agreed to, under the number of version 1.2'),
      lacking('Mereshire Council and Mereshire Police'),
    ]);
    const paper = repo.commit('merged all the same');
    repo.edit(PATH, 'Children found safe', 'Children found well');
    expect(await errorsSince(paper)).toEqual([]);
  });

  it('may not have a record that does not count pass by turning the rule off', async () => {
    repo.edit('concordat.yaml', 'sign-off:', 'rules:\n  sign-off/does-not-count: off\nsign-off:');
    repo.write({ [RECORD]: signed(NEW) });
    expect(await errorsSince(first)).toHaveLength(1);
    const merged = repo.commit('off');
    repo.edit(RECORD, 'role:', '# looked at\nrole:');
    expect(await errorsSince(merged)).toEqual([]);
  });

  it('may not let a party off signing by having it leave; one that signed may leave', async () => {
    repo.edit('concordat.yaml', 'since: 2030-01-01', 'since: 2026-01-01');
    repo.write({ [RECORD]: signed(OLD) });
    const half = repo.commit('the council is missing');
    // By itself it may leave, and whoever merges that is told.
    leave('mereshire-council', 'succeeded');
    expect(await errorsSince(half)).toEqual([]);
    expect(await warningsSince(half)).toEqual([
      expect.stringContaining('event by which Mereshire Council leaves without having signed version 1.2'),
    ]);
    repo.edit(RECORD, 'role:', '# looked at\nrole:');
    expect(await errorsSince(half)).toEqual([lacking('Mereshire Council')]);
    repo.git('reset', '--quiet', '--hard', half);
    leave('mereshire-council');
    repo.edit(PATH, 'title:', '# looked at\ntitle:');
    repo.write({ [COUNCIL_FILE]: `${textOf(REGISTER, COUNCIL_FILE).trimEnd()}\ndescription: The council\n` });
    expect(await errorsSince(half)).toEqual([lacking('Mereshire Council')]);
    const merged = repo.commit('left');
    repo.edit(PATH, 'event: left', 'event: left # as minuted');
    expect(await errorsSince(merged)).toEqual([]);
    repo.git('reset', '--quiet', '--hard', half);
    const record = `agreements/${ID}/sign-off/mereshire-council-1.2.yaml`;
    repo.write({ [record]: minute('mereshire-council', "Director of Children's Services") });
    const both = repo.commit('both signed');
    leave('mereshire-council');
    expect(await errorsSince(both)).toEqual([]);
  });
});
