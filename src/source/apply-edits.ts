/** Makes changes to the bytes of a file, and leaves every other byte as it was. */
import type { Edit } from '../base/finding.ts';
import type { Position } from '../base/position.ts';

/**
 * The file with its changes made. Places are those of findings: they count
 * lines that end with LF, CRLF or CR, and characters in normal form C. Nothing
 * if the file is not UTF-8 or has no such place.
 */
export function applyEdits(bytes: Uint8Array, edits: readonly Edit[]): Uint8Array | undefined {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
  const starts = [...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length);
  const offsetOf = ({ line, column }: Position): number | undefined => {
    const start = line === 1 ? (text.startsWith('\ufeff') ? 1 : 0) : starts[line - 2];
    if (start === undefined) return undefined;
    const inLine = offsetInLine(/^[^\r\n]*/.exec(text.slice(start))?.[0] ?? '', column);
    return inLine === undefined ? undefined : start + inLine;
  };
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const last = [...edits].sort((a, b) => b.start.line - a.start.line || b.start.column - a.start.column);
  let changed = text;
  for (const edit of last) {
    const [from, to] = [offsetOf(edit.start), offsetOf(edit.end)];
    if (from === undefined || to === undefined || to < from) return undefined;
    changed = changed.slice(0, from) + edit.text.replaceAll('\n', lineEnd) + changed.slice(to);
  }
  return new TextEncoder().encode(changed);
}

/** Those of some edits that can be made together: of two that overlap, the first. */
export function apart<T extends { readonly edits: readonly Edit[] }>(changes: readonly T[]): readonly T[] {
  const taken: Edit[] = [];
  return changes.filter(({ edits }) => {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) return false;
    taken.push(...edits);
    return true;
  });
}

function overlap(one: Edit, other: Edit): boolean {
  if (one.path !== other.path) return false;
  // Two that touch are kept apart as well: in which order they belong is not known.
  return order(one.start, other.end) <= 0 && order(other.start, one.end) <= 0;
}

function order(a: Position, b: Position): number {
  return a.line - b.line || a.column - b.column;
}

/** The offset of a column in a line as it was typed, which may spell a letter as two characters that normal form C makes one. */
function offsetInLine(line: string, column: number): number | undefined {
  const wanted = [...line.normalize('NFC')].slice(0, column - 1).join('');
  if (line.startsWith(wanted) && line.normalize('NFC') === line) return wanted.length;
  let found: number | undefined;
  for (let end = 0; end <= line.length; end++) if (line.slice(0, end).normalize('NFC') === wanted) found = end;
  return found;
}
