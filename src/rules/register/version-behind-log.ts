/** A text whose number is lower than that of a version that the log says was in force. */
import { longDate, parseDate } from '../../base/dates.ts';
import type { Event } from '../../agreement/written/agreement.ts';
import { compareVersions } from '../../register/version.ts';
import type { Rule } from '../rule.ts';

export const versionBehindLog: Rule = {
  code: 'register/version-behind-log',
  severity: 'error',
  summary: 'The version of the text is the latest that the log says was in force.',
  why: 'People cite an agreement by its version, and sign-offs name it. If the log speaks of a later one, nobody can tell which words bind the parties.',
  *check(register) {
    for (const { agreement } of register.entries) {
      const { version, record } = agreement.terms;
      if (!agreement.valid || version === undefined) continue;
      const later = (record?.log ?? []).flatMap((event, index) =>
        event.version !== undefined &&
        event.date <= register.today &&
        !PREPARES.has(event.event) &&
        compareVersions(event.version, version) > 0
          ? [{ named: event.version, date: event.date, index }]
          : [],
      );
      const [first, ...others] = later.sort((a, b) => compareVersions(b.named, a.named));
      if (first === undefined) continue;
      const day = parseDate(first.date);
      yield {
        at: agreement.source.locate('/version'),
        agreement: agreement.id,
        pointer: '/version',
        actual: `version ${version} beside version ${first.named} in the log${day === undefined ? '' : ` (event of ${longDate(day)})`}`,
        expected: `${first.named}, or a log that names no version later than ${version}`,
        remedy: `If this is the text of version ${first.named}, write that number under \`version\`. If it is not, correct the number under \`version\` of the event.`,
        related: [first, ...others].map(({ index }) => ({
          at: agreement.source.locate(`/record/log/${index}/version`),
          text: 'The log names a later version here.',
        })),
      };
    }
  },
};

/** What happens to a version before it is in force: while the next one is prepared, the text is still that of this one. */
const PREPARES: ReadonlySet<Event['event']> = new Set([
  'requested',
  'drafting',
  'dp-review',
  'quality-check',
  'with-partners',
  'out-for-signature',
]);
