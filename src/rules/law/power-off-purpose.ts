/** A party relies on law that is made for other purposes, and on nothing else. */
import { gapRule } from '../gap-rule.ts';

export const powerOffPurpose = gapRule('power-off-purpose', {
  severity: 'warning',
  what: 'law that does not fit the purpose',
  summary: 'The law cited can serve what the purpose is about.',
  why: 'Many duties, powers and functions are made for one thing: adults at risk, offenders, fire safety. They are no task of the body, and no duty, where the purpose is about something else.',
  source: 'UK GDPR Article 6(3)',
});
