/**
 * The lists by which programs number headings, clauses and points. Headings
 * and clauses are counted in one list, since a clause may stand where a
 * heading could; so the numbering of the outline itself is left empty.
 */
import { COUNTED_LEVELS, type CountedList } from '../counting.ts';
import { numberedIndents, textIndent } from '../docx/measures.ts';
import { element, length } from './xml.ts';
import type { Attributes, Content, Xml } from './xml.ts';

/** The lists that styles name, and the outline. */
export function numberedStyles(): readonly Xml[] {
  return [
    ...(['clauses', 'annexes'] as const).map((list) =>
      element(
        'text:list-style',
        { 'style:name': LIST_STYLES[list] },
        Array.from({ length: COUNTED_LEVELS[list] }, (_, level) => countedLevel(list, level)),
      ),
    ),
    element(
      'text:outline-style',
      { 'style:name': 'Outline' },
      Array.from({ length: 10 }, (_, level) =>
        element('text:outline-level-style', { 'text:level': String(level + 1), 'style:num-format': '' }),
      ),
    ),
  ];
}

/** The names of the styles of the counted lists. */
export const LIST_STYLES: Readonly<Record<CountedList, string>> = { clauses: 'Clauses', annexes: 'Annexes' };

/** The heading or clause as the next point of its list, at its level. `begun` says that the list goes on from before. */
export function counted(list: CountedList, level: number, begun: boolean, point: Xml): Xml {
  const nested = (depth: number): Xml =>
    element('text:list-item', {}, [depth === 0 ? point : element('text:list', {}, [nested(depth - 1)])]);
  return element(
    'text:list',
    {
      'xml:id': begun ? undefined : list,
      'text:continue-list': begun ? list : undefined,
      'text:style-name': LIST_STYLES[list],
    },
    [nested(level)],
  );
}

/** What a list of points or numbers looks like, in twentieths of a point. */
export interface Points {
  /** What stands before its points: nothing where each begins with a box of its own. */
  readonly label: 'bullet' | 'number' | 'none';
  /** Where its uppermost labels stand. */
  readonly origin: number;
  /** From one level to the next. */
  readonly step: number;
  /** What stands between the edge of its paragraphs and their words. */
  readonly inset: number;
}

/** The definition of such a list. */
export function pointLevels({ label, origin, step, inset }: Points): Content {
  return Array.from({ length: DEEPEST }, (_, level) => {
    const place = position(origin + step * (level + 1), step, inset);
    const at = { 'text:level': String(level + 1) };
    if (label === 'bullet') return element('text:list-level-style-bullet', { ...at, 'text:bullet-char': '•' }, place);
    const format = label === 'none' ? { 'style:num-format': '' } : { 'style:num-format': '1', 'style:num-suffix': '.' };
    return element('text:list-level-style-number', { ...at, ...format }, place);
  });
}

/** Programs know no deeper level. */
const DEEPEST = 10;

function countedLevel(list: CountedList, level: number): Xml {
  const indent = numberedIndents[list][level] ?? textIndent;
  const annex = list === 'annexes' && level === 0;
  const hanging = level < 2 ? indent : indent - (numberedIndents[list][level - 1] ?? 0);
  const shape: Attributes = annex
    ? { 'style:num-prefix': 'Annex ', 'style:num-format': 'A' }
    : { 'style:num-format': '1', 'text:display-levels': level === 0 ? undefined : String(level + 1) };
  return element(
    'text:list-level-style-number',
    { 'text:level': String(level + 1), ...shape },
    position(indent, hanging, 0),
  );
}

function position(indent: number, hanging: number, inset: number): Content {
  return [
    element('style:list-level-properties', { 'text:list-level-position-and-space-mode': 'label-alignment' }, [
      element('style:list-level-label-alignment', {
        'text:label-followed-by': 'listtab',
        'text:list-tab-stop-position': length(indent + inset),
        'fo:margin-left': length(indent),
        'fo:text-indent': length(-hanging),
      }),
    ]),
  ];
}
