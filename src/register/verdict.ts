/** What the law makes of a point of Article 6 that some entries offer. */
import type { RawGap } from './gaps.ts';

/**
 * met: complete. lacking: relied on, and something that goes with it is not
 * there. unknown: nobody can say. left-out: the law does not let the party use
 * it, and no entry claims it for the party, so that it counts for nothing.
 * conflicting: an entry claims it all the same, by the name of the party or, for
 * a public authority, beside a task.
 */
export interface Verdict {
  readonly state: 'met' | 'lacking' | 'unknown' | 'left-out' | 'conflicting';
  readonly point: string;
  readonly gap?: RawGap | undefined;
  readonly weak?: RawGap;
  /** What goes with the point: powers, paragraphs of Annex 1. */
  readonly besides?: readonly string[];
  readonly entries: readonly string[];
  /** Whether it suits single cases only, and no reason is given. */
  readonly single: boolean;
}
