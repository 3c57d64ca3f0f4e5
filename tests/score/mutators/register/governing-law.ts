/** Agreements under the law of a nation in which no party sits. */
import { EXPLOITATION, editing, HOSPITAL, LONDON, MONEY, CRISIS, set, told, WIRRAL } from '../../edits.ts';

export const mutator = editing('register/governing-law', [
  [HOSPITAL, 'contract under the law of Scotland', set('governingLaw', 'scotland')],
  [HOSPITAL, 'contract under the law of Northern Ireland', set('governingLaw', 'northern-ireland')],
  [
    HOSPITAL,
    'words of the parties under the law of Scotland',
    set('clauses', [
      {
        clause: 'governing-law',
        change: 'replaced',
        text: 'This agreement is governed by the law of Scotland.',
        because: 'The parties agreed so at their meeting',
      },
    ]),
    told('clauses/0/text'),
  ],
  [EXPLOITATION, 'law of Scotland', set('governingLaw', 'scotland')],
  [MONEY, 'law of Northern Ireland', set('governingLaw', 'northern-ireland')],
  ['mereshire-charter', 'law of Scotland', set('governingLaw', 'scotland')],
  [LONDON, 'law of Scotland', set('governingLaw', 'scotland')],
  [CRISIS, 'law of Scotland', set('governingLaw', 'scotland')],
  [CRISIS, 'law of Northern Ireland', set('governingLaw', 'northern-ireland')],
  [WIRRAL, 'law of Northern Ireland', set('governingLaw', 'northern-ireland')],
]);
