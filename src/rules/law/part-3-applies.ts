/** Grounds under the UK GDPR are stated for law enforcement by a competent authority. */
import { gapRule } from '../gap-rule.ts';

export const part3Applies = gapRule('part-3-applies', {
  what: 'UK GDPR for law enforcement',
  summary: 'A competent authority relies on Part 3 for law enforcement.',
  why: 'The UK GDPR does not apply to what a competent authority does for law enforcement, so points of Articles 6 and 9 carry nothing there.',
  source: 'DPA 2018 ss.29 to 31 and 35',
});
