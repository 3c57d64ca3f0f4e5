/** Reads tar archives, so that unpacking a handful of libraries needs no package of its own. */

/** A regular file in an archive. */
export interface TarFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const BLOCK = 512;

/**
 * The regular files of an uncompressed ustar archive, in its order; folders
 * and links are left out. Throws if the archive ends before its last file does.
 */
export function readTar(archive: Uint8Array): readonly TarFile[] {
  const files: TarFile[] = [];
  for (let at = 0; at + BLOCK <= archive.length && archive[at] !== 0; ) {
    const size = Number.parseInt(text(archive, at + 124, 12), 8);
    const start = at + BLOCK;
    if (!Number.isSafeInteger(size) || start + size > archive.length) throw new Error('the archive is cut short');
    const kind = text(archive, at + 156, 1);
    if (kind === '0' || kind === '')
      files.push({ name: text(archive, at, 100), bytes: archive.subarray(start, start + size) });
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

/** A field of a header: text up to its first NUL. */
function text(archive: Uint8Array, at: number, length: number): string {
  return Buffer.from(archive.subarray(at, at + length))
    .toString('latin1')
    .replace(/\0.*$/s, '')
    .trim();
}
