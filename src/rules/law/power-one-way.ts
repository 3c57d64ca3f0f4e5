/** The law cited lets a party send, and it receives, or the other way round. */
import { gapRule } from '../gap-rule.ts';

export const powerOneWay = gapRule('power-one-way', {
  what: 'law for the other half of the flow',
  summary: 'The law cited speaks to the half of the flow for which it is cited.',
  why: 'A power to disclose says nothing of what the recipient may do with what it gets. The recipient needs a task of its own, and so does the sender where the law speaks of receiving.',
  source: 'UK GDPR Article 6(3)',
});
