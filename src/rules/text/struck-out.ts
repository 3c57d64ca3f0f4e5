/** Words of the prose that are struck out. */
import { prose } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const struckOut: Rule = {
  code: 'text/struck-out',
  severity: 'error',
  summary: 'No words are struck out.',
  why: 'A line through words is not heard by whoever listens, and documents are made without it: the words would stand there as if they held.',
  *check(register) {
    for (const { node, where } of prose(register)) {
      if (node.type !== 'delete') continue;
      yield {
        ...where,
        actual: 'words that are struck out (`~~` around them)',
        expected: 'words that hold, and no others',
        remedy:
          'Delete the words with their marks. What was there before is kept: each version is, and what changed is told. Write a tilde that is meant as one with a backslash before it (`\\~`).',
      };
    }
  },
};
