/** Consent is relied on, and the agreement does not say how it is sought. */
import { gapRule } from '../gap-rule.ts';

export const consentNotRecorded = gapRule('consent-not-recorded', {
  what: 'consent that is not described',
  lackOf: () => 'the section on consent',
  summary: 'Where consent is relied on, a section says how it is sought and withdrawn.',
  why: 'A controller has to be able to show that people consented, and people must be able to withdraw. Staff of several bodies can do neither unless the agreement says how.',
  source: 'UK GDPR Article 7',
});
