/** A reference by the number of a page, a section or an annex. */
import type { Rule } from '../rule.ts';
import { livingTexts, type Passage, passagesOf, sentencesOf } from '../text-scan.ts';

const PART = '(?:section|clause|paragraph|para|part|annex|appendix|table)';
/** A number with a point in it is one that a document gives, and so is what a reader is told to see. */
const REFERENCES: readonly RegExp[] = [
  new RegExp(`\\b${PART}s? \\d{1,2}(?:\\.\\d{1,2}){1,3}(?:\\([a-z]\\))?(?![\\d(])`, 'gi'),
  new RegExp(
    `(?<=\\b(?:see|see also|refer to|set out in|described in|listed in|given in|found in|shown in) )${PART}s? (?:\\d{1,2}|[A-H])\\b(?!\\.?\\d|\\()`,
    'gi',
  ),
  new RegExp(
    `\\b${PART}s? (?:\\d{1,2}|[A-H])(?: (?:above|below)\\b|(?= (?:of|to) this (?:agreement|protocol|charter|memorandum|document|contract)\\b))`,
    'gi',
  ),
  /\b(?:(?<=(?:see|on|at|from) )pages?|pp?\.) ?\d{1,3}\b/gi,
];
/** What follows shows that the number is another text's: "section 7.2 of the NHS code". */
const ANOTHERS = /^(?:\([^)]*\))? (?:of|to|in) (?!this\b)/i;
const LAW =
  /\b(?:Act|Acts|Regulations?|Order|Schedule|Measure|GDPR|Article|Directive|Code of Practice|code of practice)\b/;

export const fixedReference: Rule = {
  code: 'text/fixed-reference',
  severity: 'warning',
  summary: 'The prose refers to parts of the document by name, not by number.',
  why: 'The document numbers its sections, annexes and pages itself. When a section is added or taken out the numbers move, and a number in the prose then points at something else.',
  *check(register) {
    for (const { id, agreement } of livingTexts(register)) {
      for (const passage of passagesOf(agreement)) {
        if (passage.node.type === 'heading' || !/\d|\b[A-H]\b/.test(passage.text)) continue;
        for (const { start, end, words } of referencesIn(passage)) {
          yield {
            at: passage.place(start, end),
            agreement: id,
            actual: `reference by number (${words})`,
            expected: 'a reference by the name of the section',
            remedy:
              'Name the section, as in “the section on retention”, or link to it: `[how long things are kept](#retention)`.',
          };
        }
      }
    }
  },
};

function referencesIn(
  passage: Passage,
): readonly { readonly start: number; readonly end: number; readonly words: string }[] {
  const found: { start: number; end: number; words: string }[] = [];
  for (const { text, start } of sentencesOf(passage.text)) {
    // Beside the name of a law, a number is most likely that law's.
    if (LAW.test(text)) continue;
    for (const pattern of REFERENCES) {
      for (const match of text.matchAll(pattern)) {
        const words = match[0];
        const [from, to] = [start + match.index, start + match.index + words.length];
        const linked = passage.links.some((link) => link.start < to && from < link.end && !link.url.startsWith('#'));
        const taken = found.some((one) => one.start < to && from < one.end);
        if (!linked && !taken && !ANOTHERS.test(text.slice(match.index + words.length)))
          found.push({ start: from, end: to, words });
      }
    }
  }
  return found.sort((a, b) => a.start - b.start);
}
