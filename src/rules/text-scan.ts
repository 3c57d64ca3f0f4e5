/**
 * The words of an agreement's prose, for rules that read them: one passage for
 * each heading, paragraph and cell, with its white space made even, so that a
 * line that wraps hides nothing. Each stretch of it can be found in the file.
 */
import type { Nodes } from 'mdast';
import type { Agreement } from '../agreement/agreement.ts';
import type { Span } from '../base/position.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import type { Source } from '../source/source.ts';
import { nodesOf } from '../source/nodes.ts';
import { spanOfWords } from './stretch.ts';

/** A stretch of words that belong together. */
export interface Passage {
  readonly node: Nodes;
  /** Its words, with a single space wherever there is white space, and no marks. */
  readonly text: string;
  /** The words of the headings that it stands under, the nearest last. */
  readonly under: readonly string[];
  /** Stretches of the text that are links. */
  readonly links: readonly { readonly start: number; readonly end: number; readonly url: string }[];
  /** The field that it is, if it is no prose: the parties' own words for a standard clause, which their document says as it says prose. */
  readonly pointer?: string;
  /** Where a stretch of the text stands in the file. */
  place(start: number, end: number): Span;
}

/** A sentence of a passage, and where in the passage's text it begins. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/** The texts whose words count: those that are drafts, in force or suspended, with a file that can be relied on. */
export function livingTexts(register: Register): readonly Entry[] {
  return register.entries.filter(
    ({ agreement, standing }) => agreement.valid && agreement.kind !== 'listing' && standing.status !== 'ended',
  );
}

/** The passages of an agreement's prose, in the order of the text, and then those of standard clauses that it words itself. */
export function passagesOf(agreement: Agreement): readonly Passage[] {
  const known = seen.get(agreement);
  if (known !== undefined) return known;
  const found: Passage[] = [];
  let headings: readonly { readonly depth: number; readonly text: string }[] = [];
  for (const node of nodesOf(agreement.body)) {
    if (node.type !== 'heading' && node.type !== 'paragraph' && node.type !== 'tableCell') continue;
    if (node.type === 'heading') headings = headings.filter(({ depth }) => depth < node.depth);
    const under = headings.map(({ text }) => text);
    const passage = passageOf(node, under, agreement.source);
    if (node.type === 'heading') headings = [...headings, { depth: node.depth, text: passage.text }];
    if (passage.text !== '') found.push(passage);
  }
  const all = [...found, ...clausePassages(agreement)];
  seen.set(agreement, all);
  return all;
}

/** The name of its clause stands above such words as a heading does: “The council tells the others within two days” is of a breach where the clause is. */
function clausePassages({ terms, source }: Agreement): readonly Passage[] {
  return (terms.clauses ?? []).flatMap(({ clause, text: paragraphs }, index) =>
    paragraphs.map((words): Passage => {
      const text = even(words);
      const pointer = `/clauses/${index}/text`;
      return {
        node: { type: 'paragraph', children: [{ type: 'text', value: text }] },
        text,
        under: [clause.replaceAll('-', ' ')],
        links: [],
        pointer,
        place: (start, end) => spanOfWords(source, pointer, text.slice(start, end)),
      };
    }),
  );
}

/** Many rules read the same words: they are gathered once. */
const seen = new WeakMap<Agreement, readonly Passage[]>();

/** The sentences of a text. A full stop ends one if white space and a capital, a digit or a quotation mark follow. */
export function sentencesOf(text: string): readonly Sentence[] {
  const found: Sentence[] = [];
  let start = 0;
  for (const { index } of text.matchAll(/(?<=[.!?]["”’)]?) (?=["“‘(]?[\p{Lu}\d])/gu)) {
    found.push({ text: text.slice(start, index), start });
    start = index + 1;
  }
  return [...found, { text: text.slice(start), start }];
}

/** A text with its white space made even. */
export function even(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

interface Chunk {
  readonly value: string;
  readonly node: Nodes;
  readonly url: string | undefined;
}

function passageOf(node: Nodes, under: readonly string[], source: Source): Passage {
  const chunks = chunksOf(node, undefined);
  const links: { start: number; end: number; url: string }[] = [];
  let text = '';
  for (const { value, url } of chunks) {
    const before = text.length;
    const words = value.replaceAll(/\s+/g, ' ');
    text += text === '' || text.endsWith(' ') ? words.replace(/^ /, '') : words;
    if (url !== undefined) links.push({ start: before, end: text.length, url });
  }
  return {
    node,
    text: text.trimEnd(),
    under,
    links,
    place(start, end) {
      const offsets = offsetsOf(chunks, source.text);
      const last = node.position?.end.offset ?? 0;
      return {
        path: source.path,
        start: source.position(offsets[start] ?? last),
        end: source.position((offsets[end - 1] ?? last - 1) + 1),
      };
    },
  };
}

function chunksOf(node: Nodes, url: string | undefined): readonly Chunk[] {
  if (node.type === 'text' || node.type === 'inlineCode') return [{ value: node.value, node, url }];
  if (node.type === 'break') return [{ value: ' ', node, url }];
  if (!('children' in node)) return [];
  const inner = node.type === 'link' ? node.url : url;
  return node.children.flatMap((child) => chunksOf(child, inner));
}

/** For each letter of the passage's text, its place in the file. Only a finding needs them. */
function offsetsOf(chunks: readonly Chunk[], text: string): readonly number[] {
  const offsets: number[] = [];
  let spaced = true;
  for (const { value, node } of chunks) {
    const from = node.position?.start.offset ?? 0;
    const written = text.slice(from, node.position?.end.offset ?? from);
    let at = 0;
    for (let index = 0; index < value.length; index++) {
      const letter = value[index] ?? '';
      // Marks that the words do not hold, such as a backslash or the sign of a quotation, are passed over.
      const next = written.indexOf(letter, at);
      if (next !== -1) at = next;
      const space = /\s/.test(letter);
      if (!space || !spaced) offsets.push(from + at);
      spaced = space;
      at = Math.min(at + 1, written.length);
    }
  }
  return offsets;
}
