/** Real documents as they stood have the faults that docs/ground-truth.md names, and today's texts have none. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Finding, sentence } from '../../src/base/finding.ts';
import { SAME_HERE } from '../../src/rules/alike.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { checkFiles } from '../helpers/check-files.ts';
import { readExample } from '../helpers/example.ts';

const FIXTURES = 'tests/ground-truth';

interface Row {
  readonly what: string;
  readonly code: string;
  /** Path in the register; `*` stands for any name. */
  readonly file: string;
  /** Words of the lines at which a finding has to begin, one finding for each. */
  readonly words: readonly string[];
  /** Words that the finding has to say; empty where the rule and the place leave no doubt. */
  readonly says: string;
}

interface Section {
  readonly name: string;
  readonly rows: readonly Row[];
  /** Places where nothing is wrong and nothing may be found. */
  readonly right: readonly Row[];
}

const page = readFileSync('docs/ground-truth.md', 'utf8');
const sections = page.split(/^## /m).slice(1);
const documents = sections.filter((text) => text.startsWith('`')).map(sectionOf);
const onPurpose = rowsOf(sections.find((text) => text.startsWith('What is found in today')) ?? '', 3).map(
  ([root = '', code = '', file = '']) => ({
    root: spans(root)[0] ?? '',
    code: spans(code)[0] ?? '',
    file: spans(file)[0] ?? '',
  }),
);
const found = new Map(
  await Promise.all(
    documents.map(async ({ name }) => [name, await checkFiles(diskFiles(join(FIXTURES, name)))] as const),
  ),
);

describe('the page on ground truth', () => {
  it('has a section for each register here, and no other', () => {
    const folders = readdirSync(FIXTURES, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(documents.map(({ name }) => name).sort()).toEqual(folders.map(({ name }) => name).sort());
  });

  it('names rules that exist, and leaves no line of its tables unread', () => {
    const codes = documents.flatMap(({ rows }) => rows.map(({ code }) => code));
    expect(codes.filter((code) => !existsSync(`docs/rules/${code}.md`))).toEqual([]);
    const lines = page
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:---|what is|register)/.test(line));
    const read = documents.flatMap(({ rows, right }) => [...rows, ...right]).length + onPurpose.length;
    expect(lines).toHaveLength(read);
  });
});

describe.each(documents.map((document) => [document.name, document] as const))('%s', (name, { rows, right }) => {
  it('is written as the format asks, so that every rule looks at it', () => {
    const broken = (found.get(name) ?? []).filter(
      ({ code, severity }) => severity === 'error' && /^(?:schema|yaml)\//.test(code),
    );
    expect(broken.map(sentence)).toEqual([]);
  });

  it.each(rows.map((row) => [row.code, row.what, row] as const))('%s: %s', (_code, _what, row) => {
    expect(row.words.length).toBeGreaterThan(0);
    expect(missing(name, row)).toEqual([]);
  });

  it.each(right.map((row) => [row.what, row] as const))('nothing is found where all is well: %s', (_what, row) => {
    expect(row.words.filter((words) => !linesWith(name, row.file, words))).toEqual([]);
    expect(at(name, row.file).filter(({ line }) => row.words.some((words) => line.includes(words)))).toEqual([]);
  });
});

describe('a row that is not so', () => {
  const row = documents.find(({ name }) => name === 'wirral-2018')?.rows[0];

  it('is noticed, whether its rule, its place or its words are wrong', () => {
    if (row === undefined) throw new Error('the page has no row');
    expect(missing('wirral-2018', { ...row, code: 'text/picture' })).not.toEqual([]);
    expect(missing('wirral-2018', { ...row, words: ['words that stand nowhere'] })).not.toEqual([]);
    expect(missing('wirral-2018', { ...row, says: 'words that nothing says' })).not.toEqual([]);
    expect(missing('wirral-2018', { ...row, file: 'agreements/none/agreement.md' })).not.toEqual([]);
  });
});

describe("today's texts", () => {
  it.each(['.', 'examples/mereshire'])('%s has the findings that are there on purpose, and no other', async (root) => {
    const all = await checkFiles(diskFiles(root));
    expect(all.map(({ code, at: { path } }) => `${code} ${path}`).sort()).toEqual(
      onPurpose
        .filter((row) => row.root === root)
        .map(({ code, file }) => `${code} ${file}`)
        .sort(),
    );
  });

  it.each(['.', 'examples/mereshire'])('%s rests on no acceptance', async (root) => {
    const register = await readExample(root);
    expect(register.entries.flatMap(({ terms }) => terms.record?.accept ?? [])).toEqual([]);
  });
});

/** The places of a row at which its rule finds nothing, or not what the row says. */
function missing(name: string, { code, file, words, says }: Row): readonly string[] {
  const paths = pathsLike(name, file);
  if (paths.length === 0) return [`there is no ${file}`];
  return paths.flatMap((path) => {
    const here = at(name, path).filter(({ finding }) => finding.code === code && sentence(finding).includes(says));
    return words.filter((some) => !here.some(({ line }) => line.includes(some))).map((some) => `${path}: ${some}`);
  });
}

/** Findings in a file, each with the line at which it begins, and with those where the same holds. */
function at(name: string, file: string): readonly { readonly finding: Finding; readonly line: string }[] {
  const here = (found.get(name) ?? []).flatMap((finding) => {
    const alike = (finding.related ?? []).filter(({ text }) => text === SAME_HERE);
    return [finding, ...alike].filter((one) => one.at.path === file).map((one) => ({ finding, at: one.at }));
  });
  const lines = here.length === 0 ? [] : linesOf(name, file);
  return here.map(({ finding, at: { start } }) => ({ finding, line: lines[start.line - 1] ?? '' }));
}

function linesWith(name: string, file: string, words: string): boolean {
  return linesOf(name, file).some((line) => line.includes(words));
}

function linesOf(name: string, file: string): readonly string[] {
  return readFileSync(join(FIXTURES, name, file), 'utf8').split('\n');
}

function pathsLike(name: string, file: string): readonly string[] {
  const [folder = '', rest = ''] = file.split('/*/');
  if (rest === '') return existsSync(join(FIXTURES, name, file)) ? [file] : [];
  return readdirSync(join(FIXTURES, name, folder)).map((one) => `${folder}/${one}/${rest}`);
}

function sectionOf(text: string): Section {
  const name = /^`([a-z0-9-]+)`/.exec(text)?.[1] ?? '';
  const file = /^Text: `([^`]+)`$/m.exec(text)?.[1] ?? '';
  const [wrong = '', right = ''] = text.split(/^What is right/m);
  return {
    name,
    rows: rowsOf(wrong, 4).map(([what = '', code = '', where = '', says = '']) => ({
      ...rowAt(file, where),
      what,
      code: spans(code)[0] ?? '',
      says: spans(says)[0] ?? '',
    })),
    right: rowsOf(right, 2).map(([what = '', where = '']) => ({ ...rowAt(file, where), what, code: '', says: '' })),
  };
}

/** Where a row points to: words of the section's text, or of another file that it names first. */
function rowAt(text: string, where: string): Pick<Row, 'file' | 'words'> {
  const [first = '', ...rest] = spans(where);
  return /\.(?:md|yaml)$/.test(first) ? { file: first, words: rest } : { file: text, words: [first, ...rest] };
}

/** The rows of a table with so many cells, without its head. */
function rowsOf(text: string, cells: number): readonly (readonly string[])[] {
  return text
    .split('\n')
    .filter((line) => line.startsWith('| ') && !/^\| (?:---|what is|register)/.test(line))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
    .filter((row) => row.length >= cells);
}

function spans(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}
