/** Whether a ground is open to a party could not be checked. */
import { gapRule } from '../gap-rule.ts';

export const couldNotCheck = gapRule('could-not-check', {
  severity: 'warning',
  what: 'lawful basis that could not be checked',
  summary: 'It is known what each party is, and what the law cited says.',
  why: 'What cannot be checked is shown as not checked, never as stated. People have to look at it themselves.',
  // A fact about a body can be written into its file. What the law says is for people to find out.
  remedy: ({ ofBody, remedy }) => (ofBody ? remedy : `${ASK} If it is not: ${remedy}`),
});

const ASK =
  'This may be right, and only people can tell: ask the body, or whoever advises it on the law. If it is right, accept this finding under `record.accept`, with the reason.';
