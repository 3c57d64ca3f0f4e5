/** Warns of cells that seem to be about a person, since what entries say is there for everyone to read. */
import { oneLine } from '../../base/one-line.ts';
import { personDetailsIn } from '../../base/person-details.ts';
import type { Directory } from '../directory.ts';
import type { Remark } from '../remark.ts';
import type { Value } from './row-facts.ts';

/** One remark for each cell; those of a column say the same, so that they are told together. */
export function personsIn(values: readonly Value[], directory: Pick<Directory, 'match'>): readonly Remark[] {
  const isBody = (words: string): boolean => directory.match(words).kind === 'body';
  const told = new Set<string>();
  return values.flatMap(({ heading, place, text }): readonly Remark[] => {
    if (told.has(place) || personDetailsIn(heading, text, isBody).length === 0) return [];
    told.add(place);
    return [
      {
        severity: 'warning',
        place,
        text: `The column “${oneLine(heading)}” has what looks like names or telephone numbers of persons. They stand in the entries, which everyone can read. Take them out of the table before you bring it in, or out of the entries before you publish them.`,
      },
    ];
  });
}
