/** A paragraph of one Part of Schedule 1 stands beside a point of Article 9 that asks for another Part. */
import { gapRule } from '../gap-rule.ts';

export const wrongPart = gapRule('wrong-part', {
  what: 'paragraph of the wrong Part of Schedule 1',
  summary: 'The paragraphs of Schedule 1 are of the Part that the point of Article 9 asks for.',
  why: 'Part 1 serves Article 9(2)(b), (h), (i) and (j), Part 2 serves (g), and Part 3 serves criminal offence data only. A paragraph of another Part meets nothing.',
  source: 'DPA 2018 s.10',
});
