/** A picture in the prose. */
import { prose } from '../prose.ts';
import type { Rule } from '../rule.ts';

export const picture: Rule = {
  code: 'text/picture',
  severity: 'warning',
  summary: 'Prose has no pictures.',
  why: 'Documents show no pictures: many readers could not see them, and the picture is kept somewhere else than the text that was signed. Only the words for it are shown.',
  source: 'WCAG 2.2 success criterion 1.1.1',
  *check(register) {
    for (const { node, where } of prose(register)) {
      if (node.type !== 'image' && node.type !== 'imageReference') continue;
      yield {
        ...where,
        actual: node.alt ? `picture (“${node.alt}”)` : 'picture with no words for it',
        expected: 'words, a list or a table',
        remedy:
          'Describe in words what the picture shows. A table of the flows is made from the front matter; other files can stand beside the agreement as attachments.',
      };
    }
  },
};
