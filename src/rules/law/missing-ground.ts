/** A party has to share for a purpose, and no ground is stated for it. */
import { gapRule } from '../gap-rule.ts';

export const missingGround = gapRule('missing-ground', {
  what: 'gap in the lawful basis',
  lackOf: () => 'a point of Article 6',
  summary: 'A ground is stated for each party, purpose and kind of data.',
  why: 'Each controller needs a lawful basis of its own to send and to receive personal data. Where the agreement states none, nobody can tell whether there is one. That is a fault in the agreement, and never a bar to urgent, lawful sharing.',
  source: 'UK GDPR Article 5(1)(a)',
});
