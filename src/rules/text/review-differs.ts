/** Prose that gives another interval for the review than the front matter does. */
import { intervalsIn, lengthOf, sameLength } from '../periods.ts';
import type { Rule } from '../rule.ts';
import { livingTexts, passagesOf, sentencesOf } from '../text-scan.ts';

const TEXT =
  '(?:this|the|our) (?:information[- ]sharing |data[- ]sharing )?(?:agreement|protocol|charter|memorandum|framework|contract)';
/** The sentence speaks of a review of the agreement itself. */
const OWN_REVIEW = new RegExp(
  `\\breview(?:s|ed|ing)?(?: of)? ${TEXT}\\b(?!['’]s)|\\b${TEXT}(?: itself)? (?:is|are|will be|shall be|must be|should be|is to be|has to be)(?: \\w+ly)? reviewed\\b`,
  'i',
);

export const reviewDiffers: Rule = {
  code: 'text/review-differs',
  severity: 'warning',
  summary: 'The prose gives the same time between reviews as the front matter.',
  why: 'Both are part of what the parties sign. If they differ, nobody can say when the review is due, and the reminder goes by the front matter alone.',
  *check(register) {
    for (const { id, agreement, terms } of livingTexts(register)) {
      const every = lengthOf(terms.review?.every ?? '');
      if (every === undefined) continue;
      for (const passage of passagesOf(agreement)) {
        if (!/review/i.test(passage.text)) continue;
        for (const { text, start } of sentencesOf(passage.text)) {
          if (!OWN_REVIEW.test(text)) continue;
          const said = intervalsIn(text);
          const [first] = said;
          // One that agrees is the one meant: the others are about something else in the same sentence.
          if (first === undefined || said.some((one) => sameLength(one, every))) continue;
          // "At least every two years" holds where it is done each year.
          if (/\bat least $/i.test(text.slice(0, first.start)) && first.hours > every.hours) continue;
          yield {
            at: passage.place(start + first.start, start + first.end),
            agreement: id,
            actual: `time between reviews in the prose (“${first.words}”)`,
            expected: `every ${terms.review?.every}, as \`review\` says`,
            remedy:
              'Find out which of the two the parties agreed. Correct the other, or leave the interval out of the prose: the document states it from the front matter.',
            related: [{ at: agreement.source.locate('/review/every'), text: 'The front matter says it here.' }],
          };
        }
      }
    }
  },
};
