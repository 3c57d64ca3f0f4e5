/**
 * Records that a change brings in after the last day of the key that signed them. The day in a record is what the signer says,
 * and whoever still has the key can write any day on which it was good. It can be true all the same, of a record that was
 * filed late: so it is not refused, but whoever merges should have asked the body.
 */
import { longDate, parseDate } from '../base/dates.ts';
import type { Finding } from '../base/finding.ts';
import type { CheckSignature } from '../base/ports.ts';
import { bodyName } from '../register/body-name.ts';
import { keyThatSigned } from '../register/judge-sign-off.ts';
import { milder, severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';

/** A warning for each such record of the agreements that a change touches; a note where the policy before it makes no more of what does not count. */
export function signedLate(
  before: Pick<Register, 'entries' | 'settings' | 'packs'>,
  { entries, organisations, today }: Register,
  touched: ReadonlySet<string>,
  checkSignature: CheckSignature,
): readonly Finding[] {
  const severity = severityOf(CODE, before) ?? 'error';
  if (severity === 'off') return [];
  const known = new Set(
    before.entries.flatMap(({ signing }) => signing.records.flatMap(({ facts }) => facts.signature ?? [])),
  );
  return entries
    .filter(({ id }) => touched.has(id))
    .flatMap(({ id, signing }) => {
      const faulty = new Set(signing.faults.map(({ record }) => record));
      return signing.records.flatMap((record): readonly Finding[] => {
        const { facts, source } = record;
        const organisation = organisations.get(facts.organisation);
        if (organisation === undefined || faulty.has(record) || known.has(facts.signature ?? '')) return [];
        const until = keyThatSigned({ id, facts, organisation, checkSignature })?.until;
        const last = parseDate(until ?? '');
        if (last === undefined || last >= today) return [];
        return [
          {
            code: CODE,
            severity: milder('warning', severity),
            at: source.locate('/date'),
            agreement: id,
            pointer: '/date',
            actual: `record of a decision on ${facts.date}, brought in after the last day of the key that signed it (${longDate(last)})`,
            expected: 'a record that was brought in while its key was good, or a look at when it was signed',
            why: WHY,
            remedy: `Ask ${bodyName(organisations, organisation.id)} whether it signed on that day, before this is merged. If nobody knows, have it signed again with a key that is good.`,
          },
        ];
      });
    });
}

const CODE = 'sign-off/does-not-count';

const WHY =
  'Whoever still has the key can write a day on which it was good. Nothing in the record proves when it was signed, since a clock can be set; when it came in does.';
