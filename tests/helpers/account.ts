/** Whether every word of a text that came in stands in the draft that was made of it. */
import { parse } from 'yaml';
import type { Nodes } from 'mdast';
import { type IncomingParagraph, type IncomingText, paragraphsIn } from '../../src/exchange/text/model.ts';
import { parseProse } from '../../src/source/parse-prose.ts';

/** The paragraphs, with their places, whose words stand neither in a field or its comment, nor in the prose. */
export function unaccounted(text: IncomingText, draft: string): readonly string[] {
  const said = wordsOfDraft(draft);
  const all = [
    ...paragraphsIn(text.blocks),
    ...[...text.notes.values()].flatMap(paragraphsIn),
    ...text.comments.flatMap(({ blocks }) => paragraphsIn(blocks)),
    ...text.running,
  ];
  return all.flatMap((paragraph) =>
    stretches(paragraph)
      .filter((words) => !said.includes(words))
      .map((words) => `${paragraph.place}: ${words}`),
  );
}

/** Words that belong together: what was struck out, and what is hidden, is kept apart from the rest. */
function stretches({ runs, contents }: IncomingParagraph): readonly string[] {
  const kinds = [
    runs.filter(({ change, hidden, picture }) => change?.kind !== 'deleted' && !hidden && !picture),
    ...runs
      .filter(({ change, hidden, picture }) => change?.kind === 'deleted' || hidden || picture)
      .map((run) => [run]),
  ];
  return (
    kinds
      .map((some) => plain(some.map(({ text }) => text).join('')))
      // A page number is no word of a line of contents, nor is the number of a heading, which is counted anew.
      .map((words) => (contents ? words.replaceAll(/^(?:Annex [A-Z]|[A-Z]?[\d.]*) | ?\d+$/g, '') : words))
      .filter((words) => words !== '' && !/^(?:table of )?contents$/i.test(words))
  );
}

function wordsOfDraft(draft: string): string {
  const [, fields = '', prose = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(draft) ?? [];
  const comments = [...fields.matchAll(/(?:^|\s)# ?(.*)$/gm)].map(([, words]) => words);
  const written = valuesOf(parse(fields, { schema: 'failsafe' }));
  return [written.join(' '), comments.join(' '), wordsOf(parseProse(`---\n---\n${prose}`, 8))].map(plain).join(' ');
}

function valuesOf(value: unknown): readonly string[] {
  if (typeof value !== 'object' || value === null) return [String(value)];
  return Object.values(value).flatMap(valuesOf);
}

function wordsOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(wordsOf).join(isBlock(node) ? ' ' : '') : '';
}

function isBlock({ type }: Nodes): boolean {
  return !['paragraph', 'heading', 'tableCell', 'emphasis', 'strong', 'link', 'delete'].includes(type);
}

/** Spaces, and the sign at the end of a point, are not words. */
function plain(words: string): string {
  return words
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/(?<=.)[.;,:]$/, '')
    .trim();
}
