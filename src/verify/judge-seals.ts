/** The seals of a PDF: whether each is good, whose it is, and whether anything was added that is none. */
import type { Manifest } from '../base/manifest.ts';
import type { CheckSeal, SealSigner } from '../base/ports.ts';
import type { Claims } from './passage.ts';
import { readPdfClaims } from './pdf-claims.ts';
import { readRevisions } from './pdf-revisions.ts';

export interface SealTold {
  readonly signer: SealSigner;
  /** `published` if the register published the seal with it. If not, anyone can have put it there, in any name and with any day. */
  readonly stamp: { readonly at: string; readonly by: string; readonly published: boolean } | undefined;
  /** Whether the register says that it is one of its own. */
  readonly own: boolean;
}

export interface Seals {
  /** Those that are good, in the order in which they were added. */
  readonly good: readonly SealTold[];
  /** How many bytes from the beginning each of them covers, in the same order. */
  readonly ends: readonly number[];
  /** Where each state of the file ends, oldest first, as its tables of objects lead back to them. */
  readonly states: readonly number[];
  /** What is wrong with the file as one that is sealed; sentences. None means that its seals cover all of it, and nothing else was added. */
  readonly faults: readonly string[];
  /** What the bytes under the first good seal say of themselves: whatever was added later cannot change it. */
  readonly claims: Claims | undefined;
}

/** Never rejects. A file without a seal has none that is good. So many of its first bytes are `published`: the register told of them by their hash. */
export async function judgeSeals(
  bytes: Uint8Array,
  manifest: Manifest,
  checkSeal: CheckSeal,
  published = 0,
): Promise<Seals> {
  const revisions = readRevisions(bytes);
  if (typeof revisions === 'string') return { good: [], ends: [], states: [], faults: [revisions], claims: undefined };
  const own = new Set(manifest.seals.map(({ certificate }) => certificate));
  const good: SealTold[] = [];
  const ends: number[] = [];
  const faults = [...revisions.faults];
  let claims: Claims | undefined;
  for (const { signed, der, revision } of [...revisions.seals].sort((a, b) => a.revision - b.revision)) {
    const covered = signed();
    const checked = await checkSeal(covered, der);
    if (checked.kind === 'bad') faults.push(`A seal is not good: ${checked.because}.`);
    else {
      if (good.length === 0) claims = readPdfClaims(covered);
      const end = revisions.ends[revision] ?? 0;
      ends.push(end);
      const { signer, stamp } = checked;
      good.push({
        signer,
        stamp: stamp === undefined ? undefined : { ...stamp, published: end <= published },
        own: own.has(signer.certificate),
      });
    }
  }
  return { good, ends, states: revisions.ends, faults, claims };
}
