/** Who gives in a flow and who receives: documents, pages and data all name those that stand here. */
import type { Flow } from '../agreement/written/agreement.ts';
import { type Party, selectParties } from './party.ts';

type Parties = ReadonlyMap<string, Party>;

/** One end of a flow. */
export interface End {
  readonly parties: readonly Party[];
  /** What means them: the agreement’s own words where those mean nobody else, so that groups keep their names; else names of parties. */
  readonly selector: readonly string[];
}

export interface Ends {
  readonly from: End;
  readonly to: End;
  /** Whether those on both ends are the same, and each may give to each of the others. */
  readonly both: boolean;
}

/**
 * The ends of a flow. Nobody gives to itself (`mayGive`): whoever finds nobody but itself at the other end does not stand at
 * this one, as the council in “everybody gives to the council”. Where that would leave nobody, the end is as it is written,
 * and so is one that a draft has no other for. An end that the agreement does not name has nobody.
 */
export function endsOf({ from, to, between }: Pick<Flow, 'from' | 'to' | 'between'>, parties: Parties): Ends {
  if (between !== undefined) {
    const end = endOf(between, parties);
    return { from: end, to: end, both: true };
  }
  const [one, other] = [endOf(from, parties), endOf(to, parties)];
  return { from: dealing(one, other), to: dealing(other, one), both: false };
}

/**
 * Whether one party may give to another. A body gives nothing to itself; a group or class does, since its members give to
 * each other. Two services of one body that the agreement names as two parties give to each other: it says what passes
 * between them. (That this needs no ground in law stands in `needs.ts`, and that it makes no pair of bodies in `pairs.ts`.)
 */
export function mayGive(from: Party, to: Party): boolean {
  return from !== to || from.shape !== 'body';
}

function endOf(selector: readonly string[] | undefined, parties: Parties): End {
  return selector === undefined
    ? { parties: [], selector: [] }
    : { parties: selectParties(selector, parties), selector };
}

function dealing(end: End, opposite: End): End {
  const left = end.parties.filter((party) => opposite.parties.some((other) => mayGive(party, other)));
  return left.length === 0 || left.length === end.parties.length
    ? end
    : { parties: left, selector: left.map(({ name }) => name) };
}
