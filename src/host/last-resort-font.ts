/**
 * One font for the browser to fall back on, and nothing else.
 *
 * Without any font of the system the browser refuses embedded fonts too, and
 * the whole text vanishes; with the system's fonts, pages would differ from
 * machine to machine. So on Linux the browser is shown this font alone, which
 * draws nothing that the embedded fonts do not.
 */
import { createRequire } from 'node:module';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';

/** Puts the font and a font configuration into a folder, and gives the configuration's path. */
export async function writeLastResortFont(folder: string): Promise<string> {
  const woff = await readFile(
    createRequire(import.meta.url).resolve('@fontsource/noto-sans/files/noto-sans-latin-400-normal.woff'),
  );
  const fonts = join(folder, 'fonts');
  await mkdir(fonts, { mode: 0o700 });
  await writeFile(join(fonts, 'last-resort.ttf'), trueType(woff));
  const configuration = join(folder, 'fonts.conf');
  const cache = join(folder, 'font-cache');
  await writeFile(
    configuration,
    `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig><dir>${xml(fonts)}</dir><cachedir>${xml(cache)}</cachedir></fontconfig>\n`,
  );
  return configuration;
}

function xml(path: string): string {
  return path.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** A WOFF file as the TrueType file that it packs: the browser takes no other from a system. */
function trueType(woff: Buffer): Uint8Array {
  const count = woff.readUInt16BE(12);
  const power = 2 ** Math.floor(Math.log2(count));
  const header = Buffer.alloc(12 + 16 * count);
  header.writeUInt32BE(woff.readUInt32BE(4), 0);
  header.writeUInt16BE(count, 4);
  header.writeUInt16BE(power * 16, 6);
  header.writeUInt16BE(Math.log2(power), 8);
  header.writeUInt16BE((count - power) * 16, 10);
  const parts: Uint8Array[] = [header];
  let at = header.length;
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + 20 * index;
    const [offset, packed, size] = [
      woff.readUInt32BE(entry + 4),
      woff.readUInt32BE(entry + 8),
      woff.readUInt32BE(entry + 12),
    ];
    const table = woff.subarray(offset, offset + packed);
    const record = 12 + 16 * index;
    woff.copy(header, record, entry, entry + 4);
    woff.copy(header, record + 4, entry + 16, entry + 20);
    header.writeUInt32BE(at, record + 8);
    header.writeUInt32BE(size, record + 12);
    parts.push(packed < size ? inflateSync(table) : table, Buffer.alloc((4 - (size % 4)) % 4));
    at += size + ((4 - (size % 4)) % 4);
  }
  return Buffer.concat(parts);
}
