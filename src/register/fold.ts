/**
 * Folds many cells that say the same into few rows: parties alike first, then
 * data, then purposes.
 */
import { groups } from '../base/groups.ts';
import type { Direction } from './coverage.ts';

/** One need, and what is said of it. Cells come in the order of parties, purposes and data. */
export interface Cell {
  readonly party: string;
  readonly purpose: string;
  readonly data: string;
  readonly direction: Direction;
  /** Equal for cells of which the same is said. */
  readonly value: string;
}

/** Parties, purposes, data and directions: every combination of them is a cell, and the same is said of all. */
export interface Row {
  readonly parties: readonly string[];
  readonly purposes: readonly string[];
  readonly data: readonly string[];
  readonly direction: Direction | 'both';
  readonly value: string;
}

/**
 * The rows that say what the cells say, and nothing more, in the order of the
 * cells. A row stands in a document that parties sign: whatever its names make
 * together is a cell, or it would state a need that no flow creates.
 */
export function fold(cells: readonly Cell[]): readonly Row[] {
  const byParty = groups(bothWays(cells), (row) => row.parties.join());
  const alike = groups(byParty, (rows) =>
    rows.map((row) => `${row.purposes} ${row.data} ${row.direction} ${row.value}`).join('\n'),
  );
  const folded = alike.flatMap((tables) => {
    const parties = tables.flatMap(([row]) => row?.parties ?? []);
    const rows = (tables[0] ?? []).map((row) => ({ ...row, parties }));
    return unite(unite(rows, 'data'), 'purposes');
  });
  return sorted(unite(unite(unite(folded, 'parties'), 'data'), 'purposes'), cells);
}

/** Sending and receiving become one where the same is said of both. */
function bothWays(cells: readonly Cell[]): readonly Row[] {
  return groups(cells, (cell) => `${cell.party} ${cell.purpose} ${cell.data} ${cell.value}`).flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const both = group.some((cell) => cell.direction !== first.direction);
    return [
      {
        parties: [first.party],
        purposes: [first.purpose],
        data: [first.data],
        direction: both ? ('both' as const) : first.direction,
        value: first.value,
      },
    ];
  });
}

/** Makes one row of those that differ in one thing only. */
function unite(rows: readonly Row[], by: 'parties' | 'purposes' | 'data'): readonly Row[] {
  const same = (row: Row): string =>
    JSON.stringify([
      by === 'parties' || row.parties,
      by === 'purposes' || row.purposes,
      by === 'data' || row.data,
      row.direction,
      row.value,
    ]);
  return groups(rows, same).flatMap((group) =>
    group[0] === undefined ? [] : [{ ...group[0], [by]: group.flatMap((row) => row[by]) }],
  );
}

const DIRECTIONS = ['both', 'send', 'receive'];

/** Puts names and rows in the order in which the cells have them. */
function sorted(rows: readonly Row[], cells: readonly Cell[]): readonly Row[] {
  const parties = places(cells.map((cell) => cell.party));
  const purposes = places(cells.map((cell) => cell.purpose));
  const data = places(cells.map((cell) => cell.data));
  const order = (names: readonly string[], by: ReadonlyMap<string, number>): readonly string[] =>
    [...names].sort((a, b) => (by.get(a) ?? 0) - (by.get(b) ?? 0));
  const first = (names: readonly string[], by: ReadonlyMap<string, number>): number => by.get(names[0] ?? '') ?? 0;
  return rows
    .map((row) => ({
      ...row,
      parties: order(row.parties, parties),
      purposes: order(row.purposes, purposes),
      data: order(row.data, data),
    }))
    .sort(
      (a, b) =>
        first(a.parties, parties) - first(b.parties, parties) ||
        first(a.purposes, purposes) - first(b.purposes, purposes) ||
        first(a.data, data) - first(b.data, data) ||
        DIRECTIONS.indexOf(a.direction) - DIRECTIONS.indexOf(b.direction) ||
        (a.value < b.value ? -1 : 1),
    );
}

function places(names: readonly string[]): ReadonlyMap<string, number> {
  return new Map([...new Set(names)].map((name, index) => [name, index]));
}
