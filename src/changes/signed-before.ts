/**
 * Sign-off records by the keys and the policy that the register had before a change. Whoever proposes a change could
 * otherwise bring a key with it, or ask for fewer signatures, and so agree for a body alone.
 */
import type { Finding } from '../base/finding.ts';
import type { CheckSignature } from '../base/ports.ts';
import type { SignOffFault } from '../register/judge-sign-off.ts';
import { listInWords } from '../register/gaps.ts';
import { linkSigning } from '../register/link-signing.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { unsignedBy } from '../register/unsigned.ts';

/** What of the state before counts: who may sign with which key, and who has to. */
type Trusted = Pick<Register, 'organisations' | 'settings'>;

/**
 * What counts as signed after a change, and would not by what the register trusted before it: records by a key or a role
 * that the change brings in or makes good again, and agreements in force, among those that it touches, that lack signatures
 * by the policy before it.
 */
export function signedByChange(
  before: Trusted,
  after: Register,
  touched: ReadonlySet<string>,
  checkSignature: CheckSignature,
): readonly Finding[] {
  const trusted = trustedIn(before, after);
  return after.entries.flatMap((entry) => {
    if (!entry.agreement.valid) return [];
    const { decisions, bound, faults } = entry.signing;
    const sound = [...new Set([...decisions, ...bound].flatMap(({ records }) => records))];
    if (sound.length === 0 && !touched.has(entry.id)) return [];
    const records = [...sound, ...faults.map(({ record }) => record)];
    const signing = linkSigning(entry, records, { ...trusted, today: after.today, checkSignature });
    const refused = signing.faults.filter(({ record }) => sound.includes(record));
    if (refused.length > 0) return refused.map(({ record, fault }) => refusal(entry, record, fault));
    return touched.has(entry.id) ? lacking({ ...entry, signing }, trusted, after, entry) : [];
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

function lacking(entry: Entry, trusted: Trusted, { today }: Register, now: Entry): readonly Finding[] {
  const missing = unsignedBy(entry, { settings: trusted.settings, today });
  if (missing.length === 0 || now.signing.missing.length > 0) return [];
  return [
    {
      code: 'sign-off/in-force-unsigned',
      severity: 'error',
      at: entry.agreement.source.locate('/version'),
      agreement: entry.id,
      pointer: '/version',
      actual: `version ${entry.terms.version}, which lacks the signature of ${listInWords(missing.map(({ title }) => title))} by the policy before this change`,
      expected: 'the signatures that the register asked for before this change',
      why: WHY,
      remedy: 'Propose what changes under `sign-off` in concordat.yaml by itself, or have those sign who are missing.',
    },
  ];
}
