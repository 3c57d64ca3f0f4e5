/**
 * Renders a template of Markdown and Handlebars into blocks. Whatever an
 * expression gives is text and stays text: it stands in the Markdown as an
 * opaque token and is put in place after the Markdown was parsed, so that a
 * party named `*Acme* [x](y)` keeps its name.
 */
import Handlebars from 'handlebars';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { onceFor, onceForEach } from '../base/memo.ts';
import type { Block, Cell, Inline } from './document.ts';
import { proseBlocks } from './prose.ts';
import { plain } from './words.ts';

/** Builds what a template asks for by name: `{{block "parties"}}`. */
export type NamedBlock = (argument: string | undefined) => readonly Block[];

export interface TemplateInput {
  /** What expressions may read. Optional values are there as `undefined`: an unknown name is a fault of the template. */
  readonly view: object;
  readonly blocks: Readonly<Record<string, NamedBlock>>;
  /** Builds the standard clause that a template asks for: `{{clause "breach-telling" 1}}`. It may render the clause's own text in turn. */
  readonly clause: (id: string, version: number) => readonly Block[];
  /** Makes an id from a title, unique in the document. */
  readonly id: (title: string) => string;
}

const markdown = unified().use(remarkParse).use(remarkGfm);
const OPEN = '\ue000';
const CLOSE = '\ue001';
const TOKEN = /\ue000(\d+)\ue001/g;
const TOKENS_ALONE = /^\s*(?:\ue000\d+\ue001\s*)+$/;

/** Renders templates against one view: the blocks of each, unnumbered. Throws if a template itself is at fault. */
export function templateRenderer({ view, blocks, clause, id }: TemplateInput): (source: string) => readonly Block[] {
  const shown = shownOf(view);
  const helpers = {
    block: (name: Opaque | string, argument: unknown) => {
      const build = blocks[String(name)];
      if (build === undefined) throw new Error(`the template asks for a block that does not exist: ${String(name)}`);
      return new Handlebars.SafeString(tokens.of(build(typeof argument === 'string' ? argument : undefined)));
    },
    clause: (name: string, version: number) => new Handlebars.SafeString(tokens.of(clause(name, version))),
    is: (value: unknown, wanted: string) => String(value) === wanted,
  };
  return (source) => {
    // Each text counts its tokens from 0, a clause within a template too: what is left is the template's words alone.
    const own: Value[] = [];
    const text = tokens.during(own, () => compiled(source)(shown, { helpers }));
    const blocks = proseBlocks(parsed(text), { deeper: -1, id: (title) => id(title.replace(HEADING_ID, '')) });
    return blocks.flatMap((block) => place(block, own));
  };
}

/** What is read of a view: its parts, such as what an agreement says, are the same in each text that is rendered of it, and are made ready once. */
const shownOf = onceFor((view: object) => partsOf(view, (part) => (isObject(part) ? readyOf(part) : opaque(part))));

const readyOf = onceFor((part: object) => opaque(part));

/** What stands for values in the text that is being rendered. Rendering waits for nothing, so that there is one such text at a time. */
const tokens = tokenMaker();

interface Tokens {
  /** The token of a value, which is put behind those that the text has already. */
  of(value: Value): string;
  /** Renders a text whose values are gathered in `own`; another may be rendered within it. */
  during<Out>(own: Value[], render: () => Out): Out;
}

function tokenMaker(): Tokens {
  let values: Value[] = [];
  return {
    of: (value) => `${OPEN}${values.push(value) - 1}${CLOSE}`,
    during: (own, render) => {
      const around = values;
      values = own;
      try {
        return render();
      } finally {
        values = around;
      }
    },
  };
}

/** What an expression gave: a text, or what a template asked for by name. */
type Value = string | readonly Block[];

/** Agreements for which an edition says the same have the same text here, whatever their own words: it is parsed once. */
const parsed = onceForEach((text) => markdown.parse(text));

/** All agreements of an edition are made from the same few templates: each is compiled once. */
const compiled = onceForEach((source) =>
  Handlebars.compile(source, {
    strict: true,
    knownHelpersOnly: true,
    knownHelpers: { block: true, clause: true, is: true },
  }),
);

/** A text that emits a token where it is printed. */
class Opaque {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toHTML(): string {
    return tokens.of(this.#text);
  }

  toString(): string {
    return this.#text;
  }
}

function opaque(value: unknown): unknown {
  if (typeof value === 'string' || typeof value === 'number')
    return String(value) === '' ? undefined : new Opaque(String(value));
  if (Array.isArray(value)) return value.map(opaque);
  return isObject(value) ? partsOf(value, opaque) : value;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function partsOf(value: object, made: (part: unknown) => unknown): object {
  const copy = Object.create(NAMED) as Record<string, unknown>;
  for (const [key, part] of Object.entries(value)) copy[key] = made(part);
  return copy;
}

/** Handlebars prints the object when it says that a name does not exist. Nothing else is inherited. */
const NAMED = Object.create(null, { toString: { value: () => 'the view' } }) as object;

const HEADING_ID = /\s*\{#([a-z0-9-]+)\}$/;

/** Puts values where their tokens stand. */
function place(block: Block, values: readonly Value[]): readonly Block[] {
  switch (block.type) {
    case 'paragraph': {
      const words = plain(block.children);
      const built = [...words.matchAll(TOKEN)].map(([, index]) => values[Number(index)]);
      // Clauses stand on lines of their own, one beneath the other.
      if (TOKENS_ALONE.test(words) && built.every((value) => Array.isArray(value))) return built.flat();
      return [{ ...block, children: placeInlines(block.children, values) }];
    }
    case 'heading': {
      const id = HEADING_ID.exec(plain(block.children))?.[1];
      const children = placeInlines(block.children, values).map(
        (inline): Inline =>
          inline.type === 'text' ? { ...inline, value: inline.value.replace(HEADING_ID, '') } : inline,
      );
      return [{ ...block, id: id ?? block.id, children }];
    }
    case 'list':
      return [{ ...block, items: block.items.map((item) => placeAll(item, values)) }];
    case 'quote':
      return [{ ...block, children: placeAll(block.children, values) }];
    case 'table':
      return [{ ...block, rows: block.rows.map((row) => row.map((cell) => placeAll(cell, values))) }];
    default:
      return [block];
  }
}

function placeAll(blocks: Cell, values: readonly Value[]): Cell {
  return blocks.flatMap((block) => place(block, values));
}

function placeInlines(inlines: readonly Inline[], values: readonly Value[]): readonly Inline[] {
  return inlines.map((inline): Inline => {
    if (inline.type === 'text')
      return { ...inline, value: inline.value.replaceAll(TOKEN, (_, index: string) => textOf(values[Number(index)])) };
    return 'children' in inline ? { ...inline, children: placeInlines(inline.children, values) } : inline;
  });
}

function textOf(value: Value | undefined): string {
  return typeof value === 'string' ? value.replaceAll(/\s*\n\s*/g, ' ') : '';
}
