/** The law cited does not extend to the nation in which the party acts. */
import { gapRule } from '../gap-rule.ts';

export const outsideExtent = gapRule('outside-extent', {
  what: 'law of another nation',
  // Where a body is, is one fact, whatever law does not extend to it.
  lackOf: ({ bodies }) => [...new Set(bodies.map(({ nation }) => nation))].sort().join(' '),
  summary: 'The law cited extends to the nation in which the party acts.',
  why: 'Much of the law on sharing is the law of England, or of England and Wales. A body in another nation cannot rely on it, and often has law of its own that does the same.',
  source: 'UK GDPR Article 6(3)',
});
