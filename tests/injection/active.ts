/**
 * What there is in an output that does something, or that nobody put into it on
 * purpose. Each form is read as programs read it, and held to a list of what may
 * be in it: what is on no list is a fault, whatever it is.
 */
import { parse as parseCsv } from 'csv-parse/sync';
import ICAL from 'ical.js';
import type { Nodes } from 'mdast';
import { type DefaultTreeAdapterMap, parse } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { readXml, type XmlElement } from '../helpers/read-xml.ts';
import { partsOf } from '../helpers/word-file.ts';

/** The faults of a file, by the ending of its path. */
export function activeIn(path: string, bytes: Uint8Array): readonly string[] {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  const found = READERS[ending]?.(bytes) ?? ['no form that is known'];
  return found.map((fault) => `${path}: ${fault}`);
}

const READERS: Readonly<Record<string, (bytes: Uint8Array) => readonly string[]>> = {
  html: (bytes) => activeInPage(textOf(bytes)),
  md: (bytes) => activeInMarkdown(textOf(bytes)),
  json: (bytes) => failing(() => JSON.parse(textOf(bytes))),
  jsonld: (bytes) => failing(() => JSON.parse(textOf(bytes))),
  csv: (bytes) => activeInTable(textOf(bytes)),
  xml: (bytes) => activeInXml(textOf(bytes)),
  ics: (bytes) => activeInCalendar(textOf(bytes)),
  docx: activeInWord,
  odt: activeInOpenDocument,
  // What the tool brings along, or somebody else made: no text of a register is in it.
  css: () => [],
  js: () => [],
  txt: () => [],
};

function textOf(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}

function failing(read: () => unknown): readonly string[] {
  try {
    read();
    return [];
  } catch (error) {
    return [`cannot be read: ${String(error)}`];
  }
}

type HtmlNode = DefaultTreeAdapterMap['node'];

/** Elements that pages and printed pages have. Anything that loads, runs, sends or embeds is not among them. */
const ELEMENTS = new Set(
  `html head meta link script title style body header nav main section aside footer div p span h1 h2 h3 h4 h5 h6 a
  strong em code pre del ins sup blockquote hr br ul ol li dl dt dd time table caption colgroup col thead tbody tr th td
  figure figcaption details summary form label input button fieldset legend select option img
  svg g rect path circle text tspan desc`.split(/\s+/),
);

/** Attributes that hold an address, and what an address may be. */
const ADDRESS =
  /^(?:https?:\/\/[^\s<>"]*|mailto:[^\s<>"?]*|tel:[+\d]*|#[^\s<>"]*|data:,|(?![a-z][a-z\d+.-]*:|\/\/)[^\s<>"\\]*)$/i;
const ADDRESSES = new Set(
  'href src action formaction cite poster data ping background xlink:href srcset manifest longdesc'.split(' '),
);

/** The faults of a page, as a browser reads it. */
export function activeInPage(html: string): readonly string[] {
  const faults: string[] = [];
  const visit = (node: HtmlNode): void => {
    if ('tagName' in node) {
      const attributes = new Map(
        node.attrs.map(({ name, value, prefix }) => [prefix ? `${prefix}:${name}` : name, value]),
      );
      if (!ELEMENTS.has(node.tagName)) faults.push(`element ${node.tagName}`);
      for (const [name, value] of attributes) faults.push(...attributeFaults(node.tagName, name, value));
      faults.push(...elementFaults(node, attributes));
    }
    if ('content' in node) visit(node.content);
    if ('childNodes' in node) node.childNodes.forEach(visit);
    if (node.nodeName === '#comment') faults.push('a comment');
  };
  visit(parse(html));
  return faults;
}

function attributeFaults(element: string, name: string, value: string): readonly string[] {
  if (!/^[a-z][a-z-]*(?::[a-z]+)?$/i.test(name)) return [`attribute ${name}`];
  if (name.startsWith('on') || name === 'srcdoc') return [`attribute ${name}`];
  if (name === 'style') return /^(?:font: inherit|width: [\d.]+%?)$/.test(value) ? [] : [`style ${value}`];
  if (element === 'img' && name === 'src')
    return value.startsWith('data:image/png;base64,') || ADDRESS.test(value) ? [] : [`picture ${value}`];
  return ADDRESSES.has(name) && !ADDRESS.test(value) ? [`${name} ${value}`] : [];
}

function elementFaults(
  node: DefaultTreeAdapterMap['element'],
  attributes: ReadonlyMap<string, string>,
): readonly string[] {
  const inside = node.childNodes.map((child) => ('value' in child ? child.value : '')).join('');
  switch (node.tagName) {
    case 'script':
      return inside === '' && /^(?:\.\.\/)*assets\/[a-z]+\.js$/.test(attributes.get('src') ?? '')
        ? []
        : [`script ${attributes.get('src') ?? ''} ${inside}`];
    case 'style':
      return activeInStyles(inside);
    case 'meta': {
      const kind = attributes.get('http-equiv')?.toLowerCase();
      return kind === undefined || kind === 'content-security-policy' ? [] : [`meta ${kind}`];
    }
    case 'link':
      return /^(?:stylesheet|icon|canonical|alternate|license|help|up|prev|next)$/.test(attributes.get('rel') ?? '')
        ? []
        : [`link ${attributes.get('rel') ?? ''}`];
    case 'form':
      return /^(?:https?:|\/\/)/i.test(attributes.get('action') ?? '') ? ['a form that sends elsewhere'] : [];
    default:
      return [];
  }
}

/** A style sheet may load nothing, but for fonts that stand in it; what is in quotes is text. */
function activeInStyles(styles: string): readonly string[] {
  const bare = styles
    .replaceAll(/"(?:\\[\s\S]|[^"\\\n])*"|'(?:\\[\s\S]|[^'\\\n])*'/g, '""')
    .replaceAll(/\/\*[\s\S]*?\*\//g, '');
  return [
    ...(/@import|expression\s*\(|javascript:|behavior\s*:|-moz-binding/i.test(bare)
      ? ['a style that does something']
      : []),
    ...(bare.match(/url\((?!""\)|data:font\/)[^)]*\)?/gi) ?? []).map((url) => `style ${url}`),
    ...(/["']/.test(bare.replaceAll('""', '')) ? ['a style with a quotation mark that has no other'] : []),
    ...(/</.test(bare) ? ['markup in a style'] : []),
  ];
}

/** Markdown that the tool wrote has no HTML, no pictures, and no links but those to pages and mail. */
export function activeInMarkdown(text: string): readonly string[] {
  const faults: string[] = [];
  const visit = (node: Nodes): void => {
    if (node.type === 'html' && !/^(?:<a id="[\w-]+"><\/a>|<\/?(?:br|sup|sub)>)$/.test(node.value))
      faults.push(`HTML ${node.value}`);
    if (node.type === 'image' || node.type === 'imageReference') faults.push('a picture');
    if ((node.type === 'link' || node.type === 'definition') && !/^(?:https?:\/\/|mailto:|#)/i.test(node.url))
      faults.push(`link ${node.url}`);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(text));
  return faults;
}

/** No cell begins as a formula does. */
export function activeInTable(text: string): readonly string[] {
  const rows = parseCsv(text, { bom: true }) as readonly (readonly string[])[];
  const width = rows[0]?.length;
  return rows.flatMap((row) => [
    ...(row.length === width ? [] : [`a row of ${row.length} cells`]),
    ...row.filter((cell) => /^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/.test(cell)).map((cell) => `cell ${cell}`),
  ]);
}

const FEED = new Set(
  'feed entry id title updated published link author name uri summary content category rights generator subtitle urlset url loc lastmod xhtml:link'.split(
    ' ',
  ),
);

function activeInXml(text: string): readonly string[] {
  return failing(() => readXml(text)).concat(
    elementsOf(readXml(text)).flatMap(({ name, attributes }) => [
      ...(FEED.has(name) ? [] : [`element ${name}`]),
      ...(attributes['href'] === undefined || ADDRESS.test(attributes['href']) ? [] : [`href ${attributes['href']}`]),
    ]),
  );
}

function activeInCalendar(text: string): readonly string[] {
  const [, , parts] = ICAL.parse(text) as unknown as [string, unknown, readonly [string, readonly [string][]][]];
  return parts.flatMap(([name, properties]) => [
    ...(name === 'vevent' || name === 'vtimezone' ? [] : [`part ${name}`]),
    ...properties
      .filter(
        ([property]) =>
          !/^(?:uid|tzid|dtstamp|dtstart|dtend|summary|description|url|categories|transp|last-modified|sequence|status|class)$/.test(
            property,
          ),
      )
      .map(([property]) => `property ${property}`),
  ]);
}

/** Fields of Word that fetch or run something are none of these. */
const FIELDS = /^\s*(?:PAGE|NUMPAGES|REF|PAGEREF|TOC|SEQ|STYLEREF|SECTIONPAGES|HYPERLINK \\l)\b/;

function activeInWord(bytes: Uint8Array): readonly string[] {
  return packageFaults(bytes, (path, { name, attributes, children }) => {
    if (
      /^(?:w:(?:altChunk|object|control|movie|subDoc|attachedTemplate|script\w*)|o:OLEObject|v:imagedata|w:dde\w*)$/.test(
        name,
      )
    )
      return [`element ${name}`];
    if (name === 'w:instrText' || name === 'w:fldSimple') {
      const field =
        name === 'w:fldSimple'
          ? (attributes['w:instr'] ?? '')
          : children.filter((one) => typeof one === 'string').join('');
      return FIELDS.test(field) ? [] : [`field ${field}`];
    }
    if (name === 'Relationship' && attributes['TargetMode'] === 'External')
      return attributes['Type']?.endsWith('/hyperlink') === true && ADDRESS.test(attributes['Target'] ?? '')
        ? []
        : [`${path} ${attributes['Target'] ?? ''}`];
    return [];
  });
}

function activeInOpenDocument(bytes: Uint8Array): readonly string[] {
  return packageFaults(bytes, (_path, { name, attributes }) => {
    const href = attributes['xlink:href'];
    return [
      ...(/^(?:office:(?:scripts|event-listeners|forms|dde-source)|script:|text:(?:script|dde|database|execute)|draw:(?:object|applet|plugin|floating-frame)|form:)/.test(
        name,
      )
        ? [`element ${name}`]
        : []),
      ...(href === undefined || ADDRESS.test(href) ? [] : [`address ${href}`]),
    ];
  });
}

/** Every element of every part of an office file. Parts are read strictly: what is not well formed is a fault. */
function packageFaults(
  bytes: Uint8Array,
  faultsOf: (path: string, element: XmlElement) => readonly string[],
): readonly string[] {
  return [...partsOf(bytes)].flatMap(([path, text]) => {
    if (/vbaProject|activeX|embeddings|\.bin$|Basic\//i.test(path)) return [`part ${path}`];
    if (!/\.(?:xml|rels|rdf|svg)$/.test(path)) return [];
    const broken = failing(() => readXml(text));
    const read = path.endsWith('.svg') ? drawingFaults : (element: XmlElement) => faultsOf(path, element);
    return broken.length > 0 ? broken : elementsOf(readXml(text)).flatMap(read);
  });
}

/** A drawing has lines, boxes and text. */
function drawingFaults({ name, attributes }: XmlElement): readonly string[] {
  return [
    ...(/^(?:svg|g|rect|path|circle|text|tspan|title|desc)$/.test(name) ? [] : [`element ${name}`]),
    ...Object.keys(attributes).filter((attribute) => /^on|href$|^style$/.test(attribute)),
  ];
}

function elementsOf(root: XmlElement): readonly XmlElement[] {
  return [root, ...root.children.flatMap((child) => (typeof child === 'string' ? [] : elementsOf(child)))];
}
