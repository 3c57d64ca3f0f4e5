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
import { trueType } from './true-type.ts';

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
