/**
 * What a page must not be read without: marks at the head of every page, each
 * a sentence, the gravest first. They say only what the record tells.
 */
import { longDate } from '../base/dates.ts';
import type { Entry } from '../register/entry.ts';
import { isDraft } from '../register/pending.ts';
import { isWithheld } from '../register/withheld.ts';
import type { Register } from '../register/register.ts';
import { stillToSign } from '../register/unsigned.ts';
import type { Wording } from './wording.ts';

/** The marks of an agreement on the day, with the names of those who have not signed it; empty if it is in force, signed and in date. */
export function marksOf(
  entry: Entry,
  register: Pick<Register, 'settings' | 'today'>,
  { t, list }: Wording,
): readonly string[] {
  const { standing, pending, illustrative } = entry;
  const { status, since, review, reviewDue } = standing;
  const unsigned = stillToSign(entry, register).map(({ title }) => title);
  const hidden = isWithheld(entry, 'parties');
  const date = since === undefined ? undefined : longDate(since);
  return [
    ...(isDraft(entry) ? [t('marks.draft')] : []),
    ...(pending === undefined
      ? []
      : [
          pending.from === undefined
            ? t('marks.not-in-force')
            : t('marks.not-before', { date: longDate(pending.from) }),
        ]),
    ...(status === 'ended' ? [date === undefined ? t('marks.ended') : t('marks.ended-on', { date })] : []),
    ...(status === 'suspended'
      ? [date === undefined ? t('marks.suspended') : t('marks.suspended-since', { date })]
      : []),
    ...(unsigned.length === 0
      ? []
      : hidden || unsigned.length > MOST_NAMES
        ? [t('marks.not-signed-by-many', { n: unsigned.length })]
        : [t('marks.not-signed', { names: list(unsigned) })]),
    ...(review === 'overdue' && reviewDue !== undefined ? [t('marks.overdue', { date: longDate(reviewDue) })] : []),
    ...(illustrative ? [t('marks.illustrative')] : []),
  ];
}

/** More would fill the head of every page; document control and the sheet have them all. */
const MOST_NAMES = 3;
