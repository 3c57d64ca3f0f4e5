/** What is wrong with sign-off records, as `check` tells it. */
import type { Finding } from '../base/finding.ts';
import type { Register } from '../register/register.ts';
import { doesNotCount } from '../rules/sign-off/does-not-count.ts';

/** The records that count for nothing, each with the reason. */
export function recordFindings(register: Register): readonly Finding[] {
  const { code, severity, why } = doesNotCount;
  return [...doesNotCount.check(register)].map((found) => ({ ...found, code, severity, why }));
}
