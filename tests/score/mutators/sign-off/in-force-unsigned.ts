/** Versions that are in force, and that nobody signed. */
import { frontOf } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSettings } from '../../settings.ts';

export const mutator: Mutator = {
  rule: 'sign-off/in-force-unsigned',
  *mutate(base) {
    for (const since of ['2026-06-01', '2026-07-01', '2026-09-01', '2026-10-01']) {
      const found = base.ids.filter((id) => {
        const { kind, illustrative, execution, effective, record } = frontOf(base, id);
        const last = record?.log?.at(-1)?.event;
        return (
          kind !== 'listing' &&
          illustrative !== 'yes' &&
          execution?.how !== 'adopted' &&
          ['in-force', 'reviewed', 'resumed', 'suspended'].includes(last) &&
          effective >= since
        );
      });
      if (found.length === 0 || !('concordat.yaml' in base.contents)) continue;
      yield {
        name: `records are needed from ${since} on`,
        contents: withSettings(base, (settings) => settings.setIn(['sign-off', 'since'], since)),
        at: found.map((id) => [`agreements/${id}/agreement.md`, '/version'] as const),
        ...(found.length > 1 ? { because: 'every agreement that took effect since is asked for them' } : {}),
      };
    }
  },
};
