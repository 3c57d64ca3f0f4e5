/** A point of Article 6 is relied on before it was law. */
import { gapRule } from '../gap-rule.ts';

export const pointNotInForce = gapRule('point-not-in-force', {
  what: 'ground that is not in force on the day',
  summary: 'Each point of Article 6 that is relied on has been in force since the text took effect.',
  why: 'A point that is not law on the day grounds nothing. Recognised legitimate interests, point (ea), came into force on 5 February 2026. A text that took effect before that day and relies on the point left what was shared until then without it, although the point is law now.',
  source: 'UK GDPR Article 6(1)',
});
