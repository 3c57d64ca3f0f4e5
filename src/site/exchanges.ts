/**
 * Who gives information to whom under an agreement, from its flows. A listing copies an entry of another register, which
 * says who leads and who takes part: it says of nobody that they give or receive, whatever its keepers know besides.
 */
import { onceFor } from '../base/memo.ts';
import { endsOf, mayGive } from '../register/ends.ts';
import type { Entry } from '../register/entry.ts';
import { isWithheld } from '../register/withheld.ts';
import { type Party, selectNames } from '../register/party.ts';
import { isShown, leadOf, partiesOf } from './published.ts';

export interface Exchange {
  readonly from: Party;
  readonly to: Party;
  /** The names of what it is for, in the order of the agreement; none of a listing, which does not say it of two alone. */
  readonly purposes: readonly string[];
}

/** Each pair of parties of which one gives to the other, once; none of a listing, and none where the public may not see parties or flows. */
export const exchangesOf = onceFor((entry: Entry): readonly Exchange[] => {
  if (entry.agreement.kind === 'listing' || !isShown(entry, 'flows') || partiesOf(entry).length === 0) return [];
  const all = Object.keys(entry.terms.purposes ?? {});
  const found = new Map<Party, Map<Party, Set<string>>>();
  for (const flow of Object.values(entry.terms.flows ?? {})) {
    const { from: senders, to: receivers } = endsOf(flow, entry.parties);
    const aims = selectNames(flow.purposes, all);
    for (const from of senders.parties)
      for (const to of receivers.parties)
        if (mayGive(from, to)) {
          const receiving = found.get(from) ?? new Map<Party, Set<string>>();
          found.set(from, receiving);
          const purposes = receiving.get(to) ?? new Set();
          receiving.set(to, purposes);
          for (const purpose of aims) purposes.add(purpose);
        }
  }
  return [...found].flatMap(([from, receivers]) =>
    [...receivers].map(([to, purposes]) => ({ from, to, purposes: all.filter((name) => purposes.has(name)) })),
  );
});

/** Those that a listing names together: its lead with each of the others. */
export function namedTogether(entry: Entry): readonly Exchange[] {
  const lead = entry.agreement.kind === 'listing' ? leadOf(entry) : undefined;
  return lead === undefined
    ? []
    : partiesOf(entry)
        .filter((party) => party !== lead)
        .map((to) => ({ from: lead, to, purposes: [] }));
}

/** Whether it names anybody that shares with another. */
export function saysWho(entry: Entry): boolean {
  return exchangesOf(entry).length + namedTogether(entry).length > 0;
}

/** What keeps an agreement from saying who shares with whom: the part that is withheld, or that only a summary is published. */
export function withheldFrom(entry: Entry): 'parties' | 'flows' | 'summary' | undefined {
  if (!isShown(entry, 'parties')) return 'parties';
  if (entry.agreement.kind === 'listing' || isShown(entry, 'flows')) return undefined;
  return isWithheld(entry, 'flows') ? 'flows' : 'summary';
}
