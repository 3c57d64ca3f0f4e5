/**
 * Finds characters that a reader cannot see or that change the order in which
 * text is read. They make a text say one thing to a person and another to a
 * program ("Trojan Source", CVE-2021-42574).
 */
import type { Nodes, Root } from 'mdast';
import type { Finding, Suggestion } from '../base/finding.ts';
import { lineIndex, type Position } from '../base/position.ts';
import { nodesOf } from './nodes.ts';

// Control characters but tab and line feed; soft hyphen; directional marks and
// overrides; zero-width characters; private use; tags; lone surrogates.
const HIDDEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ue000-\uf8ff]|[\u{e0000}-\u{e007f}\u{f0000}-\u{10ffff}]|\p{Surrogate}/gu;

/** Those without which every reader and program reads the same words: soft hyphen, spaces and joins of no width. */
const NOTHING = new Set([0xad, 0x200b, 0x2060, 0xfeff]);

/** How many findings of one file are told: where there are more, they have one cause. */
const MOST = 10;

/** A finding for each hidden character, up to ten. */
export function findHidden(path: string, text: string): readonly Finding[] {
  const position = lineIndex(text);
  const findings: Finding[] = [];
  for (const match of text.matchAll(HIDDEN)) {
    const code = match[0].codePointAt(0) ?? 0;
    const [start, end] = [position(match.index), position(match.index + match[0].length)];
    findings.push({
      ...hidden(`hidden character (${nameOf(match[0])})`),
      at: { path, start, end },
      remedy: 'Delete it: type the word again rather than pasting it.',
      ...(NOTHING.has(code) ? { suggest: [deletion(path, start, end)] } : {}),
    });
    if (findings.length === MOST) break;
  }
  return findings;
}

/** A finding for each text of Markdown that writes a hidden character by its number or name, as `&#8238;` and `&lrm;` do, up to ten. */
export function findHiddenInProse(
  path: string,
  prose: Root,
  position: (offset: number) => Position,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const node of nodesOf(prose)) {
    const found = textsOf(node).flatMap((text) => text.match(HIDDEN) ?? [])[0];
    if (found === undefined) continue;
    const { start, end } = node.position ?? {};
    const at = { path, start: position(start?.offset ?? 0), end: position(end?.offset ?? 0) };
    findings.push({
      ...hidden(`hidden character, written by its number or name (${nameOf(found)})`),
      at,
      remedy: UNWRITE,
    });
    if (findings.length === MOST) break;
  }
  return findings;
}

/** The first hidden character of a value, as `U+202E`, if it has one. */
export function hiddenIn(value: string): string | undefined {
  const found = value.match(HIDDEN)?.[0];
  return found === undefined ? undefined : nameOf(found);
}

export const UNWRITE = 'Delete its number or name, with the signs around it.';
export const HIDES = 'It can make the text say one thing to a person and another to a program.';
export const VISIBLE = 'characters that a reader can see';

function hidden(actual: string): Pick<Finding, 'code' | 'severity' | 'actual' | 'expected' | 'why'> {
  return { code: 'text/hidden-character', severity: 'error', actual, expected: VISIBLE, why: HIDES };
}

/** What a node says itself, addresses and the words for pictures among it. */
function textsOf(node: Nodes): readonly string[] {
  return [
    'value' in node ? node.value : '',
    'url' in node ? node.url : '',
    'alt' in node ? (node.alt ?? '') : '',
    'title' in node ? (node.title ?? '') : '',
  ];
}

function nameOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function deletion(path: string, start: Position, end: Position): Suggestion {
  return { title: 'Delete it', certain: true, edits: [{ path, start, end, text: '' }] };
}
