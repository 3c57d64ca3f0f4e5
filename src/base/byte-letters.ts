/** Bytes as letters, one for one, to look for words in files that are no text. */

/** The letter U+0000 to U+00FF for each byte; a decoder of `latin1` would take another table for some. */
export function byteLetters(bytes: Uint8Array): string {
  const parts: string[] = [];
  for (let at = 0; at < bytes.length; at += STEP) parts.push(String.fromCharCode(...bytes.subarray(at, at + STEP)));
  return parts.join('');
}

const STEP = 8192;
