/** Elements of OpenDocument files and how they are written; lengths in the units that the files take. */
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { withoutForbidden } from '../characters.ts';

export type Xml = ReturnType<typeof x>;

/** What stands in a paragraph. */
export type Content = readonly (Xml | string)[];

/** An element. Attributes without a value are left out, and text goes through `textOf` first. */
export function element(name: string, attributes: Attributes, children: Content = []): Xml {
  return x(name, { ...attributes }, ...children);
}

/** Attributes by name. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** One line of text without characters that XML refuses. */
export function line(text: string): string {
  return withoutForbidden(text.replace(/[\t\n\r]+/g, ' '));
}

/** One line of text as content. Readers take several spaces for one unless they are counted. */
export function textOf(text: string): Content {
  return spaced(line(text), /(?<= ) +/g);
}

/** Text whose spaces, tabs and line ends count. */
export function preformatted(text: string): Content {
  return withoutForbidden(text)
    .split(/\r\n|\r|\n/)
    .flatMap((each, index) => [
      ...(index === 0 ? [] : [element('text:line-break', {})]),
      ...each
        .split('\t')
        .flatMap((part, tab) => [...(tab === 0 ? [] : [element('text:tab', {})]), ...spaced(part, /^ +|(?<= ) +/g)]),
    ]);
}

/** A whole file. `name` is its uppermost element. */
export function file(name: string, attributes: Attributes, children: readonly Xml[]): string {
  const body = toXml(element(name, { ...NAMESPACES, ...attributes }, children), { closeEmptyElements: true });
  // The end of a section of characters may not stand in text, and these files have no such sections.
  return `<?xml version="1.0" encoding="UTF-8"?>\n${body.replaceAll(']]>', ']]&gt;')}\n`;
}

/** A length given in twentieths of a point. */
export function length(twips: number): string {
  return `${twips / 20}pt`;
}

/** The version of OpenDocument that the files hold to. */
export const VERSION = '1.3';

const NAMESPACES: Attributes = {
  ...Object.fromEntries(
    ['office', 'style', 'text', 'table', 'meta'].map((name) => [
      `xmlns:${name}`,
      `urn:oasis:names:tc:opendocument:xmlns:${name}:1.0`,
    ]),
  ),
  'xmlns:draw': 'urn:oasis:names:tc:opendocument:xmlns:drawing:1.0',
  'xmlns:fo': 'urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'xmlns:svg': 'urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0',
  'xmlns:xlink': 'http://www.w3.org/1999/xlink',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  // Programs count captions by formulas in this language.
  'xmlns:ooow': 'http://openoffice.org/2004/writer',
};

function spaced(text: string, counted: RegExp): Content {
  const content: (Xml | string)[] = [];
  let at = 0;
  for (const match of text.matchAll(counted)) {
    content.push(text.slice(at, match.index), element('text:s', { 'text:c': String(match[0].length) }));
    at = match.index + match[0].length;
  }
  return [...content, text.slice(at)].filter((part) => part !== '');
}
