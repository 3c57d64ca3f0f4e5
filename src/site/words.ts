/** How pages say dates, counts, sizes and states: in plain words, never by colour alone. */
import { type IsoDate, type Period, parsePeriod } from '../base/dates.ts';
import type { Standing } from '../register/status.ts';
import type { Entry, Unpublished } from '../register/entry.ts';
import { withoutMarks } from './language-marks.ts';
import type { Words } from './messages.ts';
import type { Download } from './page.ts';

/** A state as a quiet label. */
export interface Tag {
  readonly text: string;
  /** Class that colours it. */
  readonly colour: string;
}

const GREEN = 'govuk-tag--green';
const YELLOW = 'govuk-tag--yellow';
const RED = 'govuk-tag--red';
const GREY = 'govuk-tag--grey';
const PURPLE = 'govuk-tag--purple';

/** What each state is called, as messages. */
export const STATES: Readonly<Record<State, string>> = {
  draft: 'status.draft',
  'in-force': 'status.in-force',
  suspended: 'status.suspended',
  ended: 'status.ended',
  listed: 'status.listed',
};

const COLOURS: Readonly<Record<State, string>> = {
  draft: GREY,
  'in-force': GREEN,
  suspended: YELLOW,
  ended: GREY,
  listed: GREY,
};

/** An illustrative agreement is in force nowhere, and its label never looks as if it were. */
export function statusTag(entry: Pick<Entry, 'agreement' | 'standing' | 'illustrative'>, { t }: Pick<Words, 't'>): Tag {
  const state = stateOf(entry);
  const text = t(STATES[state]);
  return entry.illustrative && state !== 'listed'
    ? { text: t('status.illustrative', { status: text }), colour: PURPLE }
    : { text, colour: COLOURS[state] };
}

/** The state of an agreement. Whether a listed one is in force its own register knows; this one knows what its log says besides. */
export type State = Standing['status'] | 'listed';

export function stateOf({ agreement, standing }: Pick<Entry, 'agreement' | 'standing'>): State {
  return agreement.kind === 'listing' && standing.status === 'in-force' ? 'listed' : standing.status;
}

/** The status as data give it to people: `In force (illustrative)`. */
export function statusText(entry: Entry, words: Pick<Words, 't'>): string {
  return statusTag(entry, words).text;
}

/** What an agreement is called where nothing else says that it is a model: in a feed, a calendar, a row of somebody's table. */
export function lonelyTitle({ illustrative }: Entry, title: string, { t }: Pick<Words, 't'>): string {
  return illustrative ? t('common.illustrative-title', { title }) : title;
}

/** The day since which the state holds. A draft has been one since no day that matters. */
export function stateSince(entry: Entry): IsoDate | undefined {
  const state = stateOf(entry);
  return state === 'draft' || state === 'listed' ? undefined : entry.standing.since;
}

/** The status with the day since which it holds: `In force since 1 October 2026`. */
export function statusSince(entry: Entry, words: Words): string {
  const since = stateSince(entry);
  const text = statusText(entry, words);
  return since === undefined ? text : words.t('status.since', { status: text, date: words.date(since) });
}

/**
 * `In date on 21 November 2026`: a page gets old, and says on which day it was right. Nothing where no review is due
 * because the agreement is a draft or has ended.
 */
export function reviewTag({ review }: Standing, site: Saying): Tag | undefined {
  return review === 'none'
    ? undefined
    : {
        text: site.t(REVIEW[review], { date: site.date(site.today) }),
        colour: { 'in-date': GREEN, due: YELLOW, overdue: RED }[review],
      };
}

const REVIEW = { 'in-date': 'review.in-date', due: 'review.due', overdue: 'review.overdue' } as const;

/** What a state is said with: the words, and the day on which it is so. */
type Saying = Pick<Words, 't' | 'date' | 'month'> & { readonly today: IsoDate };

/** The state only where somebody has to see to it: in a list, what is in date needs no mark. */
export function lateTag(standing: Standing, site: Saying): Tag | undefined {
  return standing.review === 'due' || standing.review === 'overdue' ? reviewTag(standing, site) : undefined;
}

/** A day that a page gives; the page says so itself once it has passed. */
export interface Day {
  readonly text: string;
  /** Empty where the text is no day. */
  readonly due: IsoDate | '';
}

/** The day of a review, or what stands for it where there is none. */
export function reviewDay(entry: Reviewed, none: string, site: Saying): Day {
  const { reviewDue } = entry.standing;
  return reviewDue === undefined ? { text: none, due: '' } : { text: dueWords(entry, site), due: reviewDue };
}

type Reviewed = Pick<Entry, 'standing' | 'terms'>;

/** The day of a review in words: a month where a listing knows no more of it. Empty where there is none. */
export function dueWords(entry: Reviewed, { date, month }: Pick<Words, 'date' | 'month'>): string {
  const { reviewDue } = entry.standing;
  if (reviewDue === undefined) return '';
  return monthAlone(entry) ? month(reviewDue) : date(reviewDue);
}

/** Whether a listing gives no more than the month of its review, so that its last day stands for it. */
export function monthAlone({ terms }: Pick<Entry, 'terms'>): boolean {
  return terms.kind === 'listing' && /^\d{4}-\d{2}$/.test(terms.listed?.reviewDue ?? '');
}

/** The state of the review without its day, for data; empty where no review is due. */
export function reviewText({ review }: Standing, { t }: Pick<Words, 't'>): string {
  return review === 'none' ? '' : t(REVIEW_ALONE[review]);
}

const REVIEW_ALONE = { 'in-date': 'status.in-date', due: 'status.due', overdue: 'status.overdue' } as const;

/** `84 kB`, `1.2 MB`; at least 1 kB. */
export function fileSize(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  return kilobytes < 1000 ? `${kilobytes} kB` : `${(kilobytes / 1000).toFixed(1)} MB`;
}

/** The messages that name a format and say what it is good for. */
export const FORMATS: Readonly<Record<Download['format'], { readonly name: string; readonly use: string }>> = {
  pdf: { name: 'format.pdf', use: 'format.pdf-use' },
  docx: { name: 'format.docx', use: 'format.docx-use' },
  odt: { name: 'format.odt', use: 'format.odt-use' },
  md: { name: 'format.md', use: 'format.md-use' },
  json: { name: 'format.json', use: 'format.json-use' },
};

/** Why agreements are not published, for the public: the message that counts them. */
export const UNPUBLISHED: Readonly<Record<Unpublished, string>> = {
  draft: 'common.withheld-draft',
  'not-marked': 'common.withheld-not-marked',
  'not-signed': 'common.withheld-not-signed',
  invalid: 'common.withheld-invalid',
};

/** What a page calls the agreement's document. */
export function documentKind({ agreement, terms }: Entry, { t }: Pick<Words, 't'>): string {
  if (terms.document !== undefined) return terms.document;
  return t(KINDS[agreement.kind]);
}

const KINDS = { agreement: 'kind.agreement', framework: 'kind.framework', listing: 'kind.listing' } as const;

/** How long before its day a review counts as due. */
export function noticeOf(notice: string | undefined): Period {
  return parsePeriod(notice ?? '') ?? DEFAULT_NOTICE;
}

const DEFAULT_NOTICE: Period = { count: 3, unit: 'month' };

/** Sorts by text, without regard to capitals. */
export function byText<T>(text: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => {
    const [first, second] = [withoutMarks(text(a)).toLowerCase(), withoutMarks(text(b)).toLowerCase()];
    return first < second ? -1 : first > second ? 1 : 0;
  };
}

/** Ends a sentence that has no end. */
export function sentence(text: string): string {
  return /[.!?]$/.test(withoutMarks(text.trim())) ? text.trim() : `${text.trim()}.`;
}
