/** The home page, in one screen: what this is, the ways in, the themes with their counts, what is overdue or new. */
import { addPeriod, type IsoDate, parseDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import { illustrativeTag } from '../agreement-rows.ts';
import { agreementLink } from '../agreement-rows.ts';
import { everyAgreement, facetIndex } from '../facet-index.ts';
import { people } from '../facets/people.ts';
import { themes } from '../facets/themes.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import { listPath } from '../list-pages.ts';
import type { Published } from '../published.ts';
import { noticeOf, UNPUBLISHED } from '../words.ts';
import { valueLink } from './facets.ts';

export function homePage(site: Published): readonly Page[] {
  const { settings, entries, t } = site;
  const { groups } = facetIndex(site, themes);
  const notice = noticeOf(settings.review?.notice);
  const inState = (review: string): number => entries.filter((entry) => entry.standing.review === review).length;
  return [
    {
      path: PATHS.home,
      template: 'home',
      title: settings.title,
      description: t('home.description', { register: settings.title, n: everyAgreement(site).current.length }),
      under: PATHS.home,
      trail: [],
      view: {
        introduction: settings.introduction ?? [t('home.introduction-1'), t('home.introduction-2')],
        people: facetIndex(site, people)
          .groups.filter(({ current }) => current.length > 0)
          .slice(0, MOST.people)
          .map((group) => valueLink(site, people, group)),
        themes: groups.slice(0, MOST.themes).map((group) => valueLink(site, themes, group)),
        allThemes: groups.length > MOST.themes ? { n: groups.length, href: PATHS.facet(themes.folder) } : undefined,
        current: everyAgreement(site).current.length,
        ended: everyAgreement(site).ended.length,
        endedList: listPath({ folder: 'agreements', prefix: 'ended' }),
        overdue: { n: inState('overdue'), href: PATHS.facetValue('reviews', 'overdue') },
        due: { n: inState('due'), href: PATHS.facetValue('reviews', 'due') },
        notice: site.period(notice),
        newest: newest(site),
        withheld: withheldSentence(site),
        empty: entries.length === 0,
      },
    },
  ];
}

/** So many stand on the home page; each list has all. */
const MOST = { people: 4, themes: 8 };

/** Those that came into force in the last three months, newest first, five at most. */
function newest(site: Published): readonly object[] {
  const { today, entries } = site;
  const since = addPeriod(today, { count: 3, unit: 'month' }, -1);
  return entries
    .map((entry) => ({ entry, day: firstDay(entry) }))
    .filter(({ day }) => day !== undefined && day > since && day <= today)
    .sort((a, b) => ((a.day ?? '') < (b.day ?? '') ? 1 : -1))
    .slice(0, 5)
    .map(({ entry, day }) => ({
      ...agreementLink(entry),
      // Here a day stands beside the name, as if it had come into force on it.
      tags: entry.illustrative ? [illustrativeTag(site)] : [],
      date: day === undefined ? '' : site.date(day),
    }));
}

/** The first day of the present text. */
function firstDay(entry: Entry): IsoDate | undefined {
  return entry.standing.status === 'in-force'
    ? (parseDate(entry.terms.effective ?? '') ?? entry.standing.since)
    : undefined;
}

/** How many agreements are not published, by reason; nothing if all are. */
export function withheldSentence({
  withheld,
  t,
}: Published): { readonly total: string; readonly reasons: readonly string[] } | undefined {
  const total = withheld.reduce((sum, reason) => sum + reason.count, 0);
  if (total === 0) return undefined;
  return {
    total: t('common.withheld', { n: total }),
    reasons: withheld.map(({ reason, count }) => t(UNPUBLISHED[reason], { n: count })),
  };
}
