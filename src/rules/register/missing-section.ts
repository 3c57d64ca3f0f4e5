/** A section that every agreement needs, of its own or from its framework. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Rule } from '../rule.ts';

export const missingSection: Rule = {
  code: 'register/missing-section',
  severity: 'error',
  summary: 'An agreement has every section that it needs, of its own or from its framework.',
  why: 'The data sharing code asks what happens to information from the day it is shared to the day it is destroyed. Where the text says nothing, each party does as it thinks fit.',
  source: 'ICO data sharing code of practice (DPA 2018 s.121)',
  *check({ entries }) {
    for (const { id, agreement, terms, framework, standing } of entries) {
      if (!agreement.valid || agreement.kind !== 'agreement') continue;
      // A framework that cannot be found has a finding of its own; what it says is not known.
      if (terms.framework !== undefined && (framework === undefined || !framework.agreement.valid)) continue;
      const missing = NEEDED.filter(([section]) => terms[section] === undefined);
      if (missing.length === 0) continue;
      const names = missing.map(([section]) => `\`${section}\``);
      yield {
        ...(standing.status === 'draft' ? { severity: 'note' as const } : {}),
        at: agreement.source.locate('/title'),
        agreement: id,
        pointer: '',
        actual: `agreement with no ${listInWords(names, 'or')}`,
        expected: listInWords(missing.map(([, meaning]) => meaning)),
        remedy: `Add ${listInWords(names)} to the front matter, or stand the agreement under a framework that has ${missing.length === 1 ? 'it' : 'them'}.`,
      };
    }
  },
};

/** The sections that the schema marks `x-needed`, with what each says. */
export const NEEDED: readonly (readonly [section: keyof WrittenAgreement, meaning: string])[] = [
  ['retention', 'how long each party keeps what it received'],
  ['security', 'how information is kept safe'],
  ['access', 'who may see it'],
  ['quality', 'how it is kept right'],
  ['rights', 'how people use their rights'],
  ['onwardSharing', 'whether it may be passed on'],
  ['transfers', 'whether it may leave the United Kingdom'],
  ['breach', 'what happens when something goes wrong'],
  ['review', 'when the agreement is looked at again'],
  ['amendment', 'how the text changes'],
  ['leaving', 'how a party leaves'],
];
