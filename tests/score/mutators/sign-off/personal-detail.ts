/** Names and addresses of persons in sign-off records. */
import { filesIn, textOf } from '../../../helpers/check-files.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'sign-off/personal-detail',
  *mutate(base) {
    // Only the register that is made up has records; that of one agreement is left out, whose log is another without them.
    if (base.name !== 'mereshire') return;
    const signed = filesIn('examples/mereshire');
    for (const path of Object.keys(signed).sort()) {
      const record = /\/sign-off\/(?!mere-academy)/.test(path) ? textOf(signed, path) : '';
      const evidence = /^evidence: (.*)$/m.exec(record)?.[1];
      if (evidence === undefined || path.includes('/mereshire-exploitation/')) continue;
      for (const detail of ['jane.example@mail.example', 'jexample@mail.example', 'Jane Example', '01632 960001'])
        yield {
          name: `${path}: ${detail}`,
          contents: { ...base.contents, [path]: record.replace(evidence, () => `${evidence}; ${detail}`) },
          at: [[path, '/evidence']],
        };
    }
  },
};
