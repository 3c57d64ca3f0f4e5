/** The numbers and bullets that Word shows before paragraphs: they stand nowhere in a file, and are counted as Word counts. */
import { attribute, element, elements } from '../office/walk.ts';
import type { XmlElement } from '../office/xml.ts';
import { type Styles, toggle, whole } from './styles.ts';

export interface Label {
  /** As Word shows it: `4.2`, `(a)`, `•`; empty for a level that shows none. */
  readonly text: string;
  /** The level in its list, from 0. */
  readonly level: number;
}

/** Counts on from one paragraph to the next, in their order. `level` left out is that of the style. */
export type Numberer = (id: string, level: number | undefined, styleId: string) => Label | undefined;

interface Level {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly legal: boolean;
  /** It goes on from one higher number to the next. */
  readonly goesOn: boolean;
  readonly style: string | undefined;
}

interface Numbered {
  /** Lists with the same one count on from each other. */
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
}

const DEEPEST = 8;

/** Gives numberers, each at the start of a text of the document. */
export function numberersOf(root: XmlElement | undefined, styles: Styles): () => Numberer {
  const lists = listsOf(root, styles);
  return () => numbererOf(lists);
}

function numbererOf(lists: ReadonlyMap<string, Numbered>): Numberer {
  const counts = new Map<string, number[]>();
  const begun = new Set<string>();
  return (id, wanted, styleId) => {
    const list = lists.get(id);
    if (list === undefined) return undefined;
    const bound = [...list.levels].find(([, one]) => one.style === styleId)?.[0];
    const level = Math.min(wanted ?? bound ?? 0, DEEPEST);
    const count = counts.get(list.abstract) ?? [];
    counts.set(list.abstract, count);
    if (!begun.has(id)) {
      begun.add(id);
      for (const [at, start] of list.starts) if (at >= level) count[at] = start - 1;
    }
    const startOf = (at: number): number => list.levels.get(at)?.start ?? 1;
    for (let at = 0; at < level; at += 1) count[at] ??= startOf(at);
    count[level] = (count[level] ?? startOf(level) - 1) + 1;
    for (let at = level + 1; at <= DEEPEST; at += 1) if (list.levels.get(at)?.goesOn !== true) delete count[at];
    return { text: shown(list, level, count), level };
  };
}

function shown({ levels }: Numbered, level: number, count: readonly number[]): string {
  const own = levels.get(level);
  if (own === undefined || own.format === 'none') return '';
  if (own.format === 'bullet') return '•';
  const text = own.text.replaceAll(/%([1-9])/g, (_all, digit: string) => {
    const at = Number(digit) - 1;
    const format = own.legal ? 'decimal' : (levels.get(at)?.format ?? 'decimal');
    return inFormat(count[at] ?? levels.get(at)?.start ?? 1, format);
  });
  return text.trim();
}

function inFormat(value: number, format: string): string {
  switch (format) {
    case 'lowerLetter':
      return letters(value);
    case 'upperLetter':
      return letters(value).toUpperCase();
    case 'lowerRoman':
      return roman(value);
    case 'upperRoman':
      return roman(value).toUpperCase();
    case 'decimalZero':
      return String(value).padStart(2, '0');
    case 'none':
    case 'bullet':
      return '';
    default:
      return String(value);
  }
}

/** Word goes from z to aa, then bb. */
function letters(value: number): string {
  return value < 1
    ? String(value)
    : String.fromCharCode(97 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 20));
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  let [rest, text] = [value, ''];
  for (const [worth, sign] of ROMAN) for (; rest >= worth; rest -= worth) text += sign;
  return text;
}

function listsOf(root: XmlElement | undefined, styles: Styles): ReadonlyMap<string, Numbered> {
  const abstracts = new Map(
    elements(root, 'w:abstractNum').map((one) => [attribute(one, 'w:abstractNumId') ?? '', one]),
  );
  const written = new Map(elements(root, 'w:num').map((one) => [attribute(one, 'w:numId') ?? '', one]));
  const abstractOf = (
    id: string | undefined,
    seen: readonly string[] = [],
  ): readonly [string, XmlElement | undefined] => {
    const key = attribute(element(written.get(id ?? ''), 'w:abstractNumId'), 'w:val') ?? '';
    const own = abstracts.get(key);
    const link = attribute(element(own, 'w:numStyleLink'), 'w:val');
    const next = link === undefined ? undefined : styles.get(link)?.numbering?.id;
    return next === undefined || seen.includes(next) || seen.length === LONGEST_CHAIN
      ? [key, own]
      : abstractOf(next, [...seen, next]);
  };
  const levelsOf = memoOf((definition: XmlElement | undefined) =>
    elements(definition, 'w:lvl').slice(0, MOST_LEVELS).map(numbered),
  );
  return new Map(
    [...written].map(([id, one]) => {
      const [abstract, definition] = abstractOf(id);
      const overrides = elements(one, 'w:lvlOverride');
      const levels = [
        ...levelsOf(definition),
        ...overrides.flatMap((override) => elements(override, 'w:lvl').map(numbered)),
      ];
      const starts = overrides.flatMap((override) => {
        const start = whole(element(override, 'w:startOverride'));
        return start === undefined ? [] : [[number(attribute(override, 'w:ilvl')), start] as const];
      });
      return [id, { abstract, levels: new Map(levels), starts: new Map(starts) }];
    }),
  );
}

/** A file could have any number of these; word processors make nine levels, and link a list to one style. */
const [MOST_LEVELS, LONGEST_CHAIN, LONGEST_LABEL] = [50, 16, 200];

function memoOf<K, V>(make: (key: K) => V): (key: K) => V {
  const known = new Map<K, V>();
  return (key) => {
    const found = known.get(key) ?? make(key);
    known.set(key, found);
    return found;
  };
}

function numbered(level: XmlElement): readonly [number, Level] {
  return [number(attribute(level, 'w:ilvl')), levelOf(level)];
}

function levelOf(one: XmlElement): Level {
  return {
    start: whole(element(one, 'w:start')) ?? 1,
    format: attribute(element(one, 'w:numFmt'), 'w:val') ?? 'decimal',
    text: (attribute(element(one, 'w:lvlText'), 'w:val') ?? '').slice(0, LONGEST_LABEL),
    legal: toggle(one, 'w:isLgl') ?? false,
    goesOn: whole(element(one, 'w:lvlRestart')) === 0,
    style: attribute(element(one, 'w:pStyle'), 'w:val'),
  };
}

function number(text: string | undefined): number {
  return /^[0-8]$/.test(text ?? '') ? Number(text) : 0;
}
