/** A draft from a text that came in: fields with a comment on each that says where it is from, prose, and what has no place. */
import type { RootContent } from 'mdast';
import { type Document, isMap, isScalar, type Node, type Pair, Scalar, type YAMLMap } from 'yaml';
import { DRAFT_HEAD, type Fields, openFrontMatter } from '../../agreement/open-front-matter.ts';
import type { CompiledSchema } from '../../agreement/schemas.ts';
import { oneLine } from '../../base/one-line.ts';
import { wrap } from '../../base/wrap.ts';
import { WIDTH } from '../../source/write-yaml.ts';
import { type IncomingText, wordsOfParagraph } from '../text/model.ts';
import type { Find } from './finds.ts';
import type { Instead, PartsRead, Stretch } from './read-parts.ts';
import { markdownOf, nodesOf, noteLabel, type Prose } from './to-markdown.ts';
import type { Unplaced } from './unplaced.ts';

export interface TextDraft {
  readonly text: string;
  /** Sections that are still to be written, by the names of their fields. */
  readonly open: readonly string[];
  /** What the list of the unplaced has, in its order. */
  readonly unplaced: readonly Unplaced[];
}

/** `source` is what the text is called: the name of its file. */
export function writeTextDraft(
  facts: Fields,
  read: PartsRead,
  { notes }: Pick<IncomingText, 'notes'>,
  { schema, source }: { readonly schema: CompiledSchema; readonly source: string },
): TextDraft {
  const prose: Prose = { without: read.finds.taken, notes, noted: [] };
  const body = proseNodes(prose, read.stretches);
  const whole: Prose = { ...prose, without: new Set() };
  const kept = read.unplaced.map((one) => ({ ...one, nodes: nodesOf(whole, one.blocks) }));
  // Reading a note may lead to another.
  const definitions: RootContent[] = [];
  for (let at = 0; at < prose.noted.length; at += 1) definitions.push(...definition(whole, prose.noted[at] ?? ''));
  const left = [...notes].filter(([name]) => !prose.noted.includes(name));
  const unplaced: readonly (Unplaced & { readonly nodes: RootContent[] })[] = [
    ...kept.filter(({ nodes }) => nodes.length > 0),
    ...left.map(([place, blocks]) => ({
      what: 'Notes whose place is in a field',
      place,
      blocks,
      nodes: nodesOf(whole, blocks),
    })),
  ];
  const { text, open } = openFrontMatter({ facts, framework: undefined }, schema, headOf(read, source), (document) => {
    for (const find of read.finds.found) remark(document, find);
  });
  const nodes = [...body, ...unplacedNodes(unplaced, source), ...definitions];
  return { text: `---\n${text}---\n${markdownOf(nodes)}`, open, unplaced };
}

function definition(prose: Prose, name: string): readonly RootContent[] {
  const label = noteLabel(name);
  const children = nodesOf(prose, prose.notes.get(name) ?? []);
  return [{ type: 'footnoteDefinition', identifier: label, label, children: children as never }];
}

/** The name of the list of what has no place: it stands in drafts only as long as somebody has not gone through it. */
export const UNPLACED = 'Not yet placed';

function proseNodes(prose: Prose, stretches: readonly Stretch[]): RootContent[] {
  const sections = new Map<string, RootContent[]>();
  const depths = new Map<string, number>();
  for (const { section, heading, blocks } of stretches) {
    const nodes = sections.get(section) ?? [];
    const content = nodesOf(prose, blocks);
    if (heading !== undefined && heading.words !== section) {
      // A level that is skipped would be a finding, and says nothing.
      const depth = Math.min(heading.depth, (depths.get(section) ?? 0) + 1, 3);
      depths.set(section, depth);
      nodes.push({
        type: 'heading',
        depth: (depth + 2) as 3 | 4 | 5,
        children: [{ type: 'text', value: heading.words }],
      });
    }
    nodes.push(...content);
    sections.set(section, nodes);
  }
  return [...sections].flatMap(([title, nodes]): RootContent[] =>
    nodes.length === 0 ? [] : [{ type: 'heading', depth: 2, children: [{ type: 'text', value: title }] }, ...nodes],
  );
}

function unplacedNodes(
  unplaced: readonly (Unplaced & { readonly nodes: RootContent[] })[],
  source: string,
): RootContent[] {
  if (unplaced.length === 0) return [];
  const groups = new Map<string, RootContent[]>();
  for (const { what, place, nodes } of unplaced) {
    const group = groups.get(what) ?? [];
    const label: RootContent[] =
      place === ''
        ? []
        : [
            {
              type: 'paragraph',
              children: [{ type: 'emphasis', children: [{ type: 'text', value: `${capital(place)}:` }] }],
            },
          ];
    group.push(...label, ...nodes);
    groups.set(what, group);
  }
  const said = `These words of ${source} have no place in the draft yet. Put each where it belongs, or delete it; then delete this section.`;
  return [
    heading(2, UNPLACED),
    { type: 'paragraph', children: [{ type: 'text', value: said }] },
    ...[...groups].flatMap(([what, nodes]): RootContent[] => [heading(3, what), ...nodes]),
  ];
}

function heading(depth: 2 | 3, words: string): RootContent {
  return { type: 'heading', depth, children: [{ type: 'text', value: words }] };
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What the comment at the top says: how to read the others, and where each heading of the text went. */
function headOf({ headings, finds }: PartsRead, source: string): string {
  const lines = [
    ...wrap(
      `Made from ${oneLine(source)}. A comment at a field says how sure it is and where its words stood. certain: the text says it itself; likely: a heading, a column or a phrase that usually means it; guess: words that may mean it, to be looked at first. Delete each comment once you have looked.`,
      WIDTH - 2,
    ),
    ...(headings.length === 0 ? [] : ['Its headings, and the sections of this draft in which their text stands:']),
    ...headings.map(({ line, section, instead, confidence }) => {
      const words = oneLine(
        [line.paragraph.label, wordsOfParagraph(line.paragraph)].filter((one) => one !== '').join(' '),
      );
      const to =
        instead === undefined
          ? `${oneLine(section ?? '')}${confidence === undefined ? '' : ` (${confidence})`}`
          : INSTEAD[instead];
      return `  ${line.paragraph.place}: “${words}” > ${to}`;
    }),
    ...(finds.tables.length === 0 ? [] : ['Tables whose rows are all in fields, with their heads:']),
    ...finds.tables.map(({ place, heads }) => `  ${place}: “${oneLine(heads)}”`),
  ];
  return `${DRAFT_HEAD}\n${lines.map((line) => ` ${line}`).join('\n')}`;
}

const INSTEAD: Readonly<Record<Instead, string>> = {
  fields: 'fields',
  unplaced: UNPLACED,
  contents: 'left out, since its lines say the headings again',
  nothing: 'left out, since it has no text of its own',
};

/** Puts a comment at a field: beside a short value, above all others. */
function remark(document: Document, { path, confidence, place, words, doubt }: Find): void {
  const said = oneLine(
    `${confidence}: ${place}${words === undefined ? '' : ` (“${words}”)`}${doubt === undefined ? '' : `. ${doubt}.`}`,
  );
  const node = document.getIn(path, true);
  const parent = document.getIn(path.slice(0, -1), true);
  if (isScalar(node) && node.type !== Scalar.BLOCK_LITERAL && said.length <= 60) {
    node.comment = ` ${said}`;
    return;
  }
  const lines = wrap(said, WIDTH - 6)
    .map((line) => ` ${line}`)
    .join('\n');
  if (isMap(parent)) {
    const pair = (parent as YAMLMap<Scalar<string>>).items.find(({ key }) => key.value === path.at(-1)) as
      | Pair<Scalar<string>, Node>
      | undefined;
    if (pair !== undefined) pair.key.commentBefore = join(pair.key.commentBefore, lines);
  } else if (isMap(node)) node.commentBefore = join(node.commentBefore, lines);
}

function join(before: string | null | undefined, lines: string): string {
  return before === null || before === undefined ? lines : `${before}\n${lines}`;
}
