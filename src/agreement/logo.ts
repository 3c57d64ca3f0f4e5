/**
 * The logo of a theme. It is a PNG and nothing else: every format shows it, and
 * it cannot hold a script, an address to load, or text in a font that is not
 * there. What cannot be read whole is a finding, or a browser would put the mark
 * of a broken picture on the cover.
 */
import type { Finding } from '../base/finding.ts';
import type { Files } from '../base/ports.ts';
import type { Read, Source } from '../source/source.ts';
import type { WrittenTheme } from './written/theme.ts';

export interface Logo {
  /** A whole PNG file. */
  readonly bytes: Uint8Array;
  /** What it says, for people who do not see it. */
  readonly alternative: string;
  /** How large it is on paper, in millimetres. */
  readonly width: number;
  readonly height: number;
}

/** In bytes: it is part of every document and page. */
const MOST_BYTES = 200_000;
/** A side, in dots. */
const MOST_DOTS = 3000;
/** In millimetres: beyond that it is no longer small at the top. */
const WIDEST = 80;

/** Reads the logo that a theme names, from the theme's folder. */
export async function readLogo(
  files: Files,
  folder: string,
  written: NonNullable<WrittenTheme['logo']>,
  theme: Source,
): Promise<Read<Logo>> {
  const path = `${folder}/${written.file}`;
  const size = await files.size(path);
  const wrong = (actual: string, remedy: string): Read<Logo> => ({
    value: undefined,
    findings: [notALogo(theme, path, actual, remedy)],
  });
  if (size === undefined) return wrong(`logo \`${path}\` that is not there`, 'Add the file, or remove `logo`.');
  if (size > MOST_BYTES)
    return wrong(
      `logo of ${Math.ceil(size / 1000)} kB`,
      'Save it smaller; 600 dots in height are more than paper can show.',
    );
  const bytes = (await files.read(path)) ?? new Uint8Array();
  const dots = await dotsOf(bytes);
  if (dots === undefined)
    return wrong(
      `file \`${path}\` that cannot be read as a picture`,
      'Save it again as PNG. Renaming a picture of another kind is not enough.',
    );
  if (Math.max(dots.width, dots.height) > MOST_DOTS)
    return wrong(`logo of ${dots.width} by ${dots.height} dots`, 'Save it smaller; 600 dots in height are enough.');
  const tall = Number.parseFloat(written.height);
  const wide = Math.min((tall * dots.width) / dots.height, WIDEST);
  return {
    value: { bytes, alternative: written.alternative, width: wide, height: (wide * dots.height) / dots.width },
    findings: [],
  };
}

interface Dots {
  readonly width: number;
  readonly height: number;
}

/** How many dots a PNG has; nothing if it is none, or is damaged. Of one with too many, only its head is read. */
async function dotsOf(bytes: Uint8Array): Promise<Dots | undefined> {
  const head = headOf(bytes);
  if (head === undefined || Math.max(head.width, head.height) > MOST_DOTS) return head;
  try {
    // Here, not above: few registers have a logo.
    const { decode } = await import('fast-png');
    const { width, height } = decode(bytes, { checkCrc: true });
    return { width, height };
  } catch {
    return undefined;
  }
}

/** The size that the first part of a PNG file tells (ISO/IEC 15948, 11.2.2). */
function headOf(bytes: Uint8Array): Dots | undefined {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 33 || signature.some((byte, index) => bytes[index] !== byte)) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  return width === 0 || height === 0 ? undefined : { width, height };
}

function notALogo(theme: Source, path: string, actual: string, remedy: string): Finding {
  return {
    code: 'publish/logo',
    severity: 'error',
    at: theme.locate('/logo/file'),
    pointer: '/logo/file',
    actual,
    expected: `a PNG picture of at most ${MOST_BYTES / 1000} kB and ${MOST_DOTS} dots a side at ${path}`,
    why: 'It stands on the cover of every document. A picture that cannot be shown would leave a hole there, and one that is too large makes every file heavy.',
    remedy,
  };
}
