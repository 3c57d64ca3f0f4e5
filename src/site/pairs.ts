/**
 * Who shares with whom, over all published agreements: each pair of those that take part, with the agreements that say so.
 * The picture, its words, the table and `pairs.csv` are all made from this, so that they name the same pairs.
 */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import type { Party } from '../register/party.ts';
import { partyLink } from './agreement-rows.ts';
import { exchangesOf } from './exchanges.ts';
import type { MaybeLink } from './links.ts';
import { leadOf, partiesOf, type Published } from './published.ts';
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
  /** Those that have not ended, in the order of the register. */
  readonly current: readonly Entry[];
  readonly ended: readonly Entry[];
}

/** Every pair once for each direction, by the names of both. */
export const pairsOf = onceFor((site: Published): readonly Pair[] => {
  const found = new Map<string, Growing>();
  for (const entry of site.entries)
    for (const { from, to, how } of pairsIn(site, entry)) {
      const key = JSON.stringify([how, from.key, to.key]);
      const pair = found.get(key) ?? { from, to, how, current: [], ended: [] };
      found.set(key, pair);
      const entries = pair[entry.standing.status === 'ended' ? 'ended' : 'current'];
      if (entries.at(-1) !== entry) entries.push(entry);
    }
  return [...found.values()].sort(byText(({ from, to }) => `${from.text}\n${to.text}\n${to.key}`));
});

/** The pairs that a current agreement makes. */
export const currentPairsOf = onceFor((site: Published): readonly Pair[] =>
  pairsOf(site).filter(({ current }) => current.length > 0),
);

/** Of the agreements that have not ended, those that say who shares with whom, and how many say nothing of it. */
export const saidBy = onceFor((site: Published): { readonly some: number; readonly none: number } => {
  const current = site.entries.filter(({ standing }) => standing.status !== 'ended');
  const some = current.filter((entry) => pairsIn(site, entry).length > 0).length;
  return { some, none: current.length - some };
});

interface Growing extends Pair {
  readonly current: Entry[];
  readonly ended: Entry[];
}

type Bare = Pick<Pair, 'from' | 'to' | 'how'>;

function pairsIn(site: Published, entry: Entry): readonly Bare[] {
  const listed = entry.agreement.kind === 'listing';
  return (listed ? namedIn(entry) : exchangesOf(entry)).flatMap(({ from, to }): readonly Bare[] => {
    const [one, other] = [sharer(site, from), sharer(site, to)];
    // Units of one body are the same sharer, and what it gives to itself is no sharing; members of a group are many.
    if (one.key === other.key) return from === to ? [{ from: one, to: other, how: 'among' }] : [];
    return [{ from: one, to: other, how: listed ? 'with' : 'gives' }];
  });
}

/** A listing has no flows. All that it says is who leads, and who takes part. */
function namedIn(entry: Entry): readonly { readonly from: Party; readonly to: Party }[] {
  const lead = leadOf(entry);
  return lead === undefined
    ? []
    : partiesOf(entry)
        .filter((party) => party !== lead)
        .map((to) => ({ from: lead, to }));
}

/** A body that takes part with several of its units is one, under its own name. */
function sharer(site: Published, party: Party): Sharer {
  const { text, href } = partyLink(site, party);
  const file = party.organisation === undefined ? undefined : site.organisations.get(party.organisation.id);
  return { text: file?.facts.name ?? text, href, key: href ?? `name:${text}` };
}
