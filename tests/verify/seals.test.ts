/** Seals: how they are made, that they hold, and that nothing can be changed, added or left out beneath them. */
import { generateKeyPairSync } from 'node:crypto';
import { PDFDocument, PDFName, PDFString, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Sealer } from '../../src/base/ports.ts';
import { sealPdf } from '../../src/documents/pdf/seal-pdf.ts';
import { checkSeal } from '../../src/host/check-seal.ts';
import { sha256 } from '../../src/host/environment.ts';
import { sealerFrom } from '../../src/host/seal.ts';
import { judgeFile } from '../../src/verify/judge-file.ts';
import { judgeSeals } from '../../src/verify/judge-seals.ts';
import { readRevisions } from '../../src/verify/pdf-revisions.ts';
import { readPdfWords } from '../../src/verify/pdf-words.ts';
import {
  DAY,
  DIGEST,
  DOCUMENTS,
  manifestOf,
  OLD_DIGEST,
  PAGES,
  publishedFolder,
  smallDocument,
} from '../helpers/published-folder.ts';
import { handMadePdf, stream } from '../helpers/hand-made-pdf.ts';
import { sealerWith, testCertificate } from '../helpers/seal-key.ts';

const register = await testCertificate('Register (test key, proves nothing)');
const other = await testCertificate('Somebody else (test key, proves nothing)');
const rsa = await testCertificate('Register with RSA (test key, proves nothing)', { kind: 'rsa' });
const own = await sealerWith(register.pem);
const theirs = await sealerWith(other.pem);
const PDF = DOCUMENTS['pdf'] ?? new Uint8Array();

const sealed = async (pdf: Uint8Array, sealer: Sealer = own): Promise<Uint8Array> =>
  (await sealPdf(pdf, sealer, DAY)).bytes;
const manifest = manifestOf(publishedFolder({ seals: [own.signer] }));
const judged = (bytes: Uint8Array, seals = [own.signer]) => {
  const folder = publishedFolder({ seals });
  return judgeFile(
    { name: 'a.pdf', bytes },
    { manifest: manifestOf(folder), sha256: '', hash: sha256, checkSeal, read: async (path) => folder[path] },
  );
};

/** The signatures of a file, as they stand in it. */
function ders(bytes: Uint8Array): readonly Buffer[] {
  const revisions = readRevisions(bytes);
  if (typeof revisions === 'string') throw new Error(revisions);
  return revisions.seals.map(({ der }) => Buffer.from(der));
}

/** Bits of the first seal of a file that can be changed without anybody noticing: so many are tried, and all in a proof. */
async function unseenIn(bytes: Uint8Array, count: number): Promise<readonly string[]> {
  const revisions = readRevisions(bytes);
  const [seal] = typeof revisions === 'string' ? [] : revisions.seals;
  if (seal === undefined) throw new Error('there is no seal');
  const bits = seal.der.length * 8;
  const step = process.env['PROOF'] === '1' ? 1 : Math.floor(bits / count);
  const unseen: string[] = [];
  for (let bit = 0; bit < bits; bit += step) {
    const der = Uint8Array.from(seal.der);
    der[bit >> 3] = (der[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if ((await checkSeal(seal.signed(), der)).kind === 'good') unseen.push(`${bit >> 3}.${bit & 7}`);
  }
  return unseen;
}

describe('a seal', () => {
  it.each([
    ['ECDSA', register.pem],
    ['RSA', rsa.pem],
  ])('of a key of %s leaves what was there, and covers all of it', async (_kind, pem) => {
    const sealer = await sealerWith(pem);
    const bytes = await sealed(PDF, sealer);
    expect(Buffer.from(bytes.subarray(0, PDF.length)).equals(PDF)).toBe(true);
    expect(await readPdfWords(bytes)).toEqual(await readPdfWords(PDF));
    expect(await judgeSeals(bytes, manifest, checkSeal)).toMatchObject({
      good: [{ signer: sealer.signer, stamp: undefined }],
      faults: [],
    });
  });

  it('of RSA is the same for the same bytes, so that the same register has the same files', async () => {
    const sealer = await sealerWith(rsa.pem);
    expect(sha256(await sealed(PDF, sealer))).toBe(sha256(await sealed(PDF, sealer)));
  });

  it('binds its certificate, and says no time of its own but the day of the document', async () => {
    const [der = Buffer.alloc(0)] = ders(await sealed(PDF));
    const has = (oid: string): boolean => der.includes(Buffer.from(oid, 'hex'));
    // id-aa-signingCertificateV2, and signing-time, which EN 319 142-1 forbids.
    expect([has('060b2a864886f70d010910022f'), has('06092a864886f70d010905')]).toEqual([true, false]);
    const text = Buffer.from(await sealed(PDF)).toString('latin1');
    expect(text).toContain('/SubFilter /ETSI.CAdES.detached');
    expect(text).toContain('/M (D:20261001000000Z)');
  });

  it('says no day before its certificate holds', async () => {
    const { bytes } = await sealPdf(PDF, own, '2025-06-01' as typeof DAY);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/M (D:20260101000000Z)');
  });

  it('leaves room for a later one, and both hold', async () => {
    const both = await sealed(await sealed(PDF), theirs);
    expect(await judgeSeals(both, manifest, checkSeal)).toMatchObject({
      good: [{ own: true }, { signer: theirs.signer, own: false }],
      faults: [],
    });
    const third = await sealed(both);
    expect((await judgeSeals(third, manifest, checkSeal)).good).toHaveLength(3);
  });

  it('is added where a page has links already, and no list of them is lost', async () => {
    const pdf = await PDFDocument.load(PDF, { updateMetadata: false });
    const page = pdf.getPage(0).node;
    const link = pdf.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [0, 0, 9, 9],
      Contents: PDFString.of('A link'),
    });
    page.set(PDFName.of('Annots'), pdf.context.register(pdf.context.obj([pdf.context.register(link)])));
    const bytes = await sealed(await sealed(await pdf.save({ useObjectStreams: false })));
    expect(await judgeSeals(bytes, manifest, checkSeal)).toMatchObject({ good: [{}, {}], faults: [] });
    expect((await PDFDocument.load(bytes)).getPage(0).node.Annots()?.size()).toBe(3);
  });

  it('holds the certificates that vouch for its own, if none of them is missing', async () => {
    const root = await testCertificate('Root (test key, proves nothing)');
    const middle = await testCertificate('Middle (test key, proves nothing)', { issuer: root });
    const leaf = await testCertificate('Leaf (test key, proves nothing)', { issuer: middle });
    for (const [pem, count] of [
      [leaf.pem + root.certificate + middle.certificate + other.certificate, 3],
      [leaf.pem + middle.certificate, 1],
    ] as const) {
      const bytes = await sealed(PDF, await sealerWith(pem));
      expect(await judgeSeals(bytes, manifest, checkSeal)).toMatchObject({
        good: [{ signer: { name: leaf.name } }],
        faults: [],
      });
      const held =
        ders(bytes)[0]
          ?.toString('latin1')
          .match(/\(test key, proves nothing\)/g) ?? [];
      // Each certificate names itself and its issuer, and the seal names the issuer once more.
      expect(held).toHaveLength(2 * count + 1);
      expect(await unseenIn(bytes, 12)).toEqual([]);
    }
  });
});

describe('a key to seal with', () => {
  const pem = (key: { export(how: { type: 'pkcs8'; format: 'pem' }): string | Buffer }): string =>
    String(key.export({ type: 'pkcs8', format: 'pem' }));
  const locked =
    String(register.key.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'secret' })) +
    register.certificate;

  it.each([
    ['nothing', ''],
    ['no key', register.certificate],
    ['a key without its certificate', pem(register.key)],
    ['a key with the certificate of another', pem(register.key) + other.certificate],
    [
      'a key of a kind that is not safe',
      pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey) + other.certificate,
    ],
    ['a key that programs for PDF do not know', pem(generateKeyPairSync('ed25519').privateKey) + other.certificate],
    ['a locked key', locked],
    ['a damaged key', register.pem.replace(/[A-Za-z]{9}/, 'AAAAAAAAA')],
    ['bytes', Buffer.from([1, 2, 3]).toString('base64')],
  ])('is refused with a sentence that does not tell it: %s', async (_what, key) => {
    const said = await sealerFrom({ CONCORDAT_SEAL_KEY: key })({ keyFile: undefined, timeServer: undefined });
    expect(said).toMatch(/^[A-Z].*\.$/);
  });

  it('is opened by its passphrase in the environment, and is not there if its file is not', async () => {
    const env = { CONCORDAT_SEAL_KEY: locked, CONCORDAT_SEAL_PASSPHRASE: 'secret' };
    expect(await sealerFrom(env)({ keyFile: undefined, timeServer: undefined })).toMatchObject({ signer: own.signer });
    expect(await sealerFrom(env)({ keyFile: '/nowhere/key.pem', timeServer: undefined })).toContain('/nowhere/key.pem');
  });
});

describe('a file that its seal alone shows to be genuine', () => {
  it('is superseded if the register does not tell of it, by the version that it says', async () => {
    const bytes = await sealed(await smallDocument([...PAGES, 'More'], DIGEST));
    expect(await judged(bytes)).toMatchObject({
      verdict: 'superseded',
      known: { because: 'newer-copy', until: null },
      seals: [{ own: true }],
    });
    const older = await sealed(await smallDocument(PAGES, OLD_DIGEST));
    expect(await judged(older)).toMatchObject({ verdict: 'superseded', known: { because: 'gone' } });
  });

  it('is not, if the seal is of another, or of a certificate with the same name', async () => {
    const pdf = await smallDocument([...PAGES, 'More'], DIGEST);
    const impostor = await sealerWith((await testCertificate(register.name)).pem);
    expect(impostor.signer.name).toBe(own.signer.name);
    for (const sealer of [theirs, impostor])
      expect(await judged(await sealed(pdf, sealer))).toMatchObject({ verdict: 'altered', seals: [{ own: false }] });
    // The first seal counts: one that somebody got later covers what others sealed.
    expect(await judged(await sealed(await sealed(pdf, theirs)))).toMatchObject({ verdict: 'altered' });
  });

  it('counts as the register published it if only seals of the register were added to that', async () => {
    expect(await judged(await sealed(await sealed(PDF)))).toMatchObject({
      verdict: 'current',
      seals: [{ own: true }, {}],
    });
  });

  it('is told apart if somebody else added a seal, whatever name stands in it, before or after the register', async () => {
    const others = { verdict: 'sealed-by-others', known: { verdict: 'current' } };
    expect(await judged(await sealed(PDF, theirs))).toMatchObject({ ...others, seals: [{ own: false }] });
    expect(await judged(await sealed(await sealed(PDF, theirs)))).toMatchObject(others);
    expect(await judged(await sealed(await sealed(PDF), theirs))).toMatchObject(others);
  });
});

/** Ways to change a sealed file, each as an attacker would. */
const ATTACKS: Readonly<Record<string, (bytes: Uint8Array) => Promise<Uint8Array> | Uint8Array>> = {
  'words written over a page behind the seal': async (bytes) => {
    const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
    const font = await pdf.embedFont(StandardFonts.Helvetica);
    pdf.getPage(0).drawText('Kept for ten years', { x: 20, y: 60, size: 12, font });
    return pdf.commit({ useObjectStreams: false });
  },
  'words written over a page, and sealed by somebody else': async (bytes) =>
    sealed(
      await (ATTACKS['words written over a page behind the seal'] as (of: Uint8Array) => Promise<Uint8Array>)(bytes),
      theirs,
    ),
  'a page taken out': async (bytes) => {
    const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
    pdf.removePage(1);
    return sealed(await pdf.commit({ useObjectStreams: false }), theirs);
  },
  'a note that covers a page': async (bytes) =>
    withAnnotation(bytes, { Type: 'Annot', Subtype: 'FreeText', Rect: [0, 0, 300, 200] }),
  'a field for a signature that draws over a page': async (bytes) =>
    withAnnotation(bytes, { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 300, 200], AP: {} }),
  'a field for a signature that does something': async (bytes) =>
    withAnnotation(bytes, { Type: 'Annot', Subtype: 'Widget', FT: 'Sig', Rect: [0, 0, 0, 0], A: { S: 'URI' } }),
  'another catalogue': async (bytes) => {
    const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
    pdf.catalog.set(PDFName.of('OpenAction'), pdf.context.obj({ S: 'JavaScript' }));
    pdf.context.snapshot?.markRefForSave(pdf.context.trailerInfo.Root as never);
    return sealed(await pdf.commit({ useObjectStreams: false }), theirs);
  },
  'bytes behind the end': (bytes) => Buffer.concat([bytes, Buffer.from('\n')]),
  'a table behind the end that hides nothing yet': (bytes) =>
    Buffer.concat([
      bytes,
      Buffer.from(`\nxref\n0 0\ntrailer\n<< /Size 9 /Root 1 0 R >>\nstartxref\n${bytes.length + 1}\n%%EOF`),
    ]),
  'the seal taken out': (bytes) =>
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/<[0-9a-f]{400,}>/, (gap) => `<${'0'.repeat(gap.length - 2)}>`),
      'latin1',
    ),
  'other letters for the same bytes of the seal': (bytes) =>
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(/<30[0-9a-f]{400,}>/, (gap) => gap.replace(/[a-f]/, (one) => one.toUpperCase())),
      'latin1',
    ),
  'bytes hidden in the gap': (bytes) =>
    Buffer.from(Buffer.from(bytes).toString('latin1').replace(/0000>/, '0001>'), 'latin1'),
  'a stretch that leaves something out': (bytes) =>
    Buffer.from(
      Buffer.from(bytes)
        .toString('latin1')
        .replace(
          /\/ByteRange \[ 0 (\d+) (\d+) (\d+) \]/,
          (_all, a: string, b: string, c: string) => `/ByteRange [ 9 ${a} ${b} ${c} ]`,
        ),
      'latin1',
    ),
};

async function withAnnotation(bytes: Uint8Array, annotation: Record<string, unknown>): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { forIncrementalUpdate: true, updateMetadata: false });
  const page = pdf.getPage(0);
  page.node.Annots()?.push(pdf.context.register(pdf.context.obj(annotation as never)));
  pdf.context.snapshot?.markRefForSave(page.ref);
  return sealed(await pdf.commit({ useObjectStreams: false }), theirs);
}

/** A later seal that changes more than a seal does, made with a key by whoever wants to: all of it is covered, and its signature is right. */
async function sealedWith(bytes: Uint8Array, from: RegExp, to: string): Promise<Uint8Array> {
  const blank: Sealer = { ...theirs, seal: async () => ({ der: new Uint8Array(), stamp: 'not-asked' }) };
  const open = Buffer.from((await sealPdf(bytes, blank, DAY)).bytes).toString('latin1');
  const tail = open.slice(bytes.length);
  const [found] = from.exec(tail) ?? [];
  if (found === undefined || to.length > found.length) throw new Error(`there is no room in ${from}`);
  const changed = open.slice(0, bytes.length) + tail.replace(found, () => to.padEnd(found.length));
  const [, upTo = 0, behind = 0] = (/\/ByteRange \[ 0 (\d+) (\d+) /.exec(changed.slice(bytes.length)) ?? []).map(
    Number,
  );
  const covered = Buffer.from(changed.slice(0, upTo) + changed.slice(behind), 'latin1');
  const { der } = await theirs.seal(covered);
  const hex = Buffer.from(der)
    .toString('hex')
    .padEnd(behind - upTo - 2, '0');
  return Buffer.from(`${changed.slice(0, upTo)}<${hex}>${changed.slice(behind)}`, 'latin1');
}

/** Another document behind the end, that is whole in itself and bears a good seal over all of it. */
async function withWholeSealedBehind(bytes: Uint8Array): Promise<Uint8Array> {
  const gap = `<${'0'.repeat(2 * theirs.room)}>`;
  const open = Buffer.from(
    handMadePdf(
      [
        '<< /Type /Catalog /Pages 2 0 R >>',
        '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
        '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R >>',
        stream('BT (Kept for ten years) Tj ET'),
        `<< /Type /Sig /ByteRange [0 AAAAAAAAAA BBBBBBBBBB CCCCCCCCCC] /Contents ${gap} >>`,
      ],
      '',
      `${Buffer.from(bytes).toString('latin1')}\n`,
    ),
  ).toString('latin1');
  const from = open.lastIndexOf(gap);
  const to = from + gap.length;
  const ranged = ['A', 'B', 'C'].reduce(
    (text, letter, index) => text.replace(letter.repeat(10), String([from, to, open.length - to][index]).padEnd(10)),
    open,
  );
  const { der } = await theirs.seal(Buffer.from(ranged.slice(0, from) + ranged.slice(to), 'latin1'));
  const hex = Buffer.from(der)
    .toString('hex')
    .padEnd(gap.length - 2, '0');
  return Buffer.from(`${ranged.slice(0, from)}<${hex}>${ranged.slice(to)}`, 'latin1');
}

describe('a later seal that changes more than a seal does', () => {
  it('is good in itself', async () => {
    const bytes = await sealedWith(await sealed(PDF), /Seal 2/, 'Seal 3');
    expect(await judgeSeals(bytes, manifest, checkSeal)).toMatchObject({
      good: [{ own: true }, { own: false }],
      faults: [],
    });
  });

  it.each([
    ['draws over a page', /\/TU <\w+>/, '/AP << /N 1 0 R >>'],
    ['does something', /\/TU <\w+>/, '/A << /S /URI >>'],
    ['does something when it is seen', /\/TU <\w+>/, '/AA << /PO 1 0 R >>'],
    ['has a background', /\/TU <\w+>/, '/MK << /BG [ 1 ] >>'],
    ['has a border', /\/TU <\w+>/, '/BS << /W 99 >>'],
    ['has a border of the older kind', /\/TU <\w+>/, '/Border [ 0 0 99 ]'],
    ['is a note', /\/Subtype \/Widget/, '/Subtype /Stamp'],
    ['is no signature', /\/FT \/Sig/, '/FT /Tx'],
    [
      'is a note to programs that take the first of two values',
      /\/Subtype \/Widget\n\/FT \/Sig\n\/T \(Seal 2\)\n\/TU <\w+>/,
      '/Subtype /FreeText /Subtype /Widget /FT /Sig /T (Seal 2)',
    ],
    ['has a page show another', /\/Contents \[ [^\]]+\]/, '/Contents 1 0 R'],
    ['has the page in another size', /\/MediaBox \[ 0 0 300/, '/MediaBox [ 0 0 100'],
    ['says something else of the file', /\/SigFlags 3/, '/XFA 9 0 R'],
    ['leaves an earlier one out', /\/Fields \[ (\d+ 0 R) /, '/Fields [ '],
    ['names another beginning', /\/Root \d+ 0 R/, '/Root 1 0 R'],
  ])('is found: one that %s', async (_what, from, to) => {
    const bytes = await sealedWith(await sealed(PDF), from, to);
    const { good, faults } = await judgeSeals(bytes, manifest, checkSeal);
    expect(good).toHaveLength(2);
    expect(faults).not.toEqual([]);
    expect(await judged(bytes)).toMatchObject({ verdict: 'altered' });
  });
});

describe('a sealed file that was changed', () => {
  it.each(Object.entries(ATTACKS))('is altered, in the register or not: %s', async (_how, attack) => {
    for (const pdf of [PDF, await smallDocument([...PAGES, 'More'], DIGEST)]) {
      const bytes = await attack(await sealed(pdf));
      expect(await judged(bytes)).toMatchObject({ verdict: 'altered' });
      expect((await judgeSeals(bytes, manifest, checkSeal)).faults).not.toEqual([]);
    }
  });

  it('is altered with another whole document behind it, whose table does not lead back to what was there', async () => {
    const { verdict, reasons } = await judged(await withWholeSealedBehind(PDF));
    expect(verdict).toBe('altered');
    expect(reasons.join(' ')).toContain('does not lead back to it');
    expect(await judged(await withWholeSealedBehind(await sealed(PDF)))).toMatchObject({ verdict: 'altered' });
  });

  it('is altered with its first seal put behind another document', async () => {
    const [good, forged] = [await sealed(PDF), await smallDocument(['Forged', PAGES[1] ?? ''], DIGEST)];
    const moved = Buffer.concat([forged, good.subarray(PDF.length)]);
    expect((await judgeSeals(moved, manifest, checkSeal)).faults).not.toEqual([]);
  });

  it('shows it whichever of its bits was changed', async () => {
    const bytes = await sealed(PDF);
    const bits = bytes.length * 8;
    const step = process.env['PROOF'] === '1' ? Math.max(1, Math.floor(bits / 10_000)) : Math.floor(bits / 60);
    const unseen: string[] = [];
    for (let bit = 0; bit < bits; bit += step) {
      const changed = Uint8Array.from(bytes);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      const { good, faults } = await judgeSeals(changed, manifest, checkSeal);
      if (faults.length === 0 && good[0]?.own === true) unseen.push(`${bit >> 3}.${bit & 7}`);
    }
    expect(unseen).toEqual([]);
  });

  it('shows it whichever bit of the seal itself was changed', async () => {
    expect(await unseenIn(await sealed(PDF), 30)).toEqual([]);
  });

  it('shows another sort of parameter in the algorithm of its signature', async () => {
    const bytes = await sealed(PDF, await sealerWith(rsa.pem));
    const revisions = readRevisions(bytes);
    const [seal] = typeof revisions === 'string' ? [] : revisions.seals;
    const der = Buffer.from(seal?.der ?? []);
    const signed = seal?.signed() ?? new Uint8Array();
    // sha256WithRSAEncryption, with nothing (tag 5) as its parameters.
    const at = der.lastIndexOf(Buffer.from('2a864886f70d01010b0500', 'hex')) + 9;
    expect([der[at], (await checkSeal(signed, der)).kind]).toEqual([0x05, 'good']);
    der[at] = 0x15;
    expect((await checkSeal(signed, der)).kind).toBe('bad');
  });

  it('gives a verdict wherever it was cut off', async () => {
    const bytes = await sealed(await sealed(PDF));
    for (let end = 0; end < bytes.length; end += Math.floor(bytes.length / 8)) {
      const { verdict } = await judged(bytes.subarray(0, end));
      expect([end, verdict === 'altered' || verdict === 'unknown']).toEqual([end, true]);
    }
  });
});
