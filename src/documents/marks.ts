/**
 * What a page must not be read without: marks at the head of every page, each
 * a sentence, the gravest first. They say only what the record tells. Who has
 * signed is not recorded, so no mark says who has not.
 */
import { longDate } from '../base/dates.ts';
import type { Entry } from '../register/entry.ts';
import type { Wording } from './wording.ts';

/** The marks of an agreement on the day; empty if it is in force and in date. */
export function marksOf(
  { standing, illustrative }: Pick<Entry, 'standing' | 'illustrative'>,
  { t }: Wording,
): readonly string[] {
  const { status, since, review, reviewDue } = standing;
  const date = since === undefined ? undefined : longDate(since);
  return [
    ...(status === 'draft' ? [t('marks.draft')] : []),
    ...(status === 'ended' ? [date === undefined ? t('marks.ended') : t('marks.ended-on', { date })] : []),
    ...(status === 'suspended'
      ? [date === undefined ? t('marks.suspended') : t('marks.suspended-since', { date })]
      : []),
    ...(review === 'overdue' && reviewDue !== undefined ? [t('marks.overdue', { date: longDate(reviewDue) })] : []),
    ...(illustrative ? [t('marks.illustrative')] : []),
  ];
}
