/** Impact assessments that were made when the sharing had begun. */
import { agreementPath } from '../../base.ts';
import { edited, EXPLOITATION, HOSPITAL, MONEY, PORT, set, told } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'law/dpia-late',
  *mutate(base) {
    const parties = pairOf(base);
    const [lead] = parties;
    for (const [name, assessments] of [
      ['one for both, by a day', [[parties, '2026-04-02']]],
      [
        'the first of two',
        [
          [parties, '2026-09-14'],
          [parties, '2026-06-30'],
        ],
      ],
      ['that of the party that leads', [[[lead], '2026-10-20']]],
    ] as const) {
      const id = 'children-who-go';
      const late = assessments.length - 1;
      yield {
        name: `made up: ${name}`,
        contents: withSmall(base, {
          id,
          title: 'Children who go missing',
          parties,
          more: {
            record: {
              log: [{ date: '2026-04-01', event: 'in-force', by: 'Partnership Manager' }],
              assessments: assessments.map(([whose, date], index) => ({
                parties: [...whose],
                reference: `DPIA-${index}`,
                date,
              })),
            },
          },
        }),
        at: [[agreementPath(id), `/record/assessments/${late}/date`]],
      };
    }
    yield* edited(base, [
      [MONEY, 'by a day', set('record/assessments/0/date', '2026-07-02')],
      [HOSPITAL, 'of one of two', set('record/assessments/0/date', '2026-09-12')],
      [PORT, 'of today', set('record/assessments/0/date', '2026-11-21')],
      [
        EXPLOITATION,
        'of each party, when only one had made its own',
        set('dpia/by', 'each-party'),
        set('record/assessments', [{ parties: 'everyone', reference: 'DPIA-2026-114', date: '2026-10-20' }]),
        told('record/assessments/0/date'),
      ],
    ]);
  },
};
