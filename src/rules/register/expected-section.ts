/** A section that the register's policy packs expect of every agreement. */
import { listInWords } from '../../register/gaps.ts';
import { packsOf } from '../../register/policy.ts';
import type { Rule } from '../rule.ts';
import { isWhole, noteInDraft } from '../terms.ts';

export const expectedSection: Rule = {
  code: 'register/expected-section',
  severity: 'warning',
  summary: 'An agreement has every section that the policy packs of its register expect.',
  why: 'The register has taken on this policy, and readers who know it look for what it asks for.',
  *check(register) {
    for (const pack of packsOf(register)) {
      for (const entry of register.entries) {
        const { id, agreement, terms, standing } = entry;
        if (!agreement.valid || agreement.kind !== 'agreement' || standing.status === 'ended') continue;
        if (!isWhole(entry)) continue;
        const missing = pack.sections.filter((section) => !(section in terms)).map((section) => `\`${section}\``);
        if (missing.length === 0) continue;
        yield {
          ...noteInDraft(entry),
          at: agreement.source.locate('/title'),
          agreement: id,
          pointer: '',
          actual: `agreement with no ${listInWords(missing, 'or')}`,
          expected: `${listInWords(missing)}, as the policy pack \`${pack.id}\` asks`,
          remedy: `Add ${listInWords(missing)} to the front matter, or to the framework that the agreement stands under.`,
          source: pack.source,
        };
      }
    }
  },
};
