/** Article 6(1)(c) rests on powers that are no duties. */
import { gapRule } from '../gap-rule.ts';

export const notADuty = gapRule('not-a-duty', {
  what: 'legal obligation that no duty lays down',
  summary: 'Article 6(1)(c) rests on a duty.',
  why: 'A legal obligation is something that a body must do. Law that says what a body may do, or gives it a task, is none: what it carries is Article 6(1)(e).',
  source: 'UK GDPR Article 6(1)(c) and (3)',
});
