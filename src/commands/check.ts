/** `concordat check`: what is wrong, where, why, and how to put it right. */
import type { Command, Invocation, Outcome, World } from './command.ts';
import { noRegister } from './no-register.ts';

export const check: Command = {
  name: 'check',
  summary: 'Check every agreement, or those that are named, in the context of the register.',
  argument: '[ID...]',
  options: [
    { flags: '--fix', description: 'put right first what can be put right without doubt' },
    {
      flags: '--since <revision>',
      description: 'count only what the change since a revision of git leaves or makes wrong',
    },
  ],
  run: runCheck,
};

async function runCheck(world: World, invocation: Invocation): Promise<Outcome> {
  // Whoever asks for help, or misspells an option, need not wait for two hundred rules to be loaded.
  const { exitOf, inspect, noSuchAgreement, reportOf } = await import('./inspect.ts');
  const { mend } = await import('./mend.ts');
  const { ids, options } = invocation;
  const { since } = options;
  if (typeof since === 'string' && ids.length > 0) return { exit: 2, messages: [EITHER] };
  const nowhere = await noRegister(world);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const first = await inspect(world);
  const unknown = noSuchAgreement(first, ids);
  if (unknown !== undefined) return { exit: 2, messages: [unknown] };
  const { found, changes } =
    options['fix'] === true ? await mend(world, first, invocation) : { found: first, changes: undefined };
  const messages = [...found.remarks, ...(changes === undefined ? [] : told(changes))];
  if (typeof since !== 'string') {
    const report = await reportOf(world, found, found.findings, ids);
    return { exit: exitOf(report), report, messages };
  }
  const { changeInWords, exitOfChange, judgeChange } = await import('./check-since.ts');
  const { change, refused } = await judgeChange(world, found, since);
  // Nobody who changes something else can act on a note.
  const own = found.findings.filter((one) => one.severity !== 'note' || !change.elsewhere.has(one));
  const report = { ...(await reportOf(world, found, [...own, ...refused], ids)), change };
  const exit = exitOfChange(report, found);
  return { exit, report, messages: [...messages, ...changeInWords(report, exit)] };
}

const EITHER = 'Name agreements, or a revision with --since: that one says by itself which agreements changed.';

function told(changes: readonly string[]): readonly string[] {
  if (changes.length === 0) return ['Nothing could be put right without doubt, so nothing was changed.'];
  return [
    `${changes.length} ${changes.length === 1 ? 'change was' : 'changes were'} made:`,
    ...changes.map((change) => `  ${change}`),
    'Look at them before you keep them: a text that was signed and has changed is a new text.',
  ];
}
