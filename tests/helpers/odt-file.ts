/** Reads an OpenDocument text as programs do: its words, and the numbers that they count to. */
import { strFromU8, unzipSync } from 'fflate';
import { all, children, readXml } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';

/** The text of each file of the package by its path. */
export type OdtParts = ReadonlyMap<string, string>;

export function odtParts(file: Uint8Array): OdtParts {
  return new Map(Object.entries(unzipSync(file)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

/** A part as XML, which is read once for all who ask. */
export function odtRoot(parts: OdtParts, path: string): XmlElement {
  const read = trees.get(parts) ?? new Map<string, XmlElement>();
  trees.set(parts, read);
  const text = parts.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  const tree = read.get(path) ?? readXml(text);
  read.set(path, tree);
  return tree;
}

const trees = new WeakMap<OdtParts, Map<string, XmlElement>>();

/** A paragraph or heading of the body with what is shown before its words. */
export interface OdtParagraph {
  readonly element: XmlElement;
  /** The named style that it has, or that its own is made from. */
  readonly style: string;
  /** The level of a heading. */
  readonly level: string | undefined;
  /** The counted number, or the typed one before a tab; empty if there is none. */
  readonly number: string;
  readonly typed: boolean;
  readonly words: string;
}

/** The paragraphs of the body in order, those in tables included, numbered as OpenDocument 1.3 says of lists (part 3, 5.3). */
export function shownInOdt(parts: OdtParts): readonly OdtParagraph[] {
  const content = odtRoot(parts, 'content.xml');
  const named = namedStyles(parts);
  const lists = listStyles(parts);
  const counters = new Map<string, Counts>();
  const out: OdtParagraph[] = [];
  const paragraph = (node: XmlElement, counted: string): void => {
    const style = named.get(node.attributes['text:style-name'] ?? '') ?? '';
    const words = odtWords(node);
    const tab = /^(?:Heading|Clause|Subclause|Contents)/.test(style) ? words.indexOf('\t') : -1;
    out.push({
      element: node,
      style,
      level: node.attributes['text:outline-level'],
      number: tab < 0 ? counted : words.slice(0, tab),
      typed: tab >= 0,
      words: words.slice(tab + 1),
    });
  };
  const list = (node: XmlElement, above: { readonly style: string; readonly counts: Counts }, level: number): void => {
    const style = node.attributes['text:style-name'] ?? above.style;
    const before = node.attributes['text:continue-list'];
    const goesOn = before === undefined ? undefined : counters.get(before);
    if (before !== undefined && goesOn === undefined) throw new Error(`the list ${before} has not begun`);
    const counts = goesOn ?? (level === 0 ? [] : above.counts);
    const id = node.attributes['xml:id'];
    if (id !== undefined) counters.set(id, counts);
    for (const item of children(node)) {
      let label = item.name === 'text:list-item' ? undefined : '';
      for (const child of children(item)) {
        if (child.name === 'text:list') list(child, { style, counts }, level + 1);
        else {
          label ??= next(counts, level, Number(item.attributes['text:start-value']), lists.get(style) ?? []);
          paragraph(child, label);
        }
        // A label stands before the first of them alone.
        label = '';
      }
    }
  };
  const walk = (node: XmlElement): void => {
    if (node.name === 'text:p' || node.name === 'text:h') paragraph(node, '');
    else if (node.name === 'text:list') list(node, { style: '', counts: [] }, 0);
    else if (!node.name.endsWith('-source')) children(node).forEach(walk);
  };
  all(content, 'office:text').forEach(walk);
  return out;
}

/** The words within an element as they are shown. */
export function odtWords(node: XmlElement): string {
  return node.children
    .map((child) => {
      if (typeof child === 'string') return child.replace(/[\t\n\r ]+/g, ' ');
      if (child.name === 'text:s') return ' '.repeat(Number(child.attributes['text:c'] ?? 1));
      if (child.name === 'text:tab') return '\t';
      return child.name === 'text:line-break' ? '\n' : odtWords(child);
    })
    .join('');
}

/** The named style that each style is or is made from, by its name as files have it; shown with spaces. */
function namedStyles(parts: OdtParts): ReadonlyMap<string, string> {
  const shown = (name: string): string => name.replaceAll('_20_', ' ');
  const common = all(odtRoot(parts, 'styles.xml'), 'style:style').map((each): [string, string] => {
    const name = each.attributes['style:name'] ?? '';
    return [name, shown(name)];
  });
  const own = all(odtRoot(parts, 'content.xml'), 'style:style').map((each): [string, string] => [
    each.attributes['style:name'] ?? '',
    shown(each.attributes['style:parent-style-name'] ?? ''),
  ]);
  return new Map([...common, ...own]);
}

type Counts = number[];

function listStyles(parts: OdtParts): ReadonlyMap<string, readonly XmlElement[]> {
  return new Map(
    ['styles.xml', 'content.xml'].flatMap((path) =>
      all(odtRoot(parts, path), 'text:list-style').map((each): [string, readonly XmlElement[]] => [
        each.attributes['style:name'] ?? '',
        children(each),
      ]),
    ),
  );
}

/** Counts on, and says the number as the level of the list shows it. */
function next(counts: Counts, level: number, start: number, levels: readonly XmlElement[]): string {
  counts[level] = Number.isNaN(start) ? (counts[level] ?? 0) + 1 : start;
  counts.length = level + 1;
  const shape = levels.find((each) => each.attributes['text:level'] === String(level + 1));
  if (shape === undefined) throw new Error(`there is no level ${level + 1}`);
  const { attributes } = shape;
  if (shape.name === 'text:list-level-style-bullet') return attributes['text:bullet-char'] ?? '';
  const first = level + 1 - Number(attributes['text:display-levels'] ?? 1);
  const places = counts.slice(first).map((count, index) => {
    const format = levels[first + index]?.attributes['style:num-format'];
    return format === 'A' ? letters(count) : String(count);
  });
  return `${attributes['style:num-prefix'] ?? ''}${places.join('.')}${attributes['style:num-suffix'] ?? ''}`;
}

function letters(count: number): string {
  return count === 0 ? '' : letters(Math.floor((count - 1) / 26)) + String.fromCharCode(65 + ((count - 1) % 26));
}
