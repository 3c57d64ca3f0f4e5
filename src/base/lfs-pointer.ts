/**
 * What Git LFS leaves in the place of a large file whose content is kept elsewhere and was not fetched: three lines that name it
 * by its hash (https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md).
 */

/** The SHA-256 of the file that a pointer stands for, as 64 lower-case hexadecimal digits; nothing if the bytes are no pointer. */
export function lfsPointer(bytes: Uint8Array): string | undefined {
  if (bytes.length > LONGEST_POINTER || bytes[0] !== 0x76) return undefined;
  const text = new TextDecoder().decode(bytes);
  return text.startsWith(BEGINNING) ? /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1] : undefined;
}

/** What the specification allows, in bytes. */
export const LONGEST_POINTER = 1024;

const BEGINNING = 'version https://git-lfs.github.com/spec/v1\n';
