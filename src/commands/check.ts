/** `concordat check`: what is wrong, where, why, and how to put it right. */
import type { Command } from './command.ts';
import { exitOf, inspect, reportOf, unknownIds } from './inspect.ts';

export const check: Command = {
  name: 'check',
  summary: 'Check every agreement, or those that are named, in the context of the register.',
  argument: '[ID...]',
  options: [],
  async run(world, invocation) {
    const found = await inspect(world);
    const unknown = unknownIds(found, invocation);
    if (unknown.length > 0)
      return { exit: 2, messages: [`There is no agreement called ${unknown.join(', ')} in agreements/.`] };
    const report = await reportOf(world, found, found.findings, invocation.ids);
    return { exit: exitOf(report), report };
  },
};
