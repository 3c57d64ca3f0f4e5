/** `import` of tables: every cell stands in what is written or is told, nothing is invented, and a second time nothing is written. */
import { describe, expect, it } from 'vitest';
import type { Asked, Asker } from '../../src/base/ports.ts';
import type { Outcome } from '../../src/commands/command.ts';
import { importFile } from '../../src/commands/import.ts';
import { type Contents, checkFiles, filesIn, textOf } from '../helpers/check-files.ts';
import { readExample } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { type MemoryWorld, memoryWorld } from '../helpers/memory-world.ts';
import { asCsv, asHtml, asOds, asXlsx, publishedRegister } from '../helpers/published-register.ts';

const EMPTY: Contents = {
  'concordat.yaml': 'title: Ours\npublisher: keeper\nthemes:\n  general: General # the first\n',
  'organisations/keeper.yaml': 'name: Keeper of Mereshire\nkind: council\nnation: england\n',
};
const parts = await publishedRegister();
const rows = parts.flatMap((part) => part.rows.map((cells) => ({ theme: part.theme, cells })));

interface Imported extends Outcome {
  readonly text: string;
  readonly world: MemoryWorld;
  readonly written: Contents;
}

/** Brings in a file beside the register. */
async function bring(
  content: string | Uint8Array,
  name: string,
  options: Record<string, string | true> = { yes: true },
  contents = EMPTY,
  more: { readonly files?: Contents; readonly asker?: Asker } = {},
): Promise<Imported> {
  const world = memoryWorld(contents, {
    elsewhere: () => memoryFiles({ [name]: content, ...more.files }),
    ...(more.asker === undefined ? {} : { asker: more.asker }),
  });
  const outcome = await importFile.run(world, { ids: [name], options });
  const written = Object.fromEntries(world.rewritten.map((path) => [path, world.now(path)]));
  return { ...outcome, world, written, text: outcome.answer?.({ colour: false, width: 100 }) ?? '' };
}

const together = (contents: Contents, { written }: Imported): Contents => ({ ...contents, ...written });
const entriesIn = (written: Contents): readonly string[] =>
  Object.keys(written).filter((path) => path.startsWith('agreements/'));
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ');
const json = async (...args: Parameters<typeof bring>) => {
  const [content, name, options = { yes: true }, ...rest] = args;
  const imported = await bring(content, name, { ...options, format: 'json' }, ...rest);
  return { imported, data: JSON.parse(imported.text) };
};

describe('names that a list may part wrongly', () => {
  it('are told with their words, and so are an empty place and a day that was taken for a month', async () => {
    const { text, written } = await bring(
      [
        'Title,Partners,Review',
        'One,"Norvale Council; Marine, Fire and Rescue Authority",Apr 18',
        'Two,St Mary’s Hospital NHS Trust and Age UK Norvale,01/02/2027',
        'Three,"Norvale Council; ; Kent Police",2027',
      ].join('\n'),
      'list.csv',
    );
    expect(Object.keys(written)).toContain('organisations/marine-fire-and-rescue-authority.yaml');
    const told = plain(text);
    for (const words of [
      '“Marine, Fire and Rescue Authority” may be more than one body. It was taken as one.',
      '“St Mary’s Hospital NHS Trust and Age UK Norvale” may be more than one body.',
      '“Norvale Council; ; Kent Police” (Partners) has a place in its list with nothing in it.',
      '“Apr 18” (Review) was read as 2018-04. It could be a day of a month',
    ])
      expect(told).toContain(words);
  });
});

describe('the published register of 27 protocols', () => {
  it.each([
    ['weisf.html', asHtml(parts)],
    ['weisf.csv', asCsv(parts)],
    ['semicolons.csv', asCsv(parts, ';')],
    ['tabs.tsv', asCsv(parts, '\t')],
    ['weisf.xlsx', asXlsx(parts)],
    ['weisf.ods', asOds(parts)],
  ])('comes in whole from %s: each row, each cell, and nothing else', async (name, content) => {
    const { imported, data } = await json(content, name);
    expect([imported.exit, data.summary, data.form]).toEqual([
      0,
      { rows: 27, entries: 27, same: 0, changed: 0, left: 0, organisations: expect.any(Number) },
      'the register of the Whole Essex Information Sharing Framework',
    ]);
    expect(entriesIn(imported.written)).toHaveLength(27);
    for (const [index, { path }] of data.entries.entries()) {
      const text = plain(textOf(imported.written, path));
      const { theme, cells } = rows[index] ?? { theme: '', cells: [] };
      const [title = '', purpose = '', lead = '', others = '', due = ''] = cells;
      for (const words of [title, purpose, lead, others, theme]) expect(text).toContain(words);
      expect(text).toMatch(new RegExp(`reviewDue: ${due.slice(-4)}-(0\\d|1[012])`));
      expect(text).not.toMatch(/reviewDue: \d{4}-\d\d-/);
    }
  });

  it('gives a register that check finds nothing wrong with but what is so: all of it is overdue', async () => {
    const imported = await bring(asHtml(parts), 'weisf.html');
    const found = await checkFiles(together(EMPTY, imported));
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(found.filter(({ code }) => code === 'review/overdue')).toHaveLength(27);
    const others = new Set(found.map(({ code }) => code));
    expect([...others].sort()).toEqual(['register/lone-lead', 'review/overdue', 'text/superseded-body']);
    expect(imported.world.now('concordat.yaml')).toBe(
      `${textOf(EMPTY, 'concordat.yaml')}  growing-essex-economy: Growing Essex Economy
  health-and-wellbeing: Health and Wellbeing
  learning-and-education: Learning and Education
  safer-community: Safer Community
`,
    );
  });

  it('is known again in a register that has it, whatever its entries are called', async () => {
    const essex = filesIn('examples/essex-register');
    const options = { yes: true, owner: 'whole-essex-information-sharing-framework' } as const;
    const { imported, data } = await json(asHtml(parts), 'weisf.html', options, essex);
    expect([imported.exit, data.summary.same, data.summary.changed, imported.world.rewritten]).toEqual([0, 27, 0, []]);
  });

  it('finds the same bodies, of the same names, as people did', async () => {
    const essex = filesIn('examples/essex-register');
    const bodies = Object.fromEntries(
      Object.entries(essex).filter(([path]) => path.startsWith('organisations/') || path === 'concordat.yaml'),
    );
    const options = { yes: true, owner: 'whole-essex-information-sharing-framework', register: 'Ours' } as const;
    const { data, imported } = await json(asHtml(parts), 'weisf.html', options, bodies);
    const { entries } = await readExample('examples/essex-register');
    const differing = data.entries.flatMap(({ path, title }: { path: string; title: string }) => {
      const text = textOf(imported.written, path);
      const theirs = entries.find(({ terms }) => terms.listed?.titleAsPublished === title);
      const ids = Object.keys(theirs?.agreement.terms.parties ?? {});
      const own = [...text.matchAll(/^ {2}([a-z0-9-]+):(?: \{\})?$/gm)].map(([, id]) => id);
      return ids.every((id) => own.includes(id)) ? [] : [title];
    });
    // What a program cannot know: a misspelt name, two names with nothing between them, a part without its hyphen, a class in
    // other words, a body that it knows by no such name.
    expect(differing.sort()).toEqual(
      [
        'Attendance Solutions',
        'Education Planning',
        'Inside Out Programme - Commissioning Coaching for Children in Care',
        'SET LeDeR Information Sharing Agreement',
        'Safeguarding ISP',
        'School Penalty Notice for Non-Attendance',
      ].sort(),
    );
    const remarks = data.remarks.map(({ text }: { text: string }) => text).join('\n');
    expect(remarks).toContain('“Learning Disabilities Morality Review (LeDeR)” is much like');
    expect(remarks).toContain('“NHS England Midlands & East” is much like “NHS England” (nhs-england)');
    expect(remarks).toContain('may be more than one body');
  });

  it('writes nothing the second time, and says of a row that changed what is different', async () => {
    const first = await bring(asHtml(parts), 'weisf.html');
    const there = together(EMPTY, first);
    const again = await bring(asHtml(parts), 'weisf.html', { yes: true }, there);
    expect([again.exit, again.world.rewritten]).toEqual([0, []]);
    expect(again.text).toContain('27 rows the register has already');
    const later = await json(asHtml(parts).replace('Dec-2022', 'Dec-2027'), 'weisf.html', { yes: true }, there);
    expect([later.imported.exit, later.imported.world.rewritten]).toEqual([1, []]);
    expect(later.data.changed).toEqual([
      {
        id: 'troubled-families-programme',
        place: expect.stringMatching(/^table 4, row \d$/),
        differences: [{ field: 'reviewDue', was: '2022-12', is: '2027-12' }],
      },
    ]);
  });

  it('is told so that a person can follow it', async () => {
    const { text } = await bring(asHtml(parts), 'weisf.html');
    await expect(text).toMatchFileSnapshot('golden/import/weisf.txt');
    const { written } = await bring(asHtml(parts), 'weisf.html');
    await expect(
      textOf(written, 'agreements/basildon-community-safety-partnership-isp/agreement.md'),
    ).toMatchFileSnapshot('golden/import/entry.md');
    await expect(textOf(written, 'organisations/valuation-office-agency.yaml')).toMatchFileSnapshot(
      'golden/import/organisation.yaml',
    );
  });
});

describe('a table with columns that no field takes', () => {
  const TABLE = [
    'Title,Purpose,Lead Organisation,Partners,Review date,Status,Notes,Notes',
    'Quay watch,Keep people safe,Mereshire Council,"Harbour Youth, Quay Watch and Rescue",2027-03-01,Signed,"=cmd|\' /C calc\'!A0",<b>bold</b> & *stars*',
    'Night bus,,Mereshire Council,TBC,Annually,,,',
    ',No title here,Nobody,,,,,',
  ].join('\n');
  const THEMED = { yes: true, theme: 'general' } as const;

  it('keeps them word for word, and what it cannot take is told', async () => {
    const { imported, data } = await json(TABLE, 'own.csv', THEMED);
    expect([imported.exit, data.summary.entries, data.summary.left]).toEqual([1, 2, 1]);
    const text = textOf(imported.written, 'agreements/quay-watch/agreement.md');
    for (const words of ['Signed', "=cmd|' /C calc'!A0", '<b>bold</b> & *stars*']) expect(text).toContain(words);
    const night = textOf(imported.written, 'agreements/night-bus/agreement.md');
    expect(night).toContain('heading: Review date\n      text: Annually');
    expect(night).not.toContain('reviewDue');
    expect(night).toContain('The entry in own.csv does not say what the sharing is for.');
    const told = data.remarks.map(({ text: words }: { text: string }) => words).join('\n');
    expect(told).toContain('“No title here”');
    expect(told).toContain('No day or month could be read from “Annually” (Review date).');
    // Said once: a row with words that are no day does say something.
    expect(told).not.toContain('does not say when it is reviewed');
    const found = await checkFiles(together(EMPTY, imported));
    expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  it('accounts for every cell', async () => {
    const { imported, data } = await json(TABLE, 'own.csv', THEMED);
    const cells = TABLE.split('\n')
      .slice(1)
      .flatMap((line) => line.match(/"(?:[^"]|"")*"|[^,]+/g) ?? [])
      .map((cell) => plain(cell.replaceAll(/^"|"$/g, '')));
    const everywhere = plain([...Object.values(imported.written), JSON.stringify(data.remarks)].join('\n'));
    expect(cells.filter((cell) => !everywhere.includes(cell))).toEqual([]);
    const values = data.entries.flatMap((entry: { values: readonly unknown[] }) => entry.values);
    expect(values).toHaveLength(cells.length - 2);
  });

  it('is told where the register has an agreement of the same title', async () => {
    const first = await bring(TABLE, 'own.csv', THEMED);
    const { data } = await json(TABLE, 'other.csv', { ...THEMED, register: 'Another' }, together(EMPTY, first));
    expect(data.remarks.map(({ text }: { text: string }) => text).join('\n')).toContain(
      '“Quay watch” is the title of agreements/quay-watch as well',
    );
    expect(data.entries.map(({ id }: { id: string }) => id)).toEqual(['quay-watch-2', 'night-bus-2']);
  });

  it('is not written before somebody has settled what its columns are', async () => {
    const { exit, messages, world } = await bring(TABLE, 'own.csv', { theme: 'general' });
    expect([exit, world.rewritten, messages?.join('\n')]).toEqual([2, [], expect.stringContaining('--dry-run')]);
    const dry = await bring(TABLE, 'own.csv', { theme: 'general', dryRun: true });
    expect([dry.exit, dry.world.rewritten]).toEqual([1, []]);
    expect(dry.text).toContain('2 would be written');
  });

  it('takes a mapping file at its word, and says what is wrong with it', async () => {
    const table =
      'What,Who,When,Why\nQuay watch,"Mereshire Borough; Harbour, Youth and Co",Feb-2028,Keep people safe\n';
    const mapping =
      'columns:\n  What: title\n  Who: parties\n  When: review\n  Why: purpose\norganisations:\n  Mereshire Borough: keeper\n';
    const options = { mapping: 'map.yaml', theme: 'general' } as const;
    const { imported } = await json(table, 'own.csv', options, EMPTY, { files: { 'map.yaml': mapping } });
    const text = textOf(imported.written, 'agreements/quay-watch/agreement.md');
    expect(text).toContain('  keeper: {}');
    expect(text).toContain('reviewDue: 2028-02\n');
    const wrong = mapping.replace('When: review', 'When: reviw').replace(': keeper', ': keepr').concat('other: 1\n');
    const told = await bring(table, 'own.csv', options, EMPTY, { files: { 'map.yaml': wrong } });
    expect([told.exit, told.world.rewritten]).toEqual([2, []]);
    const messages = told.messages?.join('\n') ?? '';
    expect(messages).toContain('map.yaml:4:9 There is no field `reviw`. Did you mean `review`?');
    expect(messages).toContain('There is no organisation `keepr` in organisations/. Did you mean `keeper`?');
    expect(messages).toContain('and no `other`');
    expect((await bring(table, 'own.csv', { yes: true })).messages?.join('\n')).toContain(
      '“What”, “Who”, “When”, “Why”',
    );
  });
});

const TWO_THEMES: Contents = {
  ...EMPTY,
  'concordat.yaml': 'title: Ours\npublisher: keeper\nthemes:\n  general: General\n  other: Other\n',
};

describe('a table in plain words', () => {
  const PLAIN =
    'What it is called,What for,Who with?,Who leads\nQuay watch,Keep people safe,Keeper of Mereshire; Essex CC,Essex County Council\n';
  const THEMED_TRIAL = { theme: 'general', dryRun: true } as const;

  it('is read by headings that say it plainly', async () => {
    const { data } = await json(PLAIN, 'own.csv', THEMED_TRIAL);
    expect(data.columns.map(({ field }: { field: string }) => field)).toEqual(['title', 'purpose', 'parties', 'lead']);
  });

  it('prints its mapping, to be copied, changed and handed back', async () => {
    const { text } = await bring(PLAIN, 'own.csv', THEMED_TRIAL);
    const mapping = text.slice(text.indexOf('\ncolumns:\n') + 1);
    const again = { theme: 'general', mapping: 'mapping.yaml' } as const;
    const { imported, data } = await json(PLAIN, 'own.csv', again, EMPTY, { files: { 'mapping.yaml': mapping } });
    expect([imported.exit, data.columns.map(({ field }: { field: string }) => field)]).toEqual([
      0,
      ['title', 'purpose', 'parties', 'lead'],
    ]);
    const other = mapping.replace('What for: purpose', 'What for: keep');
    const changed = await json(PLAIN, 'own.csv', again, EMPTY, { files: { 'mapping.yaml': other } });
    expect(textOf(changed.imported.written, 'agreements/quay-watch/agreement.md')).toContain('otherColumns');
  });

  const STAFF =
    'Title of ISA,Purpose,Partners,Contact\nQuay watch,Keep people safe,Overmere and Norvale watches,Jane Example 01632 960001\n';
  const map = async (mapping: string) => {
    const files = { 'm.yaml': mapping };
    const { imported, data } = await json(STAFF, 'own.csv', { theme: 'general', mapping: 'm.yaml' }, EMPTY, { files });
    return { data, entry: textOf(imported.written, 'agreements/quay-watch/agreement.md') };
  };

  it('leaves out a column that its mapping drops', async () => {
    expect((await map('columns: {Contact: keep}')).entry).toContain('Jane Example');
    const { data, entry } = await map('columns: {Contact: drop}');
    expect(data.columns[0]).toMatchObject({ heading: 'Title of ISA', field: 'title', confidence: 'certain' });
    expect(entry).toContain('Quay watch');
    expect(entry).not.toMatch(/Jane|01632|Contact/);
    expect(JSON.stringify(data.remarks)).not.toMatch(/names or telephone numbers/);
  });

  it('has several bodies for one name where its mapping says so', async () => {
    const { data, entry } = await map('organisations: {Overmere and Norvale watches: [Overmere Watch, keeper]}');
    expect(data.organisations.map(({ name }: { name: string }) => name)).toEqual(['Overmere Watch']);
    expect(entry).toMatch(/parties:\n {2}overmere-watch:.*\n {2}keeper:/);
    const wrong = await bring(STAFF, 'own.csv', { theme: 'general', mapping: 'm.yaml' }, EMPTY, {
      files: {
        'm.yaml': 'columns: {Contact: [keep, drop]}\norganisations: {Overmere and Norvale watches: [keepr, class]}',
      },
    });
    expect([wrong.exit, wrong.messages?.join('\n')]).toEqual([
      2,
      expect.stringMatching(/One word[\s\S]*no organisation `keepr`/),
    ]);
  });

  it('needs no theme on trial, says that it will, and prints what names mean', async () => {
    const trial = await bring(STAFF, 'own.csv', { dryRun: true, mapping: 'm.yaml' }, TWO_THEMES, {
      files: { 'm.yaml': 'organisations: {Overmere and Norvale watches: [Overmere Watch, keeper]}' },
    });
    expect([trial.world.rewritten, trial.messages]).toEqual([[], undefined]);
    expect(trial.text).toContain('Say with --theme under which theme the row stands that names none.');
    expect(trial.text).toMatch(/\norganisations:\n {2}Overmere and Norvale watches:/);
    const plainly = await bring(STAFF, 'own.csv', { dryRun: true }, TWO_THEMES);
    expect(plainly.text).toContain(
      '\n# organisations:\n#   Overmere and Norvale watches: overmere-and-norvale-watches\n',
    );
    const written = await bring(STAFF, 'own.csv', { yes: true }, TWO_THEMES);
    expect([written.exit, written.messages?.join()]).toEqual([2, expect.stringContaining('--theme')]);
  });

  it('tells that a name written for short may be another body of the table, and takes it for that one if it is said', async () => {
    const { imported, data } = await json(PLAIN, 'own.csv', { ...THEMED_TRIAL });
    expect(data.organisations.map(({ id }: { id: string }) => id)).toEqual(['essex-county-council', 'essex-cc']);
    expect(imported.text).toContain('“Essex CC” and “Essex County Council” are much alike');
    const mapping = 'organisations:\n  Essex CC: Essex County Council\n';
    const settled = await json(PLAIN, 'own.csv', { theme: 'general', mapping: 'm.yaml' }, EMPTY, {
      files: { 'm.yaml': mapping },
    });
    expect(settled.data.organisations.map(({ id }: { id: string }) => id)).toEqual(['essex-county-council']);
    expect(textOf(settled.imported.written, 'organisations/essex-county-council.yaml')).toContain('Essex CC');
  });

  it('proposes a body of the register for a name written for short, and never takes it by itself', async () => {
    const known = {
      ...EMPTY,
      'organisations/ecc.yaml': 'name: Essex County Council\nkind: council\nnation: england\n',
    };
    const { text } = await bring(PLAIN, 'own.csv', THEMED_TRIAL, known);
    expect(text).toContain('#   Essex CC: ecc');
    expect(text).toContain('organisations/essex-cc.yaml');
  });
});

describe('a table with two names in a cell', () => {
  it('parts the partners at a stroke, takes a lead as one, and tells both', async () => {
    const table =
      'Title,Purpose,Lead Organisation,Partners\nQuay watch,Keep,Quay Police / Probation Service,\nNight bus,Keep,"""Smith, Jones & Co""",Quay Police / Probation Service\n';
    const { data } = await json(table, 'own.csv', { yes: true, theme: 'general' });
    expect(data.organisations.map(({ name }: { name: string }) => name)).toEqual([
      'Quay Police / Probation Service',
      'Smith, Jones & Co',
      'Quay Police',
      'Probation Service',
    ]);
    const told = data.remarks.map(({ place, text }: { place: string; text: string }) => `${place}: ${text}`).join('\n');
    expect(told).toContain('line 2, column C: “Quay Police / Probation Service” may be more than one body.');
    expect(told).toContain('line 3, column D: Names were parted at a stroke: “Quay Police”, “Probation Service”.');
  });
});

describe('a table with words about persons', () => {
  const TABLE = [
    'Title,Purpose,Lead Organisation,Partners,Review date,Contact,Notes',
    'Quay watch,Keep people safe,Mereshire Council,Harbour Youth,2027-03-01,Jane Example 01632 960001,Signed',
    'Night bus,Bring people home,Mereshire Council,Harbour Youth,2027-03-01,Kofi Example,Jane Example',
    'Day bus,Bring people home,Mereshire Council,Harbour Youth,2027-03-01,Transport team,Switchboard 01632 960002',
  ].join('\n');

  it('is warned of by its columns, at import and by check, and services are not', async () => {
    const { imported, data } = await json(TABLE, 'own.csv', { yes: true, theme: 'general' });
    const told = data.remarks.filter(({ text }: { text: string }) => text.includes('of persons'));
    expect(told.map(({ place, text }: { place: string; text: string }) => [place, text.slice(0, 22)])).toEqual([
      ['line 2, column F', 'The column “Contact” h'],
      ['line 3, column F', 'The column “Contact” h'],
      ['line 3, column G', 'The column “Notes” has'],
    ]);
    const found = await checkFiles(together(EMPTY, imported));
    const persons = found.filter(({ code }) => code.startsWith('publish/p'));
    expect(persons.map(({ code, agreement, at, actual }) => [code, agreement, at.start.line > 10, actual])).toEqual([
      ['publish/personal-name', 'night-bus', true, expect.stringContaining('“Kofi Example”')],
      ['publish/personal-name', 'night-bus', true, expect.stringContaining('“Jane Example”, under “Notes”')],
      ['publish/personal-name', 'quay-watch', true, expect.stringContaining('“Jane Example”, under “Contact”')],
      ['publish/phone-number', 'quay-watch', true, expect.stringContaining('01632 960001, under “Contact”')],
    ]);
  });
});

describe('at a terminal', () => {
  function scripted(answers: Readonly<Record<string, readonly string[]>>): Asker & { readonly asked: Asked[] } {
    const left = new Map(Object.entries(answers).map(([name, all]) => [name, [...all]]));
    const asked: Asked[] = [];
    return {
      asked,
      tell() {},
      async ask(one) {
        asked.push(one);
        return left.get(one.name)?.shift() ?? (typeof one.usual === 'string' ? one.usual : undefined);
      },
    };
  }

  const TWO: Contents = {
    ...EMPTY,
    'concordat.yaml': `${textOf(EMPTY, 'concordat.yaml')}  other: Other\n`,
  };
  const TABLE = 'Title,Purpse,Remark,Lead\nQuay watch,Keep people safe,Watch the quay,Keepr of Mereshire\n';

  it('shows what each column is taken for, lets it be corrected, and asks of names that are much alike', async () => {
    const asker = scripted({
      mapping: ['column-2', 'right'],
      field: ['also-known-as'],
      theme: ['general'],
      organisation: ['keeper'],
    });
    const { exit, written } = await bring(TABLE, 'own.csv', {}, TWO, { asker });
    expect(exit).toBe(0);
    const [first] = asker.asked;
    expect(first?.choices.map(({ title }) => title)).toEqual([
      'Yes, all of them',
      'Title (“Quay watch”) → the title',
      'Purpse (“Keep people safe”) → what it is for, in whole sentences, going by a heading much like it',
      'Remark (“Watch the quay”) → kept word for word, as no field takes it',
      'Lead (“Keepr of Mereshire”) → the lead organisation',
    ]);
    const text = textOf(written, 'agreements/quay-watch/agreement.md');
    expect(text).toContain('alsoKnownAs:\n  - Watch the quay');
    expect(text).toContain('  keeper:\n    lead: yes');
  });

  it.each(['mapping', 'register', 'theme', 'organisation', 'write'])(
    'stops at the question of %s, and nothing is written',
    async (name) => {
      const usual = scripted({ theme: ['general'], organisation: ['keeper'] });
      const asker: Asker = { tell() {}, ask: async (one) => (one.name === name ? undefined : usual.ask(one)) };
      const { exit, world } = await bring(TABLE, 'own.csv', {}, TWO, { asker });
      expect([exit, world.rewritten]).toEqual([2, []]);
    },
  );
});

describe('what cannot be brought in', () => {
  it.each([
    ['nothing.csv', '', 'empty'],
    ['agreement.pdf', '%PDF-1.7', 'PDF'],
    ['old.xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), 'Office 97'],
    ['broken.xlsx', new Uint8Array([0x50, 0x4b, 0x03, 0x04, 1, 2, 3]), 'damaged'],
    ['page.html', '<html><p>No table</p></html>', 'no table'],
  ])('%s is said with a reason', async (name, content, words) => {
    const { exit, messages, world } = await bring(content, name);
    expect([exit, messages?.join(' '), world.rewritten]).toEqual([2, expect.stringContaining(words), []]);
  });

  it('a file that is not there, or none at all', async () => {
    const world = memoryWorld(EMPTY, { elsewhere: () => memoryFiles({}) });
    expect((await importFile.run(world, { ids: ['gone.csv'], options: {} })).messages).toEqual([
      'There is no file gone.csv.',
    ]);
    expect((await importFile.run(world, { ids: [], options: {} })).exit).toBe(2);
    expect((await importFile.run(memoryWorld({}), { ids: ['a.csv'], options: {} })).messages?.join()).toContain(
      'no register',
    );
  });

  it('options that do not do', async () => {
    const table = 'Title,Purpose\nQuay watch,Keep people safe\n';
    const wrong = {
      yes: true,
      url: 'ftp://x',
      retrieved: '2026-02-31',
      owner: 'nobody-here',
      theme: 'none-such',
    } as const;
    const { exit, messages, world } = await bring(table, 'own.csv', wrong);
    expect([exit, world.rewritten, messages?.length]).toEqual([2, [], 5]);
    for (const option of ['--url', '--retrieved', '--owner', '--theme']) expect(messages?.join('\n')).toContain(option);
  });
});
