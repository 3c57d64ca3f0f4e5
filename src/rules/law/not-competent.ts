/** Part 3 is relied on for what is not law enforcement by a competent authority. */
import { gapRule } from '../gap-rule.ts';

export const notCompetent = gapRule('not-competent', {
  what: 'Part 3 for a body to which it is not open',
  summary: 'Only a competent authority relies on Part 3, and only for law enforcement.',
  why: 'Part 3 is for the bodies that Schedule 7 lists and for those with statutory functions to enforce the criminal law. Everyone else acts under the UK GDPR, also when it tells the police of a crime.',
  source: 'DPA 2018 ss.30 and 31',
});
