/** An indemnity in a text that binds nobody. */
import { DENIED, INDEMNITY } from '../loss.ts';
import type { Rule } from '../rule.ts';
import { even, livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

/** A sentence by which a party promises, and not one that speaks of such promises. */
const PROMISE =
  /^(?:\S+ )?(?:each|every|any|all|both|the|a) (?:\w+ ){0,3}(?:part(?:y|ies)|partners?|recipients?|senders?|suppliers?|bod(?:y|ies)|organisations?|council|controllers?|signator(?:y|ies))\b[^.;]{0,60}\b(?:indemnif(?:y|ies)|holds? (?:\w+ ){1,4}harmless|gives? (?:\w+ ){0,3}indemnity)\b/i;

export const indemnityNotBinding: Rule = {
  code: 'register/indemnity-not-binding',
  severity: 'warning',
  summary: 'A text that is not a contract promises no indemnity.',
  why: 'An indemnity is a promise to pay. In a text that the parties say is not binding it cannot be enforced, and it leaves those who rely on it without cover. A public body may also lack the power to promise one without limit.',
  *check(register) {
    for (const { id, agreement, terms } of livingTexts(register)) {
      if (
        agreement.terms.binding === 'yes' ||
        (agreement.terms.binding === undefined && agreement.kind !== 'framework')
      )
        continue;
      const words = {
        actual: 'indemnity in a text that is not binding',
        expected:
          'a clause by which each party answers for its own part, or a text that is a contract (`binding: yes`)',
        remedy:
          'Ask a lawyer whether the parties mean to be bound. If they do, make the text a contract. If not, take the indemnity out and say that each party answers in law for what it does.',
        agreement: id,
      };
      for (const [pointer, text] of clausesOf(agreement.terms)) {
        if (!INDEMNITY.test(even(text)) || DENIED.test(even(text))) continue;
        yield { ...words, at: agreement.source.locate(pointer), pointer };
      }
      // What is promised by the framework's words alone is for the framework to mend.
      if (terms.binding === undefined && agreement.kind !== 'framework') continue;
      for (const passage of passagesOf(agreement)) {
        if (!INDEMNITY.test(passage.text)) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          if (!PROMISE.test(text) || DENIED.test(text)) continue;
          yield { ...words, at: passage.place(start, start + text.length) };
        }
      }
    }
  },
};

function clausesOf(terms: {
  readonly liability?: readonly string[];
  readonly assurances?: readonly string[];
  readonly breach?: { readonly costs?: string };
}): readonly (readonly [pointer: string, text: string])[] {
  return [
    ...(terms.liability ?? []).map((text, index) => [`/liability/${index}`, text] as const),
    ...(terms.assurances ?? []).map((text, index) => [`/assurances/${index}`, text] as const),
    ...(terms.breach?.costs === undefined ? [] : [['/breach/costs', terms.breach.costs] as const]),
  ];
}
