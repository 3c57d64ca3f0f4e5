/** The same heading twice in the prose. */
import type { Nodes } from 'mdast';
import { placeOf, sectionHeadings } from '../../source/prose.ts';
import type { Rule } from '../rule.ts';

export const repeatedHeading: Rule = {
  code: 'text/repeated-heading',
  severity: 'error',
  summary: 'Each heading of a section stands once.',
  why: 'A heading is the address of its section: it decides where the prose stands in the document, and people cite the section by it.',
  *check({ entries }) {
    for (const { id, agreement } of entries) {
      if (!agreement.valid) continue;
      const first = new Map<string, Nodes>();
      for (const { slug, title, node } of sectionHeadings(agreement.body)) {
        const earlier = first.get(slug);
        if (earlier === undefined) {
          first.set(slug, node);
          continue;
        }
        yield {
          at: placeOf(node, agreement.source),
          agreement: id,
          actual: `heading “${title}”, which stands above already`,
          expected: 'each heading once',
          remedy:
            'Put the two sections together, or give one of them another heading. A heading within a section has three marks (`###`).',
          related: [{ at: placeOf(earlier, agreement.source), text: 'The heading stands here first.' }],
        };
      }
    }
  },
};
