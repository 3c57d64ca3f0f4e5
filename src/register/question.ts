/** What a question of the law about a need is, and what it gives. */
import type { Case, Facts, Traits } from './case.ts';
import type { Topic } from './coverage.ts';
import type { RawGap } from './gaps.ts';
import type { Ground } from './ground.ts';

/** What one question gives. */
export interface Part {
  readonly gaps: readonly RawGap[];
  readonly weak?: readonly RawGap[];
  /** Grounds that are stated and complete, as people cite them. */
  readonly grounds: readonly string[];
  /** The entries of `lawful` that state them, and those that try to. */
  readonly entries: readonly string[];
}

export interface Question {
  readonly topic: Topic;
  /** Whether the law asks it in these facts, of such data. */
  asked(facts: Facts, traits: Traits): boolean;
  /** Said of a question about entries themselves: where none bears on it, nothing is asked. */
  readonly ofEntries?: true;
  /** Whether an entry of `lawful` bears on it; only such entries are looked at. */
  concerns(ground: Ground): boolean;
  /** All that the answer depends on beside those entries, and beside what they make it depend on: the recipients where a power limits them, the body where a point is open to some bodies only. */
  depends(facts: Facts): readonly unknown[];
  answer(c: Case): Part;
}
