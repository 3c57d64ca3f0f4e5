/** Prose that gives another interval for the review, or another day of the next one, than the front matter leads to. */
import { howOften, longDate } from '../../base/dates.ts';
import type { Entry } from '../../register/entry.ts';
import { AS_SUBJECT, type Statement, statementsOf, THE_TEXT } from '../own-text.ts';
import { intervalsIn, lengthOf, sameLength } from '../periods.ts';
import { datesIn, isDate } from '../../base/prose-dates.ts';
import type { Observation, Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

/** What is done at a review, in other words too. */
const REVIEWED = '(?:reviewed|looked at (?:again|afresh)|revisited|reconsidered)';
/** The sentence speaks of a review of the agreement itself. */
const OWN_REVIEW = new RegExp(
  `\\breview(?:s|ed|ing)?(?: of)? ${THE_TEXT}\\b(?!['’]s)|\\b${THE_TEXT}(?: itself)? (?:is|are|will be|shall be|must be|should be|is to be|has to be)(?: \\w+ly)? ${REVIEWED}\\b|\\b${THE_TEXT} (?:is|will be|shall be|must be) subject to (?:[\\w-]+ ){0,6}reviews?\\b|^it (?:is|will be|shall be|must be|should be|is to be|has to be)(?: \\w+ly)? ${REVIEWED}\\b`,
  'i',
);
const SPEAKS_OF_REVIEW = new RegExp(`review|${REVIEWED}`, 'i');
/** In the section on it, a review that is not called another's is that of the agreement. */
const REVIEW_SECTION = /^(?:\d+\.? )?(?:the |regular )?reviews?(?: (?:of|and) .*)?$/i;
const A_REVIEW =
  /^(?:the |a |an |regular |formal )*reviews? (?:is|are|takes?|will|shall|must|happens?|(?:[\w-]+ )?(?:takes?|happens?))\b/i;
/** What stands before the day of the next review. */
const NEXT_REVIEW = [
  new RegExp(
    `\\b(?:the|its|a|our) (?:next|first|formal) (?:formal )?review(?: of ${THE_TEXT})? (?:is|falls|will be|takes place|will take place|must take place)(?: due)?(?: to take place)?(?: on| in| by| for)? (?:the )?$`,
    'i',
  ),
  new RegExp(
    `(?:${AS_SUBJECT}${THE_TEXT}|^it) (?:(?:is|will|shall|must|should)(?: next)?(?: be)?|is to be|is due to be) (?:next |due for )?(?:reviewed|review)(?: next| again)? (?:on|in|by) (?:the )?$`,
    'i',
  ),
  /^(?:the )?(?:next review(?: date| due)?|review (?:date|due)|date of (?:the )?next review)(?: is|:)? (?:due )?(?:on |by |in )?(?:the )?$/i,
];

export const reviewDiffers: Rule = {
  code: 'text/review-differs',
  severity: 'warning',
  summary: 'The prose gives the same time between reviews, and the same next review, as the front matter.',
  why: 'Both are part of what the parties sign. If they differ, nobody can say when the review is due, and the reminder goes by the front matter alone.',
  *check(register) {
    for (const entry of livingTexts(register)) {
      for (const statement of statementsOf(entry.agreement)) {
        if (!SPEAKS_OF_REVIEW.test(statement.text)) continue;
        yield* interval(entry, statement);
        yield* next(entry, statement);
      }
    }
  },
};

function* interval({ id, agreement, terms }: Entry, { text, under, place }: Statement): Generator<Observation> {
  const every = lengthOf(terms.review?.every ?? '');
  const own = OWN_REVIEW.test(text) || (A_REVIEW.test(text) && REVIEW_SECTION.test(under.at(-1) ?? ''));
  if (every === undefined || !own) return;
  const said = intervalsIn(text);
  const [first] = said;
  // One that agrees is the one meant: the others are about something else in the same sentence.
  if (first === undefined || said.some((one) => sameLength(one, every))) return;
  // "At least every two years" holds where it is done each year.
  if (/\bat least $/i.test(text.slice(0, first.start)) && first.hours > every.hours) return;
  yield {
    at: place(first.start, first.end),
    agreement: id,
    actual: `time between reviews in the prose (“${first.words}”)`,
    expected: `${howOften(terms.review?.every ?? '')}, as \`review\` says`,
    remedy:
      'Find out which of the two the parties agreed. Correct the other, or leave the interval out of the prose: the document states it from the front matter.',
    related: [{ at: agreement.source.locate('/review/every'), text: 'The front matter says it here.' }],
  };
}

function* next({ id, agreement, standing, terms }: Entry, { text, place }: Statement): Generator<Observation> {
  const { reviewDue: due } = standing;
  if (due === undefined) return;
  const said = datesIn(text).find(({ start }) => NEXT_REVIEW.some((pattern) => pattern.test(text.slice(0, start))));
  if (said === undefined || isDate(said, due)) return;
  yield {
    at: place(said.start, said.end),
    agreement: id,
    actual: `next review in the prose (${said.words})`,
    expected: `${longDate(due)}, which the log and \`review\` lead to`,
    remedy:
      'Leave the day out of the prose: the register works it out, and it moves with each review. If the parties agreed another day, write it under `next` of the last review.',
    related:
      terms.review === undefined
        ? []
        : [{ at: agreement.source.locate('/review', 'key'), text: 'The front matter says how often here.' }],
  };
}
