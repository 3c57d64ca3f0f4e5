/** Seals the PDFs of a build: of what is in force and nothing else, since a seal stays on copies that nobody calls back. */
import type { IsoDate } from '../base/dates.ts';
import type { OutputFile, Sealer } from '../base/ports.ts';
import { sealPdf } from '../documents/pdf/seal-pdf.ts';
import type { Entry } from '../register/entry.ts';

/** A PDF that can be sealed, with the agreement and the day that its document bears. */
export interface ToSeal {
  readonly file: OutputFile;
  readonly entry: Entry;
  readonly date: IsoDate;
}

export interface SealedFiles {
  readonly files: readonly OutputFile[];
  /** How many were sealed, and how many of them could not be stamped with the time though that was asked for. */
  readonly sealed: number;
  readonly unstamped: number;
  /** Agreements that were not sealed, each once, and why. */
  readonly unsealed: readonly { readonly id: string; readonly because: NotSealed }[];
}

export type NotSealed = 'not in force' | 'signed with a key that was revoked' | 'overdue for review' | 'illustrative';

/** In the order in which they are given; what is not to be sealed stays as it is. */
export async function sealFiles(all: readonly ToSeal[], sealer: Sealer): Promise<SealedFiles> {
  const files: OutputFile[] = [];
  const stamps: Awaited<ReturnType<typeof sealPdf>>['stamp'][] = [];
  const unsealed = new Map<string, NotSealed>();
  for (const { file, entry, date } of all) {
    const because = notSealed(entry);
    if (because === undefined) {
      const { bytes, stamp } = await sealPdf(file.bytes, sealer, date);
      files.push({ path: file.path, bytes });
      stamps.push(stamp);
    } else {
      files.push(file);
      unsealed.set(entry.id, because);
    }
  }
  return {
    files,
    sealed: stamps.length,
    unstamped: stamps.filter((stamp) => stamp === 'not-reached').length,
    unsealed: [...unsealed].map(([id, because]) => ({ id, because })),
  };
}

function notSealed({ standing, illustrative, signing }: Entry): NotSealed | undefined {
  if (illustrative) return 'illustrative';
  if (standing.status !== 'in-force') return 'not in force';
  if (signing.state === 'key-revoked') return 'signed with a key that was revoked';
  return standing.review === 'overdue' ? 'overdue for review' : undefined;
}
