/** What a mutation is: from a clean register, single defects that exactly one rule has to find. */
import type { Contents } from '../helpers/check-files.ts';
import type { Base } from './base.ts';

/** One defect: a register in which one rule has something new to say, and no other rule. */
export interface Mutant {
  /** Where and what, in a few words; no other mutant of the rule on the same base has the same. */
  readonly name: string;
  readonly contents: Contents;
  /**
   * Where the findings stand, one for each place. To be said only if that is
   * not where the defect is: as it is not where the file of a body is changed,
   * and its agreement is told.
   */
  readonly at?: readonly At[];
  /** Why one finding would not do; to be said where there are several. */
  readonly because?: string;
}

/**
 * A file, and in it a JSON pointer (`/lawful/care`, for itself or a field of it;
 * empty for the top) or the very words of the prose that the finding marks.
 */
export type At = readonly [path: string, where: string];

/** Makes the defects of one rule. One a file: `mutators/<group>/<name>.ts`, named after the rule. */
export interface Mutator {
  readonly rule: string;
  mutate(base: Base): Iterable<Mutant>;
}
