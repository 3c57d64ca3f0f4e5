/** Reviews that are overdue for longer than the register's policy allows. */
import { type Base, frontOf, withFront, type Written } from '../../base.ts';
import { HOSPITAL } from '../../edits.ts';
import type { Mutant, Mutator } from '../../mutant.ts';
import { withPacks, withSettings } from '../../settings.ts';

export const mutator: Mutator = {
  rule: 'review/past-removal',
  *mutate(base) {
    for (const { name, contents } of overdue(base)) {
      // That they are overdue at all is for another rule to say.
      const quiet = withSettings({ contents }, (settings) => settings.setIn(['rules', 'review/overdue'], 'off'));
      yield { name, contents: withPacks({ contents: quiet }, 'ico', 'weisf') };
    }
  },
};

function* overdue(base: Base): Generator<Mutant> {
  for (const id of base.ids) {
    const front = frontOf(base, id);
    // Its review is due as it is, and another day would take that away.
    if (id === HOSPITAL) continue;
    const log: readonly Written[] = front['record']?.log ?? [];
    for (const day of ['2026-08-20', '2026-07-01']) {
      if (front['kind'] === 'listing')
        yield {
          name: `${id}: the listing says ${day}`,
          contents: withFront(base, id, (file) => file.setIn(['listed', 'reviewDue'], day)),
        };
      // A review that was held since then would count instead.
      else if (log.length > 0 && log.every(({ date }) => date < '2026-06-15') && front['ends'] === undefined)
        yield {
          name: `${id}: the last review says ${day}`,
          contents: withFront(base, id, (file) => file.addIn(['record', 'log'], reviewed(day))),
        };
    }
  }
}

function reviewed(next: string): Written {
  return {
    date: '2026-06-15',
    event: 'reviewed',
    by: 'Head of Information Governance',
    outcome: 'continued',
    tests: ['purpose', 'scope', 'benefits', 'security', 'law'],
    evidence: 'Minutes of the board',
    next,
  };
}
