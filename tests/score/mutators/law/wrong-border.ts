/** Clauses that test the border of the European Economic Area. */
import { CRISIS, EXPLOITATION, editing, HOSPITAL, HOUSING, LONDON, MONEY, set, WIRRAL } from '../../edits.ts';

export const mutator = editing('law/wrong-border', [
  [EXPLOITATION, 'a rule on transfers', set('transfers/rules', 'Nothing is sent outside the EEA')],
  [
    HOSPITAL,
    'a sub-processor',
    set('processing/care-record/subProcessors', 'Mere Cloud Limited, which stores within the European Economic Area'),
  ],
  [HOUSING, 'storage', set('security', { storage: 'Servers are kept in the EEA' })],
  [
    MONEY,
    'a system',
    set('security', { storage: ['In the council’s own system', 'No copy leaves the European Union'] }),
  ],
  [
    LONDON,
    'a rule on transfers',
    set('transfers/rules/0', 'No party sends information outside of the EEA as a matter of routine'),
  ],
  [LONDON, 'storage', set('security/storage/0', 'Electronic records in a cloud service within the EU')],
  [CRISIS, 'a rule on transfers', set('transfers/rules', 'No information goes beyond the European Economic Area')],
  [WIRRAL, 'a rule on transfers', set('transfers/rules', 'Nothing received from another party leaves the EEA')],
]);
