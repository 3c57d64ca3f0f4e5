/** The history of each agreement: its versions, and what happened to it. */
import type { Event } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { hasHistory } from '../agreement-view.ts';
import { changesTo } from '../change-view.ts';
import { historyData } from '../data/agreement-data.ts';
import type { Page } from '../layout.ts';
import { themeTrail } from '../layout.ts';
import { type Happening, happened } from '../happened.ts';
import { PATHS } from '../links.ts';
import { isShown, type Published, versionsOf } from '../published.ts';
import { endedWord } from './version.ts';

export function versionsPages(site: Published, entries = site.entries): readonly Page[] {
  return entries.filter(hasHistory).map((entry) => ({
    path: PATHS.versions(entry.id),
    template: 'versions',
    title: site.t('versions.title', { title: entry.terms.title }),
    description: site.t('versions.description', { title: entry.terms.title }),
    under: PATHS.browse,
    trail: [...themeTrail(site, entry.terms.themes[0]), { text: entry.terms.title, href: PATHS.agreement(entry.id) }],
    data: { agreement: entry.id, events: historyData(site, entry) },
    view: {
      title: entry.terms.title,
      versions: versionRows(site, entry),
      events: happened(entry, site.today)
        .map((event) => eventView(event, entry, site))
        .reverse(),
    },
  }));
}

/** Each version with what changed when it came, newest first. */
function versionRows(site: Published, entry: Entry): readonly object[] {
  const { version: present, effective } = entry.terms;
  const kept = versionsOf(entry);
  const all = [
    ...(present === undefined || kept.some(({ version }) => version === present)
      ? []
      : [{ version: present, effective }]),
    ...kept,
  ];
  return all.map(({ version, effective: from }) => {
    const changes = changesTo(site, entry, version);
    return {
      name: site.t('versions.version', { version }),
      href: PATHS.version(entry.id, version),
      from: site.date(from ?? ''),
      note: version === present ? site.t('versions.present', { ended: endedWord(entry) }) : site.t('versions.earlier'),
      changes:
        changes === undefined
          ? { text: site.t('versions.first'), href: undefined }
          : { text: changes.title, href: `${changes.href}#Page-changes` },
    };
  });
}

const EVENTS: Readonly<Record<Event['event'], string>> = {
  requested: 'event.requested',
  drafting: 'event.drafting',
  'dp-review': 'event.dp-review',
  'quality-check': 'event.quality-check',
  'with-partners': 'event.with-partners',
  'out-for-signature': 'event.out-for-signature',
  'in-force': 'event.in-force',
  reviewed: 'event.reviewed',
  extended: 'event.extended',
  notice: 'event.notice',
  suspended: 'event.suspended',
  resumed: 'event.resumed',
  left: 'event.left',
  succeeded: 'event.succeeded',
  ended: 'event.ended',
  withdrawn: 'event.withdrawn',
};

/** Who did it and why is part of the record that only a full publication shows. */
function eventView(
  event: Happening,
  entry: Entry,
  site: Published,
): { readonly date: string; readonly what: string; readonly by: string; readonly notes: readonly string[] } {
  const all = entry.show === 'all' && isShown(entry, 'record');
  const parties = isShown(entry, 'parties')
    ? site.list((event.parties ?? []).map((name) => entry.parties.get(name)?.title ?? site.nameOf(name)))
    : '';
  const { t } = site;
  const what = t(EVENTS[event.event]);
  return {
    date: site.date(event.date),
    what: event.version === undefined ? what : t('versions.event-version', { event: what, version: event.version }),
    by: (all ? event.by : undefined) ?? '',
    notes: all
      ? [
          parties,
          event.outcome ?? '',
          event.statement ?? '',
          event.note ?? '',
          event.next === undefined ? '' : t('versions.next', { date: site.date(event.next) }),
        ].filter((note) => note !== '')
      : [],
  };
}
