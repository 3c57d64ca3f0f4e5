/**
 * A version that is not in force yet, whatever the state of its agreement: the next one before its first day, and a new
 * agreement that is out for signature. Papers that show its words tell its state and not that of the version which holds
 * meanwhile.
 */
import { type IsoDate, parseDate } from '../base/dates.ts';
import { settledBy } from '../agreement/settled.ts';
import type { Event } from '../agreement/written/agreement.ts';
import type { Entry } from './entry.ts';
import type { Status } from './status.ts';

/**
 * How far a version has come that is not in force on the day; nothing for one that is, for one that has ended, and for a
 * new agreement that nobody is asked to sign yet: that is a draft and no more.
 */
export function pendingOn(
  entry: Pick<Entry, 'agreement' | 'terms' | 'standing' | 'versions'>,
  today: IsoDate,
): Pick<Entry, 'pending'> {
  const { agreement, terms, standing, versions } = entry;
  if (agreement.kind === 'listing' || standing.status === 'ended') return {};
  const first = parseDate(terms.effective ?? '');
  const from = first !== undefined && first > today ? first : undefined;
  const about = (terms.record?.log ?? []).filter((event) => event.date <= today && isAboutPresent(event, entry));
  const words = settledBy(about);
  if (standing.status === 'draft')
    return words === 'settled' ? { pending: { text: 'settled', from, until: undefined } } : {};
  if (from === undefined) return {};
  const until = versions.find(
    ({ version, effective }) => version !== terms.version && (effective === undefined || effective <= today),
  )?.version;
  return { pending: { text: words === 'open' ? 'draft' : 'settled', from, until } };
}

/** Whether an event of the log is about the present version. One that names none is about the next one, once a version is in force. */
export function isAboutPresent(
  { date, version }: Pick<Event, 'date' | 'version'>,
  { terms, versions }: Pick<Entry, 'terms' | 'versions'>,
): boolean {
  const before = versions.find((kept) => kept.version !== terms.version)?.effective ?? '';
  return version === undefined ? date > before : version === terms.version;
}

/** Whether the words of an entry can still change before anybody signs them. */
export function isDraft({ pending, standing }: Pick<Entry, 'pending' | 'standing'>): boolean {
  return pending === undefined ? standing.status === 'draft' : pending.text === 'draft';
}

/** The state of the version whose words an entry has; of the agreement it can be another. */
export function versionStatus(entry: Pick<Entry, 'pending' | 'standing'>): Status | 'not-in-force' {
  if (isDraft(entry)) return 'draft';
  return entry.pending === undefined ? entry.standing.status : 'not-in-force';
}
