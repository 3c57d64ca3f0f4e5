/** The browser inside the npm package `@sparticuz/chromium`, unpacked our own way: that package unpacks into a shared folder, uses whatever lies there, and leaves out libraries that a bare machine lacks. */
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, join } from 'node:path';
import { promisify } from 'node:util';
import { type Packed, unpackOnce } from './unpack.ts';

/** The version that `package.json` pins; the sizes and hashes below belong to it. */
export const BUNDLED_VERSION = '147.0.0';

export interface Unpacked {
  readonly executable: string;
  /** The folder of the libraries that come with it, for `LD_LIBRARY_PATH`. */
  readonly libraryPath: string;
}

/**
 * Unpacks the browser, or finds it unpacked, and sees that it runs.
 *
 * `bin` is the package's folder of compressed files. Gives the reasons, for
 * people, if there is no folder in which that works.
 */
export async function unpackBrowser(
  env: NodeJS.ProcessEnv,
  bin: string | undefined = packageFolder(),
): Promise<Unpacked | readonly string[]> {
  if (bin === undefined) return ['The npm package @sparticuz/chromium is not installed.'];
  const reasons: string[] = [];
  for (const cache of cacheFolders(env)) {
    try {
      const folder = await unpackOnce(cache, `chromium-${BUNDLED_VERSION}`, contents(bin));
      const unpacked = { executable: join(folder, 'chromium'), libraryPath: join(folder, 'lib') };
      await tryOut(unpacked);
      return unpacked;
    } catch (error) {
      reasons.push(`The browser of the npm package @sparticuz/chromium cannot be used in ${cache}: ${reason(error)}.`);
    }
  }
  return reasons;
}

function packageFolder(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..', '..', 'bin');
  } catch {
    return undefined;
  }
}

/** Where it may be unpacked, best first: the user's cache, else a folder of their own among the temporary files. */
function cacheFolders(env: NodeJS.ProcessEnv): readonly string[] {
  const temporary = join(tmpdir(), `concordat-${process.getuid?.() ?? 'cache'}`);
  return [userCache(env), temporary].flatMap((folder) => folder ?? []);
}

/** The folder in which concordat keeps for this user what it can make again; nothing where the user has none. */
export function userCache(env: NodeJS.ProcessEnv): string | undefined {
  const xdg = env['XDG_CACHE_HOME'];
  const home = env['HOME'] ?? homedir();
  const cache = xdg !== undefined && isAbsolute(xdg) ? xdg : isAbsolute(home) ? join(home, '.cache') : undefined;
  return cache === undefined ? undefined : join(cache, 'concordat');
}

function contents(bin: string): readonly Packed[] {
  return [
    {
      source: join(bin, 'chromium.br'),
      kind: 'file',
      target: 'chromium',
      size: 196_676_728,
      sha256: 'bf7d8699042e0e1768ee136c19cf666371f74a39c8b6cfb246d15b3aa18c30ce',
    },
    {
      source: join(bin, 'al2023.tar.br'),
      kind: 'tar',
      target: '.',
      size: 3_194_880,
      sha256: '08698c1bd4ac01a1ce38d50bb63944145699496ffdb4fcc5260662dd9c5e6891',
    },
  ];
}

/** Fails where the file cannot run: a folder that forbids programs, a system with another C library. */
async function tryOut({ executable, libraryPath }: Unpacked): Promise<void> {
  await promisify(execFile)(executable, ['--version'], { env: { LD_LIBRARY_PATH: libraryPath }, timeout: 20_000 });
}

/** What went wrong, in one line. */
export function reason(error: unknown): string {
  const said =
    error instanceof Error && 'stderr' in error && typeof error.stderr === 'string' ? error.stderr.trim() : '';
  const words = said === '' ? (error instanceof Error ? error.message : String(error)) : said;
  return words.split('\n')[0] ?? words;
}
