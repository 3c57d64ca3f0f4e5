/**
 * Finds the words of what is superseded in a text, as `schemas/law/superseded.yaml`
 * lists them: the text is gone over once for all of them, and only a word that begins as one of them does is looked
 * at more closely. A register has thousands of texts, and most hold nothing of it.
 */
import { onceFor } from '../base/memo.ts';
import type { Law, Superseded } from '../law/law.ts';
import { anyOf, beginnings, phrasePattern } from '../law/phrase.ts';
import type { Source } from '../source/source.ts';

/** A place that names something superseded; whether the sentence excuses it is not looked at yet. */
export interface Hit {
  readonly entry: Superseded;
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  /** What stands there, on one line and with no marks. */
  readonly text: string;
}

export interface Finder {
  /** The hits in a file, worked out once. */
  hitsIn(source: Source): readonly Hit[];
  hitsInText(text: string): readonly Hit[];
}

/** The finder of a law, made once. */
export const finderOf = onceFor((law: Law): Finder => makeFinder([...law.superseded.values()]));

interface Candidate {
  readonly entry: Superseded;
  readonly pattern: string;
  readonly exact: RegExp;
}

/** Words that begin alike. */
interface Bucket {
  /** Whether any of them stands here; it is tried at one place of the text. */
  readonly any: RegExp;
  readonly candidates: readonly Candidate[];
}

/** A finder of the words of some entries. */
export function makeFinder(entries: readonly Superseded[]): Finder {
  if (entries.length === 0) return { hitsIn: () => [], hitsInText: () => [] };
  const except = new Map(entries.map((entry) => [entry, anyOf(entry.except ?? [])]));
  const buckets = bucketsOf(entries);
  const hitsInText = (text: string): readonly Hit[] => {
    const hits: Hit[] = [];
    let inWord = false;
    for (let at = 0; at < text.length; at++) {
      const starts = !inWord;
      inWord = isWordCharacter(text.charCodeAt(at));
      if (!inWord || !starts) continue;
      const bucket = buckets[keyAt(text, at)];
      if (bucket === undefined) continue;
      bucket.any.lastIndex = at;
      const hit = bucket.any.test(text) ? longest(text, at, bucket.candidates) : undefined;
      if (hit === undefined) continue;
      if (!isWithin(text, hit, except.get(hit.entry))) hits.push(hit);
      at = hit.end - 1;
    }
    return hits;
  };
  return {
    hitsInText,
    hitsIn: onceFor(({ text }) => hitsInText(text)),
  };
}

/** How many letters at the beginning of a word choose its bucket. */
const LETTERS = 3;
const POUND = 0xa3;

/** Five bits of each letter, which are the same for capitals and small letters. */
function keyAt(text: string, at: number): number {
  return ((text.charCodeAt(at) & 31) << 10) | ((text.charCodeAt(at + 1) & 31) << 5) | (text.charCodeAt(at + 2) & 31);
}

function isWordCharacter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === POUND;
}

/** By the beginning of a word, the words of the entries that begin so; most places hold none. */
function bucketsOf(entries: readonly Superseded[]): readonly (Bucket | undefined)[] {
  const byKey = new Map<number, Candidate[]>();
  for (const entry of entries) {
    if (entry.severity === 'none') continue;
    for (const phrase of entry.words.flatMap(beginnings)) {
      const pattern = phrasePattern(phrase);
      const candidate = { entry, pattern, exact: new RegExp(pattern, 'y') };
      for (const key of keysOf(phrase)) byKey.set(key, [...(byKey.get(key) ?? []), candidate]);
    }
  }
  const buckets = new Array<Bucket | undefined>(1 << (5 * LETTERS)).fill(undefined);
  for (const [key, candidates] of byKey)
    buckets[key] = { any: new RegExp(candidates.map(({ pattern }) => pattern).join('|'), 'y'), candidates };
  return buckets;
}

/** All keys that a text can have where the words begin: a space, a bracket or a mark can be written in many ways. */
function keysOf(phrase: string): readonly number[] {
  let keys = [0];
  let open = false;
  for (let index = 0; index < LETTERS; index++) {
    open ||= index >= phrase.length || " [-',:’".includes(phrase.charAt(index));
    const bits = open ? Array.from({ length: 32 }, (_none, bit) => bit) : [phrase.charCodeAt(index) & 31];
    keys = keys.flatMap((key) => bits.map((bit) => (key << 5) | bit));
  }
  return keys;
}

/** Of all words that fit at a place, the longest. Words of two paragraphs do not belong together. */
function longest(text: string, start: number, candidates: readonly Candidate[]): Hit | undefined {
  let best: Hit | undefined;
  for (const { entry, exact } of candidates) {
    exact.lastIndex = start;
    const found = exact.exec(text)?.[0];
    if (found === undefined || start + found.length <= (best?.end ?? 0) || /\n\s*\n/.test(found)) continue;
    const end = start + found.length + (/\([^)]*$/.test(found) && text.startsWith(')', start + found.length) ? 1 : 0);
    best = { entry, start, end, text: plain(text.slice(start, end)) };
  }
  return best;
}

function plain(found: string): string {
  return found
    .replaceAll(/\]\([^()\s]*\)|&nbsp;|[*_~>[\]]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** How far around a hit a longer name can reach, in characters. */
const AROUND = 80;

/** Whether it is part of a longer name that means something else. */
function isWithin(text: string, { start, end }: Hit, longer: RegExp | undefined): boolean {
  if (longer === undefined) return false;
  const from = Math.max(0, start - AROUND);
  for (const match of text.slice(from, end + AROUND).matchAll(longer))
    if (from + match.index <= start && from + match.index + match[0].length >= end) return true;
  return false;
}
