/** Welsh texts that are of another version than the agreement beside them. */
import { textOf } from '../../../helpers/check-files.ts';
import type { Mutator } from '../../mutant.ts';

const WELSH = /^agreements\/[^/]+\/agreement\.cy\.md$/;

export const mutator: Mutator = {
  rule: 'register/welsh-older',
  *mutate({ contents }) {
    for (const path of Object.keys(contents).filter((one) => WELSH.test(one)))
      for (const other of ['0.9', '9.10'])
        yield {
          name: `${path}: ${other}`,
          contents: {
            ...contents,
            [path]: textOf(contents, path).replace(/^translates: .*$/m, `translates: ${other}`),
          },
          at: [[path, '/translates']],
        };
  },
};
