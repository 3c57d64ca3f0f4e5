/** Parties that the framework does not bind. */
import { frontOf, withFront } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall, withSmallFramework } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'register/not-bound-by-framework',
  *mutate(base) {
    const parties = pairOf(base);
    const small = {
      id: 'children-who-go',
      title: 'Children who go missing',
      parties,
      more: { framework: 'the-terms 3.0' },
    };
    const others =
      base.name === 'mereshire' ? ['mereshire-icb', 'mere-homes'] : ['merseyside-police', 'career-connect'];
    for (const [one, other] of [
      [parties[0], others[0]],
      [others[1], parties[1]],
      [others[0], others[1]],
    ] as const)
      yield {
        name: `the framework binds ${one} and ${other} alone`,
        contents: withSmall(
          {
            ...base,
            contents: withSmallFramework(base, {
              id: 'the-terms',
              title: 'Common terms',
              parties: [one ?? '', other ?? ''],
            }),
          },
          small,
        ),
      };
    if (!base.ids.includes('mereshire-charter')) return;
    for (const party of ['harbour-youth', 'mereshire-schools', 'tidewater-institute', 'mere-homes'])
      if (frontOf(base, 'mereshire-charter')['parties'][party] !== undefined)
        yield {
          name: `the charter no longer binds ${party}`,
          contents: withFront(base, 'mereshire-charter', (front) => front.deleteIn(['parties', party])),
        };
  },
};
