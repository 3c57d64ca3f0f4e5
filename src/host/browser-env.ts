/** What the browser gets to know of the environment: names that a browser asks for, and none that could hold a key or a token. */

/**
 * On Linux next to nothing, with everything that it writes in a folder of its own; elsewhere no browser starts without knowing
 * where the system and the user's folders are. `fonts` is the settings file of fonts, which are read on Linux alone.
 */
export function browserEnv(
  platform: NodeJS.Platform,
  env: NodeJS.ProcessEnv,
  {
    folder,
    fonts,
    libraryPath,
  }: { readonly folder: string; readonly fonts: string; readonly libraryPath?: string | undefined },
): Record<string, string> {
  if (platform !== 'linux') return { ...only(env, platform === 'win32' ? WINDOWS : UNIX), TZ: 'UTC' };
  const libraries = [libraryPath, env['LD_LIBRARY_PATH']].filter((path) => path !== undefined && path !== '').join(':');
  return {
    PATH: env['PATH'] ?? '/usr/bin:/bin',
    HOME: folder,
    TMPDIR: folder,
    XDG_CONFIG_HOME: folder,
    XDG_CACHE_HOME: folder,
    TZ: 'UTC',
    LANG: 'C.UTF-8',
    FONTCONFIG_FILE: fonts,
    ...(libraries === '' ? {} : { LD_LIBRARY_PATH: libraries }),
  };
}

/** macOS and its like: where programs and the user's folders are, who the user is, and in which letters names are written. */
const UNIX = ['PATH', 'HOME', 'TMPDIR', 'USER', 'LOGNAME', 'LANG', 'LC_ALL', 'LC_CTYPE', '__CF_USER_TEXT_ENCODING'];

/** Windows, where programs find their libraries by `SystemRoot`, and a browser its folders by those of the user and of programs. */
const WINDOWS = [
  'PATH',
  'PATHEXT',
  'SYSTEMROOT',
  'SYSTEMDRIVE',
  'WINDIR',
  'COMSPEC',
  'OS',
  'NUMBER_OF_PROCESSORS',
  'PROCESSOR_ARCHITECTURE',
  'TEMP',
  'TMP',
  'USERNAME',
  'USERPROFILE',
  'HOMEDRIVE',
  'HOMEPATH',
  'APPDATA',
  'LOCALAPPDATA',
  'ALLUSERSPROFILE',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'PROGRAMFILES(X86)',
  'PROGRAMW6432',
  'COMMONPROGRAMFILES',
  'COMMONPROGRAMFILES(X86)',
];

/** Windows writes the same name in capitals or not. */
function only(env: NodeJS.ProcessEnv, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) =>
      value !== undefined && names.includes(names === WINDOWS ? name.toUpperCase() : name) ? [[name, value]] : [],
    ),
  );
}
