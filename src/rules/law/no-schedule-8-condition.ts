/** Sensitive processing under Part 3, without a condition of Schedule 8. */
import { gapRule } from '../gap-rule.ts';

export const noSchedule8Condition = gapRule('no-schedule-8-condition', {
  what: 'sensitive processing without its condition',
  summary: 'Sensitive processing for law enforcement meets a condition of Schedule 8.',
  why: 'Without consent, sensitive processing for law enforcement needs a condition of Schedule 8, a policy document, and to be strictly necessary.',
  source: 'DPA 2018 s.35(5)',
});
