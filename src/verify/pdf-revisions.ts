/**
 * What was added to a PDF after it was first written, and by whom it is
 * sealed (ISO 32000-1, 7.5.6 and 12.8). Readers of PDF call a signature valid
 * although pages were changed behind it: a file counts as whole only if its
 * last seal covers all of it, and if each addition holds a seal and nothing
 * else. Judged is the plain form in which concordat writes; a file in another
 * form is not judged. Nothing throws.
 */
import { byteLetters } from '../base/byte-letters.ts';
import { faultsOfAddition } from './pdf-additions.ts';
import { type Section, sectionsOf } from './pdf-sections.ts';

export interface Revisions {
  /** Where each state of the file ends, in bytes, oldest first; the last is the whole file. */
  readonly ends: readonly number[];
  readonly seals: readonly PdfSeal[];
  /** What was added beside seals, and what is wrong with these; for people. */
  readonly faults: readonly string[];
}

export interface PdfSeal {
  /** The state of the file that ends with it, from 0. */
  readonly revision: number;
  /** The bytes that it covers: all up to its own gap, and all after that. Made when asked for: each seal covers the whole file. */
  signed(): Uint8Array;
  /** The CMS structure in the gap (RFC 5652), in DER. */
  readonly der: Uint8Array;
}

/** Or a sentence that says why it is not judged. */
export function readRevisions(bytes: Uint8Array): Revisions | string {
  const text = byteLetters(bytes);
  try {
    const sections = sectionsOf(text);
    if (typeof sections === 'string') return sections;
    const ends = sections.map(({ end }) => end);
    const { seals, faults } = sealsOf({ bytes, text, sections });
    const added = sections.flatMap((_, index) =>
      index === 0 ? [] : faultsOfAddition(text, sections, index).map((what) => `${revisionName(index)} ${what}`),
    );
    const unsealed = sections.flatMap((_, index) =>
      index === 0 || seals.some(({ revision }) => revision === index)
        ? []
        : [`${revisionName(index)} has no seal that covers the file up to there.`],
    );
    return { ends, seals, faults: [...faults, ...added, ...unsealed] };
  } catch {
    // A reader of PDF throws many kinds of error on what is not one; all mean that it cannot be judged.
    return 'Its objects are damaged.';
  }
}

interface File {
  readonly bytes: Uint8Array;
  readonly text: string;
  readonly sections: readonly Section[];
}

/** Every seal, with the stretch of the file that it covers. */
function sealsOf({ bytes, text, sections }: File): Pick<Revisions, 'seals' | 'faults'> {
  const seals: PdfSeal[] = [];
  const faults: string[] = [];
  for (const range of text.matchAll(BYTE_RANGE)) {
    if (seals.length + faults.length === MOST_SEALS)
      return { seals, faults: [...faults, 'It has more seals than are looked at.'] };
    const [, zero, upTo = 0, from = 0, length = 0] = range.map(Number);
    const end = from + length;
    const revision = sections.findIndex((section) => section.start <= range.index && range.index < section.end);
    const name = `The seal in ${revisionName(revision).toLowerCase()}`;
    const gap = text.slice(upTo, Math.min(from, upTo + LARGEST_GAP));
    const der = contentsOf(gap);
    if (
      zero !== 0 ||
      upTo >= from ||
      end > text.length ||
      !/\/Contents\s*$/.test(text.slice(Math.max(0, upTo - 40), upTo))
    )
      faults.push(`${name} says of itself that it covers what it cannot cover.`);
    else if (!endsAt(text, sections[revision]?.end, end))
      faults.push(`${name} does not cover the file up to its end there.`);
    else if (der === undefined) faults.push(`${name} has other bytes in its gap than a signature and zeros.`);
    else if (seals.some((one) => one.revision === revision)) faults.push(`${name} stands beside another.`);
    else {
      const signed = (): Uint8Array => {
        const all = new Uint8Array(upTo + length);
        all.set(bytes.subarray(0, upTo));
        all.set(bytes.subarray(from, end), upTo);
        return all;
      };
      seals.push({ revision, signed, der });
    }
  }
  return { seals, faults };
}

/** Whether a stretch ends where a state of the file does; the line break behind that may belong to what was added later. */
function endsAt(text: string, end: number | undefined, at: number): boolean {
  return at === end || (end !== text.length && at < (end ?? 0) && /^[\r\n]+$/.test(text.slice(at, end)));
}

/** More is in no file that people sign. */
const MOST_SEALS = 64;
/** In letters. A seal with its chain and a time stamp takes a tenth of it. */
const LARGEST_GAP = 2 ** 20;

const BYTE_RANGE = /\/ByteRange\s*\[\s*(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/g;

/** The signature in a gap, which is written in small letters and followed by zeros alone: any other byte could hide a change. */
function contentsOf(gap: string): Uint8Array | undefined {
  const hex = /^<((?:[0-9a-f]{2})+)>$/.exec(gap)?.[1];
  if (hex === undefined) return undefined;
  const all = Uint8Array.from(hex.match(/../g) ?? [], (two) => Number.parseInt(two, 16));
  const length = derLength(all);
  if (length === undefined || all.subarray(length).some((byte) => byte !== 0)) return undefined;
  return all.slice(0, length);
}

/** How many bytes a DER sequence has with its head (X.690, 8.1). */
function derLength(bytes: Uint8Array): number | undefined {
  const [tag, first = 0] = bytes;
  const count = first & 0x7f;
  if (tag !== 0x30 || first < 0x80 || count < 1 || count > 4) return undefined;
  const length = bytes.subarray(2, 2 + count).reduce((sum, byte) => sum * 256 + byte, 0);
  return 2 + count + length > bytes.length ? undefined : 2 + count + length;
}

function revisionName(index: number): string {
  return index <= 0 ? 'The file as it was first written' : `Addition ${index}`;
}
