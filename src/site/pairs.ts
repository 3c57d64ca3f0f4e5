/**
 * Who shares with whom, over all published agreements: each pair of those that take part, with the agreements that say so.
 * The picture, its words, the table and `pairs.csv` are all made from this, so that they name the same pairs.
 */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { partyLink } from './agreement-rows.ts';
import { exchangesOf, namedTogether, withheldFrom } from './exchanges.ts';
import type { MaybeLink } from './links.ts';
import { limitOf } from './party-limits.ts';
import type { Published } from './published.ts';
import { byText } from './words.ts';

/** An organisation, a group or class of them under its own name, or a party that has no page. */
export interface Sharer extends MaybeLink {
  /** The same for the same sharer, whatever units of it take part. */
  readonly key: string;
}

export interface Pair {
  readonly from: Sharer;
  readonly to: Sharer;
  /**
   * `gives`: the flows of an agreement say that the first gives information to the second. `with`: a listing names them,
   * the first of them as lead, and does not say who gives to whom. `among`: members of a group give to each other.
   */
  readonly how: 'gives' | 'with' | 'among';
  /** Those under which it may happen now, in the order of the register. */
  readonly current: readonly Entry[];
  /** Those that are suspended: nothing is shared under them for now. */
  readonly suspended: readonly Entry[];
  readonly ended: readonly Entry[];
}

/** A pair of the register. */
export interface KnownPair extends Pair {
  /** The limits within which one of the two takes part, by the agreements that state some. */
  readonly limited: ReadonlyMap<Entry, Limits>;
  /** The names of what the first gives to the second for, by the agreements that say it of the two. */
  readonly purposes: ReadonlyMap<Entry, ReadonlySet<string>>;
}

/** Of each of the two, in sentences; more than one where several of its units take part. */
export interface Limits {
  readonly from: ReadonlySet<string>;
  readonly to: ReadonlySet<string>;
}

/** Every pair once for each direction, by the names of both. */
export const pairsOf = onceFor((site: Published): readonly KnownPair[] => {
  const found = new Map<string, Growing>();
  for (const entry of site.entries)
    for (const { from, to, how, limits, purposes } of pairsIn(site, entry)) {
      const key = JSON.stringify([how, from.key, to.key]);
      const pair: Growing = found.get(key) ?? {
        from,
        to,
        how,
        current: [],
        suspended: [],
        ended: [],
        limited: new Map(),
        purposes: new Map(),
      };
      found.set(key, pair);
      if (purposes.length > 0) pair.purposes.set(entry, new Set([...(pair.purposes.get(entry) ?? []), ...purposes]));
      if (limits.from !== '' || limits.to !== '') {
        const known = pair.limited.get(entry) ?? { from: new Set(), to: new Set() };
        pair.limited.set(entry, known);
        if (limits.from !== '') known.from.add(limits.from);
        if (limits.to !== '') known.to.add(limits.to);
      }
      const entries = pair[stateOf(entry)];
      if (entries.at(-1) !== entry) entries.push(entry);
    }
  return [...found.values()].sort(byText(({ from, to }) => `${from.text}\n${to.text}\n${to.key}`));
});

/** Of a listing its own register knows whether it is suspended. */
export function isSuspended({ agreement, standing }: Entry): boolean {
  return agreement.kind !== 'listing' && standing.status === 'suspended';
}

function stateOf(entry: Entry): 'current' | 'suspended' | 'ended' {
  return entry.standing.status === 'ended' ? 'ended' : isSuspended(entry) ? 'suspended' : 'current';
}

/** The pairs that an agreement makes which has not ended. */
export const livePairsOf = onceFor((site: Published): readonly Pair[] =>
  pairsOf(site).filter(({ current, suspended }) => current.length + suspended.length > 0),
);

/** Whether it is only under suspended agreements. */
export function isPaused({ current, suspended }: Pair): boolean {
  return current.length === 0 && suspended.length > 0;
}

/** How many agreements that have not ended say what. */
export interface SaidBy {
  /** Who gives information to whom, now. */
  readonly gives: number;
  /** The same, but they are suspended. */
  readonly suspended: number;
  /** Listings: who takes part. */
  readonly listed: number;
  /** Nothing of it, though nothing is withheld: a framework, or a listing that names one body. */
  readonly none: number;
}

export const saidBy = onceFor((site: Published): SaidBy => {
  const live = site.entries.filter(({ standing }) => standing.status !== 'ended');
  const says = live.filter((entry) => pairsIn(site, entry).length > 0);
  const listed = says.filter(({ agreement }) => agreement.kind === 'listing').length;
  const suspended = says.filter(isSuspended).length;
  return {
    gives: says.length - listed - suspended,
    suspended,
    listed,
    none: live.filter((entry) => pairsIn(site, entry).length === 0 && withheldFrom(entry) === undefined).length,
  };
});

/** The agreements that would say who shares with whom, were it not withheld. */
export const withheldPairs = onceFor((site: Published): readonly Entry[] =>
  site.entries.filter((entry) => withheldFrom(entry) !== undefined),
);

interface Growing extends KnownPair {
  readonly current: Entry[];
  readonly suspended: Entry[];
  readonly ended: Entry[];
  readonly limited: Map<Entry, { readonly from: Set<string>; readonly to: Set<string> }>;
  readonly purposes: Map<Entry, ReadonlySet<string>>;
}

interface Bare extends Pick<Pair, 'from' | 'to' | 'how'> {
  readonly purposes: readonly string[];
  /** Within which each of the two takes part; empty if there are none. */
  readonly limits: { readonly from: string; readonly to: string };
}

function pairsIn(site: Published, entry: Entry): readonly Bare[] {
  const listed = entry.agreement.kind === 'listing';
  // Another register names who takes part in a listing: within which limits stands there.
  const limitIn = onceFor((party: Party) => {
    const limit = listed ? '' : limitOf(site, entry, party);
    const { text } = sharer(site, party);
    // One of several units of a body: the others may take part without it.
    return limit === '' || text === party.title ? limit : `${party.title}: ${limit}`;
  });
  return (listed ? namedTogether(entry) : exchangesOf(entry)).flatMap(({ from, to, purposes }): readonly Bare[] => {
    const [one, other] = [sharer(site, from), sharer(site, to)];
    const limits = { from: limitIn(from), to: limitIn(to) };
    // Units of one body are the same sharer, and what it gives to itself is no sharing; members of a group are many.
    if (one.key === other.key) return from === to ? [{ from: one, to: other, how: 'among', limits, purposes }] : [];
    return [{ from: one, to: other, how: listed ? 'with' : 'gives', limits, purposes }];
  });
}

/** A body that takes part with several of its units is one, under its own name. */
export function sharer(site: Published, party: Party): Sharer {
  const { text, href } = partyLink(site, party);
  const file = party.organisation === undefined ? undefined : site.organisations.get(party.organisation.id);
  return { text: file?.facts.name ?? text, href, key: href ?? `name:${text}` };
}
