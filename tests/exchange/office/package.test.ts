/** Office files as anybody may send them: whole, damaged, or made to do harm. */
import { strToU8, zipSync } from 'fflate';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openPackage } from '../../../src/exchange/office/package.ts';
import { attribute, element, elements, everyElement, wordsOf } from '../../../src/exchange/office/walk.ts';
import { parseXml } from '../../../src/exchange/office/xml.ts';
import { LIMITS, openZip } from '../../../src/exchange/office/zip.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

function zipOf(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part]),
    ),
  );
}

function opened(bytes: Uint8Array) {
  const found = openPackage(bytes);
  if ('severity' in found) throw new Error(found.text);
  return found;
}

describe('an office file', () => {
  it('gives its parts as trees, with the names of the standard', () => {
    const file = opened(zipOf({ 'word/document.xml': `<x:p xmlns:x="${WORD}" x:val="1"><x:t>A &amp; B</x:t></x:p>` }));
    const tree = file.xml('word/Document.xml');
    expect(tree).toMatchObject({ name: 'w:p', attributes: { 'w:val': '1' } });
    expect(wordsOf(tree)).toBe('A & B');
    expect(file.xml('word/other.xml')).toBeUndefined();
    expect(file.remarks).toEqual([]);
  });

  it('is walked by the names of elements', () => {
    const tree = opened(zipOf({ a: '<a>1<b c="2"><b/></b><d/></a>' })).xml('a');
    expect(elements(tree).map(({ name }) => name)).toEqual(['b', 'd']);
    expect(attribute(element(tree, 'b'), 'c')).toBe('2');
    expect(attribute(element(tree, 'b'), 'constructor')).toBeUndefined();
    expect(everyElement(tree, 'b')).toHaveLength(2);
  });

  it('gives the lines between parts, and tells those that lead outside', () => {
    const relations =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">' +
      '<Relationship Id="a" Type="http://x/y/styles" Target="../styles.xml"/>' +
      '<Relationship Id="b" Type="http://x/y/hyperlink" Target="https://example.org/?a=../b" TargetMode="External"/>' +
      '</Relationships>';
    const file = opened(zipOf({ 'word/_rels/document.xml.rels': relations }));
    expect(file.relations('word/document.xml')).toEqual([
      { id: 'a', type: 'styles', target: 'styles.xml', outside: false },
      { id: 'b', type: 'hyperlink', target: 'https://example.org/?a=../b', outside: true },
    ]);
    expect(file.relations('')).toEqual([]);
  });

  it('remarks on a part that cannot be read, and goes on with the others', () => {
    const file = opened(zipOf({ 'a.xml': '<a><b></a>', 'c.xml': '<c/>' }));
    expect(file.xml('a.xml')).toBeUndefined();
    expect(file.xml('a.xml')).toBeUndefined();
    expect(file.xml('c.xml')?.name).toBe('c');
    expect(file.remarks).toMatchObject([{ severity: 'warning', place: 'part a.xml of the file' }]);
  });

  it.each([
    ['text', strToU8('Dear all'), /no office file/],
    ['nothing', new Uint8Array(), /no office file/],
    ['the old form', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /Office 97 to 2003/],
    ['half a file', zipOf({ 'a.xml': '<a/>' }).slice(0, 40), /damaged/],
  ])('refuses %s', (_name, bytes, words) => {
    expect(openPackage(bytes)).toMatchObject({ severity: 'error', text: expect.stringMatching(words) });
  });
});

describe('a zip that is made to do harm', () => {
  it('has no part that is packed more tightly than text can be', () => {
    const zip = openZip(zipSync({ 'a.xml': new Uint8Array(5 * 2 ** 20) }));
    expect(typeof zip === 'string' ? zip : zip.read('a.xml')).toMatch(/more tightly/);
  });

  it('does not unpack more than it says', () => {
    const bytes = zipSync({ 'a.xml': new Uint8Array(5 * 2 ** 20) });
    declareSize(bytes, 1000);
    const zip = openZip(bytes);
    expect(typeof zip === 'string' ? zip : zip.read('a.xml')).toMatch(/damaged/);
  });

  it('does not unpack to more than the limits together', () => {
    const bytes = zipOf({ a: 'x', b: 'y' });
    declareSize(bytes, LIMITS.all);
    expect(openZip(bytes)).toMatch(/Unpacked it would/);
    declareSize(bytes, LIMITS.part + 1);
    const zip = openZip(bytes);
    expect(typeof zip === 'string' ? zip : zip.read('a')).toMatch(/would have more than/);
  });

  it('has no two parts of one name', () => {
    expect(openZip(zipOf({ 'word/a.xml': 'one', 'WORD/A.XML': 'two' }))).toMatch(/same name/);
  });

  it('has no more parts than any office file', () => {
    const many = Object.fromEntries(Array.from({ length: LIMITS.entries + 1 }, (_, index) => [`${index}`, 'x']));
    expect(openZip(zipOf(many))).toMatch(/parts/);
  });

  it('says so where it is locked', () => {
    const bytes = zipOf({ a: 'x' });
    const view = new DataView(bytes.buffer, bytes.byteOffset);
    const at = view.getUint32(bytes.length - 22 + 16, true);
    view.setUint16(at + 8, view.getUint16(at + 8, true) | 1, true);
    expect(openZip(bytes)).toMatch(/password/);
  });

  it('never throws, whatever is changed in it', () => {
    const whole = zipOf({ '[Content_Types].xml': '<a/>', 'word/document.xml': `<w:p xmlns:w="${WORD}">words</w:p>` });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (changes) => {
          const bytes = whole.slice();
          for (const [at, value] of changes) bytes[at] = value;
          const file = openPackage(bytes);
          if (!('severity' in file)) for (const name of file.names) file.xml(name);
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('XML that is made to do harm', () => {
  it.each([
    ['entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', /document type/],
    ['an entity from elsewhere', '<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>', /document type/],
    ['an entity nobody declared', '<a>&b;</a>', /not well-formed/],
    ['depth', '<a>'.repeat(100_000), /deep within/],
    ['nothing', '', /not well-formed|empty/],
    ['bytes that are no text', Uint8Array.of(0x3c, 0xff, 0x3e), /encoding/],
  ])('with %s is refused', (_name, text, words) => {
    expect(parseXml(typeof text === 'string' ? strToU8(text) : text)).toMatch(words);
  });

  it('keeps names apart that only look like those of Word', () => {
    const tree = parseXml(strToU8('<w:p xmlns:w="urn:other" w:val="1"/>'));
    expect(tree).toEqual({ name: '{urn:other}p', attributes: { '{urn:other}val': '1' }, children: [] });
  });

  it('is read in both forms of Unicode', () => {
    const text = '\ufeff<a>é</a>';
    const units = new Uint8Array(Uint16Array.from(text, (letter) => letter.charCodeAt(0)).buffer);
    expect(parseXml(units)).toMatchObject({ children: ['é'] });
    expect(parseXml(strToU8(text))).toMatchObject({ children: ['é'] });
  });
});

/** Changes the size that the list at the end says of the first part. */
function declareSize(bytes: Uint8Array, size: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const at = view.getUint32(bytes.length - 22 + 16, true);
  view.setUint32(at + 24, size, true);
}
