/** A review in the log that does not count, or whose day for the next one does not. */
import { longDate } from '../../base/dates.ts';
import type { Event } from '../../agreement/written/agreement.ts';
import type { Entry } from '../../register/entry.ts';
import { listInWords } from '../../register/gaps.ts';
import { type Lack, lacksOf, setDay } from '../../register/review-tests.ts';
import type { Observation, Rule } from '../rule.ts';

export const incompleteReview: Rule = {
  code: 'review/incomplete-review',
  severity: 'error',
  summary:
    'A review on record says by whom, with what outcome, by all the tests that were asked and on what evidence; and why the next is later than usual, where it is.',
  why: 'Without them a date alone would keep an agreement in force, whether or not anybody looked at it. Such a review does not count.',
  *check({ entries }) {
    for (const entry of entries) {
      if (!entry.agreement.valid) continue;
      for (const [index, event] of (entry.agreement.terms.record?.log ?? []).entries()) {
        if (event.event !== 'reviewed') continue;
        const lacks = lacksOf(event, entry);
        if (lacks.length > 0) yield { ...placeOf(entry, index, 'event'), ...doesNotCount(event, lacks) };
        yield* lateNext(entry, event, index);
      }
    }
  },
};

function doesNotCount(event: Event, lacks: readonly Lack[]): Pick<Observation, 'actual' | 'expected' | 'remedy'> {
  const words = lacks.map((lack) => {
    if (event[lack.field] === undefined) return `no \`${lack.field}\``;
    if (lack.field === 'tests') return `no test of ${listInWords(lack.tests.map((test) => `\`${test}\``))}`;
    return `a \`${lack.field}\` that says nothing`;
  });
  return {
    actual: `review with ${listInWords(words)}`,
    expected: '`outcome`, `tests` and `evidence` beside the role, with each test that `review.tests` names',
    remedy:
      'Add what is missing, from the minutes of the review. What the review did not ask, another one has to ask: record that as an event of its own.',
  };
}

/** A next review that is later than usual, and was not agreed as the log has to say. */
function* lateNext(entry: Entry, event: Event, index: number): Generator<Observation> {
  const set = setDay(event, entry);
  if (set === undefined || set.counts) return;
  const missing = {
    note: 'a `note` that says why',
    'dp-review': 'an event `dp-review` with the same day under `next`',
  };
  yield {
    ...placeOf(entry, index, 'next'),
    actual: `next review on ${longDate(set.day)}, later than \`${entry.terms.review?.every}\` from this one`,
    expected: listInWords(set.lacks.map((lack) => missing[lack])),
    why: 'A day far ahead would take an agreement out of review for good. Until it is agreed for data protection, the next review is due after the usual time.',
    remedy:
      'Write under `note` why it can wait, and add the event `dp-review` with the role that agreed for data protection, its `outcome`, its `evidence` and the day under `next`. Or take `next` out.',
  };
}

function placeOf(
  { id, agreement }: Entry,
  index: number,
  field: string,
): Pick<Observation, 'agreement' | 'pointer'> & { readonly at: Observation['at'] } {
  const pointer = `/record/log/${index}/${field}`;
  return { at: agreement.source.locate(pointer), agreement: id, pointer };
}
