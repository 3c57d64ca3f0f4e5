/**
 * Adds an item to a list of a file's fields, or fields to a map of it. Nothing else changes by a byte: the text is cut at one place, and the item
 * put in, so comments, spacing and line ends stay as people wrote them.
 */
import { isMap, isPair, isSeq, type Node, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';

/**
 * The text with an item after the last one of a list, given as the lines of a map without its hyphen. Nothing where the
 * list is not there, is empty, or is written in brackets: there is no line to add one after.
 */
export function appendToList(text: string, path: readonly string[], item: readonly string[]): string | undefined {
  return append(text, path, isSeq, (margin) =>
    item.map((line, index) => (line === '' ? '' : `${margin}${index === 0 ? '- ' : '  '}${line}`)),
  );
}

/** The text with fields after the last one of a map, a line each. Nothing where `appendToList` gives nothing. */
export function appendToMap(text: string, path: readonly string[], fields: readonly string[]): string | undefined {
  return append(text, path, isMap, (margin) => fields.map((line) => `${margin}${line}`));
}

function append(
  text: string,
  path: readonly string[],
  isKind: (node: unknown) => node is YAMLSeq | YAMLMap,
  written: (margin: string) => readonly string[],
): string | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0;
  const closing = opening === 0 ? -1 : text.slice(opening).search(/^---[ \t]*\r?$/m);
  const yaml = text.slice(opening, closing === -1 ? undefined : opening + closing);
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  const all = document.errors.length > 0 ? undefined : document.getIn(path, true);
  if (!isKind(all) || all.flow === true || all.range == null) return undefined;
  const last = endOfItem(all.items.at(-1));
  if (last === undefined) return undefined;
  const indent = all.range[0] - (yaml.lastIndexOf('\n', all.range[0] - 1) + 1);
  const end = endOfLine(yaml, lastWord(yaml, last));
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  const before = yaml.slice(0, end);
  const gap = before === '' || before.endsWith('\n') ? '' : lineEnd;
  const added = `${gap}${written(' '.repeat(indent)).join(lineEnd)}${lineEnd}`;
  return `${text.slice(0, opening + end)}${added}${text.slice(opening + end)}`;
}

/** Where an item of a list, or a field of a map, ends. */
function endOfItem(item: unknown): number | undefined {
  const node = isPair(item) ? (item.value ?? item.key) : item;
  return (node as Node | null | undefined)?.range?.[1];
}

/** A value may be said to end after the empty lines that follow it. */
function lastWord(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found + 1;
}
