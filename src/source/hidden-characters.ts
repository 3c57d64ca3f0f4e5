/**
 * Finds characters that a reader cannot see or that change the order in which
 * text is read. They make a text say one thing to a person and another to a
 * program ("Trojan Source", CVE-2021-42574).
 */
import type { Finding, Suggestion } from '../base/finding.ts';
import { lineIndex, type Position } from '../base/position.ts';

// Control characters but tab and line feed; soft hyphen; directional marks and
// overrides; zero-width characters; private use; tags; lone surrogates.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ue000-\uf8ff]|[\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]|\p{Surrogate}/gu;

/** Those without which every reader and program reads the same words: soft hyphen, spaces and joins of no width. */
const NOTHING = new Set([0xad, 0x200b, 0x2060, 0xfeff]);

/** A finding for each hidden character, up to ten. */
export function findHidden(path: string, text: string): readonly Finding[] {
  const position = lineIndex(text);
  const findings: Finding[] = [];
  for (const match of text.matchAll(HIDDEN)) {
    const code = match[0].codePointAt(0) ?? 0;
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    const [start, end] = [position(match.index), position(match.index + match[0].length)];
    findings.push({
      code: 'text/hidden-character',
      severity: 'error',
      at: { path, start, end },
      actual: `hidden character (${name})`,
      expected: 'characters that a reader can see',
      why: 'It can make the text say one thing to a person and another to a program.',
      remedy: 'Delete it: type the word again rather than pasting it.',
      ...(NOTHING.has(code) ? { suggest: [deletion(path, start, end)] } : {}),
    });
    if (findings.length === 10) break;
  }
  return findings;
}

function deletion(path: string, start: Position, end: Position): Suggestion {
  return { title: 'Delete it', certain: true, edits: [{ path, start, end, text: '' }] };
}
