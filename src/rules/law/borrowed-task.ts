/** Article 6(1)(c) or (e) rests on the task of other bodies. */
import { gapRule } from '../gap-rule.ts';

export const borrowedTask = gapRule('borrowed-task', {
  what: 'task of another body',
  summary: 'Each party relies on a task or duty of its own.',
  why: 'Since 5 February 2026 Article 6(1)(e) speaks of a task of the controller. A charity or a company that helps a council needs a function of its own, or another point of Article 6.',
  source: 'UK GDPR Article 6(1)(e) and (3)',
});
