/** An entry that names parties must be right for each; one that names nobody counts where the law reaches; and what cannot be checked is never stated. */
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../src/agreement/written/agreement.ts';
import { answerFor, coverageOf, data, type Facts, flow, gaps, ground, type Parts, purpose } from '../helpers/terms.ts';

/** The answer for `alder`, which sends to a police force. */
function sending(lawful: readonly Partial<Ground>[], alder: Facts, parts: Parts = {}) {
  const entries = Object.fromEntries(lawful.map((said, place) => [`entry-${place}`, ground(said)]));
  return answerFor(coverageOf({ lawful: entries, ...parts }, { alder, beech: 'police' }), 'alder', 'send');
}

const TASK = { article6: ['e' as const], powers: ['Children Act 2004 s.11'] };

describe('an entry that names a party', () => {
  it('is in conflict where its powers do not reach the kind or the nation', () => {
    expect(gaps(sending([{ ...TASK, parties: ['alder'] }], 'charity'))).toEqual([
      'conflicting: Children Act 2004 s.11, which does not reach charities in England',
    ]);
    expect(gaps(sending([{ ...TASK, parties: ['alder'] }], { kind: 'council', nation: 'wales' }))).toEqual([
      'conflicting: Children Act 2004 s.11, which does not reach councils with all local functions in Wales',
    ]);
    expect(sending([{ ...TASK, parties: ['alder'] }], 'council').kind).toBe('stated');
  });

  it('is in conflict even where another entry has a ground', () => {
    const interest = { article6: ['ea' as const], annex1: ['5'] };
    expect(sending([{ ...TASK, parties: ['alder'] }, interest], 'charity').kind).toBe('conflicting');
    expect(sending([TASK, interest], 'charity').kind).toBe('stated');
    expect(sending([{ powers: TASK.powers, parties: ['alder'] }, interest], 'charity').kind).toBe('conflicting');
  });

  it('borrows nothing from what is cited for Part 3', () => {
    const codes = (lawful: readonly Partial<Ground>[]) => sending(lawful, 'council').gaps.map(({ code }) => code);
    const part3 = { part3: 'task' as const, powers: ['Common law policing purposes'] };
    expect(codes([{ article6: ['e'] }, part3])).toEqual(['no-power']);
    expect(codes([{ article6: ['e'] }, { powers: part3.powers }])).toEqual(['borrowed-task']);
  });

  it('names nobody where it says everyone', () => {
    expect(gaps(sending([{ ...TASK, parties: ['everyone'] }], 'charity'))).toEqual([
      'missing: no power for Article 6(1)(e)',
    ]);
  });

  it('names a party by its label too', () => {
    const parties = { alder: { labels: ['partners'] }, beech: { labels: ['partners'] } };
    expect(sending([{ ...TASK, parties: ['partners'] }], 'charity', { parties }).kind).toBe('conflicting');
  });

  it('is in conflict where it states (ea) or (f) for a public authority', () => {
    for (const entry of [
      { article6: ['ea' as const], annex1: ['5'] },
      { article6: ['f' as const], assessment: 'LIA-7' },
    ]) {
      expect(gaps(sending([TASK, { ...entry, parties: ['alder'] }], 'council'))).toEqual([
        `conflicting: Article 6(1)(${entry.article6[0]}), which is closed to public authorities performing their tasks`,
      ]);
      expect(sending([TASK, entry], 'council').grounds).toEqual(['Article 6(1)(e)', 'Children Act 2004 s.11']);
    }
  });

  it('is in conflict where it states (ea) or (f) for everybody beside their task', () => {
    for (const entry of [
      { ...TASK, article6: ['e' as const, 'ea' as const], annex1: ['5'] },
      { ...TASK, article6: ['e' as const, 'f' as const], assessment: 'LIA-7' },
    ]) {
      expect(gaps(sending([entry], 'council'))).toEqual([
        `conflicting: Article 6(1)(${entry.article6[1]}), which is closed to public authorities performing their tasks`,
      ]);
      expect(sending([entry], 'charity').kind).toBe('stated');
      expect(sending([{ ...entry, article6: ['d', entry.article6[1] ?? 'f'] }, TASK], 'council').kind).toBe('stated');
    }
  });

  it('may cite powers for several parties, but none that reaches nobody it names', () => {
    const entry = {
      ...TASK,
      parties: ['alder', 'beech'],
      powers: ['Children Act 2004 s.11', 'Common law policing purposes'],
    };
    expect(sending([entry], 'council').kind).toBe('stated');
    expect(gaps(sending([{ ...entry, powers: [...entry.powers, 'Education Act 2002 s.157'] }], 'council'))).toEqual([
      'conflicting: Education Act 2002 s.157, which reaches none of the parties named with it',
    ]);
    expect(sending([{ ...TASK, powers: ['Children Act 2004 s.11', 'Education Act 2002 s.157'] }], 'council').kind).toBe(
      'stated',
    );
  });

  it('must be right for each body of a group', () => {
    const grove = { kind: 'group', members: [{ organisation: 'oak' }, { organisation: 'elm' }] };
    const parts = {
      parties: { grove: {}, beech: {} },
      flows: { visit: flow({ from: ['grove'], to: ['beech'] }) },
      lawful: { task: ground({ ...TASK, parties: ['grove'] }) },
    };
    const [gap] = answerFor(
      coverageOf(parts, { grove, oak: 'council', elm: 'charity', beech: 'police' }),
      'grove',
      'send',
    ).gaps;
    expect([gap?.kind, gap?.bodies.map((body) => body.key)]).toEqual(['conflicting', ['elm']]);
  });

  describe('under the other regime', () => {
    const purposes = { investigate: purpose({ lawEnforcement: 'yes' }) };
    const part3 = { part3: 'task' as const, powers: ['Common law policing purposes'] };

    it('is in conflict where it has grounds for that alone', () => {
      expect(gaps(sending([part3, { ...TASK, parties: ['alder'] }], 'police', { purposes }))).toEqual([
        'conflicting: grounds under the UK GDPR for law enforcement by a competent authority',
      ]);
      expect(gaps(sending([TASK, { ...part3, parties: ['alder'] }], 'police'))).toEqual([
        'conflicting: Part 3 for what is not law enforcement by a competent authority',
      ]);
    });

    it('is right where it has grounds for both, or for neither, or names nobody', () => {
      expect(sending([{ ...TASK, ...part3, parties: ['alder'] }], 'police', { purposes }).kind).toBe('stated');
      expect(sending([part3, { confidentiality: 'not-owed', parties: ['alder'] }], 'police', { purposes }).kind).toBe(
        'stated',
      );
      expect(sending([part3, TASK], 'police', { purposes }).kind).toBe('stated');
    });
  });
});

describe('what cannot be checked', () => {
  const BASIS = { article6: ['d' as const], because: 'A life is at risk' };

  it('is a body whose kind or nation is not known, whatever is stated for it', () => {
    expect(gaps(sending([BASIS], 'other'))).toEqual(['unknown: kind of body not known']);
    expect(gaps(sending([BASIS], 'guild'))).toEqual(['unknown: kind of body not known']);
    expect(gaps(sending([TASK], { kind: 'council', nation: 'unknown' }))).toEqual([
      'unknown: nation of the body not known',
    ]);
    expect(sending([BASIS], 'council').kind).toBe('stated');
  });

  it('is a body with no file, and a class that lists no kinds', () => {
    const answer = (bodies: Readonly<Record<string, Facts>>) =>
      answerFor(coverageOf({ lawful: { basis: ground(BASIS) } }, bodies), 'beech', 'receive').kind;
    expect(answer({ alder: 'council' })).toBe('unknown');
    expect(answer({ alder: 'council', beech: { kind: 'class' } })).toBe('unknown');
    expect(answer({ alder: 'council', beech: { kind: 'class', kindsOfBody: ['school'] } })).toBe('stated');
  });

  it('leaves what is surely missing an error, and every topic unchecked', () => {
    const answer = sending([BASIS], 'other', {
      data: { notes: data({ specialCategory: ['health'], confidential: 'yes' }) },
    });
    expect(answer.kind).toBe('missing');
    expect(answer.parts.map(({ topic, kind }) => `${topic} ${kind}`)).toEqual([
      'basis unknown',
      'condition missing',
      'confidence missing',
    ]);
    const stated = sending([BASIS, { article9: ['g'], schedule1: ['18'] }], 'other', {
      data: { notes: data({ specialCategory: ['health'] }) },
    });
    expect(stated.parts.map(({ kind }) => kind)).toEqual(['unknown', 'unknown']);
  });

  it('is every listed kind of a class: each must pass', () => {
    const school = { kind: 'class', kindsOfBody: ['school', 'academy'] };
    const answer = (powers: readonly string[]) =>
      answerFor(
        coverageOf({ lawful: { task: ground({ article6: ['e'], powers }) } }, { alder: 'council', beech: school }),
        'beech',
        'receive',
      );
    expect(answer(['Education Act 2002 s.157', 'Education Act 2002 s.175']).kind).toBe('stated');
    expect(answer(['Education Act 2002 s.175']).gaps.map((gap) => gap.bodies.map((body) => body.kind))).toEqual([
      ['academy'],
    ]);
  });

  it('is law that the law data does not know, where nothing else is stated', () => {
    const unheard = { article6: ['e' as const], powers: ['Gardens Act 1901 s.1'] };
    expect(gaps(sending([unheard], 'council'))).toEqual([
      'unknown: Article 6(1)(e) on Gardens Act 1901 s.1, which may or may not reach councils with all local functions in England',
    ]);
    expect(sending([unheard, TASK], 'council').kind).toBe('stated');
  });

  it('is law that is announced and not confirmed', () => {
    const duty = { article6: ['c' as const], powers: ['Children Act 2004 s.16LA'] };
    expect(sending([duty], 'council').kind).toBe('unknown');
    const answer = sending([duty, TASK], 'council');
    expect([answer.kind, answer.grounds]).toEqual(['stated', ['Article 6(1)(e)', 'Children Act 2004 s.11']]);
  });

  it('is never an error, where it rests on what the law data marks as to be confirmed', () => {
    expect(
      sending([{ article6: ['c'], powers: ['Children Act 2004 s.16LA'], parties: ['alder'] }], 'charity').kind,
    ).toBe('unknown');
    expect(sending([{ article6: ['f'], assessment: 'LIA-7', parties: ['alder'] }], 'fire-authority').kind).toBe(
      'unknown',
    );
    expect(
      sending([{ article6: ['f'], assessment: 'LIA-7', parties: ['alder'] }], {
        kind: 'fire-authority',
        publicAuthority: 'yes',
      }).kind,
    ).toBe('conflicting');
    const purposes = { investigate: purpose({ lawEnforcement: 'yes' }) };
    expect(gaps(sending([], 'youth-justice-service', { purposes }))).toEqual([
      'unknown: if it is a competent authority, no ground under Part 3',
    ]);
    expect(
      gaps(
        sending([], 'youth-justice-service', { purposes, parties: { alder: { competentFor: ['all'] }, beech: {} } }),
      ),
    ).toEqual(['missing: no ground under Part 3']);
  });

  it('is whether a body is a public authority, where only its file can say', () => {
    const interest = { article6: ['ea' as const], annex1: ['5'] };
    expect(gaps(sending([interest], 'housing-company'))).toEqual([
      'unknown: Article 6(1)(ea), which is closed to public authorities, for a body that may or may not be one',
    ]);
    expect(sending([interest], { kind: 'housing-company', publicAuthority: 'no' }).kind).toBe('stated');
  });

  it('is the regime of a body that may be a competent authority', () => {
    const purposes = { investigate: purpose({ lawEnforcement: 'yes' }) };
    expect(gaps(sending([BASIS], 'non-ministerial-department', { purposes }))).toEqual([
      'unknown: not known whether the body is a competent authority for this law enforcement purpose',
    ]);
    expect(
      sending([BASIS], 'non-ministerial-department', {
        purposes,
        parties: { alder: { competentFor: ['none'] }, beech: {} },
      }).kind,
    ).toBe('stated');
    expect(sending([BASIS], 'non-ministerial-department').kind).toBe('stated');
  });
});
