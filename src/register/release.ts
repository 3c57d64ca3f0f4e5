/** What was released of a version, in data. */
import type { Attachment } from '../agreement/agreement.ts';
import type { RegisterFile } from '../agreement/register-files.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { WrittenRelease } from '../agreement/written/release.ts';

/** The file in the folder of a version that says what was released. */
export const RELEASE_FILE = 'release.yaml';

/** The folder within that of a version in which its documents stand. */
export const RELEASED_FOLDER = 'released/';

/** What the folder of a version holds besides what was attached to its text. */
export function isBesideWords(path: string): boolean {
  return path === RELEASE_FILE || path.startsWith(RELEASED_FOLDER) || path.startsWith('organisations/');
}

export interface Release extends RegisterFile<WrittenRelease> {
  /** Its documents that are as they were released: path within the folder of the version, and bytes. */
  readonly documents: readonly Attachment[];
  /** Files that are not as they were released. */
  readonly faults: readonly ReleaseFault[];
  /** Decisions that it names and whose records are not as they were on the day of the release. */
  readonly recordFaults: readonly ReleaseFault[];
}

export interface ReleaseFault {
  /** Its place among `files`, or among `signedBy`. */
  readonly index: number;
  /** Where it ought to stand in the register. */
  readonly path: string;
  readonly why: 'missing' | 'altered';
}

/** Where a file of a released version stands in the register. Documents may be kept apart from the words. */
export function placeOf(
  { releases = 'agreements' }: Pick<WrittenRegister, 'releases'>,
  id: string,
  version: string,
  path: string,
): string {
  return `${path.startsWith(RELEASED_FOLDER) ? releases : 'agreements'}/${id}/versions/${version}/${path}`;
}
