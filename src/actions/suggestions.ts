/**
 * Mends that a person can accept with one click: of findings that can be put
 * right on one line, and of lines that the pull request shows. What a line says
 * comes from GitHub, and has to be what was checked.
 */
import { createHash } from 'node:crypto';
import { escapeMarkdown } from '../base/escape-markdown.ts';
import { fieldLabel } from '../base/field-label.ts';
import { type Data, text } from './data.ts';
import { linesAfter } from './patch.ts';
import type { Mend, ToldFinding } from './report.ts';

/** How many suggestions are made at a time: beyond that nobody reads them one by one. */
const MOST = 10;

/** A remark on a line, as the API takes it. */
export interface Remark {
  readonly path: string;
  readonly line: number;
  readonly side: 'RIGHT';
  readonly body: string;
}

/**
 * The suggestions that are not there yet. `files` are those of the pull
 * request, and `remarks` what was remarked on it before.
 */
export function suggestionsFor(
  findings: readonly ToldFinding[],
  folder: string,
  files: readonly Data[],
  remarks: readonly string[],
): readonly Remark[] {
  const shown = new Map(
    files.map((file) => [text(file['filename'], 1000), linesAfter(text(file['patch'], 1_000_000))]),
  );
  const taken = new Set<string>();
  return findings
    .flatMap((finding): readonly Remark[] => {
      const { mend, accepted } = finding;
      if (mend === undefined || accepted) return [];
      const path = `${folder}${mend.path}`;
      const line = shown.get(path)?.get(mend.line);
      const mended = line === undefined ? undefined : mendLine(line, mend);
      if (mended === undefined || taken.has(`${path}:${mend.line}`)) return [];
      const mark = markOf(path, line ?? '', mended);
      if (remarks.some((remark) => remark.includes(mark))) return [];
      taken.add(`${path}:${mend.line}`);
      return [{ path, line: mend.line, side: 'RIGHT', body: bodyOf(finding, mended, mark) }];
    })
    .slice(0, MOST);
}

/** The line with its mend made; nothing where it is not the line that was checked, or nothing would change. */
function mendLine(line: string, { was, from, to, put }: Mend): string | undefined {
  const plain = line.replace(/\r$/, '');
  const letters = [...plain.normalize('NFC')];
  if (plain !== was || plain.normalize('NFC') !== plain || /[\r\n]/.test(put)) return undefined;
  if (from < 1 || to < from || to > letters.length + 1) return undefined;
  const mended = [...letters.slice(0, from - 1), put, ...letters.slice(to - 1)].join('');
  return mended === plain ? undefined : mended;
}

/** By this a suggestion is known that was made before, wherever its line has gone. */
function markOf(path: string, line: string, mended: string): string {
  const hash = createHash('sha256')
    .update(JSON.stringify([path, line.trim(), mended.trim()]))
    .digest('hex');
  return `<!-- concordat:suggestion ${hash.slice(0, 32)} -->`;
}

function bodyOf({ pointer, message, remedy }: ToldFinding, mended: string, mark: string): string {
  const label = fieldLabel(pointer);
  // A fence is longer than any row of backticks in it, so nothing in the line ends it.
  const fence = '`'.repeat(Math.max(3, ...(mended.match(/`+/g) ?? []).map((row) => row.length + 1)));
  return [
    `${label === '' ? '' : `**${escapeMarkdown(label)}.** `}${escapeMarkdown(message)} ${escapeMarkdown(remedy)}`,
    '',
    `${fence}suggestion`,
    mended,
    fence,
    mark,
  ].join('\n');
}
