/** The state of an agreement on a day, worked out from its log: never typed. */
import { addPeriod, type IsoDate, parseDate, parseDateOrMonth, parsePeriod, type Period } from '../base/dates.ts';
import type { Event, WrittenAgreement } from '../agreement/written/agreement.ts';
import { counts, type ReviewedText, setDay } from './review-tests.ts';

export type Status = 'draft' | 'in-force' | 'suspended' | 'ended';
export type ReviewState = 'in-date' | 'due' | 'overdue' | 'none';

export interface Standing {
  readonly status: Status;
  /** The day from which the status holds, where the log says. */
  readonly since: IsoDate | undefined;
  /** The last day, where there is one. */
  readonly ends: IsoDate | undefined;
  readonly lastReviewed: IsoDate | undefined;
  readonly reviewDue: IsoDate | undefined;
  readonly review: ReviewState;
}

/** Whether an agreement has begun and not ended: it is in force, or suspended for a while. */
export function isRunning({ status }: Pick<Standing, 'status'>): boolean {
  return status === 'in-force' || status === 'suspended';
}

/** How far a version has come that is not in force yet, whatever the state of its agreement: see `pending.ts`. */
export interface Pending {
  /** Whether its words can still change, or are those that are signed. */
  readonly text: 'draft' | 'settled';
  /** Its first day, where that is to come. */
  readonly from: IsoDate | undefined;
  /** The version that holds until then. */
  readonly until: string | undefined;
}

const BEARS_ON_STATUS: Readonly<Partial<Record<Event['event'], Status>>> = {
  'in-force': 'in-force',
  resumed: 'in-force',
  suspended: 'suspended',
  ended: 'ended',
  withdrawn: 'ended',
};

/**
 * The state of an agreement at the end of a day. Events after that day count
 * for nothing, so any past day can be rebuilt. `notice` is how long before its
 * day a review counts as due; `versions` are the earlier texts that are kept.
 */
export function standing(
  terms: WrittenAgreement,
  today: IsoDate,
  notice: Period,
  versions: ReviewedText['versions'] = [],
): Standing {
  if (terms.kind === 'listing') return listed(terms, today, notice);
  const log = inOrder((terms.record?.log ?? []).filter((event) => event.date <= today));
  const bearing = lastBearing(log);
  const ends = lastDay(terms, log);
  const ended = bearing !== undefined && ends !== undefined && ends < today;
  const status = ended ? 'ended' : (bearing && BEARS_ON_STATUS[bearing.event]) || 'draft';
  const since = ended ? ends : date(bearing?.date);
  const reviews = log.filter((event) => counts(event, { terms, versions }));
  const lastReviewed = date(reviews.at(-1)?.date);
  const reviewDue = status === 'draft' || status === 'ended' ? undefined : dueDay(terms, log, reviews.at(-1));
  return { status, since, ends, lastReviewed, reviewDue, review: reviewState(reviewDue, today, notice) };
}

/** Whether something that lasts has no day for its review, so that no queue would ever tell of it. */
export function hasNoReviewDay(standing: Standing): boolean {
  return isRunning(standing) && standing.reviewDue === undefined;
}

/**
 * Whether the last event of a log that bears on the state ends the agreement. One without can have ended all the same, by
 * a last day that was only agreed and can still be put off.
 */
export function endsByEvent(log: readonly Event[]): boolean {
  const last = lastBearing(inOrder(log));
  return last !== undefined && BEARS_ON_STATUS[last.event] === 'ended';
}

/**
 * The last day of an agreement that has lapsed by a day: it passed, and nothing in the log by then ended the agreement or put
 * the day off. Nothing for one that somebody ended.
 */
export function lapsedOn(
  { standing: { status, ends }, terms }: { readonly standing: Standing; readonly terms: WrittenAgreement },
  today: IsoDate,
): IsoDate | undefined {
  const log = (terms.record?.log ?? []).filter(({ date }) => date <= today);
  return status === 'ended' && !endsByEvent(log) ? ends : undefined;
}

/** People add to a log above or below: its order is that of the days, and of the file within a day. */
function inOrder(log: readonly Event[]): readonly Event[] {
  return [...log].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0));
}

/** The last event, of those in order, that begins, interrupts or ends an agreement. */
function lastBearing(log: readonly Event[]): Event | undefined {
  return log.filter(({ event }) => BEARS_ON_STATUS[event] !== undefined).at(-1);
}

/** The later of the first day in force and the last review, plus the interval; or the day that the review set, where that counts. */
function dueDay(terms: WrittenAgreement, log: readonly Event[], last: Event | undefined): IsoDate | undefined {
  const every = parsePeriod(terms.review?.every ?? '');
  const first = date(log.find((event) => event.event === 'in-force')?.date);
  const from = [first, date(last?.date)]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
  const byInterval = every === undefined || from === undefined ? undefined : addPeriod(from, every);
  // What comes after the day counts for nothing, and so does what it agrees to.
  const known = { ...terms, record: { ...terms.record, log: [...log] } };
  const set = last === undefined ? undefined : setDay(last, { terms: known });
  return set?.counts === true ? set.day : byInterval;
}

/** The last day: the latest of those that the text and its extensions give. */
function lastDay(terms: WrittenAgreement, log: readonly Event[]): IsoDate | undefined {
  const extensions = log.filter((event) => event.event === 'extended').map((event) => date(event.next));
  return [date(terms.ends), ...extensions]
    .filter((day) => day !== undefined)
    .sort()
    .at(-1);
}

function listed(terms: WrittenAgreement, today: IsoDate, notice: Period): Standing {
  const reviewDue = parseDateOrMonth(terms.listed?.reviewDue ?? '');
  return {
    status: 'in-force',
    since: undefined,
    ends: undefined,
    lastReviewed: undefined,
    reviewDue,
    review: reviewState(reviewDue, today, notice),
  };
}

function reviewState(due: IsoDate | undefined, today: IsoDate, notice: Period): ReviewState {
  if (due === undefined) return 'none';
  if (due < today) return 'overdue';
  return addPeriod(due, notice, -1) <= today ? 'due' : 'in-date';
}

function date(text: string | undefined): IsoDate | undefined {
  return text === undefined ? undefined : parseDate(text);
}
