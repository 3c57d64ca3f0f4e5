/** Which laws each body relies on, and which bodies rely on each law, over all agreements that have not ended. */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { sharer } from './pairs.ts';
import { type Published, saysLaw } from './published.ts';
import { reliedOn } from './relied-on.ts';
import { byText } from './words.ts';

/** A law and a body that relies on it, with the agreements that say so, in the order of the register. */
export interface Reliance {
  readonly to: MaybeLink;
  readonly entries: readonly Entry[];
}

/** The laws on which an organisation, group or class relies: those of most agreements first. */
export function lawsOf(site: Published, key: string): readonly Reliance[] {
  return byMost(index(site).laws.get(key));
}

/** The bodies that rely on a law: those of most agreements first. */
export function bodiesUnder(site: Published, law: string): readonly Reliance[] {
  return byMost(index(site).bodies.get(law));
}

/** The laws that a body relies on under one agreement; nothing where the public may not see them. */
export function lawsUnder(site: Published, entry: Entry, key: string): readonly string[] | undefined {
  if (!saysLaw(entry)) return undefined;
  return lawsIn(site)(entry).get(key) ?? [];
}

interface Growing extends Reliance {
  readonly entries: Entry[];
}

interface Index {
  readonly laws: ReadonlyMap<string, ReadonlyMap<string, Growing>>;
  readonly bodies: ReadonlyMap<string, ReadonlyMap<string, Growing>>;
}

const index = onceFor((site: Published): Index => {
  const laws = new Map<string, Map<string, Growing>>();
  const bodies = new Map<string, Map<string, Growing>>();
  for (const entry of site.entries) {
    if (entry.standing.status === 'ended' || !saysLaw(entry)) continue;
    for (const [id, { title, parties, bodies: all }] of reliedOn(site, entry).laws) {
      const law = { text: title, href: PATHS.facetValue('powers', id) };
      for (const party of parties) {
        const body = sharer(site, party);
        add(laws, body.key, id, law, entry);
        add(bodies, id, body.key, { text: body.text, href: body.href }, entry);
      }
      // The page of a law names a group once; the page of each of its members says what that member relies on.
      for (const member of all) add(laws, PATHS.organisation(member), id, law, entry);
    }
  }
  return { laws, bodies };
});

/** A body that takes part with several of its units relies on a law once. */
function add(all: Map<string, Map<string, Growing>>, of: string, key: string, to: MaybeLink, entry: Entry): void {
  const known = all.get(of) ?? new Map<string, Growing>();
  all.set(of, known);
  const one = known.get(key) ?? { to, entries: [] };
  known.set(key, one);
  if (one.entries.at(-1) !== entry) one.entries.push(entry);
}

const lawsIn = onceFor((site: Published) =>
  onceFor((entry: Entry): ReadonlyMap<string, readonly string[]> => {
    const found = new Map<string, string[]>();
    for (const { title, parties } of reliedOn(site, entry).laws.values())
      for (const key of new Set([...parties].map((party) => sharer(site, party).key)))
        found.set(key, [...(found.get(key) ?? []), title]);
    return found;
  }),
);

function byMost(found: ReadonlyMap<string, Reliance> | undefined): readonly Reliance[] {
  return [...(found?.values() ?? [])]
    .sort(byText(({ to }) => to.text))
    .sort((a, b) => b.entries.length - a.entries.length);
}
