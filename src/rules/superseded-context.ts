/**
 * Tells whether a text names something superseded on purpose: where it speaks of
 * the past, quotes a title, or means something else by the words.
 */
import type { Nodes } from 'mdast';
import type { Context, Law, Superseded } from '../law/law.ts';
import { anyOf } from '../law/phrase.ts';
import type { Source } from '../source/source.ts';
import { headingsAt, type Stretch } from './stretch.ts';
import type { Hit } from './superseded-finder.ts';

/** Whether what stands around a hit excuses it. */
export function isExcused(law: Law, source: Source, hit: Hit, stretch: Stretch): boolean {
  const { entry, start, end } = hit;
  const { text } = source;
  const sentence = sentenceAround(text, start, end);
  if (entry.near !== undefined && !has(patterns(entry).near, sentence)) return true;
  if (has(patterns(entry).unless, sentence)) return true;
  const { contexts } = law;
  if (has(contextPattern(contexts.get('sentence')), sentence)) return true;
  if (follows(text, start, contexts.get('before'))) return true;
  if (entry.sort !== 'guidance' && entry.sort !== 'address' && isQuoted(text, hit, stretch.in, entry.sort === 'term'))
    return true;
  if (stretch.in === 'field') return false;
  const heading = contextPattern(contexts.get('heading'));
  return (
    headingsAt(source, start).some((words) => has(heading, words)) ||
    has(contextPattern(contexts.get('sentence')), leadOf(text, start, stretch.nodes))
  );
}

interface Patterns {
  readonly near: RegExp | undefined;
  readonly unless: RegExp | undefined;
}

const ofEntry = new WeakMap<Superseded, Patterns>();
const ofContext = new WeakMap<Context, RegExp | undefined>();

function patterns(entry: Superseded): Patterns {
  let made = ofEntry.get(entry);
  if (made === undefined) {
    made = { near: anyOf(entry.near ?? []), unless: anyOf(entry.unless ?? []) };
    ofEntry.set(entry, made);
  }
  return made;
}

function contextPattern(context: Context | undefined): RegExp | undefined {
  if (context === undefined) return undefined;
  if (!ofContext.has(context)) ofContext.set(context, anyOf(context.words));
  return ofContext.get(context);
}

function has(pattern: RegExp | undefined, text: string): boolean {
  if (pattern === undefined) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
}

/** How far a sentence is followed to either side, in characters. */
const REACH = 400;
/** Where one begins: after a full stop, a blank line, the mark of a list or of a row, or the name of a field. */
const BOUND =
  /[.!?]["”’)*_]*\s+(?=["“‘(*_]*[A-Z0-9])|\n[ \t>]*\n|\n[ \t>]*(?:[-*+]|\d+[.)])[ \t]|\n[ \t]*(?:- )?[A-Za-z][\w-]*:(?=\s)|\|[ \t]*\n|\n#+ /g;

function sentenceAround(text: string, start: number, end: number): string {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const last = [...before.matchAll(BOUND)].at(-1);
  BOUND.lastIndex = 0;
  const next = BOUND.exec(after);
  return `${last === undefined ? before : before.slice(last.index + last[0].length)}${text.slice(start, end)}${after.slice(0, next?.index ?? REACH)}`;
}

/** The first words of the paragraph: “What earlier guidance said.” */
function leadOf(text: string, start: number, nodes: readonly Nodes[]): string {
  const from = nodes.findLast(({ type }) => type === 'paragraph')?.position?.start.offset ?? start;
  return /^[*_\s]*([^.!?:]{0,80}[.!?:])/.exec(text.slice(from, start))?.[1] ?? '';
}

function follows(text: string, start: number, words: Context | undefined): boolean {
  const before = /([A-Za-z]+)[-\s*_]*$/.exec(text.slice(Math.max(0, start - 20), start))?.[1];
  return before !== undefined && (words?.words ?? []).includes(before.toLowerCase());
}

const OPENING = '“"‘';
const CLOSING = '”"’';

/** Whether it is part of a title in quotation marks; a term may fill them, since then it is spoken of. */
function isQuoted(text: string, { start, end }: Hit, where: Stretch['in'], whole: boolean): boolean {
  const before = text.slice(Math.max(0, start - 120), start).replaceAll(/[\w]['’](?=\w)/g, '_');
  const after = text.slice(end, end + 120).replaceAll(/[\w]['’](?=\w)/g, '_');
  for (const [index, opening] of [...OPENING].entries()) {
    const closing = CLOSING.charAt(index);
    // Straight marks around the value of a field are no quotation.
    if (opening === closing && where === 'field') continue;
    const from = before.lastIndexOf(opening);
    const to = after.indexOf(closing);
    if (from === -1 || to === -1 || (opening !== closing && before.indexOf(closing, from) !== -1)) continue;
    // With straight marks an even number of them has been closed before.
    if (opening === closing && lineOf(before).split(opening).length % 2 === 1) continue;
    if (/\n\s*\n/.test(before.slice(from) + after.slice(0, to))) continue;
    const inside = `${before.slice(from + 1)}${after.slice(0, to)}`;
    if (whole || /[A-Za-z0-9]/.test(inside)) return true;
  }
  return false;
}

function lineOf(before: string): string {
  return before.slice(before.lastIndexOf('\n\n') + 1);
}
