/** Seals the PDFs of a build: of what is in force and nothing else, since a seal stays on copies that nobody calls back. */
import type { IsoDate } from '../base/dates.ts';
import type { OutputFile, Sealer } from '../base/ports.ts';
import { turns } from '../base/turns.ts';
import { sealPdf } from '../documents/pdf/seal-pdf.ts';
import type { Entry } from '../register/entry.ts';

/** A PDF that can be sealed, with the agreement and the day that its document bears. */
export interface ToSeal {
  readonly file: OutputFile;
  readonly entry: Entry;
  readonly date: IsoDate;
}

export interface Seals {
  /** How many were sealed, and how many of them could not be stamped with the time though that was asked for. */
  readonly sealed: number;
  readonly unstamped: number;
  /** Agreements that were not sealed, each once and in the order of their ids, and why. */
  readonly unsealed: readonly { readonly id: string; readonly because: NotSealed }[];
}

export type NotSealed = 'not in force' | 'signed with a key that was revoked' | 'overdue for review' | 'illustrative';

/** Seals files as they are made, one at a time: a server that stamps them with the time is asked for one after the other. */
export interface Sealing {
  /** The file with a seal, or as it is if it is not to be sealed. Rejects where the seal is larger than its place. */
  seal(one: ToSeal): Promise<OutputFile>;
  /** What was done until now. */
  seals(): Seals;
}

export function sealing(sealer: Sealer): Sealing {
  const inTurn = turns(1);
  const stamps: Awaited<ReturnType<typeof sealPdf>>['stamp'][] = [];
  const unsealed = new Map<string, NotSealed>();
  return {
    async seal({ file, entry, date }) {
      const because = notSealed(entry);
      if (because !== undefined) {
        unsealed.set(entry.id, because);
        return file;
      }
      const { bytes, stamp } = await inTurn(1, () => sealPdf(file.bytes, sealer, date));
      stamps.push(stamp);
      return { path: file.path, bytes };
    },
    seals: () => ({
      sealed: stamps.length,
      unstamped: stamps.filter((stamp) => stamp === 'not-reached').length,
      unsealed: [...unsealed].sort(([a], [b]) => (a < b ? -1 : 1)).map(([id, because]) => ({ id, because })),
    }),
  };
}

function notSealed({ standing, illustrative, signing }: Entry): NotSealed | undefined {
  if (illustrative) return 'illustrative';
  if (standing.status !== 'in-force') return 'not in force';
  if (signing.state === 'key-revoked') return 'signed with a key that was revoked';
  return standing.review === 'overdue' ? 'overdue for review' : undefined;
}
