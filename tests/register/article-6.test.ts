/** Article 6: which point, for whom, and what goes with it. */
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../src/agreement/written/agreement.ts';
import {
  answerFor,
  coverageOf,
  DAY,
  day,
  type Facts,
  flow,
  gaps,
  ground,
  type Parts,
  purpose,
} from '../helpers/terms.ts';

/** The answer for `alder`, a council unless said otherwise, which sends to `beech`, a police force. */
function sending(
  lawful: readonly Partial<Ground>[],
  alder: Facts = 'council',
  parts: Parts = {},
  beech: Facts = 'police',
  on = DAY,
) {
  const entries = Object.fromEntries(lawful.map((said, place) => [`entry-${place}`, ground(said)]));
  return answerFor(coverageOf({ lawful: entries, ...parts }, { alder, beech }, on), 'alder', 'send');
}

/** The same for `beech`, which receives. */
function receiving(lawful: Partial<Ground>, beech: Facts) {
  return answerFor(coverageOf({ lawful: { entry: ground(lawful) } }, { alder: 'council', beech }), 'beech', 'receive');
}

const E = { article6: ['e'] } as const;
const CONSENT = { consent: { used: 'For what families choose' } };

describe('a point of Article 6', () => {
  it('is missing where no entry states one', () => {
    expect(gaps(sending([]))).toEqual(['missing: no point of Article 6']);
    expect(gaps(sending([{ powers: ['Children Act 2004 s.11'] }]))).toEqual(['missing: no point of Article 6']);
  });

  it('is not there where the entry is for other data, purposes, parties or the other direction', () => {
    const stated = { ...E, powers: ['Children Act 2004 s.11'] };
    expect(sending([stated]).kind).toBe('stated');
    expect(sending([{ ...stated, direction: 'send' }]).kind).toBe('stated');
    expect(sending([{ ...stated, direction: 'receive' }]).kind).toBe('missing');
    expect(sending([{ ...stated, data: ['other'] }]).kind).toBe('missing');
    expect(sending([{ ...stated, purposes: ['other'] }]).kind).toBe('missing');
    expect(sending([{ ...stated, parties: ['beech'] }]).kind).toBe('missing');
    expect(sending([{ ...stated, parties: ['alder'] }]).kind).toBe('stated');
  });

  it('that is only likely states nothing', () => {
    const entry = { ...E, powers: ['Children Act 2004 s.11'] };
    expect(sending([{ ...entry, reliance: 'likely' }]).gaps).toMatchObject([
      { code: 'hedged-ground', entry: 'entry-0' },
    ]);
    expect(sending([{ ...entry, reliance: 'relied-on' }]).kind).toBe('stated');
  });

  it('(b) needs nothing more, for a purpose that a contract with the person can serve', () => {
    const housing = { purposes: { protect: purpose({ about: ['housing'] }) } };
    expect(sending([{ article6: ['b'] }], 'council', housing).grounds).toEqual(['Article 6(1)(b)']);
    expect(sending([{ article6: ['b'] }]).gaps).toMatchObject([
      {
        code: 'paragraph-off-purpose',
        kind: 'conflicting',
        text: 'Article 6(1)(b), which cannot serve what the purpose is about',
      },
    ]);
  });

  it('that serves another of the purposes of its entry counts for nothing', () => {
    const purposes = { protect: purpose(), house: purpose({ about: ['housing'] }) };
    const flows = { visit: flow({ from: ['alder'], to: ['beech'], purposes: ['protect'] }) };
    expect(gaps(sending([{ article6: ['b'] }], 'council', { purposes, flows }))).toEqual([
      'missing: only Article 6(1)(b), which cannot serve what the purpose is about',
    ]);
    const task = { ...E, powers: ['Children Act 2004 s.11'] };
    const answer = sending([{ article6: ['b'] }, task], 'council', { purposes, flows });
    expect([answer.kind, answer.grounds]).toEqual(['stated', ['Article 6(1)(e)', 'Children Act 2004 s.11']]);
  });
});

describe('point (e)', () => {
  it('needs a power that reaches the kind of body', () => {
    expect(sending([{ ...E, powers: ['Children Act 2004 s.11'] }]).grounds).toEqual([
      'Article 6(1)(e)',
      'Children Act 2004 s.11',
    ]);
    expect(gaps(sending([{ ...E, powers: ['Education Act 2002 s.157'] }]))).toEqual([
      'missing: no power for Article 6(1)(e)',
    ]);
    expect(gaps(sending([E]))).toEqual(['missing: no power for Article 6(1)(e)']);
  });

  it('needs a power that reaches the nation', () => {
    const entry = { ...E, powers: ['Children Act 2004 s.11'] };
    expect(sending([entry], { kind: 'council', nation: 'wales' }).kind).toBe('missing');
    expect(sending([entry], { kind: 'department', nation: 'united-kingdom' }).kind).toBe('missing');
    expect(
      sending([{ ...E, powers: ['Children Act 2004 s.10'] }], { kind: 'probation', nation: 'united-kingdom' }).kind,
    ).toBe('stated');
  });

  it('takes its power from any entry that fits', () => {
    const answer = sending([E, { powers: ['Children Act 2004 s.11'] }]);
    expect([answer.kind, answer.entries]).toEqual(['stated', ['entry-0', 'entry-1']]);
    expect(sending([E, { powers: ['Children Act 2004 s.11'], direction: 'receive' }]).kind).toBe('missing');
  });

  it('is not carried by an Act as a whole, by a limit, or by law that is not in force', () => {
    for (const power of ['Children Act 2004', 'Human Rights Act 1998'])
      expect(gaps(sending([{ ...E, powers: [power] }]))).toEqual(['missing: no power for Article 6(1)(e)']);
    const replaced = { ...E, powers: ['Criminal Justice and Court Services Act 2000 s.67'] };
    expect(sending([replaced], 'police').kind).toBe('missing');
    expect(sending([{ ...E, powers: ['Criminal Justice Act 2003 s.325'] }], 'police').kind).toBe('stated');
  });

  it('counts for nothing where no power reaches the party, if another point is complete', () => {
    const task = { ...E, powers: ['Children Act 2004 s.11'] };
    const answer = sending([task, { article6: ['ea'], annex1: ['5'] }], 'charity');
    expect([answer.kind, answer.grounds, answer.entries]).toEqual([
      'stated',
      ['Article 6(1)(ea)', 'Annex 1 paragraph 5'],
      ['entry-1'],
    ]);
    expect(gaps(sending([task], 'charity'))).toEqual(['missing: no power for Article 6(1)(e)']);
  });

  it('needs a power for its half of the flow', () => {
    const entry = { ...E, powers: ['Crime and Disorder Act 1998 s.115'] };
    expect(sending([entry]).kind).toBe('stated');
    expect(gaps(receiving(entry, 'police'))).toEqual(['missing: no power for Article 6(1)(e) to receive']);
  });

  it('needs a power to send to each kind of recipient, where the power limits them', () => {
    const entry = { ...E, powers: ['Crime and Disorder Act 1998 s.115'] };
    const answer = sending([entry], 'council', {}, 'charity');
    expect(gaps(answer)).toEqual(['missing: no power for Article 6(1)(e) to send to charities']);
    expect(sending([entry, { powers: ['Children Act 2004 s.11'] }], 'council', {}, 'charity').kind).toBe('stated');
    expect(sending([entry], 'council', {}, 'other').kind).toBe('unknown');
  });

  it('is weak on a general power alone', () => {
    const general = sending([{ ...E, powers: ['Localism Act 2011 s.1'] }]);
    expect([general.kind, general.gaps]).toEqual(['stated', []]);
    expect(general.weak.map((gap) => gap.text)).toEqual(['only Localism Act 2011 s.1 for Article 6(1)(e)']);
    expect(sending([{ ...E, powers: ['Localism Act 2011 s.1', 'Children Act 2004 s.11'] }]).weak).toEqual([]);
  });
});

describe('point (c)', () => {
  const C = { article6: ['c'] } as const;

  it('needs a duty, and a power or a function does not do', () => {
    expect(sending([{ ...C, powers: ['Children Act 1989 s.47'] }]).grounds).toEqual([
      'Article 6(1)(c)',
      'Children Act 1989 s.47',
    ]);
    for (const power of ['Children Act 2004 s.11', 'Crime and Disorder Act 1998 s.115'])
      expect(gaps(sending([{ ...C, powers: [power] }]))).toEqual(['missing: no duty for Article 6(1)(c)']);
  });

  it('must be complete although (e) is', () => {
    const both = { article6: ['c', 'e'] as const, powers: ['Children Act 2004 s.11'] };
    expect(gaps(sending([both]))).toEqual(['missing: no duty for Article 6(1)(c)']);
    expect(sending([{ ...both, powers: [...both.powers, 'Children Act 1989 s.47'] }]).kind).toBe('stated');
  });

  it('counts for nothing where the duty binds others, or the other half of the flow', () => {
    const entry = {
      article6: ['c', 'e'] as const,
      powers: ['Children Act 2004 s.11', 'Education and Skills Act 2008 s.14'],
    };
    expect(sending([entry]).grounds).toEqual(['Article 6(1)(e)', 'Children Act 2004 s.11']);
    expect(gaps(receiving({ article6: ['c'], powers: ['Education and Skills Act 2008 s.14'] }, 'school'))).toEqual([
      'missing: no duty for Article 6(1)(c) to receive',
    ]);
  });
});

describe('point (ea)', () => {
  const EA = { article6: ['ea'], annex1: ['5'] } as const;

  it('needs a paragraph of Annex 1', () => {
    expect(sending([EA], 'charity').kind).toBe('stated');
    expect(gaps(sending([{ article6: ['ea'] }], 'charity'))).toEqual([
      'missing: no paragraph of Annex 1 for Article 6(1)(ea)',
    ]);
    expect(sending([{ ...EA, annex1: ['7'] }], 'charity').grounds).toContain('Annex 1 paragraph 7');
    expect(sending([{ article6: ['ea'] }, { annex1: ['5'] }], 'charity').entries).toEqual(['entry-0', 'entry-1']);
  });

  it('is in force from 5 February 2026', () => {
    expect(gaps(sending([EA], 'charity', {}, 'police', day('2026-02-04')))).toEqual([
      'missing: Article 6(1)(ea), which is not in force on 4 February 2026',
    ]);
    expect(sending([EA], 'charity', {}, 'police', day('2026-02-05')).kind).toBe('stated');
  });

  it('is closed to public authorities, and open to parish councils', () => {
    expect(gaps(sending([EA]))).toEqual(['missing: no point of Article 6 that is open to a public authority']);
    expect(sending([EA], 'parish-council').kind).toBe('stated');
  });

  it('before its day is no fault of a public authority, which could not use it anyway', () => {
    const task = { ...E, powers: ['Children Act 2004 s.11'] };
    expect(sending([task, EA], 'council', {}, 'police', day('2026-02-04')).kind).toBe('stated');
    const life = { article6: ['d'], because: 'A life is at risk' } as const;
    expect(sending([life, EA], 'charity', {}, 'police', day('2026-02-04')).kind).toBe('missing');
  });

  it('grounds nothing of what was shared before its day, if the text took effect earlier', () => {
    const since = (effective: string) => sending([EA], 'charity', { effective });
    expect(gaps(since('2026-02-04'))).toEqual([
      'missing: Article 6(1)(ea), which was not yet in force when the text took effect on 4 February 2026',
    ]);
    expect(since('2026-02-05').kind).toBe('stated');
    expect(since('2026-09-01').kind).toBe('stated');
    expect(since('2030-01-01').kind).toBe('stated');
  });
});

describe('a paragraph of Annex 1', () => {
  const about = (...words: readonly string[]): Parts => ({ purposes: { protect: purpose({ about: words }) } });
  const ea = (...annex1: readonly string[]) => ({ article6: ['ea' as const], annex1 });

  it.each([
    ['1', 'housing'],
    ['2', 'radicalisation'],
    ['2', 'serious-violence'],
    ['3', 'emergency-response'],
    ['4', 'public-health'],
    ['5', 'safeguarding-children'],
    ['5', 'fraud'],
    ['6', 'family-support'],
    ['8', 'learning-and-review'],
  ])('%s serves a purpose about %s', (paragraph, word) => {
    expect(sending([ea(paragraph)], 'charity', about(word)).kind).toBe('stated');
  });

  it.each([
    ['2', 'safeguarding-children'],
    ['3', 'safeguarding-children'],
    ['4', 'housing'],
    ['5', 'family-support'],
  ])('%s does not serve a purpose about %s', (paragraph, word) => {
    expect(gaps(sending([ea(paragraph)], 'charity', about(word)))).toEqual([
      `conflicting: Annex 1 paragraph ${paragraph}, which cannot serve what the purpose is about`,
    ]);
  });

  it('that the law data marks as to be confirmed is not said to serve or not to', () => {
    expect(gaps(sending([ea('6')], 'charity', about('fraud')))).toEqual([
      'unknown: Article 6(1)(ea) on Annex 1 paragraph 6, which may not serve what the purpose is about',
    ]);
  });

  it('that cannot serve is in conflict beside one that can', () => {
    const answer = sending([ea('2', '6')], 'charity');
    expect(gaps(answer)).toEqual(['conflicting: Annex 1 paragraph 2, which cannot serve what the purpose is about']);
    expect(answer.grounds).toEqual(['Article 6(1)(ea)', 'Annex 1 paragraph 6']);
  });

  it('that serves another of the purposes of its entry is no more than missing here', () => {
    const purposes = { protect: purpose(), respond: purpose({ about: ['emergency-response'] }) };
    const flows = { visit: flow({ from: ['alder'], to: ['beech'], purposes: ['protect'] }) };
    expect(gaps(sending([ea('3')], 'charity', { purposes, flows }))).toEqual([
      'missing: Article 6(1)(ea) with no paragraph of Annex 1 that can serve what the purpose is about',
    ]);
    expect(sending([ea('3', '6')], 'charity', { purposes, flows }).grounds).toEqual([
      'Article 6(1)(ea)',
      'Annex 1 paragraph 6',
    ]);
  });
});

describe('point (f)', () => {
  const F = { article6: ['f'], assessment: 'LIA-7' } as const;

  it('needs its balancing test', () => {
    expect(sending([F], 'charity').grounds).toEqual(['Article 6(1)(f)']);
    expect(gaps(sending([{ article6: ['f'] }], 'charity'))).toEqual(['missing: no balancing test for Article 6(1)(f)']);
  });

  it('is closed to public authorities, as the file of the body says before its kind', () => {
    expect(sending([F]).kind).toBe('missing');
    expect(sending([F], { kind: 'company', publicAuthority: 'yes' }).kind).toBe('missing');
    expect(sending([F], { kind: 'university', publicAuthority: 'no' }).kind).toBe('stated');
  });
});

describe('point (a)', () => {
  it('needs the section on consent', () => {
    expect(sending([{ article6: ['a'] }], 'council', CONSENT).kind).toBe('stated');
    expect(gaps(sending([{ article6: ['a'] }]))).toEqual(['missing: no `consent` section for Article 6(1)(a)']);
  });
});

describe('point (d)', () => {
  const D = { article6: ['d'] } as const;

  it('never carries a regular flow alone without a reason', () => {
    expect(gaps(sending([D]))).toEqual(['missing: only Article 6(1)(d), which suits single cases']);
    expect(sending([{ ...D, because: 'Lives are at stake' }]).kind).toBe('stated');
  });

  it('carries what happens once, and stands beside another point', () => {
    expect(
      sending([D], 'council', { flows: { visit: flow({ from: ['alder'], to: ['beech'], frequency: 'once' }) } }).kind,
    ).toBe('stated');
    expect(sending([D, { ...E, powers: ['Children Act 2004 s.11'] }]).kind).toBe('stated');
  });
});

describe('a nation of which the law data holds no law of its own', () => {
  const remedy = (nation: 'england' | 'wales' | 'scotland' | 'northern-ireland') =>
    sending([{ ...E, powers: ['Children Act 2004 s.11'] }], { kind: 'council', nation }).gaps[0]?.remedy ?? '';

  it('is named where law is missing, so that nobody takes that for a fault of theirs', () => {
    expect(remedy('scotland')).toContain('holds no law of Scotland alone yet');
    expect(remedy('scotland')).toContain('`law/powers.yaml`');
    expect(remedy('northern-ireland')).toContain('holds no law of Northern Ireland alone yet');
    expect(remedy('wales')).not.toContain('alone yet');
    expect(remedy('wales')).not.toBe('');
  });
});
