/**
 * When reviews are due, as a picture: what is overdue, each of twelve months from that of the build, and what comes later.
 * A few are drawn one by one and many as bars, so that it is as large for 2,000 agreements as for seven, and no wider than a telephone.
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
  /** It leaves nothing out, and fits a telephone. */
  readonly part: undefined;
  readonly wide: false;
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
    wide: false,
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

/** Measures of the picture. A row for each stretch: as wide as a telephone, so that all of it is there at once. */
const WIDE = 340;
const ROW = 28;
/** Where the marks begin, after the names. */
const NAMES = 118;
const MARK = 6;
const STEP = 16;
/** The longest bar; after it stands its number. */
const LONG = 174;
/** More than that in one stretch are drawn as bars. */
const MOST = 8;

function draw(site: Published, columns: readonly Column[], page: string, title: string): Element {
  const most = Math.max(...columns.map(total));
  const height = columns.length * ROW + 8;
  return s(
    'svg',
    {
      viewBox: `0 0 ${WIDE} ${height}`,
      width: WIDE,
      height,
      class: 'site-network site-network--fits site-timeline',
      role: 'group',
      'aria-labelledby': 'Timeline-title',
      'aria-describedby': 'Timeline-description',
    },
    s('title', { id: 'Timeline-title' }, title),
    s('desc', { id: 'Timeline-description' }, site.t('timeline.description')),
    s(
      'g',
      { 'aria-hidden': 'true' },
      s('path', { d: `M${NAMES} 4V${height - 4}`, stroke: '#0b0c0c', 'stroke-width': 1.5 }),
      // The day of the build stands between what is overdue and what is to come.
      s('path', { d: `M0 ${ROW + 4}H${WIDE}`, stroke: '#0b0c0c', 'stroke-width': 1.5, 'stroke-dasharray': '5 4' }),
    ),
    columns.map((column, index) => rowMark(column, 4 + index * ROW, most, page)),
  );
}

function rowMark(column: Column, top: number, most: number, page: string): Element {
  const count = total(column);
  const foot = top + 19;
  const label = (line: string, x: number, size: number, weight = 400): Element =>
    s('text', { x, y: foot, 'font-size': size, 'font-weight': weight }, line);
  const text = label(column.head.filter((word) => word !== '').join(' '), 6, 14);
  if (count === 0) return s('g', {}, text);
  const middle = top + ROW / 2;
  const marks = most <= MOST ? oneByOne(column, middle) : bars(column, middle, most);
  return s(
    'a',
    { href: addressFrom(page, column.href) },
    s('rect', {
      class: 'site-network__focus',
      x: 1,
      y: top + 1,
      width: WIDE - 2,
      height: ROW - 2,
      fill: '#fff',
      'fill-opacity': 0,
    }),
    text,
    ' ',
    s('g', { 'aria-hidden': 'true' }, ...marks),
    label(String(count), hundredths(NAMES + lengthOf(count, most) + 10), 15, 700),
  );
}

function lengthOf(count: number, most: number): number {
  return most <= MOST ? count * STEP : Math.max(3, hundredths((count / most) * LONG));
}

const ORDER: readonly State[] = ['overdue', 'due', 'in-date'];

/** Squares, triangles and circles: told apart without their colours. */
function oneByOne({ counts }: Column, middle: number): readonly Element[] {
  return ORDER.flatMap((state) => Array.from({ length: counts[state] }, () => state)).map((state, index) => {
    const x = NAMES + 4 + index * STEP + STEP / 2;
    if (state === 'overdue')
      return s('rect', {
        class: 'site-timeline__overdue',
        x: x - MARK,
        y: middle - MARK,
        width: 2 * MARK,
        height: 2 * MARK,
      });
    if (state === 'due')
      return s('path', {
        class: 'site-timeline__due',
        d: `M${x} ${middle - MARK}L${x + MARK} ${middle + MARK}H${x - MARK}Z`,
      });
    return s('circle', { class: 'site-timeline__later', cx: x, cy: middle, r: MARK });
  });
}

/** A bar of what each state has; it is thinner the less it presses. */
function bars({ counts }: Column, middle: number, most: number): readonly Element[] {
  let end = NAMES;
  return ORDER.filter((state) => counts[state] > 0).map((state) => {
    const width = lengthOf(counts[state], most);
    const x = end;
    end = hundredths(end + width);
    const height = { overdue: 20, due: 14, 'in-date': 8 }[state];
    const name = state === 'in-date' ? 'later' : state;
    return s('rect', { class: `site-timeline__${name}`, x, y: middle - height / 2, width, height });
  });
}
