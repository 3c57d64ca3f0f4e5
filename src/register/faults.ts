/**
 * Which gap tells which: what a body lacks only because of another gap of the
 * same need is no fault of its own. Everything else is told, in the table of
 * needs and in findings alike.
 */
import type { GapCode, Topic } from './coverage.ts';
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
  const misled = new Map<readonly Body[], readonly GapCode[]>();
  for (const codes of [REGIME, DENIED])
    for (const { part, bodies } of found)
      if (part.gaps.some(({ code }) => codes.includes(code))) misled.set(bodies, codes);
  return found.map((one) => {
    const told = one.topic === 'confidence' ? undefined : misled.get(one.bodies);
    return told === undefined
      ? one
      : { ...one, part: { ...one.part, gaps: one.part.gaps.filter(({ code }) => told.includes(code)), weak: [] } };
  });
}

function withoutFollowing({ part, ...found }: Found): Found {
  return { ...found, part: { ...part, gaps: part.gaps.filter(({ follows }) => !follows) } };
}

/** What entries claim under the wrong regime. */
const REGIME: readonly GapCode[] = ['not-competent', 'part-3-applies'];
/** The purpose itself has the wrong regime, so that its entries may be right. */
const DENIED: readonly GapCode[] = ['enforcement-denied'];
