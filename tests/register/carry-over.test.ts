/** What was signed of an earlier version carries over where only editorial changes lead to the present one, and nowhere else. */
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { SIGN_OFF_NAMESPACE, statementOf } from '../../src/agreement/statement.ts';
import type { WrittenSignOff } from '../../src/agreement/written/sign-off.ts';
import type { IsoDate } from '../../src/base/dates.ts';
import { diff } from '../../src/commands/diff.ts';
import { sign } from '../../src/commands/sign.ts';
import type { Entry } from '../../src/register/entry.ts';
import { registerOnDay } from '../../src/register/on-day.ts';
import { bindingVersion, boundBodies, openConditions } from '../../src/register/signing.ts';
import { inForceUnsigned } from '../../src/rules/sign-off/in-force-unsigned.ts';
import { type Contents, registerOf, textOf } from '../helpers/check-files.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { EDITORIAL, type Edit, edited, keptAt, MATERIAL, nextVersion } from '../helpers/next-version.ts';
import { signed } from '../helpers/signed-register.ts';
import { SMALL_ID, SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';
import { sshSignature, testKey } from '../helpers/ssh-sign.ts';

const ASKED: Contents = {
  ...SMALL_REGISTER,
  'concordat.yaml': `${textOf(SMALL_REGISTER, 'concordat.yaml').trimEnd()}\nsign-off:\n  required: [controllers]\n  since: 2020-01-01\n`,
};
const SIGNED = await signed(ASKED);
const OTHER_EDITORIAL: Edit = [
  'title: Children found safe in Mereshire',
  'title: Children who were found in Mereshire',
];
const POLICE = `agreements/${SMALL_ID}/sign-off/mereshire-police-1.2.yaml`;
const EDITORIALLY = nextVersion(SIGNED, '1.3', '2026-06-01', EDITORIAL);

async function entryOf(contents: Contents, today?: IsoDate): Promise<Entry> {
  const { entries } = await registerOf(memoryFiles(contents), today);
  const entry = entries.find(({ id }) => id === SMALL_ID);
  if (entry === undefined) throw new Error('the agreement is gone');
  return entry;
}

/** `partly: mereshire-police earlier-version` */
async function stateOf(contents: Contents): Promise<string> {
  const { signing } = await entryOf(contents);
  const missing = signing.missing.map(({ organisation, why }) => `${organisation} ${why}`);
  return [signing.state, ...missing].join(', ');
}

const NOBODY = 'unsigned, mereshire-council earlier-version, mereshire-police earlier-version';

/** What `check` says of who has not signed. */
async function unsigned(contents: Contents): Promise<number> {
  return [...inForceUnsigned.check(await registerOf(memoryFiles(contents)))].length;
}

function withRecord(contents: Contents, path: string, facts: Partial<WrittenSignOff>): Contents {
  const before = parse(textOf(contents, path), { schema: 'failsafe' }) as object;
  return { ...contents, [path]: stringify({ ...before, ...facts }) };
}

function without(contents: Contents, start: string): Contents {
  const left = Object.entries(contents).filter(([path]) => !path.startsWith(start));
  if (left.length === Object.keys(contents).length) throw new Error(`there is no ${start}`);
  return Object.fromEntries(left);
}

const edit = (contents: Contents, path: string, ...edits: readonly Edit[]): Contents => ({
  ...contents,
  [path]: edited(textOf(contents, path), ...edits),
});

describe('what was signed', () => {
  it('carries over to a version that differs by editorial changes alone, and is told apart from a signature of it', async () => {
    const entry = await entryOf(EDITORIALLY);
    expect([entry.signing.state, entry.signing.missing, entry.signing.faults]).toEqual(['fully', [], []]);
    expect(entry.signing.decisions).toMatchObject([
      { organisation: 'mereshire-council', version: '1.2', carried: { version: '1.3', since: '2026-06-01' } },
      { organisation: 'mereshire-police', version: '1.2', carried: { version: '1.3', since: '2026-06-01' } },
    ]);
    const [decision] = entry.signing.decisions;
    // The digest of what was signed stays what it was.
    expect(decision?.records[0]?.facts.digest).toBe(entry.versions[0]?.entry.digest);
    expect(decision?.records[0]?.facts.digest).not.toBe(entry.digest);
    expect(boundBodies(entry).map(bindingVersion)).toEqual([
      { version: '1.3', since: '2026-06-01' },
      { version: '1.3', since: '2026-06-01' },
    ]);
    expect(await unsigned(EDITORIALLY)).toBe(0);
  });

  it('is the only version that binds until the first day of the next one', async () => {
    const early = nextVersion(SIGNED, '1.3', '2027-06-01', EDITORIAL);
    const entry = await entryOf(early);
    expect(entry.signing.state).toBe('fully');
    expect(boundBodies(entry).map(bindingVersion)).toEqual([
      { version: '1.2', since: '2026-01-10' },
      { version: '1.2', since: '2026-01-10' },
    ]);
    const [shown] = registerOnDay(await registerOf(memoryFiles(early))).entries;
    expect([shown?.terms.version, shown?.signing.decisions.map(({ carried }) => carried)]).toEqual([
      '1.2',
      [undefined, undefined],
    ]);
  });

  it('carries over several editorial versions, and no material one in between, even if it is taken back', async () => {
    const chain = nextVersion(EDITORIALLY, '1.4', '2026-07-01', OTHER_EDITORIAL);
    expect(await stateOf(chain)).toBe('fully');
    expect((await entryOf(chain)).versions.map(({ entry }) => entry.signing.state)).toEqual(['fully', 'fully']);
    const material = nextVersion(SIGNED, '2.0', '2026-06-01', MATERIAL);
    expect(await stateOf(material)).toBe(NOBODY);
    expect(await unsigned(material)).toBe(1);
    const back: Edit = [MATERIAL[1], MATERIAL[0]];
    expect(await stateOf(nextVersion(material, '2.1', '2026-07-01', back))).toBe(NOBODY);
    expect(await stateOf(nextVersion(material, '2.1', '2026-07-01', EDITORIAL))).toBe(NOBODY);
  });

  it.each<[string, Edit]>([
    ['another body in the place of a party', ['mereshire-police:\n', 'mereshire-police:\n    name: The Home Office\n']],
    [
      'a part of a party that may be anybody',
      ['mereshire-police:\n', 'mereshire-police:\n    unit: and whoever it names\n'],
    ],
    ['another heading above the same words', ['## How it works', '## What may never happen']],
    ['words that were struck out', ['offers the child a talk', 'offers the child ~~a talk~~']],
    ['another volume', ['frequency:', 'volume: Every child in England, every night\n    frequency:']],
    ['another keeper of the records', ['dpia:\n', 'records:\n  keptBy: The police alone\ndpia:\n']],
    ['another maker of the assessment', ['  by: lead\nreview', '  by: each-party\nreview']],
    [
      'a text that is read with it',
      ['dpia:\n', 'readWith:\n  - title: Terms of the broker\n    kind: policy\ndpia:\n'],
    ],
    ['another summary', ['summary: |\n', 'summary: |\n  Anybody may know.\n']],
  ])('does not carry over to %s', async (_what, edit) => {
    expect(await stateOf(nextVersion(SIGNED, '1.3', '2026-06-01', edit))).toMatch(/^unsigned, mereshire-council /);
  });

  it('does not carry over to an earlier first day, and does to a later one', async () => {
    expect(await stateOf(nextVersion(SIGNED, '1.3', '2025-12-01'))).toMatch(/^unsigned, mereshire-council /);
    expect(await stateOf(nextVersion(SIGNED, '1.3', '2026-06-01'))).toBe('fully');
  });

  it('does not carry over to sections in another order', async () => {
    const sections = [
      '## Exceptions\n\nNone of the above applies to the police.\n\n',
      '## Duties\n\nEach party tells the others.\n\n',
    ];
    const text = textOf(ASKED, SMALL_PATH);
    const start = await signed({ ...ASKED, [SMALL_PATH]: `${text.trimEnd()}\n\n${sections.join('')}` });
    const moved = nextVersion(start, '1.3', '2026-06-01', [
      sections.join('').trimEnd(),
      sections.toReversed().join('').trimEnd(),
    ]);
    expect(await stateOf(moved)).toMatch(/^unsigned, mereshire-council /);
  });

  it('carries over where what it was already is only written out', async () => {
    expect(
      await stateOf(nextVersion(SIGNED, '1.3', '2026-06-01', ['version: 1.3', 'kind: agreement\nversion: 1.3'])),
    ).toBe('fully');
  });

  it('is judged by the table of the register', async () => {
    const settings = (weights: string): Edit => ['sign-off:\n', `changes:\n  weights:\n    ${weights}\nsign-off:\n`];
    const stricter = edit(EDITORIALLY, 'concordat.yaml', settings('owner/role: material'));
    expect(await stateOf(stricter)).toBe(NOBODY);
    const shorter = nextVersion(SIGNED, '1.3', '2026-06-01', MATERIAL);
    expect(await stateOf(edit(shorter, 'concordat.yaml', settings('retention/shortened: editorial')))).toBe('fully');
  });

  it('does not hang on the files of bodies or the law, which nobody signed', async () => {
    const other = edit(EDITORIALLY, 'organisations/mereshire-council.yaml', ['kind: council', 'kind: charity']);
    expect(await stateOf(other)).toBe('fully');
  });

  it('carries over with its conditions, which stay open', async () => {
    const conditions = ['Training first'];
    const reserved = withRecord(EDITORIALLY, POLICE, { decision: 'agreed-with-conditions', conditions });
    expect(await stateOf(reserved)).toBe('fully');
    expect(openConditions(await entryOf(reserved))).toEqual([
      { party: 'mereshire-police', organisation: 'mereshire-police', version: '1.2', conditions },
    ]);
  });

  it('goes on under the name that its party has now', async () => {
    const renamed = edit(EDITORIALLY, SMALL_PATH, [
      '  mereshire-police:\n    signatory',
      '  the-force:\n    organisation: mereshire-police\n    signatory',
    ]);
    const contents = {
      ...renamed,
      [SMALL_PATH]: textOf(renamed, SMALL_PATH).replaceAll(/(from|heldBy): mereshire-police/g, '$1: the-force'),
    };
    const { signing } = await entryOf(contents);
    expect([signing.state, signing.decisions.map(({ party }) => party)]).toEqual([
      'fully',
      ['mereshire-council', 'the-force'],
    ]);
  });

  it('gives way to what the body decides on the present version', async () => {
    const { digest } = await entryOf(EDITORIALLY);
    const own = (decision: WrittenSignOff['decision']): Contents => {
      const facts = parse(textOf(EDITORIALLY, POLICE), { schema: 'failsafe' }) as object;
      const said = { ...facts, version: '1.3', digest, date: '2026-05-20', decision };
      return { ...EDITORIALLY, [POLICE.replace('1.2', '1.3')]: stringify(said) };
    };
    expect(await stateOf(own('declined'))).toBe('partly, mereshire-police declined');
    const { signing } = await entryOf(own('agreed'));
    expect(signing.decisions.map(({ version, carried }) => [version, carried?.version])).toEqual([
      ['1.2', '1.3'],
      ['1.3', undefined],
    ]);
  });
});

describe('nothing carries over', () => {
  const KEY = testKey('mereshire-police');
  const keyed = (more = ''): Contents => {
    const path = 'organisations/mereshire-police.yaml';
    const facts = parse(textOf(SIGNED, POLICE), { schema: 'failsafe' }) as WrittenSignOff;
    const { evidence: _evidence, ...said } = { ...facts, method: 'key' as const };
    const signature = sshSignature(KEY, statementOf(SMALL_ID, said), SIGN_OFF_NAMESPACE);
    return {
      ...EDITORIALLY,
      [path]: `${textOf(EDITORIALLY, path).trimEnd()}\nkeys:\n  - key: ${KEY.line}\n    from: 2026-01-01\n${more}`,
      [POLICE]: stringify({ ...said, signature }),
    };
  };
  const CHAIN = nextVersion(EDITORIALLY, '1.4', '2026-07-01', OTHER_EDITORIAL);
  const POLICE_ALONE = 'partly, mereshire-police earlier-version';
  const NOTHING = 'unsigned, mereshire-council nothing, mereshire-police nothing';

  it.each<readonly [string, () => Contents, string]>([
    [
      'to the same number with other words',
      () => edit(SIGNED, SMALL_PATH, EDITORIAL),
      'void, mereshire-council nothing, mereshire-police nothing',
    ],
    [
      'to the same number with other words, though what was signed is kept',
      () => edit(EDITORIALLY, SMALL_PATH, ['version: 1.3', 'version: 1.2']),
      'void, mereshire-council nothing, mereshire-police nothing',
    ],
    ['to a lower number', () => edit(EDITORIALLY, SMALL_PATH, ['version: 1.3', 'version: 1.1']), NOBODY],
    ['from a version that is not kept', () => without(EDITORIALLY, `${keptAt('1.2')}/`), NOTHING],
    [
      'from a kept version that was edited, however little',
      () => edit(EDITORIALLY, `${keptAt('1.2')}/agreement.md`, ['Both parties, in writing', 'Both parties in writing']),
      NOTHING,
    ],
    [
      'from a kept version that was made what the present one says',
      () => ({
        ...EDITORIALLY,
        [`${keptAt('1.2')}/agreement.md`]: textOf(EDITORIALLY, SMALL_PATH).replace('version: 1.3', 'version: 1.2'),
      }),
      NOTHING,
    ],
    [
      'from a kept version that cannot be read',
      () => edit(EDITORIALLY, `${keptAt('1.2')}/agreement.md`, ['binding: no', 'binding: perhaps']),
      NOTHING,
    ],
    [
      'over a version in between that cannot be read',
      () => edit(CHAIN, `${keptAt('1.3')}/agreement.md`, ['binding: no', 'binding: perhaps']),
      NOBODY,
    ],
    [
      'over a version in between that is gone, and that the log says was in force',
      () =>
        edit(without(CHAIN, `${keptAt('1.3')}/`), SMALL_PATH, [
          '---\n## How',
          '    - date: 2026-06-01\n      event: in-force\n      by: Manager\n      version: 1.3\n---\n## How',
        ]),
      NOBODY,
    ],
    [
      'over a version in between that is gone, and that somebody decided on',
      () => {
        const facts = parse(textOf(CHAIN, POLICE), { schema: 'failsafe' }) as object;
        const declined = { ...facts, version: '1.3', decision: 'declined' };
        return {
          ...without(CHAIN, `${keptAt('1.3')}/`),
          [POLICE.replace('1.2', '1.3')]: stringify(declined),
        };
      },
      NOBODY,
    ],
    ['by a key that was revoked before', () => keyed('    revoked: 2026-05-01\n'), 'partly, mereshire-police nothing'],
    [
      'from what a body declined',
      () => withRecord(EDITORIALLY, POLICE, { decision: 'declined' }),
      'partly, mereshire-police earlier-version',
    ],
    [
      'from what one of two people decided',
      () => edit(EDITORIALLY, 'concordat.yaml', ['  required:', '  twoRoles: [mereshire-police]\n  required:']),
      POLICE_ALONE,
    ],
    [
      'from a decision by a role that may not',
      () => withRecord(EDITORIALLY, POLICE, { role: 'Constable' }),
      'partly, mereshire-police nothing',
    ],
    [
      'from a record with the digest of the present words',
      () => withRecord(EDITORIALLY, POLICE, { digest: `sha256:${'0'.repeat(64)}` }),
      'partly, mereshire-police nothing',
    ],
    [
      'to a party of which another body took the name',
      () =>
        edit(EDITORIALLY, SMALL_PATH, [
          '  mereshire-police:\n    signatory',
          '  mereshire-police:\n    organisation: harbour-youth\n    signatory',
        ]),
      'unsigned, mereshire-council earlier-version, harbour-youth nothing',
    ],
  ])('%s', async (_what, make, expected) => {
    const contents = make();
    expect(await stateOf(contents)).toBe(expected);
    expect(await unsigned(contents)).toBe(1);
    const { signing } = await entryOf(contents);
    const others = signing.decisions.filter(({ carried }) => carried !== undefined);
    // What holds one of two up leaves the other as it is.
    expect(others).toHaveLength(expected.startsWith('partly') ? 1 : 0);
  });

  it('to another body of the same name in the place of a party', async () => {
    const school = (urn: string): string =>
      `name: St Anne’s School\nkind: school\nnation: england\nidentifiers:\n  urn: ${urn}\n`;
    const named = (id: string): string => `  ${id}:\n    role: coordinator\n  mereshire-police:\n    signatory`;
    const start = await signed({
      ...edit(ASKED, SMALL_PATH, ['  mereshire-police:\n    signatory', named('st-anne')]),
      'organisations/st-anne.yaml': school('100001'),
      'organisations/st-anne-school.yaml': school('100001'),
      'organisations/other-st-anne.yaml': school('100002'),
    });
    const to = (id: string): Contents => nextVersion(start, '1.3', '2026-06-01', [named('st-anne'), named(id)]);
    expect(await stateOf(to('st-anne-school'))).toBe('fully');
    expect(await stateOf(to('other-st-anne'))).toBe(NOBODY);
  });

  it('over a material change that two versions split into editorial ones', async () => {
    // Each calls one body otherwise, by names that files give it; together, one party left and another joined.
    const body = (name: string, also: string): string =>
      `name: ${name}\nalsoKnownAs: [${also}]\nkind: charity\nnation: england\n`;
    const named = (id: string): string => `  ${id}:\n    role: coordinator\n  mereshire-police:\n    signatory`;
    const start = await signed({
      ...edit(ASKED, SMALL_PATH, ['  mereshire-police:\n    signatory', named('mere-homes')]),
      'organisations/mere-homes.yaml': body('Mere Homes', 'Mere Housing'),
      'organisations/mere-housing.yaml': body('Mere Housing', 'Port Estates'),
      'organisations/port-estates.yaml': body('Port Estates', 'Estates of Port'),
    });
    const first = nextVersion(start, '1.3', '2026-06-01', [named('mere-homes'), named('mere-housing')]);
    expect(await stateOf(first)).toBe('fully');
    const second = nextVersion(first, '1.4', '2026-07-01', [named('mere-housing'), named('port-estates')]);
    expect(await stateOf(second)).toBe(NOBODY);
  });

  it('from a body that left', async () => {
    const left = edit(EDITORIALLY, SMALL_PATH, [
      '---\n## How',
      '    - date: 2026-06-02\n      event: left\n      by: Manager\n      parties: mereshire-police\n---\n## How',
    ]);
    const { signing } = await entryOf(left);
    expect(signing.decisions.map(({ organisation }) => organisation)).toEqual(['mereshire-council']);
  });

  it('unless the key was good', async () => {
    expect(await stateOf(keyed())).toBe('fully');
  });
});

describe('what was signed before the register kept records', () => {
  const LATER = edit(ASKED, 'concordat.yaml', ['since: 2020-01-01', 'since: 2026-03-01']);
  const next = (...change: Edit[]): Contents => nextVersion(LATER, '1.3', '2026-06-01', ...change);

  it('is not asked for anew after editorial changes, and is after any other', async () => {
    expect([await unsigned(LATER), await unsigned(next(EDITORIAL)), await unsigned(next(MATERIAL))]).toEqual([0, 0, 1]);
    const { signing } = await entryOf(next(EDITORIAL));
    expect([signing.state, signing.elsewhere]).toEqual(['unsigned', '1.2']);
    expect(await unsigned(without(next(EDITORIAL), `${keptAt('1.2')}/`))).toBe(1);
    expect(await unsigned(nextVersion(next(MATERIAL), '2.0', '2026-07-01', [MATERIAL[1], MATERIAL[0]]))).toBe(1);
    expect(await unsigned(nextVersion(next(EDITORIAL), '1.4', '2026-07-01', OTHER_EDITORIAL))).toBe(0);
  });

  it('lets nobody pass over what a body decided on the present version', async () => {
    const { digest } = await entryOf(next(EDITORIAL));
    const facts = parse(textOf(SIGNED, POLICE), { schema: 'failsafe' }) as object;
    const declined = stringify({ ...facts, version: '1.3', digest, decision: 'declined' });
    expect(await unsigned({ ...next(EDITORIAL), [POLICE]: declined })).toBe(1);
  });

  it('is told by sign', async () => {
    const { answer } = await sign.run(memoryWorld(next(EDITORIAL)), { ids: [SMALL_ID], options: {} });
    expect(answer?.({ colour: false, width: 80 }).replaceAll(/\s+/g, ' ')).toContain(
      'No record is here, and none is needed: records are kept for versions that take effect from 1 March 2026 on, and since version 1.2 there were only editorial changes.',
    );
  });
});

describe('diff and check', () => {
  /** Edits of every sort, of which a table says what each means. */
  const edits: readonly Edit[] = [
    EDITORIAL,
    OTHER_EDITORIAL,
    MATERIAL,
    ['summary: |\n  The police tell', 'summary: |\n  The police have to tell'],
    ['items: [Name, Date of birth,', 'items: [Date of birth, Name,'],
    ['items: [Name,', 'items: [Name, NHS number,'],
    ['signatory: Assistant Chief Constable', 'signatory: Chief Constable'],
    ['signatory: Assistant Chief Constable', 'role: processor'],
    ['title: Who was found, and when', 'title: Who was found'],
    ['article6: e', 'article6: [c, e]'],
    ['Children Act 2004 s.11', 'Children Act 2004 s.10'],
    ['## How it works', '## How this works'],
    ['The council offers', 'The council may offer'],
    ['notice: 3 months', 'notice: 12 weeks'],
    ['every: 1 year', 'every: 12 months'],
    ['themes: [safer-community]', 'themes: [safer-community]\nalsoKnownAs: [Missing children]'],
    ['version', 'version'],
  ];

  it.each(edits.map((one) => [one[1].trim().split('\n').at(-1) ?? '', one] as const))(
    'agree: %s',
    async (_what, change) => {
      const next = nextVersion(SIGNED, '2.0', '2026-06-01', change);
      const world = memoryWorld({}, { files: memoryFiles(next), elsewhere: () => memoryFiles(SIGNED) });
      const { answer } = await diff.run(world, { ids: ['before/'], options: { format: 'json' } });
      const { agreements } = JSON.parse(answer?.({ colour: false, width: 80 }) ?? '') as {
        readonly agreements: readonly { readonly signing: string }[];
      };
      const { signing } = agreements[0] ?? {};
      expect(['again', 'nobody']).toContain(signing);
      expect(await unsigned(next)).toBe(signing === 'again' ? 1 : 0);
    },
  );
});
