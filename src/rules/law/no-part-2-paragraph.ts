/** Article 9(2)(g) is relied on without a paragraph of Part 2 of Schedule 1. */
import { gapRule } from '../gap-rule.ts';

export const noPart2Paragraph = gapRule('no-part-2-paragraph', {
  what: 'substantial public interest without its paragraph',
  summary: 'Article 9(2)(g) comes with a paragraph of Part 2 of Schedule 1.',
  why: 'The public interest is substantial in the sense of Article 9(2)(g) only where one of paragraphs 6 to 28 is met.',
  source: 'DPA 2018 s.10(3)',
});
