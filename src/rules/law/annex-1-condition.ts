/** Article 6(1)(ea) is relied on, and no paragraph of Annex 1 that goes with it. */
import { gapRule } from '../gap-rule.ts';

export const annex1Condition = gapRule('annex-1-condition', {
  what: 'recognised legitimate interest that is not stated',
  summary: 'Whoever relies on Article 6(1)(ea) states the paragraph of Annex 1 that is met.',
  why: 'Point (ea) carries only what meets a condition of Annex 1: a request by another for its public task, security and defence, an emergency, crime, or safeguarding. Without the paragraph nobody can tell which interest is meant.',
  source: 'UK GDPR Article 6(5) and Annex 1',
});
