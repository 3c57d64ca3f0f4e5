/**
 * Sign-off records that a change takes away or writes over. The files as they are cannot show it, and what a record said may be
 * that a body declined, or agreed on conditions. What a body decides later is a record of its own.
 */
import { parseDate, longDate } from '../base/dates.ts';
import type { Finding, Severity } from '../base/finding.ts';
import { fileSpan } from '../base/position.ts';
import type { SignOff } from '../agreement/register-files.ts';
import { DECIDED, withoutProof } from '../agreement/statement.ts';
import { bodyName } from '../register/body-name.ts';
import { keyOf } from '../register/compare/fields.ts';
import type { Entry } from '../register/entry.ts';
import { milder, severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { type Before, judgedBefore, type Judging, recordsGone } from './judged-before.ts';

/**
 * A finding for each record that stood before the change and that no file says any more: an error where it said no, or set conditions,
 * or where more is signed without it; otherwise a warning. What counted for nothing may be put right, unless it said no.
 */
export function recordsAltered(before: Before, after: Register, judging: Judging): readonly Finding[] {
  const policy = severityOf(CODE, before) ?? 'error';
  if (policy === 'off') return [];
  const { judge } = judgedBefore(before, after, judging);
  return before.entries.flatMap((was): readonly Finding[] => {
    const now = after.entries.find(({ id }) => id === was.id);
    if (now === undefined) return after.unreadable.includes(was.id) ? [] : withAgreement(was, policy);
    const gone = recordsGone(was, now);
    const faulty = new Set(was.signing.faults.map(({ record }) => record));
    const { records } = now.signing;
    const judged = (some: readonly SignOff[]): Entry['signing'] => judge(now, some).signing;
    const unread = was.signing.unread.filter((path) => !isThere(path, now)).map((path) => unreadGone(was.id, path));
    const told = gone.flatMap((record): readonly Finding[] => {
      const grave = record.facts.decision !== 'agreed';
      const counted = !faulty.has(record);
      if (!counted && !grave) return [];
      const eases =
        counted && !saysTheSame(record, records) && (now.agreement.valid ? easesBy(record, records, judged) : grave);
      return [altered(record, now, after, eases ? 'error' : 'warning')];
    });
    return [...unread, ...told].map((found) => ({ ...found, severity: milder(found.severity, policy) }));
  });
}

const CODE = 'sign-off/does-not-count';

const WHY =
  'What a body decided, that it declined and on which conditions it agreed, is known from its record alone. A record that goes without a word takes that with it.';

/** Whether the text is signed by more without a record, or rid of a refusal or of conditions that would hold for it. */
function easesBy(
  record: SignOff,
  records: readonly SignOff[],
  judged: (some: readonly SignOff[]) => Entry['signing'],
): boolean {
  const { faults, missing } = judged([...records, record]);
  // Of words that the change replaces it says nothing any more, and neither does anybody's signature.
  if (faults.some((one) => one.record === record)) return false;
  return record.facts.decision !== 'agreed' || missing.length > judged(records).missing.length;
}

/** Whether another record says the same decision of the same body, with other proof. */
function saysTheSame({ facts }: SignOff, records: readonly SignOff[]): boolean {
  const decision = keyOf(decisionOf(facts));
  return records.some((one) => keyOf(decisionOf(one.facts)) === decision);
}

function decisionOf(facts: SignOff['facts']): object {
  const { assessment: _assessment, ...decision } = withoutProof(facts);
  return decision;
}

function isThere(path: string, { signing }: Entry): boolean {
  return signing.unread.includes(path) || signing.records.some(({ source }) => source.path === path);
}

function altered({ facts, source }: SignOff, now: Entry, after: Register, severity: Severity): Finding {
  const { id, signing } = now;
  const there = signing.records.find((one) => one.source.path === source.path);
  const on = parseDate(facts.date);
  const conditions = (facts.conditions ?? []).join('; ');
  const said = `${bodyName(after.organisations, facts.organisation)} ${DECIDED[facts.decision]} version ${facts.version}${conditions === '' ? '' : ` (${conditions})`} on ${on === undefined ? facts.date : longDate(on)}`;
  return {
    code: CODE,
    severity,
    at: there?.source.locate('') ?? fileSpan(source.path),
    agreement: id,
    actual: `change that ${there === undefined ? 'removes' : 'rewrites'} the record that ${said}`,
    expected: 'the record as it stood before this change',
    why: WHY,
    remedy: `Put \`${source.path}\` back from the history of the repository. What the body decided later, and what was entered wrongly, is told by a record of its own, of the same body and role and of a later day: \`concordat sign ${id}\` makes it.`,
  };
}

function unreadGone(id: string, path: string): Finding {
  return {
    code: CODE,
    severity: 'warning',
    at: fileSpan(path),
    agreement: id,
    actual: `change that removes \`${path}\`, which could not be read before`,
    expected: 'the file, put right, or a look at what it said',
    why: WHY,
    remedy:
      'Look at what it said before this is merged. If a body decided something, put the file back and mend its form.',
  };
}

/** An agreement that the change takes away whole, with what was decided about it. */
function withAgreement({ id, agreement, signing }: Entry, policy: Severity): readonly Finding[] {
  const { length } = signing.records;
  if (length === 0) return [];
  return [
    {
      code: CODE,
      severity: milder('warning', policy),
      at: fileSpan(agreement.source.path),
      agreement: id,
      actual: `change that removes ${id} with ${length === 1 ? 'the record of a decision' : `the records of ${length} decisions`}`,
      expected: 'an agreement that was signed to stay, with the event that ended it',
      why: WHY,
      remedy: `Put agreements/${id}/ back, and write into its log that it ended or was withdrawn; the register goes on showing what bound whom. If it only has another name now, its parties sign again: a signature is over that name too.`,
    },
  ];
}
