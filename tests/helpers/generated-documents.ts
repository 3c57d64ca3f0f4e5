/**
 * Documents made up by a generator, to compare formats on what nobody thought
 * of: lists within lists, tables within lists, footnotes, words without end,
 * other scripts, headings with nothing beneath them, and each example of CommonMark.
 */
import fc from 'fast-check';
import { tests as examples } from 'commonmark-spec';
import GithubSlugger from 'github-slugger';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Document } from '../../src/documents/document.ts';
import { numberDocument } from '../../src/documents/number-document.ts';
import { proseBlocks } from '../../src/documents/prose.ts';
import { resolveReferences } from '../../src/documents/resolve-references.ts';
import { wordsOf } from '../../src/documents/words.ts';
import type { Files } from '../../src/base/ports.ts';
import { fonts } from './read-back.ts';
import { MERESHIRE, registerOf, textOf } from './check-files.ts';
import { composeContext, words } from './example.ts';
import { memoryFiles } from './memory-files.ts';
import { SAMPLE } from './sample-document.ts';

export interface Generated {
  readonly name: string;
  readonly document: Document;
}

/** The same so many documents for every run: CommonMark's examples, then made-up prose. */
export function generatedDocuments(count: number): readonly Generated[] {
  const perDocument = 10;
  const ofExamples = Math.ceil(examples.length / perDocument);
  const parts = Math.min(ofExamples, Math.ceil(count / 3));
  const spec = Array.from({ length: parts }, (_, index) => {
    const part = Math.floor((index * ofExamples) / parts);
    const mine = examples.slice(part * perDocument, (part + 1) * perDocument);
    const markdown = mine
      .map((one) => `## Example ${one.number}\n\n${one.markdown.replaceAll('→', '\t')}`)
      .join('\n\n');
    return { name: `CommonMark ${mine[0]?.number} to ${mine.at(-1)?.number}`, document: ofMarkdown(markdown) };
  });
  const prose = fc.sample(PROSE, { numRuns: count - spec.length, seed: 2026 });
  return [
    ...spec,
    ...prose.map((markdown, index) => ({
      name: `made-up prose ${index + 1}`,
      document: titled(ofMarkdown(markdown), TITLES[index % TITLES.length] ?? ''),
    })),
  ];
}

/** On the cover, at the head of each page and in the properties. */
const TITLES = [
  SAMPLE.title,
  'Sharing with مركز الأمل and בית חם (Mereshire)',
  'שיתוף מידע עם המועצה: 2026',
  'اتفاق تبادل المعلومات بين المجلس والشرطة',
];

function titled(document: Document, title: string): Document {
  return { ...document, title, running: { ...document.running, title } };
}

/** Whole agreements of unusual size, 300 parties and a table with 200 rows, and one of parties whose names are written from right to left. */
export async function largeDocuments(): Promise<readonly Generated[]> {
  return [
    { name: '300 parties', document: await ofFiles(withParties(300)) },
    { name: 'a table with 200 rows', document: await ofFiles(withTable(200)) },
    { name: 'names from right to left', document: await ofFiles(withNames()) },
  ];
}

/** The document without the characters that no font draws: an agreement that has one is not built. */
export function drawable(document: Document): Document {
  const undrawn = new Set(
    wordsOf(document)
      .flatMap((words) => [...words])
      .filter((character) => !/[\n\t]/.test(character) && !fonts.draws(character.codePointAt(0) ?? 0)),
  );
  const text = JSON.stringify(document, (_key, value: unknown) =>
    typeof value === 'string' ? [...value].filter((character) => !undrawn.has(character)).join('') : value,
  );
  return JSON.parse(text) as Document; // what was a document stays one
}

const markdown = unified().use(remarkParse).use(remarkGfm);

function ofMarkdown(text: string): Document {
  const slugger = new GithubSlugger();
  const prose = proseBlocks(markdown.parse(text), { deeper: -1, id: (title) => slugger.slug(title) });
  const blocks = numberDocument(words, [
    { type: 'contents', title: 'Contents', entries: [] },
    { type: 'heading', level: 1, id: 'the-first', number: '', children: [{ type: 'text', value: 'The first' }] },
    ...prose,
    { type: 'paragraph', children: [{ type: 'text', value: 'The end.' }] },
  ]);
  return { ...SAMPLE, blocks: resolveReferences(words, blocks, new Map()) };
}

/** Words that are written from right to left: two of them, with marks, digits, brackets and quotes that have to keep their place. */
const RIGHT_TO_LEFT = [
  'شؤون الأطفال',
  'مُحَمَّد بن عليّ',
  'שלום כהן',
  'בית־חם',
  '(ابن سينا) 12',
  'מרכז "אור" 34',
  'מוקד 105, ירושלים',
  'مكتب الإسكان 24 ساعة',
  '*משפחה*',
  '[رابط](https://example.org/ar)',
];

const WORDS = [
  'council',
  'police',
  'the child',
  'and',
  'must',
  'share',
  '**only what is needed**',
  '*at once*',
  '`a_b`',
  '£1,000',
  '50 %',
  'Cyngor Gwynedd a’r bwrdd iechyd',
  'Ynys Môn',
  'Ŵyl y Glaniad',
  'Łódź',
  'Ιωάννης',
  'Наталья',
  ...RIGHT_TO_LEFT,
  'naïve',
  'œuvre',
  'ﬁnal',
  'e\u0301te\u0301',
  'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3),
  'https://register.example/a/very/long/address/that/does/not/break?with=a&query=string',
  '<b>bold</b>',
  '{{terms.title}}',
  '&amp;',
  '\\*',
  '[a link](https://example.org/x)',
  '[nowhere](javascript:alert(1))',
  '[](#the-first)',
  'note[^1]',
  'line\\\nbreak',
  '“quoted”',
  '— dash –',
  '…',
  '\u00a0hard\u00a0space',
  '№ 5',
  '1.',
  '2)',
  '- x',
  '# y',
  '|',
];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 14 }).map((words) => words.join(' '));
/** Tags are read page by page: a row that is higher than a page would be read in another order than it has. */
const brief = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 4 }).map((words) => words.join(' '));
const paragraph = sentence.map((words) => `Text ${words}.`);
const heading = fc
  .tuple(
    fc.integer({ min: 2, max: 5 }),
    fc.constantFrom(
      'Duties',
      'Safe sharing',
      'Dyletswyddau',
      'Empty',
      'حماية الطفل والأسرة',
      'The charity עזרה הדדית (Mereshire)',
      'שיתוף מידע 2026 and مشاركة المعلومات',
    ),
  )
  .map(([depth, title]) => `${'#'.repeat(depth)} ${title}`);
const table = fc
  .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 0, max: 8 }))
  .chain(([columns, rows]) =>
    fc.array(fc.array(brief.map(inCell), { minLength: columns, maxLength: columns }), {
      minLength: rows + 1,
      maxLength: rows + 1,
    }),
  )
  .map(([head = [], ...rows]) =>
    [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n'),
  );
const quote = fc.array(paragraph, { minLength: 1, maxLength: 3 }).map((all) => indent(all.join('\n\n'), '> '));
const code = fc
  .array(fc.constantFrom('a = 1', '  b', '', '<script>'), { minLength: 1, maxLength: 4 })
  .map((lines) => `\`\`\`\n${lines.join('\n')}\n\`\`\``);

/** A list, with lists, tables and quotes in its points down to the fifth level. */
function list(level: number): fc.Arbitrary<string> {
  const inner =
    level < 5 ? fc.oneof({ weight: 3, arbitrary: list(level + 1) }, table, quote, code, paragraph) : paragraph;
  const item = fc.tuple(paragraph, fc.option(inner, { nil: undefined, freq: 2 }));
  return fc
    .tuple(fc.constantFrom('-', '1.', '7.'), fc.array(item, { minLength: 1, maxLength: 3 }))
    .map(([sign, items]) => {
      const hang = ' '.repeat(sign.length + 1);
      return items
        .map(([first, more]) => `${sign} ${first}${more === undefined ? '' : `\n\n${indent(more, hang)}`}`)
        .join('\n');
    });
}

const PROSE = fc
  .array(
    fc.oneof({ weight: 3, arbitrary: paragraph }, heading, { weight: 2, arbitrary: list(1) }, table, quote, code),
    {
      minLength: 3,
      maxLength: 14,
    },
  )
  .map((blocks) => `${blocks.join('\n\n')}\n\n[^1]: A footnote, with *its own* marks.\n`);

function inCell(words: string): string {
  return words.replaceAll('\n', ' ').replaceAll('|', '\\|').replaceAll('line\\ break', 'line');
}

function indent(text: string, by: string): string {
  return text.replaceAll(/^/gm, by);
}

const PATH = 'agreements/mereshire-school-attendance/agreement.md';

function withTable(rows: number): Files {
  const lines = Array.from(
    { length: rows },
    (_, index) => `| Row ${index + 1} | What row ${index + 1} says, and why |`,
  );
  const text = `${textOf(MERESHIRE, PATH).trimEnd()}\n\n## A long table\n\n| Row | Words |\n| --- | --- |\n${lines.join('\n')}\n`;
  return memoryFiles({ ...MERESHIRE, [PATH]: text });
}

function withParties(count: number): Files {
  const ids = Array.from({ length: count }, (_, index) => `parish-${index + 1}`);
  const bodies = ids.map((id, index) => [
    `organisations/${id}.yaml`,
    `name: Parish council ${index + 1}\nkind: parish-council\nnation: england\n`,
  ]);
  const text = textOf(MERESHIRE, PATH).replace(
    /^parties:\n/m,
    (line) => `${line}${ids.map((id) => `  ${id}: {}\n`).join('')}`,
  );
  return memoryFiles({ ...MERESHIRE, ...Object.fromEntries(bodies), [PATH]: text });
}

const NAMES = ['مركز الأمل للأطفال والأسر', 'בית חם', 'The עזרה הדדית Trust (مؤسسة العون)', 'جمعية "نور" 24'];

function withNames(): Files {
  const ids = NAMES.map((_, index) => `charity-${index + 1}`);
  const bodies = ids.map((id, index) => [
    `organisations/${id}.yaml`,
    `name: ${JSON.stringify(NAMES[index])}\nkind: parish-council\nnation: england\n`,
  ]);
  const source = textOf(MERESHIRE, PATH)
    .replace(/^title: .*$/m, `title: ${JSON.stringify(TITLES[1])}`)
    .replace(/^parties:\n/m, (line) => `${line}${ids.map((id) => `  ${id}: {}\n`).join('')}`);
  const text = `${source.trimEnd()}\n\n## What שלום כהן and ابن سينا do\n\n| Who | מי and من |\n| --- | --- |\n${NAMES.map((name) => `| ${name} | ${name}, with ${name} 12 |`).join('\n')}\n`;
  return memoryFiles({ ...MERESHIRE, ...Object.fromEntries(bodies), [PATH]: text });
}

async function ofFiles(files: Files): Promise<Document> {
  const register = await registerOf(files);
  const entry = register.entries.find(({ agreement }) => agreement.source.path === PATH);
  if (entry === undefined) throw new Error(`there is no ${PATH}`);
  return composeAgreement(entry, composeContext(register));
}
