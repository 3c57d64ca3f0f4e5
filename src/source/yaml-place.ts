/** Places in YAML, by their offsets from its first character. */
import type { Position, Span } from '../base/position.ts';

/** From one offset of the YAML up to but not including another. */
export type Range = readonly [start: number, end: number];

/** Where the YAML stands in its file. */
export interface YamlContext {
  readonly path: string;
  /** Offset of the YAML's first character in the file. */
  readonly offset: number;
  readonly position: (offset: number) => Position;
}

/** The place in its file of a stretch of YAML. */
export function spanOf(context: YamlContext, [start, end]: Range): Span {
  return {
    path: context.path,
    start: context.position(context.offset + start),
    end: context.position(context.offset + Math.max(end, start)),
  };
}

/** Where the line ends that an offset stands on. */
export function lineEnd(text: string, from: number): number {
  const at = text.indexOf('\n', from);
  return at === -1 ? text.length : at;
}

/** A line of the text, without its end. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The line that an offset stands on. */
export function lineAt(text: string, at: number): Line {
  const start = at === 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
  const end = lineEnd(text, at);
  return { start, end, text: text.slice(start, end) };
}

/** Whether a tab stands among the spaces with which a line starts. */
export function isTabbed(line: string): boolean {
  return /^ *\t\s*\S/.test(line);
}

/** Where the lines end that start with tabs, one beneath the other, from that of an offset on. */
export function endOfTabs(text: string, at: number): number {
  let { end } = lineAt(text, at);
  for (let next = lineAt(text, end + 1); end < text.length && isTabbed(next.text); next = lineAt(text, end + 1))
    end = next.end;
  return end;
}

/** A hyphen or a colon that lacks the space after it, and so is read as a letter: where it stands on its line. */
export interface GluedMark {
  readonly mark: 'hyphen' | 'colon';
  readonly at: number;
}

/** The mark on a line that lacks its space; nothing where none does. */
export function gluedMark(line: string): GluedMark | undefined {
  if (/^ *-[A-Za-z][\w-]*:(?: |$)/.test(line)) return { mark: 'hyphen', at: line.indexOf('-') };
  if (/^ *(?:- +)?[A-Za-z][\w-]*:[^\s/:][^:]*$/.test(line)) return { mark: 'colon', at: line.indexOf(':') };
  return undefined;
}
