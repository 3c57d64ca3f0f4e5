/** The HTML that the printer gets: one self-contained page with fonts, styles and running heads. */
import { h } from 'hastscript';
import type { ElementContent } from 'hast';
import type { Document } from './document.ts';
import { withNumbers } from './furniture.ts';
import { blocksOf, html, type Paper } from './html.ts';
import { logoOf } from './logo.ts';
import type { PageNumbers } from './pdf/page-numbers.ts';
import { themeStyles } from './theme-styles.ts';

/** Whatever is not in the page itself is never loaded. */
export const POLICY = "default-src 'none'; style-src 'unsafe-inline'; font-src data:; img-src data:";

/** A4 without the margins of `print.css`: 160 mm in twentieths of a point. */
const TEXT_WIDTH = 9071;

/**
 * A whole page for the printer. `fontCss` holds the fonts themselves; `styles`
 * is `templates/documents/print.css`. `pages` are the numbers that stand in the
 * contents; room is kept for those that are not known yet.
 */
export function printPage(document: Document, fontCss: string, styles: string, pages: PageNumbers = new Map()): string {
  const { cover } = document;
  const paper: Paper = { pages, pageWord: document.furniture.contentsPage, width: TEXT_WIDTH };
  const head = [
    h('meta', { charSet: 'utf-8' }),
    h('meta', { httpEquiv: 'Content-Security-Policy', content: POLICY }),
    h('title', document.title),
    h('style', fontCss),
    h('style', themeStyles(document.theme)),
    h('style', styles),
    h('style', runningStyles(document)),
  ];
  const front: ElementContent[] = [
    ...logoOf(document.theme),
    h('p.cover-above', cover.above),
    h('h1', document.title),
    h('p.cover-summary', cover.summary),
    ...blocksOf(cover.notices, { headingOffset: 1, paper }),
    ...blocksOf(cover.facts.items.length === 0 ? [] : [cover.facts], { headingOffset: 1, paper }),
  ];
  const page = h(
    'html',
    { lang: document.language },
    h('head', head),
    h(
      'body',
      { className: document.layout === 'sheet' ? ['sheet'] : [] },
      [h('div.cover', front), h('div.text', blocksOf(document.blocks, { headingOffset: 1, paper }))]
        .map(evenly)
        .map(tagged),
    ),
  );
  return `<!doctype html>${html([page])}`;
}

/**
 * Content whose white space is a single space wherever it does not count. On
 * paper every space is kept, those at the ends of lines too, since a browser
 * that drops them joins the words for who listens: see `print.css`.
 */
function evenly<Node extends ElementContent>(node: Node): Node {
  if (node.type === 'text') return { ...node, value: withoutControls(node.value.replaceAll(/[ \t\r\n]+/g, ' ')) };
  if (node.type !== 'element' || node.tagName === 'pre') return node;
  return { ...node, children: node.children.map(evenly) };
}

/**
 * Content whose passages in another language are elements that the browser
 * tags: it tags no `span`, and a passage without a tag has no place for its
 * language. The document has no code, whose tag that is.
 */
function tagged<Node extends ElementContent>(node: Node): Node {
  if (node.type !== 'element') return node;
  const children = node.children.map(tagged);
  if (node.properties['lang'] === undefined) return { ...node, children };
  const { dir } = node.properties;
  const inner = dir === undefined ? children : [{ ...node, children }];
  return {
    ...node,
    tagName: 'code',
    properties: { lang: node.properties['lang'], style: 'font: inherit' },
    children: inner,
  };
}

/** A control character has no letter: it would be drawn as one that is missing. */
function withoutControls(text: string): string {
  return text.replaceAll(/(?![\t\n])\p{Cc}/gu, '');
}

/**
 * Heads and feet of pages. Page numbers are the only words that a renderer adds.
 * The cover has its title in large letters and needs it at its head no more.
 * Colours are written out: boxes in a page's margin know no custom properties.
 */
function runningStyles({ running, theme, furniture }: Document): string {
  const { text, muted, line } = theme.colours;
  const box = (name: string, colour: string, ...parts: readonly string[]): string =>
    `@${name} { content: ${parts.join(' ')}; color: ${colour}; border-color: ${line}; }`;
  const foot = [running.reference, running.currency].filter((part) => part !== '').join('\n');
  const foots = withNumbers(furniture.pageInPrint, { page: PAGE, pages: PAGES }).map((part) =>
    part === PAGE || part === PAGES ? part : cssString(part),
  );
  const boxes = [
    box('top-left', muted, cssString(shortened(running.title))),
    box('top-center', text, cssString(running.marking)),
    box('top-right', text, cssString(running.notice)),
    box('bottom-left', muted, cssString(foot)),
    box('bottom-right', muted, ...foots),
  ];
  const wide = running.marking === '' && running.notice !== '';
  return `@page { ${boxes.join(' ')} } @page :first { @top-left { content: ""; } }${wide ? WIDE : ''}`;
}

/** Where no marking stands in the middle, its room goes to what must not be missed: several names need it. */
const WIDE = ` @page { @top-center { content: none; } @top-right { width: 62%; } } @page :first { @top-left { width: 20%; } @top-right { width: 80%; } }`;

/** A title that fits the head of a page: a longer one would reach the edge of the paper. */
function shortened(title: string): string {
  if (title.length <= LONGEST_HEAD) return title;
  return `${title.slice(0, LONGEST_HEAD).replace(/\s+\S*$/, '')}…`;
}

/** In characters: three lines beside the classification. */
const LONGEST_HEAD = 150;

const PAGE = 'counter(page)';
const PAGES = 'counter(pages)';

/** A text as a CSS string: every character that could end it is written by its number. */
function cssString(text: string): string {
  return `"${[...withoutControls(text)].map((character) => (/[A-Za-z0-9 ]/.test(character) ? character : `\\${(character.codePointAt(0) ?? 0).toString(16)} `)).join('')}"`;
}
