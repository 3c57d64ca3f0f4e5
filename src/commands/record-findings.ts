/** What is wrong with sign-off records and with the steps before them, as `check` tells it. */
import type { Finding } from '../base/finding.ts';
import type { Register } from '../register/register.ts';
import type { Rule } from '../rules/rule.ts';
import { doesNotCount } from '../rules/sign-off/does-not-count.ts';
import { personalDetail } from '../rules/sign-off/personal-detail.ts';
import { outOfOrder } from '../rules/sign-off/out-of-order.ts';

/** The records that count for nothing, each with the reason. */
export function recordFindings(register: Register): readonly Finding[] {
  return findingsOf(doesNotCount, register);
}

/** What the records say about persons. */
export function personFindings(register: Register): readonly Finding[] {
  return findingsOf(personalDetail, register);
}

/** What was done before the steps that the policy puts first. */
export function orderFindings(register: Register): readonly Finding[] {
  return findingsOf(outOfOrder, register);
}

function findingsOf(rule: Rule, register: Register): readonly Finding[] {
  const { code, severity, why } = rule;
  return [...rule.check(register)].map((found) => ({ code, severity, why, ...found }));
}
