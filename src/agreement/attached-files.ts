/**
 * Files that stand beside an agreement and are part of what is signed, as the
 * public gets them. Only kinds that a browser shows or saves, and never runs,
 * are published: on the register's own address a page of somebody else's could
 * speak in its name.
 */
import { isDevice } from '../base/device-names.ts';
import type { Attachment } from './agreement.ts';

export interface AttachedFile {
  /** Path within the agreement's folder, in normal form C, as the digest has it. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** What people call such a file: `PDF`, `Word`; nothing for a kind that is not published. */
  readonly kind: string | undefined;
  /** Why it is not published; nothing if it may be. */
  readonly fault: AttachedFault | undefined;
}

export type AttachedFault = 'kind' | 'content' | 'name' | 'same-name';

/** The files beside an agreement, in the order of their paths, each with what speaks against publishing it. */
export function attachedFiles(attachments: readonly Attachment[]): readonly AttachedFile[] {
  const taken = new Set<string>();
  return attachments.map(({ path: written, bytes }) => {
    const path = written.normalize('NFC');
    const kind = KINDS.get(endingOf(path));
    // Two names that differ only in their capitals are one file on many systems.
    const again = taken.has(path.toLowerCase());
    taken.add(path.toLowerCase());
    const fault = (): AttachedFault | undefined => {
      if (kind === undefined) return 'kind';
      if (!isSafePath(path)) return 'name';
      if (again) return 'same-name';
      return kind.begins === undefined || beginsWith(bytes, kind.begins) ? undefined : 'content';
    };
    return { path, bytes, kind: kind?.title, fault: fault() };
  });
}

/** Every ending that a published file may have. */
export function attachedEndings(): readonly string[] {
  return [...KINDS.keys()];
}

interface Kind {
  readonly title: string;
  /** The bytes that every such file begins with. */
  readonly begins?: readonly number[];
}

const PK = [0x50, 0x4b, 0x03, 0x04];

const KINDS: ReadonlyMap<string, Kind> = new Map<string, Kind>([
  ['pdf', { title: 'PDF', begins: [0x25, 0x50, 0x44, 0x46, 0x2d] }],
  ['docx', { title: 'Word', begins: PK }],
  ['odt', { title: 'OpenDocument text', begins: PK }],
  ['xlsx', { title: 'Excel', begins: PK }],
  ['ods', { title: 'OpenDocument spreadsheet', begins: PK }],
  ['csv', { title: 'CSV' }],
  ['txt', { title: 'text' }],
  ['png', { title: 'PNG picture', begins: [0x89, 0x50, 0x4e, 0x47] }],
  ['jpg', { title: 'JPEG picture', begins: [0xff, 0xd8, 0xff] }],
  ['jpeg', { title: 'JPEG picture', begins: [0xff, 0xd8, 0xff] }],
]);

function endingOf(path: string): string {
  return /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? '';
}

function beginsWith(bytes: Uint8Array, start: readonly number[]): boolean {
  return start.every((byte, index) => bytes[index] === byte);
}

/** A name that is the same file in an address, on a disk and in a list: letters, digits and few marks. */
const STEP = /^[\p{L}\p{N}][\p{L}\p{M}\p{N} ._()-]{0,98}$/u;

function isSafePath(path: string): boolean {
  const steps = path.split('/');
  return (
    path.length <= 200 &&
    steps.every((step) => STEP.test(step) && !step.endsWith('.') && !step.endsWith(' ') && !isDevice(step))
  );
}
