/** Changes to one line that make YAML of it again, where its words leave no doubt what was meant. */
import { endOfTabs, gluedMark, isTabbed, lineAt } from './yaml-place.ts';

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

/** Two spaces for each tab, in the line and in those beneath it: surely so where they then stand with the line above or the one beneath, or hold or are held by it. */
function spaces(text: string, start: number): Mend | undefined {
  const end = endOfTabs(text, start);
  const tabbed = text.slice(start, end).split('\n');
  if (!isTabbed(tabbed[0] ?? '')) return undefined;
  const mended = tabbed.map((line) => line.replace(/^[ \t]+/, (indent) => indent.replaceAll('\t', '  ')));
  const above = writtenLine(text, start - 1, -1);
  const beneath = writtenLine(text, end + 1, 1);
  const sure = follows(above, mended[0]) || follows(mended.at(-1), beneath);
  const last = mended.at(-1)?.trimStart().length ?? 0;
  return {
    title: 'Put two spaces for each tab',
    ...(sure ? { certain: true } : {}),
    range: [start, end - last],
    text: mended.join('\n').slice(0, last === 0 ? undefined : -last),
  };
}

/** The first line with words on it, upwards or downwards from an offset. */
function writtenLine(text: string, from: number, way: 1 | -1): string | undefined {
  for (let at = from; at >= 0 && at < text.length; ) {
    const line = lineAt(text, at);
    if (line.text.trim() !== '') return line.text;
    at = way === 1 ? line.end + 1 : line.start - 1;
  }
  return undefined;
}

/** Whether a line starts where the one above it says that the next one may: beneath a name, or beneath the first field of an entry, two spaces further in. */
function follows(above: string | undefined, line: string | undefined): boolean {
  if (above === undefined || line === undefined || isTabbed(above) || isTabbed(line)) return false;
  const start = (one: string): number => one.length - one.trimStart().length;
  const [isEntry, entryAbove] = [line.trimStart().startsWith('- '), above.trimStart().startsWith('- ')];
  if (/:\s*(?:[|>][-+\d]*)?\s*(#.*)?$/.test(above)) return start(line) === start(above) + (entryAbove ? 4 : 2);
  return start(line) === start(above) + (entryAbove && !isEntry ? 2 : 0) && (entryAbove || !isEntry);
}

/** A name or a hyphen, and the value after it. */
const FIELD = /^(\s*(?:- +)?(?:[\w-]+: +)?)(\S.*?)\s*$/;

/** The value in quotation marks, where it is one line of plain words. */
function quoted(text: string, start: number, line: string): Mend | undefined {
  const [, before = '', value = ''] = FIELD.exec(line) ?? [];
  const { text: next } = lineAt(text, Math.min(text.length, start + line.length + 1));
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
