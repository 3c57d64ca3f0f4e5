/** Agreements that were written elsewhere become drafts: what they say is found, and nothing of it is lost. */
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type ImportedText, importText, type TextContext } from '../../src/exchange/import-text.ts';
import { readText } from '../../src/exchange/text/read-text.ts';
import { unaccounted } from '../helpers/account.ts';
import { checkFiles, MERESHIRE, registerOf } from '../helpers/check-files.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { composeContext, law, readExample, schemas } from '../helpers/example.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { BULLETS, bold, bullet, heading, HEADINGS, p, table, wordFile } from '../helpers/word-package.ts';
import { oldAgreement } from './old-agreement.ts';

let context: TextContext;

beforeAll(async () => {
  const register = await registerOf(memoryFiles(MERESHIRE));
  context = { register, law, schema: schemas.agreement, taken: [] };
});

function imported(name: string, bytes: Uint8Array, more: Partial<TextContext> = {}): ImportedText {
  const found = importText({ name, bytes }, { ...context, ...more });
  if ('severity' in found) throw new Error(found.text);
  return found;
}

function draftOf({ file }: ImportedText): string {
  return new TextDecoder().decode(file?.bytes);
}

/** The value of a field with how sure it is and where it stood. */
function value({ values }: ImportedText, path: string) {
  const found = values.find((one) => one.path.join('/') === path);
  return found === undefined ? undefined : [found.value, found.confidence, found.place];
}

/** Sections that are told as places of some text, and that the draft has not. */
function sectionsNotThere(result: ImportedText): readonly (string | undefined)[] {
  const prose = draftOf(result).split('\n## Not yet placed\n')[0] ?? '';
  const told = result.headings.filter(({ instead }) => instead === undefined).map(({ section }) => section);
  return told.filter((section) => section === undefined || !prose.includes(`\n## ${section}\n`));
}

describe('an old agreement as a Word file', () => {
  let result: ImportedText;
  beforeAll(() => {
    result = imported('Old ISA.docx', oldAgreement());
  });

  it('becomes a draft in which every paragraph is accounted for', () => {
    const text = readText({ name: 'x.docx', bytes: oldAgreement() });
    if ('severity' in text) throw new Error(text.text);
    expect(unaccounted(text, draftOf(result))).toEqual([]);
  });

  it('passes the check as a draft, but for what is wrong with the old text', async () => {
    const path = result.file?.path ?? '';
    const findings = await checkFiles({ ...MERESHIRE, [path]: result.file?.bytes ?? '' });
    const own = findings.filter(({ at }) => at.path === path);
    const unplaced = own.filter(({ code }) => code === 'text/placeholder');
    expect(unplaced.map(({ severity, actual }) => [severity, actual])).toEqual([
      ['note', 'placeholder (“Not yet placed”)'],
    ]);
    expect(own.filter(({ severity }) => severity === 'error').map(({ code, at }) => [code, at.start.line])).toEqual([]);
  });

  it('gives what its cover says', () => {
    expect(result.id).toBe('welfare-of-older-residents-information-sharing-agreement');
    expect(value(result, 'title')).toEqual([
      'Welfare of Older Residents: Information Sharing Agreement',
      'certain',
      'paragraph 1',
    ]);
    expect(value(result, 'version')).toEqual(['1.2', 'certain', 'table 1, row 1, column 2']);
    expect(value(result, 'effective')).toEqual(['2025-03-03', 'certain', 'table 1, row 2, column 2']);
    expect(value(result, 'owner/organisation')?.[0]).toBe('mereshire-council');
    expect(value(result, 'owner/role')?.[0]).toBe('Adult Safeguarding Manager');
    expect(value(result, 'classification')).toEqual(['OFFICIAL-SENSITIVE', 'certain', 'header of pages']);
    expect(draftOf(result)).toContain('It says of its review: Review date: March 2027.');
  });

  it('finds parties by all names that the register has, and invents none', () => {
    const parties = result.values
      .filter(({ path }) => path[0] === 'parties')
      .map(({ path, value: said }) => [path.slice(1).join('/'), said]);
    expect(parties).toEqual([
      ['mereshire-council', {}],
      ['mereshire-council/duties', ['Chairs the monthly meeting', 'Keeps the list of open cases']],
      ['mereshire-police', {}],
      ['mereshire-police/duties', ['Tells the council of welfare checks']],
      ['mere-valley-lunch-clubs/name', 'Mere Valley Lunch Clubs'],
      ['mere-valley-lunch-clubs/duties', ['Tells the council of people who stop coming']],
      ['mereshire-police/role', 'controller'],
    ]);
  });

  it('finds purposes, information, periods, law and terms', () => {
    expect(value(result, 'purposes/arrange-that-help/title')).toEqual(['Arrange that help', 'likely', 'paragraph 17']);
    expect(value(result, 'data/what-was-seen-or-said/title')?.[0]).toBe('What was seen or said');
    expect(value(result, 'retention/0')).toEqual([
      { data: ['what-was-seen-or-said'], keep: '6 years', after: 'the case is closed', then: 'destroy' },
      'likely',
      'table 6, row 2, column 2',
    ]);
    expect(value(result, 'lawful/powers-cited/article6')?.slice(0, 2)).toEqual([['e'], 'likely']);
    expect(value(result, 'lawful/powers-cited/powers')?.slice(0, 2)).toEqual([
      ['Care Act 2014 s.6', 'Care Act 2014 s.7'],
      'likely',
    ]);
    expect(value(result, 'lawful/conditions-cited/article9')?.slice(0, 2)).toEqual([['g'], 'guess']);
    expect(value(result, 'lawful/conditions-cited/schedule1')?.[0]).toEqual(['18']);
    expect(value(result, 'definitions/welfare-check')?.[0]).toEqual({
      term: 'Welfare check',
      means: 'A visit to see whether somebody is well',
    });
    expect(value(result, 'review/every')?.slice(0, 2)).toEqual(['2 years', 'likely']);
    expect(value(result, 'readWith/0')?.[0]).toEqual({
      title: 'Mereshire multi-agency adult safeguarding procedures, 2024',
    });
    expect(value(result, 'related/1')?.[0]).toEqual({
      area: 'Fire safety visits',
      relation: 'out-of-scope',
      description: 'Run by the fire service',
    });
  });

  it('puts text under the sections that its headings mean, and says how sure that is', () => {
    expect(result.headings.map(({ line, section, confidence }) => [line.words, section, confidence])).toEqual([
      ['Introduction', 'Introduction', 'certain'],
      ['Parties to the agreement', 'Parties', 'certain'],
      ['Outside of this agreement', undefined, undefined],
      ['Roles', undefined, 'certain'],
      ['Purpose and Benefits', undefined, 'certain'],
      ['Legal basis for sharing', 'Lawful basis', 'certain'],
      ['Information', undefined, undefined],
      ['Data to be shared', 'People and information', 'certain'],
      ['Retention', 'Keeping and disposing of information', 'certain'],
      ['Security of information', 'Security', 'likely'],
      ['Review', 'Review', 'certain'],
      ['Glossary', undefined, undefined],
      ['Signatures', 'Signatures', undefined],
      ['Questions before sharing', 'Annex: Questions before sharing', undefined],
      ['Version history', undefined, undefined],
    ]);
    const instead = result.headings.filter((one) => one.instead !== undefined && one.instead !== 'fields');
    expect(instead.map((one) => [one.line.words, one.instead])).toEqual([
      ['Information', 'nothing'],
      ['Version history', 'unplaced'],
    ]);
  });

  it('names no section in which a text stands that the draft does not have', () => {
    expect(sectionsNotThere(result)).toEqual([]);
  });

  it('keeps a table in the prose of which only some rows went into fields', () => {
    const prose = draftOf(result).split('\n---\n')[1] ?? '';
    expect(prose).toContain('| Record type | Retention period | Disposal |');
    expect(prose).toMatch(/\| Minutes of meetings +\| As each organisation sees fit/);
    expect(prose).not.toContain('Respect for private and family life');
    expect(draftOf(result)).toMatch(/# {3}table 5: “Legislation \| Main purpose of legislation”\n# {3}table 8:/);
  });

  it('lists what has no place, word for word, and has no name of a person in a field', () => {
    expect(new Set(result.unplaced.map(({ what }) => what))).toEqual(
      new Set([
        'Before the first heading',
        'Signatures',
        'Versions that the text had',
        'Headers and footers of pages',
        'Struck out, and not yet settled',
        'Hidden words',
        'Comments',
      ]),
    );
    const [fields = '', prose = ''] = draftOf(result).split('\n---\n');
    expect(fields).not.toContain('Pat Sample');
    expect(prose.indexOf('Pat Sample')).toBeGreaterThan(prose.indexOf('## Not yet placed'));
    expect(prose.indexOf('Sam Sample')).toBeGreaterThan(prose.indexOf('## Not yet placed'));
    expect(result.remarks.map(({ text }) => text).join()).toMatch(/Persons may be named here/);
  });

  it('shows text that looks like a program as text', () => {
    const draft = draftOf(result);
    expect(draft).toContain('\\<script>alert(1)\\</script>');
    expect(draft).toContain('\\*not bold\\* \\[not a link]\\(https');
  });

  it('gives nothing to write where its name is taken, and writes under another', () => {
    const taken = [result.id];
    expect(imported('x.docx', oldAgreement(), { taken }).file).toBeUndefined();
    expect(imported('x.docx', oldAgreement(), { taken, id: 'other' }).file?.path).toBe('agreements/other/agreement.md');
  });
});

async function wordCopyOf(id: string): Promise<Uint8Array> {
  const register = await readExample('examples/mereshire');
  const entry = register.entries.find((one) => one.id === id);
  if (entry === undefined) throw new Error(`there is no ${id}`);
  return renderDocx(composeAgreement(entry, composeContext(register)), noPainter);
}

describe('points under a sentence', () => {
  const points = (lead: string): readonly string[] => {
    const text = `# An agreement\n\n## What for\n\n${lead}\n\n- Made in writing\n- Answered in two days\n`;
    const { values } = imported('x.md', new TextEncoder().encode(text));
    return values.flatMap(({ path, value: found }) => (path[0] === 'purposes' ? [String(found)] : []));
  };

  it('are purposes where it leads to purposes, and not where another sentence comes between', () => {
    const both = ['Made in writing', 'Answered in two days'];
    expect(points('The purposes of the sharing are:')).toEqual(both);
    expect(points('There are two purposes. They are:')).toEqual(both);
    expect(points('This is to establish the purpose. All requests will be:')).toEqual([]);
    expect(points('All requests will be:')).toEqual([]);
  });
});

describe('a table of information', () => {
  const rowsOf = (heads: readonly string[], ...rows: readonly (readonly string[])[]): ImportedText => {
    const lines = [heads, heads.map(() => '-'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
    return imported('x.md', strToU8(`# An agreement\n\n## Data to be shared\n\n${lines.join('\n')}\n`));
  };
  const kinds = ({ values }: ImportedText): readonly unknown[] =>
    values.flatMap(({ path, value: found }) => (path[0] === 'data' ? [found] : []));
  const three = ['Name, address and date of birth', 'Offences', 'Health'];

  it('has each row as a kind of information, and says which has no period', () => {
    const result = rowsOf(
      ['Data item', 'Retention period'],
      ['Name, address and date of birth', '6 years'],
      ['Offences', 'As the police see fit'],
      ['Health', ''],
    );
    expect(kinds(result)).toEqual(three);
    expect(result.remarks.map(({ text }) => text).join('\n')).toMatch(
      /“Offences” is kept says no period: “As the police see fit”[\s\S]*“Health” is kept says no period/,
    );
    expect(draftOf(result).split('\n---\n')[1]).toContain('As the police see fit');
  });

  it('has rows that go on with the one above, and a column of numbers before their names', () => {
    expect(kinds(rowsOf(['Category', 'Items'], ['Personal', 'Name'], ['', 'Offences'], ['Health', 'Visits']))).toEqual([
      'Personal',
      ['Name', 'Offences'],
      'Health',
      ['Visits'],
    ]);
    const numbered = three.map((title, at) => [String(at + 1), title, 'The council']);
    expect(kinds(rowsOf(['Ref', 'Information', 'From'], ...numbered))).toEqual(three);
  });

  it('leaves no row out without a word', () => {
    const long = 'Visits and what was seen at each of them. '.repeat(9).trim();
    const result = rowsOf(['Data', 'From'], ['Offences', 'Police'], [long, 'The council']);
    expect(kinds(result)).toEqual(['Offences']);
    const [, unplaced = ''] = draftOf(result).split('## Not yet placed');
    expect(unplaced).toMatch(/### Rows of tables that became no field.*\n[\s\S]*Visits and what was seen/);
    expect(unplaced).not.toContain('Offences');
    expect(result.remarks.map(({ text }) => text).join()).toMatch(
      /Of one row of the table .* no field was made: “Visits/,
    );
    expect(
      rowsOf(['Colour', 'Shade'], ['Red', 'Dark'])
        .remarks.map(({ text }) => text)
        .join(),
    ).toContain('What the rows of this table are could not be told from its heads (“Colour”, “Shade”)');
  });
});

describe('a table of law', () => {
  it('has each law that a row names', () => {
    const rows =
      '| Legislation | What it says |\n| - | - |\n| Children Act 2004 s.10 and Care Act 2014 s.6 | To work together |\n';
    const { values } = imported('x.md', strToU8(`# An agreement\n\n## Applicable legislation\n\n${rows}`));
    expect(values.flatMap(({ path, value: found }) => (path[0] === 'legislation' ? [found] : []))).toEqual([
      { cite: 'Children Act 2004 s.10', gives: 'To work together' },
      { cite: 'Care Act 2014 s.6', gives: 'To work together' },
    ]);
  });
});

describe('law that a sentence may name to say that it is not relied on', () => {
  const RELIED = ['lawful/powers-cited/powers', 'Crime and Disorder Act 1998 s.115'] as const;
  const CITED = ['legislation/0', RELIED[1]] as const;
  const found = (text: string) =>
    imported('x.md', strToU8(`# Protocol on welfare\n\n${text}\n`))
      .values.filter(({ path }) => path[0] === 'legislation' || path[0] === 'lawful')
      .map((one) => [
        one.path.join('/'),
        Object.values(one.value).join(),
        one.confidence,
        one.doubt?.split(':').at(-2),
      ]);

  it.each([
    [
      'Legal basis',
      'Partners rely on section 115 of the Crime and Disorder Act 1998.',
      [...RELIED, 'likely', undefined],
    ],
    [
      'Legal basis',
      'We do not rely on section 115 of the Crime and Disorder Act 1998.',
      [...CITED, 'guess', 'Its sentence says “not”'],
    ],
    [
      'Legal basis',
      'Section 115 of the Crime and Disorder Act 1998 isn’t used here.',
      [...CITED, 'guess', 'Its sentence says “n’t”'],
    ],
    [
      'Legal basis',
      'Partners do not rely on consent but on section 115 of the Crime and Disorder Act 1998.',
      [...RELIED, 'guess', ' Its sentence says “not”'],
    ],
    [
      'Purpose',
      'We do not rely on section 115 of the Crime and Disorder Act 1998.',
      [...CITED, 'guess', 'Its sentence says “not”'],
    ],
    [
      'Introduction',
      'It does not replace plans under section 115 of the Crime and Disorder Act 1998.',
      [...CITED, 'likely', 'Its sentence says “not”'],
    ],
    ['Introduction', 'See section 115 of the Crime and Disorder Act 1998.', [...CITED, 'certain', undefined]],
  ])('%s: %s', (under, sentence, expected) => {
    expect(found(`## ${under}\n\n${sentence}`)).toEqual([expected]);
  });

  it('is cited for certain where another sentence cites it with no such word', () => {
    const denied = 'We do not rely on section 115 of the Crime and Disorder Act 1998.';
    const plain = 'See section 115 of the Crime and Disorder Act 1998.';
    const certain = [...CITED, 'certain', undefined];
    expect(found(`## Introduction\n\n${denied} ${plain}`)).toEqual([certain]);
    expect(found(`## Introduction\n\n${plain} ${denied}`)).toEqual([certain]);
  });

  it('has a comment in the draft that says so', () => {
    const text = '# Protocol\n\n## Purpose\n\nWe do not rely on section 115 of the Crime and Disorder Act 1998.\n';
    const draft = draftOf(imported('x.md', strToU8(text))).replaceAll(/\n\s*# /g, ' ');
    expect(draft).toMatch(/guess: line 5 \(“[^”]+”\)\. Its sentence says “not”: look whether it is relied on\./);
  });
});

describe('a heading', () => {
  const headings = (text: string) =>
    imported('x.md', strToU8(`# Protocol on welfare\n\n${text}`)).headings.map(({ line, section, instead }) => [
      line.words,
      section ?? instead,
    ]);

  it('of which all is set apart is not told as a section, be its section known or not', () => {
    const signed = '| Name | Signature | Date |\n| - | - | - |\n| A Person | X | May |\n';
    const rung = '| Name | Telephone | Email |\n| - | - | - |\n| A Person | 01632 960001 | a@b.example |\n';
    expect(headings(`## Key contacts\n\n${rung}\n## Signatures\n\n${signed}\nSigned in May at Overmere.\n`)).toEqual([
      ['Key contacts', 'unplaced'],
      ['Signatures', 'Signatures'],
    ]);
  });

  it('with no words of its own stands where one beneath it stands in it', () => {
    expect(
      headings(
        '## Odd matters\n\n### Tea\n\nThe host makes tea.\n\n## Other matters\n\n### Security\n\nDoors are locked.\n',
      ),
    ).toEqual([
      ['Odd matters', 'Odd matters'],
      ['Tea', 'Odd matters'],
      ['Other matters', 'nothing'],
      ['Security', 'Security'],
    ]);
  });
});

describe('a copy that this program made', () => {
  const DOCUMENT = 'mereshire-exploitation';

  it('comes back with its sections, and is known by its id and version', async () => {
    const bytes = await wordCopyOf(DOCUMENT);
    const result = imported('copy.docx', bytes);
    expect([result.id, result.copyOf]).toEqual([DOCUMENT, { agreement: DOCUMENT, version: '2.1' }]);
    expect(value(result, 'effective')?.[0]).toBe('2026-10-01');
    const placed = result.headings.filter(({ line }) => line.level === 1 && !/^Annex/.test(line.number));
    const unknown = placed.filter(({ confidence }) => confidence === undefined).map(({ line }) => line.words);
    expect(unknown).toEqual(['What practitioners asked']);
    const text = readText({ name: 'copy.docx', bytes });
    if ('severity' in text) throw new Error(text.text);
    expect(unaccounted(text, draftOf(result))).toEqual([]);
    expect(sectionsNotThere(result)).toEqual([]);
  });
});

describe('any text', () => {
  const word = fc.stringMatching(/^[A-Za-z0-9*_#<>|{}[\]`~:.,;!&$-]{4,12}$/);
  const words = fc.array(word, { minLength: 2, maxLength: 12 }).map((all) => all.join(' '));
  const escaped = words.map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
  const paragraph = fc.oneof(
    escaped.map((text) => p(text)),
    escaped.map(bold),
    escaped.map(bullet),
    fc.tuple(fc.integer({ min: 1, max: 4 }), escaped).map(([level, text]) => heading(level, text)),
    fc
      .tuple(
        fc.constantFrom('Parties', 'Purpose', 'Retention', 'Data to be shared', 'Signatures'),
        fc.integer({ min: 1, max: 3 }),
      )
      .map(([text, level]) => heading(level, text)),
  );
  const heads = fc.constantFrom(
    ['Organisation', 'Role'],
    ['Record type', 'Retention period'],
    ['Term', 'Meaning'],
    ['Legislation', 'Purpose'],
    ['Version', 'Date'],
  );
  const rows = fc.array(fc.tuple(fc.oneof(escaped, paragraph), fc.oneof(escaped, fc.constant('6 years'))), {
    maxLength: 3,
  });
  const block = fc.oneof(
    { weight: 4, arbitrary: paragraph },
    { weight: 1, arbitrary: fc.tuple(heads, rows).map(([head, all]) => table([head, ...all])) },
  );

  it('loses no sign of a name but that at its end', () => {
    const bytes = wordFile(
      table([
        ['Organisation', 'Role'],
        ['Acme Ltd.;', 'Gives advice'],
      ]),
      { styles: HEADINGS },
    );
    const text = readText({ name: 'x.docx', bytes });
    if ('severity' in text) throw new Error(text.text);
    expect(unaccounted(text, draftOf(imported('x.docx', bytes)))).toEqual([]);
  });

  it('loses no word, whatever stands where', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 12 }), (blocks) => {
        const bytes = wordFile(blocks.join(''), { styles: HEADINGS, numbering: BULLETS });
        const text = readText({ name: 'x.docx', bytes });
        if ('severity' in text) throw new Error(text.text);
        expect(unaccounted(text, draftOf(imported('x.docx', bytes)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it('that is plain loses none either', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('', '• ', '1. ', '2.1 ', '\n'), words), { minLength: 1, maxLength: 20 }),
        (lines) => {
          const bytes = strToU8(lines.map(([before, line]) => before + line).join('\n'));
          const text = readText({ name: 'x.txt', bytes });
          if ('severity' in text) throw new Error(text.text);
          expect(unaccounted(text, draftOf(imported('x.txt', bytes)))).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('that was damaged or tampered with gives a draft or a reason, and never an exception', () => {
    const parts = Object.entries(unzipSync(oldAgreement())).map(([name, part]) => [name, strFromU8(part)] as const);
    const tags = [...new Set(parts.flatMap(([, part]) => part.match(/<[^>]+>/g) ?? []))];
    const change = fc.record({ part: fc.nat(), at: fc.nat(), length: fc.nat(40), put: fc.constantFrom('', ...tags) });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), (changes) => {
        const own = new Map(parts);
        for (const { part, at, length, put } of changes) {
          const [name = ''] = parts[part % parts.length] ?? [];
          const text = own.get(name) ?? '';
          // Whole tags are put in, taken out or put in the place of others, so that much of it stays well-formed.
          const from = text.indexOf('<', at % Math.max(text.length, 1));
          if (from >= 0)
            own.set(
              name,
              text.slice(0, from) + put + text.slice(length % 2 === 0 ? from : text.indexOf('>', from) + 1),
            );
        }
        const bytes = zipSync(Object.fromEntries([...own].map(([name, text]) => [name, strToU8(text)])));
        const found = importText({ name: 'x.docx', bytes }, context);
        expect('severity' in found ? found.text.length : found.file?.bytes.length).toBeGreaterThan(0);
      }),
      { numRuns: 40 },
    );
  });

  it('finds headings that are only bold, in capitals or numbered by hand, and lets tables lay out pages', () => {
    const framed = table([[`${bold('1. INTRODUCTION')}${p('Why this protocol is there.')}`]]);
    const body = [
      bold('Homeless families protocol'),
      framed,
      bold('2. PARTNERS'),
      p('The partners are:'),
      bullet('Mereshire Council'),
      bold('3.1 Retention'),
      p('4.2.1 Kept for as long as it is needed'),
      bold('Version: 1.0'),
    ].join('');
    const result = imported('x.docx', wordFile(body, { numbering: BULLETS }));
    expect(value(result, 'title')?.[0]).toBe('Homeless families protocol');
    expect(result.headings.map(({ line, section }) => [line.words, line.number, line.level, section])).toEqual([
      ['INTRODUCTION', '1.', 1, 'Introduction'],
      ['PARTNERS', '2.', 1, undefined],
      ['Retention', '3.1', 2, 'Keeping and disposing of information'],
    ]);
    expect(draftOf(result)).toContain('4.2.1 Kept for as long as it is needed');
  });

  it('in Markdown has its headings, points, tables and notes', () => {
    const text =
      '# Welfare protocol\n\n## Retention\n\nKept for **long**.[^a]\n\n- one\n  - two\n\n| A | B |\n| - | - |\n| c | d |\n\n[^a]: See the schedule.\n';
    const result = imported('x.md', strToU8(text));
    expect(result.headings.map(({ line, section }) => [line.words, section])).toEqual([
      ['Retention', 'Keeping and disposing of information'],
    ]);
    const prose = draftOf(result).split('\n---\n')[1] ?? '';
    expect(value(result, 'title')).toEqual(['Welfare protocol', 'likely', expect.any(String)]);
    expect(prose).toContain('Kept for **long**.[^footnote-a]');
    expect(prose).toContain('- one\n  - two');
    expect(prose).toContain('[^footnote-a]: See the schedule.');
  });

  it('sets lines and tables of persons apart, and warns of a name that stands elsewhere', () => {
    const body = [
      heading(1, 'Quay watch protocol'),
      heading(2, 'Background'),
      p('Author: Jane Example 01632 960001'),
      p('Partners share what they need to.'),
      p('Jane Example, Head of Governance, keeps the list.'),
      heading(2, 'Signatures'),
      table([
        ['Mereshire Council', 'Jane Example'],
        ['Harbour Youth', 'Kofi Example'],
      ]),
    ].join('');
    const result = imported('x.docx', wordFile(body, { styles: HEADINGS }));
    expect(value(result, 'title')).toEqual(['Quay watch protocol', 'likely', 'paragraph 1']);
    const [placed = '', unplaced = ''] = draftOf(result).split('## Not yet placed');
    for (const words of ['Author: Jane Example', '01632 960001', 'Kofi Example']) {
      expect(placed).not.toContain(words);
      expect(unplaced).toContain(words);
    }
    expect(placed).toContain('Partners share what they need to.');
    expect(result.remarks.filter(({ text }) => /[Pp]ersons/.test(text)).map(({ place }) => place)).toEqual([
      'paragraph 5',
      'paragraph 3, table 1',
    ]);
  });

  it('with words that could be headings of a register is an agreement all the same', () => {
    const text = 'Quay watch protocol\n\nTitle, purpose and review date are in annex A.\n\nPurpose\n\nReview\n';
    expect(importText({ name: 'x.txt', bytes: strToU8(text) }, context)).toHaveProperty('id');
  });

  it('whose first heading is one of a section has it as a section', () => {
    const body = heading(1, 'Purpose') + p('To help.') + heading(2, 'Retention') + p('Six years.');
    const result = imported('x.docx', wordFile(body, { styles: HEADINGS }));
    expect([value(result, 'title')?.[0], result.headings[0]?.line.words]).toEqual(['x', 'Purpose']);
  });

  it.each([
    ['a PDF', '%PDF-1.7', /It is a PDF/],
    ['rich text', '{\\rtf1', /rich text/],
    ['an agreement of a register', '---\ntitle: x\n---\n', /begins with fields/],
    [
      'a page of a register',
      'Skip to main content\n\nProtocols (1)\n\nTitle Purpose Lead Organisation Other Organisations Involved Review date\nQuay watch Keep people safe Mereshire Council Harbour Youth Feb-2028\n',
      /Save the page from the browser as HTML, or the table as CSV/,
    ],
    ['nothing', '   \n', /no words/],
  ])('that is %s is refused with a way out', (_name, content, said) => {
    expect(importText({ name: 'x.md', bytes: strToU8(content) }, context)).toMatchObject({
      severity: 'error',
      text: expect.stringMatching(said),
    });
  });
});
