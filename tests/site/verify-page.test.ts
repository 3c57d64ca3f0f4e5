/** The page “Check a copy”: what its script says of files that somebody chooses, from the list that the build makes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { manifest } from '../../src/build/manifest.ts';
import { sha256 } from '../../src/host/environment.ts';
import type { OutputFile } from '../../src/base/ports.ts';
import { PATHS } from '../../src/site/links.ts';
import { openSite } from '../../src/site/site.ts';
import { readExample } from '../helpers/example.ts';
import { elements } from '../helpers/html.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const register = await readExample('examples/mereshire');
const file = (path: string, content: string): OutputFile => ({ path, bytes: Buffer.from(content) });
const FILES = [
  file('agreements/mereshire-exploitation/mereshire-exploitation.pdf', 'the present PDF'),
  file('agreements/mereshire-exploitation/v/2.0/mereshire-exploitation.pdf', 'the PDF before'),
  file('agreements/mereshire-housing-options/mereshire-housing-options.docx', 'a suspended one'),
  file('register.csv', 'a,b'),
  file('index.html', 'a page'),
];
const made = manifest(FILES, register, {
  madeWith: { tool: { name: 'concordat', version: '0' }, fonts: [] },
  hash: sha256,
});
const list = Buffer.from(made[0]?.bytes ?? []).toString();
const script = readFileSync('dist/tool/assets/verify.js', 'utf8');

/** As much of an element as the script uses. */
class Element {
  textContent = '';
  className = '';
  href = '';
  hidden = true;
  children: Element[] = [];
  dataset: Readonly<Record<string, string>> = {};
  files: readonly object[] = [];
  readonly listeners = new Map<string, (event: object) => void>();
  append(...more: Element[]): void {
    this.children.push(...more);
  }
  replaceChildren(...more: Element[]): void {
    this.children = more;
  }
  addEventListener(name: string, listener: (event: object) => void): void {
    this.listeners.set(name, listener);
  }
}

function pageIn(language: 'en' | 'cy'): string {
  const context = { ...siteContext(), register, data: 'when-asked' as const };
  return String(openSite(context).file(`${language === 'cy' ? 'cy/' : ''}${PATHS.verify}`)?.content);
}

function open(loaded = list, language: 'en' | 'cy' = 'en') {
  const [check, input, answer] = [new Element(), new Element(), new Element()];
  const words = elements(pageIn(language)).find(({ attributes }) => attributes.get('id') === 'Check');
  check.dataset = { words: words?.attributes.get('data-words') ?? '' };
  const document = {
    documentElement: { lang: language === 'en' ? 'en-GB' : language },
    getElementById: (id: string) => ({ Check: check, 'Check-file': input, 'Check-answer': answer })[id] ?? null,
    createElement: () => new Element(),
  };
  const context = createContext({ document, Uint8Array, DataView, Uint32Array, Date });
  runInContext(loaded, context);
  runInContext(script, context);
  const choose = async (...contents: readonly (string | Uint8Array)[]): Promise<readonly string[]> => {
    input.files = contents.map((content) => {
      const bytes = new Uint8Array(Buffer.from(content));
      return { name: 'copy.pdf', size: bytes.length, arrayBuffer: async () => bytes.buffer };
    });
    input.listeners.get('change')?.({});
    await new Promise((resolve) => setTimeout(resolve, 5));
    return answer.children.flatMap((child) => [child.textContent, ...child.children.map(({ href }) => href)]);
  };
  return { check, choose };
}

describe('the page that checks a copy', () => {
  it('says of a published file which it is, and where its agreement stands', async () => {
    const { check, choose } = open();
    expect(check.hidden).toBe(false);
    const said = await choose('the present PDF');
    expect(said[0]).toBe(
      'Yes: this is the file that the register publishes. It is version 2.1 of “Protecting children from exploitation in Mereshire”, in force today as far as this page knows.',
    );
    expect(said).toContain('../agreements/mereshire-exploitation/index.html');
    expect((await choose('a,b'))[0]).toBe('Yes: this is the file of data that the register publishes as register.csv.');
  });

  it('says what is no longer in use, or not in force', async () => {
    const { choose } = open();
    expect((await choose('the PDF before'))[0]).toMatch(
      /which is no longer in use: version 2\.1 took its place on 1 October 2026\.$/,
    );
    expect((await choose('a suspended one'))[0]).toMatch(/that is not in force\. Its state: Suspended\.$/);
  });

  it('knows no file in which a single bit is another, and none that is not a document', async () => {
    const { choose } = open();
    const bytes = Buffer.from('the present PDF');
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const other = Uint8Array.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await choose(other))[0]).toMatch(/^No: the register does not publish this file\./);
    }
    expect((await choose('a page'))[0]).toMatch(/^No:/);
    expect((await choose(''))[0]).toMatch(/^No:/);
  });

  it('works the hash out as others do, for every length around the ends of blocks', async () => {
    const { choose } = open();
    for (const length of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000]) {
      const bytes = Uint8Array.from({ length }, (_none, index) => (index * 37) & 255);
      const [, name] = await choose(bytes);
      expect(name).toBe(`copy.pdf, SHA-256: ${createHash('sha256').update(bytes).digest('hex')}`);
    }
  });

  it('says it in Welsh, of several files at once', async () => {
    const { choose } = open(list, 'cy');
    const said = await choose('the present PDF', 'another');
    expect(said[0]).toMatch(/^Ydy: dyma’r ffeil/);
    expect(said.join(' ')).toContain('Nac ydy: nid yw’r gofrestr yn cyhoeddi’r ffeil hon.');
  });

  it('stays away where its list is not there, and the page says how to check by hand', () => {
    expect(open('').check.hidden).toBe(true);
    expect(pageIn('en')).toContain('certutil -hashfile');
  });

  it('has a list that is among the files of the manifest', () => {
    const { files } = JSON.parse(Buffer.from(made[1]?.bytes ?? []).toString()) as {
      files: readonly { path: string; sha256: string }[];
    };
    expect(files.find(({ path }) => path === PATHS.checkList)?.sha256).toBe(sha256(Buffer.from(list)));
  });
});
