/** Information that is kept without end, for no reason given. */
import type { Rule } from '../rule.ts';
import { currentAgreements, noteInDraft, placeOfTerm } from '../terms.ts';

export const retentionIndefinite: Rule = {
  code: 'law/retention-indefinite',
  severity: 'error',
  summary: 'What is kept without end is kept for a reason, and looked at again.',
  why: 'Information that identifies people may be kept no longer than its purpose needs. If no day can be set, the text has to say why, or the keeping cannot be justified.',
  source: 'UK GDPR Article 5(1)(e); DPA 2018 s.39(1)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      for (const [index, rule] of (entry.terms.retention ?? []).entries()) {
        if (rule.keep !== 'indefinitely') continue;
        const missing = [
          ...(rule.because === undefined ? ['no reason'] : []),
          ...(rule.reviewEvery === undefined ? ['no day on which it is looked at again'] : []),
        ];
        if (missing.length === 0) continue;
        yield {
          ...noteInDraft(entry),
          ...placeOfTerm(entry, `/retention/${index}/keep`),
          actual: `information kept without end, with ${missing.join(' and ')}`,
          expected:
            rule.because === undefined ? 'a period, or the reason under `because`' : 'a period, or `reviewEvery`',
          remedy:
            'Set a period. If none can be set, say under `because` why the information cannot be destroyed, and under `reviewEvery` how often that is looked at again.',
        };
      }
    }
  },
};
