/** A standard clause that an agreement words otherwise more than once. */
import type { Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

export const clauseTwice: Rule = {
  code: 'register/clause-twice',
  severity: 'error',
  summary: 'An agreement changes each standard clause once.',
  why: 'Two changes of one clause can say two things, such as that its words hold and that they do not. The document would print both, and nobody could tell which the parties meant.',
  *check(register) {
    for (const { id, agreement, terms } of livingTexts(register)) {
      const { source } = agreement;
      const first = new Map<string, string>();
      for (const [index, { clause }] of (terms.clauses ?? []).entries()) {
        const pointer = `/clauses/${index}/clause`;
        const before = first.get(clause);
        if (before === undefined) {
          first.set(clause, pointer);
          continue;
        }
        yield {
          at: source.locate(pointer),
          agreement: id,
          pointer,
          actual: `a second change of the standard clause \`${clause}\``,
          expected: 'one change of each clause',
          remedy:
            'Put all that the parties agree about this clause into one entry: `replaced` with the whole of their words, or `extended` with all that they add.',
          related: [{ at: source.locate(before), text: 'It is changed here first.' }],
        };
      }
    }
  },
};
