/** How far apart the periods of an agreement lie, for those who want to know that first. */
import type { RetentionRule } from '../agreement/written/agreement.ts';
import { hoursIn, parsePeriod } from '../base/dates.ts';

export interface RetentionSpan {
  readonly shortest: RetentionRule;
  readonly longest: RetentionRule;
  /** Whether all periods count from the same event. If not, ten years after a death may end long after 25 years from a birth. */
  readonly comparable: boolean;
}

/** The rules with the shortest and the longest period by number; nothing if they are the same, or none has a number. */
export function retentionSpan(rules: readonly RetentionRule[]): RetentionSpan | undefined {
  const periods = rules
    .flatMap((rule) => {
      const period = parsePeriod(rule.keep);
      return period === undefined ? [] : [{ rule, length: hoursIn(period) }];
    })
    .sort((a, b) => a.length - b.length);
  const [shortest, longest] = [periods[0], periods.at(-1)];
  if (shortest === undefined || longest === undefined || shortest.length === longest.length) return undefined;
  const events = new Set(periods.map(({ rule }) => rule.after.trim().replace(/\.$/, '').toLowerCase()));
  return { shortest: shortest.rule, longest: longest.rule, comparable: events.size === 1 };
}
