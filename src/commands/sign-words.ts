/** Words for how far a signing has come, for what tells it and what records it. */
import type { Missing } from '../register/signing.ts';

/** `Missing: 1. Declined: 1.`: who has said no is not somebody whose record is still to come. */
export function missingInWords(missing: readonly Missing[]): string {
  const declined = missing.filter(({ why }) => why === 'declined').length;
  const counts = [
    ['Missing', missing.length - declined],
    ['Declined', declined],
  ] as const;
  return counts.flatMap(([word, count]) => (count === 0 ? [] : [`${word}: ${count}.`])).join(' ');
}

/** What a draft means for whoever signs it. */
export const DRAFT_MAY_CHANGE = 'its words can still change, and a change voids what was signed';
