/** Guidance and procedures that are taken for a policy document. */
import { CRISIS, EXPLOITATION, LONDON, PORT, WIRRAL, edited, editedFiles, endedWith, set } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

/** The first thing to read that is guidance: each agreement has one. */
const note = (index: number) =>
  set(`readWith/${index}/note`, 'It serves as the appropriate policy document of each party.');

export const mutator: Mutator = {
  rule: 'law/policy-document-not-own',
  *mutate(base) {
    yield* edited(base, [
      ['mereshire-charter', 'code in the charter', note(0)],
      [
        EXPLOITATION,
        'guidance',
        set('readWith', [
          {
            title: 'Working Together to Safeguard Children',
            kind: 'statutory-guidance',
            edition: '2026',
            note: 'The appropriate policy document for the panel',
          },
        ]),
      ],
      [
        PORT,
        'framework',
        set('readWith', [
          { title: 'Serious violence framework', kind: 'framework', note: 'Our appropriate policy document' },
        ]),
      ],
      [LONDON, 'national guidance', note(0)],
      [LONDON, 'procedures', note(4)],
      [LONDON, 'framework of the NHS', note(5)],
      [CRISIS, 'guidance', note(0)],
      [WIRRAL, 'guidance', note(0)],
    ]);
    yield* endedWith(base, [
      [LONDON, 'The parties adopt Working Together to Safeguard Children as their appropriate policy document.'],
      [LONDON, 'Their appropriate policy document is the London Safeguarding Children Procedures.'],
      [WIRRAL, 'Working Together to Safeguard Children is the appropriate policy document of all parties.'],
      [EXPLOITATION, 'The appropriate policy document of all parties is Working Together to Safeguard Children 2026.'],
      [EXPLOITATION, 'The council’s appropriate policy document serves for all the partners.'],
    ]);
    yield* editedFiles(base, [
      [
        EXPLOITATION,
        'harbour-youth',
        'guidance that no agreement is read with',
        set('policyDocuments/0/reference', 'Working Together to Safeguard Children 2026'),
      ],
      [
        EXPLOITATION,
        'harbour-youth',
        'document of the council',
        set('policyDocuments/0/reference', 'Mereshire Council APD-1'),
      ],
      [
        EXPLOITATION,
        'mereshire-police',
        'procedures of many bodies',
        set('policyDocuments/0/reference', 'Multi-agency safeguarding procedures, chapter 9'),
      ],
      [
        LONDON,
        'london-fire-brigade',
        'procedures of London',
        set('policyDocuments', [
          {
            reference: 'London Safeguarding Children Procedures',
            covers: ['schedule1-6', 'schedule1-10', 'schedule1-18'],
            reviewed: '2026-03-01',
          },
        ]),
      ],
    ]);
  },
};
