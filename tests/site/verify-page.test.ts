/** The page “Check a copy”: what its script says of files that somebody chooses, from the list that the build makes. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it, vi } from 'vitest';
import type { Manifest } from '../../src/base/manifest.ts';
import { shortReference } from '../../src/base/short-reference.ts';
import { checkList } from '../../src/build/check-list.ts';
import { inManifest, manifest } from '../../src/build/manifest.ts';
import { sha256 } from '../../src/host/environment.ts';
import type { OutputFile } from '../../src/base/ports.ts';
import { PATHS } from '../../src/site/links.ts';
import { openSite } from '../../src/site/site.ts';
import { readExample } from '../helpers/example.ts';
import { DIGEST, DOCUMENTS, ID, publishedFolder } from '../helpers/published-folder.ts';
import { unzipSync, zipSync } from 'fflate';
import { elements } from '../helpers/html.ts';
import { withMany } from '../helpers/many-agreements.ts';
import { siteContext } from '../helpers/site-fixture.ts';

const register = await readExample('examples/mereshire');
const file = (path: string, content: string): OutputFile => ({ path, bytes: Buffer.from(content) });
const FILES = [
  file('agreements/mereshire-exploitation/mereshire-exploitation.pdf', 'the present PDF'),
  file('agreements/mereshire-exploitation/v/2.0/mereshire-exploitation.pdf', 'the PDF before'),
  file('agreements/mereshire-housing-options/mereshire-housing-options.docx', 'a suspended one'),
  file('agreements/mereshire-exploitation/files/referral-form.csv', 'an attachment'),
  file('agreements/mereshire-housing-options/source/agreement.md', 'a source'),
  file('agreements/mereshire-exploitation/sign-off/mereshire-police-2.1.sig', 'a signature'),
  file('allowed_signers.txt', 'keys'),
  file('register.csv', 'a,b'),
  file('index.html', 'a page'),
];
const NAMED = FILES.map((one) => inManifest(one, sha256));
const made = manifest(NAMED, register, {
  madeWith: { tool: { name: 'concordat', version: '0' }, fonts: [] },
  hash: sha256,
});
const exploitation = register.entries.find(({ id }) => id === 'mereshire-exploitation');
const present = exploitation?.reference ?? '';
const earlier = exploitation?.versions.find(({ version }) => version === '2.0')?.entry.reference ?? '';
const suspended = register.entries.find(({ id }) => id === 'mereshire-housing-options')?.reference ?? '';
const list = Buffer.from(made[0]?.bytes ?? []).toString();
const script = readFileSync('dist/tool/assets/verify.js', 'utf8');

/** As much of an element as the script uses. */
class Element {
  textContent = '';
  className = '';
  href = '';
  hidden = true;
  value = '';
  scrolled = false;
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
  scrollIntoView(): void {
    this.scrolled = true;
  }
  addEventListener(name: string, listener: (event: object) => void): void {
    this.listeners.set(name, listener);
  }
}

function pageIn(language: 'en' | 'cy'): string {
  const context = { ...siteContext(), register, data: 'when-asked' as const };
  return String(openSite(context).file(`${language === 'cy' ? 'cy/' : ''}${PATHS.verify}`)?.content);
}

function open(loaded = list, language: 'en' | 'cy' = 'en', hash = '') {
  const [check, input, answer] = [new Element(), new Element(), new Element()];
  const [look, button, field, found] = [new Element(), new Element(), new Element(), new Element()];
  const byId: Readonly<Record<string, Element>> = {
    Check: check,
    'Check-file': input,
    'Check-answer': answer,
    Look: look,
    'Look-up': button,
    'Look-reference': field,
    'Look-answer': found,
    'Check-heading': new Element(),
  };
  const words = elements(pageIn(language)).find(({ attributes }) => attributes.get('id') === 'Check');
  check.dataset = { words: words?.attributes.get('data-words') ?? '' };
  const document = {
    documentElement: { lang: language === 'en' ? 'en-GB' : language },
    getElementById: (id: string) => byId[id] ?? null,
    createElement: () => new Element(),
  };
  const location = { hash };
  const onPage = new Map<string, () => void>();
  const addEventListener = (name: string, listener: () => void): unknown => onPage.set(name, listener);
  const requestAnimationFrame = (then: () => void): void => then();
  const own = {
    requestAnimationFrame,
    Uint8Array,
    DataView,
    Uint32Array,
    Date,
    TextDecoder,
    Blob,
    DecompressionStream,
  };
  const context = createContext({ document, location, addEventListener, ...own });
  runInContext(loaded, context);
  runInContext(script, context);
  const choose = async (...contents: readonly (string | Uint8Array)[]): Promise<readonly string[]> => {
    input.files = contents.map((content) => {
      const bytes = new Uint8Array(Buffer.from(content));
      return { name: 'copy.pdf', size: bytes.length, arrayBuffer: async () => bytes.buffer };
    });
    answer.children = [];
    input.listeners.get('change')?.({});
    await vi.waitFor(() => expect(answer.children).not.toEqual([]), { interval: 5 });
    return answer.children.flatMap((child) => [child.textContent, ...child.children.map(({ href }) => href)]);
  };
  const told = (): readonly string[] =>
    found.children.flatMap((child) => [child.textContent, ...child.children.map(({ href }) => href)]);
  const type = (typed: string): readonly string[] => {
    field.value = typed;
    button.listeners.get('click')?.({});
    return told();
  };
  const goTo = (next: string): readonly string[] => {
    location.hash = next;
    onPage.get('hashchange')?.();
    return told();
  };
  return { check, choose, look, field, told, type, goTo, loaded: () => onPage.get('load')?.() };
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

  it('knows what stands beside an agreement too', async () => {
    const { choose } = open();
    const said = await choose('an attachment');
    expect(said[0]).toBe(
      'Yes: this is a file that the register publishes with version 2.1 of “Protecting children from exploitation in Mereshire”, as agreements/mereshire-exploitation/files/referral-form.csv.',
    );
    expect(said).toContain('../agreements/mereshire-exploitation/index.html');
    expect((await choose('a signature'))[0]).toMatch(
      /^Yes: this is a file that the register publishes with version 2\.1/,
    );
    expect((await choose('keys'))[0]).toMatch(/^Yes: .* as allowed_signers\.txt\.$/);
    expect((await choose('a source'))[0]).toMatch(/that is not in force\. Its state: Suspended\.$/);
  });

  it('says of a published PDF with something behind its end that it begins with that, and not what it is', async () => {
    for (const line of ['', '\n', '\r\n', '\r'])
      for (const [before, behind] of [
        ['', 'more'],
        ['1 %%EOF 2 %%EO % ', '%%EOF more'],
      ]) {
        const pdf = `%PDF-1.7 ${before}%%EOF${line}`;
        const path = 'agreements/mereshire-exploitation/mereshire-exploitation.pdf';
        const [own] = manifest([inManifest(file(path, pdf), sha256)], register, {
          madeWith: { tool: { name: 'concordat', version: '0' }, fonts: [] },
          hash: sha256,
        });
        const { choose } = open(Buffer.from(own?.bytes ?? []).toString());
        expect((await choose(pdf))[0]).toMatch(/^Yes:/);
        const said = await choose(`${pdf}${behind}`);
        expect(said[0]).toMatch(
          /^This file is not as it was published\. It begins with the file .*, and something was added/,
        );
        expect(said[0]).toContain(path);
        expect(said[1]).toMatch(/^copy\.pdf, SHA-256: /);
        expect(said).toContain('../agreements/mereshire-exploitation/index.html');
        expect((await choose(`x${pdf}${behind}`))[0]).toMatch(/^Not known here\./);
      }
  });

  it('says of a PDF with a seal that it cannot check that, and not that it was altered', async () => {
    const told = JSON.parse(Buffer.from(publishedFolder()['manifest.json'] ?? []).toString()) as Manifest;
    const { choose } = open(Buffer.from(checkList(told, sha256).bytes).toString());
    const said = (sealed: string): string => `%PDF-1.7 ${sealed}<dc:identifier>${ID} 2.0 ${DIGEST}</dc:identifier>`;
    expect((await choose(said('/ByteRange [0 1 2 3] ')))[0]).toMatch(
      /^It bears a seal, which this page cannot check\./,
    );
    expect((await choose(said('')))[0]).toMatch(/^Altered, or not the published file\./);
  });

  it('says of a file that it is altered where it says that it is of a version that the register has, in each form', async () => {
    const told = JSON.parse(Buffer.from(publishedFolder()['manifest.json'] ?? []).toString()) as Manifest;
    const { choose } = open(Buffer.from(checkList(told, sha256).bytes).toString());
    const pdf = (agreement: string, title = 'Sample'): string =>
      `%PDF-1.7 <dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title><dc:identifier>${agreement} 2.0 ${DIGEST}</dc:identifier>`;
    /** An office file with its properties alone, of which one says something else. */
    const office = (form: 'docx' | 'odt', change = (part: string): string => part, level: 0 | 6 = 6): Uint8Array => {
      const parts = Object.entries(unzipSync(DOCUMENTS[form] ?? new Uint8Array()));
      const said = parts.filter(([name]) => /^(?:docProps\/.*|meta\.xml)$/.test(name));
      return zipSync(
        Object.fromEntries(said.map(([name, part]) => [name, Buffer.from(change(Buffer.from(part).toString()))])),
        { level },
      );
    };
    const titled = (part: string): string => part.replace(/<dc:title>[^<]*</, '<dc:title>Signature sheet<');
    const json = JSON.stringify({ id: ID, version: '2.0', digest: DIGEST });
    for (const held of [
      pdf(ID),
      `${pdf('other')} ${pdf(ID)}`,
      json,
      office('docx'),
      office('odt'),
      office('docx', String, 0),
    ]) {
      const all = await choose(held);
      expect(all[0]).toMatch(
        /^Altered, or not the published file\. This file says that it is version 2\.0 of “Sample agreement”, but/,
      );
      expect(all).toContain(`../agreements/${ID}/index.html`);
    }
    for (const held of [
      pdf('other'),
      pdf('constructor'),
      pdf(ID, 'Signature sheet'),
      office('docx', titled),
      office('odt', titled),
      office('docx', (part) => part.replace('>2.0<', '>9.0<')),
      office('docx').subarray(0, 300),
      'PK',
      '{"id": 1',
      '{}',
    ])
      expect((await choose(held))[0]).toMatch(/^Not known here\./);
  });

  it('says of a list of files that it does not know such lists, and of nothing that it may be genuine that it is not', async () => {
    const { choose } = open();
    expect((await choose(Buffer.from(made[1]?.bytes ?? [])))[0]).toMatch(/^This looks like a list of all files/);
    for (const one of ['a page', 'the present PDF.']) {
      const [said = ''] = await choose(one);
      expect(said).toMatch(/^Not known here\. This page knows only the files that the register offers for download/);
      expect(said).not.toContain('rely');
    }
  });

  it('knows no file in which a single bit is another, and none that is not offered for download', async () => {
    const { choose } = open();
    const bytes = Buffer.from('the present PDF');
    for (let bit = 0; bit < bytes.length * 8; bit += 7) {
      const other = Uint8Array.from(bytes);
      other[bit >> 3] = (other[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      expect((await choose(other))[0]).toMatch(/^Not known here\./);
    }
    expect((await choose('a page'))[0]).toMatch(/^Not known here\./);
    expect((await choose(''))[0]).toMatch(/^Not known here\./);
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
    expect(said.join(' ')).toContain('Nid yw’n hysbys yma.');
  });

  it('stays away where its list is not there, and the page says how to check by hand', () => {
    expect(open('').check.hidden).toBe(true);
    expect(pageIn('en')).toContain('certutil -hashfile');
  });

  it('finds the reference that the documentation works out', () => {
    const [, worked = ''] = /the reference is `([^`]+)`/.exec(readFileSync('docs/digest.md', 'utf8')) ?? [];
    expect(worked).toBe(present);
    expect(open().type(worked)[0]).toMatch(
      /^These are the words of version 2\.1 of “Protecting children from exploitation/,
    );
  });

  it('says of a reference which words it stands for, and whether they hold', () => {
    const { look, type } = open();
    expect(look.hidden).toBe(false);
    const [said, proves, page] = type(` ${present.toLowerCase().replaceAll('-', ' ')}`);
    expect(said).toBe(
      'These are the words of version 2.1 of “Protecting children from exploitation in Mereshire”, in force today as far as this page knows.',
    );
    expect(proves).toMatch(/^A reference can be copied onto any paper\./);
    expect(page).toBe('');
    expect(type(present)).toContain('../agreements/mereshire-exploitation/index.html');
    expect(type(earlier)[0]).toMatch(/no longer in use: version 2\.1 took its place on 1 October 2026\.$/);
    expect(type(suspended)[0]).toMatch(/and that is not in force\. Its state: Suspended\.$/);
  });

  it('goes to the answer once more when the page is there, since the browser goes elsewhere', () => {
    const { look, loaded } = open(list, 'en', `#${present}`);
    look.scrolled = false;
    loaded();
    expect(look.scrolled).toBe(true);
    const other = open(list, 'en', '#Check-heading');
    other.loaded();
    expect(other.look.scrolled).toBe(false);
  });

  it('takes a reference from the address, and what else stands there for what it is', () => {
    const { told, field, look, goTo, type } = open(list, 'en', `#${present}`);
    expect(told()[0]).toMatch(/^These are the words of version 2\.1/);
    expect([field.value, look.scrolled]).toEqual([present, true]);
    expect(goTo(`#${earlier}`)[0]).toMatch(/no longer in use/);
    expect(goTo('#0000-0000-0000')[0]).toMatch(
      /^The register does not publish words with the reference 0000-0000-0000\./,
    );
    expect(goTo('#<img src=x onerror=alert(1)>')[0]).toMatch(/^This is no short reference\./);
    expect(goTo('#%E0%A4%A')[0]).toMatch(/^This is no short reference\./);
    expect(type('constructor')[0]).toMatch(/^This is no short reference\./);
    // A link to a part of the page is no reference that was mistyped.
    expect(open(list, 'en', '#Check-heading').told()).toEqual([]);
    expect(type('  ')).toEqual([]);
  });

  it('knows the words of an earlier state by their reference', () => {
    const [id, version, digest] = ['mereshire-exploitation', '1.0', `sha256:${'a'.repeat(64)}`];
    const path = `agreements/${id}/${id}.pdf`;
    const gone = {
      path: 'agreements/once/once.pdf',
      sha256: 'c'.repeat(64),
      version: '1.0',
      digest,
      until: register.today,
    };
    const before = [{ path, sha256: 'b'.repeat(64), version, digest, until: register.today }, gone];
    const { agreements } = JSON.parse(Buffer.from(made[1]?.bytes ?? []).toString()) as Manifest;
    const { type } = open(Buffer.from(checkList({ agreements, files: [], before }, sha256).bytes).toString());
    expect(type(shortReference({ id, version, digest }, sha256))[0]).toMatch(/version 2\.1 took its place on/);
    expect(type(shortReference({ ...gone, id: 'once' }, sha256))[0]).toMatch(
      /^The register published these words until /,
    );
  });

  it('has a line for each text, to which the address leads without scripts, and which says the same', () => {
    const lines = elements(pageIn('en')).filter(({ name }) => name === 'li');
    const line = (reference: string): string =>
      lines
        .find(({ attributes }) => attributes.get('id') === reference)
        ?.text.replaceAll(/\s+/g, ' ')
        .trim() ?? '';
    expect(line(present)).toBe(
      `${present} Protecting children from exploitation in Mereshire, version 2.1. Its state: In force`,
    );
    expect(line(earlier)).toContain('version 2.0: no longer in use. The present version is 2.1');
    const listed = [...list.matchAll(/^"((?:[0-9A-Z]{4}-?){3})":/gm)].map(([, reference]) => reference);
    const all = register.entries.filter((one) => one.unpublished === undefined && one.agreement.kind !== 'listing');
    expect(listed.length).toBeGreaterThan(all.length);
    expect(listed.filter((one) => line(one ?? '') === '')).toEqual([]);
  });

  it('has a list that is among the files of the manifest', () => {
    const { files } = JSON.parse(Buffer.from(made[1]?.bytes ?? []).toString()) as {
      files: readonly { path: string; sha256: string }[];
    };
    expect(files.find(({ path }) => path === PATHS.checkList)?.sha256).toBe(sha256(Buffer.from(list)));
  });
});

describe('a register with many references', () => {
  const many = { ...siteContext(undefined, withMany(120)), data: 'when-asked' as const };
  const site = openSite(many);
  const idsOn = (path: string): readonly string[] =>
    [...String(site.file(path)?.content).matchAll(/<li id="([^"]+)"/g)].flatMap(([, id]) => id ?? []);

  it('has them on a page for each first sign, which “Check a copy” leads to', () => {
    const pages = [...String(site.file(PATHS.verify)?.content).matchAll(/href="(references-.\.html)"/g)].map(
      ([, file]) => `verify/${file}`,
    );
    expect(idsOn(PATHS.verify)).toEqual([]);
    expect(pages.length).toBeGreaterThan(10);
    for (const path of pages) {
      const ids = idsOn(path);
      expect(ids.length).toBeGreaterThan(0);
      expect(new Set(ids.map((id) => PATHS.references(id.charAt(0))))).toEqual(new Set([path]));
      expect([...ids].sort()).toEqual(ids);
    }
    const wanted = many.register.entries
      .filter(({ agreement, unpublished }) => agreement.kind !== 'listing' && unpublished === undefined)
      .map(({ reference }) => reference);
    expect(pages.flatMap(idsOn)).toEqual(expect.arrayContaining(wanted));
  });
});
