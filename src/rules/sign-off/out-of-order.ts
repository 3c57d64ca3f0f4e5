/** Something done for signing before what the policy puts before it. */
import { longDate, parseDate } from '../../base/dates.ts';
import { bodyName } from '../../register/body-name.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import { type Done, type StepTaken, stepsTaken } from '../../register/sign-off-order.ts';
import type { Observation, Rule } from '../rule.ts';

export const outOfOrder: Rule = {
  code: 'sign-off/out-of-order',
  severity: 'error',
  summary: 'An agreement is reviewed before it is signed, in the order that the policy gives.',
  why: 'Whoever signs relies on the reviews: what they find afterwards changes words that parties have agreed to.',
  *check(register) {
    for (const entry of register.entries)
      for (const taken of stepsTaken(entry, register))
        if (taken.early !== undefined) yield observed(entry, taken, taken.early, register);
  },
};

function observed(
  { id, agreement, terms }: Entry,
  { step, day }: StepTaken,
  early: Done,
  register: Register,
): Observation {
  const name = step.replaceAll('-', ' ');
  const since = parseDate(early.date);
  const pointer = 'record' in early ? '/date' : `/record/log/${early.index}/date`;
  const source = 'record' in early ? early.record.source : agreement.source;
  const what =
    'record' in early
      ? `decision of ${bodyName(register.organisations, early.record.facts.organisation)}`
      : early.step === 'signatories'
        ? 'sending out for signature'
        : early.step.replaceAll('-', ' ');
  return {
    at: source.locate(pointer),
    agreement: id,
    pointer,
    actual: `${what}${since === undefined ? '' : ` on ${longDate(since)}`}, ${
      day === undefined
        ? `with no ${name} of version ${terms.version} in the log`
        : `before the ${name} on ${longDate(day)}`
    }`,
    expected: `the ${name} first, as \`sign-off.order\` in concordat.yaml says`,
    remedy: `If it was done in time, put that right in the log: that voids no signature. If it was not, do it now, and have ${
      'record' in early ? 'the body decide again' : 'what follows done again'
    } if it changes anything.`,
  };
}
