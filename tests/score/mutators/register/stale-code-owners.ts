/** Files for GitHub that say otherwise than the register. */
import { withSettings } from '../../settings.ts';
import type { Mutator } from '../../mutant.ts';

const HEADER =
  '# Made by concordat from `github` in concordat.yaml and the owner of each agreement.\n# Do not edit it: change those, and run `concordat check --fix`.\n';

export const mutator: Mutator = {
  rule: 'register/stale-code-owners',
  *mutate(base) {
    const contents = withSettings(base, (settings) => settings.setIn(['github'], { everything: ['council/ig'] }));
    const files: Readonly<Record<string, string>> = {
      'an empty file': '',
      'another team': `${HEADER}* @council/others\n`,
      'a line too many': `${HEADER}* @council/ig\n/agreements/gone/ @council/ig\n`,
      'a line by hand': `${HEADER}* @council/ig @somebody\n`,
    };
    for (const [name, text] of Object.entries(files))
      yield {
        name,
        contents: { ...contents, '.github/CODEOWNERS': text },
        at: [['.github/CODEOWNERS', '']],
      };
  },
};
