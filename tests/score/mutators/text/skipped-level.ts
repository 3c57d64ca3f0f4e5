/** Headings that leave out a level. */
import { bodyOf, frontOf, withBody } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'text/skipped-level',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, record, ends } = frontOf(base, id);
      if (kind === 'listing' || record?.log?.at(-1)?.event === 'ended' || ends !== undefined) continue;
      // The first heading under a section: those after it then stand above it.
      const found = [...bodyOf(base, id).matchAll(/^## .*\n\n(?:(?!#).*\n)*?(### .*)$/gm)].map(
        (match) => match[1] ?? '',
      );
      for (const heading of found.slice(0, 4))
        yield {
          name: `${id}: ${heading}`,
          contents: withBody(base, id, (body) => body.replace(heading, `#${heading}`)),
        };
      for (const marks of ['####', '#####'])
        yield {
          name: `${id}: ${marks} at the end`,
          contents: withBody(
            base,
            id,
            (body) => `${body.trimEnd()}\n\n## A word more\n\nThis is new.\n\n${marks} What it is\n\nIt is short.\n`,
          ),
        };
    }
  },
};
