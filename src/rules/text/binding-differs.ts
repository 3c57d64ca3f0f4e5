/** Prose that says that the text is a contract, or that it is none, where the front matter says otherwise. */
import { AS_SUBJECT, statementsOf, THE_TEXT } from '../own-text.ts';
import type { Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

const IS = '(?:is|are|shall be|will be|becomes|forms|constitutes|creates)';
const FORCE =
  '(?:(?:an? )?(?:legally binding|binding in law|legally enforceable|enforceable in law|enforceable (?:by|in) (?:the |a )?courts?)|an? (?:legal |binding )?contract(?! for| between (?:a|the) controller))';
/** "This agreement is legally binding". */
const BINDS = new RegExp(
  `(?:${AS_SUBJECT}${THE_TEXT}|^it) (?:${IS}|is intended to be|is meant to be|is) (?:therefore |also |intended to create |meant to create )?${FORCE}`,
  'i',
);
/** "This agreement is not legally binding", "is not intended to create legally binding obligations". */
const BINDS_NOBODY = new RegExp(
  `(?:${AS_SUBJECT}${THE_TEXT}|^it) (?:(?:is|are|shall|will|does|do) (?:therefore )?not|is neither|has no|creates no|imposes no|gives rise to no|is in no way) (?:therefore |itself |be |intended to be |intended to create |meant to be |meant to create |create |form |constitute |impose |give rise to |any |of |a )*(?:legally binding|legally enforceable|enforceable|binding in law|legal (?:force|effect|obligations?)|legal or contractual|an? (?:legal |binding )?contract|contractual|contract\\b|binding(?= ?(?:[.,;]|$|and\\b|but\\b)))`,
  'i',
);
/** What holds for some only, or only then. */
const LIMITED = /\b(?:if|unless|until|except|whether|once|only|save|where|between (?:a|the) controller)\b|\?["”’]?$/i;

export const bindingDiffers: Rule = {
  code: 'text/binding-differs',
  severity: 'warning',
  summary: 'The prose and the front matter agree on whether the text is a contract.',
  why: 'Whether a text binds decides what a party can ask of another in court, who bears a loss, and who has to approve it before it is signed. A text that says both things leaves that to a judge.',
  *check(register) {
    for (const { id, agreement } of livingTexts(register)) {
      const { binding } = agreement.terms;
      if (binding === undefined) continue;
      for (const { text, place } of statementsOf(agreement)) {
        const found = (binding === 'yes' ? BINDS_NOBODY : BINDS).exec(text);
        // A memorandum between departments stands in place of a contract, and is said to be none.
        if (found === null || LIMITED.test(text) || (binding !== 'yes' && BINDS_NOBODY.test(text))) continue;
        yield {
          at: place(found.index, found.index + found[0].length),
          agreement: id,
          actual:
            binding === 'yes'
              ? 'sentence that says that the text does not bind'
              : 'sentence that says that the text binds in law',
          expected: `words that fit \`binding: ${binding}\``,
          remedy:
            'Ask whoever advises the parties on law which of the two they mean, and correct the other. A binding text needs more clauses, and often another person to sign it.',
          related: [{ at: agreement.source.locate('/binding'), text: 'The front matter says it here.' }],
        };
      }
    }
  },
};
