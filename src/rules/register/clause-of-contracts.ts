/** An agreement that binds nobody in law and words a clause that contracts alone have. */
import type { Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

/** The standard clauses that stand only in a binding agreement. */
export const CONTRACT_CLAUSES: ReadonlySet<string> = new Set([
  'comes-first',
  'contract',
  'counterparts',
  'giving-notice',
  'governing-law',
  'third-party-rights',
]);

export const clauseOfContracts: Rule = {
  code: 'register/clause-of-contracts',
  severity: 'warning',
  summary: 'An agreement that is not a contract words no clause that only contracts have.',
  why: 'What an agreement words itself stands in its document whether or not the standard clause would. Beside “It is not a contract”, words on the courts that decide, on notice or on who can enforce it leave nobody sure whether they are bound.',
  *check(register) {
    for (const { id, agreement, terms } of livingTexts(register)) {
      const { binding } = terms;
      if (binding === undefined || binding === 'yes') continue;
      for (const [index, { clause }] of (terms.clauses ?? []).entries()) {
        if (!CONTRACT_CLAUSES.has(clause)) continue;
        const pointer = `/clauses/${index}/clause`;
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual: `words for the standard clause \`${clause}\`, which only a contract has`,
          expected: `none in a text with \`binding: ${binding}\``,
          remedy:
            'Take the change out. If the parties mean to be bound by law, ask whoever advises them and write `binding: yes`: a contract has more clauses, and often needs another person to sign it.',
          ...(agreement.terms.binding === undefined
            ? {}
            : { related: [{ at: agreement.source.locate('/binding'), text: 'The front matter says it here.' }] }),
        };
      }
    }
  },
};
