/** Frameworks that end before the agreements beneath them. */
import { agreementPath } from '../../base.ts';
import type { Mutator } from '../../mutant.ts';
import { pairOf, withSmall, withSmallFramework } from '../../small-agreement.ts';

export const mutator: Mutator = {
  rule: 'register/outlasts-framework',
  *mutate(base) {
    const parties = pairOf(base);
    for (const [frameworkEnds, ends] of [
      ['2028-03-31', undefined],
      ['2028-03-31', '2031-03-31'],
      ['2027-01-01', '2027-01-02'],
      ['2030-12-31', '2040-01-01'],
    ] as const) {
      const terms = { id: 'the-terms', title: 'Common terms', parties, more: { ends: frameworkEnds } };
      yield {
        name: `framework until ${frameworkEnds}, agreement ${ends === undefined ? 'with no end' : `until ${ends}`}`,
        contents: withSmall(
          { ...base, contents: withSmallFramework(base, terms) },
          {
            id: 'children-who-go',
            title: 'Children who go missing',
            parties,
            more: { framework: 'the-terms 3.0', ...(ends === undefined ? {} : { ends }) },
          },
        ),
        at: [[agreementPath('children-who-go'), ends === undefined ? '/framework' : '/ends']],
      };
    }
  },
};
