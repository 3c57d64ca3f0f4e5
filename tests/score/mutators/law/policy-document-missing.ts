/** Bodies without a policy document for what they rely on. */
import { CRISIS, EXPLOITATION, LONDON, WIRRAL, drop, editedFiles, set, told, MONEY } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

/** A list of policy documents that covers some things only. */
const only = (...covers: readonly string[]) =>
  set('policyDocuments', [{ reference: 'APD-9', covers, reviewed: '2026-03-01' }]);

export const mutator: Mutator = {
  rule: 'law/policy-document-missing',
  *mutate(base) {
    yield* editedFiles(base, [
      [EXPLOITATION, 'harbour-youth', 'no policy document', drop('policyDocuments'), told('parties/harbour-youth')],
      [EXPLOITATION, 'harbour-youth', 'none for safeguarding', only('schedule1-10'), told('parties/harbour-youth')],
      [
        EXPLOITATION,
        'mere-valley-trust',
        'none for unlawful acts',
        only('schedule1-6', 'schedule1-18'),
        told('parties/mereshire-nhs-bodies'),
      ],
      [
        EXPLOITATION,
        'mereshire-icb',
        'no policy document',
        drop('policyDocuments'),
        told('parties/mereshire-nhs-bodies'),
      ],
      [
        EXPLOITATION,
        'mereshire-schools',
        'no policy document',
        drop('policyDocuments'),
        told('parties/mereshire-schools'),
      ],
      [
        MONEY,
        'mereshire-council',
        'none for fraud',
        only('part3', 'schedule1-6', 'schedule1-10', 'schedule1-18'),
        told('parties/mereshire-council'),
      ],
      [
        MONEY,
        'mereshire-police',
        'none for fraud',
        only('part3', 'schedule1-10', 'schedule1-18'),
        told('parties/mereshire-police'),
      ],
      [
        LONDON,
        'schools-in-london',
        'none for safeguarding',
        only('schedule1-6', 'schedule1-10'),
        told('parties/schools-in-london'),
      ],
      [
        LONDON,
        'london-fire-brigade',
        'none for functions',
        only('schedule1-10', 'schedule1-18'),
        told('parties/london-fire-brigade'),
      ],
      [
        CRISIS,
        'yorkshire-ambulance-service',
        'none for safeguarding',
        only('schedule1-6', 'schedule1-10'),
        told('parties/yorkshire-ambulance-service'),
      ],
      [
        CRISIS,
        'west-yorkshire-police',
        'none for functions',
        only('part3', 'schedule1-10', 'schedule1-18'),
        told('parties/west-yorkshire-police'),
      ],
      [WIRRAL, 'wirral-council', 'none for functions', only('schedule1-18'), told('parties/wirral-council')],
    ]);
  },
};
