/** A ground that is only likely is no ground. */
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';

export const hedgedGround: Rule = {
  code: 'law/hedged-ground',
  severity: 'error',
  summary: 'The parties rely on the grounds that they state.',
  why: 'A controller has to know its lawful basis before it shares. A ground that is called likely leaves that open, so it counts for nothing here.',
  source: 'UK GDPR Articles 5(2) and 6(1)',
  *check(register) {
    for (const { id, agreement, terms } of agreementsOf(register)) {
      for (const [name, ground] of Object.entries(terms.lawful ?? {})) {
        if (ground.reliance !== 'likely') continue;
        const pointer = lawfulPointer(name, 'reliance');
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual: `ground that is only likely (“${ground.title ?? name}”)`,
          expected: 'a ground that the parties rely on',
          remedy:
            'Decide with the parties whether they rely on it. If they do, remove `reliance`. If they do not, remove the entry.',
        };
      }
    }
  },
};
