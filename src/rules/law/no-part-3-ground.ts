/** A competent authority acts for law enforcement, and no ground under Part 3 is stated. */
import { gapRule } from '../gap-rule.ts';

export const noPart3Ground = gapRule('no-part-3-ground', {
  what: 'gap in the lawful basis for law enforcement',
  summary: 'A ground under Part 3 is stated for law enforcement by a competent authority.',
  why: 'What the police and other competent authorities do to prevent, investigate or prosecute crime comes under Part 3 of the Data Protection Act 2018 and not under the UK GDPR. It needs a ground of its own.',
  source: 'DPA 2018 s.35(2)',
});
