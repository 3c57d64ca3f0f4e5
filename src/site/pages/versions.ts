/** The history of each agreement: its versions, and what happened to it. */
import { longDate } from '../../base/dates.ts';
import type { Event } from '../../agreement/written/agreement.ts';
import { dateWording, inARow } from '../../documents/wording.ts';
import type { Entry } from '../../register/entry.ts';
import { hasHistory } from '../agreement-view.ts';
import type { Page } from '../layout.ts';
import { themeTrail } from '../layout.ts';
import { PATHS } from '../links.ts';
import { isShown, type Published, versionsOf } from '../published.ts';

export function versionsPages(site: Published): readonly Page[] {
  return site.entries.filter(hasHistory).map((entry) => ({
    path: PATHS.versions(entry.id),
    template: 'versions',
    title: `History: ${entry.terms.title}`,
    description: `Versions of “${entry.terms.title}”, and what happened to it.`,
    under: PATHS.home,
    trail: [...themeTrail(site, entry.terms.themes[0]), { text: entry.terms.title, href: PATHS.agreement(entry.id) }],
    view: {
      title: entry.terms.title,
      versions: [
        ...(entry.terms.version === undefined
          ? []
          : [
              {
                name: `Version ${entry.terms.version}`,
                href: PATHS.agreement(entry.id),
                from: dateWording(entry.terms.effective),
                note: 'The present version',
              },
            ]),
        ...versionsOf(entry).map((kept) => ({
          name: `Version ${kept.version}`,
          href: PATHS.version(entry.id, kept.version),
          from: kept.effective === undefined ? '' : longDate(kept.effective),
          note: 'An earlier version',
        })),
      ],
      events: (entry.terms.record?.log ?? [])
        .filter((event) => event.date <= site.today)
        .map((event) => eventView(event, entry, site))
        .reverse(),
    },
  }));
}

const EVENTS: Readonly<Record<Event['event'], string>> = {
  requested: 'The agreement was asked for',
  drafting: 'Drafting began',
  'dp-review': 'Looked at for data protection',
  'quality-check': 'Checked for quality',
  'with-partners': 'Sent to the partners for comment',
  'out-for-signature': 'Sent out for signature',
  'in-force': 'Came into force',
  reviewed: 'Reviewed',
  extended: 'Extended',
  notice: 'Notice was given',
  suspended: 'Suspended',
  resumed: 'Resumed',
  left: 'A party left',
  succeeded: 'A party was succeeded by another body',
  ended: 'Ended',
  withdrawn: 'Withdrawn',
};

/** Who did it and why is part of the record that only a full publication shows. */
function eventView(
  event: Event,
  entry: Entry,
  site: Published,
): { readonly date: string; readonly what: string; readonly by: string; readonly notes: readonly string[] } {
  const all = entry.show === 'all' && isShown(entry, 'record');
  const parties = isShown(entry, 'parties')
    ? inARow((event.parties ?? []).map((name) => entry.parties.get(name)?.title ?? site.nameOf(name)))
    : '';
  return {
    date: dateWording(event.date),
    what: event.version === undefined ? EVENTS[event.event] : `${EVENTS[event.event]} (version ${event.version})`,
    by: all ? event.by : '',
    notes: all
      ? [
          parties,
          event.outcome ?? '',
          event.note ?? '',
          event.next === undefined ? '' : `Next date: ${dateWording(event.next)}`,
        ].filter((note) => note !== '')
      : [],
  };
}
