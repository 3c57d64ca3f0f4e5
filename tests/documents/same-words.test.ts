/** Every format says the same words in the same order: each is read back and compared with the tree. */
import { readFileSync } from 'node:fs';
import { parse } from 'parse5';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Printer } from '../../src/base/ports.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Block, Document } from '../../src/documents/document.ts';
import { renderBody, renderFacts, renderBlocks } from '../../src/documents/html.ts';
import { printPage } from '../../src/documents/print.ts';
import { RENDERERS } from '../../src/documents/renderers.ts';
import { plain, wordsOf } from '../../src/documents/words.ts';
import type { Entry } from '../../src/register/entry.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePrinter } from '../../src/host/printer.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { partsOf, shown } from '../helpers/word-file.ts';

const register = await readExample('examples/mereshire');
const entry = register.entries.find((one) => one.id === 'mereshire-exploitation') as Entry;
const document = composeAgreement(entry, composeContext(register));
const expected = squeeze(wordsOf(document).join(''));
const fonts = await loadFonts();

describe('the words of a document', () => {
  it('are many, and come from the agreement', () => {
    expect(wordsOf(document).length).toBeGreaterThan(300);
    expect(wordsOf(document).join(' ')).toContain('The panel meets each Tuesday');
  });

  it('are those of the page', () => {
    const cover = [document.cover.above, document.title, document.cover.summary].join('');
    const html = `${renderBlocks(document.cover.notices, { headingOffset: 1 })}${renderFacts(document.cover.facts)}${renderBody(document, { headingOffset: 1 })}`;
    expect(difference(squeeze(cover + textOfHtml(html)), expected)).toBe('');
  });

  it('are those of the Word document', async () => {
    const bytes = await RENDERERS.docx.render(document, entry, context());
    const read = shown(partsOf(bytes ?? new Uint8Array())).map(
      ({ style, number, words }) => number + (style === 'Caption' ? words.replace(/^(Table \d+):/, '$1') : words),
    );
    expect(difference(withoutBullets(read.join('')), withoutBullets(numberedWords(document)))).toBe('');
  });

  it('are those of the JSON file', async () => {
    const bytes = await RENDERERS.json.render(document, entry, context());
    const read = JSON.parse(new TextDecoder().decode(bytes)) as { document: Document };
    expect(difference(squeeze(wordsOf(read.document).join('')), expected)).toBe('');
  });

  describe('slow: in the browser', () => {
    let printer: Printer;
    beforeAll(() => {
      printer = makePrinter(process.env);
    });
    afterAll(() => printer.close());

    it('are those of the PDF, with its numbers', async () => {
      // Heads, feet and repeated header rows are left out, so that each word stands once, and rows are kept whole,
      // since tags are read here page by page.
      const once =
        '@page { @top-left { content: none } @top-center { content: none } @top-right { content: none } @bottom-left { content: none } @bottom-right { content: none } } thead { display: table-row-group !important } tr { break-inside: avoid !important }';
      const page = printPage(
        document,
        fonts.cssFor(wordsOf(document).join('')),
        readFileSync('templates/documents/print.css', 'utf8'),
      ).replace('</head>', `<style>${once}</style></head>`);
      const pdf = await printer.print(page, { date: document.properties.date });
      expect(difference(withoutBullets(await textOfPdf(pdf)), withoutBullets(numberedWords(document)))).toBe('');
    });
  });
});

function context() {
  return {
    printer: {
      print: () => Promise.reject(new Error('not here')),
      describe: () => Promise.resolve(''),
      close: () => Promise.resolve(),
    },
    fonts,
    printStyles: '',
  };
}

/** Where two texts part, with what stands around it; nothing if they are the same. */
function difference(actual: string, wanted: string): string {
  if (actual === wanted) return '';
  let at = 0;
  while (actual[at] === wanted[at]) at += 1;
  return `after ${wanted.slice(Math.max(0, at - 60), at)}: has ${actual.slice(at, at + 60)}, wants ${wanted.slice(at, at + 60)}`;
}

/** White space differs from format to format; nothing else may. */
function squeeze(text: string): string {
  return text.replaceAll(/\s+/g, '').normalize('NFC');
}

function withoutBullets(text: string): string {
  return squeeze(text).replaceAll(/[•◦▪]/g, '');
}

interface HtmlNode {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly HtmlNode[];
}

function textOfHtml(html: string): string {
  const walk = (node: HtmlNode): string => {
    if (
      node.attrs?.some((attribute) => attribute.name === 'class' && attribute.value.split(' ').includes('doc-number'))
    )
      return '';
    return node.nodeName === '#text' ? (node.value ?? '') : (node.childNodes ?? []).map(walk).join('');
  };
  return walk(parse(html) as unknown as HtmlNode);
}

/** The text in the order of the tags, which is the order in which a screen reader reads it. */
async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const loading = getDocument({ data: bytes, verbosity: 0, useSystemFonts: false });
  const pdf = await loading.promise;
  let text = '';
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const content = await page.getTextContent({ includeMarkedContent: true });
    const marked = new Map<string, string>();
    let open = '';
    for (const item of content.items) {
      if ('str' in item) marked.set(open, (marked.get(open) ?? '') + item.str);
      else if (item.type === 'beginMarkedContentProps') open = item.id ?? '';
    }
    const walk = (node: TagNode): string =>
      (node.children ?? [])
        .map((child) => (child.type === 'content' ? (marked.get(child.id ?? '') ?? '') : walk(child)))
        .join('');
    text += walk((await page.getStructTree()) as unknown as TagNode);
  }
  await loading.destroy();
  return text;
}

interface TagNode {
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly TagNode[];
}

/** The words with the numbers of headings, clauses, tables and lists, as they are printed. */
function numberedWords(tree: Document): string {
  const block = (node: Block): string => {
    switch (node.type) {
      case 'heading':
        return node.number + plain(node.children);
      case 'clause':
        return node.number + node.children.map(block).join('');
      case 'list':
        return node.items
          .map((item, index) => (node.ordered ? `${node.start + index}.` : '') + item.map(block).join(''))
          .join('');
      case 'callout':
      case 'quote':
        return node.children.map(block).join('');
      case 'table':
        return (
          node.number +
          node.caption +
          node.columns.map((column) => column.title).join('') +
          node.rows.map((row) => row.map((cell) => cell.map(block).join('')).join('')).join('')
        );
      case 'facts':
        return node.items.map((item) => item.term + item.value.map(block).join('')).join('');
      case 'contents':
        return node.title + node.entries.map((one) => one.number + one.title).join('');
      default:
        return wordsOf({
          ...tree,
          title: '',
          cover: { above: '', summary: '', notices: [], facts: { type: 'facts', items: [] } },
          blocks: [node],
        }).join('');
    }
  };
  const { cover } = tree;
  return [
    cover.above,
    tree.title,
    cover.summary,
    ...cover.notices.map(block),
    block(cover.facts),
    ...tree.blocks.map(block),
  ].join('');
}
