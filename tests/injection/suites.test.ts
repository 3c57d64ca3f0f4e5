/**
 * The test suites of YAML and CommonMark through the whole tool: each document
 * of the one as front matter, and as the value of a field; each example of the
 * other as prose. Each is read, checked, composed and written in every form
 * that takes no browser: nothing throws, nothing takes long, nothing in any
 * file does anything, and the text is what the suites say that it is.
 *
 * In `npm test` some are read and checked, and one of them written; in
 * `npm run proof` all are.
 */
import { tests as examples } from 'commonmark-spec';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../src/base/finding.ts';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import type { Document } from '../../src/documents/document.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { type Contents, checkFiles, registerOf, textOf } from '../helpers/check-files.ts';
import { composeContext } from '../helpers/example.ts';
import { memoryFiles } from '../helpers/memory-files.ts';
import { plannedFiles } from '../helpers/read-back.ts';
import { SMALL_ID, SMALL_PATH, SMALL_REGISTER } from '../helpers/small-register.ts';
import { toldBy, YAML_CASES } from '../helpers/yaml-suite.ts';
import { activeInSite, differencesInForms } from './judge-site.ts';

const PROOF = process.env['PROOF'] === '1';

/** In ms of this process alone, others may be at work on the machine: no agreement may take longer, from its file to every form of it. */
const LONGEST = 2_000;

const [, FRONT = '', BODY = ''] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(textOf(SMALL_REGISTER, SMALL_PATH)) ?? [];

interface Case {
  readonly name: string;
  readonly text: string;
  /** Pieces of text that its document has, without their white space. */
  readonly says: readonly string[];
}

interface Result {
  readonly findings: readonly Finding[];
  /** Nothing where the agreement cannot be relied on: its findings say why. */
  readonly document: Document | undefined;
}

/** An agreement alone in its register, read and checked, and written too where that is asked for. */
async function through(one: Case, written: boolean, tries = 2): Promise<Result> {
  const { text } = one;
  const begun = process.cpuUsage();
  const contents: Contents = { ...SMALL_REGISTER, [SMALL_PATH]: text };
  const source = memoryFiles(contents);
  const findings = await checkFiles(source);
  const register = await registerOf(source);
  const [entry] = register.entries;
  const document = entry?.agreement.valid ? composeAgreement(entry, composeContext(register)) : undefined;
  const planned = document !== undefined && written ? await plannedFiles(register, source, []) : undefined;
  const files = new Map((planned?.all ?? []).map(({ path, bytes }) => [path, bytes]));
  const took = process.cpuUsage(begun).user / 1000;
  // What takes long always does; the collection of memory falls on any one, and is time of this process too.
  if (took >= LONGEST && tries > 1) return through(one, written, tries - 1);
  // The first that is written waits for what is loaded with it.
  if (PROOF || !written) expect(took).toBeLessThan(LONGEST);

  if (document === undefined) expect(findings.map(({ severity }) => severity)).toContain('error');
  if (planned !== undefined && document !== undefined) {
    // A draft is held back, and so is what has a character that no font draws.
    if (planned.findings.length > 0 || entry?.unpublished !== undefined)
      expect(files.has(`agreements/${SMALL_ID}/index.html`)).toBe(false);
    else expect(differencesInForms(files, SMALL_ID, document)).toEqual([]);
    expect(activeInSite(files)).toEqual([]);
  }
  return { findings, document };
}

/** What is loaded once is loaded before time is taken. */
beforeAll(async () => {
  const files = memoryFiles(SMALL_REGISTER);
  if (PROOF) await plannedFiles(await registerOf(files), files, []);
});

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, '').normalize('NFC');
}

/** Which of its pieces a document does not have. */
function lost({ says }: Case, document: Document): readonly string[] {
  const words = squeezed(wordsOf(document).join(' '));
  return says.filter((piece) => !words.includes(piece));
}

/** One of so many, or all in the long run. */
function some<T>(all: readonly T[], oneOf: number): readonly T[] {
  return PROOF ? all : all.filter((_one, index) => index % oneOf === 0);
}

describe('the test suite of YAML', () => {
  const wholes = YAML_CASES.map(({ name, yaml }): Case => ({ name, text: `---\n${yaml}\n---\n${BODY}`, says: [] }));

  it('as front matter, is read or told of, each document soon', async () => {
    expect(wholes.length).toBeGreaterThan(400);
    const taken: string[] = [];
    for (const one of some(wholes, 40)) if ((await through(one, PROOF)).document !== undefined) taken.push(one.name);
    // An agreement of which nothing is written yet is a draft.
    expect(taken).toEqual(PROOF ? ['Q5MG Tab at beginning of line followed by a flow mapping'] : []);
  });

  const values = YAML_CASES.map(({ name, yaml, tree, fail }): Case => {
    const front = FRONT.replace(/^summary: \|\n(?: .*\n)+/m, `summary:\n${yaml.replaceAll(/^/gm, '  ')}\n`);
    const value = fail ? undefined : toldBy(tree);
    // The signs of documents are signs at the start of a line alone.
    const isSame = typeof value === 'string' && !/^(?:---|\.\.\.|%)/m.test(yaml);
    return { name, text: `---\n${front}\n---\n${BODY}`, says: isSame ? [squeezed(value)] : [] };
  });

  it('as the value of a field, is read as its authors say, or told of', { timeout: 3_600_000 }, async () => {
    let taken = 0;
    for (const one of some(values, 20)) {
      const { document } = await through(one, PROOF);
      if (document === undefined) continue;
      taken += 1;
      expect(lost(one, document), one.name).toEqual([]);
    }
    expect(taken).toBeGreaterThan(PROOF ? 60 : 2);
  });
});

describe('the examples of CommonMark', () => {
  const cases = examples.map(
    ({ number, markdown, html }): Case => ({
      name: `example ${number}`,
      text: `---\n${FRONT}\n---\n${markdown.replaceAll('→', '\t')}`,
      says: piecesOf(html.replaceAll('→', '\t')),
    }),
  );

  it('as prose, say what its authors say, in every form', { timeout: 3_600_000 }, async () => {
    expect(cases.length).toBeGreaterThan(600);
    let compared = 0;
    for (const [index, one] of some(cases, 50).entries()) {
      const { findings, document } = await through(one, PROOF || index === 0);
      if (document === undefined) throw new Error(`${one.name} is not read`);
      // HTML is shown as it was written, and a check says so.
      if (findings.some(({ code }) => code === 'text/raw-html')) continue;
      expect(lost(one, document), one.name).toEqual([]);
      compared += one.says.length;
    }
    expect(compared).toBeGreaterThan(PROOF ? 600 : 10);
  });
});

type HtmlNode = DefaultTreeAdapterMap['node'];

/** The text of each block of some HTML, without its white space. A document has no heading with nothing beneath it. */
function piecesOf(html: string): readonly string[] {
  const pieces = [''];
  const visit = (node: HtmlNode): void => {
    if ('value' in node) pieces.push((pieces.pop() ?? '') + node.value);
    if (node.nodeName === 'img' && 'attrs' in node)
      pieces.push((pieces.pop() ?? '') + (node.attrs.find(({ name }) => name === 'alt')?.value ?? ''));
    if (!('childNodes' in node)) return;
    const isBlock = BLOCK.test(node.nodeName);
    if (isBlock) pieces.push('');
    node.childNodes.forEach(visit);
    if (isBlock) pieces.push('');
  };
  const root = parseFragment(html);
  withoutEmptySections(root.childNodes).forEach(visit);
  return pieces.map(squeezed).filter((piece) => piece !== '');
}

const BLOCK = /^(?:p|h[1-6]|li|ul|ol|pre|blockquote)$/;

function withoutEmptySections(nodes: readonly HtmlNode[]): readonly HtmlNode[] {
  const kept: HtmlNode[] = [];
  for (const node of [...nodes].reverse()) {
    if (node.nodeName === '#text' || node.nodeName === 'hr') continue;
    const [next] = kept;
    if (levelOf(node) !== undefined && (next === undefined || (levelOf(next) ?? 9) <= (levelOf(node) ?? 0))) continue;
    kept.unshift(node);
  }
  return kept;
}

/** As a document has it: sections begin with headings of the first level and the second. */
function levelOf({ nodeName }: HtmlNode): number | undefined {
  const depth = /^h([1-6])$/.exec(nodeName)?.[1];
  return depth === undefined ? undefined : Math.max(1, Math.min(4, Number(depth) - 1));
}
