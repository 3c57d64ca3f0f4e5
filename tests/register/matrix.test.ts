/** The table of needs, folded for people. */
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { type Cell, fold } from '../../src/register/fold.ts';
import { inWords, matrixOf, type Use } from '../../src/register/matrix.ts';
import { QUESTIONS } from '../../src/register/questions.ts';
import { EXPLOITATION, MERESHIRE } from '../helpers/exploitation.ts';
import { words } from '../helpers/example.ts';
import { coverageOf, data, entryOf, flow, ground, purpose } from '../helpers/terms.ts';

/** Cells written as `party purpose data direction value`. */
function cells(...written: readonly string[]): readonly Cell[] {
  return written.map((line) => {
    const [party = '', purpose = '', kind = '', direction = '', value = ''] = line.split(' ');
    return { party, purpose, data: kind, direction: direction as Cell['direction'], value };
  });
}

const folded = (...written: readonly string[]) =>
  fold(cells(...written)).map(
    ({ parties, purposes, data: kinds, direction, value }) => `${parties} ${purposes} ${kinds} ${direction} ${value}`,
  );

describe('folding', () => {
  it('puts parties, data, purposes and directions together of which the same is said', () => {
    expect(folded('a p x send v', 'b p x send v')).toEqual(['a,b p x send v']);
    expect(folded('a p x send v', 'a p y send v')).toEqual(['a p x,y send v']);
    expect(folded('a p x send v', 'a q x send v')).toEqual(['a p,q x send v']);
    expect(folded('a p x send v', 'a p x receive v')).toEqual(['a p x both v']);
  });

  it('keeps apart what differs', () => {
    expect(folded('a p x send v', 'b p x send w')).toEqual(['a p x send v', 'b p x send w']);
    expect(folded('a p x send v', 'a p x receive w')).toEqual(['a p x send v', 'a p x receive w']);
  });

  it('never names together what does not meet in a cell', () => {
    expect(folded('a p x send v', 'b q y receive v')).toEqual(['a p x send v', 'b q y receive v']);
    expect(folded('a p x send v', 'a q y send v')).toEqual(['a p x send v', 'a q y send v']);
  });

  it('says of any cells just what they say', () => {
    const name = (...names: readonly string[]) => fc.constantFrom(...names);
    const cell = fc.record({
      party: name('a', 'b', 'c'),
      purpose: name('p', 'q', 'r'),
      data: name('x', 'y', 'z'),
      direction: fc.constantFrom<Cell['direction']>('send', 'receive'),
      value: name('v', 'w'),
    });
    const place = (one: Omit<Cell, 'value'>) => `${one.party} ${one.purpose} ${one.data} ${one.direction}`;
    fc.assert(
      fc.property(fc.uniqueArray(cell, { selector: place }), (given) => {
        const said = fold(given).flatMap((row) =>
          row.parties.flatMap((party) =>
            row.purposes.flatMap((purpose) =>
              row.data.flatMap((kind) =>
                (row.direction === 'both' ? (['send', 'receive'] as const) : [row.direction]).map(
                  (direction) => `${place({ party, purpose, data: kind, direction })} ${row.value}`,
                ),
              ),
            ),
          ),
        );
        expect([...said].sort()).toEqual(given.map((one) => `${place(one)} ${one.value}`).sort());
      }),
      { seed: 20261121 },
    );
  });

  it('keeps the order of the cells', () => {
    expect(folded('b q y send v', 'b p x send w', 'a q y send v')).toEqual(['b,a q y send v', 'b p x send w']);
  });
});

describe('the table', () => {
  it('of the complete agreement is short and in words', async () => {
    const { coverage } = await entryOf(EXPLOITATION, MERESHIRE);
    const names = (use: Use) => use.parties.map((party) => party.name.replace('mereshire-', ''));
    const rows = matrixOf(coverage).map(
      (row) =>
        `${row.topic}: ${row.uses.map((use) => `${names(use)} ${use.purposes} ${use.data} ${use.direction}`).join(' + ')} | ${row.regime} | ${row.grounds.join('; ')} | ${row.answer}`,
    );
    expect(rows).toEqual([
      'basis: council protect identity,concern both + council protect health,police-information receive + council investigate identity,concern send | uk-gdpr | Article 6(1)(e); Children Act 2004 s.10; Children Act 2004 s.11; Education Act 2002 s.175 | Ground stated',
      'basis: police protect identity,concern both + police protect health receive + police protect police-information send | uk-gdpr | Article 6(1)(e); Common law policing purposes; Children Act 2004 s.10; Children Act 2004 s.11 | Ground stated',
      'basis: police investigate identity,concern,health receive | part3 | DPA 2018 s.35(2)(b); Common law policing purposes; Children Act 2004 s.10; Children Act 2004 s.11 | Ground stated',
      'basis: nhs-bodies protect identity,concern,health both + nhs-bodies protect police-information receive + nhs-bodies investigate identity,concern,health send | uk-gdpr | Article 6(1)(e); Children Act 2004 s.10; Children Act 2004 s.11 | Ground stated',
      'basis: schools protect,investigate identity,concern send | uk-gdpr | Article 6(1)(e); Children Act 2004 s.10; Education Act 2002 s.175 | Ground stated',
      'basis: harbour-youth protect identity,concern both + harbour-youth protect health,police-information receive + harbour-youth investigate identity,concern send | uk-gdpr | Article 6(1)(ea); Annex 1 paragraph 5; Annex 1 paragraph 6 | Ground stated',
      'condition: council,police,nhs-bodies,harbour-youth protect concern both + council,nhs-bodies,harbour-youth protect police-information receive + council,nhs-bodies,harbour-youth investigate concern send + police protect police-information send + schools protect,investigate concern send | uk-gdpr | Schedule 1 paragraph 10; Schedule 1 paragraph 18 | Ground stated',
      'condition: council,police,harbour-youth protect health receive + nhs-bodies protect health both + nhs-bodies investigate health send | uk-gdpr | Article 9(2)(g); Schedule 1 paragraph 10; Schedule 1 paragraph 18 | Ground stated',
      'condition: police investigate health receive | part3 | DPA 2018 s.35(5); Schedule 8 paragraph 1; Schedule 8 paragraph 4 | Ground stated',
      'confidence: council,schools,harbour-youth protect,investigate concern send + police protect concern send + nhs-bodies protect,investigate concern,health send | uk-gdpr | Confidence: public interest | Ground stated',
    ]);
  });

  it('shows what needs no basis, what is missing and what is weak', () => {
    const lawful = { task: ground({ article6: ['e'], powers: ['Localism Act 2011 s.1'], data: ['names'] }) };
    const rows = matrixOf(
      coverageOf(
        { data: { names: data(), notes: data(), counts: data({ identifiability: 'aggregated' }) }, lawful },
        { alder: 'council', beech: 'district-council' },
      ),
    );
    expect([...new Set(rows.map((row) => `${row.uses[0]?.data} ${row.kind}: ${row.answer}`))]).toEqual([
      'names stated: Ground stated, but weak: only Localism Act 2011 s.1 for Article 6(1)(e)',
      'notes missing: No ground stated: no point of Article 6',
      'counts not-needed: No basis needed',
    ]);
  });

  it('never calls anything covered or compliant', async () => {
    const { coverage } = await entryOf(EXPLOITATION, {
      ...MERESHIRE,
      'harbour-youth': 'other',
      'mereshire-council': 'charity',
    });
    const said = [words.t('matrix.note'), ...matrixOf(coverage).map((row) => row.answer)].join(' ');
    expect(said).not.toMatch(/cover|complian|complies/i);
    expect(said).toContain('people to judge');
  });
});

describe('an answer in words', () => {
  it('tells what is in conflict, missing and not checked apart', () => {
    const gap = (kind: 'missing' | 'conflicting' | 'unknown', text: string) => ({
      code: 'no-power' as const,
      kind,
      text,
      expected: '',
      remedy: '',
      entry: undefined,
      source: '',
      bodies: [],
    });
    const gaps = [
      gap('missing', 'no power'),
      gap('unknown', 'a body'),
      gap('conflicting', 'a point'),
      gap('missing', 'no duty'),
    ];
    expect(inWords({ kind: 'conflicting', gaps, weak: [] })).toBe(
      'Ground not open to them: a point. No ground stated: no power; no duty. Could not check: a body',
    );
  });
});

describe('the work', () => {
  it('is small for twenty parties, eight purposes and fifteen kinds of data', () => {
    const kinds = [
      'council',
      'county-council',
      'district-council',
      'police',
      'icb',
      'nhs-trust',
      'ambulance-trust',
      'gp-practice',
      'school',
      'academy',
      'college',
      'university',
      'charity',
      'company',
      'housing-association',
      'fire-authority',
      'probation',
      'cafcass',
      'department',
      'care-provider',
    ];
    const abouts = [
      'safeguarding-children',
      'family-support',
      'crime-prevention',
      'crime-investigation',
      'direct-care',
      'school-attendance',
      'learning-and-review',
      'housing',
    ];
    const names = kinds.map((_, place) => `party-${place}`);
    const parts = {
      parties: Object.fromEntries(names.map((name) => [name, {}])),
      purposes: Object.fromEntries(
        abouts.map((about) => [
          about,
          purpose({ about: [about], lawEnforcement: about === 'crime-investigation' ? 'yes' : 'no' }),
        ]),
      ),
      data: Object.fromEntries(
        Array.from({ length: 15 }, (_, place) => [
          `data-${place}`,
          data({
            specialCategory: place % 3 === 0 ? ['health'] : ['none'],
            criminalOffence: place % 4 === 0 ? 'yes' : 'no',
            confidential: place % 2 === 0 ? 'yes' : 'no',
          }),
        ]),
      ),
      flows: { all: flow({ between: ['everyone'] }) },
      lawful: {
        task: ground({
          article6: ['e'],
          powers: [
            'Children Act 2004 s.10',
            'Children Act 2004 s.11',
            'Education Act 2002 s.175',
            'Crime and Disorder Act 1998 s.115',
          ],
        }),
        interest: ground({ article6: ['ea'], annex1: ['5', '6'] }),
        condition: ground({ article9: ['g'], schedule1: ['6', '18'] }),
        confidences: ground({ confidentiality: 'public-interest' }),
        enforcement: ground({
          purposes: ['crime-investigation'],
          part3: 'task',
          schedule8: ['1'],
          strictlyNecessary: 'yes',
        }),
      },
    };
    const bodies = Object.fromEntries(kinds.map((kind, place) => [`party-${place}`, kind]));
    const asked = QUESTIONS.map((question) => vi.spyOn(question, 'answer'));
    const needs = coverageOf(parts, bodies).answers.length;
    const put = asked.reduce((sum, { mock }) => sum + mock.calls.length, 0);
    asked.forEach((spy) => void spy.mockRestore());
    expect(needs).toBe(20 * 8 * 15 * 2);
    // Needs in which nothing differs that a question depends on are put to it once: each of them by itself makes several questions.
    expect(put).toBeLessThan(needs / 5);
  });

  it('is the same for thirty-three councils as for one', () => {
    const names = Array.from({ length: 33 }, (_, place) => `borough-${place}`);
    const group = { kind: 'group', members: names.map((organisation) => ({ organisation })) };
    const bodies = { boroughs: group, beech: 'charity', ...Object.fromEntries(names.map((name) => [name, 'council'])) };
    const lawful = {
      task: ground({ article6: ['e'], powers: ['Children Act 2004 s.11'] }),
      interest: ground({ parties: ['beech'], article6: ['ea'], annex1: ['6'] }),
    };
    const { answers } = coverageOf(
      { parties: { boroughs: {}, beech: {} }, flows: { panel: flow({ between: ['everyone'] }) }, lawful },
      bodies,
    );
    expect(
      answers.map((answer) => [answer.need.party.name, answer.need.bodies.length, answer.kind, answer.grounds.length]),
    ).toEqual([
      ['boroughs', 33, 'stated', 2],
      ['boroughs', 33, 'stated', 2],
      ['beech', 1, 'stated', 2],
      ['beech', 1, 'stated', 2],
    ]);
  });
});
