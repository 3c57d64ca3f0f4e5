/** An agreement that goes on when its framework has ended. */
import { longDate } from '../../base/dates.ts';
import { livingTexts } from '../text-scan.ts';
import type { Rule } from '../rule.ts';

export const outlastsFramework: Rule = {
  code: 'register/outlasts-framework',
  severity: 'warning',
  summary: 'A framework lasts as long as the agreements that stand under it.',
  why: 'An agreement takes its terms on security, rights and breaches from its framework. When the framework ends, the agreement is left without them.',
  *check(register) {
    for (const { id, agreement, framework, standing } of livingTexts(register)) {
      if (framework === undefined || !framework.agreement.valid) continue;
      const last = framework.standing.ends;
      const gone = framework.standing.status === 'ended' || (last !== undefined && last < register.today);
      if (!gone && (last === undefined || (standing.ends !== undefined && standing.ends <= last))) continue;
      const pointer = !gone && agreement.terms.ends !== undefined ? '/ends' : '/framework';
      const title = framework.terms.title;
      yield {
        at: agreement.source.locate(pointer),
        agreement: id,
        pointer,
        actual: gone
          ? `agreement under a framework that has ended (“${title}”)`
          : standing.ends === undefined
            ? `agreement with no last day under a framework that ends on ${last === undefined ? '' : longDate(last)}`
            : `last day (${longDate(standing.ends)}) after that of the framework`,
        expected: gone || last === undefined ? 'a framework that is in force' : `${longDate(last)} at the latest`,
        remedy: gone
          ? 'Name the framework that took its place, or take its terms into the agreement itself.'
          : 'Shorten the agreement, or ask those who keep the framework to extend it. After its last day the agreement needs terms of its own.',
        related: [
          {
            at: framework.agreement.source.locate(
              framework.agreement.terms.ends === undefined ? '/record/log' : '/ends',
            ),
            text: 'The framework says it here.',
          },
        ],
      };
    }
  },
};
