/** A released and sealed document as concordat prints it, and the manifest of a register, with any one bit other than it was: neither passes. */
import { expect, it } from 'vitest';
import { MANIFEST_PATH, readManifest } from '../../src/base/manifest.ts';
import { checkSeal } from '../../src/host/check-seal.ts';
import { sha256 } from '../../src/host/environment.ts';
import { judgeFile } from '../../src/verify/judge-file.ts';
import { exampleOf } from '../helpers/check-files.ts';
import { commandBuild } from '../helpers/command-build.ts';

const ID = 'mereshire-charter';
/** Ten thousand in all. */
const FLIPS = { document: 4_000, manifest: 6_000 };
const shipped = exampleOf(ID);
const built = await commandBuild(shipped);
const bytes = Uint8Array.from(built.bytes(MANIFEST_PATH));
const manifest = readManifest(bytes, sha256);
if (typeof manifest === 'string') throw new Error(manifest);
// The manifest alone is at hand: what differs is not told, which takes most of the time.
const register = { manifest, sha256: sha256(bytes), hash: sha256, checkSeal, read: async () => undefined };

/** Evenly over the file; from the seal on each few bits, since nothing but the seal itself covers those. */
function placesIn(length: number, seal: number): readonly number[] {
  const half = FLIPS.document / 2;
  const [before, within] = [seal * 8, (length - seal) * 8];
  return Array.from({ length: FLIPS.document }, (_, at) =>
    at < half ? Math.floor((before / half) * at) : before + Math.floor((within / half) * (at - half)),
  );
}

it('shows each change of a bit in the document, by its hash and its seal', { timeout: 3_600_000 }, async () => {
  const pdf = Uint8Array.from(shipped[`agreements/${ID}/versions/3.0/released/${ID}.pdf`] as Uint8Array);
  expect((await judgeFile({ name: 'a.pdf', bytes: pdf }, register)).verdict).toBe('current');
  const seal = Buffer.from(pdf).lastIndexOf('/ByteRange');
  const unseen: number[] = [];
  for (const bit of placesIn(pdf.length, seal)) {
    const at = bit >> 3;
    const mask = 1 << (bit & 7);
    pdf[at] = (pdf[at] ?? 0) ^ mask;
    const { verdict } = await judgeFile({ name: 'a.pdf', bytes: pdf }, register);
    if (verdict !== 'altered' && verdict !== 'unknown') unseen.push(bit);
    pdf[at] = (pdf[at] ?? 0) ^ mask;
  }
  expect(unseen).toEqual([]);
});

it('shows each change of a bit in the manifest, by its own hash', { timeout: 3_600_000 }, () => {
  const unseen: number[] = [];
  const step = (bytes.length * 8) / FLIPS.manifest;
  for (let flip = 0; flip < FLIPS.manifest; flip += 1) {
    const bit = Math.floor(flip * step);
    const changed = Uint8Array.from(bytes);
    changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    if (typeof readManifest(changed, sha256) !== 'string') unseen.push(bit);
  }
  expect(unseen).toEqual([]);
});
