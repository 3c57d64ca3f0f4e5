/** Finds the browser that prints PDFs, without ever downloading one. */
import { access, constants } from 'node:fs/promises';
import { isAbsolute, join } from 'node:path';
import { BUNDLED_VERSION, type Unpacked, unpackBrowser } from './bundled-browser.ts';

/** A browser that can be started. */
export interface FoundBrowser {
  readonly executable: string;
  /** A folder for `LD_LIBRARY_PATH`, where the browser brings libraries of its own. */
  readonly libraryPath?: string;
  /** `shell` is the small build that has no windows; `full` an ordinary browser without its window. */
  readonly kind: 'shell' | 'full';
  /** What people call it, and where it came from. Names no path: it is published. */
  readonly product: string;
  readonly origin: string;
}

/** Why there is none, and what to do about it: whole sentences for people. */
export interface NoBrowser {
  readonly why: string;
  readonly remedy: string;
}

/** The machine as `findBrowser` sees it; tests say otherwise. */
export interface Machine {
  readonly platform: string;
  readonly arch: string;
  unpack(env: NodeJS.ProcessEnv): Promise<Unpacked | readonly string[]>;
  isProgram(path: string): Promise<boolean>;
}

/** There is no browser, or it does not start. The message says why and what to do. */
export class NoBrowserError extends Error {
  constructor({ why, remedy }: NoBrowser) {
    super(`${why} ${remedy}`);
    this.name = 'NoBrowserError';
  }
}

/** What to do where no browser is to be had. */
export const REMEDY =
  'Install Google Chrome or Chromium (on Debian and Ubuntu: `apt-get install chromium`), or set PUPPETEER_EXECUTABLE_PATH to the full path of one. To build everything but PDFs, leave `pdf` out of `--formats`.';

/**
 * The browser to print with: the one that `PUPPETEER_EXECUTABLE_PATH` names;
 * else, on Linux with an x64 processor, the one in the npm package
 * `@sparticuz/chromium`; else an installed Chrome, Chromium or Edge.
 */
export async function findBrowser(
  env: NodeJS.ProcessEnv,
  machine: Machine = THIS_MACHINE,
): Promise<FoundBrowser | NoBrowser> {
  const named = env['PUPPETEER_EXECUTABLE_PATH'];
  if (named !== undefined && named !== '') return namedBrowser(named, machine);
  const bundled = await bundledBrowser(env, machine);
  if ('executable' in bundled) return bundled;
  for (const path of installedPaths(env, machine.platform)) {
    if (await machine.isProgram(path))
      return { executable: path, kind: kindOf(path), product: productOf(path), origin: 'installed on this machine' };
  }
  const room =
    machine.platform === 'linux' && machine.arch === 'x64'
      ? ' If it is room that is missing, set XDG_CACHE_HOME to a folder with 250 MB of it, in which programs may run.'
      : '';
  return { why: ['No browser was found to print PDFs with.', ...bundled].join(' '), remedy: REMEDY + room };
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  arch: process.arch,
  unpack: (env) => unpackBrowser(env),
  isProgram,
};

async function isProgram(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  );
}

/** A path that is set but wrong is never passed over in silence: whoever set it wants that browser. */
async function namedBrowser(path: string, machine: Machine): Promise<FoundBrowser | NoBrowser> {
  if (await machine.isProgram(path))
    return {
      executable: path,
      kind: kindOf(path),
      product: productOf(path),
      origin: 'named by PUPPETEER_EXECUTABLE_PATH',
    };
  return {
    why: `PUPPETEER_EXECUTABLE_PATH names ${path}, where there is no program that can be run.`,
    remedy:
      'Set it to the full path of Google Chrome or Chromium, or unset it to use the browser that comes with concordat.',
  };
}

/** The browser from npm, or the reasons why it cannot be had. */
async function bundledBrowser(env: NodeJS.ProcessEnv, machine: Machine): Promise<FoundBrowser | readonly string[]> {
  if (machine.platform !== 'linux' || machine.arch !== 'x64')
    return ['The browser that comes with concordat runs on Linux with an x64 processor only.'];
  const unpacked = await machine.unpack(env);
  if (!('executable' in unpacked)) return unpacked;
  return {
    ...unpacked,
    kind: 'shell',
    product: 'Chromium',
    origin: `from the npm package @sparticuz/chromium ${BUNDLED_VERSION}`,
  };
}

function kindOf(path: string): 'shell' | 'full' {
  return /headless[-_]shell/i.test(path) ? 'shell' : 'full';
}

function productOf(path: string): string {
  if (/edge/i.test(path)) return 'Edge';
  return /chromium/i.test(path) ? 'Chromium' : 'Chrome';
}

/** Where browsers are usually installed, best first. */
function installedPaths(env: NodeJS.ProcessEnv, platform: string): readonly string[] {
  const below = (folders: readonly (string | undefined)[], names: readonly string[]): readonly string[] => {
    // A relative folder would mean whatever lies in the repository at hand.
    const known = folders.filter((folder): folder is string => folder !== undefined && isAbsolute(folder));
    return names.flatMap((name) => known.map((folder) => join(folder, name)));
  };
  switch (platform) {
    case 'darwin':
      return below(
        ['/Applications', env['HOME'] && join(env['HOME'], 'Applications')],
        ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => join(`${name}.app`, 'Contents', 'MacOS', name)),
      );
    case 'win32':
      return below(
        [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']],
        [
          'Google/Chrome/Application/chrome.exe',
          'Chromium/Application/chrome.exe',
          'Microsoft/Edge/Application/msedge.exe',
        ],
      );
    default:
      return below(
        ['/usr/bin', '/usr/local/bin', '/opt/google/chrome', '/snap/bin', ...(env['PATH'] ?? '').split(':')],
        [
          'google-chrome-stable',
          'google-chrome',
          'chrome',
          'chromium',
          'chromium-browser',
          'microsoft-edge-stable',
          'microsoft-edge',
        ],
      );
  }
}
