/** What one answer worked out serves another only where nothing differs that matters. */
import { describe, expect, it } from 'vitest';
import { coverageOf, data, DAY, day, type Facts, flow, ground, type Parts, purpose } from '../helpers/terms.ts';

const BETWEEN = { panel: flow({ between: ['everyone'] }) };

/** The answers, each as `party direction purpose data: kind`. */
function answers(
  parts: Parts,
  bodies: Readonly<Record<string, Facts>> = { alder: 'council', beech: 'council' },
  on = DAY,
) {
  return coverageOf(parts, bodies, on).answers.map(({ need, kind, gaps }) => ({
    of: `${need.party.name} ${need.direction} ${need.purpose} ${need.data}`,
    kind,
    gaps,
  }));
}

const kinds = (...said: Parameters<typeof answers>) =>
  Object.fromEntries(answers(...said).map((answer) => [answer.of, answer.kind]));

describe('two needs that differ', () => {
  it('in direction', () => {
    const lawful = { crime: ground({ article6: ['e'], powers: ['Serious Crime Act 2007 s.68'] }) };
    expect(kinds({ flows: BETWEEN, lawful })).toMatchObject({
      'alder send protect names': 'stated',
      'alder receive protect names': 'missing',
    });
  });

  it('in what the purpose is about', () => {
    const purposes = { protect: purpose(), house: purpose({ about: ['housing'] }) };
    const lawful = {
      basis: ground({ article6: ['d'], because: 'A life is at risk', article9: ['g'], schedule1: ['18'] }),
    };
    expect(kinds({ purposes, data: { names: data({ specialCategory: ['health'] }) }, lawful })).toMatchObject({
      'alder send protect names': 'stated',
      'alder send house names': 'missing',
    });
  });

  it('in the kind of body, its nation or its own file', () => {
    const lawful = {
      task: ground({ article6: ['e'], powers: ['Children Act 2004 s.11'] }),
      interest: ground({ article6: ['f'], assessment: 'LIA-7' }),
    };
    const found = (beech: Facts) =>
      kinds({ flows: BETWEEN, lawful }, { alder: 'council', beech })['beech send protect names'];
    expect(found('council')).toBe('stated');
    expect(found('school')).toBe('missing');
    expect(found({ kind: 'council', nation: 'wales' })).toBe('missing');
    expect(found({ kind: 'school', publicAuthority: 'no' })).toBe('stated');
  });

  it('in whether official authority is theirs', () => {
    const lawful = { authority: ground({ article6: ['d'], because: 'A life is at risk', officialAuthority: 'yes' }) };
    const offences = { names: data({ criminalOffence: 'yes' }) };
    expect(kinds({ data: offences, lawful }, { alder: 'police', beech: 'charity' })).toEqual({
      'alder send protect names': 'stated',
      'beech receive protect names': 'missing',
    });
  });

  it('in how often the data flows', () => {
    const flows = {
      once: flow({ from: ['alder'], to: ['beech'], frequency: 'once', data: ['names'] }),
      often: flow({ from: ['alder'], to: ['beech'], data: ['notes'] }),
    };
    const lawful = { lives: ground({ article6: ['d'] }) };
    expect(kinds({ data: { names: data(), notes: data() }, flows, lawful })).toMatchObject({
      'alder send protect names': 'stated',
      'alder send protect notes': 'missing',
    });
  });

  it('in who receives', () => {
    const parties = { alder: {}, beech: {}, hazel: {} };
    const flows = {
      first: flow({ from: ['alder'], to: ['beech'], data: ['names'] }),
      second: flow({ from: ['alder'], to: ['hazel'], data: ['notes'] }),
    };
    const lawful = {
      crime: ground({ article6: ['e'], powers: ['Crime and Disorder Act 1998 s.115'], direction: 'send' }),
    };
    expect(
      kinds(
        { parties, data: { names: data(), notes: data() }, flows, lawful },
        { alder: 'council', beech: 'police', hazel: 'charity' },
      ),
    ).toMatchObject({ 'alder send protect names': 'stated', 'alder send protect notes': 'missing' });
  });

  it('in whose they are: a gap names its own bodies', () => {
    const found = answers({ flows: BETWEEN });
    expect(found.map(({ of, gaps }) => `${of.split(' ')[0]} ${gaps[0]?.bodies.map((body) => body.key)}`)).toEqual([
      'alder alder',
      'alder alder',
      'beech beech',
      'beech beech',
    ]);
  });

  it('in the entry nearest to them', () => {
    const parts = {
      purposes: { protect: purpose(), learn: purpose() },
      data: { names: data(), notes: data() },
      lawful: {
        task: ground({ article6: ['d'], because: 'A life is at risk', purposes: ['protect'], data: ['names'] }),
      },
    };
    const near = Object.fromEntries(answers(parts).map(({ of, gaps }) => [of, gaps[0]?.entry]));
    expect(near).toMatchObject({ 'alder send protect notes': 'task', 'alder send learn notes': undefined });
  });
});

describe('recipients', () => {
  it('are all but the sender itself', () => {
    const grove = { kind: 'group', members: [{ organisation: 'oak' }, { organisation: 'elm' }] };
    const lawful = {
      reports: ground({ article6: ['e'], powers: ['Female Genital Mutilation Act 2003 s.5B'], direction: 'send' }),
    };
    const [send] = answers({ parties: { grove: {} }, flows: BETWEEN, lawful }, { grove, oak: 'school', elm: 'police' });
    expect(send?.gaps.map((gap) => [gap.text, gap.bodies.map((body) => body.key)])).toEqual([
      ['no power for Article 6(1)(e)', ['elm']],
    ]);
  });
});

describe('what is to be confirmed', () => {
  it('is not known before its announced day, and is no error', () => {
    const lawful = { duty: ground({ article6: ['c'], powers: ['Children Act 2004 s.16LA'], direction: 'send' }) };
    expect(kinds({ lawful }, undefined, day('2026-08-01'))['alder send protect names']).toBe('unknown');
  });

  it('does not say that it reaches nobody', () => {
    const lawful = {
      power: ground({ article6: ['e'], powers: ['Local Government Act 2000 s.2'], parties: ['alder'] }),
    };
    expect(
      kinds({ lawful }, { alder: { kind: 'charity', nation: 'wales' }, beech: 'council' })['alder send protect names'],
    ).toBe('unknown');
    expect(
      kinds(
        {
          lawful: {
            power: ground({
              article6: ['e'],
              powers: ['Local Government and Elections (Wales) Act 2021 s.24'],
              parties: ['alder'],
            }),
          },
        },
        { alder: { kind: 'charity', nation: 'wales' }, beech: 'council' },
      )['alder send protect names'],
    ).toBe('conflicting');
  });
});
