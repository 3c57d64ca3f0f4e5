/** `reviews.ics`: the days by which agreements have to be reviewed, and their last days; of all, and of each organisation. */
import { onceFor } from '../../base/memo.ts';
import type { IsoDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import { bodyName } from '../../register/body-name.ts';
import { baseOf, webAddress } from '../../register/web-address.ts';
import { PATHS } from '../links.ts';
import { ownerOf } from '../owner.ts';
import type { Published } from '../published.ts';
import { type DayToCome, daysToCome, eventsOf, lastDay } from './events.ts';
import { oneLine } from './facts.ts';
import { calendarFile, eventLines } from './icalendar.ts';
import { involvedIn } from './involved.ts';
import { lonelyTitle, monthAlone } from '../words.ts';

export function registerCalendar(site: Published): string {
  return calendarOf(site, site.t('calendar.all', { register: site.settings.title }), site.entries);
}

export function organisationCalendar(site: Published, id: string, name: string): string {
  return calendarOf(site, site.t('calendar.organisation', { organisation: name }), involvedIn(site, id));
}

function calendarOf(site: Published, name: string, entries: readonly Entry[]): string {
  const days = daysIn(site);
  return calendarFile({
    name,
    description: site.t('calendar.description', { register: site.settings.title }),
    language: LANGUAGES[site.language],
    events: entries
      .flatMap((entry) => days.get(entry) ?? [])
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
      .map(({ lines }) => lines),
  });
}

const LANGUAGES = { en: 'en-GB', cy: 'cy' } as const;

/** The days of each agreement, written once for all calendars that it stands in. */
const daysIn = onceFor(
  (site: Published): ReadonlyMap<Entry, readonly Day[]> =>
    new Map(site.entries.map((entry) => [entry, daysOfEntry(site, entry)])),
);

interface Day {
  readonly day: IsoDate;
  readonly lines: string;
}

function daysOfEntry(site: Published, entry: Entry): readonly Day[] {
  return daysToCome(entry).map((one) => dayOf(site, entry, one));
}

function dayOf(site: Published, entry: Entry, { what, day }: DayToCome): Day {
  const { terms } = entry;
  const title = lonelyTitle(entry, oneLine(terms.title), site);
  const owner = ownerOf(entry);
  const organisation = bodyName(site.organisations, terms.owner.organisation);
  const month = what === 'review' && monthAlone(entry) ? site.month(day) : undefined;
  const url = webAddress(site, PATHS.agreement(entry.id));
  const said = [
    oneLine(terms.summary),
    owner === undefined
      ? site.t('calendar.listed-by', { organisation })
      : site.t('calendar.owner', { role: oneLine(owner.role), organisation }),
    // A calendar has no place for a month, so that the day has to be told for what it is.
    ...(month === undefined ? [] : [site.t('calendar.month-alone', { month })]),
    ...(entry.illustrative ? [site.t('common.illustrative-one')] : []),
    ...(url === undefined ? [] : [url]),
  ];
  return {
    day,
    lines: eventLines({
      uid: `${what}-${entry.id}@${placeOf(site)}`,
      day,
      changed: lastDay(site, entry) ?? day,
      sequence: eventsOf(site).get(entry)?.length ?? 0,
      summary:
        month === undefined
          ? site.t(SUMMARIES[what], { agreement: title })
          : site.t('calendar.review-in', { month, agreement: title }),
      description: said.join('\n\n'),
      category: site.t(CATEGORIES[what]),
      url,
    }),
  };
}

const SUMMARIES = { review: 'calendar.review', end: 'calendar.end' } as const;
const CATEGORIES = { review: 'calendar.category-review', end: 'calendar.category-end' } as const;

/** What tells this register from others: where it stands, or else who publishes it. */
export function placeOf({ settings }: Published): string {
  const base = baseOf(settings);
  return base === undefined ? settings.publisher : base.replace(/^\w+:\/\//, '').replace(/\/$/, '');
}
