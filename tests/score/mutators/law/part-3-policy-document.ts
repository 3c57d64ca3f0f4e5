/** Competent authorities without a policy document for sensitive processing. */
import { CRISIS, EXPLOITATION, LONDON, editedFiles, set, told } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

const ALL = ['schedule1-6', 'schedule1-10', 'schedule1-14', 'schedule1-18'];
/** Policy documents that leave Part 3 out. */
const without = (...references: readonly string[]) =>
  set(
    'policyDocuments',
    references.map((reference) => ({ reference, covers: [...ALL], reviewed: '2026-03-01' })),
  );

export const mutator: Mutator = {
  rule: 'law/part-3-policy-document',
  *mutate(base) {
    yield* editedFiles(base, [
      [EXPLOITATION, 'mereshire-police', 'only for the UK GDPR', without('APD-9'), told('parties/mereshire-police')],
      [
        EXPLOITATION,
        'mereshire-police',
        'two for the UK GDPR',
        without('APD-8', 'APD-9'),
        told('parties/mereshire-police'),
      ],
      [LONDON, 'probation-service', 'only for the UK GDPR', without('APD-9'), told('parties/probation-service')],
      [
        LONDON,
        'metropolitan-police-service',
        'only for the UK GDPR',
        without('APD-9'),
        told('parties/london-police-forces'),
      ],
      [LONDON, 'city-of-london-police', 'only for the UK GDPR', without('APD-9'), told('parties/london-police-forces')],
      [
        LONDON,
        'british-transport-police',
        'only for the UK GDPR',
        without('APD-9'),
        told('parties/london-police-forces'),
      ],
      [
        CRISIS,
        'west-yorkshire-police',
        'two for the UK GDPR',
        without('APD-8', 'APD-9'),
        told('parties/west-yorkshire-police'),
      ],
      [
        CRISIS,
        'west-yorkshire-police',
        'only for the UK GDPR',
        without('APD-9'),
        told('parties/west-yorkshire-police'),
      ],
    ]);
  },
};
