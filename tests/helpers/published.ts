/** What is published, for tests of the data: of the small register that code makes, and of the example, all of it. */
import type { Entry } from '../../src/register/entry.ts';
import type { Register } from '../../src/register/register.ts';
import { type Published, published } from '../../src/site/published.ts';
import { readExample } from './example.ts';
import { siteContext } from './site-fixture.ts';

export function siteOf(change?: (register: Register) => Register): Published {
  if (change !== undefined) return published(siteContext(undefined, change));
  unchanged ??= published(siteContext());
  return unchanged;
}

let unchanged: Published | undefined;

/** The same register in a place that it does not name. */
export function nowhere(): Published {
  return siteOf(({ settings: { baseUrl: _none, ...settings }, ...rest }) => ({ ...rest, settings }));
}

/** The example register, with nothing in it withheld. */
export function openExample(): Promise<Published> {
  example ??= readOpen();
  return example;
}

let example: Promise<Published> | undefined;

async function readOpen(): Promise<Published> {
  const register = await readExample('examples/mereshire');
  const open = (entry: Entry): Entry => ({ ...entry, unpublished: undefined, show: 'all', withheld: undefined });
  return published({ ...siteContext(), register: { ...register, entries: register.entries.map(open) } });
}
