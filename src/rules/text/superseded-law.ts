/** Law that has been repealed or replaced, or that never was. */
import type { Rule } from '../rule.ts';
import { supersededFindings } from '../superseded.ts';

const WHY =
  'Whoever reads the text looks for a law that is gone, or for an article that says something else now. What is done under it may have no ground.';

export const supersededLaw: Rule = {
  code: 'text/superseded-law',
  severity: 'error',
  summary: 'The law that a text names is the law of today.',
  why: WHY,
  check: (register) => supersededFindings(register, 'law', WHY),
};
