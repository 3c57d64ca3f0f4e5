/**
 * Logs in which a change rewrites or takes out what stood there, so that an agreement is reviewed later, or was in force from
 * another day on, with nothing that happened. A log only grows: what happened since is an event of its own.
 */
import { longDate } from '../base/dates.ts';
import type { Finding, Severity } from '../base/finding.ts';
import type { Event } from '../agreement/written/agreement.ts';
import { keyOf } from '../register/compare/fields.ts';
import type { Entry } from '../register/entry.ts';
import { noticeOfReview, severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { type Standing, standing, isRunning } from '../register/status.ts';

/**
 * A finding for each such agreement, among those that a change touches: an error where its review is overdue by what stood
 * there, otherwise a warning; a note where the policy before it makes no more of what is overdue.
 */
export function logsRewritten(
  before: Pick<Register, 'entries' | 'settings' | 'packs'>,
  after: Register,
  touched: ReadonlySet<string>,
): readonly Finding[] {
  const policy = severityOf(CODE, before) ?? 'warning';
  if (policy === 'off') return [];
  return after.entries.flatMap((now): readonly Finding[] => {
    const was = before.entries.find(({ id }) => id === now.id);
    if (was === undefined || !touched.has(now.id) || !isJudged(was) || !now.agreement.valid) return [];
    const log = now.terms.record?.log ?? [];
    const gone = eventsGone(was, now);
    if (gone.length === 0) return [];
    const stood = { ...now.terms, record: { ...now.terms.record, log: asItStood(was, log, gone) } };
    const notice = noticeOfReview(before);
    const [then, since] = [standing(stood, after.today, notice), standing(now.terms, after.today, notice)];
    const said = difference(then, since, [firstDay(stood.record.log), firstDay(log)]);
    if (said === undefined) return [];
    const severity: Severity =
      policy === 'note' ? policy : then.review === 'overdue' && since.review !== 'overdue' ? 'error' : 'warning';
    return [
      {
        code: CODE,
        severity,
        at: now.agreement.source.locate('/record/log', 'key'),
        agreement: now.id,
        pointer: '/record/log',
        actual: `change of what stood in the log (${gone.map(({ event, date }) => `${event}, ${date}`).join('; ')}), by which ${said}`,
        expected: 'the events that stood there, and those that came since',
        why: 'A review is due by what happened and when. Whoever alters that has it wait, and shows an agreement as looked at that nobody looked at.',
        remedy: `Put the events back as they were. Record a review that was held with \`concordat review record ${now.id}\`, and what was wrong in an event by a change that says why, which whoever merges it has looked at.`,
      },
    ];
  });
}

const CODE = 'review/overdue';

function isJudged({ agreement, standing: was }: Entry): boolean {
  return agreement.valid && agreement.kind !== 'listing' && isRunning(was);
}

/** The events of a log that are not in it any more, as they were, nor in that of a version that was kept. */
function eventsGone(was: Entry, now: Entry): readonly Event[] {
  const logs = [now, ...now.versions.map(({ entry }) => entry)].map(({ terms }) => terms.record?.log ?? []);
  const there = new Set(logs.flat().map(keyOf));
  return (was.terms.record?.log ?? []).filter((event) => !there.has(keyOf(event)));
}

/** The log as it stood, with what came to it: of what is new, as many events of a sort as are gone of it stand in their place. */
function asItStood(was: Entry, log: readonly Event[], gone: readonly Event[]): Event[] {
  const known = new Set((was.terms.record?.log ?? []).map(keyOf));
  const replaced = new Map<string, number>();
  for (const { event } of gone) replaced.set(event, (replaced.get(event) ?? 0) + 1);
  const kept = log.filter((one) => {
    const left = replaced.get(one.event) ?? 0;
    if (known.has(keyOf(one)) || left === 0) return true;
    replaced.set(one.event, left - 1);
    return false;
  });
  return [...kept, ...gone];
}

/** What the register says otherwise by the log as it is now, in a clause; nothing where it says the same, or has the review sooner. */
function difference(
  then: Standing,
  now: Standing,
  [firstThen, firstNow]: readonly (string | undefined)[],
): string | undefined {
  if (then.reviewDue !== undefined && then.reviewDue !== now.reviewDue && then.reviewDue < (now.reviewDue ?? '9999'))
    return `the next review is due ${now.reviewDue === undefined ? 'no more' : `by ${longDate(now.reviewDue)}`} and not by ${longDate(then.reviewDue)}`;
  if (firstThen !== firstNow)
    return `it is in force from ${firstNow ?? 'no day'} on and not from ${firstThen ?? 'no day'}`;
  return then.status === now.status ? undefined : `its state is ${now.status} and not ${then.status}`;
}

function firstDay(log: readonly Event[]): string | undefined {
  return log
    .flatMap(({ event, date }) => (event === 'in-force' ? [date] : []))
    .sort()
    .at(0);
}
