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
  told,
} from '../../edits.ts';

export const mutator = editing('law/joint-control', [
  [EXPLOITATION, 'silent', drop('jointControl'), told('parties')],
  [
    EXPLOITATION,
    'two controllers of one system',
    set('systems/panel-records/controller', ['mereshire-council', 'mereshire-police']),
    set('processing/panel-system/onBehalfOf', ['mereshire-council', 'mereshire-police']),
    told('systems/panel-records/controller'),
  ],
  [HOSPITAL, 'silent', drop('jointControl'), told('parties')],
  [HOSPITAL, 'none, although a record is shared', set('jointControl', 'none'), told('systems/care-record/controller')],
  [HOUSING, 'silent', drop('jointControl'), told('parties')],
  [MONEY, 'silent', drop('jointControl'), told('parties')],
  [PORT, 'silent', drop('jointControl'), told('parties')],
  [LONDON, 'silent', drop('jointControl'), told('parties')],
  [
    LONDON,
    'two controllers of one system',
    set('systems/front-door-records/controller', ['london-local-authorities', 'probation-service']),
  ],
  [CRISIS, 'silent', drop('jointControl'), told('parties')],
  [
    CRISIS,
    'two controllers of one system',
    set('systems/police-records/controller', ['west-yorkshire-police', 'west-yorkshire-icb']),
  ],
  [WIRRAL, 'silent', drop('jointControl'), told('parties')],
  [
    WIRRAL,
    'two controllers of one system',
    set('systems/integrated-front-door/controller', ['wirral-council', 'cafcass']),
  ],
]);
