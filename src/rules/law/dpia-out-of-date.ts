/** An impact assessment that should have been looked at again. */
import { longDate, parseDate } from '../../base/dates.ts';
import { assessesFor } from '../dpia.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const dpiaOutOfDate: Rule = {
  code: 'law/dpia-out-of-date',
  severity: 'warning',
  summary: 'An impact assessment is looked at again by its day.',
  why: 'Risks change with technology, with partners and with what is shared. An assessment that nobody looks at again assesses something that is no longer there.',
  source: 'UK GDPR Article 35(11)',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      const assessments = entry.terms.record?.assessments ?? [];
      for (const [index, { reviewBy, reference, parties, date }] of assessments.entries()) {
        const day = parseDate(reviewBy ?? '');
        if (day === undefined || day >= register.today) continue;
        if (assessments.some((later) => later.date > date && assessesFor(later, parties))) continue;
        yield {
          ...placeOfTerm(entry, `/record/assessments/${index}/reviewBy`),
          actual: `impact assessment (${reference}) that was to be looked at again by ${longDate(day)}`,
          expected: 'a newer one, or a day that is still to come',
          remedy:
            'Ask who made it to look at it again. Then write its new date and outcome into the record, or add the assessment that took its place.',
        };
      }
    }
  },
};
