/** What is told of the reading of a table, whatever kind of file it is in. */
import type { Remark } from '../remark.ts';
import { LIMITS } from './table.ts';

/** A remark on characters that nobody sees and that were left out; none where there were none. */
export function unseenIn(places: readonly string[]): readonly Remark[] {
  if (places.length === 0) return [];
  return [
    {
      severity: 'note',
      place: '',
      text: `Characters that nobody can see were left out: ${inShort(places)}. They could make a text say one thing to people and another to programs.`,
    },
  ];
}

/** A remark on merged cells that count for each row; none where there were none. */
export function mergedIn(places: readonly string[], name: string): readonly Remark[] {
  if (places.length === 0) return [];
  return [
    {
      severity: 'note',
      place: name,
      text: `Cells that are merged with those below them count for each row that they reach: ${inShort(places)}.`,
    },
  ];
}

/** A remark on a table that goes on after the last row that is read. */
export function tooLong(place: string): Remark {
  return {
    severity: 'error',
    place,
    text: `The table goes on after ${LIMITS.rows.toLocaleString('en-GB')} rows or ${LIMITS.cells.toLocaleString('en-GB')} cells, and what follows was not read. Bring it in in parts.`,
  };
}

/** The first of many, and how many more there are. */
export function inShort(all: readonly string[]): string {
  const most = 5;
  return `${all.slice(0, most).join('; ')}${all.length > most ? `; and ${all.length - most} more` : ''}`;
}
