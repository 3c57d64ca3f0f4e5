/** No condition of Article 9 is stated for special category data. */
import { gapRule } from '../gap-rule.ts';

export const noArticle9Condition = gapRule('no-article-9-condition', {
  what: 'special category data without a condition',
  summary: 'A condition of Article 9 is stated for special category data.',
  why: 'Data on health, ethnic origin, religion, sex life and the like may not be used at all, unless a condition of Article 9(2) is met beside a point of Article 6.',
  source: 'UK GDPR Article 9(1) and (2)',
});
