/** Confidential data is sent, and no reason why the duty of confidence allows it. */
import { gapRule } from '../gap-rule.ts';

export const noReasonInConfidence = gapRule('no-reason-in-confidence', {
  what: 'confidential data without a reason that holds',
  summary: 'A reason why the duty of confidence allows it is stated for confidential data that is sent, and holds.',
  why: 'What was given in confidence may be passed on only with consent, in the public interest, or where the law requires or permits it. Data protection law does not set that duty aside. A reason has to hold: that none is owed needs saying why, and does not hold for what those who care for people know of their health; section 251 of the National Health Service Act 2006 is for medical purposes in England and Wales.',
  source: 'Common law duty of confidence',
});
