/** What is in force on a day. */
import { beforeAll, describe, expect, it } from 'vitest';
import { type IsoDate, parseDate } from '../../src/base/dates.ts';
import { inForce } from '../../src/law/in-force.ts';
import type { Dated, Law } from '../../src/law/law.ts';
import { findPower } from '../../src/law/powers.ts';
import { theLaw } from './assets.ts';

let law: Law;
beforeAll(async () => {
  law = await theLaw();
});

function day(text: string): IsoDate {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`${text} is no day`);
  return date;
}

function on(entry: Dated | undefined, date: string): string {
  if (entry === undefined) throw new Error('no such entry');
  return inForce(entry, day(date));
}

describe('inForce', () => {
  it('counts the first and the last day', () => {
    const entry: Dated = { from: day('2020-01-01'), until: day('2020-12-31') };
    expect(['2019-12-31', '2020-01-01', '2020-12-31', '2021-01-01'].map((date) => on(entry, date))).toEqual([
      'not-yet',
      'yes',
      'yes',
      'ended',
    ]);
  });

  it('takes what has no days to be in force', () => {
    expect(on({}, '1990-01-01')).toBe('yes');
  });

  it('opens recognised legitimate interests on 5 February 2026', () => {
    expect(on(law.article6.get('ea'), '2026-02-04')).toBe('not-yet');
    expect(on(law.article6.get('ea'), '2026-02-05')).toBe('yes');
    for (const condition of law.annex1.values()) expect(on(condition, '2026-02-04')).toBe('not-yet');
    expect(on(law.article6.get('e'), '2018-05-25')).toBe('yes');
  });

  it('has the duty to share about a child announced from 30 September 2026, to be confirmed', () => {
    const duty = law.powers.get('children-act-2004-s16la');
    expect(on(duty, '2026-09-29')).toBe('not-yet');
    expect(on(duty, '2026-09-30')).toBe('unconfirmed');
    expect(on(duty, '2026-11-21')).toBe('unconfirmed');
    expect(duty?.evidence).toBe('check');
    expect(duty?.doubt).toMatch(/announced/);
  });

  it('holds what is not shown to be in force unconfirmed, and what was repealed ended', () => {
    for (const citation of [
      'Education Act 1996 s.436B',
      'Crime and Policing Act 2026 Part 5 ch.2',
      'Children Act 2004 s.16LC',
    ])
      expect(on(findPower(law, citation), '2026-11-21'), citation).toBe('unconfirmed');
    expect(on(findPower(law, 'Data Protection Act 1998'), '2018-05-24')).toBe('yes');
    expect(on(findPower(law, 'Data Protection Act 1998'), '2018-05-25')).toBe('ended');
    expect(on(findPower(law, 'CJCSA 2000 ss.67-68'), '2026-11-21')).toBe('ended');
    expect(on(findPower(law, 'Localism Act 2011 s.1'), '2012-02-17')).toBe('not-yet');
  });
});
