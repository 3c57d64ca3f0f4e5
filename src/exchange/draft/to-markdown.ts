/** Blocks of a text that came in, as Markdown in which its words are words and nothing else. */
import type {
  BlockContent,
  DefinitionContent,
  List,
  ListItem,
  PhrasingContent,
  Root,
  RootContent,
  TableRow,
} from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkStringify from 'remark-stringify';
import { unified } from 'unified';
import type { IncomingBlock, IncomingParagraph, IncomingRun, IncomingTable, IncomingText } from '../text/model.ts';
import { linesOf } from './outline.ts';

export interface Prose {
  /** Paragraphs that do not stand in it, since their words are in fields. */
  readonly without: ReadonlySet<IncomingParagraph>;
  readonly notes: IncomingText['notes'];
  /** Notes that were led to, in their order. */
  readonly noted: string[];
}

const writer = unified()
  .use(remarkStringify, { bullet: '-', rule: '-' })
  .use(remarkGfm, { tablePipeAlign: false })
  .freeze();

export function markdownOf(nodes: readonly RootContent[]): string {
  const root: Root = { type: 'root', children: [...nodes] };
  // A colon before a word and a bracket would be a mark of language.
  return writer.stringify(root).replaceAll(/:(?=lang\[)|^:(?=::+lang\{)/gm, '\\:');
}

/** The blocks as nodes, in their order. */
export function nodesOf(prose: Prose, blocks: readonly IncomingBlock[]): RootContent[] {
  const nodes: RootContent[] = [];
  for (let at = 0; at < blocks.length; at += 1) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.type === 'table') nodes.push(...tableNodes(prose, block));
    else if (isPoint(block)) {
      let end = at;
      while (isPoint(blocks[end + 1])) end += 1;
      const points = blocks
        .slice(at, end + 1)
        .filter((one): one is IncomingParagraph => one.type === 'paragraph' && !prose.without.has(one));
      nodes.push(...lists(prose, points));
      at = end;
    } else if (!prose.without.has(block)) nodes.push(...paragraphNodes(prose, block));
  }
  return nodes;
}

function isPoint(block: IncomingBlock | undefined): boolean {
  return block?.type === 'paragraph' && block.depth > 0;
}

function paragraphNodes(prose: Prose, paragraph: IncomingParagraph): readonly (RootContent & BlockContent)[] {
  const words = inlines(prose, paragraph.runs);
  if (words.length === 0) return [];
  const label = paragraph.label === '' || paragraph.label === '•' ? [] : [text(`${paragraph.label} `)];
  return [{ type: 'paragraph', children: [...label, ...words] }];
}

/** Points as lists within lists. */
function lists(prose: Prose, points: readonly IncomingParagraph[]): List[] {
  const found: List[] = [];
  const least = Math.min(...points.map(({ depth }) => depth));
  let kind = '';
  for (let at = 0; at < points.length; at += 1) {
    const point = points[at];
    if (point === undefined) break;
    let end = at;
    while ((points[end + 1]?.depth ?? 0) > Math.max(point.depth, least)) end += 1;
    const inner = points.slice(at + 1, end + 1);
    at = end;
    const number = /^(\d{1,6})[.)]?$/.exec(point.label)?.[1];
    const own = number === undefined ? 'bullets' : 'numbers';
    const plain = point.label === '•' || point.label === '' || number !== undefined;
    const words: PhrasingContent[] = [...(plain ? [] : [text(`${point.label} `)]), ...inlines(prose, point.runs)];
    const item: ListItem = {
      type: 'listItem',
      spread: false,
      children: [{ type: 'paragraph', children: words }, ...(inner.length === 0 ? [] : lists(prose, inner))],
    };
    const last = found.at(-1);
    const goesOn =
      last !== undefined &&
      kind === own &&
      (number === undefined || Number(number) === (last.start ?? 1) + last.children.length);
    if (goesOn) last.children.push(item);
    else
      found.push({
        type: 'list',
        ordered: number !== undefined,
        ...(number === undefined ? {} : { start: Number(number) }),
        spread: false,
        children: [item],
      });
    kind = own;
  }
  return found;
}

/** A table whose cells are short; one with paragraphs in its cells becomes a list of its rows, which people can read. */
function tableNodes(prose: Prose, table: IncomingTable): RootContent[] {
  const all = table.rows.flat().flatMap((cell) => cell.blocks);
  if (paragraphs(all).every((one) => prose.without.has(one) || inlines(prose, one.runs).length === 0)) return [];
  const isShort = table.rows.every((row) =>
    row.every(({ blocks }) => blocks.every((block) => block.type === 'paragraph') && linesOf(blocks).length <= 1),
  );
  return isShort && table.rows.length > 1 ? [plainTable(prose, table)] : rowsAsList(prose, table);
}

function paragraphs(blocks: readonly IncomingBlock[]): readonly IncomingParagraph[] {
  return blocks.flatMap((block) =>
    block.type === 'paragraph' ? [block] : block.rows.flat().flatMap((cell) => paragraphs(cell.blocks)),
  );
}

function plainTable(prose: Prose, { rows }: IncomingTable): RootContent {
  const width = Math.max(...rows.map((row) => Math.max(...row.map(({ column, span }) => column + span))));
  return {
    type: 'table',
    children: rows.map(
      (row): TableRow => ({
        type: 'tableRow',
        children: Array.from({ length: width }, (_, at) => {
          const blocks = row.find(({ column }) => column === at)?.blocks ?? [];
          return { type: 'tableCell', children: paragraphs(blocks).flatMap((one) => inlines(prose, one.runs, 'line')) };
        }),
      }),
    ),
  };
}

function rowsAsList(prose: Prose, { rows }: IncomingTable): RootContent[] {
  const whole = { ...prose, without: new Set<IncomingParagraph>() };
  const items = rows.map((row): ListItem => {
    const children = row.flatMap(({ blocks }) => nodesOf(whole, blocks)) as (BlockContent | DefinitionContent)[];
    return { type: 'listItem', spread: true, children };
  });
  const said = items.filter(({ children }) => children.length > 0);
  return said.length === 0 ? [] : [{ type: 'list', ordered: false, spread: true, children: said }];
}

/** The runs of a paragraph but for what was struck out, hidden, or is a picture: these are kept apart. */
export function inlines(
  prose: Prose,
  runs: readonly IncomingRun[],
  shape: 'text' | 'line' = 'text',
): PhrasingContent[] {
  const nodes: PhrasingContent[] = [];
  const shown = trimmed(
    runs.filter(({ change, hidden, picture }) => change?.kind !== 'deleted' && !hidden && !picture),
  );
  const isAllBold = shown.every(({ bold, text: words }) => bold || words.trim() === '');
  for (const run of shown) {
    if (run.note !== undefined) {
      if (!prose.noted.includes(run.note)) prose.noted.push(run.note);
      const label = noteLabel(run.note);
      if (shape === 'text') nodes.push({ type: 'footnoteReference', identifier: label, label });
      else nodes.push(text(` (${run.note})`));
    } else nodes.push(...words(run, isAllBold && shape === 'line'));
  }
  return nodes;
}

export function noteLabel(note: string): string {
  return note.replace(/[^a-z0-9]+/gi, '-');
}

/** Without spaces at the ends, where they would mean something in Markdown. */
function trimmed(runs: readonly IncomingRun[]): readonly IncomingRun[] {
  const all = runs.map((run) => ({ ...run, text: run.text.replaceAll(/\s+/g, ' ') }));
  const first = all.findIndex(({ text: words, note }) => words.trim() !== '' || note !== undefined);
  const last = all.findLastIndex(({ text: words, note }) => words.trim() !== '' || note !== undefined);
  return all.slice(Math.max(first, 0), last + 1).map((run, index, some) => ({
    ...run,
    text:
      index === 0 && index === some.length - 1
        ? run.text.trim()
        : index === 0
          ? run.text.trimStart()
          : index === some.length - 1
            ? run.text.trimEnd()
            : run.text,
  }));
}

/** Marks stand close to words: spaces at their ends stay outside. */
function words(run: IncomingRun, plain: boolean): PhrasingContent[] {
  const [, before = '', inner = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(run.text) ?? [];
  if (inner === '') return run.text === '' ? [] : [text(' ')];
  const isWeb = run.link !== undefined && /^(?:https?:\/\/|mailto:)\S+$/i.test(run.link) && URL.canParse(run.link);
  const said = run.link !== undefined && !isWeb ? `${inner} (${run.link})` : inner;
  let node: PhrasingContent = text(said);
  if (run.italic && !plain) node = { type: 'emphasis', children: [node] };
  if (run.bold && !plain) node = { type: 'strong', children: [node] };
  if (isWeb && run.link !== undefined) node = { type: 'link', url: run.link, children: [node as never] };
  return [...(before === '' ? [] : [text(' ')]), node, ...(after === '' ? [] : [text(' ')])];
}

function text(value: string): PhrasingContent {
  return { type: 'text', value };
}
