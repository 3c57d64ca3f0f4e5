/** Reads HTML in tests: its elements, its texts as a browser shows them, its links. */
import { type HtmlElement, HtmlValidate, Parser, StaticConfigLoader } from 'html-validate';
import type { SiteFile } from '../../src/site/page.ts';
import { recent } from './recent.ts';

/** Rules for pages, and why some differ: the style sheet lies beside the page, titles are the agreements' own, and short references, which begin with a digit as HTML allows, are ids. */
const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
  rules: {
    'require-sri': ['error', { target: 'crossorigin' }],
    'long-title': 'off',
    'valid-id': ['error', { relaxed: true }],
  },
});

/** What is wrong with a page, one line for each fault. */
export async function htmlFaults(html: string): Promise<readonly string[]> {
  const report = await validator.validateString(html);
  return report.results.flatMap((result) =>
    result.messages.map((message) => `${message.line}:${message.column} ${message.ruleId}: ${message.message}`),
  );
}

export interface TestElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** Its own text and that of its children, decoded. */
  readonly text: string;
}

const config = await new StaticConfigLoader({ root: true, extends: [] }).getConfigFor('page.html');

/** Every element of a page in document order. As many pages are remembered as a small site has, twice. */
export const elements: (html: string) => readonly TestElement[] = recent(400, readElements);

function readElements(html: string): readonly TestElement[] {
  const found: TestElement[] = [];
  const visit = (element: HtmlElement): void => {
    found.push({
      name: element.tagName,
      attributes: new Map(
        element.attributes.map((attribute) => [attribute.key, decode(String(attribute.value ?? ''))]),
      ),
      text: decode(element.textContent),
    });
    for (const child of element.childElements) visit(child);
  };
  for (const child of new Parser(config).parseHtml(html).childElements) visit(child);
  return found;
}

/** All pages of a site. */
export function pagesOf(files: readonly SiteFile[]): ReadonlyMap<string, string> {
  return new Map(files.filter((file) => file.path.endsWith('.html')).map((file) => [file.path, String(file.content)]));
}

/** Links that lead nowhere: to a file that is not there, to an id that its page has not, or from the root of the server. */
export function brokenLinks(pages: ReadonlyMap<string, string>, files: ReadonlySet<string>): readonly string[] {
  const ids = new Map(
    [...pages].map(([path, html]) => [
      path,
      new Set(elements(html).flatMap((element) => element.attributes.get('id') ?? [])),
    ]),
  );
  return [...pages].flatMap(([path, html]) =>
    elements(html).flatMap((element) => {
      const href = element.attributes.get('href') ?? element.attributes.get('src');
      if (href === undefined || /^(https?:|mailto:|data:,$)/.test(href)) return [];
      const target = resolve(path, href);
      if (target === undefined || !files.has(target.path)) return [`${path}: ${href}`];
      return target.fragment === '' || ids.get(target.path)?.has(target.fragment) ? [] : [`${path}: ${href}`];
    }),
  );
}

function resolve(page: string, href: string): { readonly path: string; readonly fragment: string } | undefined {
  if (href.startsWith('/') || /^[a-z]+:/i.test(href)) return undefined;
  const base = 'https://site.example/deep/path/';
  const url = new URL(href, `${base}${page}`);
  if (!url.href.startsWith(base)) return undefined;
  return {
    path: decodeURIComponent(url.pathname.slice('/deep/path/'.length)),
    fragment: decodeURIComponent(url.hash.slice(1)),
  };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decode(text: string): string {
  return text.replaceAll(
    /&(?:#x([0-9a-f]+)|#(\d+)|([a-z]+));/gi,
    (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
      if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
      if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
      return NAMED[name ?? ''] ?? whole;
    },
  );
}
