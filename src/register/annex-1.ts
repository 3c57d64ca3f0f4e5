/** Article 6(1)(ea) of the UK GDPR: the recognised legitimate interest of Annex 1 that goes with it. */
import { longDate } from '../base/dates.ts';
import { annex1Condition } from '../law/annex-1.ts';
import { inForceOn } from '../law/in-force.ts';
import type { Annex1Condition } from '../law/law.ts';
import { servesAbout } from '../law/reach.ts';
import type { Case } from './case.ts';
import { listInWords, type RawGap } from './gaps.ts';
import type { Ground } from './ground.ts';
import type { Verdict } from './verdict.ts';

/** Judges the paragraphs that go with point (ea): one has to be in force, cover this half of the flow, and serve the purpose. */
export function withAnnex1(c: Case, entry: string | undefined): Partial<Verdict> & Pick<Verdict, 'state'> {
  const stated = statedIn(c);
  const apt = stated.filter(({ condition }) => servesAbout(c.law, condition, c.about) !== 'no');
  if (apt.some((one) => coversHalf(c, one))) return { state: 'met', ...named(c, apt) };
  const misplaced = stated.filter((one) => coversHalf(c, one));
  if (misplaced.length === 0) return { state: 'lacking', gap: noParagraph(c, entry) };
  const unsure = misplaced.filter(({ condition }) => condition.evidence === 'check');
  if (unsure.length > 0) return { state: 'unknown', gap: inDoubt(unsure, entry), entries: named(c, unsure).entries };
  // What can serve none of the purposes of its entry has a gap of its own.
  if (misplaced.every(({ ground, number }) => ground.idle.annex1.includes(number))) return { state: 'conflicting' };
  return { state: 'lacking', gap: offPurpose(entry) };
}

interface Stated {
  readonly ground: Ground;
  readonly number: string;
  readonly condition: Annex1Condition;
}

/** The paragraphs that entries state, so far as they are in force. */
function statedIn({ fitting, law, since, day }: Case): readonly Stated[] {
  return fitting.flatMap((ground) =>
    (ground.written.annex1 ?? []).flatMap((number) => {
      const condition = annex1Condition(law, number);
      if (condition === undefined || inForceOn(condition, [since, day]) !== 'yes') return [];
      return [{ ground, number, condition }];
    }),
  );
}

/** A paragraph on disclosing covers no receiving, and stands beside one that does. */
function coversHalf({ direction }: Case, { condition }: Stated): boolean {
  return condition.direction === undefined || condition.direction === direction;
}

function named({ fitting }: Case, paragraphs: readonly Stated[]): Required<Pick<Verdict, 'besides' | 'entries'>> {
  return {
    besides: paragraphs.map(({ number }) => `Annex 1 paragraph ${number}`),
    entries: fitting
      .filter(({ written }) => written.article6?.includes('ea') || written.annex1 !== undefined)
      .map(({ name }) => name),
  };
}

function noParagraph({ day }: Case, entry: string | undefined): RawGap {
  return {
    code: 'annex-1-condition',
    kind: 'missing',
    text: 'no paragraph of Annex 1 for Article 6(1)(ea)',
    expected: `a paragraph of Annex 1 to the UK GDPR that is in force on ${longDate(day)}`,
    remedy: 'Write the paragraph of Annex 1 to the UK GDPR that is met under `annex1`.',
    entry,
    source: 'UK GDPR Article 6(5) and Annex 1',
  };
}

function offPurpose(entry: string | undefined): RawGap {
  return {
    code: 'paragraph-off-purpose',
    kind: 'missing',
    text: 'Article 6(1)(ea) with no paragraph of Annex 1 that can serve what the purpose is about',
    expected: 'a paragraph of Annex 1 to the UK GDPR that can serve what the purpose is about',
    remedy:
      'Write under `annex1` the paragraph that the purpose meets, or state another point of Article 6. If the purpose is about more than it says, add that under `about`.',
    entry,
    source: 'UK GDPR Article 6(5) and Annex 1',
  };
}

/** What the law data marks as to be confirmed can warn and no more. */
function inDoubt(unsure: readonly Stated[], entry: string | undefined): RawGap {
  const paragraphs = listInWords([...new Set(unsure.map(({ number }) => number))]);
  return {
    ...offPurpose(entry),
    kind: 'unknown',
    text: `Article 6(1)(ea) on Annex 1 paragraph ${paragraphs}, which may not serve what the purpose is about`,
  };
}
