/**
 * Hostile text in every field that takes text, and in the prose, through the
 * files of a register: in no output is anything that does something, and in
 * every output the text is as it was written.
 *
 * In `npm test` each payload stands in some field, and each field has some
 * payload; in `npm run proof` each field has each of them in turn.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { composePaper } from '../../src/documents/compose-paper.ts';
import { papersOf } from '../../src/documents/papers.ts';
import { printPage } from '../../src/documents/print.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { registerOf } from '../helpers/check-files.ts';
import { composeContext } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { plannedFiles } from '../helpers/read-back.ts';
import { activeInMarkdown, activeInPage, activeInTable } from './active.ts';
import { dressed, keyOf, sentinel, textFields, type Which } from './hostile-register.ts';
import { activeInSite, differencesInForms } from './judge-site.ts';
import { PAYLOADS } from './payloads.ts';

const PROOF = process.env['PROOF'] === '1';
const ID = 'mereshire-exploitation';
const PRINT_STYLES = readFileSync('templates/documents/print.css', 'utf8');

const payload = (index: number): string => PAYLOADS[index % PAYLOADS.length] ?? '';

/** Every payload as prose: alone, in a heading, in a list, in a table, in a quotation, in a link, in code. */
const PROSE = PAYLOADS.map((text, index) => {
  const form = [
    (words: string) => words,
    (words: string) => `### ${words}`,
    (words: string) => `- ${words}\n- x ${words}`,
    (words: string) => `| Head | ${words} |\n| --- | --- |\n| ${words} | x |`,
    (words: string) => `> ${words}`,
    (words: string) => `[${words}](https://x.example/ "${words}")`,
    (words: string) => `[words](${words})`,
    (words: string) => `\`${words}\``,
  ][index % 8];
  return form?.(text);
}).join('\n\n');

async function composed(which: Which, text: (index: number) => string, prose: string | undefined) {
  const files = memoryFiles(dressed(which, new Set(fieldsOf[which].map(keyOf)), (_field, index) => text(index), prose));
  const register = await registerOf(files);
  expect(register.entries.filter(({ agreement }) => !agreement.valid)).toEqual([]);
  const context = composeContext(register);
  const documents = register.entries
    .filter(({ agreement, unpublished }) => agreement.kind !== 'listing' && unpublished === undefined)
    .map((entry) => ({ entry, document: composeAgreement(entry, context) }));
  return { source: files, register, context, documents };
}

async function built(which: Which, text: (index: number) => string, prose: string | undefined) {
  const { source, register, context, documents } = await composed(which, text, prose);
  const planned = await plannedFiles(register, source, [ID]);
  const paged = documents.flatMap(({ entry, document }) => [
    document,
    ...papersOf(entry)
      .filter(({ group }) => group !== 'agreement')
      .flatMap((paper) => composePaper(paper, document, entry, context, 0) ?? []),
  ]);
  return {
    files: new Map(planned.all.map(({ path, bytes }) => [path, bytes])),
    documents,
    printed: paged.map((document) => printPage(document, '', PRINT_STYLES)),
  };
}

const fieldsOf: Readonly<Record<Which, Awaited<ReturnType<typeof textFields>>>> = {
  one: await textFields('one'),
  all: PROOF ? await textFields('all') : [],
};
const fields = fieldsOf.one;

/** What is active in what was built. */
function faultsOf({ files, printed }: Awaited<ReturnType<typeof built>>): readonly string[] {
  return [...activeInSite(files), ...printed.flatMap((html) => activeInPage(html).map((fault) => `printed: ${fault}`))];
}

/** Where a form of the agreement says something else than its tree. */
function differences({ files, documents }: Awaited<ReturnType<typeof built>>): readonly string[] {
  const document = documents.find(({ entry }) => entry.id === ID)?.document;
  if (document === undefined) throw new Error('the agreement is not there');
  return differencesInForms(files, ID, document);
}

/** The words of an agreement's document, as a person reads them. */
function wordsIn({ documents }: Pick<Awaited<ReturnType<typeof composed>>, 'documents'>): string {
  return documents.flatMap(({ document }) => wordsOf(document)).join(' ');
}

describe('hostile text', () => {
  it('is there in numbers', async () => {
    expect(new Set(PAYLOADS).size).toBe(PAYLOADS.length);
    expect(PAYLOADS.length).toBeGreaterThanOrEqual(200);
    expect(PAYLOADS.filter((text) => text.length > 120 || text.trim() !== text || /\p{Cc}/u.test(text))).toEqual([]);
    expect(fields.length).toBeGreaterThan(150);
  });

  // At first the title of the agreement begins as a formula does.
  const FORMULA = 'agreements/mereshire-exploitation/agreement.md#/title';
  const start = PAYLOADS.indexOf('=1+1') - fields.map(keyOf).indexOf(FORMULA) + PAYLOADS.length;
  const rounds = PAYLOADS.map((_text, index) => (start + index) % PAYLOADS.length).slice(0, PROOF ? undefined : 1);
  it.each(rounds)('in every field, the first having payload %i, does nothing in any output', async (first) => {
    const result = await built('one', (index) => payload(first + index), first === rounds[0] ? PROSE : undefined);
    expect(faultsOf(result)).toEqual([]);
    expect(differences(result)).toEqual([]);
    if (first !== rounds[0]) return;
    // What the document says of a field, it says of its payload.
    const shown = wordsIn(await composed('one', sentinel, undefined));
    const words = wordsIn(result).replaceAll(/\s+/g, ' ');
    const lost = fields.filter(
      (_field, index) => shown.includes(sentinel(index)) && !words.includes(payload(first + index)),
    );
    expect(lost.map(keyOf)).toEqual([]);
    expect(fields.filter((_field, index) => shown.includes(sentinel(index))).length).toBeGreaterThan(80);
  });

  it.runIf(PROOF).each([0, 57, 114, 171])('in the fields of every agreement, from payload %i on', async (first) => {
    const result = await built('all', (index) => payload(first + index), PROSE);
    expect(fieldsOf.all.length).toBeGreaterThan(400);
    expect(faultsOf(result)).toEqual([]);
  });
});

describe('what looks for active content', () => {
  it.each([
    ['<!doctype html><title>x</title><p>x</p><script>x</script>', 'script  x'],
    ['<!doctype html><title>x</title><img src=x onerror=y>', 'attribute onerror'],
    ['<!doctype html><title>x</title><a href="javascript:x">x</a>', 'href javascript:x'],
    ['<!doctype html><title>x</title><a href=" java\tscript:x">x</a>', 'href  java\tscript:x'],
    ['<!doctype html><title>x</title><a href="//x.example/">x</a>', 'href //x.example/'],
    ['<!doctype html><title>x</title><iframe></iframe>', 'element iframe'],
    ['<!doctype html><title>x</title><meta http-equiv=refresh content="0;url=/">', 'meta refresh'],
    ['<!doctype html><title>x</title><link rel=prefetch href="x">', 'link prefetch'],
    ['<!doctype html><title>x</title><style>p{background:url(//x)}</style>', 'style url(//x)'],
    [
      '<!doctype html><title>x</title><style>@page{@top-left{content:"x"}} @import "x"</style>',
      'a style that does something',
    ],
    [
      '<!doctype html><title>x</title><style>p{content:"x" y"}</style>',
      'a style with a quotation mark that has no other',
    ],
    ['<!doctype html><title>x</title><p style="color:red">x</p>', 'style color:red'],
    ['<!doctype html><title>x</title><p>x<!-- y --></p>', 'a comment'],
    ['<!doctype html><title>x</title><base href="/">', 'element base'],
    ['<!doctype html><title>x</title><svg><a xlink:href="javascript:x"></a></svg>', 'xlink:href javascript:x'],
  ])('finds it in a page: %s', (html, fault) => {
    expect(activeInPage(html)).toContain(fault);
  });

  it('finds it in Markdown and in tables', () => {
    expect(activeInMarkdown('x <b>y</b>')).toContain('HTML <b>');
    expect(activeInMarkdown('![x](y)')).toContain('a picture');
    expect(activeInMarkdown('[x](javascript:y)')).toContain('link javascript:y');
    expect(activeInTable('a,b\nc,=1+1\n')).toEqual(['cell =1+1']);
  });
});
