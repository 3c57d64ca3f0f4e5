/** Confidence, and what needs no basis at all. */
import { describe, expect, it } from 'vitest';
import type { DataKind, Ground } from '../../src/agreement/written/agreement.ts';
import { answerFor, coverageOf, data, flow, gaps, ground, type Parts, purpose } from '../helpers/terms.ts';

/** The answer for `alder`, a council that sends to a school. */
function answer(
  kind: Partial<DataKind>,
  lawful: readonly Partial<Ground>[],
  direction: 'send' | 'receive' = 'send',
  parts: Parts = {},
) {
  const entries = Object.fromEntries(lawful.map((said, place) => [`entry-${place}`, ground(said)]));
  return answerFor(
    coverageOf({ data: { notes: data(kind) }, lawful: entries, ...parts }, { alder: 'council', beech: 'school' }),
    direction === 'send' ? 'alder' : 'beech',
    direction,
  );
}

const SECRET = { confidential: 'yes' as const };
const BASIS = { article6: ['d' as const], because: 'A life is at risk' };

describe('what is given in confidence', () => {
  it('needs a reason to be sent, and none to be received', () => {
    expect(gaps(answer(SECRET, [BASIS]))).toEqual([
      'missing: no reason why the duty of confidence allows it to be sent',
    ]);
    expect(answer(SECRET, [BASIS, { confidentiality: 'public-interest' }]).grounds).toEqual([
      'Article 6(1)(d)',
      'Confidence: public interest',
    ]);
    expect(answer(SECRET, [BASIS], 'receive').kind).toBe('stated');
    expect(answer({}, [BASIS]).kind).toBe('stated');
  });

  it('takes consent as the reason only with the section on consent; implied consent goes without', () => {
    const consent = [BASIS, { confidentiality: 'consent' as const }];
    expect(gaps(answer(SECRET, consent))).toEqual([
      'missing: no `consent` section for consent as the reason in confidence',
    ]);
    expect(answer(SECRET, consent, 'send', { consent: { used: 'For support' } }).kind).toBe('stated');
    expect(answer(SECRET, [BASIS, { confidentiality: 'implied-consent' }]).kind).toBe('stated');
  });
});

describe('what needs no basis', () => {
  it('is anonymous, counted, or about the dead', () => {
    for (const kind of [
      { identifiability: 'anonymous' },
      { identifiability: 'aggregated' },
      { deceased: 'only' },
    ] as const) {
      expect(answer({ ...kind, specialCategory: ['health'], criminalOffence: 'yes' }, [])).toMatchObject({
        kind: 'not-needed',
        gaps: [],
        grounds: [],
        parts: [],
      });
    }
    for (const kind of [
      { identifiability: 'pseudonymised' },
      { identifiability: 'identifiable' },
      { deceased: 'some' },
    ] as const)
      expect(answer(kind, []).kind).toBe('missing');
  });

  it('is owed confidence all the same, where it is about the dead', () => {
    expect(gaps(answer({ ...SECRET, deceased: 'only' }, []))).toEqual([
      'missing: no reason why the duty of confidence allows it to be sent',
    ]);
    expect(answer({ ...SECRET, deceased: 'only' }, [{ confidentiality: 'public-interest' }])).toMatchObject({
      kind: 'stated',
      grounds: ['Confidence: public interest'],
    });
    expect(answer({ ...SECRET, deceased: 'only' }, [], 'receive').kind).toBe('not-needed');
    expect(answer({ ...SECRET, identifiability: 'anonymous' }, []).kind).toBe('not-needed');
  });
});

describe('the parts of an answer', () => {
  it('are the topics that a need raises', () => {
    const found = answer({ ...SECRET, specialCategory: ['health'] }, [BASIS, { article9: ['g'], schedule1: ['18'] }]);
    expect(found.parts.map(({ topic, kind, grounds }) => [topic, kind, grounds])).toEqual([
      ['basis', 'stated', ['Article 6(1)(d)']],
      ['condition', 'stated', ['Article 9(2)(g)', 'Schedule 1 paragraph 18']],
      ['confidence', 'missing', []],
    ]);
    expect(found.kind).toBe('missing');
  });
});

describe('a reason in confidence that does not hold', () => {
  const NOT_OWED = { confidentiality: 'not-owed' as const };
  const BECAUSE = { because: 'Whoever receives it reported it' };
  const HEALTH = { ...SECRET, specialCategory: ['health' as const] };
  const CONDITION = { article9: ['g' as const], schedule1: ['18'] };

  it('is that none is owed, with no word why', () => {
    expect(gaps(answer(SECRET, [BASIS, NOT_OWED]))).toEqual([
      'missing: no word on why no confidence is owed in what the agreement calls confidential',
    ]);
    expect(answer(SECRET, [BASIS, { ...NOT_OWED, ...BECAUSE }]).kind).toBe('stated');
    expect(answer(SECRET, [BASIS, NOT_OWED, { confidentiality: 'public-interest' }]).grounds).toEqual([
      'Article 6(1)(d)',
      'Confidence: public interest',
    ]);
  });

  it('is that none is owed in the health of people who can be known, save among competent authorities', () => {
    const said = [BASIS, CONDITION, { ...NOT_OWED, ...BECAUSE }];
    expect(gaps(answer(HEALTH, said))).toEqual(['missing: no confidence owed in what tells of people’s health']);
    expect(answer({ ...HEALTH, identifiability: 'pseudonymised', keyHeldBy: 'Alder' }, said).kind).toBe('stated');
    expect(answer({ ...SECRET, specialCategory: ['religious'] }, said).kind).toBe('stated');
    expect(answer(HEALTH, said, 'receive').kind).toBe('stated');
    const parts: Parts = { data: { notes: data(HEALTH) }, flows: { visit: flow({ from: ['beech'], to: ['alder'] }) } };
    const lawful = Object.fromEntries(said.map((one, place) => [`entry-${place}`, ground(one)]));
    const police = coverageOf({ ...parts, lawful }, { alder: 'council', beech: 'police' });
    expect(answerFor(police, 'beech', 'send').kind).toBe('stated');
  });

  it('is section 251 for what is no medical purpose, or outside England and Wales', () => {
    const said = [BASIS, { confidentiality: 's251' as const }];
    const about = (word: string): Parts => ({ purposes: { protect: purpose({ about: [word] }) } });
    expect(gaps(answer(SECRET, said))).toEqual([
      'missing: National Health Service Act 2006 s.251, which cannot serve what the purpose is about',
    ]);
    for (const word of ['research', 'public-health', 'direct-care', 'learning-and-review'])
      expect(answer(SECRET, said, 'send', about(word)).kind).toBe('stated');
    const lawful = Object.fromEntries(said.map((one, place) => [`entry-${place}`, ground(one)]));
    const scotland = coverageOf(
      { data: { notes: data(SECRET) }, lawful, ...about('research') },
      { alder: { kind: 'council', nation: 'scotland' }, beech: 'school' },
    );
    expect(gaps(answerFor(scotland, 'alder', 'send'))).toEqual([
      'missing: National Health Service Act 2006 s.251, which does not reach councils with all local functions in Scotland',
    ]);
  });
});
