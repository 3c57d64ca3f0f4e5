/** The short reference and its code: on every paper of an agreement, legible to a program that did not make it. */
import { beforeAll, describe, expect, it } from 'vitest';
import { composeAgreement } from '../../src/documents/compose-agreement.ts';
import { composePaper } from '../../src/documents/compose-paper.ts';
import { picturesIn } from '../../src/documents/diagram/picture.ts';
import { qrSize, qrSvg } from '../../src/documents/diagram/qr-code.ts';
import type { Block, Document, QrCode } from '../../src/documents/document.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { html } from '../../src/documents/html.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { type Paper, papersOf } from '../../src/documents/papers.ts';
import { signatureSheet } from '../../src/documents/signature-sheet.ts';
import { wordingOf } from '../../src/documents/wording.ts';
import { wordsOf } from '../../src/documents/words.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import { makePainter } from '../../src/host/painter.ts';
import { composeContext, readExample } from '../helpers/example.ts';
import { readQrCode } from '../helpers/read-qr-code.ts';
import { readZip } from '../helpers/read-zip.ts';

const register = await readExample('examples/mereshire');
const context = composeContext(register);
const entry = register.entries.find(({ id }) => id === 'mereshire-exploitation');
if (entry === undefined) throw new Error('there is no such agreement');
const agreement = composeAgreement(entry, context);
const words = wordingOf(register.editions, entry.terms.edition);
const papers = new Map<string, Document | undefined>([
  ...papersOf(entry).map(
    (paper) =>
      [
        paper.name,
        paper.group === 'agreement' ? agreement : composePaper(paper, agreement, entry, context, 0),
      ] as const,
  ),
  ['signature-sheet', signatureSheet(agreement, words)],
]);
const form = papers.get('decision-record') ?? agreement;
const ADDRESS = `https://sharing.mereshire.example/verify/#${entry.reference}`;

let painter: ReturnType<typeof makePainter>;
beforeAll(async () => {
  painter = makePainter(await loadFonts());
});

describe.each([...papers.keys()])('%s', (name) => {
  it('has the reference in words, and one code that leads to it, with the address as its alternative', () => {
    const paper = papers.get(name);
    if (paper === undefined) throw new Error('the paper was not made');
    const said = wordsOf(paper).join('\n');
    expect(said).toContain(entry.reference);
    expect(said).toContain(
      'point a camera at the code, or type the reference in at https://sharing.mereshire.example/verify/',
    );
    const codes = codesIn([paper.cover.facts, ...paper.blocks]);
    expect(codes).toEqual([{ type: 'qr-code', address: ADDRESS, alternative: `QR code. It leads to ${ADDRESS}` }]);
  });
});

describe('a code', () => {
  it('is read from the picture in the Word file and in the OpenDocument text', async () => {
    for (const file of [await renderDocx(form, painter), await renderOdt(form, painter)]) {
      const read = [...readZip(file)]
        .filter(([path]) => path.endsWith('.png'))
        .map(([, { bytes }]) => readQrCode(bytes))
        .filter((one) => one !== undefined);
      expect(read).toEqual([ADDRESS]);
    }
  });

  it('is read whatever the length of the address', async () => {
    for (const length of [30, 120, 560]) {
      const address = `https://x.example/${'a'.repeat(length)}/verify/#${entry.reference}`;
      const code = { type: 'qr-code', address, alternative: '' } as const;
      const svg = html([qrSvg(code, { xmlns: 'http://www.w3.org/2000/svg' })]);
      expect(readQrCode(await painter.png(svg, '', 6 * qrSize(code).squares))).toBe(address);
    }
  });

  it('is not there before the page can know it: of a version to come, a draft, and what is not published', () => {
    const pending = { text: 'settled' as const, from: undefined, until: undefined };
    const draft = { ...entry.standing, status: 'draft' as const };
    const hidden = { ...entry.terms, publish: 'no' as const };
    const later = 'It can be looked up once this version is in force and published, at';
    for (const [other, where] of [
      [{ ...entry, pending }, true],
      [{ ...entry, standing: draft }, false],
      [{ ...entry, terms: hidden }, false],
    ] as const) {
      const paper = composeAgreement(other, context);
      const short = composePaper(
        papersOf(other).find(({ name }) => name === 'in-short') as Paper,
        paper,
        other,
        context,
        0,
      );
      for (const one of [paper, signatureSheet(paper, words), short]) {
        if (one === undefined) throw new Error('the paper was not made');
        expect(codesIn([one.cover.facts, ...one.blocks])).toEqual([]);
        const said = wordsOf(one).join('\n');
        expect(said).toContain(entry.reference);
        expect(said.includes(later)).toBe(where);
      }
    }
  });

  it('is not there where the register has no address: then the reference stands alone', () => {
    const { baseUrl: _address, ...settings } = register.settings;
    const bare = { ...context, register: { ...register, settings } };
    const whole = composeAgreement(entry, bare);
    for (const paper of papersOf(entry)) {
      const made = paper.group === 'agreement' ? whole : composePaper(paper, whole, entry, bare, 0);
      if (made === undefined) throw new Error('the paper was not made');
      expect(codesIn([made.cover.facts, ...made.blocks])).toEqual([]);
      expect(wordsOf(made).join('\n')).toContain(entry.reference);
      expect(wordsOf(made).join('\n')).not.toContain('camera');
    }
  });

  it('is drawn alike each time', async () => {
    const [first, second] = await Promise.all(
      [1, 2].map(async () => [...(await picturesIn(structuredClone(form), painter)).values()]),
    );
    expect(first).toEqual(second);
  });
});

function codesIn(blocks: readonly Block[]): readonly QrCode[] {
  return blocks.flatMap((block): readonly QrCode[] => {
    if (block.type === 'qr-code') return [block];
    if (block.type === 'facts') return codesIn(block.items.flatMap(({ value }) => value));
    return block.type === 'quote' || block.type === 'callout' ? codesIn(block.children) : [];
  });
}
