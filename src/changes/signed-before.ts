/**
 * Sign-off records by the keys and the policy that the register had before a change. Whoever proposes a change could
 * otherwise bring a key with it, or ask for fewer signatures, and so agree for a body alone.
 */
import type { IsoDate } from '../base/dates.ts';
import type { Finding, Severity } from '../base/finding.ts';
import type { CheckSignature } from '../base/ports.ts';
import type { SignOff } from '../agreement/register-files.ts';
import type { SignOffFault } from '../register/judge-sign-off.ts';
import { listInWords } from '../register/gaps.ts';
import { linkSigning } from '../register/link-signing.ts';
import type { Weights } from '../register/compare/weigh.ts';
import type { Entry } from '../register/entry.ts';
import { severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { entryOnDay, isKept } from '../register/on-day.ts';
import { isDeparture, leavers } from '../register/signatories.ts';
import type { Missing, Signing } from '../register/signing.ts';
import { unsignedBy } from '../register/unsigned.ts';
import { compareVersions } from '../register/version.ts';

/** What of the state before counts: who may sign with which key, and who has to. */
type Trusted = Pick<Register, 'organisations' | 'settings'>;

/** The register before the change: its agreements say from which day each took effect, and its policy how grave a lack is. */
type Before = Pick<Register, 'organisations' | 'settings' | 'packs' | 'entries'>;

/** The register after the change, with what is found wrong in it. */
interface After {
  readonly register: Register;
  readonly findings: readonly Finding[];
}

interface Judging {
  readonly checkSignature: CheckSignature;
  /** What a change means for those who signed, by the policy before the change. */
  readonly weights: Weights;
}

/** The agreements that a change touches. Alone, where it leaves keys, approvers and the policy as they were. */
interface Concerned {
  readonly touched: ReadonlySet<string>;
  readonly alone: boolean;
}

/**
 * What counts as signed after a change, and would not by what the register trusted before it: records by a key or a role
 * that the change brings in or makes good again, and agreements in force, among those that it touches, that lack signatures
 * by the policy before it, or are exempt from it by an earlier day that the change gives them.
 */
export function signedByChange(
  before: Before,
  { register: after, findings }: After,
  { touched, alone }: Concerned,
  { checkSignature, weights }: Judging,
): readonly Finding[] {
  const trusted = trustedIn(before, after);
  return after.entries.flatMap((entry) => {
    if (!entry.agreement.valid) return [];
    if (alone && !touched.has(entry.id)) return [];
    const { decisions, bound, faults } = entry.signing;
    const sound = [...new Set([...decisions, ...bound].flatMap(({ records }) => records))];
    if (sound.length === 0 && !touched.has(entry.id)) return [];
    const records = [...sound, ...faults.map(({ record }) => record)];
    const own = new Set(records.map(({ source }) => source.path));
    const signingOf = (one: Entry): Signing => {
      const text = { ...one, terms: withLeaversBefore(one, before, after.today) };
      const earlier = text.terms === one.terms ? [] : recordsOfLeavers(one, before, after.today);
      const all = [...records, ...earlier.filter(({ source }) => !own.has(source.path))];
      const lost = alteredVersions(one, before);
      const { unread } = entry.signing;
      return linkSigning(text, all, { ...trusted, today: after.today, checkSignature, weights, unread, lost });
    };
    const signing = signingOf(entry);
    const refused = signing.faults.filter(({ record }) => sound.includes(record));
    if (refused.length > 0) return refused.map(({ record, fault }) => refusal(entry, record, fault));
    if (!touched.has(entry.id)) return [];
    // A version before its first day binds nobody yet: the one before it does.
    const present = entryOnDay(entry, after);
    const inForce = isKept(present) ? { ...present, signing: signingOf(present) } : { ...entry, signing };
    const judged = { ...inForce, agreement: sinceBefore(inForce, before) };
    const missing = unsignedBy(judged, { settings: trusted.settings, today: after.today });
    const severity = severityOf(IN_FORCE_UNSIGNED, before) ?? 'error';
    if (missing.length === 0 || severity === 'off' || isTold(present, missing, severity, { register: after, findings }))
      return [];
    return [lacking(inForce, missing, severity)];
  });
}

/** The bodies and settings as they are now, with keys, approvers and policy as they were. */
function trustedIn(before: Trusted, after: Register): Trusted {
  const organisations = new Map(
    [...after.organisations].map(([id, { facts, ...rest }]) => {
      const known = before.organisations.get(id)?.facts;
      const { keys: _keys, approvers, ...others } = facts;
      // A body that was not there before has no key yet, and says for itself who decides.
      const roles = known === undefined ? approvers : known.approvers;
      return [
        id,
        {
          ...rest,
          facts: {
            ...others,
            ...(known?.keys === undefined ? {} : { keys: known.keys }),
            ...(roles === undefined ? {} : { approvers: roles }),
          },
        },
      ];
    }),
  );
  const { 'sign-off': _policy, ...settings } = after.settings;
  const policy = before.settings['sign-off'];
  return { organisations, settings: { ...settings, ...(policy === undefined ? {} : { 'sign-off': policy }) } };
}

/**
 * The numbers of versions that were kept before, and are not any more, or with other words; and of those that nobody knew
 * before. What led over them is not known.
 */
function alteredVersions({ id, versions }: Entry, before: Before): readonly string[] {
  const was = before.entries.find((one) => one.id === id);
  if (was === undefined) return [];
  const then = new Map([was, ...was.versions.map(({ entry }) => entry)].map((one) => [one.terms.version, one.digest]));
  const now = new Map(versions.map(({ version, entry }) => [version, entry.digest]));
  return [
    ...was.versions.flatMap(({ version }) => (now.get(version) === then.get(version) ? [] : [version])),
    ...versions.flatMap(({ version, entry }) => (then.get(version) === entry.digest ? [] : [version])),
  ];
}

const WHY =
  'Whoever proposes a change could otherwise bring a key or a role with it, and agree for a body alone. A change is judged by what the register trusted before it.';

function refusal(entry: Entry, record: Entry['signing']['faults'][number]['record'], fault: SignOffFault): Finding {
  const role = fault === 'wrong-role';
  const pointer = role ? '/role' : '/signature';
  const { organisation, role: by } = record.facts;
  return {
    code: 'sign-off/does-not-count',
    severity: 'error',
    at: record.source.locate(pointer),
    agreement: entry.id,
    pointer,
    actual: role
      ? `decision by the role \`${by}\`, which this change lets decide for \`${organisation}\``
      : `signature by a key of \`${organisation}\` that this change brings in or makes good again`,
    expected: `a ${role ? 'role that could decide' : 'key that was good'} before this change`,
    why: WHY,
    remedy: `Propose what changes in organisations/${organisation}.yaml by itself. Once it was looked at and merged, add the record by another change.`,
  };
}

const IN_FORCE_UNSIGNED = 'sign-off/in-force-unsigned';

/**
 * The terms with the events of leaving or being succeeded that stood in the log before, so that nobody is let off signing by an event that
 * the change adds. Who left an agreement that is new is known from the change alone.
 */
function withLeaversBefore(entry: Entry, before: Before, today: IsoDate): Entry['terms'] {
  const was = before.entries.find(({ id }) => id === entry.id);
  const log = entry.terms.record?.log;
  if (was === undefined || log === undefined) return entry.terms;
  const known = leavers(was, today);
  const left = [...leavers(entry, today).keys()];
  if (left.every((name) => known.has(name))) return entry.terms;
  const stood = log.map((one) =>
    isDeparture(one.event) ? { ...one, parties: (one.parties ?? []).filter((name) => known.has(name)) } : one,
  );
  return { ...entry.terms, record: { ...entry.terms.record, log: stood } };
}

/** Records that counted before of whoever leaves by now: they count no more, and show that it had signed. */
function recordsOfLeavers(entry: Entry, before: Before, today: IsoDate): readonly SignOff[] {
  const was = before.entries.find(({ id }) => id === entry.id)?.signing;
  const left = leavers(entry, today);
  const theirs = [...(was?.decisions ?? []), ...(was?.bound ?? [])].filter(
    ({ party, organisation }) => left.has(party) || left.has(organisation),
  );
  return [...new Set(theirs.flatMap(({ records }) => records))];
}

/**
 * The text with the first day that it had before, if a change sets that back: what has to be signed is not exempt by
 * an earlier day that is written over its own. A text that had no day yet is free to get any.
 */
function sinceBefore({ id, agreement, terms }: Entry, before: Before): Entry['agreement'] {
  const was = before.entries.find((one) => one.id === id)?.terms;
  const { effective, version } = was ?? {};
  if (effective === undefined || compareVersions(terms.version, version) < 0) return agreement;
  if (terms.effective !== undefined && terms.effective >= effective) return agreement;
  return { ...agreement, terms: { ...agreement.terms, effective } };
}

/** Whether the check says of its own accord, and as gravely, that all these have not signed. */
function isTold(entry: Entry, missing: readonly Missing[], severity: Severity, { register, findings }: After): boolean {
  const now = new Set(unsignedBy(entry, register).map(keyOf));
  return (
    missing.every((one) => now.has(keyOf(one))) &&
    findings.some(
      (one) =>
        one.code === IN_FORCE_UNSIGNED &&
        one.agreement === entry.id &&
        (one.severity === 'error' || one.severity === severity),
    )
  );
}

function keyOf({ party, organisation = '' }: Missing): string {
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
      'Propose what changes under `sign-off` or `rules` in concordat.yaml by itself, leave the day that the version took effect as it was, record by a change of its own who left, or have those sign who are missing.',
  };
}
