/** The names in a text that lists organisations. A comma or an “and” may part two names, or stand within one. */
import type { Directory } from './directory.ts';

export interface NamedPart {
  /** name: of a body, as far as can be told; words: they say who takes part, and name nobody; nobody: that nothing is stated. */
  readonly kind: 'name' | 'words' | 'nobody';
  readonly text: string;
  /** Whether it may be more than one name. */
  readonly mayBeSeveral: boolean;
}

/** Parts names. Those that the directory has are never cut, and are looked for before anything else. */
export function splitNames(text: string, directory: Pick<Directory, 'has'>): readonly NamedPart[] {
  return lines(text).flatMap((line) => {
    if (directory.has(line)) return [part('name', line, directory)];
    return isSentence(line) ? [part('words', line, directory)] : atCommas(line, directory);
  });
}

/** One name, or words that name nobody: a text that is not parted. */
export function oneName(text: string, directory: Pick<Directory, 'has'>): NamedPart {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  if (directory.has(line)) return part('name', line, directory);
  if (NOBODY.test(line)) return part('nobody', line, directory);
  return part(isWords(line) ? 'words' : 'name', line, directory);
}

function lines(text: string): readonly string[] {
  // In some registers a name with a semicolon stands in quotation marks.
  const quoted = (text.match(/"/g) ?? []).length % 2 === 0 && /(?:^|[\n;])\s*"/.test(text);
  const all = quoted ? (text.match(/(?:"[^"]*"|[^"\n;•·])+/g) ?? []) : text.split(/[\n;•·]+/);
  return all
    .map((line) => line.replace(/^\s*(?:[-–—*]|\d{1,2}[.)])\s+/, '').trim())
    .map((line) => (quoted ? line.replace(/^"([^"]*)"$/, '$1').trim() : line))
    .filter((line) => line !== '');
}

function atCommas(line: string, directory: Pick<Directory, 'has'>): readonly NamedPart[] {
  const pieces = outsideBrackets(line);
  const found: NamedPart[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    const joined = (): string => pieces.slice(from, to).join(', ');
    while (to > from + 1 && !directory.has(joined())) to -= 1;
    const name = joined().replace(from > 0 ? /^and\s+/i : /^$/, '');
    found.push(...atAnd(name, directory, pieces.length > 1));
    from = to;
  }
  return found.filter(({ text }) => text !== '');
}

/** Cut at “and” only where both sides are names that are known. */
function atAnd(name: string, directory: Pick<Directory, 'has'>, inList: boolean): readonly NamedPart[] {
  if (name === '' || directory.has(name)) return name === '' ? [] : [part('name', name, directory)];
  if (NOBODY.test(name)) return [part('nobody', name, directory)];
  if (!inList && isWords(name)) return [part('words', name, directory)];
  let oneIsKnown = false;
  for (const match of name.matchAll(/\s+(?:and|&)\s+/gi)) {
    const [one, other] = [name.slice(0, match.index), name.slice(match.index + match[0].length)];
    const known = [one, other].filter((side) => directory.has(side)).length;
    if (known === 2) return [part('name', one, directory), part('name', other, directory)];
    if (known === 1) oneIsKnown = true;
  }
  const own = part(isWords(name) ? 'words' : 'name', name, directory);
  return [oneIsKnown ? { ...own, mayBeSeveral: true } : own];
}

/** Pieces between commas, where no bracket is open. */
function outsideBrackets(line: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const letter of line) {
    if (letter === '(' || letter === '[') depth += 1;
    if ((letter === ')' || letter === ']') && depth > 0) depth -= 1;
    if (letter === ',' && depth === 0) {
      pieces.push(piece);
      piece = '';
    } else piece += letter;
  }
  // A bracket that never closes would hold the rest together.
  const all = depth > 0 ? line.split(',') : [...pieces, piece];
  return all.map((one) => one.replaceAll(/\s+/g, ' ').trim()).filter((one) => one !== '');
}

const NOBODY =
  /^(?:tb[ac]|to be (?:confirmed|agreed|added)|n\/?a|none|nil|withheld|unknown|not (?:applicable|known|stated)|[-–—.?]+)\.?$/i;
const WORDS =
  /^(?:please|see|refer|as (?:per|listed|above|below)|listed?|all (?:the|other|relevant|schools|agencies|partners|organisations|members|local|health|gps?|of)|any|various|several|multiple|numerous|other|others|partners|partner (?:agencies|organisations)|members|signatories|each|those|organisations|agencies|local authorities|schools|gps?)\b/i;
/** A name of a body is not as long as this. */
const LONG = 120;

/** Words that begin as no name does, or go on after a full stop. */
function isSentence(line: string): boolean {
  return WORDS.test(line) || /\p{Ll}{3}[.!?]\s+\p{Lu}/u.test(line);
}

function isWords(line: string): boolean {
  return isSentence(line) || line.length > LONG;
}

function part(kind: NamedPart['kind'], text: string, directory: Pick<Directory, 'has'>): NamedPart {
  // `The Society (TCS) - East The Institute (TIHR)`: brackets in the midst, and words after them.
  const brackets = (text.match(/\([^()]*\)/g) ?? []).length;
  return { kind, text, mayBeSeveral: kind === 'name' && brackets > 1 && !directory.has(text) };
}
