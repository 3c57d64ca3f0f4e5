/** What flows make parties need: a basis to send, and a basis to receive and use. */
import type { Flow, WrittenAgreement } from '../agreement/written/agreement.ts';
import type { Law } from '../law/law.ts';
import type { Direction, Need, Regime } from './coverage.ts';
import { type Body, type Party, selectNames, selectParties } from './party.ts';
import { profileOf, regimeOf } from './profile.ts';

const DIRECTIONS: readonly Direction[] = ['send', 'receive'];

/**
 * The needs of an agreement, in the order of its parties, purposes and data,
 * sending before receiving. Processors and coordinators have none; a source
 * sends and never receives; a body that is a party twice, as two units, needs
 * nothing for passing data to itself. A party whose bodies act under different
 * regimes has a need for each.
 */
export function needsOf(terms: WrittenAgreement, parties: ReadonlyMap<string, Party>, law: Law): readonly Need[] {
  const purposes = Object.keys(terms.purposes ?? {});
  const data = Object.keys(terms.data ?? {});
  const board: Board = {
    terms,
    parties,
    purposes: placesOf(purposes),
    data: placesOf(data),
    members: placesOf(parties.values()),
    cells: [],
    pair: pairer(),
    join: joiner(),
  };
  for (const [name, flow] of Object.entries(terms.flows ?? {})) addFlow(board, name, flow);
  const divide = divider(terms, law);
  const needs: Need[] = [];
  let place = -1;
  for (const party of parties.values()) {
    for (const purpose of purposes) {
      for (const kind of data) {
        for (const direction of DIRECTIONS) {
          place += 1;
          const cell = board.cells[place];
          if (cell === undefined) continue;
          for (const [regime, bodies] of divide(party, purpose, cell.side.bodies))
            needs.push({
              party,
              purpose,
              data: kind,
              direction,
              regime,
              bodies,
              others: cell.side.others,
              flows: cell.flows,
            });
        }
      }
    }
  }
  return needs;
}

/** One side of a flow: a party, its bodies that have someone to deal with, and the parties that they deal with. */
interface Side {
  readonly party: Party;
  readonly bodies: readonly Body[];
  readonly others: readonly Party[];
}

/** What the flows so far make of one need. */
interface Cell {
  readonly flows: readonly string[];
  readonly side: Side;
}

/** Where needs are gathered: a place for each party, purpose, kind of data and direction, in that order. */
interface Board {
  readonly terms: WrittenAgreement;
  readonly parties: ReadonlyMap<string, Party>;
  readonly members: ReadonlyMap<Party, number>;
  readonly purposes: ReadonlyMap<string, number>;
  readonly data: ReadonlyMap<string, number>;
  readonly cells: (Cell | undefined)[];
  readonly pair: (side: readonly Party[], opposite: readonly Party[]) => readonly Side[];
  readonly join: (cell: Cell | undefined, flow: string, side: Side) => Cell;
}

function placesOf<T>(items: Iterable<T>): ReadonlyMap<T, number> {
  return new Map([...items].map((item, place) => [item, place]));
}

function addFlow(board: Board, name: string, flow: Flow): void {
  const { terms, parties } = board;
  const purposes = selectNames(flow.purposes ?? [], [...board.purposes.keys()]);
  const from = controllers(flow.between ?? flow.from, parties);
  const to = controllers(flow.between ?? flow.to, parties).filter((party) => party.role !== 'source');
  const sidesByHolder = new Map<string, readonly (readonly Side[])[]>();
  for (const data of selectNames(flow.data ?? [], [...board.data.keys()])) {
    const heldBy = terms.data?.[data]?.heldBy;
    const holder = heldBy?.join(' ') ?? '';
    let sides = sidesByHolder.get(holder);
    if (sides === undefined) {
      const holders = heldBy === undefined ? undefined : new Set(selectParties(heldBy, parties));
      const senders = holders === undefined ? from : from.filter((party) => holders.has(party));
      sides = [board.pair(senders, to), board.pair(to, senders)];
      sidesByHolder.set(holder, sides);
    }
    for (const purpose of purposes)
      for (const [half, one] of sides.entries())
        for (const side of one) addSide(board, name, side, purpose, data, half);
  }
}

/** The parties that a side of a flow names; a draft may not name any yet. */
function controllers(selector: readonly string[] | undefined, parties: ReadonlyMap<string, Party>): readonly Party[] {
  if (selector === undefined) return [];
  return selectParties(selector, parties).filter((party) => party.role === 'controller' || party.role === 'source');
}

function addSide(
  { cells, members, purposes, data, join }: Board,
  flow: string,
  side: Side,
  purpose: string,
  kind: string,
  half: number,
): void {
  const place =
    (((members.get(side.party) ?? 0) * purposes.size + (purposes.get(purpose) ?? 0)) * data.size +
      (data.get(kind) ?? 0)) *
      DIRECTIONS.length +
    half;
  cells[place] = join(cells[place], flow, side);
}

/** Finds those of one side who have someone else to deal with on the other. */
function pairer(): Board['pair'] {
  const known = new Map<Party, Map<Party, readonly Body[]>>();
  const dealing = (party: Party, other: Party): readonly Body[] => {
    const found = known.get(party)?.get(other) ?? bodiesDealing(party, other);
    known.set(party, (known.get(party) ?? new Map<Party, readonly Body[]>()).set(other, found));
    return found;
  };
  return (side, opposite) =>
    side.flatMap((party) => {
      const others = opposite.filter((other) => dealing(party, other).length > 0);
      if (others.length === 0) return [];
      const all = others.some((other) => dealing(party, other) === party.bodies);
      const bodies = all
        ? party.bodies
        : party.bodies.filter((body) => others.some((other) => dealing(party, other).includes(body)));
      return [{ party, bodies, others: others.length === opposite.length ? opposite : others }];
    });
}

/** A body deals with other bodies only; a stand-in for the members of a class deals with other members. */
function bodiesDealing(party: Party, other: Party): readonly Body[] {
  if (party === other && party.shape === 'class') return party.bodies;
  const bodies = party.bodies.filter((body) => other.bodies.some((one) => one.key !== body.key));
  return bodies.length === party.bodies.length ? party.bodies : bodies;
}

/**
 * Adds a flow to a need. The same flows and sides give the very same lists
 * again, so that what is worked out for a list need not be worked out twice.
 */
function joiner(): Board['join'] {
  const first = new Map<Side, Cell>();
  const more = new Map<Cell, Map<Side, Cell>>();
  return (cell, flow, side) => {
    const known = cell === undefined ? first.get(side) : more.get(cell)?.get(side);
    if (known !== undefined) return known;
    const joined =
      cell === undefined
        ? { flows: [flow], side }
        : {
            flows: [...cell.flows, flow],
            side: {
              party: side.party,
              bodies: both(cell.side.bodies, side.bodies),
              others: both(cell.side.others, side.others),
            },
          };
    if (cell === undefined) first.set(side, joined);
    else more.set(cell, (more.get(cell) ?? new Map<Side, Cell>()).set(side, joined));
    return joined;
  };
}

function both<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return first === second || second.every((one) => first.includes(one)) ? first : [...new Set([...first, ...second])];
}

/** Divides the bodies of a need by regime. Where a regime is not known the need is one of the UK GDPR, and its answer says so. */
function divider(
  terms: WrittenAgreement,
  law: Law,
): (party: Party, purpose: string, bodies: readonly Body[]) => readonly (readonly [Regime, readonly Body[]])[] {
  const known = new Map<string, readonly (readonly [Regime, readonly Body[]])[]>();
  return (party, purpose, bodies) => {
    const written = terms.purposes?.[purpose];
    if (written?.lawEnforcement !== 'yes') return [['uk-gdpr', bodies]];
    const key = `${party.name} ${purpose} ${bodies.map((body) => body.key)}`;
    const found =
      known.get(key) ??
      divide(bodies, (body) => regimeOf(profileOf(body, party, law), party, purpose, written) === 'part3');
    known.set(key, found);
    return found;
  };
}

function divide(
  bodies: readonly Body[],
  isPart3: (body: Body) => boolean,
): readonly (readonly [Regime, readonly Body[]])[] {
  const part3 = bodies.filter(isPart3);
  if (part3.length === 0) return [['uk-gdpr', bodies]];
  if (part3.length === bodies.length) return [['part3', bodies]];
  return [
    ['uk-gdpr', bodies.filter((body) => !part3.includes(body))],
    ['part3', part3],
  ];
}
