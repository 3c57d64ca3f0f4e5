/** Special category data and criminal offence data: what they need beside Article 6. */
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../src/agreement/written/agreement.ts';
import { answerFor, coverageOf, data, type Facts, flow, gaps, ground, type Parts, purpose } from '../helpers/terms.ts';

const TASK = ground({ article6: ['d'], because: 'A life is at risk' });
const HEALTH = { notes: data({ specialCategory: ['health'] }) };
const OFFENCES = { notes: data({ criminalOffence: 'yes' }) };

/** The answer for `alder`, a council unless said otherwise, which sends notes and has a basis for them. */
function sending(lawful: readonly Partial<Ground>[], parts: Parts, alder: Facts = 'council') {
  const entries = Object.fromEntries(lawful.map((said, place) => [`entry-${place}`, ground(said)]));
  return answerFor(
    coverageOf({ lawful: { task: TASK, ...entries }, ...parts }, { alder, beech: 'police' }),
    'alder',
    'send',
  );
}

const special = (lawful: readonly Partial<Ground>[], parts: Parts = {}) => sending(lawful, { data: HEALTH, ...parts });
const offence = (lawful: readonly Partial<Ground>[], parts: Parts = {}, alder?: Facts) =>
  sending(lawful, { data: OFFENCES, ...parts }, alder);
const about = (...words: readonly string[]): Parts => ({ purposes: { protect: purpose({ about: words }) } });

describe('special category data', () => {
  it('needs a point of Article 9', () => {
    expect(gaps(special([]))).toEqual(['missing: no condition of Article 9']);
    expect(sending([], { data: { names: data() } }).kind).toBe('stated');
    expect(special([{ article9: ['g'], schedule1: ['18'] }]).grounds).toEqual([
      'Article 6(1)(d)',
      'Article 9(2)(g)',
      'Schedule 1 paragraph 18',
    ]);
  });

  it('that is "none" is none', () => {
    expect(sending([], { data: { notes: data({ specialCategory: ['none'] }) } }).kind).toBe('stated');
  });

  it('under (g) needs one of paragraphs 6 to 28, from any entry that fits', () => {
    const [gap] = special([{ article9: ['g'] }]).gaps;
    expect(gap).toMatchObject({
      code: 'no-part-2-paragraph',
      kind: 'missing',
      entry: 'entry-0',
      source: 'DPA 2018 s.10(3)',
      expected: 'one of paragraphs 6, 10 or 18 of Schedule 1 to the Data Protection Act 2018 beside point (g)',
    });
    expect(special([{ article9: ['g'], schedule1: ['2'] }]).kind).toBe('missing');
    expect(special([{ article9: ['g'], schedule1: ['29'] }]).kind).toBe('missing');
    expect(special([{ article9: ['g'] }, { schedule1: ['18'] }]).entries).toEqual(['task', 'entry-0', 'entry-1']);
    expect(special([{ article9: ['g'] }, { schedule1: ['18'], direction: 'receive' }]).kind).toBe('missing');
  });

  it('under (b), (h), (i) and (j) needs the matched paragraph of Part 1 in the same entry', () => {
    const matched = {
      b: ['1', 'safeguarding-children'],
      h: ['2', 'direct-care'],
      i: ['3', 'public-health'],
      j: ['4', 'research'],
    } as const;
    for (const [point, [paragraph, word]] of Object.entries(matched)) {
      const entry = { article9: [point as 'b' | 'h' | 'i' | 'j'], secrecy: 'health-professional' as const };
      expect(special([{ ...entry, schedule1: [paragraph] }], about(word)).kind, point).toBe('stated');
      expect(special([entry, { schedule1: [paragraph] }], about(word)).gaps, point).toMatchObject([
        { code: 'no-part-1-paragraph', source: 'DPA 2018 s.10(2)' },
      ]);
      expect(special([{ ...entry, schedule1: ['18', '6'] }], about(word, 'safeguarding-children')).kind, point).toBe(
        'missing',
      );
    }
  });

  it('needs a paragraph that can serve what the purpose is about', () => {
    const entry = { article9: ['g' as const], schedule1: ['14'] };
    expect(special([entry], about('fraud')).kind).toBe('stated');
    expect(special([entry], about('housing', 'fraud')).kind).toBe('stated');
    expect(special([{ ...entry, schedule1: ['6'] }], about('housing')).kind).toBe('stated');
    const purposes = { protect: purpose({ about: ['housing'] }), check: purpose({ about: ['fraud'] }) };
    const flows = { visit: flow({ from: ['alder'], to: ['beech'], purposes: ['protect'] }) };
    expect(gaps(special([entry], { purposes, flows }))).toEqual([
      'missing: Article 9(2)(g) with no Schedule 1 Part 2 condition that can serve what the purpose is about',
    ]);
  });

  it('has every point that is relied on complete, not just one', () => {
    const good = { article9: ['g' as const], schedule1: ['18'] };
    expect(special([good, { article9: ['h'], schedule1: ['2'] }]).gaps.map((gap) => gap.code)).toEqual([
      'secrecy-missing',
    ]);
    expect(special([good, { article9: ['h'], schedule1: ['2'], secrecy: 'duty-of-confidence' }]).kind).toBe('stated');
  });

  it('under (h) and (i) needs someone who owes secrecy, who for (i) is no social work professional', () => {
    const h = { article9: ['h' as const], schedule1: ['2'] };
    const i = { article9: ['i' as const], schedule1: ['3'] };
    expect(gaps(special([h], about('direct-care')))).toEqual(['missing: Article 9(2)(h) with nobody who owes secrecy']);
    expect(special([{ ...h, secrecy: 'social-work-professional' }], about('direct-care')).kind).toBe('stated');
    expect(gaps(special([{ ...i, secrecy: 'social-work-professional' }], about('public-health')))).toEqual([
      'missing: Article 9(2)(i) with nobody who owes secrecy',
    ]);
    expect(special([{ ...i, secrecy: 'health-professional' }], about('public-health')).kind).toBe('stated');
  });

  it('under (a) needs the section on consent', () => {
    expect(gaps(special([{ article9: ['a'] }]))).toEqual(['missing: no `consent` section for Article 9(2)(a)']);
    expect(special([{ article9: ['a'] }], { consent: { used: 'For support' } }).kind).toBe('stated');
  });

  it('is never carried in a regular flow by (c), (e) or (f) alone without a reason', () => {
    for (const point of ['c', 'e', 'f'] as const) {
      expect(gaps(special([{ article9: [point] }]))).toEqual([
        `missing: only Article 9(2)(${point}), which suits single cases`,
      ]);
      expect(special([{ article9: [point], because: 'A life is at stake' }]).kind).toBe('stated');
      expect(special([{ article9: [point] }, { article9: ['g'], schedule1: ['18'] }]).kind).toBe('stated');
      expect(
        special([{ article9: [point] }], {
          flows: { visit: flow({ from: ['alder'], to: ['beech'], frequency: 'once' }) },
        }).kind,
      ).toBe('stated');
    }
  });

  it('under (d) is for some bodies that are not for profit, and never to pass on', () => {
    const d = { article9: ['d' as const] };
    const by = (kind: string, lawful: readonly Partial<Ground>[] = [d]) =>
      gaps(sending(lawful, { data: HEALTH }, kind));
    expect(by('council')).toEqual([
      'missing: Article 9(2)(d), which is not open to councils with all local functions in England',
    ]);
    expect(by('council', [{ ...d, parties: ['alder'] }])).toEqual([
      'conflicting: Article 9(2)(d), which is not open to councils with all local functions in England',
    ]);
    expect(by('council', [d, { article9: ['g'], schedule1: ['18'] }])).toEqual([]);
    expect(by('religious-organisation')).toEqual(['missing: only Article 9(2)(d), which lets nobody send']);
    expect(by('charity')).toEqual(['missing: only Article 9(2)(d), which lets nobody send']);
    const receiving = (beech: string) =>
      answerFor(
        coverageOf({ lawful: { task: TASK, d: ground(d) }, data: HEALTH }, { alder: 'council', beech }),
        'beech',
        'receive',
      );
    expect(receiving('religious-organisation').kind).toBe('stated');
    expect(gaps(receiving('charity'))).toEqual([
      'unknown: Article 9(2)(d), which is open to some charities in England only',
    ]);
    expect(receiving('police').kind).toBe('missing');
  });

  it('cannot be checked where the law data does not know what the purpose is about', () => {
    expect(special([{ article9: ['g'], schedule1: ['18'] }], about('gardening')).kind).toBe('unknown');
    expect(special([{ article9: ['g'], schedule1: ['6'] }], about('gardening')).kind).toBe('stated');
  });
});

describe('a paragraph that can serve none of the purposes of its entry', () => {
  it('is in conflict, though another serves', () => {
    const answer = special([{ article9: ['g'], schedule1: ['18', '14'] }]);
    expect(gaps(answer)).toEqual([
      'conflicting: Schedule 1 paragraph 14, which cannot serve what the purpose is about',
    ]);
    expect(sending([{ schedule1: ['18', '14'] }], { data: { names: data() } }).kind).toBe('stated');
  });

  it('makes what it does not serve no gap besides', () => {
    const told = ['conflicting: Schedule 1 paragraph 14, which cannot serve what the purpose is about'];
    expect(gaps(special([{ article9: ['g'], schedule1: ['14'] }], about('housing')))).toEqual(told);
    expect(gaps(offence([{ schedule1: ['14'] }], about('housing')))).toEqual(told);
  });

  it('is none where it serves another of them', () => {
    const purposes = { protect: purpose(), check: purpose({ about: ['fraud'] }) };
    const flows = { visit: flow({ from: ['alder'], to: ['beech'], purposes: ['protect'] }) };
    expect(special([{ article9: ['g'], schedule1: ['18', '14'] }], { purposes, flows }).kind).toBe('stated');
  });
});

describe('criminal offence data', () => {
  it('needs a paragraph of Schedule 1 of any Part that is open to it', () => {
    expect(gaps(offence([]))).toEqual(['missing: no Schedule 1 condition for criminal offence data']);
    for (const number of ['2', '18', '30'])
      expect(offence([{ schedule1: [number] }]).grounds).toContain(`Schedule 1 paragraph ${number}`);
    expect(offence([{ schedule1: ['19'] }], about('safeguarding-adults')).kind).toBe('missing');
    expect(offence([{ schedule1: ['18'] }], about('safeguarding-adults')).kind).toBe('stated');
  });

  it('needs one that can serve what the purpose is about', () => {
    const purposes = { protect: purpose({ about: ['housing'] }), check: purpose({ about: ['fraud'] }) };
    const flows = { visit: flow({ from: ['alder'], to: ['beech'], purposes: ['protect'] }) };
    expect(gaps(offence([{ schedule1: ['14'] }], { purposes, flows }))).toEqual([
      'missing: no Schedule 1 condition for criminal offence data that can serve what the purpose is about',
    ]);
    expect(offence([{ schedule1: ['14'] }], about('fraud')).kind).toBe('stated');
  });

  it('needs one that is open to the body', () => {
    expect(gaps(offence([{ schedule1: ['31'] }]))).toEqual([
      'missing: no Schedule 1 condition for criminal offence data that is open to councils with all local functions in England',
    ]);
    expect(offence([{ schedule1: ['31'] }], {}, 'religious-organisation').kind).toBe('stated');
    expect(offence([{ schedule1: ['31'] }], {}, 'charity').kind).toBe('unknown');
    expect(offence([{ schedule1: ['34'] }]).kind).toBe('missing');
    expect(offence([{ schedule1: ['34', '18'] }]).kind).toBe('stated');
  });

  it('is not served by what only extends other paragraphs', () => {
    expect(offence([{ schedule1: ['36'] }]).kind).toBe('missing');
    expect(offence([{ schedule1: ['36', '18'] }]).grounds).toEqual(['Article 6(1)(d)', 'Schedule 1 paragraph 18']);
  });

  it('needs no point of Article 9, and special category data beside it needs its own', () => {
    const both = { notes: data({ specialCategory: ['health'], criminalOffence: 'yes' }) };
    expect(offence([{ schedule1: ['10'] }], { data: both }).gaps.map((gap) => gap.code)).toContain(
      'no-article-9-condition',
    );
    expect(offence([{ article9: ['g'], schedule1: ['18'] }], { data: both }).kind).toBe('stated');
  });

  it.each(['30', '32', '33'])(
    'is not met by paragraph %s alone, which is for single cases, if sharing is regular',
    (number) => {
      const codes = (because: object) => offence([{ schedule1: [number], ...because }]).gaps.map((gap) => gap.code);
      expect(codes({})).toEqual(['single-cases-only']);
      expect(codes({ because: 'Each case that is shared is one.' })).toEqual([]);
      expect(offence([{ schedule1: [number, '10'] }]).gaps).toEqual([]);
    },
  );

  it('rests on consent only where a section describes it', () => {
    expect(offence([{ schedule1: ['29'] }]).gaps.map((gap) => gap.code)).toEqual(['consent-not-recorded']);
  });

  it('is met by official authority, which is for public authorities and competent authorities', () => {
    const entry = { officialAuthority: 'yes' as const };
    expect(offence([entry], {}, 'police').grounds).toContain('Article 10 (official authority)');
    expect(offence([entry]).kind).toBe('stated');
    expect(offence([{ officialAuthority: 'no' }]).kind).toBe('missing');
    expect(offence([entry], {}, 'charity').kind).toBe('missing');
    expect(gaps(offence([{ ...entry, parties: ['alder'] }], {}, 'charity'))).toEqual([
      'conflicting: official authority of a body that is no public authority',
    ]);
    expect(offence([entry], {}, { kind: 'housing-company' }).kind).toBe('unknown');
  });
});
