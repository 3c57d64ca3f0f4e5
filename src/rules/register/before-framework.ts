/** An agreement that takes effect before the framework that it rests on. */
import { longDate, parseDate } from '../../base/dates.ts';
import type { Rule } from '../rule.ts';
import { livingTexts } from '../text-scan.ts';

export const beforeFramework: Rule = {
  code: 'register/before-framework',
  severity: 'warning',
  summary: 'An agreement takes effect when its framework does, or later.',
  why: 'An agreement takes its terms on security, rights and breaches from its framework. Before the first day of the version that it names, those terms bound nobody.',
  *check(register) {
    for (const { id, agreement, framework } of livingTexts(register)) {
      if (framework === undefined || !framework.agreement.valid) continue;
      const first = parseDate(agreement.terms.effective ?? '');
      const begun = parseDate(framework.terms.effective ?? '');
      if (first === undefined || begun === undefined || first >= begun) continue;
      yield {
        at: agreement.source.locate('/effective'),
        agreement: id,
        pointer: '/effective',
        actual: `first day (${longDate(first)}) before that of the framework (“${framework.terms.title}”, version ${framework.terms.version})`,
        expected: `${longDate(begun)} or later`,
        remedy:
          'Name the version of the framework that held on the first day. If the parties took up a later version since, give the agreement a new version that takes effect then.',
        related: [
          { at: agreement.source.locate('/framework'), text: 'The agreement names this version.' },
          { at: framework.agreement.source.locate('/effective'), text: 'The framework takes effect on this day.' },
        ],
      };
    }
  },
};
