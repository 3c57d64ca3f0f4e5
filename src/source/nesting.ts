/**
 * Finds text that is nested or marked so heavily that a parser would run for
 * minutes, or out of memory, on it. Measured with yaml 2.9 and micromark 4: a
 * line of 20,000 hyphens takes them eight minutes, one of 20,000 question marks
 * stops the program. No agreement comes near the limits. All of them look at
 * each character once.
 */

/** The deepest nesting of fields and lists that is read. */
export const MAX_DEPTH = 24;
/** Lists and quotations within each other, on one line of prose. */
const MAX_CONTAINERS = 24;
/** Marks that can pair with each other, in one paragraph, list or table. */
const MAX_MARKS = 2000;
/** Lines with no empty one between them: joining the ends of each takes time by the square of their number, 17,000 short ones three seconds. */
const MAX_LINES = 1000;
/** Lines in all: as a paragraph of a letter each, so many take half a second. */
const MAX_TEXT_LINES = 10_000;
/** Points of lists in a text: the last of 10,000 that hold a list each is put into its place after nine seconds. */
const MAX_POINTS = 2000;
/** Columns of a table. */
const MAX_PIPES = 200;
/** Addresses and notes that are defined once and cited elsewhere. */
const MAX_DEFINITIONS = 1000;

/** White space in one place: patterns that look for some before or after a word try each way to divide it. */
export const MAX_GAP = 500;

/** Where white space begins that goes on for too long, if it does anywhere: that and its end. */
export function longGap(text: string): readonly [number, number] | undefined {
  for (let at = 0; at < text.length; at += 1) {
    if (!isSpace(text.charCodeAt(at))) continue;
    const start = at;
    while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
    if (at - start > MAX_GAP) return [start, at];
  }
  return undefined;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d) || code === 0xa0 || (code > 0xff && RARE_SPACE.has(code));
}

/** Spaces of other widths, which patterns take for white space too. */
const RARE_SPACE = new Set([
  0x1680, 0x2000, 0x2001, 0x2002, 0x2003, 0x2004, 0x2005, 0x2006, 0x2007, 0x2008, 0x2009, 0x200a, 0x2028, 0x2029,
  0x202f, 0x205f, 0x3000, 0xfeff,
]);

/** The offset in YAML text of the first mark that opens too many levels, if any. */
export function deepYaml(text: string): number | undefined {
  let brackets = 0;
  for (let at = 0; at < text.length; at += 1) {
    const mark = text[at];
    if (mark === '[' || mark === '{') brackets += 1;
    else if (mark === ']' || mark === '}') brackets = Math.max(0, brackets - 1);
    // Brackets in sentences do not nest, and need not come in pairs.
    if (brackets > 4 * MAX_DEPTH) return at;
  }
  return deepLine(text, /[ \t]*[-?:](?=\s)/y, MAX_DEPTH);
}

/** The offset in Markdown of the first mark too many, if any. */
export function tangledProse(text: string): number | undefined {
  return (
    deepPassages(text) ??
    deepLine(text, /[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))/y, MAX_CONTAINERS) ??
    markedBlock(text) ??
    manyLines(text) ??
    manyPoints(text) ??
    manyDefinitions(text)
  );
}

/** A line that begins with more than `limit` marks, each of which opens a level. */
function deepLine(text: string, mark: RegExp, limit: number): number | undefined {
  for (let start = 0; start < text.length; start = endOfLine(text, start) + 1) {
    mark.lastIndex = start;
    for (let found = 1; mark.test(text); found += 1) {
      if (found > limit) return mark.lastIndex - 1;
    }
  }
  return undefined;
}

/** Passages in a language, within each other. */
function deepPassages(text: string): number | undefined {
  let open = 0;
  for (const { 1: name, index } of text.matchAll(/^[ \t]*:{3,}(lang)?/gm)) {
    open = name === undefined ? Math.max(0, open - 1) : open + 1;
    if (open > MAX_CONTAINERS) return index;
  }
  return undefined;
}

/** A stretch without empty lines that has too many marks, or too many lines. */
function markedBlock(text: string): number | undefined {
  let marks = 0;
  let lines = 0;
  for (let start = 0; start < text.length; ) {
    const end = endOfLine(text, start);
    let pipes = 0;
    let blank = true;
    for (let at = start; at < end; at += 1) {
      const mark = text[at] ?? '';
      if (mark !== ' ' && mark !== '\t' && mark !== '\r') blank = false;
      if (mark === '|') pipes += 1;
      else if ('*_~[]!`<&'.includes(mark)) marks += 1;
      if (marks > MAX_MARKS || pipes > MAX_PIPES) return at;
    }
    lines += 1;
    if (lines > MAX_LINES && !blank) return start;
    if (blank) [marks, lines] = [0, 0];
    start = end + 1;
  }
  return undefined;
}

function manyLines(text: string): number | undefined {
  let start = 0;
  for (let lines = 0; start < text.length; start = endOfLine(text, start) + 1) {
    if (lines >= MAX_TEXT_LINES) return start;
    lines += 1;
  }
  return undefined;
}

/** A point too many, be it one that begins on the line of another. */
function manyPoints(text: string): number | undefined {
  const mark = /[ \t]*(?:>|([-*+]|\d{1,9}[.)])(?=[ \t\n]|$))/y;
  let found = 0;
  for (let start = 0; start < text.length; start = endOfLine(text, start) + 1) {
    mark.lastIndex = start;
    for (let match = mark.exec(text); match !== null; match = mark.exec(text)) {
      if (match[1] !== undefined) found += 1;
      if (found > MAX_POINTS) return mark.lastIndex - 1;
    }
  }
  return undefined;
}

function manyDefinitions(text: string): number | undefined {
  let found = 0;
  for (const match of text.matchAll(/^ {0,3}\[[^\]\n]{1,200}\]:/gm)) {
    found += 1;
    if (found > MAX_DEFINITIONS) return match.index;
  }
  return undefined;
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}
