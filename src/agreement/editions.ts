/**
 * The editions of template and standard clauses. They are the tool's alone: an
 * agreement's digest names its edition and does not cover its words, so one
 * name must mean the same words in every register.
 */
import type { Finding } from '../base/finding.ts';
import { fileSpan } from '../base/position.ts';
import type { Files } from '../base/ports.ts';

/** A template of the agreement with the versions of the standard clauses in it, and the words around them. Once released, nothing of it changes. */
export interface Edition {
  /** `2026.1` */
  readonly name: string;
  /** The template: Markdown with the places of blocks and clauses. */
  readonly template: string;
  /** Its headings, in order. */
  readonly sections: readonly TemplateSection[];
  /** The standard clauses that it can use, by id, with the version of each. */
  readonly clauses: ReadonlyMap<string, number>;
  /** The templates of its other papers, by name: `in-short`. */
  readonly papers: ReadonlyMap<string, string>;
  /** The catalogue of what documents say of their own, as `documents/wording.ts` reads it. */
  readonly words: string;
}

/** A heading of the template: `### Oversight {#monitoring}`. */
export interface TemplateSection {
  readonly id: string;
  readonly title: string;
  /** How many hashes it has. */
  readonly depth: number;
  /** The id of the section that it stands in; its own if it is one. */
  readonly within: string;
}

/** Editions by their names, the oldest first. */
export type Editions = ReadonlyMap<string, Edition>;

/** Where editions and their clauses are, in the tool and nowhere else. */
export const EDITIONS = 'templates/editions';
export const CLAUSES = 'templates/clauses';

/** The tool's editions, and a finding for every file that a register has among editions or clauses. */
export async function readEditions(
  assets: Files,
  files: Files,
): Promise<{ readonly editions: Editions; readonly findings: readonly Finding[] }> {
  const folders = (await assets.list(EDITIONS)).filter((entry) => entry.kind === 'folder');
  const editions = await Promise.all(folders.map(({ name }) => readEdition(assets, name)));
  const own = (await Promise.all([EDITIONS, CLAUSES].map((folder) => filesBeneath(files, folder)))).flat();
  const foreign = await Promise.all(own.map(async (path) => ((await isTools(assets, files, path)) ? [] : [path])));
  return {
    editions: oldestFirst(editions),
    findings: foreign.flat().map(ownEdition),
  };
}

/** The words of a standard clause, as its file has them, by its id and version. */
export type ClauseText = (id: string, version: number) => string;

/** Reads the clauses of all editions. What is given throws for one that no edition names, or whose file the installation lacks. */
export async function readClauses(assets: Files, editions: Editions): Promise<ClauseText> {
  const names = new Set(
    [...editions.values()].flatMap(({ clauses }) => [...clauses].map(([id, version]) => `${id}.${version}`)),
  );
  const texts = new Map(
    await Promise.all([...names].map(async (name) => [name, await assets.read(`${CLAUSES}/${name}.md`)] as const)),
  );
  return (id, version) => {
    const bytes = texts.get(`${id}.${version}`);
    if (bytes === undefined) throw new Error(`${CLAUSES}/${id}.${version}.md is missing from the installation`);
    return new TextDecoder().decode(bytes);
  };
}

/** Editions in their order, which is told by number: 2026.10 comes after 2026.9. */
export function oldestFirst(editions: readonly Edition[]): Editions {
  const inOrder = [...editions].sort((one, other) => one.name.localeCompare(other.name, 'en', { numeric: true }));
  return new Map(inOrder.map((edition) => [edition.name, edition]));
}

/** The newest edition; nothing where there is none. */
export function newestEdition(editions: Editions): Edition | undefined {
  return [...editions.values()].at(-1);
}

/** The edition of that name; the newest for a draft that names none yet. Nothing where there is none of that name: `check` reports that. */
export function editionFor(editions: Editions, name: string | undefined): Edition | undefined {
  return name === undefined ? newestEdition(editions) : editions.get(name);
}

/** What a template says of itself: its headings, and which clauses it uses. */
export function editionOf(
  name: string,
  template: string,
  { papers = new Map(), words = '' }: Partial<Pick<Edition, 'papers' | 'words'>> = {},
): Edition {
  const clauses = [...template.matchAll(/^\{\{clause "([a-z0-9-]+)" (\d+)\}\}$/gm)];
  return {
    name,
    template,
    sections: headingsOf(template),
    clauses: new Map(clauses.map(([, id = '', version]) => [id, Number(version)])),
    papers,
    words,
  };
}

async function readEdition(assets: Files, name: string): Promise<Edition> {
  const files = await assets.list(`${EDITIONS}/${name}`);
  const read = new Map(
    await Promise.all(
      files.map(
        async (file): Promise<[string, string]> => [
          file.name,
          new TextDecoder().decode(await assets.read(`${EDITIONS}/${name}/${file.name}`)),
        ],
      ),
    ),
  );
  const needed = (file: string): string => {
    const text = read.get(file);
    if (text === undefined) throw new Error(`${EDITIONS}/${name}/${file} is missing from the installation`);
    return text;
  };
  const papers = [...read].filter(([file]) => file.endsWith('.md') && file !== 'agreement.md');
  return editionOf(name, needed('agreement.md'), {
    papers: new Map(papers.map(([file, text]) => [file.replace(/\.md$/, ''), text])),
    words: needed('words.yaml'),
  });
}

function headingsOf(template: string): readonly TemplateSection[] {
  let within = '';
  return [...template.matchAll(/^(#+) (.*?)\s*\{#([a-z0-9-]+)\}\s*$/gm)].map(([, hashes = '', title = '', id = '']) => {
    if (hashes.length <= 2) within = id;
    return { id, title, depth: hashes.length, within };
  });
}

async function filesBeneath(files: Files, folder: string): Promise<readonly string[]> {
  const entries = await files.list(folder);
  const found = await Promise.all(
    entries.map(({ name, kind }) =>
      kind === 'folder' ? filesBeneath(files, `${folder}/${name}`) : [`${folder}/${name}`],
    ),
  );
  return found.flat();
}

/** Whether it is the tool's own file: the tool's repository is a register too, and a copy of the same words does no harm. */
async function isTools(assets: Files, files: Files, path: string): Promise<boolean> {
  const [theirs, ours] = await Promise.all([files.read(path), assets.read(path)]);
  return (
    theirs !== undefined && ours !== undefined && new TextDecoder().decode(theirs) === new TextDecoder().decode(ours)
  );
}

function ownEdition(path: string): Finding {
  return {
    code: 'register/own-edition',
    severity: 'error',
    at: fileSpan(path),
    actual: `file \`${path}\` of the register's own`,
    expected: 'editions and clauses of the tool alone',
    why: 'The digest that parties sign names the edition and does not cover its words. If a register could put words of its own under that name, one digest would stand for two texts.',
    remedy:
      'Remove the file; it is not used. Where these parties agree other words than a standard clause has, write them under `clauses` in the agreement; what they agree beside the standard clauses, under a heading of its own. The digest covers both.',
  };
}
