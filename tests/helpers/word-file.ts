/** Reads a Word file as Word does: its words, the numbers that it counts to, and what would make Word call it damaged. */
import { strFromU8, unzipSync } from 'fflate';
import { all, child, readXml, textOf } from './read-xml.ts';
import type { XmlElement } from './read-xml.ts';

/** The text of each part by its path; of a PNG, that it is there. */
export type Parts = ReadonlyMap<string, string>;

export function partsOf(file: Uint8Array): Parts {
  return new Map(
    Object.entries(unzipSync(file)).map(([path, bytes]) => [path, path.endsWith('.png') ? '' : strFromU8(bytes)]),
  );
}

/** A part as XML, which is read once for all who ask. */
export function root(parts: Parts, path: string): XmlElement {
  const read = trees.get(parts) ?? new Map<string, XmlElement>();
  trees.set(parts, read);
  const text = parts.get(path);
  if (text === undefined) throw new Error(`there is no ${path}`);
  const tree = read.get(path) ?? readXml(text);
  read.set(path, tree);
  return tree;
}

const trees = new WeakMap<Parts, Map<string, XmlElement>>();

/** A paragraph of the body with what Word shows before its words. */
interface ShownParagraph {
  readonly element: XmlElement;
  readonly style: string;
  /** The automatic number, or the typed one before a tab; empty if there is none. */
  readonly number: string;
  readonly typed: boolean;
  readonly words: string;
  readonly bookmarks: readonly string[];
}

/** The paragraphs of the body in order, those in tables included, numbered as Word numbers them. */
export function shown(parts: Parts): readonly ShownParagraph[] {
  const count = numberer(parts);
  return all(root(parts, 'word/document.xml'), 'w:p').map((paragraph) => {
    const style = child(child(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? '';
    const bookmarks = all(paragraph, 'w:bookmarkStart').map((mark) => mark.attributes['w:name'] ?? '');
    const words = wordsIn(paragraph);
    const automatic = count(paragraph, style);
    const tab = /^(?:Heading|Clause|Subclause|TOC\d)/.test(style) ? words.indexOf('\t') : -1;
    return {
      element: paragraph,
      style,
      bookmarks,
      number: tab < 0 ? automatic : words.slice(0, tab),
      typed: tab >= 0,
      words: words.slice(tab + 1),
    };
  });
}

/** The relations of a part by id. */
export function relationsOf(parts: Parts, path: string): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const file = path.replace(/([^/]*)$/, '_rels/$1.rels');
  if (!parts.has(file)) return new Map();
  return new Map(all(root(parts, file), 'Relationship').map(({ attributes }) => [attributes['Id'] ?? '', attributes]));
}

function wordsIn(element: XmlElement): string {
  return all(element, 'w:t', 'w:br', 'w:tab', 'wp:docPr')
    .map((each) =>
      each.name === 'wp:docPr'
        ? (each.attributes['descr'] ?? '')
        : each.name === 'w:t'
          ? textOf(each)
          : each.name === 'w:br'
            ? '\n'
            : each.attributes['w:val'] === undefined
              ? '\t'
              : '',
    )
    .join('');
}

interface Level {
  readonly format: string;
  readonly text: string;
  readonly start: number;
  readonly style: string;
}

/** Follows ECMA-376 17.9: levels, overrides of their start, and numbers that come from styles. */
function numberer(parts: Parts): (paragraph: XmlElement, style: string) => string {
  const numbering = root(parts, 'word/numbering.xml');
  const levels = new Map(
    all(numbering, 'w:abstractNum').map((each) => [
      each.attributes['w:abstractNumId'] ?? '',
      all(each, 'w:lvl').map(levelOf),
    ]),
  );
  const instances = new Map(
    all(numbering, 'w:num').map((each) => [
      each.attributes['w:numId'] ?? '',
      {
        list: child(each, 'w:abstractNumId')?.attributes['w:val'] ?? '',
        starts: new Map(
          all(each, 'w:lvlOverride').map((override) => [
            Number(override.attributes['w:ilvl']),
            Number(child(override, 'w:startOverride')?.attributes['w:val']),
          ]),
        ),
      },
    ]),
  );
  const styles = new Map(
    all(root(parts, 'word/styles.xml'), 'w:style').map((each) => [each.attributes['w:styleId'] ?? '', each]),
  );
  const counters = new Map<string, number[]>();
  const begun = new Set<string>();
  return (paragraph, style) => {
    const own = child(child(paragraph, 'w:pPr'), 'w:numPr');
    const inherited = own === undefined ? child(child(styles.get(style), 'w:pPr'), 'w:numPr') : undefined;
    const id = value(child(own ?? inherited, 'w:numId'));
    if (id === undefined || id === '0') return '';
    const instance = instances.get(id);
    const list = levels.get(instance?.list ?? '');
    if (instance === undefined || list === undefined) throw new Error(`there is no list ${id}`);
    // In a style the level is the one that names the style, whatever the style says.
    const level =
      own === undefined ? list.findIndex((each) => each.style === style) : Number(value(child(own, 'w:ilvl')) ?? 0);
    const shape = list[level];
    if (shape === undefined) throw new Error(`list ${id} has no level for ${style}`);
    const counts = counters.get(instance.list) ?? [];
    const override = begun.has(`${id}/${level}`) ? undefined : instance.starts.get(level);
    begun.add(`${id}/${level}`);
    const next = override ?? (counts[level] === undefined ? shape.start : counts[level] + 1);
    const now = [...Array.from({ length: level }, (_, index) => counts[index] ?? list[index]?.start ?? 1), next];
    counters.set(instance.list, now);
    if (shape.format === 'bullet') return shape.text;
    return shape.text.replace(/%(\d)/g, (_, place: string) => {
      const number = now[Number(place) - 1] ?? 0;
      return list[Number(place) - 1]?.format === 'upperLetter' ? String.fromCharCode(64 + number) : String(number);
    });
  };
}

function levelOf(element: XmlElement): Level {
  return {
    format: value(child(element, 'w:numFmt')) ?? '',
    text: value(child(element, 'w:lvlText')) ?? '',
    start: Number(value(child(element, 'w:start')) ?? 1),
    style: value(child(element, 'w:pStyle')) ?? '',
  };
}

function value(element: XmlElement | undefined): string | undefined {
  return element?.attributes['w:val'];
}
