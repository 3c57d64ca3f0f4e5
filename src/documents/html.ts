/** Makes HTML of a document: for a page of the register, and whole, for the printer. */
import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { h } from 'hastscript';
import { columnWidths, signatureColumns } from './column-widths.ts';
import type {
  Block,
  BoxState,
  Callout,
  Clause,
  Column,
  Diagram,
  Document,
  Facts,
  Field,
  Heading,
  Inline,
  List,
  QrCode,
  Signatures,
  Table,
} from './document.ts';
import { BOX_WORDS, boxList, drawnBox } from './boxes.ts';
import { mayGoTheOtherWay } from './directions.ts';
import { isForm } from './form-tables.ts';
import { contentsOf, type Elsewhere } from './html-contents.ts';
import { qrSvg } from './diagram/qr-code.ts';
import { svgOf } from './diagram/svg.ts';
import { inLanguage, setApart } from './html-directions.ts';
import { logoOf } from './logo.ts';
import type { PageNumbers } from './pdf/page-numbers.ts';
import { announces, isShortForm, staysWhole } from './table-shape.ts';
import { tableWidths } from './table-widths.ts';

export interface HtmlOptions {
  /** Added to the level of each heading, so that a document can stand beneath a page's own headings. */
  readonly headingOffset: number;
  /** What holds only where it is printed; a screen has no pages and no width that is known. */
  readonly paper?: Paper;
  /** Where the contents lead, if the text is on other pages. */
  readonly elsewhere?: Elsewhere;
  /** What a table without a caption is called for who listens: the heading that it stands under. */
  readonly under?: string;
}

export interface Paper {
  /** The page on which each id stands. The contents keep room for those that are not known yet. */
  readonly pages: PageNumbers;
  /** Heard before the number of a page. */
  readonly pageWord: string;
  /** How wide the text is, in twentieths of a point. */
  readonly width: number;
}

/** The document without its cover, as HTML that holds nothing active. */
export function renderBody(document: Document, options: HtmlOptions): string {
  return renderBlocks(document.blocks, options);
}

/** The cover, as the first part of a document on a page that has a heading of its own: the title is a line of it. */
export function renderCover({ cover, title, theme }: Document, options: HtmlOptions): string {
  return html([
    ...logoOf(theme),
    h('p.doc-cover-above', cover.above),
    h('p.doc-cover-title', title),
    h('p', cover.summary),
    ...blocksOf([...cover.notices, cover.facts], options),
  ]);
}

/** Blocks as HTML that holds nothing active: every text is escaped, every address was checked. */
export function renderBlocks(blocks: readonly Block[], options: HtmlOptions): string {
  return html(blocksOf(blocks, options));
}

/** Serialises HTML content, with what is written from right to left set apart from the text around it. */
export function html(content: readonly ElementContent[]): string {
  const written = toHtml({ type: 'root', children: [...content] });
  // Few documents have such a stretch, and the text of all elements is gone through more quickly than each of them.
  return mayGoTheOtherWay(written) ? toHtml({ type: 'root', children: content.flatMap(setApart) }) : written;
}

export function blocksOf(blocks: readonly Block[], options: HtmlOptions): ElementContent[] {
  return blocks.map((block, index) =>
    options.paper !== undefined && announces(blocks, index)
      ? { ...blockOf(block, options), properties: { className: ['doc-announces'] } }
      : blockOf(block, options),
  );
}

function blockOf(block: Block, options: HtmlOptions): Element {
  switch (block.type) {
    case 'heading':
      return headingOf(block, options);
    case 'paragraph':
      return h('p', inlinesOf(block.children));
    case 'clause':
      return clauseOf(block, options);
    case 'list':
      return listOf(block, options);
    case 'table':
      return tableOf(block, options);
    case 'diagram':
      return diagramOf(block, options);
    case 'qr-code':
      return qrCodeOf(block);
    case 'facts':
      return factsOf(block, options);
    case 'callout':
      return calloutOf(block, options);
    case 'contents':
      return contentsOf(block, {
        headingOffset: options.headingOffset,
        paper: options.paper,
        elsewhere: options.elsewhere,
      });
    case 'signatures':
      return signaturesOf(block, options);
    case 'field':
      return fieldOf(block, options);
    case 'quote':
      return h('blockquote', blocksOf(block.children, options));
    case 'preformatted':
      return h('pre', block.text);
    case 'break':
      return h('div.page-break');
  }
}

function headingOf({ level, id, number, children }: Heading, { headingOffset }: HtmlOptions): Element {
  const title = inlinesOf(children);
  const name = `h${Math.min(6, level + headingOffset)}` as 'h2';
  return h(
    name,
    { id, className: [`doc-heading-${level}`] },
    number === '' ? title : [h('span.doc-number', number), ' ', ...title],
  );
}

function clauseOf({ level, id, number, children }: Clause, options: HtmlOptions): Element {
  return h(
    'div',
    { id, className: ['doc-clause', `doc-clause-${level}`] },
    h('span.doc-number', number),
    h('div.doc-clause-text', blocksOf(children, options)),
  );
}

function listOf({ ordered, start, items, boxes = [] }: List, options: HtmlOptions): Element {
  const children = items.map((item, index) => {
    const box = boxes[index];
    return box === undefined
      ? h('li', tight(item, options))
      : h('li.doc-boxed', behind(boxOf(box, options), tight(item, options)));
  });
  if (!ordered) return h('ul', children);
  const digits = String(start + items.length - 1).length;
  // Numbers hang left of their text: long ones would hang off the page.
  const room = options.paper !== undefined && digits > 2 ? { style: `padding-left: ${digits + 1}ch` } : {};
  return h('ol', start === 1 ? room : { start, ...room }, children);
}

/** An empty box is drawn by the style sheet of a page: a form has hundreds. */
function boxOf(state: BoxState, { paper }: HtmlOptions): Element {
  return paper === undefined && state === 'empty'
    ? h('span.doc-box', { role: 'img', 'aria-label': BOX_WORDS[state] })
    : drawnBox(state);
}

/** A box on the line of the first words. */
function behind(box: Element, content: readonly ElementContent[]): ElementContent[] {
  const [first, ...rest] = content;
  return first?.type === 'element' && first.tagName === 'p'
    ? [{ ...first, children: [box, ...first.children] }, ...rest]
    : [box, ...content];
}

/** A single paragraph in a list needs no paragraph of its own, nor does one in a cell on a screen. On paper it does: a browser paints bare text of a row before the paragraphs beside it, and a PDF's text is then out of order. */
function tight(blocks: readonly Block[], options: HtmlOptions): ElementContent[] {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph' || rest.some((block) => block.type === 'paragraph')) return blocksOf(blocks, options);
  return [...inlinesOf(first.children), ...blocksOf(rest, options)];
}

function tableOf(node: Table, options: HtmlOptions): Element {
  const { id, number, caption, columns, rowHeaders, rows } = node;
  const widths = options.paper === undefined ? undefined : tableWidths(node, options.paper.width);
  const name = number === '' ? [] : [h('span.doc-number', number), ' '];
  return h(
    'table',
    {
      id,
      className: ['doc-table', `doc-columns-${columns.length}`, ...formClasses(node)],
      ...(number === '' && caption === '' ? { ariaLabel: options.under } : {}),
    },
    ...(number === '' && caption === '' ? [] : [h('caption', name, caption)]),
    widths === undefined
      ? h(
          'colgroup',
          columns.map((column) => h('col', { className: [`doc-width-${5 * Math.round(column.width / 5)}`] })),
        )
      : columnsOf(widths),
    h('thead', h('tr', columns.map(columnHead))),
    h(
      'tbody',
      rows.map((row) =>
        h(
          'tr',
          widths !== undefined && !staysWhole(row, widths) ? { className: ['doc-row-long'] } : {},
          row.map((cell, index) => {
            const content = options.paper === undefined ? tight(cell, options) : blocksOf(cell, options);
            return rowHeaders && index === 0
              ? h('th', { scope: 'row' }, content)
              : h('td', { 'data-label': columns[index]?.title ?? '' }, content);
          }),
        ),
      ),
    ),
  );
}

function formClasses(node: Table): readonly string[] {
  if (!isForm(node)) return [];
  return isShortForm(node) ? ['doc-form', 'doc-form-short'] : ['doc-form'];
}

/**
 * The drawing is one picture for who listens, with its alternative as its name.
 * On a narrow screen it scrolls, by keyboard too. On paper the outer element is
 * none that a browser tags: it would be a figure with no alternative around one
 * that has it.
 */
function diagramOf({ id, number, caption, alternative, drawing }: Diagram, { paper }: HtmlOptions): Element {
  const picture = svgOf(drawing, { role: 'img', 'aria-label': alternative });
  const words = [h('span.doc-number', number), ' ', caption];
  return paper === undefined
    ? h(
        'figure.doc-figure',
        { id },
        h('figcaption', words),
        h('div.doc-figure-picture', { tabIndex: 0, role: 'group', 'aria-label': `${number} ${caption}` }, picture),
      )
    : h('div.doc-figure', { id }, h('p.doc-figure-caption', words), picture);
}

/** An element that a browser does not tag, as with a diagram on paper. */
function qrCodeOf(node: QrCode): Element {
  return h('div.doc-qr-code', qrSvg(node));
}

/** On paper the room is known, and so is whether a word fits. */
function columnsOf(widths: readonly number[]): Element {
  const room = widths.reduce((total, width) => total + width, 0);
  return h(
    'colgroup',
    widths.map((width) => h('col', { style: `width: ${((100 * width) / room).toFixed(2)}%` })),
  );
}

/** A column with no title has a plain cell above it: an empty header is read out as if something were missing. */
function columnHead({ title }: Column): Element {
  return title === '' ? h('td') : h('th', { scope: 'col' }, title);
}

/** On paper a table, whose terms are headers of their rows: a browser tags the parts of a `dl` as nothing at all. */
function factsOf({ items }: Facts, options: HtmlOptions): Element {
  if (options.paper !== undefined)
    return h(
      'table.doc-facts',
      h(
        'tbody',
        items.map(({ term, value }) => h('tr', h('th', { scope: 'row' }, term), h('td', blocksOf(value, options)))),
      ),
    );
  return h(
    'dl.doc-facts',
    items.map(({ term, value }) => h('div', h('dt', term), h('dd', blocksOf(value, options)))),
  );
}

function calloutOf({ kind, children }: Callout, options: HtmlOptions): Element {
  return h('div', { className: ['doc-callout', `doc-callout-${kind}`] }, blocksOf(children, options));
}

function signaturesOf(node: Signatures, { paper, under }: HtmlOptions): Element {
  const { columns, parties } = node;
  return h(
    'table',
    { className: ['doc-table', 'doc-signatures'], ariaLabel: under },
    ...(paper === undefined ? [] : [columnsOf(columnWidths(signatureColumns(node), paper.width))]),
    h(
      'thead',
      h(
        'tr',
        columns.map((column) => h('th', { scope: 'col' }, column)),
      ),
    ),
    h(
      'tbody',
      parties.map(({ name, role }) =>
        h(
          'tr',
          h('th', { scope: 'row' }, name, ...(role === '' ? [] : [h('br'), h('span.doc-role', role)])),
          columns.slice(1).map((column) => h('td', { 'data-label': column })),
        ),
      ),
    ),
  );
}

/** Room for a pen, or what may be ticked. */
function fieldOf(node: Field, options: HtmlOptions): Element {
  if (node.kind !== 'tick')
    return h('div', { className: ['doc-room', ...(node.kind === 'long' ? ['doc-room-long'] : [])] });
  const list = listOf(boxList(node), options);
  const many = node.options.length > SHORT_LIST ? ['doc-options-many'] : [];
  return { ...list, properties: { className: ['doc-options', ...many] } };
}

/** More options than so many stand in two columns. */
const SHORT_LIST = 6;

function inlinesOf(inlines: readonly Inline[]): ElementContent[] {
  return inlines.map(inlineOf);
}

function inlineOf(inline: Inline): ElementContent {
  switch (inline.type) {
    case 'text':
      return { type: 'text', value: inline.value };
    case 'strong':
      return h('strong', inlinesOf(inline.children));
    case 'emphasis':
      return h('em', inlinesOf(inline.children));
    case 'link':
      return h('a', { href: inline.href }, inlinesOf(inline.children));
    case 'reference':
      return h('a', { href: `#${inline.target}` }, inlinesOf(inline.children));
    case 'language':
      return inLanguage(inline.language, inlinesOf(inline.children));
    case 'line-break':
      return h('br');
  }
}
