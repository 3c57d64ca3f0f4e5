/**
 * Agreements that a change brings in as in force already, and of which it says itself why nobody need sign: that they took
 * effect before the register kept records, that whoever has to sign has left, or that they are adopted. All are true of
 * registers that move here, so none is refused; but nothing from before the change bears them out, and whoever merges
 * should have looked.
 */
import type { Finding } from '../base/finding.ts';
import { listInWords } from '../register/gaps.ts';
import type { Entry } from '../register/entry.ts';
import { executionOf, isAdopted } from '../register/execution.ts';
import { milder, severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { isSignedElsewhere, leavers, signatoriesOf } from '../register/signatories.ts';
import { unsignedBy } from '../register/unsigned.ts';
import { isRunning } from '../register/status.ts';

/** A warning for each, by the policy before the change; a note where that makes no more of what is unsigned. */
export function newInForce(
  before: Pick<Register, 'entries' | 'settings' | 'packs'>,
  after: Register,
  touched: ReadonlySet<string>,
): readonly Finding[] {
  const policy = { ...after.settings, 'sign-off': before.settings['sign-off'] ?? {} };
  const severity = severityOf(CODE, before) ?? 'error';
  if (severity === 'off' || before.settings['sign-off'] === undefined) return [];
  const known = new Map(before.entries.map((entry) => [entry.id, entry]));
  return after.entries
    .filter(({ id, agreement }) => touched.has(id) && agreement.valid)
    .flatMap((entry) => {
      const was = known.get(entry.id);
      const said =
        adoptedNow(entry, was) ?? (was === undefined ? exempt(entry, { ...after, settings: policy }) : undefined);
      if (said === undefined) return [];
      return [{ ...said, code: CODE, severity: milder('warning', severity), agreement: entry.id, why: WHY }];
    });
}

const CODE = 'sign-off/in-force-unsigned';

const WHY =
  'An agreement that is new here can have been agreed elsewhere, long ago. But whoever proposes it could also write an early day, that a party left, or that somebody adopted it for all, so that nobody is asked to sign.';

type Said = Pick<Finding, 'at' | 'pointer' | 'actual' | 'expected' | 'remedy'>;

/** An agreement in force that the change makes one that is adopted, and whose adoption nobody has put on record. */
function adoptedNow(entry: Entry, was: Entry | undefined): Said | undefined {
  const { agreement, signing, standing, terms } = entry;
  if (!isRunning(standing) || !isAdopted(entry) || signing.state === 'not-asked') return undefined;
  if (was !== undefined && isAdopted(was)) return undefined;
  const { by = [] } = executionOf(terms);
  const adopters = by.length === 0 ? '' : ` by ${listInWords(by)}`;
  if (signing.state === 'fully')
    return was?.agreement.valid !== true
      ? undefined
      : {
          at: agreement.source.locate('/execution'),
          pointer: '/execution',
          actual: `agreement that its parties signed, and that this change says is adopted${adopters}`,
          expected: 'the signatures of its parties, or a look at who may decide for all',
          remedy:
            'Look at what lets somebody decide for all of them before this is merged. If nothing does, say that it is signed.',
        };
  return {
    at: agreement.source.locate('/execution'),
    pointer: '/execution',
    actual: `agreement in force that this change says is adopted${adopters}, with no record of that decision`,
    expected: 'a record of the decision by which it was adopted, or a look at it',
    remedy: `Look at the minute of the decision before this is merged, and record it with \`concordat sign ${entry.id}\`. If nobody decided for all, say that it is signed.`,
  };
}

function exempt(entry: Entry, register: Register): Said | undefined {
  const { agreement, terms, signing } = entry;
  const { today } = register;
  const told = { at: agreement.source.locate('/version'), pointer: '/version' };
  // Who would have to sign if it took effect today, and nobody had left.
  const asked = {
    ...register,
    settings: { ...register.settings, 'sign-off': { ...register.settings['sign-off'], since: '0001-01-01' } },
  };
  const { elsewhere, ...here } = signing;
  if (isSignedElsewhere(entry, register) || elsewhere !== undefined) {
    const missing = unsignedBy({ ...entry, signing: here }, asked);
    return missing.length === 0
      ? undefined
      : {
          ...told,
          actual: `new agreement in force from ${terms.effective ?? 'no day that it says'}, before the register asked for records, which ${listInWords(missing.map(({ title }) => title))} did not sign here`,
          expected: 'a look at where it was signed',
          remedy:
            'Look at the signed copy before this is merged. If there is none, give it the day on which it takes effect, and have it signed.',
        };
  }
  const gone = leavers(entry, today);
  const stayed = { ...entry, terms: { ...terms, record: { ...terms.record, log: [] } } };
  const left = signatoriesOf(stayed, register).filter(
    ({ party, organisation = '' }) => gone.has(party) || gone.has(organisation),
  );
  return left.length === 0 ||
    unsignedBy({ ...entry, signing: { ...signing, missing: [NOBODY] } }, register).length === 0
    ? undefined
    : {
        ...told,
        actual: `new agreement in force of which ${listInWords(left.map(({ title }) => title))} is said to have left or been succeeded`,
        expected: 'a look at whether they had signed it',
        remedy: 'Look at the signed copy before this is merged. A body that never took part is no party: take it out.',
      };
}

/** Stands for any that is missing, to learn whether anybody is asked at all. */
const NOBODY = { party: '', organisation: undefined, title: '', why: 'nothing' } as const;
