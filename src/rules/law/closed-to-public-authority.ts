/** A public authority relies for its tasks on legitimate interests, or on recognised ones. */
import { gapRule } from '../gap-rule.ts';

export const closedToPublicAuthority = gapRule('closed-to-public-authority', {
  what: 'ground that is closed to a public authority',
  summary: 'A public authority relies for its own tasks on a point of Article 6 that is open to it.',
  why: 'Points (ea) and (f) of Article 6(1) are closed to public authorities performing their tasks. Parish and community councils, parish and community meetings and charter trustees are no public authorities for this, so that the points are open to them.',
  source: 'UK GDPR Article 6(1), closing words; DPA 2018 s.7',
});
