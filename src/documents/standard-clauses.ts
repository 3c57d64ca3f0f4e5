/**
 * The standard clauses: `templates/clauses/<id>.<version>.md`. An edition names
 * the version of each clause that it uses, and a version that was released
 * never changes, so an agreement keeps its words whatever the tool does later.
 */
import type { WrittenAgreement } from '../agreement/written/agreement.ts';
import { pathMemo } from '../base/memo.ts';
import { lineIndex } from '../base/position.ts';
import { readYaml } from '../source/yaml.ts';
import { emphasis, paragraph } from './build-blocks.ts';
import type { Block, Clause } from './document.ts';
import type { Wording } from './wording.ts';

export interface StandardClause {
  /** `breach-telling`: the name that agreements, links and bookmarks know it by. */
  readonly id: string;
  readonly version: number;
  readonly title: string;
  /** The provisions that its words come from; none where it is drafting alone. */
  readonly source: readonly string[];
  /** Conditions of the agreement that must all hold, and those of which none may. */
  readonly when: readonly string[];
  readonly unless: readonly string[];
  /** Markdown and Handlebars. An ordered list in it is its sub-clauses. */
  readonly text: string;
}

/** How an agreement words a standard clause. */
export type ClauseChange = NonNullable<WrittenAgreement['clauses']>[number];

const FILE = /^---\n([\s\S]*?\n)---\n([\s\S]*)$/;

/** Where a clause is, beneath `templates/`. */
export function clausePath(id: string, version: number): string {
  return `clauses/${id}.${version}.md`;
}

/** Reads a clause. Throws if it is malformed: clauses are the tool's own. All agreements have the same few: each is read once. */
export function readClause(id: string, version: number, file: string): StandardClause {
  return read([id, version, file], () => parse(id, version, file));
}

const read = pathMemo<StandardClause>();

function parse(id: string, version: number, file: string): StandardClause {
  const [, fields = '', text = ''] = FILE.exec(file) ?? [];
  const context = { path: clausePath(id, version), offset: 4, position: lineIndex(file) };
  const { data, findings } = readYaml(fields, context);
  const title = data?.['title'];
  if (typeof title !== 'string' || text.trim() === '' || findings.length > 0)
    throw new Error(
      `templates/${context.path} is not a clause: a title between two lines of three hyphens, then its words`,
    );
  const list = (name: string): readonly string[] => {
    const written = data?.[name];
    return Array.isArray(written) ? written.filter((item) => typeof item === 'string') : [];
  };
  return { id, version, title, source: list('source'), when: list('when'), unless: list('unless'), text };
}

/** Whether a clause belongs into an agreement of which these conditions hold. */
export function applies({ when, unless }: StandardClause, conditions: Readonly<Record<string, boolean>>): boolean {
  return when.every((name) => conditions[name] === true) && unless.every((name) => conditions[name] !== true);
}

/**
 * The clause as it stands in a document: its own words, given as blocks, or
 * those that the parties agreed in their place or beside them, marked so. What
 * the parties changed stands there whether or not the clause applies.
 */
export function clauseBlocks(
  standard: StandardClause,
  words: readonly Block[],
  changes: readonly ClauseChange[],
  { t }: Wording,
): readonly Block[] {
  const own = changes.flatMap(({ text }) => text.map((each) => paragraph(each)));
  const replaced = changes.some(({ change }) => change === 'replaced');
  const { title, id, version } = standard;
  const clause = t('clauses.clause', { title, id, version });
  const said =
    changes.length === 0
      ? words
      : replaced
        ? [...own, paragraph(emphasis(t('clauses.replaced', { clause })))]
        : [...words, paragraph(emphasis(t('clauses.added', { clause }))), ...own];
  return asClause(standard, said);
}

/** An ordered list of a clause is its sub-clauses. */
function asClause({ id, version }: StandardClause, words: readonly Block[]): readonly Block[] {
  const source = `clause:${id}.${version}`;
  const make = (level: Clause['level'], own: string, children: readonly Block[]): Block => ({
    type: 'clause',
    level,
    id: own,
    number: '',
    children,
    source,
  });
  const beneath = words.flatMap((block) => (block.type === 'list' && block.ordered ? block.items : []));
  return [
    make(
      2,
      `clause-${id}`,
      words.filter((block) => !(block.type === 'list' && block.ordered)),
    ),
    ...beneath.map((item, index) => make(3, `clause-${id}-${index + 1}`, item)),
  ];
}
