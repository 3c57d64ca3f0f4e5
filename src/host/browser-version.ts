/** Asks a browser for its version, without starting it. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { FoundBrowser } from './browser.ts';

/**
 * The number of a browser's version, such as `147.0.7727.0`; nothing where it
 * does not tell, as on Windows, where it would open a window instead.
 */
export async function toldVersion({ executable, libraryPath }: FoundBrowser): Promise<string | undefined> {
  if (process.platform === 'win32') return undefined;
  const env = { PATH: process.env['PATH'], ...(libraryPath === undefined ? {} : { LD_LIBRARY_PATH: libraryPath }) };
  try {
    const { stdout } = await promisify(execFile)(executable, ['--version'], { env, timeout: 10_000 });
    return /\d+(?:\.\d+)+/.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}
