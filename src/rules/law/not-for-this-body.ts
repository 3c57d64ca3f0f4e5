/** An entry names a party, and cites law that is not open to a body of its kind. */
import { gapRule } from '../gap-rule.ts';

export const notForThisBody = gapRule('not-for-this-body', {
  what: 'law that is not open to this kind of body',
  summary: 'What an entry states is open to the parties that rely on it.',
  why: 'An entry that names parties says that each of them may rely on it. Where the law does not reach one of them, the agreement claims for it what it does not have. Some grounds are for few bodies only: Article 9(2)(d) is for bodies that are not for profit, and serves no public body.',
  source: 'UK GDPR Articles 5(1)(a) and 6(3)',
});
