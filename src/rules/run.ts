/** Runs rules over a register. */
import type { Finding, Severity } from '../base/finding.ts';
import type { Register } from '../register/register.ts';
import type { Rule } from './rule.ts';

/** What rules find, with the severities that the register's settings give them. */
export function runRules(rules: readonly Rule[], register: Register): readonly Finding[] {
  const severities = register.settings.rules ?? {};
  return rules.flatMap((rule) => {
    const severity = severities[rule.code] ?? rule.severity;
    if (severity === 'off') return [];
    const { code, why, source } = rule;
    return [...rule.check(register)].map((seen) => ({
      why,
      ...(source === undefined ? {} : { source }),
      ...seen,
      code,
      severity: milder(severity, seen.severity ?? severity),
    }));
  });
}

const MILDEST_FIRST: readonly Severity[] = ['note', 'warning', 'error'];

function milder(one: Severity, other: Severity): Severity {
  return MILDEST_FIRST.indexOf(other) < MILDEST_FIRST.indexOf(one) ? other : one;
}
