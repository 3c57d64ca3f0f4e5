/** The papers made of an agreement beside its document: which there are, what they may say, and what Word finds in a form. */
import { readdirSync, readFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import Handlebars from 'handlebars';
import { describe, expect, it } from 'vitest';
import { LEAST } from '../../src/documents/blocks/fold.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { composePaper } from '../../src/documents/compose-paper.ts';
import type { Block, Document, Field } from '../../src/documents/document.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { noPainter } from '../helpers/no-painter.ts';
import { fitPage } from '../../src/documents/fit-page.ts';
import { renderOnePage } from '../../src/documents/pdf.ts';
import { PAPERS, type PaperName, papersOf } from '../../src/documents/papers.ts';
import { wordsOf } from '../../src/documents/words.ts';
import type { Entry } from '../../src/register/entry.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { fonts } from '../helpers/read-back.ts';
import { all, child } from '../helpers/read-xml.ts';
import { type Parts, partsOf, root } from '../helpers/word-file.ts';
import { tasks } from '../helpers/tasks.ts';

const register = await readExample('examples/mereshire');
const context = composeContext(register);
const entry = entryOf('mereshire-exploitation');

describe('the list of papers', () => {
  it('has a template in every edition for each', () => {
    for (const edition of readdirSync('templates/editions'))
      expect(readdirSync(`templates/editions/${edition}`)).toEqual(
        expect.arrayContaining(PAPERS.map(({ name }) => `${name}.md`)),
      );
  });

  it('is short for what nobody can share by: frameworks, drafts without data, what has ended', () => {
    const names = (id: string): readonly string[] => papersOf(entryOf(id)).map(({ name }) => name);
    expect(names('mereshire-exploitation')).toEqual(PAPERS.map(({ name }) => name));
    for (const id of ['mereshire-charter', 'mereshire-school-attendance', 'mereshire-missing-children'])
      expect(names(id)).toEqual(['agreement']);
  });
});

describe.each(PAPERS.filter(({ name }) => name !== 'agreement').map(({ name }) => name))(
  'the template of %s',
  (name) => {
    const source = readFileSync(`templates/editions/2026.1/${name}.md`, 'utf8');
    it('reads only names that exist, and prints nothing unescaped', () => {
      const known = ['terms', 'has', 'law', 'id', 'digest', 'status', 'block', 'is', 'if', 'unless'];
      expect(namesIn(Handlebars.parse(source)).filter((one) => !known.includes(one))).toEqual([]);
      expect(source).not.toMatch(/\{\{\{|\{\{&/);
    });
  },
);

describe('a short paper', () => {
  it('says what is urgent first, where it is current, and which text it is of', () => {
    const words = wordsOf(paper('may-i-share'));
    expect(words.findIndex((piece) => piece.includes('share what is needed now'))).toBeLessThan(5);
    const text = words.join(' ');
    for (const piece of [
      entry.digest,
      'version 2.1',
      'https://sharing.mereshire.example/agreements/mereshire-exploitation/',
    ])
      expect(text).toContain(piece);
  });

  it('says less with each step, and how many it leaves out', () => {
    const most = wordsOf(paper('in-short', 0, many())).join(' ');
    const least = wordsOf(paper('in-short', LEAST, many())).join(' ');
    expect(most).toContain('Body 39');
    expect(least).not.toContain('Body 39');
    expect(least).toContain('and 36 more: see the agreement');
    expect(least.length).toBeLessThan(most.length);
  });

  it('names consent as a reason only where somebody relies on it', () => {
    const said = (of: Entry): string => wordsOf(paper('in-short', 0, of)).join(' ');
    const housing = entryOf('mereshire-housing-options');
    expect(said(housing)).toContain('your consent, which you may withdraw');
    expect(said(entry)).toContain('None of these is your consent, so information can be shared without it.');
    const { agreed } = housing.terms.lawful ?? {};
    if (agreed === undefined) throw new Error('the example has no such entry');
    const lawful = { agreed: { ...agreed, article6: ['e'] as const } };
    const asked = said({ ...housing, terms: { ...housing.terms, lawful } });
    expect(asked).not.toContain('your consent, which');
    expect(asked).not.toContain('so information can be shared without it');
    for (const piece of ['None of these is your consent.', 'for some of it, your explicit consent.', 'you may say no'])
      expect(asked).toContain(piece);
    // An entry that bears on nothing is relied on by nobody; nor is what is asked out of respect a reason.
    const idle = { ...entry.terms.lawful, idle: { ...agreed, title: 'Idle' } };
    const { consent } = housing.terms;
    const terms = { ...entry.terms, lawful: idle, ...(consent === undefined ? {} : { consent }) };
    expect(said({ ...entry, terms })).not.toMatch(/your consent, which|explicit consent/);
  });

  it('says that some is kept longer, which periods are proposed, and who has a rule of its own', () => {
    const rule = (keep: string, more: object = {}) =>
      ({ data: ['all'], keep, after: 'the end', then: 'destroy', ...more }) as const;
    const said = (retention: NonNullable<Entry['terms']['retention']>, room = 0): string =>
      wordsOf(paper('in-short', room, { ...entry, terms: { ...entry.terms, retention } })).join(' ');
    const few = [
      rule('2 years', { parties: ['mereshire-council'], authority: 'Proposed for the parties to agree' }),
      rule('75 years', { parties: ['mereshire-council'], data: ['identity'] }),
      rule('indefinitely', { parties: ['mereshire-council'], data: ['health'] }),
    ];
    expect(said(few)).toMatch(
      /Mereshire Council: 2 years after the end; proposed; some of it can be kept longer, up to 75 years; some of it with no end date/,
    );
    for (const piece of [
      'Where two of these fit',
      'A period that is marked as proposed',
      'Another rule holds for Harbour Youth',
    ])
      expect(said(few)).toContain(piece);
    const many = [
      ...few,
      ...['identity', 'concern', 'health', 'police-information'].map((kind) => rule('3 years', { data: [kind] })),
      rule('100 years', { after: 'the order' }),
    ];
    expect(said(many)).toContain('With the most years: 100 years after the order');
    expect(said(many, 7)).toContain('By number the longest is 100 years.');
    expect(said(many, 7)).toContain('some of them only proposed.');
  });

  it('gives an address of the body that looks after the agreement, before that of the register', () => {
    const owner = { organisation: 'mereshire-fire-authority', role: 'Prevention Manager' };
    const said = wordsOf(paper('in-short', 0, { ...entry, terms: { ...entry.terms, owner } })).join(' ');
    expect(said).toContain('dpo@mereshire-fire.example');
  });

  it('names no contact point without an address, and says who must answer', () => {
    const without = { ...entry.terms.rights, contactPoint: 'mereshire-schools' };
    const said = wordsOf(paper('in-short', 0, { ...entry, terms: { ...entry.terms, rights: without } })).join(' ');
    expect(said).toMatch(
      /If you do not know whom to ask:\s+This register knows no address\. Ask the data protection officer of the organisation/,
    );
  });

  it('never names what is withheld from the public', () => {
    const withheld = { sections: ['data', 'lawful-basis', 'parties', 'purpose', 'security'], because: 'Test.' };
    const hidden = { ...entry, withheld };
    const titles = [
      ...Object.values(entry.terms.data ?? {}),
      ...Object.values(entry.terms.purposes ?? {}),
      ...Object.values(entry.terms.lawful ?? {}),
    ].flatMap(({ title }) => title ?? []);
    for (const { name } of PAPERS.slice(1)) {
      const document = paper(name, 0, hidden);
      const said = JSON.stringify(document.blocks);
      expect(titles.filter((title) => said.includes(title))).toEqual([]);
      expect(said).not.toContain('Secure e-mail');
    }
  });

  it('is not made where nothing that it may say fits one page', async () => {
    const two = await PDFDocument.create();
    two.addPage();
    two.addPage();
    const bytes = await two.save();
    const printer = { print: async () => bytes, describe: async () => '', close: async () => undefined };
    const tried: number[] = [];
    const made = await fitPage(
      (room) => {
        tried.push(room);
        return paper('in-short', room);
      },
      (document) => renderOnePage(document, { printer, fonts, printStyles: '', tasks }),
    );
    expect([made, tried]).toEqual([undefined, [0, LEAST]]);
  });
});

describe('a form', () => {
  it.each(['disclosure-request', 'decision-record'] as const)('%s asks what the agreement has', (name) => {
    const fields = fieldsIn(paper(name).blocks);
    const of = (end: string): Field | undefined => fields.find((field) => field.name.endsWith(end));
    expect(of('-purpose')?.options).toEqual([
      'Decide how to keep a child safe',
      'Investigate offences against a child',
    ]);
    expect(of('-data')?.options).toContain('Relevant health history');
    expect(of('-grounds')?.options).toContain('Public task (Article 6(1)(e))');
    expect(of('-method')?.options).toContain('Secure e-mail');
    expect(of('-by')?.options).toContain('Mereshire Police');
    expect(of('-by')?.options).not.toContain('Northgate Systems');
  });

  it('has a line for the name of a body where a party is a group or a class of them, and none where all are named', () => {
    const all = [...entry.parties];
    const shaped = (shape: 'body' | 'class'): Entry => ({
      ...entry,
      parties: new Map(all.map(([key, one], index) => [key, { ...one, shape: index === 0 ? shape : 'body' }])),
    });
    const lines = (of: Entry): readonly string[] =>
      fieldsIn(paper('decision-record', 0, of).blocks).flatMap(({ name, label }) =>
        name.endsWith('-name') ? [`${name} ${label}`] : [],
      );
    expect(lines(shaped('body'))).toEqual([]);
    expect(lines(shaped('class'))).toEqual([
      'record-by-name Organisation that decides: Its name, if what you pick is a group or a class of bodies',
      'record-asked-by-name Organisation that asked: Its name, if what you pick is a group or a class of bodies',
      'record-with-name With whom: The names of the bodies, if what you tick is a group or a class of them',
    ]);
  });

  it('says grounds in words first, each once, where they are too many to be named one by one', () => {
    const ground = {
      article6: ['ea', 'e'],
      article9: ['g'],
      confidentiality: 'public-interest',
      purposes: [],
      data: [],
    } as const;
    const lawful = Object.fromEntries(Array.from({ length: 13 }, (_none, index) => [`ground-${index}`, ground]));
    const many = { ...entry, terms: { ...entry.terms, lawful } };
    const fields = fieldsIn(paper('disclosure-request', 0, many).blocks);
    expect(fields.find(({ name }) => name === 'request-grounds')?.options).toEqual([
      'Public task or official authority (Article 6(1)(e))',
      'Recognised legitimate interest (Article 6(1)(ea))',
      'Substantial public interest (Article 9(2)(g))',
      'Duty of confidence: Public interest',
    ]);
  });

  it('records how urgent a decision was, and when it was taken', () => {
    const kinds = new Map(fieldsIn(paper('decision-record').blocks).map(({ name, kind }) => [name, kind]));
    const asked = ['record-urgency', 'record-date', 'record-time', 'record-purpose'];
    expect(asked.map((name) => kinds.get(name))).toEqual(['tick', 'date', 'text', 'tick']);
  });

  it('has a name and a question for each field, and no name twice in the agreement that carries both', () => {
    const fields = fieldsIn(agreementOf(entry).blocks);
    const names = fields.map(({ name }) => name);
    expect(names.length).toBeGreaterThan(35);
    expect(new Set(names).size).toBe(names.length);
    expect(fields.filter(({ name, label }) => !/^[a-z-]+$/.test(name) || label === '')).toEqual([]);
  });

  it('is an annex of the agreement after all others', () => {
    const { blocks } = agreementOf(entry);
    const titles = blocks.flatMap((block) =>
      block.type === 'heading' && block.level === 1 && block.number.startsWith('Annex')
        ? [JSON.stringify(block.children)]
        : [],
    );
    expect(titles.slice(-2).map((title) => /"value":"(.*?)"/.exec(title)?.[1])).toEqual([
      'Disclosure request form',
      'Decision record form',
    ]);
  });
});

describe('the content controls of a Word form', () => {
  it('have titles, tags and numbers of their own, and the options of the form', async () => {
    const parts = partsOf(await renderDocx(paper('disclosure-request'), noPainter));
    expect(controlFaults(parts)).toEqual([]);
    const body = root(parts, 'word/document.xml');
    expect(all(body, 'w:listItem').map((item) => item.attributes['w:displayText'])).toContain('Mereshire Council');
    // A list of names can be overwritten: the body that asks may be a member of one of them, or none.
    expect(all(body, 'w:dropDownList')).toEqual([]);
    expect(all(body, 'w14:checkbox').length).toBeGreaterThan(15);
    expect(all(body, 'w:date').length).toBe(3);
  });

  it.each([
    [/<w:alias w:val="[^"]*"\/>/, '', 'no title'],
    [/<w:tag w:val="[^"]*"\/>/, '<w:tag w:val=""/>', 'no tag'],
    [/<w:tag w:val="[^"]*"\/>/, `<w:tag w:val="${'x'.repeat(65)}"/>`, 'too long'],
    [/<w:id w:val="1"\/>/, '<w:id w:val="2"/>', 'two of one number'],
    [/(<w:listItem [^>]*)(w:value="[^"]*")/, '$1w:value=""', 'an entry without a value'],
  ])('are found faulty where they are broken: %s', async (from, to, fault) => {
    const parts = new Map(partsOf(await renderDocx(paper('disclosure-request'), noPainter)));
    parts.set('word/document.xml', (parts.get('word/document.xml') ?? '').replace(from, to));
    expect(controlFaults(parts)).toContain(fault);
  });
});

describe('the lines for a signature on a Word form', () => {
  const kept = (parts: Parts, place = -1): readonly boolean[] => {
    const sheet = all(root(parts, 'word/document.xml'), 'w:tbl').at(place);
    if (sheet === undefined) throw new Error('there is no table');
    // The header row stays with the next by its style.
    return all(sheet, 'w:tr')
      .slice(1)
      .map((row) => all(row, 'w:keepNext').length > 0);
  };

  it('stay on one page with what ends the file, which would be an empty page else', async () => {
    const parts = partsOf(await renderDocx(paper('disclosure-request'), noPainter));
    expect(kept(parts)).toEqual([true, true, true]);
    // And with the last answer above them, or they would stand on a page by themselves.
    expect(kept(parts, -2).at(-1)).toBe(true);
    const last = all(root(parts, 'word/document.xml'), 'w:p').at(-1);
    if (last === undefined) throw new Error('there is no paragraph');
    expect(all(last, 'w:spacing').map(({ attributes }) => attributes['w:line'])).toEqual(['20']);
  });
});

function controlFaults(parts: Parts): readonly string[] {
  const controls = all(root(parts, 'word/document.xml'), 'w:sdtPr').filter(
    (properties) => child(properties, 'w:docPartObj') === undefined,
  );
  const value = (name: string) => controls.map((properties) => child(properties, name)?.attributes['w:val'] ?? '');
  const ids = value('w:id');
  const items = controls
    .flatMap((properties) => all(properties, 'w:listItem'))
    .map((item) => item.attributes['w:value']);
  return [
    ...(value('w:alias').includes('') ? ['no title'] : []),
    ...(value('w:tag').includes('') ? ['no tag'] : []),
    ...([...value('w:alias'), ...value('w:tag')].some((name) => name.length > 64) ? ['too long'] : []),
    ...(new Set(ids).size < ids.length ? ['two of one number'] : []),
    ...(items.includes('') ? ['an entry without a value'] : []),
  ];
}

function entryOf(id: string): Entry {
  const found = register.entries.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no ${id}`);
  return found;
}

/** The example with forty parties. */
function many(): Entry {
  const [[, one] = []] = entry.parties;
  if (one === undefined) throw new Error('the example has no party');
  const parties = Array.from({ length: 40 }, (_none, index) => ({
    ...one,
    name: `body-${index}`,
    title: `Body ${index}`,
  }));
  return { ...entry, parties: new Map(parties.map((party) => [party.name, party])) };
}

function paper(name: PaperName, room = 0, of = entry): Document {
  const found = PAPERS.find((one) => one.name === name);
  const document = found === undefined ? undefined : composePaper(found, agreementOf(of), of, context, room);
  if (document === undefined) throw new Error(`there is no paper ${name}`);
  return document;
}

const composed = new Map<Entry, Document>();

function agreementOf(of: Entry): Document {
  const document = composed.get(of) ?? composeAgreement(of, context);
  composed.set(of, document);
  return document;
}

function fieldsIn(blocks: readonly Block[]): readonly Field[] {
  return blocks.flatMap((block) =>
    block.type === 'field' ? [block] : block.type === 'table' ? fieldsIn(block.rows.flat(2)) : [],
  );
}

function namesIn(node: unknown): readonly string[] {
  if (typeof node !== 'object' || node === null) return [];
  if (Array.isArray(node)) return node.flatMap(namesIn);
  const own =
    'type' in node && node.type === 'PathExpression' && 'parts' in node ? (node.parts as string[]).slice(0, 1) : [];
  return [
    ...own,
    ...Object.entries(node)
      .filter(([key]) => key !== 'loc')
      .flatMap(([, inner]) => namesIn(inner)),
  ];
}
