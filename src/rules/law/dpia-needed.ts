/** An impact assessment that is said not to be needed, and is. */
import { listInWords } from '../../register/gaps.ts';
import { carriages, showing } from '../dpia.ts';
import type { Rule } from '../rule.ts';
import { currentAgreements, placeOfTerm } from '../terms.ts';

export const dpiaNeeded: Rule = {
  code: 'law/dpia-needed',
  severity: 'error',
  summary: 'What is likely to be a high risk to people is assessed before it begins.',
  why: 'The law and the Commissioner’s list name what makes an impact assessment compulsory. A reason that the parties give against it does not change that.',
  source: 'UK GDPR Article 35; DPA 2018 s.64',
  *check(register) {
    for (const entry of currentAgreements(register)) {
      if (entry.terms.dpia?.required !== 'no') continue;
      const all = carriages(entry, register.law);
      const seen = [...register.law.riskSigns.values()].flatMap((sign) => {
        const carriage = showing(sign.when, all);
        return carriage === undefined ? [] : [{ sign, carriage }];
      });
      const [first] = seen;
      if (first === undefined) continue;
      const certain = seen.some(({ sign }) => sign.evidence !== 'check');
      const doubts = certain ? [] : [...new Set(seen.flatMap(({ sign }) => sign.doubt ?? []))];
      yield {
        ...(certain ? {} : { severity: 'warning' as const }),
        ...placeOfTerm(entry, '/dpia/required'),
        actual: `sharing without an impact assessment (${listInWords(seen.map(({ sign, carriage }) => `${sign.title}, in the flow “${carriage.title}”`))})`,
        expected: '`required: yes`',
        remedy: [
          'Write `required: yes`, make the assessment, and name it under `assessments` of the record.',
          ...doubts,
          ...(certain
            ? []
            : [
                'If the data protection officers judge that a high risk is unlikely, record the finding as accepted with their reason.',
              ]),
        ].join(' '),
        source: [...new Set(seen.map(({ sign }) => sign.source))].join('; '),
        related: [...new Set(seen.map(({ carriage }) => carriage.flow))].map((flow) => ({
          at: entry.agreement.source.locate(`/flows/${flow}`, 'key'),
          text: 'This flow shows it.',
        })),
      };
    }
  },
};
