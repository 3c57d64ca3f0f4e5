/** The paragraphs stated for criminal offence data do not cover it. */
import { gapRule } from '../gap-rule.ts';

export const notForOffences = gapRule('not-for-offences', {
  what: 'paragraph that does not cover criminal offence data',
  summary: 'The paragraph stated for criminal offence data covers such data.',
  why: 'Not every paragraph of Schedule 1 can be used for criminal offence data: some are made for other data only, and paragraphs 36 and 37 only extend others.',
  source: 'UK GDPR Article 10; DPA 2018 s.10(5)',
});
