/** Article 6(1)(f) is relied on, and no balancing test. */
import { gapRule } from '../gap-rule.ts';

export const assessmentMissing = gapRule('assessment-missing', {
  what: 'legitimate interest that nobody has weighed',
  summary: 'Whoever relies on Article 6(1)(f) has a balancing test on record.',
  why: 'Legitimate interests carry sharing only where the rights of the people concerned do not outweigh them. The test that shows it has to be made, and its reference makes it easy to find.',
  source: 'UK GDPR Articles 5(2) and 6(1)(f)',
});
