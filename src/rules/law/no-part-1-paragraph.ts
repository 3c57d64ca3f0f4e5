/** Article 9(2)(b), (h), (i) or (j) is relied on without a paragraph of Part 1 of Schedule 1. */
import { gapRule } from '../gap-rule.ts';

export const noPart1Paragraph = gapRule('no-part-1-paragraph', {
  what: 'condition without its paragraph of Part 1',
  summary: 'Article 9(2)(b), (h), (i) and (j) each come with their paragraph of Part 1 of Schedule 1.',
  why: 'These conditions hold only where a paragraph of Part 1 is met: 1 for (b), 2 for (h), 3 for (i) and 4 for (j).',
  source: 'DPA 2018 s.10(2)',
});
