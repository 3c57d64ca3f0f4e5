/**
 * `feed.xml`: what happened to agreements, newest first, as Atom (RFC 4287); of
 * all, and of each organisation. Days and names come from the logs, so that a
 * feed is the same on every day on which nothing happened. One with nothing in
 * it was last known to be so on the day of the build.
 */
import { onceFor } from '../../base/memo.ts';
import type { Entry } from '../../register/entry.ts';
import { bodyName } from '../../register/body-name.ts';
import { baseOf, encodedPath, webAddress } from '../../register/web-address.ts';
import { hasHistory } from '../agreement-view.ts';
import { addressFrom, PATHS } from '../links.ts';
import { type Published, versionsOf } from '../published.ts';
import { lonelyTitle } from '../words.ts';
import { placeOf } from './calendars.ts';
import { eventsOf, type PublicEvent } from './events.ts';
import { oneLine } from './facts.ts';
import { involvedIn } from './involved.ts';
import { licenceOf } from './register-json.ts';
import { element, file, write, written, type Xml } from './xml.ts';

/** So many events stand in a feed. The pages of the agreements have them all. */
export const MOST_EVENTS = 200;

export function registerFeed(site: Published): string {
  return feed(site, {
    path: PATHS.feed,
    page: PATHS.home,
    title: site.settings.title,
    events: site.entries.flatMap((entry) => eventsOf(site).get(entry) ?? []),
  });
}

export function organisationFeed(site: Published, id: string, name: string): string {
  return feed(site, {
    path: PATHS.organisationFeed(id),
    page: PATHS.organisation(id),
    title: site.t('feed.organisation', { organisation: name, register: site.settings.title }),
    events: involvedIn(site, id).flatMap((entry) => eventsOf(site).get(entry) ?? []),
  });
}

interface Feed {
  readonly path: string;
  readonly page: string;
  readonly title: string;
  readonly events: readonly PublicEvent[];
}

function feed(site: Published, { path, page, title, events }: Feed): string {
  const newest = events.toSorted((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0)).slice(0, MOST_EVENTS);
  const licence = licenceOf(site);
  const self = webAddress(site, path);
  return file(
    element(
      'feed',
      { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': LANGUAGES[site.language] },
      element('id', {}, nameOf(site, path)),
      element('title', {}, oneLine(title)),
      element('updated', {}, moment(newest[0]?.day ?? site.today)),
      element('author', {}, element('name', {}, bodyName(site.organisations, site.settings.publisher))),
      ...(self === undefined ? [] : [element('link', { rel: 'self', type: 'application/atom+xml', href: self })]),
      element('link', { rel: 'alternate', type: 'text/html', href: linkTo(site, path, page) }),
      element('generator', {}, 'concordat'),
      ...(licence === null ? [] : [element('rights', {}, [licence.title, licence.url ?? ''].join(' ').trim())]),
      ...newest.map((event) => entryIn(site, event, path)),
    ),
  );
}

const LANGUAGES = { en: 'en-GB', cy: 'cy' } as const;

function moment(day: string): string {
  return `${day}T00:00:00Z`;
}

/** An entry of a feed. With addresses of the web it is the same in every feed, and is written once. */
function entryIn(site: Published, event: PublicEvent, path: string): Xml {
  const page = pageOf(event);
  if (webAddress(site, page) === undefined) return entryOf(site, event, linkTo(site, path, page));
  const known = entriesIn(site);
  const xml = known.get(event) ?? write(entryOf(site, event, linkTo(site, path, page)));
  known.set(event, xml);
  return written(xml);
}

const entriesIn = onceFor((_site: Published) => new Map<PublicEvent, string>());

function entryOf(site: Published, event: PublicEvent, href: string): ReturnType<typeof element> {
  const { entry } = event;
  const then = textThen(event);
  const title = lonelyTitle(entry, oneLine(then?.title ?? entry.terms.title), site);
  const what =
    event.kind === 'changed' ? site.t('feed.changed', { version: event.version ?? 'none' }) : site.t(KINDS[event.kind]);
  const said = [
    site.t('feed.on', { what, day: site.date(event.day) }),
    ...(event.parties.length === 0
      ? []
      : [event.parties.map((name) => entry.parties.get(name)?.title ?? site.nameOf(name)).join('; ')]),
    ...(event.outcome === undefined ? [] : [oneLine(event.outcome)]),
    ...(then === undefined ? [] : [oneLine(then.summary)]),
    ...(entry.illustrative ? [site.t('common.illustrative-one')] : []),
  ];
  const path = `${PATHS.agreement(entry.id)}#${event.id}`;
  return element(
    'entry',
    {},
    element('id', {}, nameOf(site, path)),
    element('title', {}, `${title}: ${what}`),
    element('updated', {}, moment(event.day)),
    element('published', {}, moment(event.day)),
    element('link', { rel: 'alternate', type: 'text/html', href }),
    ...entry.terms.themes.map((theme) => element('category', { term: theme })),
    element('content', { type: 'text' }, said.join('\n\n')),
  );
}

/** The text that was in force at the time: what today's says, and whom it names, need not have been so then. Nothing where it is not kept. */
function textThen({ entry, kind, version, day }: PublicEvent): Entry['terms'] | undefined {
  if (kind === 'listed' || entry.terms.version === undefined) return entry.terms;
  const texts = [entry, ...versionsOf(entry).map((kept) => kept.entry)].map(({ terms }) => terms);
  if (version !== undefined) return texts.find((terms) => terms.version === version);
  return texts
    .filter(({ effective }) => effective !== undefined && effective <= day)
    .reduce<Entry['terms'] | undefined>(
      (last, terms) => ((last?.effective ?? '') < (terms.effective ?? '') ? terms : last),
      undefined,
    );
}

const KINDS = {
  'in-force': 'feed.in-force',
  reviewed: 'feed.reviewed',
  extended: 'feed.extended',
  notice: 'feed.notice',
  suspended: 'feed.suspended',
  resumed: 'feed.resumed',
  left: 'feed.left',
  succeeded: 'feed.succeeded',
  ended: 'feed.ended',
  withdrawn: 'feed.withdrawn',
  listed: 'feed.listed',
} as const satisfies Readonly<Record<Exclude<PublicEvent['kind'], 'changed'>, string>>;

/** The page that tells of an event: what happened to the agreement, or the agreement itself. */
function pageOf({ entry }: PublicEvent): string {
  return hasHistory(entry) ? PATHS.versions(entry.id) : PATHS.agreement(entry.id);
}

function linkTo(site: Published, path: string, page: string): string {
  return webAddress(site, page) ?? addressFrom(path, page);
}

/**
 * A name for good (RFC 4287, 4.2.6): readers of feeds take an entry under another name for a new one. So it holds the
 * name of the file, as it always did, whatever form addresses have. A tag (RFC 4151) where the register does not say where it stands.
 */
function nameOf(site: Published, path: string): string {
  const base = baseOf(site.settings);
  return base === undefined ? `tag:${AUTHORITY}:${placeOf(site)}/${path}` : `${base}${encodedPath(path)}`;
}

/** Nobody holds a name that ends so: it cannot be taken for an address. */
const AUTHORITY = 'register.invalid,2026';
