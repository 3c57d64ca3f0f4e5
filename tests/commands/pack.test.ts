/** `pack`: what a partner gets, read back from the zip. No page is printed here. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Outcome, World } from '../../src/commands/command.ts';
import { pack } from '../../src/commands/pack.ts';
import { letterAsText } from '../../src/commands/pack-letter.ts';
import { letterFor, type Packed } from '../../src/commands/pack-reply.ts';
import { inFileName } from '../../src/commands/pack-name.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { type Contents, MERESHIRE, textOf } from '../helpers/check-files.ts';
import { readExample } from '../helpers/example.ts';
import type { Entry } from '../../src/register/entry.ts';
import type { Standing } from '../../src/register/status.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { memoryWorld } from '../helpers/memory-world.ts';
import { MATERIAL, nextVersion } from '../helpers/next-version.ts';
import { SMALL_ID, SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';
import { readZip } from '../helpers/read-zip.ts';
import { partsOf, shown } from '../helpers/word-file.ts';

const fonts = await loadFonts();
const TEXT = textOf(SMALL_REGISTER, SMALL_PATH);
const LARGE = 'mereshire-exploitation';
const START = '1 Start here.txt';
const WORD = '2 Children found safe in Mereshire 1.2.docx';

interface Made {
  readonly outcome: Outcome;
  readonly told: string;
  readonly out: string | undefined;
  readonly zip: Uint8Array;
  readonly names: readonly string[];
  /** A file of the pack as text. */
  text(name: string): string;
  words(name: string): string;
}

async function made(
  changes: Contents = {},
  options: Record<string, string> = {},
  said: Partial<World> = {},
  id = SMALL_ID,
): Promise<Made> {
  let [out, zip]: [string | undefined, Uint8Array] = [undefined, new Uint8Array()];
  const world = memoryWorld(
    { ...(id === SMALL_ID ? SMALL_REGISTER : MERESHIRE), ...changes },
    {
      fonts: async () => fonts,
      printer: () => ({
        print: () => Promise.reject(new Error('nothing is printed here')),
        describe: async () => '',
        close: async () => {},
      }),
      output: {
        claim: () => Promise.reject(new Error('a pack replaces no folder')),
        look: () => Promise.reject(new Error('a pack looks at no folder')),
        async write(path, bytes, isOurs) {
          expect([
            isOurs(bytes),
            isOurs(bytes.subarray(0, 40)),
            isOurs(new TextEncoder().encode('PK\u0003\u0004 mine')),
          ]).toEqual([true, false, false]);
          [out, zip] = [path, bytes];
        },
      },
      ...said,
    },
  );
  const outcome = await pack.run(world, { ids: [id], options: { without: 'pdf', ...options } });
  const files = out === undefined ? new Map<string, { bytes: Buffer }>() : readZip(zip);
  const bytes = (name: string): Buffer => {
    const file = files.get(name);
    if (file === undefined) throw new Error(`there is no ${name} among ${[...files.keys()].join('; ')}`);
    return file.bytes;
  };
  return {
    outcome,
    told: outcome.answer?.({ colour: false, width: 80 }) ?? '',
    out,
    zip,
    names: [...files.keys()],
    text: (name) => bytes(name).toString('utf8').replaceAll('\r\n', '\n'),
    words: (name) =>
      shown(partsOf(bytes(name)))
        .map(({ words }) => words)
        .join('\n'),
  };
}

const changed = (from: string | RegExp, to: string): Contents => {
  const text = TEXT.replace(from, () => to);
  if (text === TEXT) throw new Error(`the example has no ${from}`);
  return { [SMALL_PATH]: text };
};

describe('a pack', () => {
  it('holds what a partner needs, in files named for people, and says so', async () => {
    const { outcome, told, out, names, text, words } = await made({}, {}, {}, LARGE);
    const word = '2 Protecting children from exploitation in Mereshire 2.1.docx';
    expect([outcome.exit, out]).toEqual([0, `dist/packs/${LARGE}-2.1.zip`]);
    expect(names).toEqual([
      '1 Start here.html',
      START,
      word,
      '3 What changed since version 2.0.html',
      '4 Signature sheet.docx',
      '5 Disclosure request form.docx',
      '5 Decision record form.docx',
      '7 Attached/referral-form.csv',
    ]);
    expect(words(word)).toContain('Decide how to keep a child safe');
    expect(words('4 Signature sheet.docx')).toMatch(/version 2\.1[\s\S]*sha256:[\s\S]*Assistant Chief Constable/);
    expect(text('3 What changed since version 2.0.html')).toContain('A purpose was added');
    for (const name of names) expect(told).toContain(`  ${name} (`);
    expect(told).toContain('marked OFFICIAL');
    expect(text(START)).toContain('These sign it:');
    // It names an agreement of which the public does not learn.
    expect(text(START).replaceAll(/\s+/g, ' ')).toContain('it names agreements that the register does not publish');
    await expect(text(START)).toMatchFileSnapshot('golden/pack/start-here.txt');
  });

  it('has the same bytes each time, whatever the day is, and no time of its own', async () => {
    const [one, other] = [await made(), await made({}, {}, { today: '2026-11-22' as IsoDate })];
    expect(Buffer.from(one.zip).equals(Buffer.from(other.zip))).toBe(true);
    expect(new Set([...readZip(one.zip).values()].map(({ time }) => time))).toEqual(new Set([0x210000]));
  });

  it('tells what changed since a revision or a folder that somebody names', async () => {
    const older = memoryFiles({ ...SMALL_REGISTER, [SMALL_PATH]: TEXT.replace('keep: 6 years', 'keep: 2 years') });
    const { names, text, outcome } = await made({}, { since: './older' }, { elsewhere: () => older });
    const [name = ''] = names.filter((one) => one.startsWith('3'));
    expect([outcome.exit, name]).toEqual([0, '3 What changed since older.html']);
    expect(text(name)).toMatch(/from 2 years to 6/);
    expect(text(START)).toContain('1 material change, listed');
  });

  it('names who to reply to, by when, and leaves out what it is told to', async () => {
    const { text, names } = await made(
      {},
      { by: '2026-12-18', 'reply-to': 'partners@council.example', without: 'pdf, forms, changes' },
    );
    expect(text(START)).toMatch(/Send your reply to partners@council\.example/);
    expect(text(START)).toContain('Please reply by 18 December 2026.');
    expect(names.filter((name) => /^[35]/.test(name))).toEqual([]);
  });

  it('says who has signed this version already, and by which role', async () => {
    const register = await readExample('examples/mereshire');
    const entry = register.entries.find(({ id }) => id === LARGE);
    if (entry === undefined) throw new Error(`there is no ${LARGE}`);
    const packed = {
      register,
      files: [],
      changes: undefined,
      copy: 'as-published' as const,
      signed: true,
      by: undefined,
      to: undefined,
    };
    const letter = letterAsText(letterFor({ ...packed, entry })).replaceAll(/\s+/g, ' ');
    expect(letter).toContain('has signed this version: Assistant Chief Constable, on 15 September 2026');
    expect(letter).toContain('An e-mail alone shows little of who decided');
    const [first] = entry.signing.decisions;
    if (first === undefined) throw new Error('nobody has signed');
    const earlier = { ...entry.signing, decisions: [{ ...first, version: '2.0' }] };
    expect(letterAsText(letterFor({ ...packed, entry: { ...entry, signing: earlier } }))).not.toContain('has signed');
    const pending = { text: 'draft' as const, from: '2027-02-01' as IsoDate, until: '2.0' };
    expect(letterAsText(letterFor({ ...packed, entry: { ...entry, pending } })).replaceAll(/\s+/g, ' ')).toMatch(
      /It is a draft of version 2\.1\. This version is not in force before 1 February 2027\. Until then version 2\.0 holds\..*do not sign it yet/,
    );
    const carried = { version: entry.terms.version ?? '', since: first.since };
    const over = { ...entry.signing, decisions: [{ ...first, version: '2.0', carried }] };
    expect(
      letterAsText(letterFor({ ...packed, entry: { ...entry, signing: over } })).replaceAll(/\s+/g, ' '),
    ).toContain('need not sign this version: what it signed of version 2.0 carries over, since only editorial changes');
  });

  it('never says that sharing waits for it', async () => {
    expect((await made()).text(START).replaceAll(/\s+/g, ' ')).toContain(
      'If a person may be at risk of harm and it is urgent, share what is needed now',
    );
  });
});

describe('what is special is said on it, and to who sends it', () => {
  it('a draft', async () => {
    const { outcome, names, text, told, words } = await made(changed('event: in-force', 'event: drafting'));
    expect(outcome.messages).toBeUndefined();
    const [draft = ''] = names.filter((name) => name.startsWith('2 '));
    expect(draft).toMatch(/ DRAFT\.docx$/);
    expect(text(START)).toContain('! DRAFT.');
    expect(text(START)).toContain('do not sign it yet');
    expect(text(START)).toContain('It is a draft.');
    expect(told).toContain('It is a draft');
    expect(words(draft)).toContain('This is a draft.');
  });

  it('one that is out for signature, which is no draft any more', async () => {
    const out = changed('event: in-force', 'event: out-for-signature');
    const signed = {
      ...out,
      'concordat.yaml': `${textOf(SMALL_REGISTER, 'concordat.yaml')}baseUrl: https://sharing.mereshire.example/\nsign-off:\n  required: [controllers]\n  since: 2026-01-01\n`,
    };
    const { outcome, names, text, told, words } = await made(signed);
    expect([outcome.exit, names.filter((name) => name.startsWith('2 '))]).toEqual([0, [WORD]]);
    const letter = text(START).replaceAll(/\s+/g, ' ');
    expect(letter).toContain('! Not in force yet. ! Not signed by: Mereshire Council and Mereshire Police.');
    expect(letter).toContain(
      'It is version 1.2, whose text is settled. This version is not in force yet. It is sent to you to be signed.',
    );
    expect(letter).toContain('send back the signature sheet, as “Signing” says below');
    for (const name of [WORD, '4 Signature sheet.docx']) {
      expect(words(name)).toContain('It can be looked up once this version is in force and published, at');
      expect(words(name)).toContain('This version is not in force yet.');
      expect(words(name)).not.toMatch(/draft/i);
    }
    expect(letter).not.toMatch(/draft/i);
    expect(told.replaceAll(/\s+/g, ' ')).toMatch(
      /It is not in force yet, and every page says so\..* They send back the signed sheet/,
    );
  });

  it('the next version, which is not in force while the one before it is', async () => {
    const next = nextVersion(SMALL_REGISTER, '2.0', '2027-02-01', MATERIAL);
    const { names, text, told, words } = await made(next);
    const letter = text(START).replaceAll(/\s+/g, ' ');
    expect(letter).toContain('version 2.0 =');
    expect(letter).toContain('! Not in force before 1 February 2027.');
    expect(letter).toContain(
      'It is version 2.0, whose text is settled. This version is not in force before 1 February 2027. Until then version 1.2 holds. It is sent to you to be signed.',
    );
    expect(told.replaceAll(/\s+/g, ' ')).toContain(
      'It is not in force before 1 February 2027, and every page says so. Until then version 1.2 holds.',
    );
    for (const name of names.filter((one) => one.endsWith('.docx')))
      expect(words(name)).toMatch(/not in force before 1 February 2027/i);
    for (const said of [letter, ...names.filter((one) => one.endsWith('.docx')).map(words)])
      expect(said).not.toMatch(/in force since/i);
  });

  it('an overdue one, which ends with 3', async () => {
    const { outcome, text } = await made({}, {}, { today: '2029-01-01' as IsoDate });
    expect(outcome.exit).toBe(3);
    expect(text(START)).toContain('! Overdue for review');
  });

  it('one that the public does not see, whole or in part', async () => {
    const none = await made(changed('publish: yes', 'publish: no'));
    expect([none.outcome.exit, none.told]).toEqual([0, expect.stringContaining('The public does not see')]);
    expect(none.text(START)).toContain('This agreement is not published.');
    const part = changed(
      'publish: yes',
      'publish:\n  show: yes\n  withheld: [security]\n  because: It would help an attacker',
    );
    const whole = await made(part);
    expect(whole.text(START)).toContain('for the parties alone');
    expect(whole.words(WORD)).toContain('This copy is for the parties alone.');
    expect(whole.told).toContain('--without withheld');
    const open = await made(part, { without: 'pdf,withheld' });
    expect(open.words(WORD)).toContain('This section is not published.');
    expect(whole.words(WORD)).not.toContain('This section is not published.');
    expect(open.words(WORD)).not.toContain('This copy is for the parties alone.');
    expect(open.names.filter((name) => name.startsWith('3'))).toEqual([]);
    expect(open.told).toContain('could tell what is withheld');
  });

  it('one of which no version before is kept', async () => {
    const { told, names } = await made();
    expect(names.filter((name) => name.startsWith('3'))).toEqual([]);
    expect(told.replaceAll(/\s+/g, ' ')).toContain('--since <revision>');
  });
});

describe('whether a copy is the right one', async () => {
  const register = await readExample('examples/mereshire');
  const said = (id: string, more: Partial<Packed> = {}, change: Partial<Entry> = {}): string => {
    const entry = register.entries.find((one) => one.id === id);
    if (entry === undefined) throw new Error(`there is no ${id}`);
    const packed = { register, files: [], changes: undefined, signed: true, by: undefined, to: undefined };
    const letter = letterFor({ ...packed, copy: 'as-published', entry: { ...entry, ...change }, ...more });
    return letter.sections.find(({ title }) => title.startsWith('Is this'))?.paragraphs.join('\n') ?? '';
  };
  const PAGE = 'https://sharing.mereshire.example/verify/';

  it('is told by no digest that is printed on it: by a page, or by asking', () => {
    const published = said('mereshire-housing-options');
    expect(published).toContain('That they are printed on a file proves nothing');
    expect(published).toContain(`open ${PAGE} and choose the file there`);
    expect(published).toContain('To be sure, ask Mereshire Council, at an address or a telephone number that you know');
    const { baseUrl: _none, ...settings } = register.settings;
    expect(said('mereshire-housing-options', { register: { ...register, settings } })).not.toContain('page');
  });

  it.each<[string, string, Partial<Packed>, Partial<Entry>, RegExp]>([
    [
      'knows no drafts',
      LARGE,
      {},
      { standing: { status: 'draft' } as Standing },
      /knows no drafts, and answers “Unknown”/,
    ],
    [
      'never knows what is not published',
      'mereshire-port',
      {},
      {},
      /does not know this agreement, which is not published/,
    ],
    [
      'does not know a version before it is in force',
      LARGE,
      {},
      { pending: { text: 'settled', from: undefined, until: '2.0' } },
      /does not know this version before it is in force and published: until then it answers “Unknown”[\s\S]*Version 2\.0, which holds until this one is in force, is at/,
    ],
    [
      'cannot confirm what names more than it may',
      LARGE,
      { copy: 'with-names' },
      {},
      /it names agreements that the register does not publish, so it is not the public file/,
    ],
    ['nor what holds more', LARGE, { copy: 'with-withheld' }, {}, /it holds what is withheld from the public/],
  ])('the page %s', (_what, id, more, change, expected) => {
    const text = said(id, more, change);
    expect(text).toMatch(expected);
    expect(text).not.toContain('choose the file there');
  });
});

describe('there is no pack', () => {
  it.each<[string, Contents, Record<string, string>, string, number, RegExp]>([
    ['of what has errors', changed('binding: no', 'binding: so'), {}, SMALL_ID, 1, /has errors/],
    ['of what is listed alone', {}, {}, 'mereshire-fire-home-safety', 2, /listed alone/],
    ['of nothing', {}, {}, 'nothing', 2, /no agreement called nothing/],
    ['without a part that does not exist', {}, { without: 'words' }, SMALL_ID, 2, /pdf, forms, changes, withheld/],
    ['by a day that is none', {}, { by: '2026-02-30' }, SMALL_ID, 2, /2026-12-18/],
    ['by a day that has passed', {}, { by: '2026-11-20' }, SMALL_ID, 2, /has passed/],
    [
      'of what stands on a file with an error',
      { 'organisations/mereshire-police.yaml': 'name: [' },
      {},
      SMALL_ID,
      1,
      /has errors/,
    ],
  ])('%s', async (_what, changes, options, id, exit, why) => {
    const { outcome, out } = await made(changes, options, {}, id);
    expect([outcome.exit, outcome.messages?.join(' '), out]).toEqual([exit, expect.stringMatching(why), undefined]);
  });

  it('with half of its files: where a page cannot be printed, nothing is written', async () => {
    await expect(made({}, { without: 'forms' })).rejects.toThrow('nothing is printed here');
  });
});

describe('names of files', () => {
  it.each([
    ['Tier 2: who/what? <All> "of" it|*', 'Tier 2 who what All of it'],
    ['..\\..\\etc', 'etc'],
    ['Cytundeb Môn (2026).', 'Cytundeb Môn (2026)'],
    ['\u202e\u0000', 'Agreement'],
    [`${'long '.repeat(40)}`, 'long long long long long long long long long long long long'],
  ])('of %j', (title, name) => {
    expect(inFileName(title)).toBe(name);
  });
});
