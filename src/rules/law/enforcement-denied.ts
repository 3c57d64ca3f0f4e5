/** Law enforcement by a competent authority that its purpose denies to be that. */
import { groups } from '../../base/groups.ts';
import { asStep } from '../../base/pointer.ts';
import { listInWords } from '../../register/gaps.ts';
import { agreementsOf, lawfulPointer } from '../gap-findings.ts';
import type { Rule } from '../rule.ts';
import { toldGaps } from '../told-gaps.ts';

export const enforcementDenied: Rule = {
  code: 'law/enforcement-denied',
  severity: 'error',
  summary: 'What a competent authority does to investigate or prosecute crime is said to be law enforcement.',
  why: 'Part 3 of the Data Protection Act 2018, and not the UK GDPR, governs what the police and other competent authorities do to prevent, investigate or prosecute crime. Which of the two holds does not depend on what the agreement says of it; but where it says no, nothing that Part 3 asks for is checked.',
  source: 'DPA 2018 ss.30 and 31',
  *check(register) {
    for (const entry of agreementsOf(register)) {
      const denied = toldGaps(entry).get('enforcement-denied') ?? [];
      const { source } = entry.agreement;
      for (const found of groups(denied, ({ answer }) => answer.need.purpose)) {
        const worst = found.find(({ gap }) => gap.kind === 'conflicting') ?? found[0];
        if (worst === undefined) continue;
        const { gap, answer } = worst;
        const { purpose } = answer.need;
        const pointer = `/purposes/${asStep(purpose)}/lawEnforcement`;
        const about = entry.terms.purposes?.[purpose]?.about?.filter((word) => register.law.lawEnforcement.has(word));
        const at = source.locate(pointer);
        const parties = new Set(found.map((one) => one.answer.need.party.title));
        const stating = new Set(found.flatMap((one) => one.gap.entry ?? []));
        yield {
          ...(gap.kind === 'weak' ? { severity: 'warning' as const } : {}),
          at,
          agreement: entry.id,
          pointer,
          actual: `\`no\` for law enforcement${about?.length ? ` (${listInWords(about.map((word) => `\`${word}\``))})` : ''} by ${parties.size === 1 ? 'a competent authority' : 'competent authorities'} (${listInWords([...parties])})`,
          expected: gap.expected,
          remedy: gap.remedy,
          related: [...stating].map((name) => ({
            at: source.locate(lawfulPointer(name), 'key'),
            text: 'This entry states Part 3 for it.',
          })),
          suggest: [{ title: 'Write `yes`', edits: [{ ...at, text: 'yes' }] }],
        };
      }
    }
  },
};
