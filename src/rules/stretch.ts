/**
 * Says what stands at a stretch of a file: a field of its front matter, or a
 * place in its prose. Rules that look for words look in the text of the file as
 * it stands, which is fast, and ask afterwards where the few that they found are.
 */
import { escaped } from '../base/pattern.ts';
import { asStep } from '../base/pointer.ts';
import type { Nodes } from 'mdast';
import type { Position, Span } from '../base/position.ts';
import type { Source } from '../source/source.ts';
import type { Tree } from '../source/yaml.ts';

/** Where a stretch of a file stands. */
export type Stretch =
  | { readonly in: 'field'; readonly pointer: string }
  /** `nodes` lead from the block down to the node itself. */
  | { readonly in: 'prose'; readonly nodes: readonly Nodes[]; readonly address: boolean };

/** What stands at an offset: nothing for marks, comments, names of fields and HTML. */
export function stretchAt(source: Source, offset: number): Stretch | undefined {
  return offset < source.text.length - source.bodyText.length ? fieldAt(source, offset) : proseAt(source, offset);
}

/** The place of a stretch in its file. */
export function spanOf(source: Source, start: number, end: number): Span {
  return { path: source.path, start: source.position(start), end: source.position(end) };
}

/** The place of words in a field, however they are wrapped there; of the whole value if they stand there in another form. */
export function spanOfWords(source: Source, pointer: string, words: string): Span {
  const whole = source.locate(pointer);
  const steps = words.trim().split(/\s+/);
  const pattern = new RegExp(steps.map(escaped).join('\\s+'), 'g');
  for (const { 0: found, index } of source.text.matchAll(pattern)) {
    const span = spanOf(source, index, index + found.length);
    if (!before(span.start, whole.start) && !before(whole.end, span.end)) return span;
  }
  return whole;
}

/** The heading of the section, and those above it, for a place in the prose. */
export function headingsAt(source: Source, offset: number): readonly string[] {
  const found: { depth: number; text: string }[] = [];
  for (const node of source.body.children) {
    if ((node.position?.start.offset ?? 0) > offset) break;
    if (node.type !== 'heading') continue;
    while ((found.at(-1)?.depth ?? 0) >= node.depth) found.pop();
    found.push({
      depth: node.depth,
      text: source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0),
    });
  }
  return found.map(({ text }) => text);
}

interface Field {
  readonly pointer: string;
  readonly span: Span;
}

const fields = new WeakMap<Source, readonly Field[]>();

function fieldAt(source: Source, offset: number): Stretch | undefined {
  let all = fields.get(source);
  if (all === undefined) {
    all = textFields(source);
    fields.set(source, all);
  }
  const at = source.position(offset);
  const field = all.find(({ span }) => !before(at, span.start) && before(at, span.end));
  return field === undefined ? undefined : { in: 'field', pointer: field.pointer };
}

function textFields(source: Source): readonly Field[] {
  const found: Field[] = [];
  const visit = (value: Tree, pointer: string): void => {
    if (typeof value === 'string') {
      found.push({ pointer, span: source.locate(pointer) });
    } else if (Array.isArray(value)) {
      for (const [index, item] of (value as readonly Tree[]).entries()) visit(item, `${pointer}/${index}`);
    } else {
      for (const [key, item] of Object.entries(value)) visit(item as Tree, `${pointer}/${asStep(key)}`);
    }
  };
  visit(source.data, '');
  return found;
}

function before(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.column < b.column);
}

function proseAt(source: Source, offset: number): Stretch | undefined {
  const nodes: Nodes[] = [];
  let inside: readonly Nodes[] = source.body.children;
  for (;;) {
    const node = inside.find(
      ({ position }) => (position?.start.offset ?? 0) <= offset && offset < (position?.end.offset ?? 0),
    );
    if (node === undefined) break;
    nodes.push(node);
    inside = 'children' in node ? node.children : [];
  }
  const last = nodes.at(-1);
  if (last === undefined || last.type === 'html' || last.type === 'footnoteReference') return undefined;
  // A place in a link, but not in its words, is in its address.
  const address = last.type === 'link' || last.type === 'definition' || last.type === 'image';
  return { in: 'prose', nodes, address };
}
