/** The styles of a Word file, as far as they say what a paragraph is: its name, its level as a heading, its numbering, bold. */
import { attribute, element, elements } from '../office/walk.ts';
import type { XmlElement } from '../office/xml.ts';

export interface Style {
  /** In small letters: `heading 1`. */
  readonly name: string;
  /** 1 to 9 of a heading. */
  readonly level: number | undefined;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly hidden: boolean;
  /** Its numbering, where it has one. */
  readonly numbering: { readonly id: string; readonly level: number | undefined } | undefined;
}

export type Styles = ReadonlyMap<string, Style>;

export const NO_STYLE: Style = {
  name: '',
  level: undefined,
  bold: false,
  italic: false,
  hidden: false,
  numbering: undefined,
};

/** Styles by their ids, each with what it has of those that it is based on. The default paragraph style has the empty id. */
export function stylesOf(root: XmlElement | undefined): Styles {
  const written = new Map(elements(root, 'w:style').map((one) => [attribute(one, 'w:styleId') ?? '', one]));
  const usual = [...written.values()].find(
    (one) => attribute(one, 'w:type') === 'paragraph' && isOn(attribute(one, 'w:default') ?? 'false'),
  );
  const resolved = new Map([...written.keys()].map((id) => [id, styleOf(id, written)]));
  return new Map([
    ...resolved,
    ['', usual === undefined ? NO_STYLE : styleOf(attribute(usual, 'w:styleId') ?? '', written)],
  ]);
}

/** Styles based on one another; no word processor lets people make half as many. */
const DEEPEST = 32;

function styleOf(id: string, written: ReadonlyMap<string, XmlElement>): Style {
  // Its own properties count before those of the styles it is based on; a file may have based them in a circle.
  const chain: XmlElement[] = [];
  for (
    let next: string | undefined = id;
    next !== undefined;
    next = attribute(element(chain.at(-1), 'w:basedOn'), 'w:val')
  ) {
    const one = written.get(next);
    if (one === undefined || chain.includes(one) || chain.length === DEEPEST) break;
    chain.push(one);
  }
  const name = (attribute(element(chain[0], 'w:name'), 'w:val') ?? '').toLowerCase();
  const paragraph = chain.map((one) => element(one, 'w:pPr'));
  const runs = chain.map((one) => element(one, 'w:rPr'));
  const numbering = paragraph.map((one) => element(one, 'w:numPr')).find((one) => one !== undefined);
  const numberingId = attribute(element(numbering, 'w:numId'), 'w:val');
  return {
    name,
    level: headingLevel(name) ?? first(paragraph, levelOf),
    bold: first(runs, (one) => toggle(one, 'w:b')) ?? false,
    italic: first(runs, (one) => toggle(one, 'w:i')) ?? false,
    hidden: first(runs, (one) => toggle(one, 'w:vanish')) ?? false,
    numbering: numberingId === undefined ? undefined : { id: numberingId, level: whole(element(numbering, 'w:ilvl')) },
  };
}

function headingLevel(name: string): number | undefined {
  const level = /^heading ([1-9])$/.exec(name)?.[1];
  return level === undefined ? undefined : Number(level);
}

/** The level that properties of a paragraph give: Word counts from 0, and 9 is that of plain text. */
export function levelOf(properties: XmlElement | undefined): number | undefined {
  const level = whole(element(properties, 'w:outlineLvl'));
  return level === undefined || level > 8 ? undefined : level + 1;
}

/** Whether a property that is on or off is on; nothing where it is not said. */
export function toggle(properties: XmlElement | undefined, name: string): boolean | undefined {
  const one = element(properties, name);
  return one === undefined ? undefined : isOn(attribute(one, 'w:val') ?? 'true');
}

/** The whole number that an element has as its value. */
export function whole(one: XmlElement | undefined): number | undefined {
  const value = attribute(one, 'w:val') ?? '';
  return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
}

function isOn(value: string): boolean {
  return !['0', 'false', 'off', 'none'].includes(value);
}

function first<T>(
  all: readonly (XmlElement | undefined)[],
  of: (one: XmlElement | undefined) => T | undefined,
): T | undefined {
  for (const one of all) {
    const found = of(one);
    if (found !== undefined) return found;
  }
  return undefined;
}
