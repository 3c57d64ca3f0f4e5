/** Paragraphs that do not cover criminal offence data. */
import { CRISIS, LONDON, MONEY, PORT, editing, set } from '../../edits.ts';

export const mutator = editing('law/not-for-offences', [
  [PORT, 'paragraph that only extends others', set('lawful/serious-violence-duty/schedule1', '36')],
  [
    MONEY,
    'paragraph that only extends others',
    set('lawful/fraud-condition', { purposes: 'match', data: 'suspicions', schedule1: '36' }),
  ],
  [
    PORT,
    'paragraph on equality',
    set('purposes/prevent/about', ['serious-violence', 'equality-monitoring']),
    set('lawful/serious-violence-duty/schedule1', '8'),
  ],
  [
    MONEY,
    'paragraph on disability',
    set('purposes/match/about', ['fraud', 'special-educational-needs']),
    set('lawful/fraud-condition/schedule1', '16'),
  ],
  [LONDON, 'staff conduct with a paragraph that only extends others', set('lawful/staff-allegations/schedule1', '36')],
  [
    LONDON,
    'staff conduct with the paragraph on diversity',
    set('purposes/assure-and-learn/about', ['learning-and-review', 'workforce', 'equality-monitoring']),
    set('lawful/staff-allegations/schedule1', '9'),
  ],
  [
    LONDON,
    'staff conduct with the paragraph on equality',
    set('purposes/assure-and-learn/about', ['learning-and-review', 'workforce', 'equality-monitoring']),
    set('lawful/staff-allegations/schedule1', '8'),
  ],
  [CRISIS, 'news with a paragraph that only extends others', set('lawful/crime-news/schedule1', '36')],
]);
