/** What every review asks: the name of the test in the log, what is so if the answer is yes, and the question. */
import type { Entry } from '../register/entry.ts';

export interface ReviewTest {
  readonly name: string;
  readonly title: string;
  readonly question: string;
}

const TESTS: readonly ReviewTest[] = [
  { name: 'purpose', title: 'Purposes still relevant', question: 'Are its purposes still relevant?' },
  {
    name: 'scope',
    title: 'Scope not slipped',
    question: 'Has its scope not slipped: is nothing shared, or shared with anyone, that it does not name?',
  },
  { name: 'benefits', title: 'Benefits realised', question: 'Were its benefits realised?' },
  { name: 'security', title: 'Security effective', question: 'Is its security effective?' },
];

const LAW: ReviewTest = { name: 'law', title: 'Law still right', question: 'Is the law that it cites still right?' };

/** The tests of an agreement's review: the four of every review, and that of the law where it asks for it. */
export function testsOf(
  { terms }: Pick<Entry, 'terms'>,
  withLaw: 'with-law' | 'as-asked' = 'as-asked',
): readonly ReviewTest[] {
  return withLaw === 'with-law' || terms.review?.tests?.includes('law') === true ? [...TESTS, LAW] : TESTS;
}
