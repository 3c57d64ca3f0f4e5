/** What was recorded beside the text: it happened afterwards, and no signature covers it. */
import type { Wording } from '../documents/wording.ts';
import { close, keyOf } from '../register/compare/fields.ts';
import type { Tree, TreeMap } from '../source/yaml.ts';
import { compareWritten } from './written.ts';

/** What was added to a record, taken out of it or changed in it, a sentence each. */
export function recordedSince(before: TreeMap, after: TreeMap, words: Wording): readonly string[] {
  const { log: was, ...rest } = mapOf(before['record']);
  const { log: is, ...others } = mapOf(after['record']);
  const [old, now] = [listOf(was), listOf(is)];
  const without = (list: readonly Tree[], other: readonly Tree[]): readonly Tree[] =>
    list.filter((one) => !other.some((known) => keyOf(known) === keyOf(one)));
  return [
    ...without(now, old).map((event) => close(`Recorded in the log: ${eventWords(event, words)}`)),
    ...without(old, now).map((event) => close(`No longer in the log: ${eventWords(event, words)}`)),
    ...compareWritten(rest, others).map((says) => `In the record: ${says}`),
  ];
}

/** `reviewed on 20 October 2026 by the Information Governance Board. Outcome: continues` */
function eventWords(event: Tree, words: Wording): string {
  const { date, event: what, by, ...more } = mapOf(event);
  const details = ['version', 'parties', 'outcome', 'next', 'statement', 'note', 'evidence'].flatMap((key) => {
    const value = more[key];
    return value === undefined ? [] : [`${words.word(key)}: ${plain(value, words)}`];
  });
  const head = [
    plain(what, words) === 'dp-review' ? 'data protection review' : plain(what, words).replaceAll('-', ' '),
    ...(date === undefined ? [] : [`on ${words.date(plain(date, words))}`]),
    ...(by === undefined ? [] : [`(${plain(by, words)})`]),
  ].join(' ');
  return [head, ...details].map((part) => part.replace(/\.$/, '')).join('. ');
}

function plain(value: Tree | undefined, words: Wording): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return words.date(value.replaceAll(/\s+/g, ' ').trim());
  return Object.values(value)
    .map((one) => plain(one, words))
    .join(', ');
}

function mapOf(value: Tree | undefined): TreeMap {
  return typeof value === 'object' && !Array.isArray(value) ? (value as TreeMap) : {};
}

function listOf(value: Tree | undefined): readonly Tree[] {
  return Array.isArray(value) ? (value as readonly Tree[]) : value === undefined ? [] : [value];
}
