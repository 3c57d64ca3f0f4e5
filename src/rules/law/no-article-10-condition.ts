/** No condition is stated for criminal offence data. */
import { gapRule } from '../gap-rule.ts';

export const noArticle10Condition = gapRule('no-article-10-condition', {
  what: 'criminal offence data without a condition',
  summary: 'A paragraph of Schedule 1 or official authority is stated for criminal offence data.',
  why: 'Data on offences, allegations and proceedings may be used only under the control of official authority, or where a paragraph of Schedule 1 is met.',
  source: 'UK GDPR Article 10; DPA 2018 ss.10(5) and 11(2)',
});
