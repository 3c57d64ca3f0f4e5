/** An agreement that nobody has to sign, though it is one that is signed or adopted. */
import type { Entry } from '../../register/entry.ts';
import { executionOf, isAdopted } from '../../register/execution.ts';
import type { Register } from '../../register/register.ts';
import { isSignedElsewhere, signatoriesOf } from '../../register/signatories.ts';
import { unknownWords } from '../../register/signing-policy.ts';
import type { Observation, Rule } from '../rule.ts';

export const nobodyAsked: Rule = {
  code: 'sign-off/nobody-asked',
  severity: 'warning',
  summary: 'Every agreement names somebody who has to sign or adopt it.',
  why: 'Where nobody is named, nobody is missing: one record of anyone would look like the consent of all, so such an agreement never counts as signed.',
  *check(register) {
    for (const entry of register.entries) {
      const { agreement, standing, signing } = entry;
      if (!agreement.valid || signing.state === 'not-asked' || standing.status === 'ended') continue;
      const found = isAdopted(entry) ? byNobody(entry) : ofNobody(entry, register);
      if (found !== undefined)
        yield { ...found, agreement: entry.id, ...(standing.status === 'draft' ? { severity: 'note' as const } : {}) };
    }
  },
};

function byNobody({ agreement, terms }: Entry): Observation | undefined {
  const { by = [] } = executionOf(terms);
  if (by.length > 0) return undefined;
  return {
    at: agreement.source.locate('/execution'),
    pointer: '/execution',
    actual: 'agreement that is adopted, and does not say by whom',
    expected: 'the bodies that adopt it',
    remedy:
      'Write `how: adopted` and under `by` the bodies whose decision makes it bind. If each party agrees for itself, write `signed`.',
  };
}

/** Where a word of the policy is nobody's in the whole register, that is told of the policy. */
function ofNobody(entry: Entry, register: Register): Observation | undefined {
  const { required } = register.settings['sign-off'] ?? {};
  if (isSignedElsewhere(entry, register) || unknownWords(register, 'required').length === required?.length)
    return undefined;
  if (signatoriesOf({ ...entry, terms: { ...entry.terms, record: { log: [] } } }, register).length > 0)
    return undefined;
  return {
    at: entry.agreement.source.locate('/parties'),
    pointer: '/parties',
    actual: 'agreement none of whose parties has to sign',
    expected: `a party that is among ${(required ?? ['controllers']).map((word) => `\`${word}\``).join(', ')}`,
    remedy:
      'Say in concordat.yaml, under `sign-off.required`, which of its parties have to sign: `controllers`, or names or labels of parties.',
  };
}
