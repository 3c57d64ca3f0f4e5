/** A planned build with every file that it would write. */
import type { Finding } from '../../src/base/finding.ts';
import type { OutputFile } from '../../src/base/ports.ts';
import { type Plan, type PlanContext, plan } from '../../src/build/plan.ts';
import type { Register } from '../../src/register/register.ts';

export interface WholePlan extends Plan {
  /** Documents first, then what was made as it was asked for. */
  readonly all: readonly OutputFile[];
}

export async function wholePlan(
  register: Register,
  findings: readonly Finding[],
  context: Omit<PlanContext, 'add'>,
): Promise<WholePlan> {
  const added: OutputFile[] = [];
  const planned = await plan(register, findings, {
    ...context,
    async add(file) {
      added.push(file);
    },
  });
  return { ...planned, all: [...added, ...planned.files()] };
}
