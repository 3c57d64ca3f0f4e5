/** Terms that are given two meanings. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { withSentences } from '../../sentences.ts';

export const mutator: Mutator = {
  rule: 'text/defined-twice',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, definitions, record, ends, framework } = frontOf(base, id);
      if (kind === 'listing' || record?.log?.at(-1)?.event === 'ended' || ends !== undefined) continue;
      const own = Object.values(definitions ?? {}) as readonly { readonly term: string }[];
      // The charter of the register that is made up defines a case.
      const terms = own.length > 0 ? own.map(({ term }) => term) : framework === undefined ? [] : ['Case'];
      for (const term of [terms[0], terms.at(-1)].filter(
        (one, index, all) => one !== undefined && all.indexOf(one) === index,
      ))
        yield {
          name: `${id}: “${term}” defined again`,
          contents: withFront(base, id, (front) =>
            // Of the two, the one whose name comes last is told.
            front.setIn(['definitions', 'zz-defined-again'], {
              term,
              means: 'Whatever the lead party decides that it is',
            }),
          ),
        };
      const [term = ''] = terms.map((one) => one.replace(/^the /i, '').replace(/ \(.*\)$/, ''));
      if (term !== '')
        yield* withSentences(base, id, [
          `${term.charAt(0).toUpperCase()}${term.slice(1)} means whatever the parties agree on the day.`,
          `In this agreement, “${term}” means that which the lead says it is.`,
        ]);
    }
  },
};
