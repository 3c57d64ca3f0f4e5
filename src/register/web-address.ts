/**
 * Where a register stands on the web (`baseUrl` of `concordat.yaml`), and the
 * one address of each of its pages there, for whatever is read away from the
 * site: papers, feeds, calendars, data, the map of the site, search engines.
 * Links between pages name the file itself (`site/links.ts`), since a site has
 * to work from a folder on a disk too.
 */
import { onceFor } from '../base/memo.ts';
import type { Register } from './register.ts';

type Settings = Pick<Register['settings'], 'baseUrl'>;

/** Whatever knows the settings of a register. */
interface Placed {
  readonly settings: Settings;
}

/** The address of a page or another file of the site; nothing if the register does not say where it stands. */
export function webAddress({ settings }: Placed, path: string): string | undefined {
  const base = baseOf(settings);
  return base === undefined ? undefined : `${base}${folderForm(path)}`;
}

/** The address of a file, or its path where the register does not say where it stands. */
export function addressOrPath(register: Placed, path: string): string {
  return webAddress(register, path) ?? encodedPath(path);
}

/** The same from the place where the register stands, for files that name that place once. */
export function addressWithin({ settings }: Placed, path: string): string {
  return baseOf(settings) === undefined ? encodedPath(path) : folderForm(path).replace(/^(?=#|$)/, './');
}

/** A path as it stands in an address, with the name of its file: names of things that were given out so are kept. */
export function encodedPath(path: string): string {
  const [file = '', fragment] = path.split('#');
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  return fragment === undefined ? encoded : `${encoded}#${encodeURIComponent(fragment)}`;
}

/** A page is where its folder is: servers answer with the page, and nobody has two addresses for it. */
function folderForm(path: string): string {
  return encodedPath(path).replace(/(^|\/)index\.html(?=#|$)/, '$1');
}

/** Where the register stands: an address that ends with a slash. */
export const baseOf: (settings: Settings) => string | undefined = onceFor(({ baseUrl }) => {
  if (baseUrl === undefined || !URL.canParse(baseUrl)) return undefined;
  const { protocol, origin, pathname } = new URL(baseUrl);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
});
