/** Agreements of a register in Welsh whose Welsh text is gone. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';

const WELSH = /^agreements\/([^/]+)\/agreement\.cy\.md$/;

export const mutator: Mutator = {
  rule: 'register/welsh-missing',
  *mutate({ contents }) {
    for (const path of Object.keys(contents)) {
      const id = WELSH.exec(path)?.[1];
      if (id === undefined) continue;
      yield {
        name: `${id}: no Welsh text`,
        contents: Object.fromEntries(Object.entries(contents).filter(([other]) => other !== path)),
        at: [[agreementPath(id), '/title']],
      };
    }
  },
};
