/**
 * Automatic numbering. Word counts headings and clauses by itself, so that a
 * partner can add a clause; here its count is foreseen, because the numbers
 * that it shows must be those of the document.
 */
import { AlignmentType, LevelFormat, LevelSuffix } from 'docx';
import type { ILevelsOptions } from 'docx';
import { annexIndent, listStep, subclauseIndent, textIndent, twips } from './measures.ts';

/** How a heading or clause gets its number. */
export type Numbered =
  | { readonly kind: 'none' }
  /** Word counts to it at this level of this list. */
  | { readonly kind: 'counted'; readonly list: 'clauses' | 'annexes'; readonly level: number }
  /** Word would count to another number, so this one is text. */
  | { readonly kind: 'typed'; readonly text: string };

/** Says how each number is made, asked in the order of the document. */
export type Count = (number: string) => Numbered;

/** A count that starts at the beginning of a document. */
export function startCount(): Count {
  const counters: Record<'clauses' | 'annexes', readonly number[]> = { clauses: [], annexes: [] };
  return (number) => {
    if (number === '') return { kind: 'none' };
    const own = number.replace(/^Annex /, '');
    const list = /^[A-Z]/.test(own) ? 'annexes' : 'clauses';
    const level = own.split('.').length - 1;
    // Word's count of a level whose level above has not begun is not relied on.
    const above = counters[list];
    const next = [...Array.from({ length: level }, (_, index) => above[index] ?? Number.NaN), (above[level] ?? 0) + 1];
    const shown = next
      .map((value, index) => (list === 'annexes' && index === 0 ? letter(value) : String(value)))
      .join('.');
    if (shown !== own || level >= levels[list].length) return { kind: 'typed', text: spoken(number) };
    counters[list] = next;
    return { kind: 'counted', list, level };
  };
}

/** A number as it reads before a title: annexes say that they are one. */
export function spoken(number: string): string {
  return /^[A-Z]+$/.test(number) ? `Annex ${number}` : number;
}

/** Where the text of a heading or clause starts, its number hanging before it. */
export function indentOf(numbered: Numbered): number {
  if (numbered.kind !== 'counted') return textIndent;
  return indents[numbered.list][numbered.level] ?? textIndent;
}

/** The definitions for a document whose ordered lists start at these numbers. */
export function numberingFor(
  starts: Iterable<number>,
): readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] {
  return [
    { reference: 'clauses', levels: levels.clauses },
    { reference: 'annexes', levels: levels.annexes },
    { reference: 'bullets', levels: listLevels(() => ({ format: LevelFormat.BULLET, text: '•' })) },
    ...[...starts].map((start) => ({
      reference: numbersFrom(start),
      levels: listLevels((level) => ({ format: LevelFormat.DECIMAL, text: `%${level + 1}.`, start })),
    })),
  ];
}

/** The name of the numbering of ordered lists that start there. */
export function numbersFrom(start: number): string {
  return `numbers-from-${start}`;
}

/** Lists deeper than this look like this level. */
export const deepestListLevel = 3;

const indents = {
  clauses: [textIndent, textIndent, subclauseIndent, twips(52)],
  annexes: [annexIndent, textIndent, subclauseIndent],
};

const levels = {
  // Each level is that of a heading style, so that a heading counts by its style alone.
  clauses: indents.clauses.map((indent, level) =>
    numberLevel('clauses', level, indent, { style: `Heading${level + 1}` }),
  ),
  annexes: indents.annexes.map((indent, level) => numberLevel('annexes', level, indent, {})),
};

function numberLevel(
  list: 'clauses' | 'annexes',
  level: number,
  indent: number,
  bound: { readonly style?: string },
): ILevelsOptions {
  const places = Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.');
  const isAnnex = list === 'annexes' && level === 0;
  const hanging = level < 2 ? indent : indent - (indents[list][level - 1] ?? 0);
  return {
    level,
    format: isAnnex ? LevelFormat.UPPER_LETTER : LevelFormat.DECIMAL,
    text: isAnnex ? 'Annex %1' : places,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { ...bound, paragraph: { indent: { left: indent, hanging } } },
  };
}

function listLevels(
  shape: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>,
): readonly ILevelsOptions[] {
  return Array.from({ length: deepestListLevel + 1 }, (_, level) => ({
    ...shape(level),
    level,
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: textIndent + listStep.text * (level + 1), hanging: listStep.text } } },
  }));
}

/** Word goes from Z to AA, then BB. */
function letter(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
