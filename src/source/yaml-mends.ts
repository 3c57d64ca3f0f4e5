/** Changes to one line that make YAML of it again, where its words leave no doubt what was meant. */
import { gluedMark, lineAt } from './yaml-place.ts';

export interface Mend {
  readonly title: string;
  readonly certain?: true;
  /** What is replaced, as offsets into the text. */
  readonly range: readonly [start: number, end: number];
  readonly text: string;
}

/** The change that mends a fault at an offset, if one line shows it. */
export function mendSyntax(code: string, text: string, at: number): Mend | undefined {
  const line = lineAt(text, at);
  return MENDS[code]?.(text, line.start, line.text);
}

const MENDS: Readonly<Record<string, (text: string, start: number, line: string) => Mend | undefined>> = {
  'yaml/tab': spaces,
  'yaml/colon': quoted,
  'yaml/reserved-mark': quoted,
  'yaml/missing-colon': spaced,
  'yaml/syntax': spaced,
};

/** A space after the hyphen or the colon that lacks it; a line that lacks neither is left to people. */
function spaced(_text: string, start: number, line: string): Mend | undefined {
  const glued = gluedMark(line);
  if (glued === undefined) return undefined;
  const at = start + glued.at + 1;
  return {
    title: `Put a space after the ${glued.mark}`,
    certain: true,
    range: [at, at],
    text: ' ',
  };
}

/** Two spaces for each tab: surely so where the line then stands with the one above or beneath it, or holds or is held by it. */
function spaces(text: string, start: number, line: string): Mend | undefined {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  if (!indent.includes('\t') || indent === line) return undefined;
  const mended = `${indent.replaceAll('\t', '  ')}${line.slice(indent.length)}`;
  const isWritten = (one: string): boolean => one.trim() !== '';
  const above = text.slice(0, start).split('\n').findLast(isWritten);
  const beneath = text
    .slice(start + line.length)
    .split('\n')
    .find(isWritten);
  const sure = follows(above, mended) || follows(mended, beneath);
  return {
    title: 'Put two spaces for each tab',
    ...(sure ? { certain: true } : {}),
    range: [start, start + indent.length],
    text: ' '.repeat(mended.length - mended.trimStart().length),
  };
}

/** Whether a line starts where the one above it says that the next one may: beneath a name, two spaces further in. */
function follows(above: string | undefined, line: string | undefined): boolean {
  if (above === undefined || line === undefined || /^ *\t/.test(above) || /^ *\t/.test(line)) return false;
  const start = (one: string): number => one.length - one.trimStart().length;
  return start(line) === start(above) + (/:\s*(#.*)?$/.test(above) ? 2 : 0);
}

/** A name or a hyphen, and the value after it. */
const FIELD = /^(\s*(?:- +)?(?:[\w-]+: +)?)(\S.*?)\s*$/;

/** The value in quotation marks, where it is one line of plain words. */
function quoted(text: string, start: number, line: string): Mend | undefined {
  const [, before = '', value = ''] = FIELD.exec(line) ?? [];
  const next = text.slice(start + line.length + 1).split('\n')[0] ?? '';
  const goesOn = next.trim() !== '' && next.length - next.trimStart().length > line.length - line.trimStart().length;
  if (before.trim() === '' || goesOn || /["\\]| #|^['[{&*!|>#]/.test(value)) return undefined;
  const from = start + before.length;
  // `owner: role: Manager` may be two fields on one line.
  const twoFields = /^[a-z][A-Za-z-]*:( |$)/.test(value);
  return {
    title: 'Put the value in quotation marks',
    ...(twoFields ? {} : { certain: true }),
    range: [from, from + value.length],
    text: `"${value}"`,
  };
}
