/** A binding text that lacks what a contract needs. */
import type { WrittenAgreement } from '../../agreement/written/agreement.ts';
import { listInWords } from '../../register/gaps.ts';
import type { Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';
import { isWhole, noteInDraft } from '../terms.ts';

export const incompleteContract: Rule = {
  code: 'register/incomplete-contract',
  severity: 'warning',
  summary:
    'A binding agreement says which law governs it, how notice is given, who bears loss and which text comes first.',
  why: 'If the parties fall out, a court asks these things first. Where the text is silent, the parties argue about them before they argue about anything else. The standard clauses settle that it may be signed in counterparts and that nobody else can enforce it.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      const { id, agreement, terms } = entry;
      if (terms.binding !== 'yes' || agreement.kind !== 'agreement') continue;
      if (!isWhole(entry)) continue;
      const missing = NEEDED.filter(([section]) => terms[section] === undefined);
      if (missing.length === 0) continue;
      yield {
        ...noteInDraft(entry),
        at: agreement.source.locate('/binding'),
        agreement: id,
        pointer: '/binding',
        actual: `binding agreement with no ${listInWords(
          missing.map(([section]) => `\`${section}\``),
          'or',
        )}`,
        expected: listInWords(missing.map(([, meaning]) => meaning)),
        remedy: `Add ${listInWords(missing.map(([section]) => `\`${section}\``))} to the front matter, or write \`binding: no\` if the parties do not mean to make a contract.`,
      };
    }
  },
};

const NEEDED: readonly (readonly [section: keyof WrittenAgreement, meaning: string])[] = [
  ['governingLaw', 'the law that governs it'],
  ['notices', 'how notice is given'],
  ['precedence', 'which text comes first'],
  ['liability', 'who bears loss'],
];
