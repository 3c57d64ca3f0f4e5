/** Parties that the framework does not bind. */
import { agreementPath, frontOf, withFront } from '../../base.ts';
import type { At, Mutant, Mutator } from '../../mutant.ts';
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
        ...told(
          parties
            .filter((party) => party !== one && party !== other)
            // Several parties of one agreement come in one finding.
            .slice(0, 1)
            .map((party) => [agreementPath(small.id), `/parties/${party}`]),
        ),
      };
    if (!base.ids.includes('mereshire-charter')) return;
    for (const party of ['harbour-youth', 'mereshire-schools', 'tidewater-institute', 'mere-homes'])
      if (frontOf(base, 'mereshire-charter')['parties'][party] !== undefined)
        yield {
          name: `the charter no longer binds ${party}`,
          contents: withFront(base, 'mereshire-charter', (front) => front.deleteIn(['parties', party])),
          ...told(
            base.ids
              .filter(
                (id) =>
                  frontOf(base, id)['framework'] !== undefined && frontOf(base, id)['parties'][party] !== undefined,
              )
              .map((id) => [agreementPath(id), `/parties/${party}`]),
          ),
        };
  },
};

function told(at: readonly At[]): Pick<Mutant, 'at' | 'because'> {
  return { at, because: 'each party has to be bound by itself' };
}
