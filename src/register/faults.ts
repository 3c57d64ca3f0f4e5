/**
 * Which gap tells which: what a body lacks only because of another gap of the
 * same need is no fault of its own. Everything else is told, in the table of
 * needs and in findings alike.
 */
import type { GapCode, Topic } from './coverage.ts';
import type { RawGap } from './gaps.ts';
import type { Body } from './party.ts';
import type { Part } from './question.ts';

/** What a question gave for some of a need's bodies. */
export interface Found {
  readonly topic: Topic;
  readonly part: Part;
  readonly bodies: readonly Body[];
}

/**
 * What the questions found, without what only follows. Grounds of the wrong
 * regime answer none of the questions of the right one, so that its bases and
 * conditions are all missing until the regime is right. The duty of confidence
 * is the same under either. What a gap itself says follows from another goes too.
 */
export function faults(all: readonly Found[]): readonly Found[] {
  const found = all.map((one) => (one.part.gaps.some(({ follows }) => follows) ? withoutFollowing(one) : one));
  const misled = new Set(found.filter(({ part }) => part.gaps.some(isOfRegime)).map(({ bodies }) => bodies));
  if (misled.size === 0) return found;
  return found.map((one) =>
    misled.has(one.bodies) && one.topic !== 'confidence'
      ? { ...one, part: { ...one.part, gaps: one.part.gaps.filter(isOfRegime), weak: [] } }
      : one,
  );
}

function withoutFollowing({ part, ...found }: Found): Found {
  return { ...found, part: { ...part, gaps: part.gaps.filter(({ follows }) => !follows) } };
}

const REGIME: readonly GapCode[] = ['not-competent', 'part-3-applies'];

function isOfRegime({ code }: RawGap): boolean {
  return REGIME.includes(code);
}
