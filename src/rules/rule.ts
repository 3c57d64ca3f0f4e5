/** What a rule is: one object that looks at the register and says what it finds. */
import type { Finding, Severity } from '../base/finding.ts';
import type { Register } from '../register/register.ts';

/**
 * A finding as a rule yields it; the rule itself gives the rest. A severity of
 * its own makes it milder than the rule, never graver: a note in a draft.
 */
export type Observation = Omit<Finding, 'code' | 'severity' | 'why' | 'source'> &
  Partial<Pick<Finding, 'severity' | 'why' | 'source'>> & {
    /** The code of the rule that tells the cause, in the same agreement: this is left out where that is told as gravely. */
    readonly follows?: string;
  };

export interface Rule {
  /** Permanent: `law/missing-ground`. Its page is `docs/rules/<code>.md`. */
  readonly code: string;
  /** The gravest that a finding of it can be. */
  readonly severity: Severity;
  /** What it asks for, in a line. */
  readonly summary: string;
  /** Why it matters, in whole sentences; an observation may be more exact. */
  readonly why: string;
  /** The provision behind it, as people cite it. */
  readonly source?: string;
  check(register: Register): Iterable<Observation>;
}

/** Whether a code is that of a rule that a register brings along. */
export function isOwn(code: string): boolean {
  return code.startsWith('own/');
}
