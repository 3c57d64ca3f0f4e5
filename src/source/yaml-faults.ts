/** What is wrong with text that is not YAML: where, and in words that tell people which character to change. */
import { isMap, isSeq, type Node } from 'yaml';
import type { Finding } from '../base/finding.ts';
import { endOfField, type Misplaced, misplacedLines } from './yaml-indent.ts';
import { mendSyntax } from './yaml-mends.ts';
import {
  endOfTabs,
  type GluedMark,
  gluedMark,
  isTabbed,
  type Line,
  lineAt,
  type Range,
  spanOf,
  type YamlContext,
} from './yaml-place.ts';

/** An error of the library that reads YAML. */
interface Fault {
  readonly code: string;
  readonly pos: readonly [number, number];
  readonly message: string;
}

/** What is said of a fault, its place where that is another than the library's, and the offset up to which further errors follow from it. */
interface Told extends Pick<Finding, 'code' | 'actual' | 'expected' | 'why' | 'remedy'> {
  readonly place?: Range;
  readonly followed?: number;
}

/** One finding a line, and none on what only follows from the one before. */
export function syntaxFindings(
  text: string,
  context: YamlContext,
  contents: Node | undefined,
  errors: readonly Fault[],
): readonly Finding[] {
  const placed = errors.map((error) => {
    // A quotation mark with no partner is noticed where the text ends, far below it.
    const far = error.message.startsWith('Missing closing') && error.message.endsWith('quote');
    const [start, end] = (far ? startOfLast(contents) : undefined) ?? error.pos;
    // Where a tab stands beneath, the line above it is often said to be wrong.
    const { text: own, end: last } = lineAt(text, start);
    const beneath = lineAt(text, last + 1);
    return isTabbed(beneath.text) && !isTabbed(own)
      ? { error, start: beneath.start, end: beneath.end }
      : { error, start, end };
  });
  // Of a line that starts with too few or too many spaces the library says what then does not fit, on that line or the one above.
  const indents = (errors.length === 0 ? [] : misplacedLines(text)).filter(({ from, to }) =>
    placed.some(({ start }) => from <= start && start <= to),
  );
  const others = placed.filter(({ start }) => !indents.some(({ from, to }) => from <= start && start <= to));
  return [...indents.map((one) => misplacedFinding(context, one)), ...faultsOf(text, context, others)].sort(
    (a, b) => a.at.start.line - b.at.start.line || a.at.start.column - b.at.start.column,
  );
}

interface Placed {
  readonly error: Fault;
  readonly start: number;
  readonly end: number;
}

function faultsOf(text: string, context: YamlContext, placed: Placed[]): readonly Finding[] {
  let done = -1;
  // What a tab leaves unclear is misread up to the next field that starts its line.
  let unclear = -1;
  return placed
    .sort((a, b) => a.start - b.start)
    .flatMap(({ error, start, end }) => {
      const line = lineAt(text, start);
      const tabbed = isTabbed(line.text);
      if (start <= done || (start <= unclear && !tabbed)) return [];
      if (tabbed && line.end > unclear) unclear = endOfField(text, line.end);
      const glued = gluedMark(line.text);
      const tell = tabbed
        ? tabs
        : ((glued === undefined ? undefined : GLUED[glued.mark]) ?? TOLD[kindOf(error)] ?? notYaml);
      const { place, followed, ...words } = tell(line, text, start, error.message);
      done = followed ?? line.end;
      const mend = mendSyntax(words.code, text, start);
      return [
        {
          severity: 'error' as const,
          at: spanOf(context, place ?? [start, Math.max(start + 1, Math.min(end, line.end))]),
          ...words,
          ...(mend === undefined ? {} : { suggest: [mendOf(context, mend)] }),
        },
      ];
    });
}

function misplacedFinding(context: YamlContext, { line, indent, levels, meant, mend }: Misplaced): Finding {
  const like = meant && spanOf(context, [meant.like.start + meant.indent, meant.like.end]);
  return {
    code: 'yaml/indent',
    severity: 'error',
    at: spanOf(context, [line.start, line.start + Math.max(1, indent)]),
    ...INDENT,
    actual: `line that starts with ${spaces(indent)}`,
    expected:
      like === undefined
        ? `${inRow(levels)}, as a field above it does`
        : mend === undefined
          ? `most likely ${meant?.indent}, as line ${like.start.line} does`
          : `${meant?.indent}, as the others of its kind do, such as line ${like.start.line}`,
    ...(like === undefined
      ? {}
      : { related: [{ at: like, text: `This line starts with ${spaces(meant?.indent ?? 0)}.` }] }),
    ...(mend === undefined
      ? {}
      : {
          suggest: [
            mendOf(context, {
              title: `Start it with ${spaces(meant?.indent ?? 0)}`,
              certain: true,
              range: [line.start, mend.end],
              text: mend.text,
            }),
          ],
        }),
  };
}

function mendOf(
  context: YamlContext,
  { range, text, ...said }: NonNullable<ReturnType<typeof mendSyntax>>,
): NonNullable<Finding['suggest']>[number] {
  return { ...said, edits: [{ ...spanOf(context, range), text }] };
}

/** The first character of the value that stands last. */
function startOfLast(node: Node | null | undefined): Range | undefined {
  if (isMap(node)) return startOfLast((node.items.at(-1)?.value ?? node.items.at(-1)?.key) as Node | undefined);
  if (isSeq(node)) return startOfLast(node.items.at(-1) as Node | undefined);
  return node?.range ? [node.range[0], node.range[0] + 1] : undefined;
}

/** The library gives one code to faults that people put right in different ways. */
function kindOf({ code, message }: Fault): string {
  if (code === 'MISSING_CHAR' && message.startsWith('Implicit map keys')) return 'MISSING_COLON';
  if (code === 'BAD_INDENT' && message.startsWith('Flow')) return 'MISSING_CHAR';
  return code;
}

type Tell = (line: Line, text: string, start: number, message: string) => Told;

/** What the library says of a mark that lacks the space after it leads nobody to it. */
const GLUED: Readonly<Record<GluedMark['mark'], Tell>> = { hyphen: gluedHyphen, colon: gluedColon };

function gluedHyphen({ start, text: line }: Line, text: string): Told {
  const indent = line.indexOf('-');
  return {
    code: 'yaml/syntax',
    place: [start + indent, start + indent + 1],
    followed: endOfBlock(text, start, indent),
    actual: 'hyphen with no space after it',
    expected: 'a hyphen, a space and what the entry says',
    why: 'Only a hyphen with a space after it begins an entry of a list.',
    remedy: 'Put a space after the hyphen.',
  };
}

/** Where the lines end that stand as far to the right as one, or further. */
function endOfBlock(text: string, start: number, indent: number): number {
  let { end } = lineAt(text, start);
  while (end < text.length) {
    const next = lineAt(text, end + 1);
    if (next.text.trim() !== '' && next.text.search(/\S/) < indent) break;
    end = next.end;
  }
  return end;
}

/** Tabs at the start of a line, and of those beneath it: whoever pressed the key did so for a whole block. */
function tabs({ start, text: line }: Line, text: string): Told {
  return {
    code: 'yaml/tab',
    place: [start, start + (/^[ \t]*/.exec(line)?.[0].length ?? 0)],
    followed: endOfTabs(text, start),
    actual: 'tab at the start of a line',
    expected: 'spaces',
    why: 'YAML counts spaces to see what belongs together, and cannot count tabs.',
    remedy: 'Replace the tab with two spaces for each level.',
  };
}

function gluedColon({ start, text: line }: Line): Told {
  const colon = start + line.indexOf(':');
  return {
    code: 'yaml/missing-colon',
    place: [colon, colon + 1],
    actual: 'colon with no space after it',
    expected: 'a name, a colon, a space and a value',
    why: 'Without the space the colon counts as a letter, and nobody can tell which field the words belong to.',
    remedy: 'Put a space after the colon.',
  };
}

function notYaml(_line: Line, _text: string, _start: number, message: string): Told {
  return {
    code: 'yaml/syntax',
    actual: 'text that is not YAML',
    expected: 'fields, each a name, a colon and a value',
    why: `The reader stopped here: ${message.split('\n')[0]?.replace(/[.:]*$/, '')}.`,
    remedy:
      'Compare the line with those around it. A sentence with a colon or a quotation mark goes on the next line, under a bar (`|`).',
  };
}

const TOLD: Readonly<Record<string, Tell>> = {
  TAB_AS_INDENT: tabs,
  BAD_INDENT: ({ start, text: line }, text) => {
    const indent = line.search(/\S/);
    const levels = levelsAbove(text, start);
    return {
      code: 'yaml/indent',
      ...(indent > 0 ? { place: [start, start + indent] as const } : {}),
      actual: `line that starts with ${spaces(indent)}`,
      expected: levels.length === 0 ? 'two for each level' : `${inRow(levels)}, as a field above it does`,
      ...INDENT,
    };
  },
  MISSING_CHAR: () => ({
    code: 'yaml/missing-mark',
    actual: 'bracket, quotation mark or comma with no partner',
    expected: 'marks in pairs, and commas between the words of a list',
    why: 'What follows would be read as part of the same value.',
    remedy: 'Add the missing mark. A sentence goes on the next line, under a bar (`|`), where marks are harmless.',
  }),
  MISSING_COLON: () => ({
    code: 'yaml/missing-colon',
    actual: 'line with no colon',
    expected: 'a name, a colon and a value',
    why: 'Without a colon nobody can tell which field the words belong to.',
    remedy:
      'Put a colon and a space after the name of the field. A sentence that goes on from the line above stands under a bar (`|`), two spaces further in.',
  }),
  BLOCK_AS_IMPLICIT_KEY: ({ end }, text, start) => {
    const colon = start + Math.max(0, text.slice(start, end).search(/:(?: |$)/));
    return {
      code: 'yaml/colon',
      place: [colon, colon + 1],
      actual: 'second colon on the line',
      expected: 'one name, one colon and one value',
      why: 'A colon followed by a space starts a new field, so what follows is not read as part of the sentence.',
      remedy: 'Put the sentence on the next line, under a bar (`|`), where colons are harmless.',
    };
  },
  BAD_SCALAR_START: () => ({
    code: 'yaml/reserved-mark',
    actual: 'value that starts with a mark which YAML keeps for itself',
    expected: 'a value that starts with a letter or a digit',
    why: 'The mark at the start changes how the rest is read.',
    remedy: 'Put the value in quotation marks, or on the next line under a bar (`|`).',
  }),
};

/** Why lines are lined up, and what to do. */
const INDENT = {
  why: 'The spaces at the start of a line say what it belongs to.',
  remedy: 'Line it up with the fields that it belongs with.',
};

function spaces(count: number): string {
  return count === 0 ? 'no space' : count === 1 ? 'one space' : `${count} spaces`;
}

/** So many lines above a fault tell what it may belong to; a file that goes on for longer is seldom lined up at all. */
const MOST_ABOVE = 500;

/** With how many spaces the lines start that are open above an offset, from the left. */
function levelsAbove(text: string, at: number): readonly number[] {
  const levels: number[] = [];
  for (let end = at - 1, seen = 0; end >= 0 && seen < MOST_ABOVE && levels.at(-1) !== 0; seen++) {
    const { start, text: line } = lineAt(text, end);
    const indent = /^ *(?=(?:- +)?[\w-]+:|- )/.exec(line)?.[0].length;
    if (indent !== undefined && indent < (levels.at(-1) ?? Number.POSITIVE_INFINITY)) levels.push(indent);
    end = start - 1;
  }
  return levels.reverse();
}

/** `0, 2 or 4` */
function inRow(numbers: readonly number[]): string {
  return numbers.length < 2 ? numbers.join() : `${numbers.slice(0, -1).join(', ')} or ${numbers.at(-1)}`;
}
