/** What a review asks, and what has to be on record of one for it to count: `review record`, the clock and `check` ask here. */
import { addPeriod, type IsoDate, parseDate, parsePeriod } from '../base/dates.ts';
import type { Event, WrittenAgreement } from '../agreement/written/agreement.ts';
import { humanise } from './party.ts';

/** A test: its name in the log, what is so if the answer is yes, and the question. */
export interface ReviewTest {
  readonly name: string;
  readonly title: string;
  readonly question: string;
}

const FOUR: readonly ReviewTest[] = [
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

/** What `review record` and the pack ask: the four of every review, that of the law where it is asked for, and what else the agreement names. */
export function testsOf(terms: WrittenAgreement, withLaw: 'with-law' | 'as-asked' = 'as-asked'): readonly ReviewTest[] {
  const law = withLaw === 'with-law' || terms.review?.tests?.includes(LAW.name) === true ? [LAW] : [];
  return [...FOUR, ...law, ...ownTestsOf(terms)];
}

/** The tests that an agreement names and the tool has no question for. */
export function ownTestsOf({ review }: WrittenAgreement): readonly ReviewTest[] {
  const known = new Set([...FOUR, LAW].map(({ name }) => name));
  return [...new Set(review?.tests)]
    .filter((name) => !known.has(name))
    .map((name) => ({
      name,
      title: humanise(name),
      question: `What did the review find on “${humanise(name).toLowerCase()}”, as the agreement asks?`,
    }));
}

/** A text with the earlier ones that are kept, newest first: a review is judged by what was asked on its day. */
export interface ReviewedText {
  readonly terms: WrittenAgreement;
  readonly versions: readonly {
    readonly effective: IsoDate | undefined;
    readonly entry: { readonly terms: WrittenAgreement };
  }[];
}

/** What a review on record lacks. */
export type Lack =
  | { readonly field: 'by' | 'outcome' | 'evidence' }
  | { readonly field: 'tests'; readonly tests: readonly string[] };

/** Everything that a review lacks to count: a role, an outcome and evidence that say something, and each test that the text of its day names. */
export function lacksOf(event: Event, text: ReviewedText): readonly Lack[] {
  const unsaid = (['by', 'outcome', 'evidence'] as const).filter((field) => !saysSomething(event[field]));
  const tests = askedOn(event.date, text).filter((name) => event.tests?.includes(name) !== true);
  return [...unsaid.map((field) => ({ field })), ...(tests.length === 0 ? [] : [{ field: 'tests' as const, tests }])];
}

/** A review counts only where it lacks nothing. */
export function counts(event: Event, text: ReviewedText): boolean {
  return event.event === 'reviewed' && lacksOf(event, text).length === 0;
}

/** The names of the tests that the text of a day asks: its own list, or else the four of every review. */
function askedOn(day: string, { terms, versions }: ReviewedText): readonly string[] {
  const earlier =
    (terms.effective ?? '') > day ? versions.map(({ effective, entry }) => ({ effective, ...entry })) : [];
  const then = earlier.find(({ effective }) => effective !== undefined && effective <= day) ?? earlier.at(-1);
  return (then?.terms ?? terms).review?.tests ?? FOUR.map(({ name }) => name);
}

/**
 * Whether words say anything: a word of two letters or a number of two digits, and not one of those that people write for
 * what they do not know yet.
 */
export function saysSomething(words: string | undefined): boolean {
  const said = (words ?? '').toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const plain = said.join(' ');
  return said.some((word) => word.length > 1 && !/^(.)\1*$/u.test(word)) && !NOTHING.has(plain);
}

const NOTHING: ReadonlySet<string> = new Set([
  'tbc',
  'tbd',
  'to be confirmed',
  'to be decided',
  'to be added',
  'to do',
  'todo',
  'na',
  'n a',
  'nil',
  'none',
  'not known',
  'unknown',
  'pending',
]);

/**
 * The day that a review sets for the next one. Later than the usual time from the review it counts only as agreed: the review
 * says in its `note` why, and an event `dp-review` of the log, with a role, an outcome and evidence, has the same day under `next`.
 */
export function setDay(
  review: Event,
  { terms }: Pick<ReviewedText, 'terms'>,
): { readonly day: IsoDate; readonly counts: boolean; readonly lacks: readonly ('note' | 'dp-review')[] } | undefined {
  const day = parseDate(review.next ?? '');
  const from = parseDate(review.date);
  // A day before the review itself is a slip, of which there is a finding.
  if (day === undefined || from === undefined || day <= from) return undefined;
  const every = parsePeriod(terms.review?.every ?? '');
  if (every === undefined || day <= addPeriod(from, every)) return { day, counts: true, lacks: [] };
  const agreed = (terms.record?.log ?? []).some(
    (event) =>
      event.event === 'dp-review' &&
      event.next === review.next &&
      [event.by, event.outcome, event.evidence].every(saysSomething),
  );
  const lacks = [
    ...(saysSomething(review.note) ? [] : (['note'] as const)),
    ...(agreed ? [] : (['dp-review'] as const)),
  ];
  return { day, counts: lacks.length === 0, lacks };
}
