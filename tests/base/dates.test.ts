/** Calendar dates and periods. */
import { describe, expect, it } from 'vitest';
import {
  addPeriod,
  howOften,
  type IsoDate,
  longDate,
  parseDate,
  parseDateOrMonth,
  parsePeriod,
} from '../../src/base/dates.ts';

describe('a date', () => {
  it.each(['2026-02-31', '2026-13-01', '2025-02-29', '2026-1-1', '01-10-2026', '2026-10-01T00:00', '', 'x'])(
    'is not %j',
    (text) => {
      expect(parseDate(text)).toBeUndefined();
    },
  );

  it('is a day that exists', () => {
    expect(parseDate('2028-02-29')).toBe('2028-02-29');
  });

  it('may be a month, which means its last day', () => {
    expect([parseDateOrMonth('2028-02'), parseDateOrMonth('2026-11'), parseDateOrMonth('2026-13')]).toEqual([
      '2028-02-29',
      '2026-11-30',
      undefined,
    ]);
  });

  it('is said in words', () => {
    expect(longDate('2026-10-01' as IsoDate)).toBe('1 October 2026');
  });
});

describe('a period', () => {
  it.each([
    ['1 year', 'once a year'],
    ['1 hour', 'once an hour'],
    ['1 working day', 'once a working day'],
    ['2 years', 'every 2 years'],
    ['6 months', 'every 6 months'],
  ])('says how often: %s is %s', (period, words) => {
    expect(howOften(period)).toBe(words);
  });

  it.each([
    ['25 years', { count: 25, unit: 'year' }],
    ['1 year', { count: 1, unit: 'year' }],
    ['5 working days', { count: 5, unit: 'working day' }],
    ['72 hours', { count: 72, unit: 'hour' }],
  ])('is %s', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
  });

  it.each(['P25Y', 'two years', '2 yrs', '-1 day', '2  years', ''])('is not %j', (text) => {
    expect(parsePeriod(text)).toBeUndefined();
  });

  it('is added on the calendar', () => {
    const add = (date: string, text: string, sign?: 1 | -1) =>
      addPeriod(date as IsoDate, parsePeriod(text) ?? { count: 0, unit: 'day' }, sign);
    expect([
      add('2026-01-31', '1 month'),
      add('2028-02-29', '1 year'),
      add('2026-10-01', '3 months', -1),
      add('2026-10-01', '72 hours'),
    ]).toEqual(['2026-02-28', '2029-02-28', '2026-07-01', '2026-10-01']);
  });
});
