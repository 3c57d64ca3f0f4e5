/** Automatic numbering: the lists that Word counts headings, clauses and points by. */
import { AlignmentType, LevelFormat, LevelSuffix } from 'docx';
import type { ILevelsOptions } from 'docx';
import { BOX_LETTERS } from '../boxes.ts';
import { type Count, type CountedList, startCount } from '../counting.ts';
import type { BoxState } from '../document.ts';
import { listStep, numberedIndents, textIndent } from './measures.ts';
import { BOX_FONT } from './runs.ts';

/** A count that starts at the beginning of a document, as Word counts. */
export function startWordCount(): Count {
  return startCount(letter);
}

/** The definitions for a document whose ordered lists start at these numbers. */
export function numberingFor(
  starts: Iterable<number>,
): readonly { readonly reference: string; readonly levels: readonly ILevelsOptions[] }[] {
  return [
    { reference: 'clauses', levels: levels.clauses },
    { reference: 'annexes', levels: levels.annexes },
    { reference: 'bullets', levels: bulletLevels('•') },
    ...(['empty', 'ticked'] as const).map((state) => ({
      reference: boxesThat(state),
      levels: bulletLevels(BOX_LETTERS[state], BOX_FONT),
    })),
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

/** The name of the numbering of points that begin with a box. */
export function boxesThat(state: BoxState): string {
  return `boxes-${state}`;
}

/** Lists deeper than this look like this level. */
export const deepestListLevel = 3;

const levels = {
  // Each level is that of a heading style, so that a heading counts by its style alone.
  clauses: numberedIndents.clauses.map((indent, level) =>
    numberLevel('clauses', level, indent, { style: `Heading${level + 1}` }),
  ),
  annexes: numberedIndents.annexes.map((indent, level) => numberLevel('annexes', level, indent, {})),
};

function numberLevel(
  list: CountedList,
  level: number,
  indent: number,
  bound: { readonly style?: string },
): ILevelsOptions {
  const places = Array.from({ length: level + 1 }, (_, index) => `%${index + 1}`).join('.');
  const isAnnex = list === 'annexes' && level === 0;
  const hanging = level < 2 ? indent : indent - (numberedIndents[list][level - 1] ?? 0);
  return {
    level,
    format: isAnnex ? LevelFormat.UPPER_LETTER : LevelFormat.DECIMAL,
    text: isAnnex ? 'Annex %1' : places,
    alignment: AlignmentType.LEFT,
    suffix: LevelSuffix.TAB,
    style: { ...bound, paragraph: { indent: { left: indent, hanging } } },
  };
}

function bulletLevels(text: string, font?: string): readonly ILevelsOptions[] {
  return listLevels(() => ({ format: LevelFormat.BULLET, text }), font);
}

function listLevels(
  shape: (level: number) => Pick<ILevelsOptions, 'format' | 'text' | 'start'>,
  font?: string,
): readonly ILevelsOptions[] {
  return Array.from({ length: deepestListLevel + 1 }, (_, level) => ({
    ...shape(level),
    level,
    alignment: AlignmentType.LEFT,
    style: {
      ...(font === undefined ? {} : { run: { font } }),
      paragraph: { indent: { left: textIndent + listStep.text * (level + 1), hanging: listStep.text } },
    },
  }));
}

/** Word goes from Z to AA, then BB. */
function letter(value: number): string {
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}
