/** Headings of sections that stand twice. */
import { bodyOf, withBody } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'text/repeated-heading',
  *mutate(base) {
    for (const id of base.ids) {
      const titles = [...bodyOf(base, id).matchAll(/^## (.+)$/gm)].map(([, title]) => title ?? '');
      for (const title of titles) {
        yield {
          name: `${id}: ${title} again at the end`,
          contents: withBody(base, id, (body) => `${body.trimEnd()}\n\n## ${title}\n\nMore on that.\n`),
        };
        yield {
          name: `${id}: ${title} again with other capitals, right below`,
          contents: withBody(base, id, (body) =>
            body.replace(`## ${title}\n`, () => `## ${title}\n\nMore on that.\n\n## ${title.toUpperCase()}\n`),
          ),
        };
      }
    }
  },
};
