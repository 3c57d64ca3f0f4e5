/**
 * Folds many cells that say the same into few rows: parties alike first, then
 * data, then purposes; then rows that can be put together without saying
 * anything of a cell that is not so.
 */
import type { Direction } from './coverage.ts';

/** One need, and what is said of it. Cells come in the order of parties, purposes and data. */
export interface Cell {
  readonly party: string;
  readonly purpose: string;
  readonly data: string;
  readonly direction: Direction;
  /** Equal for cells of which the same is said, and never empty. */
  readonly value: string;
}

/** Parties, purposes, data and directions of which the same is said wherever they meet in a cell. Where they do not, nothing is. */
export interface Row {
  readonly parties: readonly string[];
  readonly purposes: readonly string[];
  readonly data: readonly string[];
  readonly direction: Direction | 'both';
  readonly value: string;
}

/**
 * The rows that say what the cells say, and nothing else of any cell, in the
 * order of the cells. No row takes in a cell of which nothing may be said: one
 * of `silent`.
 */
export function fold(cells: readonly Cell[], silent: readonly Omit<Cell, 'value'>[] = []): readonly Row[] {
  const byParty = groups(bothWays(cells), (row) => row.parties.join());
  const alike = groups(byParty, (rows) =>
    rows.map((row) => `${row.purposes} ${row.data} ${row.direction} ${row.value}`).join('\n'),
  );
  const folded = alike.flatMap((tables) => {
    const parties = tables.flatMap(([row]) => row?.parties ?? []);
    const rows = (tables[0] ?? []).map((row) => ({ ...row, parties }));
    return unite(unite(rows, 'data'), 'purposes');
  });
  const all = [...cells, ...silent.map((cell) => ({ ...cell, value: SILENT }))];
  return sorted(stretch(unite(folded, 'parties'), all), cells);
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

/** No cell has it: values are never empty. */
const SILENT = '';

/** Puts a row to an earlier one of the same value where no cell says otherwise of what the two name together. */
function stretch(rows: readonly Row[], cells: readonly Cell[]): readonly Row[] {
  const values = new Map<string, Map<string, string>>();
  for (const cell of cells) {
    const key = `${cell.party} ${cell.purpose}`;
    values.set(key, (values.get(key) ?? new Map<string, string>()).set(`${cell.data} ${cell.direction}`, cell.value));
  }
  const stretched: Row[] = [];
  for (const row of rows) {
    const place = stretched.findIndex((one) => one.value === row.value && holds(join(one, row), values));
    const known = stretched[place];
    if (known === undefined) stretched.push(row);
    else stretched[place] = join(known, row);
  }
  return stretched;
}

function join(one: Row, other: Row): Row {
  const both = (a: readonly string[], b: readonly string[]): readonly string[] => [...new Set([...a, ...b])];
  return {
    parties: both(one.parties, other.parties),
    purposes: both(one.purposes, other.purposes),
    data: both(one.data, other.data),
    direction: one.direction === other.direction ? one.direction : 'both',
    value: one.value,
  };
}

/** Whether every cell that a row takes in has its value. */
function holds(row: Row, values: ReadonlyMap<string, ReadonlyMap<string, string>>): boolean {
  const halves = row.direction === 'both' ? ['send', 'receive'] : [row.direction];
  return row.parties.every((party) =>
    row.purposes.every((purpose) => {
      const found = values.get(`${party} ${purpose}`);
      return (
        found === undefined ||
        row.data.every((data) => halves.every((half) => (found.get(`${data} ${half}`) ?? row.value) === row.value))
      );
    }),
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

/** Puts together what has the same key, in the order of first appearance. */
export function groups<T>(items: readonly T[], key: (item: T) => string): readonly (readonly T[])[] {
  const found = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item);
    const group = found.get(name);
    if (group === undefined) found.set(name, [item]);
    else group.push(item);
  }
  return [...found.values()];
}
