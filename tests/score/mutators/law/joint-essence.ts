/** Joint arrangements of which people are told nothing. */
import {
  CRISIS,
  drop,
  EXPLOITATION,
  editing,
  HOSPITAL,
  HOUSING,
  LONDON,
  MONEY,
  PORT,
  set,
  WIRRAL,
} from '../../edits.ts';
import { arrangement } from '../../pieces.ts';

const untold = { essence: undefined };

export const mutator = editing('law/joint-essence', [
  [HOSPITAL, 'left out', drop('jointControl/shared-record/essence')],
  [
    EXPLOITATION,
    'left out',
    set('jointControl', { panel: arrangement(['mereshire-council', 'mereshire-police'], 'protect', untold) }),
  ],
  [
    HOUSING,
    'left out',
    set('jointControl', { help: arrangement(['mereshire-council', 'mere-homes'], 'support', untold) }),
  ],
  [
    MONEY,
    'left out',
    set('jointControl', { hub: arrangement(['mereshire-council', 'mereshire-police'], 'match', untold) }),
  ],
  [
    PORT,
    'left out',
    set('jointControl', { port: arrangement(['mereshire-police', 'mereshire-council'], 'prevent', untold) }),
  ],
  [
    LONDON,
    'left out',
    set('jointControl', {
      hub: arrangement(['london-local-authorities', 'london-police-forces'], 'assess-risk', untold),
    }),
  ],
  [CRISIS, 'left out', drop('jointControl/crisis-plan/essence')],
  [WIRRAL, 'left out', drop('jointControl/reviews-and-audits/essence')],
]);
