/** Implied consent where nobody is cared for. */
import { frontOf } from '../../base.ts';
import { CRISIS, edited, grounds, set, told } from '../../edits.ts';
import type { Mutator } from '../../mutant.ts';

export const mutator: Mutator = {
  rule: 'law/implied-consent-outside-care',
  *mutate(base) {
    for (const { id, name, ground } of grounds(base)) {
      // What rests on consent, or on no duty, opens other questions when it is changed.
      if (!['public-interest', 'legal-duty'].includes(ground['confidentiality'])) continue;
      if (String(frontOf(base, id)['ends'] ?? '9999') < '2026-11-21') continue;
      yield* edited(base, [
        [id, `${ground['confidentiality']} in ${name}`, set(`lawful/${name}/confidentiality`, 'implied-consent')],
      ]);
    }
    yield* edited(base, [
      [
        CRISIS,
        'care and finding people who are missing',
        set('lawful/confidence-care/purposes', ['crisis-help', 'crisis-plans', 'missing-patients']),
        set('lawful/confidence-care/data', 'all'),
        told('lawful/confidence-care'),
      ],
    ]);
  },
};
