/** A body that left, and does not say what became of the information that it held. */
import { longDate, parseDate } from '../../base/dates.ts';
import type { Rule } from '../rule.ts';

export const leftWithoutStatement: Rule = {
  code: 'sign-off/left-without-statement',
  severity: 'warning',
  summary: 'A body that leaves says what becomes of the information that it held.',
  why: 'It keeps what it was given until it returns or destroys it, and the others remain answerable for what they shared. Nobody can ask for it once everyone has forgotten.',
  *check({ entries, today }) {
    for (const { id, agreement } of entries) {
      if (!agreement.valid) continue;
      for (const [index, { event, date, statement }] of (agreement.terms.record?.log ?? []).entries()) {
        if (event !== 'left' || date > today || statement !== undefined) continue;
        const day = parseDate(date);
        const pointer = `/record/log/${index}/event`;
        yield {
          at: agreement.source.locate(pointer),
          agreement: id,
          pointer,
          actual: `body that left${day === undefined ? '' : ` on ${longDate(day)}`} with no \`statement\` of what became of the information that it held`,
          expected: 'its statement: returned, destroyed, or kept and why',
          remedy:
            'Ask the body, and write what it states under `statement` of the event. The record is no part of what is signed.',
        };
      }
    }
  },
};
