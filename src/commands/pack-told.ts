/** What `pack` says to whoever sends the pack: what is in it, what to mind, and what comes next. */
import { type IsoDate, longDate } from '../base/dates.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import type { Entry } from '../register/entry.ts';
import { isDraft } from '../register/pending.ts';
import type { Pending } from '../register/status.ts';
import { FIRST, type PackFile } from './pack-files.ts';
import { markingOf } from './pack-reply.ts';

export interface Told {
  readonly out: string;
  readonly entry: Entry;
  /** Bytes of the zip. */
  readonly size: number;
  readonly sha256: string;
  readonly files: readonly PackFile[];
  readonly notes: readonly string[];
  readonly next: string;
}

/** What whoever sends it has to know. */
export function notesOn(entry: Entry, full: boolean): readonly string[] {
  const { standing, pending, unpublished, withheld, illustrative } = entry;
  const marking = markingOf(entry);
  return [
    ...(isDraft(entry)
      ? ['It is a draft, and every page says so. A version to sign says `out-for-signature` in its log.']
      : []),
    ...(pending === undefined ? [] : [notInForce(pending)]),
    ...(illustrative ? ['It is illustrative, and every page says so.'] : []),
    ...(standing.review === 'overdue' ? ['Its review is overdue, and every page says so.'] : []),
    ...(marking === undefined
      ? []
      : [`It is marked ${marking}: send it in a way that your rules for ${marking} allow.`]),
    ...(unpublished === 'not-marked' || unpublished === 'not-signed'
      ? ['The public does not see this agreement. The pack is for its parties, and for those who are asked to join.']
      : []),
    ...(full && withheld !== undefined
      ? [
          `The pack holds what is withheld from the public (${withheld.sections.join(', ')}), and says so. To leave that out: --without withheld.`,
        ]
      : []),
  ];
}

function notInForce({ from, until }: Pending): string {
  const first = from === undefined ? 'yet' : `before ${longDate(from)}`;
  const meanwhile = until === undefined ? '' : ` Until then version ${until} holds.`;
  return `It is not in force ${first}, and every page says so.${meanwhile}`;
}

/** What whoever sends it does next. */
export function nextStep(entry: Entry, by: IsoDate | undefined): string {
  const day = by === undefined ? ' It names no day to reply by: --by <date> adds one.' : '';
  const reply = isDraft(entry) ? 'changes and comments' : 'the signed sheet, or changes and comments';
  return `Send it to your partner as the one attachment of an e-mail. They send back ${reply}; “${FIRST}” tells them how.${day}`;
}

export function asJson({ out, entry, size: bytes, sha256, files, notes, next }: Told): string {
  const told = {
    file: out,
    size: bytes,
    sha256,
    agreement: entry.id,
    version: entry.terms.version,
    digest: entry.digest,
    files: files.map((file) => ({ name: file.name, use: file.use, size: file.bytes.length })),
    notes,
    next,
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}

export function asText({ out, entry, size: bytes, files, notes, next }: Told, { width }: Style): string {
  const lines = (words: string): readonly string[] => wrap(visible(words), width);
  return [
    ...lines(`Wrote ${out} (${size(bytes)}): ${entry.terms.title}, version ${entry.terms.version ?? 'not numbered'}.`),
    '',
    ...files.map((file) => `  ${visible(file.name)} (${size(file.bytes.length)})`),
    ...notes.flatMap((note) => ['', ...lines(note)]),
    '',
    ...lines(next),
    '',
  ].join('\n');
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.max(1, Math.round(bytes / 1000))} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
