/** Makes a rule of each sort of gap in the lawful basis: all that differs is what it is called and why it matters. */
import type { Gap } from '../register/coverage.ts';
import { agreementsOf, gapFindings, type Mend, type Near } from './gap-findings.ts';
import type { Rule } from './rule.ts';
import { type Teller, toldGaps } from './told-gaps.ts';

/** What a rule on one sort of gap says of itself. */
export interface GapRule extends Pick<Rule, 'summary' | 'why' | 'source'> {
  readonly severity?: Rule['severity'];
  /** What its gaps are, as a noun phrase: "gap in the lawful basis". */
  readonly what: string;
  /** Gives the same for gaps of an agreement that come of one lack, and so are one finding; else they differ in no more than whose they are, and for what. */
  readonly lackOf?: (gap: Gap) => string;
  /** What to do about a gap, if not what the gap itself says. */
  readonly remedy?: (gap: Gap) => string;
  /** The same, where it takes more than the gap to say it. */
  readonly mend?: Mend;
  /** Where such gaps stand, if not at the entry nearest to them. */
  readonly near?: Near;
}

/** The rule that tells the gaps of one sort: an error, but a note in a draft where something is only missing. */
export function gapRule(
  code: Teller,
  { severity = 'error', what, lackOf, near, remedy, mend, ...said }: GapRule,
): Rule {
  return {
    code: `law/${code}`,
    severity,
    ...said,
    *check(register) {
      for (const entry of agreementsOf(register))
        yield* gapFindings(entry, register.law, toldGaps(entry).get(code) ?? [], what, { lackOf, near, remedy, mend });
    },
  };
}
