/** What a browser gets to know of the environment in which the program runs, which may hold keys and tokens. */
import { describe, expect, it } from 'vitest';
import { browserEnv } from '../../src/host/browser-env.ts';

const SECRET = 'not for a browser';
const SECRETS = Object.fromEntries(
  [
    'CONCORDAT_SEAL_KEY',
    'CONCORDAT_SEAL_PASSPHRASE',
    'GITHUB_TOKEN',
    'ACTIONS_ID_TOKEN_REQUEST_TOKEN',
    'NODE_AUTH_TOKEN',
    'npm_config__auth',
    'AWS_SECRET_ACCESS_KEY',
    'SSH_AUTH_SOCK',
    'MY_PASSWORD',
    'Path_To_Key',
  ].map((name) => [name, SECRET]),
);
const PLACES = { folder: '/private/browser', fonts: '/private/browser/fonts.conf' };

describe('the environment of the browser', () => {
  it.each<readonly [NodeJS.Platform, NodeJS.ProcessEnv, readonly string[]]>([
    ['linux', { PATH: '/usr/bin', HOME: '/home/a' }, ['PATH', 'HOME']],
    [
      'darwin',
      { PATH: '/usr/bin', HOME: '/Users/a', TMPDIR: '/var/t', LANG: 'en_GB.UTF-8' },
      ['HOME', 'TMPDIR', 'LANG'],
    ],
    ['freebsd', { PATH: '/usr/bin', HOME: '/home/a' }, ['PATH', 'HOME']],
    [
      'win32',
      {
        Path: 'C:\\Windows',
        SystemRoot: 'C:\\Windows',
        'ProgramFiles(x86)': 'C:\\P',
        LOCALAPPDATA: 'C:\\L',
        Temp: 'C:\\T',
      },
      ['Path', 'SystemRoot', 'ProgramFiles(x86)', 'LOCALAPPDATA', 'Temp'],
    ],
  ])('has what a browser needs on %s, and no key and no token', (platform, env, needed) => {
    const made = browserEnv(platform, { ...env, ...SECRETS }, PLACES);
    expect(Object.keys(made)).toEqual(expect.arrayContaining([...needed, 'TZ']));
    expect(Object.values(made)).not.toContain(SECRET);
  });

  it('leads to a folder of its own on Linux, and to the libraries that it brings', () => {
    const made = browserEnv('linux', { HOME: '/home/a', LD_LIBRARY_PATH: '/lib' }, { ...PLACES, libraryPath: '/own' });
    expect(made).toMatchObject({ HOME: PLACES.folder, FONTCONFIG_FILE: PLACES.fonts, LD_LIBRARY_PATH: '/own:/lib' });
    expect(browserEnv('linux', {}, PLACES)).not.toHaveProperty('LD_LIBRARY_PATH');
  });
});
