/** Processors that decide for themselves, and controllers that pass for processors. */
import { add, CRISIS, EXPLOITATION, editing, HOSPITAL, LONDON, set, WIRRAL, told } from '../../edits.ts';
import { hosted } from '../../pieces.ts';

export const mutator = editing('law/processor-as-controller', [
  [EXPLOITATION, 'a ground of its own', set('lawful/charity/parties', ['harbour-youth', 'northgate-systems'])],
  [EXPLOITATION, 'a period of its own', set('retention/2/parties', ['mereshire-police', 'northgate-systems'])],
  [EXPLOITATION, 'a system of its own', set('systems/panel-records/controller', 'northgate-systems')],
  [
    EXPLOITATION,
    'a purpose of its own',
    set('flows/investigation/to', ['mereshire-police', 'northgate-systems']),
    told('flows/investigation/purposes'),
  ],
  [EXPLOITATION, 'a use of its own', set('processing/panel-system/nature', 'Storage, and training its own models')],
  [
    HOSPITAL,
    'a controller as processor',
    set('processing/care-record/processor', 'tidewater-institute'),
    set('parties/northgate-systems/role', 'coordinator'),
  ],
  [
    LONDON,
    'a system of its own',
    hosted('london-local-authorities', 'assess-risk'),
    set('systems/front-door-records/controller', 'records-host'),
  ],
  [LONDON, 'on behalf of the coordinator', hosted('information-governance-for-london', 'assess-risk')],
  [
    CRISIS,
    'a period of its own',
    hosted('west-yorkshire-police', 'crisis-help'),
    add('retention/6/parties', 'records-host'),
  ],
  [
    CRISIS,
    'a part in joint control',
    hosted('west-yorkshire-police', 'crisis-plans'),
    add('jointControl/crisis-plan/parties', 'records-host'),
  ],
  [
    WIRRAL,
    'a sale',
    hosted('wirral-council', 'front-door', { nature: 'Storage and access; it may sell statistics' }),
    told('processing/hosting/nature'),
  ],
  [
    WIRRAL,
    'information of its own',
    hosted('wirral-council', 'front-door'),
    add('data/housing-record/heldBy', 'records-host'),
  ],
]);
