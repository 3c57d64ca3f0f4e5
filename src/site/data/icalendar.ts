/** Writes iCalendar (RFC 5545, with names of calendars from RFC 7986): properties, text and lines of 75 octets. */
import { withoutForbidden } from '../../documents/characters.ts';

/** A calendar of whole days. */
export interface Calendar {
  readonly name: string;
  readonly description: string;
  readonly language: string;
  /** Events as `eventLines` wrote them. */
  readonly events: readonly string[];
}

export interface DayEvent {
  /** The same for as long as the event is the same, whatever day it moves to. */
  readonly uid: string;
  /** `2026-10-01` */
  readonly day: string;
  /** The day on which what is said of it last changed. */
  readonly changed: string;
  /** How often it changed. */
  readonly sequence: number;
  readonly summary: string;
  readonly description: string;
  readonly category: string;
  /** A web address. */
  readonly url: string | undefined;
}

const MOST_OCTETS = 75;

/** A calendar as a file. One with no event holds a time zone, since a calendar has to hold something. */
export function calendarFile({ name, description, language, events }: Calendar): string {
  return [
    ...lines([
      ['BEGIN', 'VCALENDAR'],
      ['VERSION', '2.0'],
      ['PRODID', '-//concordat//register//EN'],
      ['CALSCALE', 'GREGORIAN'],
      [`NAME;LANGUAGE=${language}`, text(name)],
      ['X-WR-CALNAME', text(name)],
      [`DESCRIPTION;LANGUAGE=${language}`, text(description)],
      ['REFRESH-INTERVAL;VALUE=DURATION', 'P1D'],
      ['X-PUBLISHED-TTL', 'P1D'],
    ]),
    ...(events.length === 0 ? [NO_EVENT] : events),
    ...lines([['END', 'VCALENDAR']]),
  ].join('');
}

/** An event that lasts the whole of a day and keeps nobody from other things on it. */
export function eventLines(event: DayEvent): string {
  const stamp = `${compact(event.changed)}T000000Z`;
  return lines([
    ['BEGIN', 'VEVENT'],
    ['UID', text(event.uid)],
    ['DTSTAMP', stamp],
    ['LAST-MODIFIED', stamp],
    ['SEQUENCE', String(event.sequence)],
    ['DTSTART;VALUE=DATE', compact(event.day)],
    ['SUMMARY', text(event.summary)],
    ['DESCRIPTION', text(event.description)],
    ['CATEGORIES', text(event.category)],
    ...(event.url === undefined ? [] : ([['URL', event.url]] as const)),
    ['TRANSP', 'TRANSPARENT'],
    ['END', 'VEVENT'],
  ]).join('');
}

const NO_EVENT = lines([
  ['BEGIN', 'VTIMEZONE'],
  ['TZID', 'Etc/UTC'],
  ['BEGIN', 'STANDARD'],
  ['DTSTART', '19700101T000000'],
  ['TZOFFSETFROM', '+0000'],
  ['TZOFFSETTO', '+0000'],
  ['END', 'STANDARD'],
  ['END', 'VTIMEZONE'],
]).join('');

function lines(properties: readonly (readonly [name: string, value: string])[]): readonly string[] {
  return properties.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`);
}

function compact(day: string): string {
  return day.replaceAll('-', '');
}

/** Text with its signs escaped. */
function text(value: string): string {
  return withoutForbidden(value)
    .replaceAll(/[\\;,]/g, '\\$&')
    .replaceAll(/\r\n|\r|\n/g, '\\n');
}

/** Lines of at most 75 octets, none broken within a letter: each further one begins with a space. */
function folded(line: string): string {
  let out = '';
  let octets = 0;
  for (const sign of line) {
    const size = octetsOf(sign);
    if (octets + size > MOST_OCTETS) {
      out += '\r\n ';
      octets = 1;
    }
    out += sign;
    octets += size;
  }
  return out;
}

function octetsOf(sign: string): number {
  const code = sign.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x1_0000 ? 3 : 4;
}
