/** What the words of findings on the schema are made with: the place in the schema, the names of fields, what to write instead. */
import { stepsOf } from '../base/pointer.ts';
import type { ErrorObject } from 'ajv/dist/2020.js';
import type { Finding, Suggestion } from '../base/finding.ts';
import type { Span } from '../base/position.ts';
import type { Source } from '../source/source.ts';
import type { Meant } from './mends.ts';
import { resolve, type SchemaPart } from './schemas.ts';

/** An error of the validator, with what the words for it depend on. */
export interface Case {
  readonly error: ErrorObject;
  readonly source: Source;
  readonly root: SchemaPart;
  /** In a draft, what is missing is a note. */
  readonly draft: boolean;
  readonly vocabulary: Vocabulary;
  /** The required fields that an owner lacks, by its pointer, but for those whose name is misspelt beside. */
  readonly lacking: ReadonlyMap<string, readonly string[]>;
}

/** The names that a value may give, by its pointer; nothing where any name will do, or nobody can say. */
export type Vocabulary = (pointer: string) => readonly string[] | undefined;

/** The words of a finding, and its place where that is another than the error's. */
export type Words = Pick<Finding, 'code' | 'actual' | 'expected' | 'why' | 'remedy'> &
  Partial<Pick<Finding, 'severity' | 'at' | 'pointer' | 'suggest'>>;

/** The part of a schema that describes the value at a pointer. */
export function schemaAt(root: SchemaPart, path: readonly string[]): SchemaPart {
  let part = resolve(root, root);
  for (const step of path) {
    const holder = part.if?.type === 'array' || part.if?.type === 'object' ? resolve(part.then ?? {}, root) : part;
    const own =
      holder.properties !== undefined && Object.hasOwn(holder.properties, step) ? holder.properties[step] : undefined;
    const others = holder.additionalProperties === false ? undefined : holder.additionalProperties;
    part = resolve(own ?? holder.items ?? others ?? {}, root);
  }
  return part.if?.type === 'object' && part.properties === undefined
    ? { ...resolve(part.then ?? {}, root), ...part }
    : part;
}

/** The first sentence that the schema says of a value. */
export function describe(root: SchemaPart, path: readonly string[]): string {
  return (schemaAt(root, path).description ?? '').replace(/\.( .*)?$/s, '');
}

/** The name that people know a value by: the last step that is not a number. */
export function lastName(pointer: string): string {
  return stepsOf(pointer).findLast((step) => !/^\d+$/.test(step)) ?? 'front matter';
}

/** What a field belongs to, as a noun phrase with no article. */
export function owner(pointer: string, { path }: Source): string {
  if (pointer === '') return path.endsWith('.md') ? 'front matter' : 'file';
  const steps = stepsOf(pointer).filter((step) => !/^\d+$/.test(step));
  return `\`${steps.join('.')}\``;
}

/** Where a field stands, after "in". */
export function within(pointer: string, source: Source): string {
  return pointer === '' && !source.path.endsWith('.md') ? 'this file' : owner(pointer, source);
}

/** A value as code, cut where it is long: somebody may have pasted a page. */
export function quoted(value: string): string {
  const characters = [...value];
  return `\`${characters.length > LONGEST ? `${characters.slice(0, LONGEST).join('')}…` : value}\``;
}

const LONGEST = 80;

/** Whether a value stands alone where a list may stand, so that it counts as a list of one. */
export function standsAlone({ error: { instancePath }, source }: Pick<Case, 'error' | 'source'>): boolean {
  return /\/\d+$/.test(instancePath) && !source.has(instancePath);
}

/** A text that stands within a sentence. */
export function lower(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

/** Words as code: "`a`, `b` or `c`". */
export function list(words: readonly string[], last: 'and' | 'or' = 'or'): string {
  return inRow(
    words.map((word) => `\`${word}\``),
    last,
  );
}

/** "a, b or c" */
export function inRow(words: readonly string[], last: 'and' | 'or' = 'or'): string {
  return words.length > 1 ? `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}` : (words[0] ?? '');
}

/** Only what stands on one line can be put right by writing something else in its place. */
export function suggestion(meant: Meant | undefined, at: Span): { suggest?: readonly Suggestion[] } {
  if (meant === undefined || at.start.line !== at.end.line || at.start.column === at.end.column) return {};
  const { value, certain } = meant;
  const title = `Write \`${value}\``;
  const edits = [{ path: at.path, start: at.start, end: at.end, text: value }];
  return { suggest: [{ title, ...(certain ? { certain } : {}), edits }] };
}
