/** Runs rules over a register. */
import type { Finding, Severity } from '../base/finding.ts';
import type { Register } from '../register/register.ts';
import { severityOf } from '../register/policy.ts';
import { withAcceptances } from './acceptances.ts';
import type { Rule } from './rule.ts';
import { unknownRules } from './unknown-rules.ts';

/** What rules find, with the severities that the register's settings give them, and what was accepted marked so. */
export function runRules(rules: readonly Rule[], register: Register): readonly Finding[] {
  const codes = rules.map(({ code }) => code);
  const found = rules.flatMap((rule) => {
    const severity = severityOf(rule.code, register) ?? rule.severity;
    return severity === 'off' ? [] : told(rule, severity, register);
  });
  return [...withAcceptances(found, register, codes), ...unknownRules(register, codes)];
}

function told(rule: Rule, severity: Severity, register: Register): readonly Finding[] {
  const { code, why, source } = rule;
  const found = [...rule.check(register)].map((seen) => ({
    why,
    ...(source === undefined ? {} : { source }),
    ...seen,
    code,
    severity: milder(severity, seen.severity ?? severity),
  }));
  return once(found);
}

/** What several agreements take from one framework is said once, as severely as it is meant for any of them. */
function once(found: readonly Finding[]): readonly Finding[] {
  const kept = new Map<string, Finding>();
  for (const finding of found) {
    const key = `${finding.at.path}:${finding.at.start.line}:${finding.at.start.column} ${finding.actual}`;
    const before = kept.get(key);
    if (before === undefined || milder(before.severity, finding.severity) !== finding.severity) kept.set(key, finding);
  }
  return [...kept.values()];
}

const MILDEST_FIRST: readonly Severity[] = ['note', 'warning', 'error'];

function milder(one: Severity, other: Severity): Severity {
  return MILDEST_FIRST.indexOf(other) < MILDEST_FIRST.indexOf(one) ? other : one;
}
