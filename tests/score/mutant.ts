/** What a mutation is: from a clean register, single defects that exactly one rule has to find. */
import type { Contents } from '../helpers/check-files.ts';
import type { Base } from './base.ts';

/** One defect: a register in which one rule has something new to say, and no other rule. */
export interface Mutant {
  /** Where and what, in a few words; no other mutant of the rule on the same base has the same. */
  readonly name: string;
  readonly contents: Contents;
}

/** Makes the defects of one rule. One a file: `mutators/<group>/<name>.ts`, named after the rule. */
export interface Mutator {
  readonly rule: string;
  mutate(base: Base): Iterable<Mutant>;
}
