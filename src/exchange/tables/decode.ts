/** The bytes of a text file as text, whatever program wrote it. */
import type { Remark } from '../remark.ts';

export interface Decoded {
  readonly text: string;
  readonly remarks: readonly Remark[];
}

/**
 * By its byte order mark; else as UTF-8, if it is that throughout; else as UTF-16 where every second byte of plain letters is
 * zero; else in the encoding of Windows for Western Europe, which is a guess and is remarked.
 */
export function decodeText(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return decoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return decoded(bytes, 'utf-16be');
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (!text.includes('\u0000')) return { text, remarks: [] };
  } catch {
    // Not UTF-8.
  }
  const zeros = (from: 0 | 1): number => {
    let count = 0;
    for (let at = from; at < Math.min(bytes.length, 2000); at += 2) if (bytes[at] === 0) count += 1;
    return count;
  };
  const [even, odd] = [zeros(0), zeros(1)];
  const half = Math.min(bytes.length, 2000) / 2;
  if (odd > half / 2 && even < half / 10) return decoded(bytes, 'utf-16le');
  if (even > half / 2 && odd < half / 10) return decoded(bytes, 'utf-16be');
  return {
    text: new TextDecoder('windows-1252').decode(bytes),
    remarks: [
      {
        severity: 'warning',
        place: '',
        text: 'The file is not in UTF-8. It was read in the encoding that Windows uses for English: look at names with accents, pound signs and quotation marks. To be sure, save it again with the encoding UTF-8 (in Excel: “CSV UTF-8”).',
      },
    ],
  };
}

function decoded(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), remarks: [] };
}
