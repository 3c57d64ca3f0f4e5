/** Where a defect is, and where a finding stands. */
import { isMap, isSeq, type Node, parseDocument } from 'yaml';
import type { Position, Span } from '../../src/base/position.ts';
import { type Contents, textOf } from '../helpers/check-files.ts';
import { TOOL } from '../helpers/laid-editions.ts';
import { recent } from '../helpers/recent.ts';

/** What a defect changed in one file. */
export interface Changed {
  readonly path: string;
  /** Fields that were written or changed, by JSON pointer, with the words that were put to a text that was there. */
  readonly written: ReadonlyMap<string, string | undefined>;
  /** JSON pointers of the fields that were taken out. */
  readonly gone: readonly string[];
  /** The first and the last line of prose that changed, from 1; where some was taken out, the lines around it. */
  readonly lines?: readonly [number, number];
}

/** What differs between two registers, file by file; how a file is laid out does not count. */
export function changesBetween(clean: Contents, broken: Contents): readonly Changed[] {
  const paths = new Set([...Object.keys(clean), ...Object.keys(broken)]);
  return [...paths].flatMap((path) => {
    // Where the tool itself is another, no file of the register is.
    if (clean[path] === broken[path] || path.startsWith(`${TOOL}/`)) return [];
    const before = split(clean, path);
    const after = split(broken, path);
    const written = new Map<string, string | undefined>();
    const gone: string[] = [];
    compare(before.fields, after.fields, '', written, gone);
    const lines = changedLines(before.body, after.body, after.bodyLine);
    return written.size + gone.length === 0 && lines === undefined
      ? []
      : [{ path, written, gone, ...(lines === undefined ? {} : { lines }) }];
  });
}

/**
 * Whether a place is where a defect is: in what was written, or at the entry
 * that this belongs to (`/lawful/care` for `/lawful/care/article6/0`); or in the
 * entry, or at the section, that held what was taken out. Of a file that is new
 * only the top counts, so that nothing further in is right by chance.
 */
export function isAtDefect(at: Span, broken: Contents, changes: readonly Changed[]): boolean {
  const changed = changes.find(({ path }) => path === at.path);
  if (changed === undefined || broken[at.path] === undefined) return false;
  const pointer = pointerAt(broken, at);
  if (pointer === undefined) {
    const [from, to] = changed.lines ?? [0, 0];
    return from <= at.start.line && at.end.line <= to;
  }
  const isEntryOf = (one: string): boolean => one.startsWith(`${pointer}/`) && pointer.split('/').length > 2;
  return (
    [...changed.written].some(
      ([one, added]) =>
        isEntryOf(one) ||
        (pointer === one && (added === undefined || added.includes(wordsAt(broken, at)))) ||
        (one !== '' && pointer.startsWith(`${one}/`)),
    ) || changed.gone.some((one) => isEntryOf(one) || isIn(pointer, one.slice(0, one.lastIndexOf('/'))))
  );
}

/** Whether a pointer is that of a section, or that of an entry or of anything in it. */
function isIn(pointer: string, holder: string): boolean {
  return pointer === holder || (holder.split('/').length > 2 && pointer.startsWith(`${holder}/`));
}

/** The JSON pointer of the smallest field whose key or value holds a span; nothing for a place in prose. */
export function pointerAt(contents: Contents, { path, start, end }: Span): string | undefined {
  const { front, frontLine, bodyLine } = split(contents, path);
  if (start.line >= bodyLine) return undefined;
  // What is said of a whole file stands on its first line.
  if (start.line < frontLine || (start.line === 1 && end.line === 1 && start.column === end.column)) return '';
  const from = offsetOf(front, start, frontLine);
  const to = offsetOf(front, end, frontLine);
  let node: unknown = parse(front).contents;
  let pointer = '';
  for (;;) {
    const child = childrenOf(node).find((one) => one.from <= from && to <= one.to);
    if (child === undefined) return pointer;
    pointer += `/${child.name}`;
    node = child.node;
  }
}

/** The words that a span marks, with single spaces. */
export function wordsAt(contents: Contents, { path, start, end }: Span): string {
  const text = textOf(contents, path);
  return words(text.slice(offsetOf(text, start, 1), offsetOf(text, end, 1)));
}

/** A text with single spaces, as words are compared. */
export function words(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

interface Parts {
  readonly front: string;
  readonly frontLine: number;
  readonly fields: unknown;
  readonly body: readonly string[];
  /** The line on which the prose begins; past every line where there is none. */
  readonly bodyLine: number;
}

/** What was made of the files of a register before: the clean one is compared with every broken one. */
const known = new WeakMap<Contents, Map<string, Parts>>();

function split(contents: Contents, path: string): Parts {
  const files = known.get(contents) ?? new Map<string, Parts>();
  const parts = files.get(path) ?? splitFile(contents, path);
  known.set(contents, files.set(path, parts));
  return parts;
}

function splitFile(contents: Contents, path: string): Parts {
  const text = contents[path] === undefined ? '' : textOf(contents, path);
  const [fenced, front = text] = /^---\n([\s\S]*?\n)---\n/.exec(text) ?? [];
  const bodyLine = fenced === undefined ? Number.POSITIVE_INFINITY : fenced.split('\n').length;
  return {
    front,
    frontLine: fenced === undefined ? 1 : 2,
    fields: path.endsWith('.md') || path.endsWith('.yaml') ? parse(front).toJS() : text,
    body: fenced === undefined ? [] : text.slice(fenced.length).split('\n'),
    bodyLine,
  };
}

const parse = recent(30, (text) => parseDocument(text, { schema: 'failsafe' }));

function compare(
  before: unknown,
  after: unknown,
  pointer: string,
  written: Map<string, string | undefined>,
  gone: string[],
): void {
  if (typeof before === 'object' && typeof after === 'object' && before !== null && after !== null) {
    const [left, right] = alike(before, after);
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      const inner = `${pointer}/${key}`;
      if (!right.has(key)) gone.push(inner);
      else if (!left.has(key)) written.set(inner, undefined);
      else compare(left.get(key), right.get(key), inner, written, gone);
    }
  } else if (before !== after) written.set(pointer, addedWords(before, after));
}

/** Two maps or lists by their keys; of lists that grew or shrank, what stands at the end of both keeps its name. */
function alike(before: object, after: object): readonly [Map<string, unknown>, Map<string, unknown>] {
  if (!Array.isArray(before) || !Array.isArray(after) || before.length === after.length)
    return [new Map(Object.entries(before)), new Map(Object.entries(after))];
  const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && same(before[from], after[from])) from++;
  let end = 0;
  while (end < most - from && same(before.at(-1 - end), after.at(-1 - end))) end++;
  const middle = (list: readonly unknown[]): Map<string, unknown> =>
    new Map(list.slice(from, list.length - end).map((one, index) => [String(from + index), one]));
  return [middle(before), middle(after)];
}

/** What was put behind a text that has spaces, which is then the only thing to mark. */
function addedWords(before: unknown, after: unknown): string | undefined {
  if (typeof before !== 'string' || typeof after !== 'string' || !before.trim().includes(' ')) return undefined;
  return words(after).startsWith(words(before)) ? words(after).slice(words(before).length) : undefined;
}

function changedLines(
  before: readonly string[],
  after: readonly string[],
  firstLine: number,
): readonly [number, number] | undefined {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  if (from === before.length && from === after.length) return undefined;
  let end = 0;
  while (end < most - from && before.at(-1 - end) === after.at(-1 - end)) end++;
  const to = after.length - end;
  return from < to ? [firstLine + from, firstLine + to - 1] : [firstLine + from - 1, firstLine + from];
}

interface Child {
  readonly name: string;
  readonly node: unknown;
  readonly from: number;
  readonly to: number;
}

function childrenOf(node: unknown): readonly Child[] {
  if (isSeq<Node>(node))
    return node.items.map((item, index) => ({
      name: String(index),
      node: item,
      from: item.range?.[0] ?? 0,
      to: item.range?.[1] ?? 0,
    }));
  if (isMap<Node, Node | null>(node))
    return node.items.map(({ key, value }) => ({
      name: String(key),
      node: value,
      from: key.range?.[0] ?? 0,
      to: Math.max(key.range?.[1] ?? 0, value?.range?.[1] ?? 0),
    }));
  return [];
}

/** The offset of a position in a text that begins on a line. */
function offsetOf(text: string, { line, column }: Position, firstLine: number): number {
  const lines = text.split('\n');
  const before = lines.slice(0, line - firstLine).reduce((sum, one) => sum + one.length + 1, 0);
  return before + [...(lines[line - firstLine] ?? '')].slice(0, column - 1).join('').length;
}
