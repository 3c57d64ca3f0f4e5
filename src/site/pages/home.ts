/** The home page: what this is, the themes, what is overdue or new, then every agreement by theme. */
import { addPeriod, type IsoDate, longDate, parseDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import { agreementRow, ILLUSTRATIVE } from '../agreement-rows.ts';
import { agreementLink } from '../agreement-view.ts';
import type { Page } from '../layout.ts';
import { PATHS } from '../links.ts';
import type { Published } from '../published.ts';
import { count, noticeOf, periodWords } from '../words.ts';

export function homePage(site: Published): readonly Page[] {
  const { settings, entries, themes } = site;
  const notice = noticeOf(settings.review?.notice);
  const inState = (review: string): number => entries.filter((entry) => entry.standing.review === review).length;
  return [
    {
      path: PATHS.home,
      template: 'home',
      title: settings.title,
      description: `${settings.title}: ${count(entries.length, 'agreement')} to share information about people, with who shares what, why and under which law.`,
      under: PATHS.home,
      trail: [],
      view: {
        introduction: settings.introduction ?? INTRODUCTION,
        themes: themes.map((theme) => ({
          id: theme.id,
          title: theme.title,
          href: PATHS.theme(theme.id),
          count: count(theme.entries.length, 'agreement'),
          rows: theme.entries.map((entry) => agreementRow(site, entry)),
        })),
        published: count(entries.length, 'agreement'),
        overdue: inState('overdue'),
        due: inState('due'),
        notice: periodWords(notice),
        newest: newest(site),
        withheld: withheldSentence(site),
        empty: entries.length === 0,
      },
    },
  ];
}

const INTRODUCTION = [
  'Public bodies and the services that work with them sometimes need to tell each other things about people: to keep a child safe, to give care, to prevent crime. An information sharing agreement sets out the rules.',
  'This register lists the agreements. Each one says who shares what about whom, why, how long it is kept, and whom you can ask.',
];

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
      tags: entry.illustrative ? [ILLUSTRATIVE] : [],
      date: day === undefined ? '' : longDate(day),
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
}: Published): { readonly total: string; readonly reasons: readonly string[] } | undefined {
  const total = withheld.reduce((sum, reason) => sum + reason.count, 0);
  if (total === 0) return undefined;
  return {
    total: `${count(total, 'agreement is', 'agreements are')} not published here`,
    reasons: withheld.map((reason) => `${reason.count.toLocaleString('en-GB')} ${reason.words}`),
  };
}
