/**
 * Whether what was added to a PDF is written so that no two programs can read it differently. Programs disagree about a key that
 * stands in a dictionary twice, about escapes in names, remarks, numbers beyond their range, an object that a table does not
 * name, or a table that leads elsewhere than a search for objects does. Seals need none of these, so that an addition counts
 * as one only in the narrow form that is read here, from its first byte to its last.
 */
import type { Section } from './pdf-sections.ts';

/** Where the objects of an addition stand, by their numbers; or the byte from which on it is not in the plain form. */
export function plainObjects(text: string, { start, end }: Section): ReadonlyMap<number, number> | number {
  const objects = new Map<number, number>();
  let at = behindSpace(text, start);
  for (let found = match(OBJECT, text, at); found !== undefined; found = match(OBJECT, text, at)) {
    const number = Number(found[1]);
    const value = plainValue(text, at + found[0].length);
    const close = value.fault ? undefined : match(END_OF_OBJECT, text, behindSpace(text, value.at));
    if (close === undefined || objects.has(number) || !beginsLine(text, at)) return value.fault ? value.at : at;
    objects.set(number, at);
    at = behindSpace(text, behindSpace(text, value.at) + close[0].length);
  }
  const rows = beginsLine(text, at) ? match(TABLE, text, at) : undefined;
  if (rows === undefined) return at;
  const trailer = plainValue(text, at + rows[0].length);
  if (trailer.fault) return trailer.at;
  at = behindSpace(text, trailer.at);
  const last = match(END_OF_ADDITION, text, at);
  return last !== undefined && beginsLine(text, at) && at + last[0].length === end ? objects : at;
}

/** Numbers that a program can hold in 32 bits, of the first generation. */
const OBJECT = /([1-9]\d{0,6}) 0 obj\n/y;
const END_OF_OBJECT = /endobj\n/y;
/** Each row has twenty bytes (ISO 32000-1, 7.5.4), and only the first entry, which is of no object, is free. */
const TABLE =
  /xref\n(?:0 1\n0000000000 65535 f \n)?(?:[1-9]\d{0,6} [1-9]\d{0,3}\n(?:\d{10} 00000 n \n)+)+\n?trailer\n/y;
const END_OF_ADDITION = /startxref\n[1-9]\d{0,9}\n%%EOF\n?/y;

/** Where a value ends; or where it is not plain. */
interface Read {
  readonly at: number;
  readonly fault: boolean;
}

function plainValue(text: string, from: number): Read {
  const at = behindSpace(text, from);
  if (text.startsWith('<<', at)) return plainDictionary(text, at + 2);
  if (text[at] === '[') return plainList(text, at + 1);
  for (const pattern of SIMPLE) {
    const found = match(pattern, text, at);
    if (found !== undefined) return { at: at + found[0].length, fault: isMisleading(found[0]) || isOdd(found[0]) };
  }
  return { at, fault: true };
}

function plainList(text: string, from: number): Read {
  let at = behindSpace(text, from);
  while (text[at] !== ']') {
    const value = plainValue(text, at);
    if (value.fault) return value;
    at = behindSpace(text, value.at);
  }
  return { at: at + 1, fault: false };
}

function plainDictionary(text: string, from: number): Read {
  const keys = new Set<string>();
  let at = behindSpace(text, from);
  while (!text.startsWith('>>', at)) {
    const [key] = match(NAME, text, at) ?? [];
    if (key === undefined || keys.has(key) || (key !== RANGE && isMisleading(key))) return { at, fault: true };
    keys.add(key);
    const value = plainValue(text, at + key.length);
    if (value.fault) return value;
    at = behindSpace(text, value.at);
  }
  return { at: at + 2, fault: false };
}

const NAME = /\/[A-Za-z0-9+_.-]{1,127}(?=[ \n/[\]<>(])/y;
/** A reference stands before a number, as which it would begin. Of the escapes in strings only those that all programs read alike. */
const SIMPLE = [
  NAME,
  /[1-9]\d{0,6} 0 R(?=[ \n/[\]<>])/y,
  /-?(?:0|[1-9]\d{0,9})(?:\.\d{0,15}[1-9])?(?=[ \n/[\]<>])/y,
  /(?:true|false|null)(?=[ \n/[\]<>])/y,
  /\((?:[ -'*-[\]-~]|\\[()\\]|\\[0-3][0-7]{2}){0,4096}\)/y,
  /<[\dA-Fa-f]*>/y,
];

/** Where a seal says what it covers: such a key is looked for wherever it may stand. */
const RANGE = '/ByteRange';

/** Whether a name or a string has a word for which programs search a file whose table is at fault. */
function isMisleading(token: string): boolean {
  return /obj|xref|trailer|stream|%%EOF|%PDF|ByteRange/.test(token);
}

/** Whether a string of digits lacks the last one. */
function isOdd(token: string): boolean {
  return token.startsWith('<') && token.length % 2 !== 0;
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? undefined;
}

function behindSpace(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ' || text[at] === '\n') at += 1;
  return at;
}

/** What programs search for stands at the beginning of a line. */
function beginsLine(text: string, at: number): boolean {
  return text[at - 1] === '\n' || text[at - 1] === '\r';
}
