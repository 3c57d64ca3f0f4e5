/** Who of the senders of a flow gives which kinds of information: nobody gives what only others hold. */
import type { Flow } from '../agreement/written/agreement.ts';
import type { Entry } from './entry.ts';
import { endsOf } from './ends.ts';
import { type Party, selectNames, selectParties } from './party.ts';

/** Kinds of information by their names in the agreement. */
export interface Given {
  /** What each of the senders may give. */
  readonly byAll: readonly string[];
  /** What only some of them hold (`data.<name>.heldBy`), by who they are. */
  readonly bySome: readonly { readonly holders: readonly Party[]; readonly kinds: readonly string[] }[];
}

/** What passes in a flow. A kind that none of its senders holds has a finding of its own, and counts as given by all. */
export function givenIn({ terms, parties }: Pick<Entry, 'terms' | 'parties'>, flow: Flow): Given {
  const senders = endsOf(flow, parties).from.parties;
  const byAll: string[] = [];
  const bySome = new Map<string, { readonly holders: readonly Party[]; readonly kinds: string[] }>();
  for (const kind of selectNames(flow.data, Object.keys(terms.data ?? {}))) {
    const heldBy = terms.data?.[kind]?.heldBy;
    const all = heldBy === undefined ? senders : selectParties(heldBy, parties);
    const holders = senders.filter((party) => all.includes(party));
    if (holders.length === 0 || holders.length === senders.length) {
      byAll.push(kind);
      continue;
    }
    const key = holders.map(({ name }) => name).join(' ');
    const some = bySome.get(key) ?? { holders, kinds: [] };
    bySome.set(key, some);
    some.kinds.push(kind);
  }
  return { byAll, bySome: [...bySome.values()] };
}
