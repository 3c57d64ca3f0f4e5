/** Whoever receives what was held under Part 3 has no ground under the UK GDPR for it. */
import { gapRule } from '../gap-rule.ts';

export const recipientGround = gapRule('recipient-ground', {
  what: 'gap in the lawful basis of a recipient',
  summary: 'Whoever receives data held for law enforcement states a ground of its own.',
  why: 'Once such data leaves law enforcement, the UK GDPR governs what the recipient does with it. The power of the sender to disclose is no ground for the recipient.',
  source: 'DPA 2018 s.36(4); UK GDPR Article 6(1)',
});
