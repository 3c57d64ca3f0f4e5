/** Bodies that act in another nation, whose law they cannot rely on. */
import { agreementPath, withOrganisation } from '../../base.ts';
import { CRISIS, EXPLOITATION, LONDON, MISSING, MONEY, PORT, edited, editedFiles, set, told } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'law/outside-extent',
  *mutate(base) {
    const agreements = [EXPLOITATION, MISSING, MONEY, PORT].filter((id) => base.ids.includes(id));
    if (agreements.length > 0)
      yield {
        name: 'mereshire-police: in Northern Ireland',
        contents: withOrganisation(base, 'mereshire-police', set('nation', 'northern-ireland')),
        at: agreements.map((id) => [agreementPath(id), '/lawful']),
        because: 'each agreement of the body cites law of its own',
      };
    yield* editedFiles(base, [
      [LONDON, 'colleges-in-london', 'in Scotland', set('nation', 'scotland'), told('lawful')],
      [LONDON, 'schools-in-london', 'in Northern Ireland', set('nation', 'northern-ireland'), told('lawful')],
      [LONDON, 'london-fire-brigade', 'in Scotland', set('nation', 'scotland'), told('lawful')],
      [CRISIS, 'yorkshire-ambulance-service', 'in Scotland', set('nation', 'scotland'), told('lawful')],
      [CRISIS, 'west-yorkshire-icb', 'in Scotland', set('nation', 'scotland'), told('lawful')],
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
