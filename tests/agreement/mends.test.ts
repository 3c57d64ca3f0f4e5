/** What people mean by a value that the schema does not take. */
import { describe, expect, it } from 'vitest';
import { meantFrequency, meantDate, meantPeriod, meantWord } from '../../src/agreement/mends.ts';

describe('a day', () => {
  it.each([
    ['1 October 2026', '2026-10-01'],
    ['1st Oct. 2026', '2026-10-01'],
    ['31/10/2026', '2026-10-31'],
    ['10/10/2026', '2026-10-10'],
    ['2026/9/1', '2026-09-01'],
    ['2026-9-1', '2026-09-01'],
  ])('%s is surely %s', (written, value) => {
    expect(meantDate(written, 'calendar-date')).toEqual({ value, certain: true });
  });

  it.each([
    ['3/4/2026', { value: '2026-04-03', certain: false }],
    ['31 February 2026', undefined],
    ['2026-02-31', undefined],
    ['October 2026', undefined],
    ['1 Ma 2026', undefined],
    ['soon', undefined],
    ['', undefined],
  ])('%s is not surely one', (written, expected) => {
    expect(meantDate(written, 'calendar-date')).toEqual(expected);
  });

  it('may be a month where the field takes one', () => {
    expect(meantDate('October 2026', 'calendar-date-or-month')).toEqual({ value: '2026-10', certain: true });
  });
});

describe('a length of time', () => {
  it.each([
    ['Two years', '2 years'],
    ['1 Year', '1 year'],
    ['6 mths', '6 months'],
    ['5 Working Days', '5 working days'],
    ['72hrs', '72 hours'],
    ['annually', '1 year'],
  ])('%s is surely %s', (written, value) => {
    expect(meantPeriod(written)).toEqual({ value, certain: true });
  });

  it.each(['as long as needed', 'some years', '0 years', '2 moons', 'two', ''])('%j is none', (written) => {
    expect(meantPeriod(written)).toBeUndefined();
  });
});

describe('how often', () => {
  it.each([
    ['weekly', 'every 1 week'],
    ['monthly', 'every 1 month'],
    ['Annually', 'every 1 year'],
    ['once a month', 'every 1 month'],
    ['once an hour', 'every 1 hour'],
    ['an hour', 'every 1 hour'],
    ['every other week', 'every 2 weeks'],
    ['in every year', 'every 1 year'],
    ['two days', 'every 2 days'],
  ])('%j', (written, value) => {
    expect(meantFrequency(written)).toEqual({ value, certain: true });
  });

  it.each(['aweek', 'now and then', ''])('%j is none', (written) => {
    expect(meantFrequency(written)).toBeUndefined();
  });
});

describe('a word', () => {
  it.each([
    ['Yes', ['yes', 'no'], { value: 'yes', certain: true }],
    ['true', ['yes', 'no'], { value: 'yes', certain: true }],
    ['In force', ['in-force', 'ended'], { value: 'in-force', certain: true }],
    ['reveiwed', ['reviewed', 'ended'], { value: 'reviewed', certain: true }],
    ['sens', ['send', 'receive'], { value: 'send', certain: false }],
    ['maybe', ['yes', 'no'], undefined],
  ])('%s', (written, words, expected) => {
    expect(meantWord(written, words)).toEqual(expected);
  });
});
