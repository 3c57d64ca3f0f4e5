/** Who gives information to whom under an agreement, from its flows. */
import { onceFor } from '../base/memo.ts';
import type { Entry } from '../register/entry.ts';
import { type Party, selectParties } from '../register/party.ts';
import { isShown, partiesOf } from './published.ts';

export interface Exchange {
  readonly from: Party;
  readonly to: Party;
}

/** Each pair of parties of which one gives to the other, once; none where the public may not see parties or flows. */
export const exchangesOf = onceFor((entry: Entry): readonly Exchange[] => {
  if (!isShown(entry, 'flows') || partiesOf(entry).length === 0) return [];
  const found = new Map<Party, Set<Party>>();
  const add = (senders: readonly Party[], receivers: readonly Party[]): void => {
    for (const from of senders)
      for (const to of receivers)
        if (from !== to || from.shape !== 'body') found.set(from, (found.get(from) ?? new Set()).add(to));
  };
  for (const flow of Object.values(entry.terms.flows ?? {})) {
    const among = (selector: readonly string[] | undefined): readonly Party[] =>
      selector === undefined ? [] : selectParties(selector, entry.parties);
    add(among(flow.from), among(flow.to));
    const between = among(flow.between);
    add(between, between);
  }
  return [...found].flatMap(([from, receivers]) => [...receivers].map((to) => ({ from, to })));
});
