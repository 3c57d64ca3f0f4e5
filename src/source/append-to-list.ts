/**
 * Adds an item to a list of a file's fields. Nothing else changes by a byte: the text is cut at one place, and the item
 * put in, so comments, spacing and line ends stay as people wrote them.
 */
import { isSeq, type Node, parseDocument } from 'yaml';

/**
 * The text with an item after the last one of a list, given as the lines of a map without its hyphen. Nothing where the
 * list is not there, is empty, or is written in brackets: there is no line to add one after.
 */
export function appendToList(text: string, path: readonly string[], item: readonly string[]): string | undefined {
  const opening = /^\ufeff?---[ \t]*\r?\n/.exec(text)?.[0].length ?? 0;
  const closing = opening === 0 ? -1 : text.slice(opening).search(/^---[ \t]*\r?$/m);
  const yaml = text.slice(opening, closing === -1 ? undefined : opening + closing);
  const document = parseDocument(yaml, { schema: 'failsafe', logLevel: 'silent' });
  const list = document.errors.length > 0 ? undefined : document.getIn(path, true);
  if (!isSeq(list) || list.flow === true || list.range == null) return undefined;
  const last = list.items.at(-1) as Node | undefined;
  if (last?.range == null) return undefined;
  const hyphen = list.range[0] - (yaml.lastIndexOf('\n', list.range[0] - 1) + 1);
  const end = endOfLine(yaml, lastWord(yaml, last.range[1]));
  const lineEnd = yaml.includes('\r\n') ? '\r\n' : '\n';
  const margin = ' '.repeat(hyphen);
  const lines = item.map((line, index) => (line === '' ? '' : `${margin}${index === 0 ? '- ' : '  '}${line}`));
  const before = yaml.slice(0, end);
  const gap = before === '' || before.endsWith('\n') ? '' : lineEnd;
  const added = `${gap}${lines.join(lineEnd)}${lineEnd}`;
  return `${text.slice(0, opening + end)}${added}${text.slice(opening + end)}`;
}

/** A value may be said to end after the empty lines that follow it. */
function lastWord(text: string, end: number): number {
  return text.slice(0, end).trimEnd().length;
}

function endOfLine(text: string, from: number): number {
  const found = text.indexOf('\n', from);
  return found === -1 ? text.length : found + 1;
}
