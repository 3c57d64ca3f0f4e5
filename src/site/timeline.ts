/**
 * When reviews are due, as a picture: what is overdue, each of twelve months from that of the build, and what comes later.
 * A few are drawn one by one and many as bars, so that it is as large for 2,000 agreements as for seven.
 */
import { hundredths } from '../base/hundredths.ts';
import { s } from 'hastscript';
import type { Element } from 'hast';
import { addPeriod, type IsoDate } from '../base/dates.ts';
import type { Entry } from '../register/entry.ts';
import { html } from '../documents/html.ts';
import { everyAgreement, facetIndex } from './facet-index.ts';
import { reviewMonths, reviewStates } from './facets/reviews.ts';
import { documentHtml } from './layout.ts';
import { addressFrom, PATHS } from './links.ts';
import type { Published } from './published.ts';
import { noticeOf } from './words.ts';

type State = 'overdue' | 'due' | 'in-date';

/** A stretch of time, and how many reviews fall in it. */
export interface Column {
  /** One or two lines. */
  readonly head: readonly [string, string];
  /** In words, for those who do not see the picture. */
  readonly name: string;
  readonly counts: Readonly<Record<State, number>>;
  /** The page that lists them. */
  readonly href: string;
}

export interface TimelineView {
  /** HTML. */
  readonly svg: unknown;
  readonly title: string;
  /** It leaves nothing out. */
  readonly part: undefined;
  readonly legend: readonly string[];
  readonly words: readonly { readonly who: string; readonly what: string }[];
}

/** The picture for its page; nothing where no review has a date. */
export function timelineView(site: Published, page: string): TimelineView | undefined {
  const { t } = site;
  const columns = columnsOf(site);
  if (columns.every((column) => total(column) === 0)) return undefined;
  const within = site.period(noticeOf(site.settings.review?.notice));
  const title = t('timeline.title');
  return {
    svg: documentHtml(html([draw(site, columns, page, title)])),
    title,
    part: undefined,
    legend: [
      Math.max(...columns.map(total)) <= MOST ? t('timeline.marks', { within }) : t('timeline.many', { within }),
      t('timeline.line', { date: site.date(site.today) }),
    ],
    words: columns
      .filter((column) => total(column) > 0)
      .map(({ name, counts }) => ({
        who: name,
        what: t('timeline.says', { overdue: counts.overdue, due: counts.due, later: counts['in-date'] }),
      })),
  };
}

/** Every current agreement with a day by which it has to be reviewed is in one of them, once. */
export function columnsOf(site: Published): readonly Column[] {
  const { t, today } = site;
  const first = `${today.slice(0, 7)}-01` as IsoDate; // the first day of a month that is there
  const months = Array.from({ length: MONTHS }, (_, count) => addPeriod(first, { count, unit: 'month' }).slice(0, 7));
  const found = new Map<string, Record<State, number>>();
  for (const { entry } of everyAgreement(site).current) {
    const place = placeOf(entry, months);
    if (place === undefined || entry.standing.review === 'none') continue;
    const counts = found.get(place) ?? { overdue: 0, due: 0, 'in-date': 0 };
    found.set(place, counts);
    counts[entry.standing.review] += 1;
  }
  const paged = new Set(facetIndex(site, reviewMonths).groups.map(({ value }) => value.id));
  const column = (place: string, head: readonly [string, string], name: string, href: string): Column => ({
    head,
    name,
    counts: found.get(place) ?? { overdue: 0, due: 0, 'in-date': 0 },
    href,
  });
  return [
    column(
      'overdue',
      [t('timeline.overdue'), ''],
      t('timeline.overdue'),
      PATHS.facetValue(reviewStates.folder, 'overdue'),
    ),
    ...months.map((month) =>
      column(
        month,
        [t('date.months', { month: month.slice(5) }), month.slice(0, 4)],
        site.month(`${month}-01` as IsoDate), // as above
        paged.has(month) ? PATHS.facetValue(reviewMonths.folder, month) : PATHS.facet(reviewMonths.folder),
      ),
    ),
    column(
      'later',
      [t('timeline.later'), ''],
      t('timeline.later-than', { n: MONTHS }),
      PATHS.facet(reviewMonths.folder),
    ),
  ];
}

const MONTHS = 12;

function placeOf({ standing: { review, reviewDue } }: Entry, months: readonly string[]): string | undefined {
  if (reviewDue === undefined) return undefined;
  if (review === 'overdue') return 'overdue';
  const month = reviewDue.slice(0, 7);
  return months.includes(month) ? month : 'later';
}

function total({ counts }: Column): number {
  return counts.overdue + counts.due + counts['in-date'];
}

/** Measures of the picture. */
const WIDE = 67;
const TALL = 150;
const HEAD = 24;
const MARK = 7;
const STEP = 18;
/** More than that in one stretch are drawn as bars. */
const MOST = 8;

function draw(site: Published, columns: readonly Column[], page: string, title: string): Element {
  const most = Math.max(...columns.map(total));
  const width = columns.length * WIDE;
  return s(
    'svg',
    {
      viewBox: `0 0 ${width} ${HEAD + TALL + 46}`,
      width,
      height: HEAD + TALL + 46,
      class: 'site-network site-network--fits',
      role: 'group',
      'aria-labelledby': 'Timeline-title',
      'aria-describedby': 'Timeline-description',
    },
    s('title', { id: 'Timeline-title' }, title),
    s('desc', { id: 'Timeline-description' }, site.t('timeline.description')),
    s(
      'g',
      { 'aria-hidden': 'true' },
      s('path', { d: `M0 ${HEAD + TALL}H${width}`, stroke: '#0b0c0c', 'stroke-width': 1.5 }),
      // The day of the build stands between what is overdue and what is to come.
      s('path', {
        d: `M${WIDE} 4V${HEAD + TALL + 40}`,
        stroke: '#0b0c0c',
        'stroke-width': 1.5,
        'stroke-dasharray': '5 4',
      }),
    ),
    columns.map((column, index) => columnMark(column, index * WIDE, most, page)),
  );
}

function columnMark(column: Column, left: number, most: number, page: string): Element {
  const count = total(column);
  const middle = left + WIDE / 2;
  const marks = most <= MOST ? oneByOne(column, middle) : bars(column, left, most);
  const label = (line: string, y: number, size: number, weight = 400): Element =>
    s('text', { x: middle, y, 'text-anchor': 'middle', 'font-size': size, 'font-weight': weight }, line);
  const foot = HEAD + TALL;
  const text = [
    label(column.head[0], foot + 19, 13),
    ...(column.head[1] === '' ? [] : [label(column.head[1], foot + 36, 13)]),
  ];
  if (count === 0) return s('g', {}, text);
  return s(
    'a',
    { href: addressFrom(page, column.href) },
    s('rect', {
      class: 'site-network__focus',
      x: left + 2,
      y: 2,
      width: WIDE - 4,
      height: foot + 42,
      fill: '#fff',
      'fill-opacity': 0,
    }),
    s('g', { 'aria-hidden': 'true' }, ...marks),
    label(String(count), foot - heightOf(count, most) - 6, 15, 700),
    [' ', text],
  );
}

function heightOf(count: number, most: number): number {
  return most <= MOST ? count * STEP : Math.max(3, hundredths((count / most) * (TALL - 6)));
}

const ORDER: readonly State[] = ['overdue', 'due', 'in-date'];

/** Squares, triangles and circles: told apart without their colours. */
function oneByOne({ counts }: Column, middle: number): readonly Element[] {
  return ORDER.flatMap((state) => Array.from({ length: counts[state] }, () => state)).map((state, index) => {
    const y = HEAD + TALL - index * STEP - STEP / 2;
    if (state === 'overdue')
      return s('rect', {
        class: 'site-timeline__overdue',
        x: middle - MARK,
        y: y - MARK,
        width: 2 * MARK,
        height: 2 * MARK,
      });
    if (state === 'due')
      return s('path', {
        class: 'site-timeline__due',
        d: `M${middle} ${y - MARK}L${middle + MARK} ${y + MARK}H${middle - MARK}Z`,
      });
    return s('circle', { class: 'site-timeline__later', cx: middle, cy: y, r: MARK });
  });
}

/** A bar of what each state has; it is narrower the less it presses. */
function bars({ counts }: Column, left: number, most: number): readonly Element[] {
  let foot = HEAD + TALL;
  return ORDER.filter((state) => counts[state] > 0).map((state) => {
    const height = heightOf(counts[state], most);
    foot = hundredths(foot - height);
    const width = { overdue: 46, due: 32, 'in-date': 18 }[state];
    const name = state === 'in-date' ? 'later' : state;
    return s('rect', { class: `site-timeline__${name}`, x: left + (WIDE - width) / 2, y: foot, width, height });
  });
}
