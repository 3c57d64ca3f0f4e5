/** Bodies that act in another nation, whose law they cannot rely on. */
import { CRISIS, EXPLOITATION, LONDON, MISSING, edited, editedFiles, set } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'law/outside-extent',
  *mutate(base) {
    yield* editedFiles(base, [
      [MISSING, 'mereshire-police', 'in Northern Ireland', set('nation', 'northern-ireland')],
      [LONDON, 'colleges-in-london', 'in Scotland', set('nation', 'scotland')],
      [LONDON, 'schools-in-london', 'in Northern Ireland', set('nation', 'northern-ireland')],
      [LONDON, 'london-fire-brigade', 'in Scotland', set('nation', 'scotland')],
      [CRISIS, 'west-yorkshire-icb', 'in Scotland', set('nation', 'scotland')],
      [CRISIS, 'yorkshire-ambulance-service', 'in Scotland', set('nation', 'scotland')],
    ]);
    yield* edited(base, [
      [
        MISSING,
        'law of Wales',
        set('lawful/public-task/powers', 'Social Services and Well-being (Wales) Act 2014 s.164'),
      ],
      [
        EXPLOITATION,
        'charity in place of Welsh law',
        set('lawful/policing/powers', [
          'Common law policing purposes',
          'Social Services and Well-being (Wales) Act 2014 s.164',
        ]),
      ],
      [
        LONDON,
        'general power of Wales for authorities',
        set('lawful/authorities-and-crime/powers', [
          'Crime and Disorder Act 1998 s.115',
          'Local Government and Elections (Wales) Act 2021 s.24',
        ]),
      ],
      [
        CRISIS,
        'law of Wales for councils',
        set('lawful/council-task/powers', [
          'Care Act 2014 s.6',
          'Mental Health Act 1983 s.13',
          'Children Act 2004 s.11',
          'Social Services and Well-being (Wales) Act 2014 s.164',
        ]),
      ],
    ]);
  },
};
