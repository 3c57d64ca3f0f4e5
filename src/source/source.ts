/** Turns the bytes of a file into text, fields and prose, each with its place. */
import type { Root } from 'mdast';
import type { Finding } from '../base/finding.ts';
import { lfsPointer } from '../base/lfs-pointer.ts';
import { fileSpan, lineIndex, type Position, type Span } from '../base/position.ts';
import { parseOnce } from '../base/parse-once.ts';
import type { Files } from '../base/ports.ts';
import { findHidden, findHiddenInProse } from './hidden-characters.ts';
import { longGap, MAX_GAP, tangledProse } from './nesting.ts';
import { parseProse } from './parse-prose.ts';
import { type Place, readYaml, type TreeMap } from './yaml.ts';
import { spanOf, type YamlContext } from './yaml-place.ts';

/** A file that was read: its fields, its prose, and where each stands. */
export interface Source {
  readonly path: string;
  /** The whole text, with LF line ends and in Unicode normal form C. */
  readonly text: string;
  /** The fields, every value as text. */
  readonly data: TreeMap;
  /** The prose after the front matter; empty for a YAML file. */
  readonly body: Root;
  /** The prose as text. */
  readonly bodyText: string;
  /**
   * The span of a value (or of its key) by JSON pointer; of the nearest parent
   * if it has none of its own. A single value stands for a list of one, so
   * `/themes/0` is found where `themes: safer-community` is written.
   */
  locate(pointer: string, part?: 'key' | 'value'): Span;
  /** Whether a value was written at a JSON pointer. */
  has(pointer: string): boolean;
  /** The position of an offset into `text`. */
  position(offset: number): Position;
}

export interface Read<T> {
  readonly value: T | undefined;
  readonly findings: readonly Finding[];
}

/** The largest file that is read, in bytes. */
export const MAX_BYTES = 1024 * 1024;
/** The longest front matter or file of fields, in characters. */
const MAX_FIELDS = 256 * 1024;
/** The line that begins and ends front matter. */
const FENCE = /^---[ \t]*\n([\s\S]*?\n)??---[ \t]*(?:\n|$)/;

const EMPTY: Root = { type: 'root', children: [] };

/** Reads a Markdown file with front matter. */
export async function readMarkdown(files: Files, path: string): Promise<Read<Source>> {
  return readWith(markdownOnce, files, path);
}

/** Reads a YAML file. */
export async function readYamlFile(files: Files, path: string): Promise<Read<Source>> {
  return readWith(yamlOnce, files, path);
}

type Parse = (path: string, bytes: Uint8Array) => Read<Source>;

const markdownOnce = parseOnce(parseMarkdown);
const yamlOnce = parseOnce(parseYaml);

async function readWith(parse: Parse, files: Files, path: string): Promise<Read<Source>> {
  const size = await files.size(path);
  if (size !== undefined && size > MAX_BYTES)
    return { value: undefined, findings: [tooLarge(path, 'file', size, MAX_BYTES)] };
  const bytes = await files.read(path);
  if (bytes === undefined) return { value: undefined, findings: [missingFile(path)] };
  return parse(path, bytes);
}

function parseMarkdown(path: string, bytes: Uint8Array): Read<Source> {
  const file = textOf(path, bytes);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const text = file.value;
  const position = lineIndex(text);
  const fenced = FENCE.exec(text);
  if (fenced === null) return { value: undefined, findings: [...file.findings, noFrontMatter(path, text)] };
  const written = fenced[1] ?? '';
  if (written.length > MAX_FIELDS)
    return {
      value: undefined,
      findings: [...file.findings, tooLarge(path, 'front matter', written.length, MAX_FIELDS)],
    };
  const context = { path, offset: text.indexOf('\n') + 1, position };
  const fields = readYaml(written, context);
  const tangle = tangledProse(text.slice(fenced[0].length));
  const findings = [
    ...file.findings,
    ...fields.findings,
    ...(tangle === undefined ? [] : [tooTangled(path, position(fenced[0].length + tangle))]),
  ];
  if (fields.data === undefined || tangle !== undefined)
    return { value: undefined, findings: findings.length > 0 ? findings : [emptyFrontMatter(path)] };
  const prose = parseProse(text, fenced[0].length);
  const hidden = findHiddenInProse(path, prose, position);
  if (hidden.length > 0) return { value: undefined, findings: [...findings, ...hidden] };
  const bodyText = text.slice(fenced[0].length).replace(/^\n+/, '');
  return {
    value: makeSource(context, text, fields.data, fields.places, prose, bodyText),
    findings,
  };
}

function parseYaml(path: string, bytes: Uint8Array): Read<Source> {
  const file = textOf(path, bytes);
  if (file.value === undefined) return { value: undefined, findings: file.findings };
  const text = file.value;
  if (text.length > MAX_FIELDS)
    return { value: undefined, findings: [...file.findings, tooLarge(path, 'file', text.length, MAX_FIELDS)] };
  const position = lineIndex(text);
  const context = { path, offset: 0, position };
  const fields = readYaml(text, context);
  const findings = [...file.findings, ...fields.findings];
  if (fields.data === undefined)
    return { value: undefined, findings: findings.length > 0 ? findings : [emptyFile(path)] };
  return { value: makeSource(context, text, fields.data, fields.places, EMPTY, ''), findings };
}

function makeSource(
  context: YamlContext,
  text: string,
  data: TreeMap,
  places: ReadonlyMap<string, Place>,
  body: Root,
  bodyText: string,
): Source {
  return {
    path: context.path,
    text,
    data,
    body,
    bodyText,
    position: context.position,
    has: (pointer) => places.has(pointer),
    locate(pointer, part = 'value') {
      for (let at = pointer; ; at = at.slice(0, at.lastIndexOf('/'))) {
        const place = places.get(at);
        if (place === undefined && at !== '') continue;
        if (place === undefined || at === '') return fileSpan(context.path);
        if (part === 'value' && (at === pointer || (place.text && place.value[0] < place.value[1])))
          return spanOf(context, place.value);
        // A parent stands in for what is missing, and its key is the smallest thing to point at.
        return spanOf(context, place.key ?? place.value);
      }
    },
  };
}

function textOf(path: string, bytes: Uint8Array): Read<string> {
  let decoded: string;
  try {
    decoded = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { value: undefined, findings: [notUtf8(path, bytes)] };
  }
  const text = decoded.replaceAll('\r\n', '\n').replaceAll('\r', '\n').normalize('NFC');
  const hidden = findHidden(path, text);
  if (hidden.length > 0) return { value: undefined, findings: hidden };
  const gap = longGap(text);
  return gap === undefined ? { value: text, findings: [] } : { value: undefined, findings: [gapTold(path, text, gap)] };
}

function gapTold(path: string, text: string, [start, end]: readonly [number, number]): Finding {
  const position = lineIndex(text);
  return {
    code: 'text/long-gap',
    severity: 'error',
    at: { path, start: position(start), end: position(end) },
    actual: `${(end - start).toLocaleString('en-GB')} spaces, tabs or empty lines in one place`,
    expected: `at most ${MAX_GAP}`,
    why: 'Programs take minutes to look through so much of nothing, and it can hide what comes after it.',
    remedy: 'Delete them.',
  };
}

function notUtf8(path: string, bytes: Uint8Array): Finding {
  const good = validPrefix(bytes);
  const place = lineIndex(good)(good.length);
  return {
    code: 'text/not-utf-8',
    severity: 'error',
    at: { path, start: place, end: place },
    actual: 'bytes that are not UTF-8 text',
    expected: 'a file saved as UTF-8',
    why: 'Letters after this place could be read as other letters, so nothing in the file can be relied on.',
    remedy: 'Open the file in an editor and save it with the encoding UTF-8.',
  };
}

/** The longest part at the start that is UTF-8, found by halving. */
function validPrefix(bytes: Uint8Array): string {
  let low = 0;
  let high = bytes.length;
  const read = (length: number): string | undefined => {
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
    } catch {
      return undefined;
    }
  };
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (read(middle) === undefined) high = middle - 1;
    else low = middle;
  }
  return read(low) ?? '';
}

function noFrontMatter(path: string, text: string): Finding {
  if (lfsPointer(new TextEncoder().encode(text)) !== undefined)
    return {
      code: 'yaml/no-front-matter',
      severity: 'error',
      at: fileSpan(path),
      actual: 'pointer of Git LFS in the place of the text',
      expected: 'the text itself, which begins with its fields',
      why: 'Git LFS keeps large files elsewhere. What this file says is not here, so nothing of it can be checked or compared.',
      remedy:
        'Fetch it with `git lfs pull`. Better, keep texts out of Git LFS (`git lfs untrack`): it is for large files, and git can show what changed in a text only where it has it.',
    };
  const opened = /^---[ \t]*\n/.test(text);
  return {
    code: 'yaml/no-front-matter',
    severity: 'error',
    at: fileSpan(path),
    actual: opened ? 'front matter that never ends' : 'file with no front matter',
    expected: 'fields between two lines of three hyphens, at the very top',
    why: 'The fields say who shares what, why and under which law; without them there is nothing to check.',
    remedy: opened
      ? 'Add a line of three hyphens (`---`) after the last field.'
      : 'Begin the file with a line of three hyphens (`---`), then the fields, then another such line.',
  };
}

function tooLarge(path: string, what: string, size: number, limit: number): Finding {
  return {
    code: 'text/too-large',
    severity: 'error',
    at: fileSpan(path),
    actual: `${what} of ${Math.ceil(size / 1024).toLocaleString('en-GB')} kB`,
    expected: `at most ${Math.floor(limit / 1024).toLocaleString('en-GB')} kB`,
    why: 'No agreement is that long; a picture or a data file may have been pasted into it.',
    remedy: 'Move pictures and data into files of their own.',
  };
}

function missingFile(path: string): Finding {
  return {
    code: 'text/missing-file',
    severity: 'error',
    at: fileSpan(path),
    actual: 'missing file',
    expected: `a file at ${path}`,
    why: 'What it should say cannot be read, and nothing can be built on it.',
    remedy: 'Add the file; if its folder is not meant to hold an agreement, remove the folder.',
  };
}

function emptyFrontMatter(path: string): Finding {
  return {
    code: 'yaml/empty',
    severity: 'error',
    at: { path, start: { line: 2, column: 1 }, end: { line: 2, column: 1 } },
    actual: 'front matter with nothing in it',
    expected: 'fields, each a name, a colon and a value',
    why: 'There is nothing to read.',
    remedy: 'Write the fields between the two lines of hyphens.',
  };
}

function tooTangled(path: string, at: Position): Finding {
  return {
    code: 'text/too-tangled',
    severity: 'error',
    at: { path, start: at, end: at },
    actual:
      'prose with more marks (`*`, `[`, `>`, `|` and the like), lines or points in one place than a page of text can need',
    expected:
      'lists and quotations at most 24 deep; at most 2,000 marks and 1,000 lines in a paragraph or table; and at most 2,000 points of lists and 10,000 lines in all',
    why: 'Programs take minutes to sort out so many, and no reader can.',
    remedy: 'Split the paragraph or table, or put the list, table or diagram into a file of its own.',
  };
}

function emptyFile(path: string): Finding {
  return {
    code: 'yaml/empty',
    severity: 'error',
    at: fileSpan(path),
    actual: 'empty file',
    expected: 'fields, each a name, a colon and a value',
    why: 'There is nothing to read.',
    remedy: 'Write the fields, or remove the file.',
  };
}
