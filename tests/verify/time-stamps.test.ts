/** Stamps of the time in seals: what one has to be, and that one which anybody can put in is told as nothing more. */
import { beforeAll, describe, expect, it } from 'vitest';
import { sealPdf } from '../../src/documents/pdf/seal-pdf.ts';
import { tellVerdicts } from '../../src/commands/verify-told.ts';
import { checkSeal } from '../../src/host/check-seal.ts';
import { sha256 } from '../../src/host/environment.ts';
import { judgeFile } from '../../src/verify/judge-file.ts';
import { readRevisions } from '../../src/verify/pdf-revisions.ts';
import { DAY, DOCUMENTS, manifestOf, publishedFolder } from '../helpers/published-folder.ts';
import { sealerWith, testCertificate } from '../helpers/seal-key.ts';
import { stampOn, withStamp } from '../helpers/time-stamp.ts';

const own = await sealerWith((await testCertificate('Register (test key, proves nothing)')).pem);
const clock = await testCertificate('National Clock (test key, proves nothing)', { stamps: true });
const noClock = await testCertificate('No clock (test key, proves nothing)');
const GOOD = '2026-10-02T09:00:00.000Z';
const PDF = DOCUMENTS['pdf'] ?? new Uint8Array();

let sealed = new Uint8Array();
let seal = { signed: new Uint8Array(), der: new Uint8Array() };
beforeAll(async () => {
  // As much room as a build leaves where it asks a server, which was not reached.
  sealed = Uint8Array.from((await sealPdf(PDF, { ...own, room: own.room + 16_384 }, DAY)).bytes);
  const revisions = readRevisions(sealed);
  const [one] = typeof revisions === 'string' ? [] : revisions.seals;
  if (one === undefined) throw new Error('there is no seal');
  seal = { signed: Uint8Array.from(one.signed()), der: Uint8Array.from(one.der) };
});

/** The sealed file with another signature in its gap, which is as long as before. */
function withSeal(der: Uint8Array): Uint8Array {
  const text = Buffer.from(sealed).toString('latin1');
  const gap = /(?<=\/Contents\s*<)[0-9a-f]+(?=>)/.exec(text);
  if (gap === null) throw new Error('there is no gap');
  const hex = Buffer.from(der).toString('hex').padEnd(gap[0].length, '0');
  return Buffer.from(text.slice(0, gap.index) + hex + text.slice(gap.index + gap[0].length), 'latin1');
}

/** A register that has another copy of the same words, so that only the seal shows that the file is genuine. */
function another() {
  return publishedFolder({ seals: [own.signer], pdf: Buffer.concat([PDF, Buffer.from('\n% printed anew\n%%EOF\n')]) });
}

function judged(bytes: Uint8Array, files = another()) {
  return judgeFile(
    { name: 'a.pdf', bytes },
    { manifest: manifestOf(files), sha256: '', hash: sha256, checkSeal, read: async (path) => files[path] },
  );
}

describe('a stamp in a seal', () => {
  it('is good if it is one on this seal, of a certificate for stamps', async () => {
    expect(await checkSeal(seal.signed, withStamp(seal.der, clock, GOOD))).toMatchObject({
      kind: 'good',
      stamp: { at: GOOD, by: clock.name },
    });
  });

  it.each([
    ['is on other bytes', () => withStamp(seal.der, clock, GOOD, new TextEncoder().encode('another seal'))],
    ['is of a certificate that is not for stamps', () => withStamp(seal.der, noClock, GOOD)],
    ['says a time before its certificate held', () => withStamp(seal.der, clock, '2019-01-01T00:00:00Z')],
    ['says a time after its certificate held', () => withStamp(seal.der, clock, '2049-06-01T00:00:00Z')],
  ])('is none if it %s', async (_what, made) => {
    expect(await checkSeal(seal.signed, made())).toMatchObject({
      kind: 'bad',
      because: 'its time stamp is not one on this seal',
    });
  });

  it('is none of a time at which the certificate of the seal did not hold', async () => {
    const early = await testCertificate('Old clock (test key, proves nothing)', { stamps: true, from: 2018 });
    expect(await checkSeal(seal.signed, withStamp(seal.der, early, '2019-01-01T00:00:00Z'))).toMatchObject({
      kind: 'bad',
      because: 'its time stamp is of a day on which its certificate did not hold',
    });
  });

  it('shows each change of a bit', async () => {
    const stamped = withStamp(seal.der, clock, GOOD);
    const step = process.env['PROOF'] === '1' ? 1 : 211;
    const unseen: number[] = [];
    for (let bit = 0; bit < stamped.length * 8; bit += step) {
      const changed = Uint8Array.from(stamped);
      changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      if ((await checkSeal(seal.signed, changed)).kind === 'good') unseen.push(bit);
    }
    expect(unseen).toEqual([]);
  });

  it('makes no file, alone', async () => {
    expect((await checkSeal(seal.signed, stampOn(seal.signed, clock, GOOD))).kind).toBe('bad');
  });
});

describe('a stamp that verify tells', () => {
  const stamped = (): Uint8Array => withSeal(withStamp(seal.der, clock, GOOD));

  it('is vouched for by the register that published the file with it', async () => {
    const pdf = stamped();
    expect(await judged(pdf, publishedFolder({ seals: [own.signer], pdf }))).toMatchObject({
      verdict: 'current',
      seals: [{ stamp: { published: true } }],
    });
  });

  it('is vouched for by nobody where it was put into the seal later', async () => {
    const judgement = await judged(stamped());
    expect(judgement).toMatchObject({
      verdict: 'superseded',
      seals: [{ own: true, stamp: { at: GOOD, published: false } }],
    });
    const said = tellVerdicts(
      [{ file: 'a.pdf', judgement }],
      manifestOf(another()),
      DAY,
      false,
    )({
      colour: false,
      width: 100_000,
    });
    expect(said).toContain('A time stamp in the name of National Clock');
    expect(said).toContain('so the stamp shows nothing: anyone can make one in any name');
    expect(said).not.toContain('It was stamped');
  });
});

it('a seal that is written in capitals is none', async () => {
  const text = Buffer.from(sealed).toString('latin1');
  const loud = text.replace(/(?<=\/Contents\s*<)[0-9a-f]+(?=>)/, (hex) => hex.toUpperCase());
  expect((await judged(Buffer.from(loud, 'latin1'))).verdict).toBe('altered');
  expect((await judged(sealed)).verdict).toBe('superseded');
});
