/**
 * Addresses on the web, for files that are read away from the site: feeds,
 * calendars, the map of the site. They need to know where the register stands
 * (`baseUrl` of `concordat.yaml`); without it there are only paths.
 */
import { onceFor } from '../../base/memo.ts';
import type { Published } from '../published.ts';

/** The address of a file of the site; nothing if the register does not say where it stands. */
export function webAddress({ settings }: Published, path: string): string | undefined {
  const base = baseOf(settings);
  return base === undefined ? undefined : `${base}${pathOf(path)}`;
}

/** The address of a file, or its path where the register does not say where it stands. */
export function addressOrPath(site: Published, path: string): string {
  return webAddress(site, path) ?? pathOf(path);
}

/** A path as it stands in an address. */
export function pathOf(path: string): string {
  const [file = '', fragment] = path.split('#');
  const encoded = file.split('/').map(encodeURIComponent).join('/');
  return fragment === undefined ? encoded : `${encoded}#${encodeURIComponent(fragment)}`;
}

/** Where the register stands: an address that ends with a slash. */
export const baseOf: (settings: Published['settings']) => string | undefined = onceFor(({ baseUrl }) => {
  if (baseUrl === undefined || !URL.canParse(baseUrl)) return undefined;
  const { protocol, origin, pathname } = new URL(baseUrl);
  if (protocol !== 'https:' && protocol !== 'http:') return undefined;
  return `${origin}${pathname.replace(/\/*$/, '/')}`;
});
