/** Parses the prose of a file, with the place of each node in the whole text. */
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { languageMarks, unwrapPassages } from './languages.ts';
import { nodesOf } from './nodes.ts';

const markdown = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkGfm).use(languageMarks);

/** Stands for the front matter, which is read as YAML elsewhere: it is often longer than the prose, and costs as much to pass over. */
const NO_FIELDS = '---\n---\n';

/** The prose that follows so many characters of front matter, with its fences. */
export function parseProse(text: string, from: number): Root {
  const { children } = markdown.parse(`${NO_FIELDS}${text.slice(from)}`);
  const lines = linesIn(text.slice(0, from)) - linesIn(NO_FIELDS);
  const offset = from - NO_FIELDS.length;
  const prose: Root = { type: 'root', children: children.filter((node) => node.type !== 'yaml') };
  for (const node of nodesOf(prose)) {
    if (node.position === undefined) continue;
    const { start, end } = node.position;
    node.position = { start: moved(start, lines, offset), end: moved(end, lines, offset) };
  }
  return unwrapPassages(prose);
}

type Point = NonNullable<Nodes['position']>['start'];

function moved(point: Point, lines: number, offset: number): Point {
  return { line: point.line + lines, column: point.column, offset: (point.offset ?? 0) + offset };
}

function linesIn(text: string): number {
  return text.split('\n').length;
}
