/**
 * Reads YAML as text with places. Every value stays as it was typed (`2.10`,
 * `no`, `007`): the schema gives it its type later. What could surprise a
 * reader or a program (aliases, tags, merge keys, duplicate keys, several
 * documents) is a finding, never a value.
 */
import { asStep } from '../base/pointer.ts';
import { isAlias, isMap, isScalar, isSeq, type Node, parseAllDocuments } from 'yaml';
import type { Finding } from '../base/finding.ts';
import { HIDES, hiddenIn, UNWRITE, VISIBLE } from './hidden-characters.ts';
import { deepYaml, longGap, MAX_DEPTH, MAX_GAP } from './nesting.ts';
import { syntaxFindings } from './yaml-faults.ts';
import { lineEnd, type Range, spanOf, type YamlContext } from './yaml-place.ts';

/** A value as text, list or map. Maps have no prototype. */
export type Tree = string | readonly Tree[] | TreeMap;
export interface TreeMap {
  readonly [key: string]: Tree;
}

/** Where a value and its key stand. Few of these places are ever told to anyone, so lines and columns are counted only then. */
export interface Place {
  readonly key?: Range;
  readonly value: Range;
  /** Whether the value is text, and not a list or fields. */
  readonly text: boolean;
}

export interface YamlText {
  /** The map at the top, or `undefined` if there is none that can be read. */
  readonly data: TreeMap | undefined;
  /** JSON pointer to place. */
  readonly places: ReadonlyMap<string, Place>;
  readonly findings: readonly Finding[];
}

const FORBIDDEN = new Set(['__proto__', 'constructor', 'prototype', '<<']);

/** Reads one YAML document whose top is a map. Never throws. */
export function readYaml(text: string, context: YamlContext): YamlText {
  const reader: Reader = { context, text, places: new Map(), findings: [] };
  const tooDeep = deepYaml(text);
  if (tooDeep !== undefined) {
    report(
      reader,
      'yaml/too-deep',
      [tooDeep, tooDeep + 1],
      'lists or brackets within each other, many times over',
      `at most ${MAX_DEPTH} levels`,
      'So many levels cannot be read reliably by people or programs.',
      'Write the value on lines of its own, without brackets.',
    );
    return { data: undefined, places: reader.places, findings: reader.findings };
  }
  const documents = parseAllDocuments(text, {
    schema: 'failsafe',
    version: '1.2',
    merge: false,
    uniqueKeys: false,
    logLevel: 'silent',
    prettyErrors: false,
  });
  const [first, second] = 'empty' in documents ? [] : documents;
  if (second !== undefined) {
    const at = second.range?.[0] ?? 0;
    report(
      reader,
      'yaml/several-documents',
      [at, lineEnd(text, at)],
      'second document',
      'one document in a file',
      'A line of three hyphens starts a new document, and what follows it would be lost.',
      'Remove the line of three hyphens, or put the second part in a file of its own.',
    );
  }
  reader.findings.push(...syntaxFindings(text, context, first?.contents ?? undefined, first?.errors ?? []));
  if (!first?.contents || reader.findings.length > 0)
    return { data: undefined, places: reader.places, findings: reader.findings };
  const data = convert(reader, first.contents, '', 0);
  if (data === undefined || typeof data === 'string' || Array.isArray(data)) {
    report(
      reader,
      'yaml/not-a-map',
      rangeOf(reader, first.contents),
      'text that is not a list of fields',
      'fields, each a name, a colon and a value',
      'Nothing can be read from it.',
      'Start with a field such as `title: …`.',
    );
    return { data: undefined, places: reader.places, findings: reader.findings };
  }
  return { data: data as TreeMap, places: reader.places, findings: reader.findings };
}

interface Reader {
  readonly context: YamlContext;
  readonly text: string;
  readonly places: Map<string, Place>;
  readonly findings: Finding[];
}

function convert(reader: Reader, node: Node, pointer: string, depth: number, key?: Range): Tree | undefined {
  const value = rangeOf(reader, node);
  const text = isScalar(node);
  reader.places.set(pointer, key === undefined ? { value, text } : { key, value, text });
  if (depth > MAX_DEPTH) {
    report(
      reader,
      'yaml/too-deep',
      rangeOf(reader, node),
      'values within values, many times over',
      `at most ${MAX_DEPTH} levels`,
      'So many levels cannot be read reliably by people or programs.',
      'Make the structure flatter.',
    );
    return undefined;
  }
  if (isAlias(node)) {
    report(
      reader,
      'yaml/alias',
      rangeOf(reader, node),
      `reference (\`*${node.source}\`) to another part of the file`,
      'the value itself',
      'A reference hides what is agreed, and chains of them can grow without limit.',
      'Write the value out; put text that begins with an asterisk in quotation marks.',
    );
    return undefined;
  }
  reportMarks(reader, node);
  if (isScalar(node))
    return String(node.value ?? '')
      .normalize('NFC')
      .trimEnd();
  if (isSeq(node)) {
    const items = node.items.map((item, index) => convert(reader, item as Node, `${pointer}/${index}`, depth + 1));
    return items.filter((item) => item !== undefined);
  }
  if (isMap(node))
    return convertMap(reader, node.items as readonly { key: Node; value: Node | null }[], pointer, depth);
  return '';
}

/** Marks for reuse, type marks and characters that nobody sees: a value may have them, and so may the name of a field. */
function reportMarks(reader: Reader, node: Node): void {
  const hidden = isScalar(node) ? hiddenIn(String(node.value ?? '')) : undefined;
  if (hidden !== undefined)
    report(
      reader,
      'text/hidden-character',
      rangeOf(reader, node),
      `hidden character, written by its number (${hidden})`,
      VISIBLE,
      HIDES,
      UNWRITE,
    );
  // `\t` and `\n` in quotation marks are white space only once they are read.
  if (isScalar(node) && longGap(String(node.value ?? '')) !== undefined)
    report(
      reader,
      'text/long-gap',
      rangeOf(reader, node),
      'spaces, tabs or line ends in one place, many times over, written by their signs',
      `at most ${MAX_GAP}`,
      'Programs take minutes to look through so much of nothing.',
      'Delete them.',
    );
  if ('anchor' in node && node.anchor) {
    report(
      reader,
      'yaml/anchor',
      markBefore(reader, node, `&${node.anchor}`),
      `mark (\`&${node.anchor}\`) for reuse`,
      'the value alone',
      'A mark for reuse hides what is agreed.',
      'Remove the mark; put text that begins with an ampersand in quotation marks.',
    );
  }
  if ('tag' in node && typeof node.tag === 'string') {
    const tag = node.tag.replace('tag:yaml.org,2002:', '!!');
    report(
      reader,
      'yaml/tag',
      markBefore(reader, node, tag),
      `type mark (\`${tag}\`)`,
      'the value alone',
      'Type marks mean different things to different programs.',
      'Remove the mark; put text that begins with an exclamation mark in quotation marks.',
    );
  }
}

/** A mark stands before the value that it marks. */
function markBefore(reader: Reader, node: Node, mark: string): Range {
  const [start, end] = rangeOf(reader, node);
  const at = reader.text.lastIndexOf(mark, start);
  return at === -1 ? [start, end] : [at, at + mark.length];
}

function convertMap(
  reader: Reader,
  pairs: readonly { key: Node; value: Node | null }[],
  pointer: string,
  depth: number,
): Tree {
  const map = Object.create(null) as Record<string, Tree>;
  for (const pair of pairs) {
    const name = isScalar(pair.key) ? String(pair.key.value).normalize('NFC') : undefined;
    const key = rangeOf(reader, pair.key);
    if (name === undefined) {
      report(
        reader,
        'yaml/odd-key',
        key,
        'list or map as the name of a field',
        'a word',
        'A field is found by its name.',
        'Use a word; put text that begins with a bracket in quotation marks.',
      );
      continue;
    }
    reportMarks(reader, pair.key);
    if (FORBIDDEN.has(name)) {
      report(
        reader,
        'yaml/forbidden-key',
        key,
        `name \`${name}\``,
        'a name with no special meaning to programs',
        'Programs that read the file give this name a meaning of their own.',
        'Use another name.',
      );
      continue;
    }
    const child = `${pointer}/${asStep(name)}`;
    if (Object.hasOwn(map, name)) {
      reportRepeated(reader, name, key, reader.places.get(child)?.key);
      continue;
    }
    if (pair.value === null) {
      reader.places.set(child, { key, value: key, text: true });
      map[name] = '';
      continue;
    }
    const value = convert(reader, pair.value, child, depth + 1, key);
    if (value !== undefined) map[name] = value;
  }
  return map;
}

function reportRepeated(reader: Reader, name: string, range: Range, first: Range | undefined): void {
  reader.findings.push({
    code: 'yaml/duplicate-key',
    severity: 'error',
    at: spanOf(reader.context, range),
    actual: `name \`${name}\`, which was used already`,
    expected: 'each name once',
    why: 'Only one of the two values would count, and nobody could tell which.',
    remedy: 'Remove one of them, or give it another name.',
    ...(first === undefined
      ? {}
      : { related: [{ at: spanOf(reader.context, first), text: `\`${name}\` stands here too.` }] }),
  });
}

function report(
  reader: Reader,
  code: string,
  range: Range,
  actual: string,
  expected: string,
  why: string,
  remedy: string,
): void {
  reader.findings.push({ code, severity: 'error', at: spanOf(reader.context, range), actual, expected, why, remedy });
}

/** Where a node stands, without the line ends that follow it. */
function rangeOf({ text }: Reader, node: Node): Range {
  const [start = 0, last = start] = node.range ?? [];
  let end = last;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end -= 1;
  return [start, end];
}
