/** Part 3 of the Data Protection Act 2018, and what leaves it. */
import { describe, expect, it } from 'vitest';
import type { DataKind, Ground } from '../../src/agreement/written/agreement.ts';
import { answerFor, coverageOf, data, type Facts, flow, gaps, ground, type Parts, purpose } from '../helpers/terms.ts';

const ENFORCE = {
  purposes: { investigate: purpose({ about: ['crime-investigation'], lawEnforcement: 'yes' as const }) },
};
const TASK = { part3: 'task' as const, powers: ['Common law policing purposes'] };

/** The answer for `cedar`, a police force unless said otherwise, which sends to `beech`, a council unless said otherwise. */
function sending(lawful: readonly Partial<Ground>[], parts: Parts, cedar: Facts = 'police', beech: Facts = 'council') {
  const entries = Object.fromEntries(lawful.map((said, place) => [`entry-${place}`, ground(said)]));
  const flows = { visit: flow({ from: ['cedar'], to: ['beech'] }) };
  return answerFor(
    coverageOf({ parties: { cedar: {}, beech: {} }, flows, lawful: entries, ...parts }, { cedar, beech }),
    'cedar',
    'send',
  );
}

const enforcing = (
  lawful: readonly Partial<Ground>[],
  kind: Partial<DataKind> = {},
  parts: Parts = {},
  cedar?: Facts,
) => sending(lawful, { ...ENFORCE, data: { notes: data(kind) }, ...parts }, cedar);

describe('Part 3', () => {
  it('needs its own ground, and Article 6 does not do', () => {
    expect(enforcing([TASK]).grounds).toEqual(['DPA 2018 s.35(2)(b)', 'Common law policing purposes']);
    expect(gaps(enforcing([{ article6: ['e'], powers: ['Common law policing purposes'] }]))).toEqual([
      'missing: no ground under Part 3',
    ]);
    expect(enforcing([{ ...TASK, part3: 'consent' }]).grounds).toContain('DPA 2018 s.35(2)(a)');
  });

  it('needs a law that reaches the body, by statute or at common law', () => {
    expect(gaps(enforcing([{ part3: 'task' }]))).toEqual(['missing: Part 3 with no law that it rests on']);
    expect(enforcing([{ part3: 'task', powers: ['Education Act 2002 s.175'] }]).kind).toBe('missing');
    expect(enforcing([{ part3: 'task' }, { powers: ['Children Act 2004 s.11'] }]).kind).toBe('stated');
  });

  it('is no ground for a body that is no competent authority, unless the body is one by its functions', () => {
    expect(gaps(enforcing([TASK], {}, {}, 'charity'))).toEqual(['missing: no point of Article 6']);
    expect(gaps(enforcing([TASK], {}, {}, 'council'))).toEqual([
      'missing: only Part 3, which is not open to them for this purpose',
    ]);
    const parties = { cedar: { competentFor: ['investigate'] }, beech: {} };
    expect(enforcing([{ part3: 'task', powers: ['Children Act 2004 s.11'] }], {}, { parties }, 'council').kind).toBe(
      'stated',
    );
  });

  it('asks for no Schedule 1 paragraph for criminal offence data', () => {
    expect(enforcing([TASK], { criminalOffence: 'yes' }).kind).toBe('stated');
  });

  it('rests on law that is weak where it is a general power alone', () => {
    const parties = { cedar: { competentFor: ['all'] }, beech: {} };
    expect(
      enforcing([{ part3: 'task', powers: ['Localism Act 2011 s.1'] }], {}, { parties }, 'council').weak.map(
        (gap) => gap.text,
      ),
    ).toEqual(['only Localism Act 2011 s.1 for Part 3']);
    expect(enforcing([TASK]).weak).toEqual([]);
  });
});

describe('sensitive processing', () => {
  const HEALTH = { specialCategory: ['health' as const] };
  const FULL = { ...TASK, strictlyNecessary: 'yes' as const, schedule8: ['1'] };

  it('with a task needs strict necessity and a Schedule 8 condition, from any entry that fits', () => {
    expect(enforcing([FULL], HEALTH).grounds).toEqual([
      'DPA 2018 s.35(2)(b)',
      'Common law policing purposes',
      'DPA 2018 s.35(5)',
      'Schedule 8 paragraph 1',
    ]);
    expect(gaps(enforcing([{ ...TASK, schedule8: ['1'] }], HEALTH))).toEqual([
      'missing: no statement that sensitive processing is strictly necessary',
    ]);
    expect(enforcing([{ ...FULL, strictlyNecessary: 'no' }], HEALTH).kind).toBe('missing');
    expect(gaps(enforcing([{ ...TASK, strictlyNecessary: 'yes' }], HEALTH))).toEqual([
      'missing: no Schedule 8 condition for sensitive processing',
    ]);
    expect(enforcing([TASK, { strictlyNecessary: 'yes' }, { schedule8: ['4'] }], HEALTH).kind).toBe('stated');
    expect(enforcing([TASK]).kind).toBe('stated');
  });

  it('with consent needs neither', () => {
    expect(enforcing([{ ...TASK, part3: 'consent' }], HEALTH).grounds).toContain('DPA 2018 s.35(4)');
    expect(enforcing([{ ...TASK, part3: 'consent' }, TASK], HEALTH).kind).toBe('missing');
  });

  it('is never carried in a regular flow by paragraph 3 alone without a reason', () => {
    const three = { ...FULL, schedule8: ['3'] };
    expect(gaps(enforcing([three], HEALTH))).toEqual([
      'missing: only Schedule 8 paragraph 3, which suits single cases',
    ]);
    expect(enforcing([{ ...three, because: 'A life is at stake' }], HEALTH).kind).toBe('stated');
    expect(enforcing([{ ...three, schedule8: ['3', '4'] }], HEALTH).kind).toBe('stated');
    expect(
      enforcing([three], HEALTH, { flows: { visit: flow({ from: ['cedar'], to: ['beech'], frequency: 'once' }) } })
        .kind,
    ).toBe('stated');
  });

  it('without any ground says that once', () => {
    expect(gaps(enforcing([], HEALTH))).toEqual(['missing: no ground under Part 3']);
  });
});

describe('what is held for law enforcement and sent for another purpose', () => {
  const HELD = { data: { notes: data({ heldFor: 'law-enforcement' as const }) } };
  const BASIS = { article6: ['d' as const], because: 'A life is at risk' };
  const held = (powers: readonly string[], parts: Parts = {}, cedar?: Facts, beech?: Facts) =>
    sending([BASIS, { powers }], { ...HELD, ...parts }, cedar, beech);

  it('needs a duty or a power that authorises it, and a function does not do', () => {
    const [gap] = held([]).gaps;
    expect(gap).toMatchObject({ code: 'other-purpose', kind: 'missing', source: 'DPA 2018 s.36(4)' });
    expect(held(['Common law policing purposes']).kind).toBe('stated');
    expect(held(['Criminal Justice Act 2003 s.325']).kind).toBe('stated');
    expect(held(['Children Act 2004 s.11']).kind).toBe('missing');
    expect(held(['Education and Skills Act 2008 s.14']).kind).toBe('missing');
  });

  it('needs one that lets it go to each recipient', () => {
    expect(held(['Crime and Disorder Act 1998 s.115']).kind).toBe('stated');
    expect(gaps(held(['Crime and Disorder Act 1998 s.115'], {}, 'police', 'charity'))).toEqual([
      'missing: no power to send for another purpose what is held for law enforcement that lets it go to charities',
    ]);
  });

  it('is no matter for who receives it, who is no competent authority, or who sends it to enforce the law', () => {
    expect(held([], {}, 'council').kind).toBe('stated');
    expect(held([], { parties: { cedar: { competentFor: ['none'] }, beech: {} } }).kind).toBe('stated');
    expect(held([], { data: { notes: data() } }).kind).toBe('stated');
    expect(enforcing([TASK], { heldFor: 'law-enforcement' }).kind).toBe('stated');
    const flows = { visit: flow({ from: ['beech'], to: ['cedar'] }) };
    expect(
      answerFor(
        coverageOf(
          { ...HELD, parties: { cedar: {}, beech: {} }, flows, lawful: { basis: ground(BASIS) } },
          { cedar: 'police', beech: 'council' },
        ),
        'cedar',
        'receive',
      ).kind,
    ).toBe('stated');
  });

  it('counts for a body that is a competent authority by its functions', () => {
    expect(held([], { parties: { cedar: { competentFor: ['enforce'] }, beech: {} } }, 'council').kind).toBe('missing');
  });

  it('cannot be checked where nobody knows if the sender is one', () => {
    expect(held([], {}, 'non-ministerial-department').kind).toBe('unknown');
    expect(held(['Crime and Disorder Act 1998 s.115'], {}, 'non-ministerial-department').kind).toBe('stated');
  });
});
