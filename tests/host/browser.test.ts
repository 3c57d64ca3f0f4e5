/** Which browser is chosen, and what is said where there is none. */
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { findBrowser, type Machine, NoBrowserError } from '../../src/host/browser.ts';
import { unpackBrowser } from '../../src/host/bundled-browser.ts';
import { temporaryFolder } from './temporary.ts';

const unpacked = { executable: '/cache/chromium', libraryPath: '/cache/lib' };

function machine(programs: readonly string[] = [], changes: Partial<Machine> = {}): Machine {
  return {
    platform: 'linux',
    arch: 'x64',
    unpack: async () => unpacked,
    isProgram: async (path) => programs.includes(path),
    ...changes,
  };
}

describe('findBrowser', () => {
  it('takes the one that PUPPETEER_EXECUTABLE_PATH names before all others', async () => {
    const found = await findBrowser(
      { PUPPETEER_EXECUTABLE_PATH: '/own/chrome' },
      machine(['/own/chrome', '/usr/bin/chromium']),
    );
    expect(found).toMatchObject({
      executable: '/own/chrome',
      kind: 'full',
      origin: 'named by PUPPETEER_EXECUTABLE_PATH',
    });
  });

  it('does not pass over a PUPPETEER_EXECUTABLE_PATH that is wrong', async () => {
    const found = await findBrowser({ PUPPETEER_EXECUTABLE_PATH: '/typo/chrome' }, machine(['/usr/bin/chromium']));
    expect(found).toEqual({
      why: 'PUPPETEER_EXECUTABLE_PATH names /typo/chrome, where there is no program that can be run.',
      remedy:
        'Set it to the full path of Google Chrome or Chromium, or unset it to use the browser that comes with concordat.',
    });
  });

  it('takes the one from npm on Linux with an x64 processor, with the libraries that it brings', async () => {
    expect(await findBrowser({}, machine(['/usr/bin/chromium']))).toMatchObject({
      ...unpacked,
      kind: 'shell',
      origin: 'from the npm package @sparticuz/chromium 147.0.0',
    });
  });

  it.each([
    [
      'where that cannot be unpacked',
      machine(['/usr/bin/chromium'], { unpack: async () => ['No space.'] }),
      {},
      '/usr/bin/chromium',
    ],
    ['on another processor', machine(['/usr/bin/google-chrome'], { arch: 'arm64' }), {}, '/usr/bin/google-chrome'],
    [
      'from the search path',
      machine(['/nix/bin/chromium'], { arch: 'arm64' }),
      { PATH: '/bin:/nix/bin' },
      '/nix/bin/chromium',
    ],
    [
      'on a Mac',
      machine(['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'], { platform: 'darwin' }),
      {},
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  ])('takes an installed one %s', async (_where, here, env, executable) => {
    expect(await findBrowser(env, here)).toMatchObject({
      executable,
      kind: 'full',
      origin: 'installed on this machine',
    });
  });

  it('never takes a program from a relative folder of the search path, which is whatever repository is at hand', async () => {
    const asked: string[] = [];
    const here = machine([], { arch: 'arm64', isProgram: async (path) => asked.push(path) < 0 });
    await findBrowser({ PATH: '.:bin::/usr/bin' }, here);
    expect(asked.filter((path) => !path.startsWith('/'))).toEqual([]);
  });

  it('says why there is none and what to do', async () => {
    const found = await findBrowser({}, machine([], { unpack: async () => ['The disk is full.'] }));
    if ('executable' in found) throw new Error('a browser was found');
    expect(found.why).toBe('No browser was found to print PDFs with. The disk is full.');
    expect(found.remedy).toContain('apt-get install chromium');
    expect(found.remedy).toContain('PUPPETEER_EXECUTABLE_PATH');
    expect(new NoBrowserError(found).message).toBe(`${found.why} ${found.remedy}`);
  });

  it('names no path in what is published', async () => {
    const found = await findBrowser(
      { PUPPETEER_EXECUTABLE_PATH: '/home/somebody/chrome' },
      machine(['/home/somebody/chrome']),
    );
    if (!('executable' in found)) throw new Error('no browser was found');
    expect(found.product + found.origin).not.toContain('/');
  });
});

describe('unpackBrowser', () => {
  it('gives a reason for each folder that it tried where the package is damaged', async () => {
    vi.stubEnv('TMPDIR', temporaryFolder());
    onTestFinished(() => void vi.unstubAllEnvs());
    const reasons = await unpackBrowser({ XDG_CACHE_HOME: temporaryFolder() }, temporaryFolder());
    if (!Array.isArray(reasons)) throw new Error('something was unpacked');
    expect(reasons).toHaveLength(2);
    expect(reasons[0]).toMatch(/^The browser of the npm package @sparticuz\/chromium cannot be used in .*: ENOENT/);
  });
});
