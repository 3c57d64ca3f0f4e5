/** A party relies on a general power and on nothing more particular. */
import { gapRule } from '../gap-rule.ts';

export const generalPowerAlone = gapRule('general-power-alone', {
  severity: 'warning',
  what: 'weak ground',
  summary: 'A general power is not the only one.',
  why: 'A general power of councils is weak ground for sharing: it is limited by other law, and says nothing of the task for which the data is needed.',
  source: 'UK GDPR Article 6(3)',
});
