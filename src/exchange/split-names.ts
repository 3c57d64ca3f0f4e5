/** The names in a text that lists organisations. A comma or an “and” may part two names, or stand within one. */
import { oneLine } from '../base/one-line.ts';
import { isOneOffice, looksLikeBody, looksLikeWhole, mayBeTwo } from './body-name.ts';
import type { Directory } from './directory.ts';
import type { Remark } from './remark.ts';

export interface NamedPart {
  /** name: of a body, as far as can be told; words: they say who takes part, and name nobody; nobody: that nothing is stated. */
  readonly kind: 'name' | 'words' | 'nobody';
  readonly text: string;
  /** Whether it may be more than one name. */
  readonly mayBeSeveral: boolean;
  /** What it was cut off at, where nothing showed that it is a name of its own. */
  readonly cutAt?: 'comma' | 'stroke' | 'and';
}

/** Parts names. Those that the directory has are never cut, and are looked for before anything else. */
export function splitNames(text: string, directory: Pick<Directory, 'has'>): readonly NamedPart[] {
  const listed = isParted(text);
  return lines(text).flatMap((line) => {
    const [, quoted] = QUOTED.exec(line) ?? [];
    if (quoted !== undefined) return [oneName(quoted, directory)];
    if (directory.has(line)) return [part('name', line, directory)];
    if (isSentence(line)) return [part('words', line, directory)];
    return listed && !namesKnown(line, directory) ? [uncut(line, directory)] : atCommas(line, directory);
  });
}

/** Whether semicolons or points part the text already: then a comma stands within a name, as in “Smith, Jones & Co”. */
function isParted(text: string): boolean {
  return cutOutside(text, /[;•·]/).filter((piece) => piece.trim() !== '').length > 1;
}

/** Whether a comma parts names alone that are known. A line without one is parted as ever. */
function namesKnown(line: string, directory: Pick<Directory, 'has'>): boolean {
  const pieces = outsideBrackets(line);
  return pieces.length < 2 || pieces.every((piece) => QUOTED.test(piece) || directory.has(piece));
}

/** One name with commas in it, of which somebody has to say whether it is one. */
function uncut(line: string, directory: Pick<Directory, 'has'>): NamedPart {
  const own = oneName(line, directory);
  return own.kind === 'name' ? { ...own, mayBeSeveral: true } : own;
}

/** One name, or words that name nobody: a text that is not parted. */
export function oneName(text: string, directory: Pick<Directory, 'has'>): NamedPart {
  const line = text.replaceAll(/\s+/g, ' ').trim().replace(QUOTED, '$1').trim();
  if (directory.has(line)) return part('name', line, directory);
  if (NOBODY.test(line)) return part('nobody', line, directory);
  const own = part(isWords(line) ? 'words' : 'name', line, directory);
  const several = [...line.matchAll(AND)].some(({ 0: and, index }) =>
    mayBeTwo(line.slice(0, index), line.slice(index + and.length)),
  );
  return own.kind === 'name' && several ? { ...own, mayBeSeveral: true } : own;
}

const AND = /\s+(?:and|&)\s+/gi;

/** Words that stand in quotation marks are one name, whatever stands in them. */
const QUOTED = /^["“]([^"“”]+)["”]$/;

const QUOTED_OR_LETTER = /(?<![^\s,;•·])["“][^"“”]+["”](?![^\s,;•·])|./gsu;

function lines(text: string): readonly string[] {
  return cutOutside(text.replaceAll('\r', ''), /[\n;•·]/)
    .map((line) => line.replace(/^\s*(?:[-–—*]|\d{1,2}[.)])\s+/, '').trim())
    .filter((line) => line !== '');
}

/** Cuts a text at some letters where they do not stand in quotation marks. A mark within a word is none. */
function cutOutside(text: string, at: RegExp): readonly string[] {
  const pieces = [''];
  for (const { 0: run } of text.matchAll(QUOTED_OR_LETTER)) {
    if (run.length === 1 && at.test(run)) pieces.push('');
    else pieces[pieces.length - 1] += run;
  }
  return pieces;
}

function atCommas(line: string, directory: Pick<Directory, 'has'>): readonly NamedPart[] {
  const pieces = outsideBrackets(line);
  const found: NamedPart[] = [];
  for (let from = 0; from < pieces.length; ) {
    let to = pieces.length;
    const joined = (): string => pieces.slice(from, to).join(', ');
    while (to > from + 1 && !directory.has(joined())) to -= 1;
    const name = joined().replace(from > 0 ? /^and\s+/i : /^$/, '');
    found.push(...atStrokes(name, directory, pieces.length > 1));
    from = to;
  }
  return found.filter(({ text }) => text !== '');
}

/** Cut at a stroke with spaces around it: `Police / Probation Service`. */
function atStrokes(name: string, directory: Pick<Directory, 'has'>, inList: boolean): readonly NamedPart[] {
  const [, quoted] = QUOTED.exec(name) ?? [];
  if (quoted !== undefined) return [oneName(quoted, directory)];
  const sides = directory.has(name) ? [name] : name.split(/\s+\/\s+/);
  if (sides.length > 1 && sides.every((side) => /\p{L}{3}/u.test(side)) && !isWords(name))
    return sides.flatMap((side) => atAnd(side, directory, true).map((one) => cut(one, 'stroke', directory)));
  return atAnd(name, directory, inList).map((one) => (inList ? cut(one, 'comma', directory) : one));
}

function cut(one: NamedPart, cutAt: NonNullable<NamedPart['cutAt']>, directory: Pick<Directory, 'has'>): NamedPart {
  return one.kind !== 'name' || directory.has(one.text) ? one : { cutAt, ...one };
}

/** Cut at “and” only where both sides are names that are known, or look like the whole name of a body. */
function atAnd(name: string, directory: Pick<Directory, 'has'>, inList: boolean): readonly NamedPart[] {
  if (name === '' || directory.has(name)) return name === '' ? [] : [part('name', name, directory)];
  if (NOBODY.test(name)) return [part('nobody', name, directory)];
  if (!inList && isWords(name)) return [part('words', name, directory)];
  let mayBeSeveral = false;
  for (const match of name.matchAll(AND)) {
    const [one, other] = [name.slice(0, match.index), name.slice(match.index + match[0].length)];
    const known = [one, other].filter((side) => directory.has(side)).length;
    const looks = (side: string): boolean => directory.has(side) || looksLikeWhole(side);
    if (looks(one) && looks(other) && !isOneOffice(one, other))
      return [one, other].map((side) => cut(part('name', side, directory), 'and', directory));
    if (known === 1 || mayBeTwo(one, other)) mayBeSeveral = true;
  }
  const own = part(isWords(name) ? 'words' : 'name', name, directory);
  return [mayBeSeveral ? { ...own, mayBeSeveral: true } : own];
}

/** Pieces between commas, where no bracket is open. */
function outsideBrackets(line: string): readonly string[] {
  const pieces: string[] = [];
  let depth = 0;
  let piece = '';
  for (const { 0: run } of line.matchAll(QUOTED_OR_LETTER)) {
    if (run === '(' || run === '[') depth += 1;
    if ((run === ')' || run === ']') && depth > 0) depth -= 1;
    if (run === ',' && depth === 0) {
      pieces.push(piece);
      piece = '';
    } else piece += run;
  }
  // A bracket that never closes would hold the rest together.
  const all = depth > 0 ? cutOutside(line, /,/) : [...pieces, piece];
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
  // `The Society (TCS) - East The Institute (TIHR)`: brackets in the midst, and words after them; or `Police / Probation`.
  const brackets = (text.match(/\([^()]*\)/g) ?? []).length;
  const several = brackets > 1 || /\p{L}{3}\s+\/\s+\p{L}{3}/u.test(text);
  return { kind, text, mayBeSeveral: kind === 'name' && several && !directory.has(text) };
}

/** What to tell of names that were cut off where nothing showed it. */
export function cutRemarks(parts: readonly (NamedPart & { readonly place: string })[]): readonly Remark[] {
  const cutAt = (at: NamedPart['cutAt']): typeof parts => parts.filter((one) => one.cutAt === at);
  const placesOf = (some: typeof parts): readonly string[] => [...new Set(some.map(({ place }) => place))];
  // Lists with commas are many, and where each part looks like a body they mostly are lists: the same words for all, so that they are told as one.
  const guessed = placesOf(cutAt('comma').filter(({ text }) => !looksLikeBody(text)));
  const commas = placesOf(cutAt('comma'))
    .filter((place) => !guessed.includes(place))
    .map(
      (place): Remark => ({
        severity: 'note',
        place,
        text: 'A list was parted at its commas, and not each name in it was known. If that cut a name in two, put quotation marks around that name in the file.',
      }),
    );
  const others = (['comma', 'stroke', 'and'] as const).flatMap((at) =>
    (at === 'comma' ? guessed : placesOf(cutAt(at))).map((place): Remark => {
      const names = cutAt(at).filter((one) => one.place === place);
      return {
        severity: 'warning',
        place,
        text: `Names were parted at ${CALLED[at]}: ${names.map(({ text }) => `“${oneLine(text)}”`).join(', ')}. If ${at === 'comma' ? 'that cut a name in two, put quotation marks around that name' : 'they are one name, put quotation marks around it'} in the file.`,
      };
    }),
  );
  return [...commas, ...others];
}

const CALLED = { comma: 'commas', stroke: 'a stroke', and: '“and”' } as const;
