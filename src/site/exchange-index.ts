/** With whom each organisation shares information, over all agreements that have not ended. */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { partyLink } from './agreement-rows.ts';
import { exchangesOf, namedTogether } from './exchanges.ts';
import { type MaybeLink, PATHS } from './links.ts';
import { limitOf } from './party-limits.ts';
import type { Published } from './published.ts';
import { byText } from './words.ts';

/** Another party, the agreements under which information goes to it and comes from it, and the listings that name both. */
export interface Counterpart {
  readonly to: MaybeLink;
  readonly gives: readonly Entry[];
  readonly receives: readonly Entry[];
  readonly named: readonly Entry[];
  /** Within which limits it takes part where information goes to it or comes from it. */
  readonly limits: readonly Limit[];
}

/** Within which limits an organisation takes part in an agreement, in one capacity. */
export interface Limit {
  readonly entry: Entry;
  readonly text: string;
}

/** Those with whom an organisation shares, by name. */
export function counterparts(site: Published, organisation: string): readonly Counterpart[] {
  return [...(index(site).counterparts.get(organisation)?.values() ?? [])].sort(byText(({ to }) => to.text));
}

/** Within which limits an organisation itself gives and receives. */
export function limitsOf(site: Published, organisation: string): readonly Limit[] {
  return index(site).limits.get(organisation) ?? [];
}

interface Growing {
  readonly to: MaybeLink;
  readonly gives: Entry[];
  readonly receives: Entry[];
  readonly named: Entry[];
  readonly limits: Limit[];
}

interface Index {
  readonly counterparts: ReadonlyMap<string, ReadonlyMap<string, Growing>>;
  readonly limits: ReadonlyMap<string, readonly Limit[]>;
}

const index = onceFor((site: Published): Index => {
  const all = new Map<string, Map<string, Growing>>();
  const limits = new Map<string, Limit[]>();
  const limitIn = onceFor((entry: Entry) =>
    onceFor((party: Party): readonly Limit[] => {
      const text = limitOf(site, entry, party);
      const { unit } = party.written;
      if (text === '') return [];
      return [{ entry, text: unit === undefined ? text : site.t('plain.limit', { party: unit, detail: text }) }];
    }),
  );
  const add = (one: Party, other: Party, entry: Entry, direction: 'gives' | 'receives' | 'named'): void => {
    const link = partyLink(site, other);
    for (const id of bodiesOf(one)) {
      if (!site.organisations.has(id) || PATHS.organisation(id) === link.href) continue;
      const own = all.get(id) ?? new Map<string, Growing>();
      all.set(id, own);
      const key = link.href ?? link.text;
      const counterpart = own.get(key) ?? {
        to: nameOf(site, other, link),
        gives: [],
        receives: [],
        named: [],
        limits: [],
      };
      own.set(key, counterpart);
      if (counterpart[direction].at(-1) !== entry) counterpart[direction].push(entry);
      if (direction === 'named') continue;
      addNew(counterpart.limits, limitIn(entry)(other));
      const ownLimits = limits.get(id) ?? [];
      limits.set(id, ownLimits);
      addNew(ownLimits, limitIn(entry)(one));
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
  return { counterparts: all, limits };
});

/** Adds what is not there yet: a party meets each of the others. */
function addNew(limits: Limit[], more: readonly Limit[]): void {
  limits.push(...more.filter((limit) => !limits.includes(limit)));
}

/** The party itself, and each body that it stands for. */
function bodiesOf({ organisation, bodies }: Party): ReadonlySet<string> {
  return new Set([organisation?.id ?? '', ...bodies.flatMap((body) => body.organisation?.id ?? [])]);
}

/** A body that takes part with several of its units is one counterpart, under its own name. */
function nameOf(site: Published, { organisation }: Party, link: MaybeLink): MaybeLink {
  const file = organisation === undefined ? undefined : site.organisations.get(organisation.id);
  return { ...link, text: file?.facts.name ?? link.text };
}
