/** What a change makes milder by the policy that it brings with it: rules on signing are as grave as they were before it. */
import type { Finding } from '../base/finding.ts';
import { severityOf } from '../register/policy.ts';
import type { Register } from '../register/register.ts';
import { RULES } from '../rules/index.ts';
import { inForceUnsigned } from '../rules/sign-off/in-force-unsigned.ts';
import { runRules } from '../rules/run.ts';

/**
 * The errors of rules on signing in agreements that a change touches, where the change itself has these rules say
 * less. Who has not signed is left out: that depends on more than the severity, and `signedByChange` says it.
 */
export function easedByChange(
  before: Pick<Register, 'settings' | 'packs'>,
  after: Register,
  touched: ReadonlySet<string>,
): readonly Finding[] {
  const eased = RULES.filter(
    ({ code, severity }) =>
      code.startsWith('sign-off/') &&
      code !== inForceUnsigned.code &&
      (severityOf(code, before) ?? severity) === 'error' &&
      (severityOf(code, after) ?? severity) !== 'error',
  );
  const codes = new Set(eased.map(({ code }) => code));
  const strict = Object.fromEntries(eased.map(({ code }) => [code, 'error'] as const));
  const settings = { ...after.settings, rules: { ...after.settings.rules, ...strict } };
  // What is said of acceptances and of unknown rules has been said for all rules.
  return (eased.length === 0 ? [] : runRules(eased, { ...after, settings })).filter(
    ({ code, agreement = '' }) => codes.has(code) && touched.has(agreement),
  );
}
