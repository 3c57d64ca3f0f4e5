/** Which rule on retention holds for what a party receives. */
import type { RetentionRule } from '../agreement/written/agreement.ts';
import type { Entry } from './entry.ts';
import { groups } from '../base/groups.ts';
import { type Party, selectParties } from './party.ts';

/** A rule that holds for a party and a kind of information, and its place in the list. */
export interface Holding {
  readonly index: number;
  readonly rule: RetentionRule;
}

/**
 * The rules with the highest rank for a party and a kind of information.
 * Naming both beats naming the party, which beats naming the data, which beats
 * neither. None: nothing is said. More than one: the rules contradict each other.
 */
export function retentionFor(
  rules: readonly RetentionRule[],
  party: Party,
  data: string,
  parties: ReadonlyMap<string, Party>,
): readonly Holding[] {
  const holding = rules.flatMap((rule, index) =>
    holds(rule, party, data, parties) ? [{ index, rule, rank: rankOf(rule) }] : [],
  );
  const highest = Math.max(...holding.map(({ rank }) => rank));
  return holding.filter(({ rank }) => rank === highest).map(({ index, rule }) => ({ index, rule }));
}

function holds(rule: RetentionRule, party: Party, data: string, parties: ReadonlyMap<string, Party>): boolean {
  return (
    selectParties(rule.parties, parties).includes(party) && (rule.data.includes('all') || rule.data.includes(data))
  );
}

function rankOf({ parties, data }: RetentionRule): number {
  const namesParty = parties !== undefined && !parties.includes('everyone') && !parties.includes('all');
  return (namesParty ? 2 : 0) + (data.includes('all') ? 0 : 1);
}

/** What each party receives that is personal data. */
export function receivedBy({
  coverage,
}: Entry): readonly { readonly party: Party; readonly data: readonly string[] }[] {
  const needs = coverage.answers
    .filter(({ need, kind }) => need.direction === 'receive' && kind !== 'not-needed')
    .map(({ need }) => need);
  return groups(needs, (need) => need.party.name).flatMap((received) => {
    const party = received[0]?.party;
    return party === undefined ? [] : [{ party, data: [...new Set(received.map((need) => need.data))] }];
  });
}
