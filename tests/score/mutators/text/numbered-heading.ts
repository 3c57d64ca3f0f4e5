/** Headings that were numbered by hand. */
import { bodyOf, frontOf, withBody } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'text/numbered-heading',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, record, ends } = frontOf(base, id);
      if (kind === 'listing' || record?.log?.at(-1)?.event === 'ended' || ends !== undefined) continue;
      const headings = bodyOf(base, id).match(/^### [A-Z].*$/gm) ?? [];
      for (const [index, heading] of headings.slice(0, 6).entries()) {
        const number = [
          `${index + 1}.${index + 2} `,
          `${index + 1}. `,
          `Clause ${index + 3}: `,
          `${index + 4}) `,
          '(b) ',
          'IV. ',
        ][index];
        yield {
          name: `${id}: ${number}before ${heading}`,
          contents: withBody(base, id, (body) => body.replace(heading, heading.replace('### ', `### ${number}`))),
        };
      }
      for (const title of [
        '## 12. What else there is',
        '## Annex C: What else there is',
        '### 4.2.1 What else there is',
      ]) {
        const under = title.startsWith('###') ? '## A word more\n\nThis is new.\n\n' : '';
        yield {
          name: `${id}: ${title}`,
          contents: withBody(base, id, (body) => `${body.trimEnd()}\n\n${under}${title}\n\nNothing more is needed.\n`),
        };
      }
    }
  },
};
