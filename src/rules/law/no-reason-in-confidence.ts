/** Confidential data is sent, and no reason why the duty of confidence allows it. */
import { gapRule } from '../gap-rule.ts';

export const noReasonInConfidence = gapRule('no-reason-in-confidence', {
  what: 'confidential data without a reason',
  summary: 'A reason why the duty of confidence allows it is stated for confidential data that is sent.',
  why: 'What was given in confidence may be passed on only with consent, in the public interest, or where the law requires or permits it. Data protection law does not set that duty aside.',
  source: 'Common law duty of confidence',
});
