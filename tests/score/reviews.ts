/** Moves the day by which agreements have to be reviewed. */
import { addPeriod, type IsoDate, parsePeriod } from '../../src/base/dates.ts';
import { type Base, frontOf, withFront, type Written } from './base.ts';
import { HOSPITAL } from './edits.ts';
import type { Mutant } from './mutant.ts';

/** Registers in which a review is due by one of some days: by the day of coming into force, by a review, or by a listing. */
export function* withReviewDue(base: Base, days: readonly string[]): Generator<Mutant> {
  for (const id of base.ids) {
    const front = frontOf(base, id);
    // Its review is due as it is, and another day would take that away.
    if (id === HOSPITAL) continue;
    for (const day of days) {
      if (front['kind'] === 'listing') {
        yield {
          name: `${id}: the listing says ${day}`,
          contents: withFront(base, id, (file) => file.setIn(['listed', 'reviewDue'], day)),
        };
        continue;
      }
      const log: readonly Written[] = front['record']?.log ?? [];
      const index = log.findIndex(({ event }) => event === 'in-force');
      const every = parsePeriod(front['review']?.every ?? '');
      const ended = front['ends'] !== undefined || log.some(({ event }) => event === 'ended' || event === 'withdrawn');
      if (index === -1 || every === undefined || ended) continue;
      const begun = addPeriod(day as IsoDate, every, -1);
      // The agreements of this repository rest on law of 2026, and cannot have been in force before.
      if (base.name === 'mereshire' && !log.some(({ event }) => event === 'reviewed') && begun <= log[index]?.['date'])
        yield {
          name: `${id}: in force since ${begun}`,
          contents: withFront(base, id, (file) => {
            file.setIn(['record', 'log', index, 'date'], begun);
            file.setIn(['effective'], begun);
          }),
        };
      yield {
        name: `${id}: the last review says ${day}`,
        contents: withFront(base, id, (file) =>
          file.addIn(['record', 'log'], {
            date: '2026-11-10',
            event: 'reviewed',
            by: 'Head of Information Governance',
            outcome: 'continued',
            tests: ['purpose', 'scope', 'benefits', 'security', 'law'],
            evidence: 'Minutes of the board',
            next: day,
          }),
        ),
      };
    }
  }
}
