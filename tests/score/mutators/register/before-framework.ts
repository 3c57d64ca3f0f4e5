/** Agreements that take effect before the framework that they rest on. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall, withSmallFramework } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'register/before-framework',
  *mutate(base) {
    const parties = pairOf(base);
    for (const [begun, effective] of [
      ['2026-03-01', '2026-02-28'],
      ['2026-10-01', '2026-04-01'],
      ['2026-11-30', '2026-11-20'],
    ] as const) {
      const log = [{ date: begun, event: 'in-force', by: 'Chair of the group', version: '3.0' }];
      const terms = {
        id: 'the-terms',
        title: 'Common terms',
        parties,
        more: { effective: begun, record: { log } },
      };
      yield {
        name: `framework from ${begun}, agreement from ${effective}`,
        contents: withSmall(
          { ...base, contents: withSmallFramework(base, terms) },
          {
            id: 'children-who-go',
            title: 'Children who go missing',
            parties,
            more: {
              framework: 'the-terms 3.0',
              effective,
              record: {
                log: [{ date: effective, event: 'in-force', by: 'Partnership Manager' }],
                assessments: [{ parties: [...parties], reference: 'DPIA-1', date: '2026-01-12' }],
              },
            },
          },
        ),
        at: [[agreementPath('children-who-go'), '/effective']],
      };
    }
  },
};
