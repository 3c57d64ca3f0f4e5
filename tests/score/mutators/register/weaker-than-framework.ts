/** Agreements that lower what their framework promises. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall, withSmallFramework } from '../../small-agreement.ts';

const LOWERED: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ['reviewed less often', { review: { every: '5 years', by: 'everyone', tests: ['purpose', 'law'] } }],
  ['corrections passed on later', { quality: { correctionWithin: '20 working days' } }],
  ['others told of erasure later', { rights: { informOthersWithin: '10 working days' } }],
  ['other parties told of a breach later', { breach: { tellPartiesWithin: '48 hours' } }],
  ['passed on wherever lawful', { onwardSharing: { allowed: 'where-lawful' } }],
  ['no training', { access: { training: 'none' } }],
  ['no promise of confidence', { access: { confidentiality: 'none' } }],
  ['no scrutiny', { monitoring: { scrutiny: 'none' } }],
];

export const mutator: Mutator = {
  rule: 'register/weaker-than-framework',
  *mutate(base) {
    const parties = pairOf(base);
    const contents = withSmallFramework(base, { id: 'the-terms', title: 'Common terms', parties });
    for (const [name, sections] of LOWERED)
      yield {
        name,
        contents: withSmall(
          { ...base, contents },
          {
            id: 'children-who-go',
            title: 'Children who go missing',
            parties,
            bare: true,
            more: { framework: 'the-terms 3.0', ...sections },
          },
        ),
        at: [[agreementPath('children-who-go'), placeOf(sections)]],
      };
  },
};

/** The first field of the first section: `/rights/informOthersWithin`. */
function placeOf(sections: Readonly<Record<string, unknown>>): string {
  const [[section, fields] = []] = Object.entries(sections);
  return `/${section}/${Object.keys(fields ?? {})[0]}`;
}
