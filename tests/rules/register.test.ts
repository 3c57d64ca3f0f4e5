/** Cases of the rules on names and links that their pages do not show. */
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { receivedBy, retentionFor } from '../../src/register/retention.ts';
import type { RetentionRule } from '../../src/agreement/written/agreement.ts';
import { linkParties } from '../../src/register/party.ts';
import { checkFiles, type Contents, filesIn, MERESHIRE, registerOf, textOf } from '../helpers/check-files.ts';
import { NEEDED, NEEDED_FIELDS } from '../../src/rules/register/missing-section.ts';
import { schemas } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { day } from '../helpers/terms.ts';

const EXPLOITATION = 'agreements/mereshire-exploitation/agreement.md';
const MISSING = 'agreements/mereshire-missing-children/agreement.md';
const DRAFT = 'agreements/mereshire-school-attendance/agreement.md';
const PORT = 'agreements/mereshire-port/agreement.md';

/** The register with words changed in one file. */
function changed(path: string, from: string, to: string, base: Contents = MERESHIRE): Contents {
  const text = textOf(base, path);
  if (!text.includes(from)) throw new Error(`${path} has no ${from}`);
  return { ...base, [path]: text.replace(from, () => to) };
}

async function of(code: string, contents: Contents): Promise<readonly Finding[]> {
  return (await checkFiles(contents)).filter((finding) => finding.code === code);
}

/** The text at a finding. */
function at(contents: Contents, { at: { path, start, end } }: Finding): string {
  return (textOf(contents, path).split('\n')[start.line - 1] ?? '').slice(start.column - 1, end.column - 1);
}

async function told(code: string, contents: Contents): Promise<readonly string[]> {
  return (await of(code, contents)).map(
    (finding) =>
      `${finding.severity} ${finding.at.path}:${finding.at.start.line}:${finding.at.start.column} ${finding.actual}; ${finding.expected}`,
  );
}

describe('register/unknown-name', () => {
  it.each([
    [
      'concordat.yaml',
      'publisher: mereshire-council',
      'publisher: mereshire-counsil',
      'organisation `mereshire-counsil`; an organisation with a file in organisations/, such as `mereshire-council`',
    ],
    [
      'organisations/mereshire-nhs-bodies.yaml',
      'mereshire-icb',
      'mereshire-ibc',
      'organisation `mereshire-ibc`; an organisation with a file in organisations/, such as `mereshire-icb`',
    ],
    [
      'organisations/harbour-hospitals-trust.yaml',
      'mere-valley-trust',
      'none',
      'organisation `none`; an organisation with a file in organisations/',
    ],
    [
      'organisations/mere-homes.yaml',
      'kind: housing-association',
      'kind: housing-asociation',
      'kind of body `housing-asociation`; a kind that docs/agreement-format.md lists, such as `housing-association`',
    ],
    [
      'organisations/mereshire-schools.yaml',
      '[school, academy]',
      '[school, acadamy]',
      'kind of body `acadamy`; a kind that docs/agreement-format.md lists, such as `academy`',
    ],
    [
      'guidance/sharing-in-an-emergency.md',
      'themes: [emergencies,',
      'themes: [emergency,',
      'theme `emergency`; a theme of concordat.yaml, such as `emergencies`',
    ],
    [
      'concordat.yaml',
      'situations: flooded-home',
      'situations: flooded-house',
      'situation `flooded-house`; a situation of concordat.yaml, such as `flooded-home`',
    ],
    [
      'concordat.yaml',
      'about: [housing, emergency-response]',
      'about: [housin, emergency-response]',
      'word for what a purpose is about `housin`; a word that docs/agreement-format.md lists, such as `housing`',
    ],
    [
      EXPLOITATION,
      'framework: mereshire-charter 3.0',
      'framework: mereshire-charter 4.0',
      'framework `mereshire-charter 4.0`; a framework of this register and a version of it that is kept, such as `mereshire-charter 3.0`',
    ],
    [
      EXPLOITATION,
      'situations: [child-at-risk]',
      'situations: child-in-risk',
      'situation `child-in-risk`; a situation of concordat.yaml, such as `child-at-risk`',
    ],
    [EXPLOITATION, 'section: retention', 'section: keeping', 'section `keeping`; a section of the document'],
    [
      EXPLOITATION,
      '  tests: [purpose, scope, benefits, security, law]\nlegislation',
      '  tests: anything\nlegislation',
      '',
    ],
    [
      EXPLOITATION,
      'method: web-form',
      'method: drone',
      'way of sending `drone`; a standard way of sending, or one that stands under `methods`: `secure-email`, `telephone`, `meeting`, `web-form`, `in-person`, `post`, `secure-file-transfer` or `system-access`',
    ],
    [
      EXPLOITATION,
      '  mereshire-police:\n    labels: [partners]',
      '  mereshire-polise:\n    labels: [partners]',
      'organisation `mereshire-polise`; an organisation with a file in organisations/, such as `mereshire-police`',
    ],
    [
      DRAFT,
      'about: school-attendance',
      'about: attendance',
      'word for what a purpose is about `attendance`; a word that docs/agreement-format.md lists',
    ],
  ])('%s: %s', async (path, from, to, expected) => {
    const contents = changed(path, from, to);
    const [finding] = await of('register/unknown-name', contents);
    if (expected === '') return expect(finding).toBeUndefined();
    expect(`${finding?.actual}; ${finding?.expected}`).toBe(expected);
    expect(finding?.actual).toContain(`\`${finding && at(contents, finding)}\``);
  });

  it('says nothing of themes while the settings cannot be read', async () => {
    expect(await told('register/unknown-name', { ...MERESHIRE, 'concordat.yaml': 'title: A\n' })).toEqual([]);
  });

  it('knows a section of the prose, and an organisation in the log', async () => {
    const own = changed(EXPLOITATION, 'section: retention', 'section: what-practitioners-asked');
    expect(await told('register/unknown-name', own)).toEqual([]);
    expect(
      await told('register/unknown-name', changed(EXPLOITATION, 'parties: st-anne-primary', 'parties: st-ann-primary')),
    ).toHaveLength(1);
  });
});

describe('register/unused-name', () => {
  it('says so of a label once, and of a purpose that only a statement of law names', async () => {
    const label = changed(EXPLOITATION, 'labels: [partners]\n    duties', 'labels: [partners, spare]\n    duties');
    expect(await told('register/unused-name', label)).toEqual([
      'warning agreements/mereshire-exploitation/agreement.md:32:24 label `spare`, which nothing uses; a selector that names it',
    ]);
    const purpose = changed(
      EXPLOITATION,
      '    purposes: investigate\n    data: [identity, concern, health]\n    method',
      '    purposes: protect\n    data: [identity, concern, health]\n    method',
    );
    expect((await told('register/unused-name', purpose)).map((each) => each.split(' ').slice(2, 4).join(' '))).toEqual([
      'purpose `investigate`,',
    ]);
  });

  it('waits while a draft has no flows', async () => {
    expect(await told('register/unused-name', MERESHIRE)).toEqual([]);
  });
});

describe('one lack', () => {
  it.each<[string, string, string, string]>([
    [
      'a body that has ended',
      '  mereshire-police:\n',
      '  harbour-hospitals-trust: {}\n  mereshire-police:\n',
      'register/body-ended',
    ],
    [
      'a role that is forgotten',
      'northgate-systems:\n    role: processor',
      'northgate-systems: {}',
      'law/processor-as-controller',
    ],
    ['a way that is neither safe nor known', 'method: secure-email', 'method: email', 'law/unsafe-method'],
    [
      'nobody who tells the Commissioner',
      '\ntransfers:\n',
      '\nbreach:\n  regulatorToldBy: none\ntransfers:\n',
      'law/breach-roles',
    ],
    [
      'an entry short of data',
      'data: [identity, concern, health]\n    part3',
      'data: [identity, concern]\n    part3',
      'law/no-part-3-ground',
    ],
    [
      'an Act of the past',
      'powers: [Children',
      'powers: [Data Protection Act 1998, Children',
      'law/power-not-in-force',
    ],
    ['a section of one', 'powers: [Children', 'powers: [Data Protection Act 1998 s.29, Children', 'law/unknown-power'],
    [
      'a body beside its group',
      '  mereshire-police:\n',
      '  mere-valley-trust:\n    labels: partners\n  mereshire-police:\n',
      'register/party-twice',
    ],
  ])('is one finding: %s', async (_, from, to, code) => {
    const found = await checkFiles(changed(EXPLOITATION, from, to));
    expect(found.filter(({ at: { path } }) => path === EXPLOITATION).map((finding) => finding.code)).toEqual([code]);
  });
});

describe('register/missing-section', () => {
  /** What is told of agreements in force: the draft lacks most sections. */
  const lacking = async (contents: Contents): Promise<readonly string[]> =>
    (await of('register/missing-section', contents)).flatMap(({ at: { path }, actual }) =>
      path === DRAFT ? [] : [actual],
    );

  it('asks for the sections that the schema marks, which the reference of the format shows', () => {
    const marked = Object.entries(schemas.agreement.schema.properties ?? {}).filter(
      ([, part]) => part['x-needed'] === true,
    );
    expect(NEEDED.map(([section]) => section).sort()).toEqual(marked.map(([section]) => section).sort());
  });

  it('asks for the fields of inherited sections that the schema marks', () => {
    const marked = Object.entries(schemas.agreement.schema.properties ?? {}).flatMap(([section, part]) =>
      Object.entries(part.properties ?? {}).flatMap(([field, inner]) =>
        inner['x-needed'] === true ? [`${section}.${field}`] : [],
      ),
    );
    const asked = Object.entries(NEEDED_FIELDS).flatMap(([section, fields]) =>
      fields.map(([field]) => `${section}.${field}`),
    );
    expect(asked.sort()).toEqual(marked.sort());
  });

  it.each<[string, string, readonly string[]]>([
    ['a field that it changes', 'review:\n  every: 1 year\n', []],
    ['a field that it drops', 'amendment:\n  by: none\n', ['no `by` in `amendment`']],
    ['a section that it repeats', 'leaving:\n  notice: 1 month\n  data: It is destroyed\n', []],
  ])('judges what an agreement and its framework say together: %s', async (_, section, actual) => {
    const contents = changed(PORT, '\ndpia:\n', `\n${section}dpia:\n`);
    expect(await lacking(contents)).toEqual(actual);
    expect((await checkFiles(contents)).filter(({ code }) => code.startsWith('schema/'))).toEqual(
      (await checkFiles(MERESHIRE)).filter(({ code }) => code.startsWith('schema/')),
    );
  });

  it('is told of a section with no framework beneath it', async () => {
    const contents = changed(MISSING, 'review:\n  every: 2 years\n', 'review:\n  by: everyone\n');
    expect(await lacking(contents)).toEqual(['no `every` in `review`']);
  });
});

describe('register/unknown-name, where a party is misspelt', () => {
  it('never proposes the misspelling for names that are right', async () => {
    const found = await of(
      'register/unknown-name',
      changed(EXPLOITATION, '\n  harbour-youth:\n', '\n  harbour-yuoth:\n'),
    );
    // The other lines are right, and the one finding says so.
    expect(found.map((finding) => finding.actual)).toEqual(['organisation `harbour-yuoth`']);
    expect(found[0]?.suggest?.flatMap(({ edits }) => edits.map(({ text }) => text))).toContain('harbour-youth');
    expect(JSON.stringify([found[0]?.remedy, found[0]?.suggest])).not.toContain('harbour-yuoth');
    expect(found[0]?.related?.length).toBeGreaterThan(0);
  });

  it('says of a party that is left out where it is named, in one finding', async () => {
    const text = textOf(MERESHIRE, EXPLOITATION).replace(/\n {2}harbour-youth:\n(?: {4}.*\n)+/, '\n');
    const found = await of('register/unknown-name', { ...MERESHIRE, [EXPLOITATION]: text });
    expect(found.map((finding) => finding.actual)).toEqual(['organisation `harbour-youth`, which is not a party here']);
    expect(found[0]?.related?.length).toBeGreaterThan(0);
    expect(found[0]?.suggest).toBeUndefined();
  });
});

describe('register/orphan-organisation', () => {
  const orphan: Contents = {
    ...MERESHIRE,
    'organisations/mere-library.yaml': 'name: Mere Library\nkind: charity\nnation: england\n',
  };

  it('finds a file that nothing names, and says nothing while a file cannot be read', async () => {
    expect(await of('register/orphan-organisation', orphan)).toHaveLength(1);
    expect(await of('register/orphan-organisation', { ...orphan, [PORT]: '' })).toEqual([]);
  });

  it('keeps the file of a body whose record counts no more, or that left', async () => {
    // Mere Academy joined the schools by its record, and nothing else names it.
    const signed = filesIn('examples/mereshire');
    const edited = changed(EXPLOITATION, 'title: ', 'title: New ', signed);
    const left = changed(
      EXPLOITATION,
      '  log:\n',
      '  log:\n    - date: 2026-11-01\n      event: left\n      by: Head\n      parties: mereshire-schools\n      statement: Destroyed\n',
      signed,
    );
    for (const contents of [signed, edited, left])
      expect(await of('register/orphan-organisation', contents)).toEqual([]);
  });

  it('counts what a file with errors says', async () => {
    const faulty = changed(
      PORT,
      'binding: no',
      'binding: maybe\nrelated:\n  - area: mere-library\n    relation: linked',
      orphan,
    );
    expect(await of('register/orphan-organisation', faulty)).toEqual([]);
  });
});

describe('register/duplicate-organisation', () => {
  it('compares names without capitals and marks, and numbers', async () => {
    const twice = {
      ...MERESHIRE,
      'organisations/other.yaml':
        'name: "MERE  HOMES."\nkind: housing-association\nnation: england\nidentifiers:\n  ico: Z0000001\n',
    };
    expect(
      (await told('register/duplicate-organisation', twice)).map((each) => each.replace(/^.*? /, '').split(';')[0]),
    ).toEqual([
      'organisations/other.yaml:1:7 name `MERE  HOMES.`, which organisations/mere-homes.yaml has too',
      'organisations/other.yaml:5:8 number `Z0000001`, which organisations/mereshire-council.yaml has too',
    ]);
  });
});

describe('a name', () => {
  const named = async (name: string): Promise<readonly string[]> =>
    (
      await told('register/duplicate-organisation', {
        ...MERESHIRE,
        'organisations/other.yaml': `name: ${name}\nkind: housing-association\nnation: england\n`,
      })
    ).map((each) => each.replace(/^.*? /, '').split(';')[0] ?? '');

  it.each(['Мere Homes', 'Mere Hоmes', 'ΜΕRΕ ΗΟΜΕS', 'Ｍere Homes'])(
    'in letters of another script that look the same is the same: %s',
    async (name) => {
      expect(await named(name)).toEqual([
        `organisations/other.yaml:1:7 name \`${name}\`, which has letters of another script and looks like that of organisations/mere-homes.yaml`,
      ]);
    },
  );

  it.each(['Merê Homes', 'Tŷ Mere Homes', 'Mère Homes', 'Дом Мира', 'מרכז אור'])(
    'with accents, or in another script altogether, is its own: %s',
    async (name) => {
      expect(await named(name)).toEqual([]);
    },
  );
});

describe('register/one-lead and register/missing-section in a draft', () => {
  it('are notes', async () => {
    const draft = changed(DRAFT, '    lead: yes\n', '    condition: All year\n');
    expect((await of('register/one-lead', draft)).map((finding) => finding.severity)).toEqual(['note']);
    expect((await of('register/missing-section', draft)).map((finding) => finding.severity)).toEqual(['note']);
  });

  it('wait until the framework is found', async () => {
    const found = await of(
      'register/missing-section',
      changed(EXPLOITATION, 'mereshire-charter 3.0', 'mereshire-charter 9.0'),
    );
    expect(found.map((finding) => finding.agreement)).toEqual(['mereshire-school-attendance']);
  });
});

describe('register/label-clash', () => {
  it('knows the words that have a meaning of their own, and a party of the same name', async () => {
    const reserved = changed(MISSING, '    lead: yes', '    lead: yes\n    labels: [everyone, mereshire-police]');
    expect((await of('register/label-clash', reserved)).map((finding) => finding.actual)).toEqual([
      'label `everyone`, which has a meaning of its own',
      'label `mereshire-police`, which is also the name of a party',
    ]);
  });
});

describe('register/body-ended', () => {
  it('names the successor, and counts the day that the text takes effect', async () => {
    const ended = changed(MISSING, '  mereshire-police: {}', '  mereshire-police: {}\n  harbour-hospitals-trust: {}');
    const [finding] = await of('register/body-ended', ended);
    expect(finding?.expected).toBe('Mere Valley NHS Foundation Trust, which took its place');
    expect(finding?.related?.[0]?.at.path).toBe('organisations/harbour-hospitals-trust.yaml');
    const before = changed(MISSING, 'effective: 2024-04-01', 'effective: 2019-03-31', ended);
    expect(await of('register/body-ended', before)).toEqual([]);
  });
});

describe('register/coordinator-in-flow', () => {
  it('finds one that a label brings in, at the label', async () => {
    const labelled = changed(EXPLOITATION, '    role: coordinator', '    role: coordinator\n    labels: [partners]');
    const [finding] = await of('register/coordinator-in-flow', labelled);
    expect(finding?.actual).toBe(
      'coordinator `mereshire-safeguarding-partnership` (through the label `partners`) in a flow',
    );
    expect(finding?.pointer).toBe('/flows/panel/between/0');
  });
});

describe('register/partnership-as-controller', () => {
  it('looks into groups', async () => {
    const group = changed(
      'organisations/mereshire-nhs-bodies.yaml',
      '  - organisation: mereshire-icb',
      '  - organisation: mereshire-safeguarding-partnership',
    );
    const found = await of('register/partnership-as-controller', group);
    expect(found[0]?.actual).toBe(
      'controller Mereshire Safeguarding Partnership (partnership or board of several bodies) in the group `mereshire-nhs-bodies`',
    );
  });
});

describe('publish/sensitive', () => {
  it('finds a summary, and says nothing of what is not published', async () => {
    expect(await of('publish/sensitive', MERESHIRE)).toEqual([]);
    const summary = changed(PORT, 'publish: no', 'publish:\n  show: summary\n  because: The police ask for it');
    expect((await of('publish/sensitive', summary)).map((finding) => finding.actual)).toEqual([
      'agreement that is OFFICIAL-SENSITIVE and published as a summary',
    ]);
  });
});

describe('retention', () => {
  const parties = linkParties(
    { parties: { a: { labels: ['x'] }, b: {}, c: { role: 'processor' } } } as never,
    new Map(),
    day('2026-01-01'),
  );
  const rule = (said: Partial<RetentionRule>): RetentionRule => ({
    data: ['all'],
    keep: '1 year',
    after: 'the case',
    then: 'destroy',
    ...said,
  });
  const [all, data, party, both, label] = [
    rule({}),
    rule({ data: ['d'] }),
    rule({ parties: ['a'] }),
    rule({ parties: ['a'], data: ['d'] }),
    rule({ parties: ['x'], data: ['d'] }),
  ];
  const a = parties.get('a');
  const b = parties.get('b');
  if (a === undefined || b === undefined) throw new Error('two parties were made');

  it.each([
    ['both beats all else', [all, data, party, both], a, 'd', [3]],
    ['the party beats the data', [all, data, party], a, 'd', [2]],
    ['the data beats neither', [all, data], a, 'd', [1]],
    ['neither is better than nothing', [all], b, 'e', [0]],
    ['nothing holds', [party, data], b, 'e', []],
    ['a label counts as a name', [both, label], a, 'd', [0, 1]],
    ['everyone counts as no name', [rule({ parties: ['everyone'] }), party], a, 'd', [1]],
    ['two of the same rank tie', [data, data], a, 'd', [0, 1]],
  ])('%s', (_what, rules, holder, kind, expected) => {
    expect(retentionFor(rules, holder, kind, parties).map(({ index }) => index)).toEqual(expected);
  });

  it('asks nothing of anonymous data or of senders', async () => {
    const register = await registerOf(memoryFiles(MERESHIRE));
    const entry = register.entries.find((one) => one.id === 'mereshire-leaving-hospital');
    const received =
      entry === undefined ? [] : receivedBy(entry).map((each) => `${each.party.name}: ${each.data.join(' ')}`);
    expect(received).toEqual([
      'mere-valley-trust: plan',
      'mereshire-gp-practices: plan',
      'mereshire-council: plan',
      'tidewater-institute: linked-records',
    ]);
  });
});

describe('every rule', () => {
  it('passes over files with errors', async () => {
    const faulty = Object.fromEntries(
      Object.entries(MERESHIRE).map(([path]) => [
        path,
        path.endsWith('agreement.md')
          ? `${textOf(MERESHIRE, path).replace('title:', 'titel:').replace('parties:', 'parties: []\nthemes: []\nx:')}`
          : (MERESHIRE[path] ?? ''),
      ]),
    );
    const codes = new Set(
      (await checkFiles(faulty))
        .filter((finding) => finding.at.path.endsWith('agreement.md'))
        .map((finding) => finding.code.split('/')[0]),
    );
    expect([...codes].sort()).toEqual(['schema', 'yaml']);
  });
});
