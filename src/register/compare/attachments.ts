/** The files beside an agreement, which are part of what is signed. */
import { lfsPointer } from '../../base/lfs-pointer.ts';
import { sameBytes } from '../../base/same-bytes.ts';
import type { Change, ChangeKind } from './change.ts';
import { type Pair, placeOf } from './pair.ts';

/** The codes of changes to attached files. */
export const ATTACHMENT_CODES = {
  'attachments/added': 'A file was attached.',
  'attachments/removed': 'An attached file was taken away.',
  'attachments/changed': 'An attached file is another than before.',
} as const;

const SENTENCES: Readonly<Record<ChangeKind, string>> = {
  added: 'change.attachments.added',
  removed: 'change.attachments.removed',
  changed: 'change.attachments.changed',
};

/** Whether only a pointer stands there: two pointers tell whether files differ, and not in what. */
function isAway(bytes: Uint8Array): boolean {
  return lfsPointer(bytes) !== undefined;
}

export function compareAttachments(pair: Pair): readonly Change[] {
  const files = ({ entry }: Pair['before']): ReadonlyMap<string, Uint8Array> =>
    new Map(entry.agreement.attachments.map(({ path, bytes }) => [path.normalize('NFC'), bytes]));
  const [was, is] = [files(pair.before), files(pair.after)];
  const tell = (kind: ChangeKind, path: string): Change => ({
    code: `attachments/${kind}`,
    section: 'attachments',
    kind,
    thing: path,
    before: kind === 'added' ? undefined : path,
    after: kind === 'removed' ? undefined : path,
    says: pair.after.words.t(SENTENCES[kind], { path }),
    from: kind === 'added' ? undefined : placeOf(pair.before, ''),
    to: kind === 'removed' ? undefined : placeOf(pair.after, ''),
    mentions: ['attachments'],
    agreements: [],
  });
  return [
    ...[...is.keys()].filter((path) => !was.has(path)).map((path) => tell('added', path)),
    ...[...was.keys()].filter((path) => !is.has(path)).map((path) => tell('removed', path)),
    ...[...is].flatMap(([path, bytes]) => {
      const old = was.get(path);
      if (old === undefined || sameBytes(old, bytes)) return [];
      const told = tell('changed', path);
      const away = isAway(old) ? (isAway(bytes) ? 'both' : 'before') : isAway(bytes) ? 'now' : undefined;
      if (away === undefined) return [told];
      return [{ ...told, says: `${told.says} ${pair.after.words.t('change.attachments.away', { away })}` }];
    }),
  ];
}
