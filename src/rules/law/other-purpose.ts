/** What is held for law enforcement goes to another purpose, and no law authorises that. */
import { gapRule } from '../gap-rule.ts';

export const otherPurpose = gapRule('other-purpose', {
  what: 'law enforcement data for another purpose',
  summary: 'Law authorises it where data held for law enforcement goes to another purpose.',
  why: 'What a competent authority holds for law enforcement may be used for another purpose only if that is authorised by law. A task that does not speak of disclosure is not enough.',
  source: 'DPA 2018 s.36(4)',
});
