/**
 * Sign-off records by the bodies, keys and policy that the register had before a change. Whoever proposes a change could
 * otherwise bring a key with it, make a party a class that nobody waits for, or ask for fewer signatures, and so agree for a body alone.
 */
import type { IsoDate } from '../base/dates.ts';
import type { Finding, Severity } from '../base/finding.ts';
import type { SignOff } from '../agreement/register-files.ts';
import { keyOf } from '../register/compare/fields.ts';
import type { Entry } from '../register/entry.ts';
import { listInWords } from '../register/gaps.ts';
import type { SignOffFault } from '../register/judge-sign-off.ts';
import { entryOnDay, isKept } from '../register/on-day.ts';
import { milder, severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { isDeparture, leavers } from '../register/signatories.ts';
import type { Missing } from '../register/signing.ts';
import { unsignedBy } from '../register/unsigned.ts';
import { compareVersions } from '../register/version.ts';
import { type Before, judgedBefore, type Judging, recordsGone } from './judged-before.ts';

/** The register after the change, with what is found wrong in it. */
interface After {
  readonly register: Register;
  readonly findings: readonly Finding[];
}

/** What a change bears on. */
export interface Concerned {
  /** The agreements that it touches. */
  readonly touched: ReadonlySet<string>;
  /** Every file that it adds, alters or removes. */
  readonly paths: readonly string[];
  /** Whether it leaves bodies and the policy as they were, and so bears on no other agreement. */
  readonly alone: boolean;
}

/**
 * What counts as signed after a change, and would not by what the register trusted before it: records by a key, a role or a
 * kind of body that the change brings in or makes good again, and agreements in force, among those that it touches, that lack
 * signatures by what stood before it, or are exempt by an earlier day that the change gives them.
 */
export function signedByChange(
  before: Before,
  { register: after, findings }: After,
  concerned: Concerned,
  judging: Judging,
): readonly Finding[] {
  const { touched, alone } = concerned;
  const { settings, judge } = judgedBefore(before, after, judging);
  return after.entries.flatMap((entry) => {
    if (!entry.agreement.valid) return [];
    if (alone && !touched.has(entry.id)) return [];
    const { decisions, bound, faults } = entry.signing;
    const sound = [...new Set([...decisions, ...bound].flatMap(({ records }) => records))];
    if (sound.length === 0 && !touched.has(entry.id)) return [];
    const was = before.entries.find(({ id }) => id === entry.id);
    // What the change takes away counts as it did: a refusal too, and what a body signed that leaves.
    const records = [...sound, ...faults.map(({ record }) => record), ...recordsStood(entry, was, after.today)];
    const judged = judge(entry, records);
    const refused = judged.signing.faults.filter(({ record }) => sound.includes(record));
    if (refused.length > 0) return refused.map(({ record, fault }) => refusal(entry, record, fault));
    if (!touched.has(entry.id)) return [];
    // A version before its first day binds nobody yet: the one before it does.
    const present = entryOnDay(entry, after);
    const inForce = isKept(present) ? judge(present, records) : judged;
    const stood = { ...inForce, agreement: sinceBefore(inForce, was) };
    const missing = unsignedBy(stood, { settings, today: after.today });
    const severity = severityOf(IN_FORCE_UNSIGNED, before) ?? 'error';
    if (missing.length === 0 || severity === 'off' || isTold(present, missing, severity, { register: after, findings }))
      return [];
    const left = was === undefined ? [] : leftAlone(entry, was, missing, { concerned, today: after.today });
    return [left.length === 0 ? lacking(stood, missing, severity) : leaving(stood, left, severity)];
  });
}

const WHY =
  'Whoever proposes a change could otherwise bring a key or a role with it, and agree for a body alone. A change is judged by what the register trusted before it.';

function refusal(entry: Entry, record: SignOff, fault: SignOffFault): Finding {
  const { organisation, as = organisation, role, date } = record.facts;
  const { pointer, actual, expected, file }: Refused =
    fault === 'wrong-role'
      ? {
          pointer: '/role',
          actual: `decision by the role \`${role}\`, which this change lets decide for \`${organisation}\``,
          expected: 'a role that could decide before this change',
          file: organisation,
        }
      : fault === 'not-a-party'
        ? {
            pointer: '/organisation',
            actual: `decision of \`${organisation}\`, which this change lets take part as \`${as}\``,
            expected: 'a body that could take part so before this change',
            file: as,
          }
        : fault === 'not-in-being'
          ? {
              pointer: '/date',
              actual: `decision on ${date}, a day on which \`${organisation}\` did not exist before this change`,
              expected: 'a day on which it existed before this change',
              file: organisation,
            }
          : {
              pointer: '/signature',
              actual: `signature by a key of \`${organisation}\` that this change brings in or makes good again`,
              expected: 'a key that was good before this change',
              file: organisation,
            };
  return {
    code: 'sign-off/does-not-count',
    severity: 'error',
    at: record.source.locate(pointer),
    agreement: entry.id,
    pointer,
    actual,
    expected,
    why: WHY,
    remedy: `Propose what changes in organisations/${file}.yaml by itself. Once it was looked at and merged, add the record by another change.`,
  };
}

interface Refused extends Pick<Finding, 'actual' | 'expected'> {
  readonly pointer: string;
  /** What the change has to be made to by itself. */
  readonly file: string;
}

const IN_FORCE_UNSIGNED = 'sign-off/in-force-unsigned';

/** Records from before that the change takes away, and those that counted of whoever leaves by it: they show what was signed. */
function recordsStood(entry: Entry, was: Entry | undefined, today: IsoDate): readonly SignOff[] {
  if (was === undefined) return [];
  const left = leavers(entry, today);
  const theirs = [...was.signing.decisions, ...was.signing.bound].filter(
    ({ party, organisation }) => left.has(party) || left.has(organisation),
  );
  const there = new Set(entry.signing.records.map(({ source }) => source.path));
  const ofLeavers = theirs.flatMap(({ records }) => records).filter(({ source }) => !there.has(source.path));
  return [...new Set([...ofLeavers, ...recordsGone(was, entry)])];
}

/**
 * Those of who is missing that leave by the change, where it does nothing else to the agreement: it adds events of leaving or
 * being succeeded to its log, and alters no body and no policy. Then whoever merges it sees what it does.
 */
function leftAlone(
  entry: Entry,
  was: Entry,
  missing: readonly Missing[],
  { concerned: { paths, alone }, today }: { readonly concerned: Concerned; readonly today: IsoDate },
): readonly Missing[] {
  const { path } = entry.agreement.source;
  const own = paths.filter((one) => one.startsWith(`agreements/${entry.id}/`));
  const known = new Set((was.terms.record?.log ?? []).map(keyOf));
  const { log = [], ...record } = entry.terms.record ?? {};
  const without = { ...record, log: log.filter((one) => known.has(keyOf(one)) || !isDeparture(one.event)) };
  const isAlone = alone && own.every((one) => one === path) && was.digest === entry.digest;
  if (!isAlone || keyOf(without) !== keyOf(was.terms.record)) return [];
  const [left, before] = [leavers(entry, today), leavers(was, today)];
  return missing.filter(({ party, organisation = '' }) =>
    [party, organisation].some((name) => left.has(name) && !before.has(name)),
  );
}

/**
 * The text with the first day that it had before, if a change sets that back: what has to be signed is not exempt by
 * an earlier day that is written over its own. A text that had no day yet is free to get any.
 */
function sinceBefore({ agreement, terms }: Entry, was: Entry | undefined): Entry['agreement'] {
  const { effective, version } = was?.terms ?? {};
  if (effective === undefined || compareVersions(terms.version, version) < 0) return agreement;
  if (terms.effective !== undefined && terms.effective >= effective) return agreement;
  return { ...agreement, terms: { ...agreement.terms, effective } };
}

/** Whether the check says of its own accord, and as gravely, that all these have not signed. */
function isTold(entry: Entry, missing: readonly Missing[], severity: Severity, { register, findings }: After): boolean {
  const now = new Set(unsignedBy(entry, register).map(nameOf));
  return (
    missing.every((one) => now.has(nameOf(one))) &&
    findings.some(
      (one) =>
        one.code === IN_FORCE_UNSIGNED &&
        one.agreement === entry.id &&
        (one.severity === 'error' || one.severity === severity),
    )
  );
}

function nameOf({ party, organisation = '' }: Missing): string {
  return `${party} ${organisation}`;
}

function lacking({ id, agreement, terms }: Entry, missing: readonly Missing[], severity: Severity): Finding {
  return {
    code: IN_FORCE_UNSIGNED,
    severity,
    at: agreement.source.locate('/version'),
    agreement: id,
    pointer: '/version',
    actual: `version ${terms.version}, which lacks the signature of ${listInWords(missing.map(({ title }) => title))} by the policy before this change`,
    expected: 'the signatures that the register asked for before this change',
    why: WHY,
    remedy:
      'Propose what changes in organisations/, or under `sign-off` or `rules` in concordat.yaml, by itself; leave the records and the day that the version took effect as they were; record by a change of its own who left; or have those sign who are missing.',
  };
}

function leaving({ id, agreement, terms }: Entry, left: readonly Missing[], severity: Severity): Finding {
  const names = listInWords(left.map(({ title }) => title));
  return {
    code: IN_FORCE_UNSIGNED,
    severity: milder('warning', severity),
    at: agreement.source.locate('/record/log', 'key'),
    agreement: id,
    pointer: '/record/log',
    actual: `event by which ${names} ${left.length === 1 ? 'leaves' : 'leave'} without having signed version ${terms.version}`,
    expected: 'a look at what shows that it left',
    why: 'From then on nobody waits for its signature. Whoever proposes a change could otherwise let a body off for it.',
    remedy: `Look at the notice by which ${names} left before this is merged.`,
  };
}
