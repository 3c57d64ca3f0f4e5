/** Takes one small file out of a zip that somebody else made. */
import { unzipSync } from 'fflate';

/**
 * The file of that name, as text; nothing where there is none, it is longer
 * than so many bytes, or the bytes are no zip. What else the zip holds is not
 * unpacked. Never throws.
 */
export function oneFileOfZip(zip: Uint8Array, name: string, most: number): string | undefined {
  try {
    let seen = 0;
    const files = unzipSync(zip, {
      filter: (file) => file.name === name && file.originalSize <= most && file.size <= most && seen++ === 0,
    });
    const bytes = files[name];
    return bytes === undefined || bytes.length > most
      ? undefined
      : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
