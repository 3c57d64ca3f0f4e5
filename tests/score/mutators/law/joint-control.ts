/** Agreements that do not say whether their parties decide together. */
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

export const mutator = editing('law/joint-control', [
  [EXPLOITATION, 'silent', drop('jointControl')],
  [
    EXPLOITATION,
    'two controllers of one system',
    set('systems/panel-records/controller', ['mereshire-council', 'mereshire-police']),
  ],
  [HOSPITAL, 'silent', drop('jointControl')],
  [HOSPITAL, 'none, although a record is shared', set('jointControl', 'none')],
  [HOUSING, 'silent', drop('jointControl')],
  [MONEY, 'silent', drop('jointControl')],
  [PORT, 'silent', drop('jointControl')],
  [LONDON, 'silent', drop('jointControl')],
  [
    LONDON,
    'two controllers of one system',
    set('systems/front-door-records/controller', ['london-local-authorities', 'probation-service']),
  ],
  [CRISIS, 'silent', drop('jointControl')],
  [
    CRISIS,
    'two controllers of one system',
    set('systems/police-records/controller', ['west-yorkshire-police', 'west-yorkshire-icb']),
  ],
  [WIRRAL, 'silent', drop('jointControl')],
  [
    WIRRAL,
    'two controllers of one system',
    set('systems/integrated-front-door/controller', ['wirral-council', 'cafcass']),
  ],
]);
