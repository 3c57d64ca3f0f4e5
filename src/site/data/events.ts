/**
 * What happened to the agreements of a register, as their logs record it, and
 * as their dates do: a text that came into force, an agreement that reached its
 * last day. Nothing depends on when the site was built but that what lies after
 * its day is left out.
 */
import { type IsoDate, parseDate } from '../../base/dates.ts';
import { onceFor } from '../../base/memo.ts';
import type { Event } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { isShown, type Published, versionsOf } from '../published.ts';

/** What the public is told of. The steps by which a text came about are not news. */
const TOLD = [
  'in-force',
  'reviewed',
  'extended',
  'notice',
  'suspended',
  'resumed',
  'left',
  'succeeded',
  'ended',
  'withdrawn',
] as const satisfies readonly Event['event'][];

export interface PublicEvent {
  readonly entry: Entry;
  /** Told apart within its agreement, for good: `2026-10-01-in-force-2.1`. */
  readonly id: string;
  readonly day: IsoDate;
  /** `changed` is a text that came into force after another, `listed` the day on which another register had it so. */
  readonly kind: (typeof TOLD)[number] | 'changed' | 'listed';
  readonly version: string | undefined;
  /** What the record says of it, where more than a summary is published. */
  readonly outcome: string | undefined;
  /** Parties by name that it concerns. */
  readonly parties: readonly string[];
}

/** The events of each agreement, oldest first. */
export const eventsOf: (site: Published) => ReadonlyMap<Entry, readonly PublicEvent[]> = onceFor(
  (site) => new Map(site.entries.map((entry) => [entry, eventsOfEntry(site, entry)])),
);

/** The day of the last event; nothing for an agreement of which none is known. */
export function lastDay(site: Published, entry: Entry): IsoDate | undefined {
  return eventsOf(site).get(entry)?.at(-1)?.day;
}

/** A day of an agreement that people plan for. */
export interface DayToCome {
  readonly what: 'review' | 'end';
  readonly day: IsoDate;
}

/** The days of an agreement that calendars have: of its review, and its last one. */
export function daysToCome({ standing }: Entry): readonly DayToCome[] {
  return [
    ...(standing.reviewDue === undefined ? [] : [{ what: 'review', day: standing.reviewDue } as const]),
    ...(standing.ends === undefined || standing.status === 'ended'
      ? []
      : [{ what: 'end', day: standing.ends } as const]),
  ];
}

/** Which of the two files that people follow have nothing in them: whoever subscribed would take that for a fault. */
export function nothingIn(
  site: Published,
  entries: readonly Entry[],
): { readonly feed: boolean; readonly calendar: boolean } {
  return {
    feed: entries.every((entry) => (eventsOf(site).get(entry) ?? []).length === 0),
    calendar: entries.every((entry) => daysToCome(entry).length === 0),
  };
}

/** The same of the whole register. */
export const nothingInAll = onceFor((site: Published) => nothingIn(site, site.entries));

function eventsOfEntry(site: Published, entry: Entry): readonly PublicEvent[] {
  const logged = (entry.terms.record?.log ?? []).flatMap((event) => fromLog(entry, event));
  const known = new Set(logged.map(({ kind, version }) => (kind === 'in-force' ? version : undefined)));
  const texts = textsOf(entry)
    .filter(({ version }) => !known.has(version))
    .filter(({ day }) => !logged.some((event) => event.kind === 'in-force' && event.day === day));
  const derived: readonly PublicEvent[] = [
    ...texts.map(({ version, day }) => made(entry, 'in-force', day, version)),
    ...(reachedItsEnd(entry, logged) && entry.standing.since !== undefined
      ? [made(entry, 'ended', entry.standing.since, undefined)]
      : []),
    ...listedOn(entry).map((day) => made(entry, 'listed', day, undefined)),
  ];
  const all = [...logged, ...derived].filter(({ day }) => day <= site.today).sort(byDay);
  const first = all.find(({ kind }) => kind === 'in-force');
  return distinct(
    all.map((event) => (event.kind === 'in-force' && event !== first ? { ...event, kind: 'changed' as const } : event)),
  );
}

function fromLog(entry: Entry, event: Event): readonly PublicEvent[] {
  const day = parseDate(event.date);
  const kind = TOLD.find((told) => told === event.event);
  if (day === undefined || kind === undefined) return [];
  const all = entry.show === 'all' && isShown(entry, 'record');
  return [
    {
      ...made(entry, kind, day, event.version),
      outcome: all ? (event.outcome ?? event.note) : undefined,
      parties: isShown(entry, 'parties') ? (event.parties ?? []) : [],
    },
  ];
}

function made(entry: Entry, kind: PublicEvent['kind'], day: IsoDate, version: string | undefined): PublicEvent {
  const id = [day, kind, ...(version === undefined ? [] : [version])].join('-');
  return { entry, id, day, kind, version, outcome: undefined, parties: [] };
}

/** The first days of texts that were in force, and of the present one, by their versions. A draft has none. */
function textsOf(entry: Entry): readonly { readonly version: string; readonly day: IsoDate }[] {
  const own = entry.standing.status === 'draft' ? undefined : parseDate(entry.terms.effective ?? '');
  const days = new Map(
    [...versionsOf(entry), { version: entry.terms.version ?? '', effective: own }].map(
      ({ version, effective }) => [version, effective] as const,
    ),
  );
  return [...days].flatMap(([version, day]) => (day === undefined || version === '' ? [] : [{ version, day }]));
}

/** Whether it is over because its last day has passed, and not because somebody recorded that it ended. */
function reachedItsEnd({ standing }: Entry, logged: readonly PublicEvent[]): boolean {
  return (
    standing.status === 'ended' &&
    !logged.some(({ kind, day }) => (kind === 'ended' || kind === 'withdrawn') && day === standing.since)
  );
}

function listedOn({ agreement, terms }: Entry): readonly IsoDate[] {
  const day = agreement.kind === 'listing' ? parseDate(terms.listed?.retrieved ?? '') : undefined;
  return day === undefined ? [] : [day];
}

/** Where two events would have one id, the later ones in the log get a number. */
function distinct(events: readonly PublicEvent[]): readonly PublicEvent[] {
  const counts = new Map<string, number>();
  return events.map((event) => {
    const count = (counts.get(event.id) ?? 0) + 1;
    counts.set(event.id, count);
    return count === 1 ? event : { ...event, id: `${event.id}-${count}` };
  });
}

function byDay(a: PublicEvent, b: PublicEvent): number {
  return a.day < b.day ? -1 : a.day > b.day ? 1 : 0;
}
