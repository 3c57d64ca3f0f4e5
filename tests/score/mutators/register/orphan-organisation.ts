/** Organisation files that nothing names. */
import type { Mutator } from '../../mutant.ts';

const FILES: Readonly<Record<string, string>> = {
  'harbour-watch': 'name: Harbour Watch\nkind: charity\nnation: england\n',
  'north-shore-council': 'name: North Shore Council\nkind: council\nnation: england\nfrom: 2023-04-01\n',
  'north-shore-schools': 'name: Schools on the North Shore\nkind: class\nkindsOfBody: [school]\nnation: england\n',
  'north-shore-trust': 'name: North Shore NHS Trust\nkind: nhs-trust\nnation: england\n',
  'shore-road-bodies': 'name: Bodies along Shore Lane\nkind: group\nmembers:\n  - organisation: ',
};

export const mutator: Mutator = {
  rule: 'register/orphan-organisation',
  *mutate(base) {
    // The other registers have bodies that only other agreements name, and are not asked about them.
    if (base.name !== 'mereshire') return;
    const first = Object.keys(base.contents).flatMap((path) => /^organisations\/(.+)\.yaml$/.exec(path)?.[1] ?? [])[0];
    for (const [id, text] of Object.entries(FILES))
      yield {
        name: `${id} stands alone`,
        contents: { ...base.contents, [`organisations/${id}.yaml`]: text.endsWith(': ') ? `${text}${first}\n` : text },
        at: [[`organisations/${id}.yaml`, '/name']],
      };
  },
};
