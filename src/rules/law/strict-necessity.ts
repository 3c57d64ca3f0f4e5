/** Sensitive processing under Part 3 is not said to be strictly necessary. */
import { gapRule } from '../gap-rule.ts';

export const strictNecessity = gapRule('strict-necessity', {
  what: 'sensitive processing that nobody calls strictly necessary',
  summary: 'Sensitive processing for law enforcement is said to be strictly necessary.',
  why: 'Sensitive processing for law enforcement without consent has to be strictly necessary, which is more than necessary. The parties have to ask themselves, and say so.',
  source: 'DPA 2018 s.35(5)(a)',
});
