/** An entry names a party, and cites law that is not open to a body of its kind. */
import { gapRule } from '../gap-rule.ts';

export const notForThisBody = gapRule('not-for-this-body', {
  what: 'law that is not open to this kind of body',
  summary: 'The law that an entry cites is open to the parties that it names.',
  why: 'An entry that names parties says that each of them may rely on it. Where the law cited does not reach one of them, the agreement claims for it what it does not have.',
  source: 'UK GDPR Articles 5(1)(a) and 6(3)',
});
