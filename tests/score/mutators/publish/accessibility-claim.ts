/** Claims of accessibility that no test bears out. */
import type { Mutator } from '../../mutant.ts';
import { withSettings } from '../../settings.ts';

export const mutator: Mutator = {
  rule: 'publish/accessibility-claim',
  *mutate(base) {
    const tested = { tested: '2026-10-20', method: 'An auditor tried every kind of page' };
    const cases: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
      'full compliance, and no test': { compliance: 'full' },
      'partial compliance, and no test': { compliance: 'partial', problems: ['Maps have no text'] },
      'full compliance, and nobody says how it was tested': { compliance: 'full', tested: tested.tested },
      'full compliance, tested too long ago': { ...tested, compliance: 'full', tested: '2025-11-20' },
      'full compliance, and a problem': { ...tested, compliance: 'full', problems: ['Maps have no text'] },
    };
    for (const [name, accessibility] of Object.entries(cases))
      yield {
        name,
        contents: withSettings(base, (settings) => settings.setIn(['accessibility'], accessibility)),
        at: [['concordat.yaml', '/accessibility/compliance']],
      };
  },
};
