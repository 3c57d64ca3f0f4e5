/**
 * The short reference of an agreement's text: what stands on every file of it,
 * short enough to be typed in, and leads to what the register says of that
 * text. It proves nothing: `docs/digest.md` says what its length is good for.
 */
import type { Hash } from './ports.ts';

/** Which words are meant: those of a version of an agreement, by their digest. */
export interface Text {
  /** The id of the agreement. */
  readonly id: string;
  readonly version: string;
  /** As the register publishes it: `sha256:` and 64 hexadecimal digits. */
  readonly digest: string;
}

/** A reference as it is printed: twelve signs in three groups, `K7QF-2M9X-4TBD`. */
export function shortReference({ id, version, digest }: Text, hash: Hash): string {
  const sum = hash(new TextEncoder().encode([FORM, id, version, digest].join('\n')));
  const value = BigInt(`0x${sum.slice(0, HEX_DIGITS)}`);
  return grouped(
    Array.from(
      { length: SIGNS },
      (_, index) => ALPHABET[Number((value >> BigInt(5 * (SIGNS - 1 - index))) & 31n)],
    ).join(''),
  );
}

/** What somebody typed, as it is printed; nothing if it can be no reference. Capitals, spaces and hyphens do not matter, nor does it whether a zero was read as an O. */
export function readReference(typed: string): string | undefined {
  const signs = typed
    .toUpperCase()
    .replaceAll(/[\s\u2010-\u2013-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return signs.length === SIGNS && [...signs].every((sign) => ALPHABET.includes(sign)) ? grouped(signs) : undefined;
}

/** Other ways to make a reference would have another name. */
const FORM = 'concordat-reference/1';

/** Crockford’s base 32: no I, L, O or U, which can be taken for other signs or make words. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five bits each: 60 bits of the hash. */
const SIGNS = 12;
const HEX_DIGITS = 15;

function grouped(signs: string): string {
  return signs.replaceAll(/(.{4})(?=.)/g, '$1-');
}
