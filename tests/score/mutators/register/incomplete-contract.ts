/** Binding agreements that lack what a contract needs. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const SECTIONS = ['governingLaw', 'notices', 'precedence', 'liability'] as const;
const SAID: Readonly<Record<(typeof SECTIONS)[number], string | readonly string[]>> = {
  governingLaw: 'england-and-wales',
  notices: 'In writing to the address in the register',
  precedence: ['The law comes first, then this agreement'],
  liability: ['Each party answers in law for what it does'],
};

export const mutator: Mutator = {
  rule: 'register/incomplete-contract',
  *mutate(base) {
    for (const id of base.ids) {
      const { kind, record, ends, framework, binding } = frontOf(base, id);
      // An agreement under a framework has its terms.
      if (kind !== undefined || record?.log?.at(-1)?.event === 'ended' || ends !== undefined || framework !== undefined)
        continue;
      if (binding !== 'no') continue;
      for (const left of [...SECTIONS.map((section) => [section]), [...SECTIONS], ['notices', 'governingLaw']])
        yield {
          name: `${id} binds with no ${left.join(', ')}`,
          contents: withFront(base, id, (front) => {
            front.setIn(['binding'], 'yes');
            for (const section of SECTIONS) {
              if (left.includes(section)) front.deleteIn([section]);
              else if (!front.hasIn([section])) front.setIn([section], SAID[section]);
            }
          }),
        };
    }
  },
};
