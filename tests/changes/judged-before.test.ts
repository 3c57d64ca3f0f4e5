/**
 * What a change brings along that decides who has to sign, whether a record counts, and what the register shows of it: each is
 * judged by what stood before. In memory; `check-since-signing.test.ts` asks the command.
 */
import { beforeAll, describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { type Finding, sentence } from '../../src/base/finding.ts';
import type { WrittenSignOff } from '../../src/agreement/written/sign-off.ts';
import type { IsoDate } from '../../src/base/dates.ts';
import { bodiesAltered } from '../../src/changes/bodies-altered.ts';
import { changedInForce } from '../../src/changes/changed-in-force.ts';
import { logsRewritten } from '../../src/changes/log-rewritten.ts';
import { newInForce } from '../../src/changes/new-in-force.ts';
import { recordsAltered } from '../../src/changes/records-altered.ts';
import { loadSentences } from '../../src/changes/sentences.ts';
import { signedByChange } from '../../src/changes/signed-before.ts';
import { checkSshSignature } from '../../src/host/ssh-signature.ts';
import { weightsFor } from '../../src/register/compare/weigh.ts';
import { RULES } from '../../src/rules/index.ts';
import { runRules } from '../../src/rules/run.ts';
import { type Contents, registerOf, textOf } from '../helpers/check-files.ts';
import { assets, TODAY, weights as own } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { EDITORIAL, keptAt, MATERIAL, nextVersion } from '../helpers/next-version.ts';
import { signed } from '../helpers/signed-register.ts';
import { SMALL_ID, SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';
import { byCommit, testKey } from '../helpers/ssh-sign.ts';

const POLICE = 'organisations/mereshire-police.yaml';
const [COUNCIL_RECORD, POLICE_RECORD] = ['council', 'police'].map(
  (body) => `agreements/${SMALL_ID}/sign-off/mereshire-${body}-1.2.yaml`,
) as [string, string];
const SIGNING = RULES.filter(({ code }) => code.startsWith('sign-off/'));
const sentences = await loadSentences(assets);

const edited = (contents: Contents, path: string, find: string | RegExp, put: string): Contents => {
  const text = textOf(contents, path).replace(find, () => put);
  if (text === textOf(contents, path)) throw new Error(`${path} has no ${find}`);
  return { ...contents, [path]: text };
};
const without = (contents: Contents, ...paths: readonly string[]): Contents =>
  Object.fromEntries(Object.entries(contents).filter(([path]) => !paths.includes(path)));
const facts = (contents: Contents, path: string, more: object): Contents => ({
  ...contents,
  [path]: stringify({ ...(parse(textOf(contents, path), { schema: 'failsafe' }) as object), ...more }),
});
/** A record with other facts, beside the one that is there. */
const also = (contents: Contents, path: string, more: object): Contents => ({
  ...contents,
  [path.replace('.yaml', '-2.yaml')]: textOf(facts(contents, path, more), path),
});
/** With the record of the police proved by a commit of git. */
function byCommitOfPolice(contents: Contents): Contents {
  const key = testKey('mereshire-police');
  const record = parse(textOf(contents, POLICE_RECORD), { schema: 'failsafe' }) as WrittenSignOff;
  const { evidence: _evidence, ...said } = { ...record, method: 'commit' as const };
  const keyed = facts(contents, POLICE, { keys: [{ key: key.line, from: '2020-01-01' }] });
  return { ...keyed, [POLICE_RECORD]: stringify(byCommit(key, SMALL_ID, said)) };
}
const aside = (contents: Contents): Contents => edited(contents, SMALL_PATH, 'title:', '# looked at\ntitle:');

/** Both are asked to sign, the police join a class of their own, and both have signed. */
let BOTH: Contents = {};
beforeAll(async () => {
  BOTH = await signed({
    ...SMALL_REGISTER,
    'concordat.yaml': `${textOf(SMALL_REGISTER, 'concordat.yaml').trimEnd()}\nsign-off:\n  required: [controllers]\n  since: 2020-01-01\n`,
  });
});

/** What is said of a change, as `check --since` puts it together. */
async function judged(old: Contents, changed: Contents, today: IsoDate = TODAY): Promise<readonly Finding[]> {
  const [before, after] = [await registerOf(memoryFiles(old), today), await registerOf(memoryFiles(changed), today)];
  const findings = [...after.findings, ...runRules(SIGNING, after)];
  const paths = [...new Set([...Object.keys(old), ...Object.keys(changed)])].filter(
    (path) => !(path in old && path in changed) || textOf(old, path) !== textOf(changed, path),
  );
  const touched = new Set(paths.flatMap((path) => /^agreements\/([^/]+)\//.exec(path)?.[1] ?? []));
  const alone = paths.every((path) => path.startsWith('agreements/'));
  const { weights } = weightsFor(own, before.settings);
  const judging = { checkSignature: checkSshSignature, weights };
  return [
    ...signedByChange(before, { register: after, findings }, { touched, paths, alone }, judging),
    ...recordsAltered(before, after, judging),
    ...bodiesAltered(before, after),
    ...logsRewritten(before, after, touched),
    ...newInForce(before, after, touched),
    ...changedInForce(before, { register: after, findings }, touched, { weights, sentences }),
  ];
}

const told = async (old: Contents, changed: Contents, today?: IsoDate): Promise<readonly string[]> =>
  (await judged(old, changed, today)).map((found) => `${found.severity} ${found.code}: ${sentence(found)}`);

const lacks = (names: string): string =>
  `error sign-off/in-force-unsigned: Unexpected version 1.2, which lacks the signature of ${names} by the policy before this change, expected the signatures that the register asked for before this change.`;

describe('what decides who has to sign', () => {
  it.each([
    ['that a body is one, and no class', { kind: 'class', kindsOfBody: ['police'] }, 'Mereshire Police'],
    [
      'that it is a body, and no group of others',
      { kind: 'group', members: [{ organisation: 'mereshire-council' }] },
      'Mereshire Council and Mereshire Police',
    ],
  ])('is taken from before a change: %s', async (_what, more, names) => {
    const half = without(BOTH, POLICE_RECORD);
    const changed = facts(half, POLICE, more);
    const found = await told(half, aside(changed));
    expect(found).toContain(lacks(names));
    // By itself it may be proposed, and whoever merges it is told.
    expect(await told(half, changed)).toEqual([
      expect.stringMatching(
        /^warning sign-off\/changed-in-force: Unexpected change of .*`kind`.* of `mereshire-police`/,
      ),
    ]);
  });

  it('is taken from before a change: the members of a group', async () => {
    const grouped = facts(
      {
        ...BOTH,
        'organisations/harbour-youth.yaml': textOf(BOTH, 'organisations/harbour-youth.yaml'),
        'organisations/mereshire-forces.yaml':
          'name: Forces of Mereshire\nkind: group\nmembers:\n  - organisation: mereshire-police\n  - organisation: harbour-youth\n',
      },
      'organisations/harbour-youth.yaml',
      {},
    );
    const party = edited(
      without(grouped, COUNCIL_RECORD, POLICE_RECORD),
      SMALL_PATH,
      '  mereshire-police:\n',
      '  mereshire-forces:\n',
    );
    const old = edited(
      edited(party, SMALL_PATH, 'from: mereshire-police', 'from: mereshire-forces'),
      SMALL_PATH,
      'heldBy: mereshire-police',
      'heldBy: mereshire-forces',
    );
    const changed = edited(old, 'organisations/mereshire-forces.yaml', '  - organisation: harbour-youth\n', '');
    expect(await told(old, aside(changed))).toContain(lacks('Mereshire Council, Mereshire Police and Harbour Youth'));
    expect((await told(old, changed)).join('\n')).toMatch(/warning .*change of `members` of `mereshire-forces`/);
  });

  it.each([['illustrative', (text: string) => text.replace('edition:', 'illustrative: yes\nedition:')]])(
    'is taken from before a change: that it is not %s',
    async (_what, change) => {
      const changed = { ...BOTH, [SMALL_PATH]: change(textOf(BOTH, SMALL_PATH)) };
      const found = await told(BOTH, without(changed, COUNCIL_RECORD, POLICE_RECORD));
      expect(found).toContain(lacks('Mereshire Council and Mereshire Police'));
      // So it is where nobody was asked to sign.
      const paper = edited(BOTH, 'concordat.yaml', 'since: 2020-01-01', 'since: 2030-01-01');
      const bare = without(paper, COUNCIL_RECORD, POLICE_RECORD);
      expect(await told(bare, { ...bare, [SMALL_PATH]: change(textOf(bare, SMALL_PATH)) })).toEqual([
        expect.stringMatching(/^error sign-off\/changed-in-force: Unexpected change of what the parties agreed to/),
      ]);
    },
  );

  it('is taken from before a change: that two people decide for a body', async () => {
    const two = edited(BOTH, 'concordat.yaml', 'sign-off:\n', 'sign-off:\n  twoRoles: [mereshire-police]\n');
    expect(await told(two, aside(BOTH))).toContain(lacks('Mereshire Police'));
  });

  it('is taken from before a change: the bodies in the folder of a version that it keeps', async () => {
    const half = without(BOTH, POLICE_RECORD);
    const amended = nextVersion(half, '2.0', '2027-06-01', MATERIAL);
    const changed = facts(amended, `${keptAt('1.2')}/${POLICE}`, { kind: 'class', kindsOfBody: ['police'] });
    expect(await told(half, changed)).toContain(lacks('Mereshire Police'));
  });

  it('is told where the next version is adopted by one for all, with its record in the same change', async () => {
    const adopted = nextVersion(BOTH, '2.0', '2026-06-01', [
      'parties:\n',
      'execution: { how: adopted, by: mereshire-council }\nparties:\n',
    ]);
    const { entries } = await registerOf(memoryFiles(adopted));
    const record = facts(adopted, COUNCIL_RECORD, { version: '2.0', digest: entries[0]?.digest });
    const changed = { ...adopted, [COUNCIL_RECORD.replace('1.2', '2.0')]: textOf(record, COUNCIL_RECORD) };
    expect(await told(BOTH, changed)).toContainEqual(
      expect.stringContaining('that its parties signed, and that this change says is adopted by mereshire-council'),
    );
  });

  it('may be that a body left, by a change that does nothing else, and whoever merges it is told', async () => {
    const half = facts(BOTH, POLICE_RECORD, { decision: 'declined' });
    const event =
      '    - date: 2026-03-01\n      event: left\n      by: Clerk\n      parties: mereshire-police\n      statement: Nothing was shared.\n';
    const left = edited(half, SMALL_PATH, /$(?![\s\S])|(?<=Manager\n)---\n/, `${event}---\n`);
    expect(await told(half, left)).toEqual([
      'warning sign-off/in-force-unsigned: Unexpected event by which Mereshire Police leaves without having signed version 1.2, expected a look at what shows that it left.',
    ]);
    for (const more of [
      facts(left, COUNCIL_RECORD, { evidence: 'Item 8' }),
      facts(left, POLICE, { description: 'The police of Mereshire' }),
      edited(left, SMALL_PATH, 'reference: DPIA-2026-114', 'reference: DPIA-2026-115'),
    ])
      expect(await told(half, more)).toContain(lacks('Mereshire Police'));
  });
});

describe('whether a record counts', () => {
  it('is judged by the kinds of body that a class took before the change', async () => {
    const old = edited(
      without(
        {
          ...BOTH,
          'organisations/mereshire-forces.yaml':
            'name: Forces of Mereshire\nkind: class\nkindsOfBody: [police]\nnation: england\n',
        },
        COUNCIL_RECORD,
        POLICE_RECORD,
      ),
      SMALL_PATH,
      'subjects:\n',
      '  mereshire-forces: {}\nsubjects:\n',
    );
    const { entries } = await registerOf(memoryFiles(old));
    const record = facts(BOTH, POLICE_RECORD, {
      organisation: 'harbour-youth',
      as: 'mereshire-forces',
      role: 'Trustee for safeguarding',
      digest: entries[0]?.digest,
    });
    const path = POLICE_RECORD.replace('mereshire-police', 'harbour-youth');
    const joined = { [path]: textOf(record, POLICE_RECORD) };
    const wide = edited(old, 'organisations/mereshire-forces.yaml', '[police]', '[police, charity]');
    expect(await told(old, { ...wide, ...joined })).toContain(
      'error sign-off/does-not-count: Unexpected decision of `harbour-youth`, which this change lets take part as `mereshire-forces`, expected a body that could take part so before this change.',
    );
    expect(await told(old, wide)).toEqual([
      expect.stringContaining(
        'warning sign-off/changed-in-force: Unexpected change of `kindsOfBody` of `mereshire-forces`',
      ),
    ]);
    // Nor by what the class took when the version was kept, as the change says.
    const amended = nextVersion(old, '2.0', '2027-06-01', MATERIAL);
    const keptWide = edited(amended, `${keptAt('1.2')}/organisations/mereshire-forces.yaml`, '[police]', '[charity]');
    expect(await told(old, { ...keptWide, ...joined })).toContainEqual(
      expect.stringContaining('which this change lets take part as `mereshire-forces`'),
    );
    expect((await told(wide, { ...wide, ...joined })).filter((one) => one.includes('does-not-count'))).toEqual([]);
  });

  it('is judged by the days on which a body was there before the change', async () => {
    const old = facts(without(BOTH, POLICE_RECORD), POLICE, { from: '2026-01-08' });
    expect(await told(old, BOTH)).toContain(
      'error sign-off/does-not-count: Unexpected decision on 2026-01-05, a day on which `mereshire-police` did not exist before this change, expected a day on which it existed before this change.',
    );
  });
});

describe('a record that stood before a change', () => {
  const refused = (): Contents => facts(BOTH, POLICE_RECORD, { decision: 'declined' });
  const conditions = (): Contents =>
    facts(BOTH, POLICE_RECORD, { decision: 'agreed-with-conditions', conditions: ['Train the staff'] });
  const gone = (severity: string, what: string): string =>
    `${severity} sign-off/does-not-count: Unexpected change that ${what}`;

  it.each([
    [
      'a refusal',
      refused,
      (old: Contents) => without(old, POLICE_RECORD),
      'error',
      'removes the record that Mereshire Police declined version 1.2 on 5 January 2026',
    ],
    ['a refusal, by agreement', refused, () => BOTH, 'error', 'rewrites the record that Mereshire Police declined'],
    [
      'a refusal, by an earlier day',
      refused,
      (old: Contents) => facts(old, POLICE_RECORD, { date: '2025-01-05' }),
      'error',
      'rewrites the record that Mereshire Police declined',
    ],
    [
      'conditions',
      conditions,
      () => BOTH,
      'error',
      'rewrites the record that Mereshire Police agreed, with conditions, to version 1.2 (Train the staff)',
    ],
    [
      'an agreement',
      () => BOTH,
      (old: Contents) => without(old, POLICE_RECORD),
      'warning',
      'removes the record that Mereshire Police agreed to',
    ],
    [
      'its day',
      () => BOTH,
      (old: Contents) => facts(old, POLICE_RECORD, { date: '2026-01-04' }),
      'warning',
      'rewrites the record',
    ],
    [
      'a refusal of words that the change replaces',
      refused,
      (old: Contents) => edited(without(old, POLICE_RECORD), SMALL_PATH, ...MATERIAL),
      'warning',
      'removes the record that Mereshire Police declined',
    ],
    [
      'the proof of a refusal, once a commit',
      () => byCommitOfPolice(refused()),
      (old: Contents) => facts(refused(), POLICE, parse(textOf(old, POLICE), { schema: 'failsafe' }) as object),
      'warning',
      'rewrites the record that Mereshire Police declined',
    ],
    [
      'the proof of a refusal',
      refused,
      (old: Contents) => facts(old, POLICE_RECORD, { evidence: 'Item 8' }),
      'warning',
      'rewrites the record',
    ],
  ])('does not go or change without a word: %s', async (_what, before, change, severity, said) => {
    const old = before();
    const found = await told(old, change(old));
    expect(found.filter((one) => one.includes('does-not-count'))).toEqual([
      expect.stringContaining(gone(severity, said)),
    ]);
  });

  it('may be followed by another, get another name, or be put right if it counted for nothing', async () => {
    const old = refused();
    expect(await told(old, also(old, POLICE_RECORD, { decision: 'agreed', date: '2026-02-01' }))).toEqual([]);
    const renamed = {
      ...without(old, POLICE_RECORD),
      [POLICE_RECORD.replace('.yaml', '-9.yaml')]: textOf(old, POLICE_RECORD),
    };
    expect(await told(old, renamed)).toEqual([]);
    const idle = facts(BOTH, POLICE_RECORD, { role: 'Constable' });
    expect((await told(idle, BOTH)).filter((one) => one.includes('does-not-count'))).toEqual([]);
  });

  it('counts as it did for who has signed, where the change takes it away and says otherwise', async () => {
    const old = refused();
    expect(await told(old, BOTH)).toContain(lacks('Mereshire Police'));
  });

  it('does not go where more is signed without it: what one of two people decided of a later version', async () => {
    const two = edited(
      edited(BOTH, SMALL_PATH, '\n    signatory: Assistant Chief Constable', ' {}'),
      'concordat.yaml',
      'sign-off:\n',
      'sign-off:\n  twoRoles: [mereshire-police]\n',
    );
    const digestOf = async (contents: Contents) => (await registerOf(memoryFiles(contents))).entries[0]?.digest;
    const digest = await digestOf(two);
    const first = [COUNCIL_RECORD, POLICE_RECORD].reduce((so, path) => facts(so, path, { digest }), two);
    const both = also(first, POLICE_RECORD, { role: 'Chief Constable' });
    const later = nextVersion(both, '1.3', '2026-06-01', EDITORIAL);
    const path = POLICE_RECORD.replace('1.2', '1.3');
    const record = facts(later, POLICE_RECORD, { version: '1.3', digest: await digestOf(later), date: '2026-05-01' });
    const old = { ...later, [path]: textOf(record, POLICE_RECORD) };
    expect(await told(old, later)).toContainEqual(
      expect.stringContaining(gone('error', 'removes the record that Mereshire Police agreed to version 1.3')),
    );
  });

  it('is told where nobody could read it, and where it goes with its agreement', async () => {
    const old = { ...BOTH, [POLICE_RECORD]: `<<<<<<< HEAD\n${textOf(BOTH, POLICE_RECORD)}` };
    expect(await told(old, without(old, POLICE_RECORD))).toEqual([
      gone(
        'warning',
        `removes \`${POLICE_RECORD}\`, which could not be read before, expected the file, put right, or a look at what it said.`,
      ),
    ]);
    expect(await told(old, BOTH)).toEqual([]);
    expect(await told(BOTH, without(BOTH, SMALL_PATH, COUNCIL_RECORD, POLICE_RECORD))).toEqual([
      expect.stringContaining(gone('warning', `removes ${SMALL_ID} with the records of 2 decisions`)),
    ]);
  });
});

describe('a body that signed what is in force', () => {
  it.each([
    ['name', { name: 'Neighbourshire Police' }],
    ['legalName', { legalName: 'Chief Constable of Neighbourshire' }],
    ['identifiers', { identifiers: { ico: 'Z1234567' } }],
  ])('is told where a change gives it another %s, with what it signed', async (field, more) => {
    expect(await told(BOTH, facts(BOTH, POLICE, more))).toEqual([
      `warning sign-off/changed-in-force: Unexpected change of \`${field}\` of \`mereshire-police\`, which signed what is in force: ${SMALL_ID}, expected the name and numbers of the body that signed, or a look at whether it is the same body.`,
    ]);
    const half = without(BOTH, POLICE_RECORD);
    expect(await told(half, facts(half, POLICE, more))).toEqual([]);
  });
});

describe('what stood in the log', () => {
  const FORCE = '    - date: 2026-01-10\n      event: in-force\n';
  const REVIEWED = `    - date: 2026-11-02
      event: reviewed
      by: Head of Information Governance
      outcome: continued
      tests: [purpose, scope, benefits, security, law]
      evidence: Item 4
`;
  const LATE = '2028-03-01' as IsoDate;
  const review = (contents: Contents, text: string): Contents => edited(contents, SMALL_PATH, FORCE, `${text}${FORCE}`);

  it('is not rewritten so that an overdue review is due later', async () => {
    const moved = edited(BOTH, SMALL_PATH, FORCE, FORCE.replace('2026', '2028'));
    expect(await told(BOTH, moved, LATE)).toEqual([
      'error review/overdue: Unexpected change of what stood in the log (in-force, 2026-01-10), by which the next review is due by 10 January 2029 and not by 10 January 2027, expected the events that stood there, and those that came since.',
    ]);
    const old = review(BOTH, REVIEWED);
    const later = review(BOTH, REVIEWED.replace('2026-11-02', '2028-02-01'));
    expect(await told(old, later, LATE)).toEqual([
      expect.stringMatching(/^error review\/overdue: .*reviewed, 2026-11-02/),
    ]);
    // What was held since is an event of its own.
    expect(await told(old, review(old, REVIEWED.replace('2026-11-02', '2028-02-01')), LATE)).toEqual([]);
  });

  it('is told where it moves the next review or the first day otherwise, and not where it moves neither', async () => {
    const old = review(BOTH, REVIEWED);
    expect(await told(BOTH, edited(BOTH, SMALL_PATH, FORCE, FORCE.replace('01-10', '01-20')))).toEqual([
      expect.stringMatching(/^warning review\/overdue: .*is due by 20 January 2027 and not by 10 January 2027/),
    ]);
    expect(await told(old, edited(old, SMALL_PATH, FORCE, FORCE.replace('01-10', '01-02')))).toEqual([
      expect.stringMatching(/^warning review\/overdue: .*it is in force from 2026-01-02 on and not from 2026-01-10/),
    ]);
    expect(await told(old, edited(old, SMALL_PATH, 'Item 4', 'Item 5'))).toEqual([]);
  });
});
