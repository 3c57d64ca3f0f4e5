/** With whom each organisation shares information, over all agreements that have not ended. */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { partyLink } from './agreement-rows.ts';
import { exchangesOf, namedTogether } from './exchanges.ts';
import { type MaybeLink, PATHS } from './links.ts';
import type { Published } from './published.ts';
import { byText } from './words.ts';

/** Another party, the agreements under which information goes to it and comes from it, and the listings that name both. */
export interface Counterpart {
  readonly to: MaybeLink;
  readonly gives: readonly Entry[];
  readonly receives: readonly Entry[];
  readonly named: readonly Entry[];
}

/** Those with whom an organisation shares, by name. */
export function counterparts(site: Published, organisation: string): readonly Counterpart[] {
  return [...(index(site).get(organisation)?.values() ?? [])].sort(byText(({ to }) => to.text));
}

interface Growing {
  readonly to: MaybeLink;
  readonly gives: Entry[];
  readonly receives: Entry[];
  readonly named: Entry[];
}

const index = onceFor((site: Published): ReadonlyMap<string, ReadonlyMap<string, Growing>> => {
  const all = new Map<string, Map<string, Growing>>();
  const add = (one: Party, other: Party, entry: Entry, direction: 'gives' | 'receives' | 'named'): void => {
    const link = partyLink(site, other);
    for (const id of bodiesOf(one)) {
      if (!site.organisations.has(id) || PATHS.organisation(id) === link.href) continue;
      const own = all.get(id) ?? new Map<string, Growing>();
      all.set(id, own);
      const key = link.href ?? link.text;
      const counterpart = own.get(key) ?? { to: nameOf(site, other, link), gives: [], receives: [], named: [] };
      own.set(key, counterpart);
      if (counterpart[direction].at(-1) !== entry) counterpart[direction].push(entry);
    }
  };
  for (const entry of site.entries) {
    if (entry.standing.status === 'ended') continue;
    for (const { from, to } of exchangesOf(entry)) {
      add(from, to, entry, 'gives');
      add(to, from, entry, 'receives');
    }
    for (const { from, to } of namedTogether(entry)) {
      add(from, to, entry, 'named');
      add(to, from, entry, 'named');
    }
  }
  return all;
});

/** The party itself, and each body that it stands for. */
function bodiesOf({ organisation, bodies }: Party): ReadonlySet<string> {
  return new Set([organisation?.id ?? '', ...bodies.flatMap((body) => body.organisation?.id ?? [])]);
}

/** A body that takes part with several of its units is one counterpart, under its own name. */
function nameOf(site: Published, { organisation }: Party, link: MaybeLink): MaybeLink {
  const file = organisation === undefined ? undefined : site.organisations.get(organisation.id);
  return { ...link, text: file?.facts.name ?? link.text };
}
