/** Information that goes abroad in the words of the text, and not in its terms on transfers. */
import type { Mutator } from '../../mutant.ts';
import {
  CRISIS,
  edited,
  endedWith,
  EXPLOITATION,
  HOSPITAL,
  LONDON,
  set,
  told,
  WIRRAL,
  type Edit,
} from '../../edits.ts';
import { hosted } from '../../pieces.ts';

const EDITS: readonly Edit[] = [
  [EXPLOITATION, 'countries of none', set('transfers/countries', ['Ireland', 'Canada'])],
  [
    HOSPITAL,
    'none, and the countries of its framework',
    set('transfers', { allowed: 'no' }),
    told('transfers/allowed'),
  ],
  [EXPLOITATION, 'a sub-processor', set('processing/panel-system/subProcessors', 'Acme Inc., backups in Ohio')],
  [EXPLOITATION, 'a system', set('systems/panel-records/use', 'What was decided, kept in a data centre in Frankfurt')],
  [
    EXPLOITATION,
    'somebody outside',
    set('flows/investigation/outsidePeople', 'A private investigator in the United States'),
  ],
  [HOSPITAL, 'support', set('processing/care-record/nature', 'Storage, and support by a team in India')],
  [
    LONDON,
    'a sub-processor',
    hosted('london-local-authorities', 'assess-risk', { subProcessors: 'Acme Inc. (United States)' }),
    told('processing/hosting/subProcessors'),
  ],
  [
    CRISIS,
    'hosting',
    hosted('west-yorkshire-police', 'crisis-help', { nature: 'Cloud hosting in Dublin' }),
    told('processing/hosting/nature'),
  ],
  [
    WIRRAL,
    'a subject',
    hosted('wirral-council', 'front-door', { subject: 'Storing the records of cases in Jersey' }),
    told('processing/hosting/subject'),
  ],
];

const SAID: readonly (readonly [id: string, text: string])[] = [
  [EXPLOITATION, 'Backups of the case records are kept in Ireland.'],
  [EXPLOITATION, 'Support staff in India can see the records.'],
  [HOSPITAL, 'The shared record is hosted in the United States.'],
  [LONDON, 'The file store is mirrored on servers in Amsterdam.'],
  [CRISIS, 'Copies of the logs are sent each night to a supplier in Pakistan.'],
  [WIRRAL, 'The records are stored in Singapore.'],
  [EXPLOITATION, 'Backups of the case records are stored in us-east-1.'],
];

export const mutator: Mutator = {
  rule: 'law/unstated-transfer',
  *mutate(base) {
    yield* edited(base, EDITS);
    yield* endedWith(base, SAID);
  },
};
