/**
 * What a page must not be read without: marks at the head of every page, each
 * a sentence, the gravest first. They say only what the record tells. Who has
 * signed is not recorded, so no mark says who has not.
 */
import { longDate } from '../base/dates.ts';
import type { Entry } from '../register/entry.ts';

/** Said on every page of a model that nobody has signed. */
export const ILLUSTRATIVE = 'Illustrative: no body named here has agreed to this text.';

/** The marks of an agreement on the day; empty if it is in force and in date. */
export function marksOf({ standing, illustrative }: Pick<Entry, 'standing' | 'illustrative'>): readonly string[] {
  const { status, since, review, reviewDue } = standing;
  const from = (words: string): string => (since === undefined ? '' : ` ${words} ${longDate(since)}`);
  return [
    ...(status === 'draft' ? ['DRAFT.'] : []),
    ...(status === 'ended' ? [`Ended${from('on')}.`] : []),
    ...(status === 'suspended' ? [`Suspended${from('since')}.`] : []),
    ...(review === 'overdue' && reviewDue !== undefined ? [`Overdue for review since ${longDate(reviewDue)}.`] : []),
    ...(illustrative ? [ILLUSTRATIVE] : []),
  ];
}
