/** Whether a ground is open to a party could not be checked. */
import { gapRule } from '../gap-rule.ts';

export const couldNotCheck = gapRule('could-not-check', {
  severity: 'warning',
  what: 'question that could not be answered',
  summary: 'It is known what each party is, and what the law cited says.',
  why: 'What cannot be checked is shown as not checked, never as stated. People have to look at it themselves.',
});
