/** The law cited lets information go to some bodies only, and it goes to others too. */
import { gapRule } from '../gap-rule.ts';

export const recipientOutsidePower = gapRule('recipient-outside-power', {
  what: 'recipient whom the law leaves out',
  summary: 'The law cited lets information go to each recipient.',
  why: 'Some powers list the bodies to which information may be disclosed. Disclosure to anyone else is outside the power.',
  source: 'UK GDPR Article 6(3)',
});
