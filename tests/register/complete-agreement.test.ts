/** A complete agreement has a ground stated for every need, and each entry of its `lawful` is there for a reason. */
import { describe, expect, it } from 'vitest';
import { matrixOf } from '../../src/register/matrix.ts';
import { EXPLOITATION, MERESHIRE, withoutEntry } from '../helpers/exploitation.ts';
import { entryOf, type Facts } from '../helpers/terms.ts';

const BODIES: Readonly<Record<string, Facts>> = MERESHIRE;

async function answers(frontMatter: string, bodies = BODIES) {
  const { coverage } = await entryOf(frontMatter, bodies);
  return coverage.answers;
}

describe('the complete agreement', () => {
  it('has a ground stated for every need', async () => {
    const found = await answers(EXPLOITATION);
    expect(
      found
        .filter((answer) => answer.kind !== 'stated')
        .map((answer) => [answer.need.party.name, answer.need.data, answer.gaps]),
    ).toEqual([]);
    expect(found).toHaveLength(39);
  });

  it('is under Part 3 for the police when it investigates, and under the UK GDPR for all others', async () => {
    const regimes = new Set(
      (await answers(EXPLOITATION)).map(({ need }) => `${need.party.name} ${need.purpose} ${need.regime}`),
    );
    expect([...regimes].filter((regime) => regime.endsWith('part3'))).toEqual(['mereshire-police investigate part3']);
  });

  it('makes no need for its processor', async () => {
    expect((await answers(EXPLOITATION)).some(({ need }) => need.party.name === 'northgate-systems')).toBe(false);
  });

  it('is shown in few rows', async () => {
    const { coverage } = await entryOf(EXPLOITATION, BODIES);
    expect(matrixOf(coverage).length).toBeLessThan(16);
  });
});

describe('without one of its entries', () => {
  it.each([
    ['public-task', ['missing-ground', 'not-competent']],
    ['safeguarding', ['no-article-10-condition', 'no-article-9-condition']],
    ['charity', ['borrowed-task']],
    ['confidences', ['no-reason-in-confidence']],
    ['policing', ['other-purpose']],
    ['enforcement', ['no-part-3-ground']],
  ])('%s, a ground is missing', async (name, codes) => {
    const text = withoutEntry(name);
    expect(text).not.toBe(EXPLOITATION);
    const missing = (await answers(text)).filter((answer) => answer.kind === 'missing');
    expect([...new Set(missing.flatMap((answer) => answer.gaps.map((gap) => gap.code)))].sort()).toEqual(codes);
  });

  it('of which those are all', () => {
    const names = [
      ...(EXPLOITATION.split('\nlawful:\n')[1]?.split('\njointControl')[0] ?? '').matchAll(/^ {2}([a-z-]+):$/gm),
    ].map((match) => match[1]);
    expect(names).toEqual(['public-task', 'safeguarding', 'charity', 'confidences', 'policing', 'enforcement']);
  });
});

describe('with a kind of body of which nothing is known', () => {
  it('cannot be checked for that party alone', async () => {
    const found = await answers(EXPLOITATION, { ...BODIES, 'harbour-youth': 'other' });
    expect([
      ...new Set(
        found.filter((answer) => answer.kind !== 'stated').map((answer) => `${answer.need.party.name} ${answer.kind}`),
      ),
    ]).toEqual(['harbour-youth unknown']);
  });
});
