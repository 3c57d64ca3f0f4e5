/**
 * Tells whether a text names something superseded on purpose. A name is excused
 * where it is itself marked as past: by the words around it, by a date before it
 * was superseded, by quotation marks, or because its whole section tells of the
 * past. That the sentence speaks of something else that was replaced is not enough.
 */
import type { Nodes } from 'mdast';
import type { Context, Law, Superseded } from '../law/law.ts';
import { anyOf } from '../law/phrase.ts';
import type { Source } from '../source/source.ts';
import { type Around, isDatedBefore } from './past-dates.ts';
import { isQuoted } from './quotation.ts';
import { headingsAt, type Stretch } from './stretch.ts';
import type { Hit } from './superseded-finder.ts';

/** Whether what stands around a hit excuses it. */
export function isExcused(law: Law, source: Source, hit: Hit, stretch: Stretch): boolean {
  const { entry, start, end } = hit;
  const { text } = source;
  const written = sentenceAround(text, start, end);
  const sentence = `${written.before}${text.slice(start, end)}${written.after}`;
  const { near, unless } = patterns(entry);
  if ((near !== undefined && !near.test(sentence)) || unless?.test(sentence) === true) return true;
  const around = { before: plain(written.before), after: plain(written.after) };
  const past = pastOf(law);
  if (isMarked(around, past) || isDatedBefore(around, entry.since)) return true;
  if (entry.sort !== 'guidance' && entry.sort !== 'address' && isQuoted(text, hit, stretch.in, entry.sort === 'term'))
    return true;
  if (stretch.in === 'field' || past.today.test(sentence)) return false;
  return [...headingsAt(source, start), leadOf(text, start, stretch.nodes)].some((words) => past.heading.test(words));
}

/** Whether the words on one side of a name say that it is of the past. */
function isMarked({ before, after }: Around, { right, earlier, next }: Past): boolean {
  if (right.test(before) || next.test(after)) return true;
  // “The earlier version has ended and the group now pays” speaks of two things.
  return earlier.test(before) && !(JOINED.test(before) && /^ \p{Ll}/u.test(after));
}

const JOINED = /\b(?:and|but|so|or) (?:the |an? |our |its |their )?$/i;

interface Past {
  readonly right: RegExp;
  readonly earlier: RegExp;
  readonly next: RegExp;
  readonly heading: RegExp;
  readonly today: RegExp;
}

/** A name or the beginning of one: Mereshire, NHS. */
const NAME = String.raw`(?:\p{Lu}[\p{L}\p{N}’'.&-]*|\d{4}),?`;
const ARTICLES = 'the|an?|its|their|our|this|that|local|area|all|any|each|both|what|was|were|called|“|‘|"|\\(';
const JOINS = 'and|or|&|of|for';
/** A name and what leads to the next. Each word can be read in one way alone: with two, a row of them takes for ever. */
const LISTED = `${NAME}(?: (?:${JOINS})(?: (?:${JOINS}|${ARTICLES}))*)?`;
/** What may stand between a mark of the past and the name: articles, and other names in a list. */
const TO_NAME = `(?:[ -](?:${ARTICLES}|of))*(?:[ -]?${LISTED}(?: ${LISTED})*)?[ “‘"(-]*$`;
/** What may stand between the name and a mark of the past: a short form, other names in a list, a relative pronoun. */
const FROM_NAME = String.raw`^(?:[’']s?(?: \p{Ll}+){0,3})?(?: \([^)]{1,40}\))?(?: (?:of|for|in|and|or|&|the|itself|${NAME}))*(?: and(?: then)?(?: \p{Ll}+){1,3})?[ ,“”"’)–—]*(?:(?:which|that|who|it|they|these|those|both|all) )?`;
/** Up to so many words of the same clause. */
const WITHIN = String.raw`(?: [^\s,;:()]+){0,12} ?[“‘"]?$`;
/** Where the words of a heading end that is about nothing else. */
const TITLE_END = String.raw`\s*(?:$|[.:,;–—(]|and\b|since\b|of (?:this|the|our|these)\b)`;

const made = new WeakMap<Law, Past>();

function pastOf(law: Law): Past {
  let past = made.get(law);
  if (past === undefined) {
    const words = (name: string): string => anyOf(law.contexts.get(name)?.words ?? [])?.source ?? '(?!)';
    past = {
      right: new RegExp(`(?:${words('before')})${TO_NAME}`, 'u'),
      earlier: new RegExp(`(?:${words('earlier')})${WITHIN}`, 'u'),
      next: new RegExp(`${FROM_NAME}(?:${words('after')})`, 'u'),
      heading: new RegExp(`^[#*_\\s\\d.]*(?:${words('heading')})${TITLE_END}`, 'u'),
      today: new RegExp(words('today'), 'u'),
    };
    made.set(law, past);
  }
  return past;
}

interface Patterns {
  readonly near: RegExp | undefined;
  readonly unless: RegExp | undefined;
}

const ofEntry = new WeakMap<Superseded, Patterns>();

function patterns(entry: Superseded): Patterns {
  let found = ofEntry.get(entry);
  if (found === undefined) {
    found = { near: oneOf(entry.near), unless: oneOf(entry.unless) };
    ofEntry.set(entry, found);
  }
  return found;
}

/** Any of some words; it is only tested, and so keeps no place. */
function oneOf(words: Context['words'] | undefined): RegExp | undefined {
  const any = anyOf(words ?? []);
  return any === undefined ? undefined : new RegExp(any.source);
}

/** How far a sentence is followed to either side, in characters. */
const REACH = 400;
/** Where one begins: after a full stop, a blank line, the mark of a list or of a row, or the name of a field. */
const BOUND =
  /[.!?]["”’)*_]*\s+(?=["“‘(*_]*[A-Z0-9])|\n[ \t>]*\n|\n[ \t>]*(?:[-*+]|\d+[.)])[ \t]|\n[ \t]*(?:- )?[A-Za-z][\w-]*:(?=\s)|\|[ \t]*\n|\n#+ /g;

function sentenceAround(text: string, start: number, end: number): Around {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const last = [...before.matchAll(BOUND)].at(-1);
  BOUND.lastIndex = 0;
  const next = BOUND.exec(after);
  return {
    before: last === undefined ? before : before.slice(last.index + last[0].length),
    after: after.slice(0, next?.index ?? REACH),
  };
}

/** Words on one line, without marks of emphasis, links and quotations of blocks. */
function plain(written: string): string {
  return written
    .replaceAll(/\]\([^()\s]*\)|&nbsp;|\n[ \t]*>|[*_~[\]|]/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/ (?=[,.;:)])/g, '');
}

/** The first words of the paragraph: “What earlier guidance said.” */
function leadOf(text: string, start: number, nodes: readonly Nodes[]): string {
  const from = nodes.findLast(({ type }) => type === 'paragraph')?.position?.start.offset ?? start;
  return /^[*_\s]*([^.!?:]{0,80}[.!?:])/.exec(text.slice(from, start))?.[1] ?? '';
}
