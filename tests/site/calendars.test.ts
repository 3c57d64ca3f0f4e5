import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Register } from '../../src/register/register.ts';
import { organisationCalendar, registerCalendar } from '../../src/site/data/calendars.ts';
import { calendarFile, eventLines } from '../../src/site/data/icalendar.ts';
import { nowhere, siteOf } from '../helpers/published.ts';
import { SECRET } from '../helpers/site-fixture-data.ts';

interface ReadDay {
  readonly uid: string;
  readonly day: string;
  readonly allDay: boolean;
  readonly summary: string;
  readonly description: string;
  readonly stamp: string;
  readonly sequence: string;
}

/** A calendar as another program reads it. */
function read(text: string): { readonly name: string; readonly about: string; readonly days: readonly ReadDay[] } {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return {
    name: String(calendar.getFirstPropertyValue('name')),
    about: String(calendar.getFirstPropertyValue('description')),
    days: calendar.getAllSubcomponents('vevent').map((component) => {
      const event = new ICAL.Event(component);
      return {
        uid: event.uid,
        day: event.startDate.toString(),
        allDay: event.startDate.isDate && event.endDate.subtractDate(event.startDate).toSeconds() === 86_400,
        summary: event.summary,
        description: event.description,
        stamp: String(component.getFirstPropertyValue('dtstamp')),
        sequence: String(component.getFirstPropertyValue('sequence')),
      };
    }),
  };
}

describe('the calendar of a register', () => {
  it('has the day of every review and every last day to come, as whole days', () => {
    const ends = (register: Register): Register => ({
      ...register,
      entries: register.entries.map((entry) =>
        entry.id === 'night-shelter'
          ? { ...entry, standing: { ...entry.standing, ends: '2028-03-31' as IsoDate } }
          : entry,
      ),
    });
    const text = registerCalendar(siteOf(ends));
    const { name, days } = read(text);
    expect(name).toBe('Reviews: Information sharing in Mereshire');
    expect(days.every(({ allDay }) => allDay)).toBe(true);
    expect(days.map(({ day, summary }) => `${day} ${summary}`)).toEqual([
      '2017-09-30 Review due in September 2017: Attendance Solutions',
      '2026-12-15 Review due: Safe places to sleep',
      '2027-01-01 Review due: The Mereshire sharing charter',
      '2027-01-10 Review due: School transport',
      '2027-09-15 Review due: Leaving hospital safely (illustrative)',
      '2027-10-01 Review due: Protecting children from exploitation in Mereshire (illustrative)',
      '2028-03-31 Last day: Safe places to sleep',
    ]);
    expect(days[5]?.description).toBe(
      'The council, police, health services, schools and a charity tell each other what they need to know when a child may be at risk of exploitation.\n\nKept up to date by: Safeguarding Partnership Manager, Mereshire Council.\n\nThis agreement is a model. No body that is named in it has agreed to it.\n\nhttps://sharing.mereshire.example/agreements/mereshire-exploitation/',
    );
    expect(text).not.toContain(SECRET);
  });

  it('keeps the name of an event when its day moves, and says when that changed by the log alone', () => {
    const reviewed = (register: Register): Register => ({
      ...register,
      entries: register.entries.map((entry) =>
        entry.id === 'night-shelter'
          ? {
              ...entry,
              standing: { ...entry.standing, reviewDue: '2027-11-01' as IsoDate },
              terms: {
                ...entry.terms,
                record: {
                  log: [...(entry.terms.record?.log ?? []), { date: '2026-11-01', event: 'reviewed', by: 'Clerk' }],
                },
              },
            }
          : entry,
      ),
    });
    const of = (change?: (register: Register) => Register): ReadDay | undefined =>
      read(registerCalendar(siteOf(change))).days.find(({ summary }) => summary.includes('Safe places'));
    expect(of()).toMatchObject({
      uid: 'review-night-shelter@sharing.mereshire.example',
      day: '2026-12-15',
      stamp: '2025-12-15T00:00:00Z',
      sequence: '1',
    });
    expect(of(reviewed)).toMatchObject({
      uid: 'review-night-shelter@sharing.mereshire.example',
      day: '2027-11-01',
      stamp: '2026-11-01T00:00:00Z',
      sequence: '2',
    });
    expect(registerCalendar(siteOf())).toBe(
      registerCalendar(siteOf((register) => ({ ...register, today: '2026-12-01' as IsoDate }))),
    );
    expect(read(registerCalendar(nowhere())).days[0]?.uid).toBe('review-attendance@mereshire-council');
  });

  it('has one for each organisation, and a calendar even where nothing is due', () => {
    const site = siteOf();
    expect(
      read(organisationCalendar(site, 'harbour-youth', 'Harbour Youth')).days.map(({ summary }) => summary),
    ).toEqual([
      'Review due: Safe places to sleep',
      'Review due: Protecting children from exploitation in Mereshire (illustrative)',
    ]);
    const none = organisationCalendar(site, 'nobody', 'Nobody');
    expect(read(none).days).toEqual([]);
    expect(new ICAL.Component(ICAL.parse(none)).getAllSubcomponents()).toHaveLength(1);
  });
});

describe('a calendar file', () => {
  const HARD = 'a;b,c\\d "e"\nf:g\r\nBEGIN:VEVENT \u{1f600}\u0008'.padEnd(400, 'ŵ');
  const text = calendarFile({
    name: HARD,
    description: HARD,
    language: 'en-GB',
    events: [
      eventLines({
        uid: 'x',
        day: '2026-10-01',
        changed: '2026-09-01',
        sequence: 0,
        summary: HARD,
        description: HARD,
        category: 'a,b',
        url: `https://x.example/${'long/'.repeat(40)}`,
      }),
    ],
  });

  it('has lines of 75 octets at most, each with its end, and no letter in two', () => {
    expect(text.endsWith('\r\n')).toBe(true);
    const lines = text.slice(0, -2).split('\r\n');
    expect(lines.some((line) => /[\r\n]/.test(line))).toBe(false);
    const sizes = lines.map((line) => new TextEncoder().encode(line).length);
    expect(Math.max(...sizes)).toBeLessThanOrEqual(75);
    expect(Math.max(...sizes)).toBeGreaterThan(70);
    expect(text).not.toContain('\ufffd');
  });

  it('gives every text back as it was', () => {
    const [day] = read(text).days;
    const plain = HARD.replaceAll('\r\n', '\n').replaceAll('\u0008', '');
    expect(day?.summary).toBe(plain);
    expect(day?.description).toBe(plain);
    expect(read(text).about).toBe(plain);
    expect(read(text).days).toHaveLength(1);
  });
});
