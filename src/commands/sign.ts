/** `concordat sign`: who has signed an agreement and who has not; and the recording of what a body decided. */
import { ANSWERS, type Command, type Invocation, type Outcome, type World } from './command.ts';

export const sign: Command = {
  name: 'sign',
  summary: 'Say who has signed an agreement and who has not; or record what a body decided.',
  argument: '[ID]',
  options: [
    { flags: '--status', description: 'say who has signed and who has not, as it does where nothing is recorded' },
    { flags: '--organisation <id>', description: 'record: the body that decided, by the name of its file' },
    { flags: '--as <party>', description: 'record: the group or class that it takes part in' },
    { flags: '--role <role>', description: 'record: the role that decided for it, never a person’s name' },
    { flags: '--decision <decision>', description: 'record: agreed (the usual), agreed-with-conditions or declined' },
    { flags: '--conditions <list>', description: 'record: what has to be done first, separated by semicolons' },
    { flags: '--date <date>', description: 'record: the day of the decision (default: today)' },
    { flags: '--starts <date>', description: 'record: the day from which it takes part, if that is later' },
    {
      flags: '--method <method>',
      description: 'record: what proves it: key, commit, platform, minute, wet-ink or email',
    },
    {
      flags: '--evidence <text>',
      description: 'record: where the proof is: a reference, a minute, the SHA-256 of a scan',
    },
    {
      flags: '--sheet <file>',
      description: 'record: a scan of the signed sheet, whose SHA-256 is the evidence; it is not copied',
    },
    { flags: '--assessment <reference>', description: 'record: its impact assessment, where one had to come first' },
    { flags: '--statement <file>', description: 'write what a key is to sign, byte for byte as it has to be' },
    { flags: '--signature <file>', description: 'record: what ssh-keygen made of the statement' },
    { flags: '--commit <revision>', description: 'record: the signed commit of git whose message is the statement' },
  ],
  answers: ANSWERS,
  run: runSign,
};

async function runSign(world: World, invocation: Invocation): Promise<Outcome> {
  const [id, ...more] = invocation.ids;
  if (more.length > 0) return { exit: 2, messages: ['Name one agreement: concordat sign <agreement>.'] };
  const records = Object.keys(invocation.options).some((name) => RECORDING.has(name));
  if (records && invocation.options['status'] === true)
    return {
      exit: 2,
      messages: ['Nothing was written: --status only says who has signed. Leave it out to record a decision.'],
    };
  if (records && id === undefined)
    return {
      exit: 2,
      messages: ['Name the agreement that was decided on: concordat sign <agreement> --organisation …'],
    };
  return records && id !== undefined
    ? (await import('./sign-record.ts')).record(world, id, invocation.options)
    : (await import('./sign-status.ts')).status(world, id, invocation.options);
}

/** The options that say something of a decision: all that have a value. */
const RECORDING = new Set(sign.options.flatMap(({ flags }) => /^--([a-z]+) /.exec(flags)?.[1] ?? []));
