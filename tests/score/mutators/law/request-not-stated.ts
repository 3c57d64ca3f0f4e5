/** Answers to requests of which nothing is said. */
import { EXPLOITATION, FLOOD, WIRRAL, drop, editing, set } from '../../edits.ts';

export const mutator = editing('law/request-not-stated', [
  [EXPLOITATION, 'charity that answers', set('lawful/charity/annex1', ['1', '5', '6'])],
  [
    EXPLOITATION,
    'charity that answers, with a word on crime',
    set('lawful/charity/annex1', ['1', '6']),
    set('lawful/charity/limits', 'Only what bears on a crime'),
  ],
  [
    EXPLOITATION,
    'charity that answers, with a word on asking',
    set('lawful/charity/annex1', ['1', '6']),
    set('lawful/charity/limits', 'Only where somebody asks'),
  ],
  [FLOOD, 'association that answers', set('lawful/recognised-interest/annex1', ['1', '4'])],
  [
    FLOOD,
    'association that answers as a task',
    set('lawful/recognised-interest/annex1', ['1', '4']),
    set('lawful/recognised-interest/because', 'Lives were at stake, and the fire service had a task.'),
  ],
  [WIRRAL, 'safeguarding that answers', set('lawful/safeguarding-interest/annex1', ['1', '6']), drop('requests/how')],
]);
