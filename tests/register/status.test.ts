/** Status and review, worked out from the log on a day. */
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../../src/base/dates.ts';
import type { Event, WrittenAgreement } from '../../src/agreement/written/agreement.ts';
import { standing } from '../../src/register/status.ts';

const NOTICE = { count: 3, unit: 'month' } as const;
const IN_FORCE: Event = { date: '2026-10-01', event: 'in-force', by: 'Manager' };
const REVIEWED: Event = {
  date: '2027-06-15',
  event: 'reviewed',
  by: 'Head',
  outcome: 'continued',
  tests: ['purpose'],
  evidence: 'Minutes',
};

describe('the status of an agreement', () => {
  it.each<[string, readonly Event[], string, string]>([
    ['with an empty log is draft', [], '2026-11-21', 'draft'],
    ['before its event is draft', [IN_FORCE], '2026-09-30', 'draft'],
    ['from its event on is in force', [IN_FORCE], '2026-10-01', 'in-force'],
    [
      'after suspension is suspended',
      [IN_FORCE, { ...IN_FORCE, date: '2026-11-01', event: 'suspended' }],
      '2026-11-21',
      'suspended',
    ],
    [
      'after resumption is in force',
      [
        IN_FORCE,
        { ...IN_FORCE, date: '2026-11-01', event: 'suspended' },
        { ...IN_FORCE, date: '2026-11-05', event: 'resumed' },
      ],
      '2026-11-21',
      'in-force',
    ],
    ['after its end is ended', [IN_FORCE, { ...IN_FORCE, date: '2026-11-01', event: 'ended' }], '2026-11-21', 'ended'],
    [
      'does not change with an event of the future',
      [IN_FORCE, { ...IN_FORCE, date: '2027-01-01', event: 'ended' }],
      '2026-11-21',
      'in-force',
    ],
    ['does not change with a review', [IN_FORCE, REVIEWED], '2027-07-01', 'in-force'],
  ])('%s', (_what, log, today, status) => {
    expect(state(log, today).status).toBe(status);
  });

  it('does not depend on the order of the file', () => {
    const ended: Event = { ...IN_FORCE, date: '2026-11-01', event: 'ended' };
    expect(state([ended, IN_FORCE], '2026-11-21').status).toBe('ended');
  });

  it('is not brought to life by an extension', () => {
    const extended: Event = { ...IN_FORCE, date: '2026-11-10', event: 'extended', next: '2028-01-01' };
    expect(state([extended], '2026-11-21').status).toBe('draft');
    expect(state([IN_FORCE, { ...IN_FORCE, date: '2026-11-01', event: 'ended' }, extended], '2026-11-21').status).toBe(
      'ended',
    );
    expect(state([IN_FORCE, { ...extended, next: '2026-11-15' }], '2026-11-21', { ends: '2027-12-31' }).status).toBe(
      'in-force',
    );
  });

  it('ends after the last day, unless that was put off', () => {
    expect(state([IN_FORCE], '2026-12-31', { ends: '2026-12-31' }).status).toBe('in-force');
    expect(state([IN_FORCE], '2027-01-01', { ends: '2026-12-31' })).toMatchObject({
      status: 'ended',
      since: '2026-12-31',
      review: 'none',
    });
    expect(
      state([IN_FORCE, { ...IN_FORCE, date: '2026-12-01', event: 'extended', next: '2027-03-31' }], '2027-01-01', {
        ends: '2026-12-31',
      }).status,
    ).toBe('in-force');
  });
});

describe('the review of an agreement', () => {
  it('is due after the interval from the first day in force', () => {
    expect(state([IN_FORCE], '2026-11-21')).toMatchObject({ reviewDue: '2027-10-01', review: 'in-date' });
  });

  it.each([
    ['2027-06-30', 'in-date'],
    ['2027-07-01', 'due'],
    ['2027-10-01', 'due'],
    ['2027-10-02', 'overdue'],
  ])('on %s is %s', (today, review) => {
    expect(state([IN_FORCE], today).review).toBe(review);
  });

  it('is due after the interval from the last review, or on the day that the review set', () => {
    expect(state([IN_FORCE, REVIEWED], '2027-07-01')).toMatchObject({
      lastReviewed: '2027-06-15',
      reviewDue: '2028-06-15',
    });
    expect(state([IN_FORCE, { ...REVIEWED, next: '2027-12-01' }], '2027-07-01').reviewDue).toBe('2027-12-01');
  });

  it.each(['outcome', 'tests', 'evidence'] as const)('does not count without %s', (field) => {
    const { [field]: _left, ...without } = REVIEWED;
    expect(state([IN_FORCE, without], '2027-07-01')).toMatchObject({
      lastReviewed: undefined,
      reviewDue: '2027-10-01',
    });
  });

  it.each<[string, Partial<Event>]>([
    ['fewer tests than the text asks', { tests: ['scope'] }],
    ['no test', { tests: [] }],
    ['an outcome that says nothing', { outcome: '?' }],
    ['an outcome to come', { outcome: 'TBC' }],
    ['evidence that says nothing', { evidence: '-' }],
    ['evidence of one letter, often', { evidence: 'xxx' }],
    ['a role that says nothing', { by: '.' }],
  ])('does not count with %s', (_what, change) => {
    expect(state([IN_FORCE, { ...REVIEWED, ...change }], '2027-07-01').reviewDue).toBe('2027-10-01');
  });

  it('asks the four tests where the text names none, and what the text of its day asked', () => {
    const four = ['purpose', 'scope', 'benefits', 'security'];
    const due = (tests: string[], review: NonNullable<WrittenAgreement['review']>) =>
      state([IN_FORCE, { ...REVIEWED, tests }], '2027-07-01', { review }).reviewDue;
    expect([due(four, { every: '1 year' }), due(four.slice(1), { every: '1 year' })]).toEqual([
      '2028-06-15',
      '2027-10-01',
    ]);
    const terms = {
      ...termsOf([IN_FORCE, REVIEWED]),
      effective: '2027-07-01',
      review: { every: '1 year', tests: ['law'] },
    };
    const earlier = { effective: '2026-10-01' as IsoDate, entry: { terms: termsOf([]) } };
    const on = (versions: (typeof earlier)[]) => standing(terms, '2027-07-02' as IsoDate, NOTICE, versions).reviewDue;
    expect([on([earlier]), on([])]).toEqual(['2028-06-15', '2027-10-01']);
  });

  it('may be put off beyond the interval only with a reason, and as agreed for data protection', () => {
    const late = { ...REVIEWED, next: '2029-06-15', note: 'The partners merge in May.' };
    const agreed: Event = { ...late, event: 'dp-review', by: 'Data Protection Officer', outcome: 'agreed' };
    const due = (...log: Event[]) => state([IN_FORCE, ...log], '2027-07-01').reviewDue;
    expect(due(late, agreed)).toBe('2029-06-15');
    for (const log of [
      [late],
      [{ ...late, note: '-' }, agreed],
      [late, { ...agreed, next: '2029-06-14' }],
      [late, { ...agreed, evidence: '?' }],
      [late, { ...agreed, outcome: '' }],
      [late, { ...agreed, event: 'notice' as const }],
      [late, { ...agreed, date: '2027-07-02' }],
    ])
      expect(due(...log)).toBe('2028-06-15');
  });

  it('does not start again with a new version', () => {
    const second: Event = { ...IN_FORCE, date: '2027-05-01', version: '2.0' };
    expect(state([IN_FORCE, second], '2027-06-01').reviewDue).toBe('2027-10-01');
  });

  it('is never due for a draft or for what has ended', () => {
    expect(state([], '2031-01-01').review).toBe('none');
    expect(state([IN_FORCE, { ...IN_FORCE, date: '2026-11-01', event: 'ended' }], '2031-01-01').review).toBe('none');
  });

  it('of a listing is that of its entry, a bare month meaning its last day', () => {
    const listing = {
      kind: 'listing',
      title: 't',
      summary: 's',
      themes: ['a'],
      owner: { organisation: 'o', role: 'r' },
      listed: { register: 'x', reviewDue: '2027-02' },
    } as const satisfies WrittenAgreement;
    expect(standing(listing, '2027-02-28' as IsoDate, NOTICE)).toMatchObject({
      reviewDue: '2027-02-28',
      review: 'due',
    });
    expect(standing(listing, '2027-03-01' as IsoDate, NOTICE).review).toBe('overdue');
  });
});

function state(log: readonly Event[], today: string, more: Partial<WrittenAgreement> = {}) {
  return standing({ ...termsOf(log), ...more }, today as IsoDate, NOTICE);
}

function termsOf(log: readonly Event[]): WrittenAgreement {
  return {
    title: 't',
    summary: 's',
    themes: ['a'],
    owner: { organisation: 'o', role: 'r' },
    review: { every: '1 year', tests: ['purpose'] },
    record: { log: [...log] },
  };
}
