/** Substantial public interest without a paragraph of Part 2. */
import { CRISIS, EXPLOITATION, HOSPITAL, LONDON, WIRRAL, drop, editing, set } from '../../edits.ts';
import { offencesApart } from '../../pieces.ts';

export const mutator = editing('law/no-part-2-paragraph', [
  [EXPLOITATION, 'safeguarding without a paragraph', drop('lawful/safeguarding/schedule1'), offencesApart],
  [
    HOSPITAL,
    'research in the public interest',
    set('lawful/research/article9', 'g'),
    drop('lawful/research/schedule1'),
  ],
  [HOSPITAL, 'research in the public interest besides', set('lawful/research/article9', ['g', 'j'])],
  [LONDON, 'safeguarding without a paragraph', drop('lawful/safeguarding/schedule1'), offencesApart],
  [
    LONDON,
    'independent bodies without a paragraph',
    drop('lawful/safeguarding-by-independents/schedule1'),
    offencesApart,
  ],
  [LONDON, 'support without a paragraph', drop('lawful/support-by-independents/schedule1'), offencesApart],
  [LONDON, 'returns without a paragraph', drop('lawful/returns/schedule1')],
  [LONDON, 'reports without a paragraph', drop('lawful/reporting-offences/schedule1'), offencesApart],
  [CRISIS, 'safety without a paragraph', drop('lawful/safety-condition/schedule1'), offencesApart],
  [CRISIS, 'police learning without a paragraph', drop('lawful/learning-condition/schedule1')],
  [CRISIS, 'reports without a paragraph', drop('lawful/crime-condition/schedule1'), offencesApart],
  [WIRRAL, 'answers without a paragraph', drop('lawful/statutory-purposes-of-others/schedule1'), offencesApart],
]);
