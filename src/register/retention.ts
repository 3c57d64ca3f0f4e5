/** Which rule on retention holds for what a party receives. */
import type { RetentionRule } from '../agreement/written/agreement.ts';
import { hoursIn, parsePeriod } from '../base/dates.ts';
import { groups } from '../base/groups.ts';
import { onceFor } from '../base/memo.ts';
import type { Entry } from './entry.ts';
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

/** What takes the place of a rule for a part of what it names, and lasts longer. */
export interface KeptLonger {
  /** The rule with the longest period among them; nothing if none has a longer one by number. */
  readonly longest: RetentionRule | undefined;
  /** Whether one of them has no end date. */
  readonly endless: boolean;
}

/**
 * Whoever reads a rule alone must not think that all of it goes by then. Periods are
 * compared by number: where they count from different events, which of two ends first is not known.
 */
export function keptLonger(rule: RetentionRule, entry: Entry): KeptLonger {
  const own = lengthOf(rule);
  const others = replacing(rule, entry);
  const longer = others
    .filter((other) => own !== undefined && (lengthOf(other) ?? 0) > own)
    .sort((a, b) => (lengthOf(b) ?? 0) - (lengthOf(a) ?? 0));
  return {
    longest: longer[0],
    endless: rule.keep !== 'indefinitely' && others.some((other) => other.keep === 'indefinitely'),
  };
}

/** The rules that take the place of one for some party and some kind of information, in the order of the agreement. */
export function replacing(rule: RetentionRule, entry: Entry): readonly RetentionRule[] {
  const found = replacements(entry).get(rule);
  return (entry.terms.retention ?? []).filter((other) => found?.has(other));
}

const replacements = onceFor((entry: Entry): ReadonlyMap<RetentionRule, ReadonlySet<RetentionRule>> => {
  const { terms, parties } = entry;
  const found = new Map<RetentionRule, Set<RetentionRule>>();
  const rules = (terms.retention ?? []).map((rule) => ({
    rule,
    rank: rankOf(rule),
    holders: new Set(selectParties(rule.parties, parties)),
  }));
  for (const party of parties.values()) {
    const own = rules.filter(({ holders }) => holders.has(party));
    for (const kind of Object.keys(terms.data ?? {})) {
      const holding = own.filter(({ rule: { data } }) => data.includes('all') || data.includes(kind));
      const highest = Math.max(...holding.map(({ rank }) => rank));
      const [first, below] = [
        holding.filter(({ rank }) => rank === highest),
        holding.filter((one) => one.rank < highest),
      ];
      for (const { rule } of below)
        found.set(rule, new Set([...(found.get(rule) ?? []), ...first.map((one) => one.rule)]));
    }
  }
  return found;
});

function lengthOf({ keep }: RetentionRule): number | undefined {
  const period = parsePeriod(keep);
  return period === undefined ? undefined : hoursIn(period);
}

/** Whether a rule says of where its period comes from, first of all, that the period is proposed: nothing sets it yet. */
export function isProposed({ authority }: RetentionRule): boolean {
  return /^\s*proposed\b/i.test(authority ?? '');
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
