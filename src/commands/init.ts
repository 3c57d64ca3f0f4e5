/** `concordat init`: makes the repository of a new register, ready to push. */
import { flagOf } from '../drafting/question.ts';
import { registerQuestions } from '../drafting/register/questions.ts';
import { ANSWERS, type Command } from './command.ts';

export const init: Command = {
  name: 'init',
  summary: 'Start a register of your own: its settings, an example, and what checks and publishes it on GitHub.',
  argument: '[FOLDER]',
  options: [
    { flags: '--answers <file>', description: 'take answers from a YAML file; options count before it' },
    { flags: '--yes', description: 'ask nothing: take what is usual where nothing was answered' },
    { flags: '--keep', description: 'keep files that are there already, and write the others' },
    ...registerQuestions(undefined).flatMap((group) =>
      group.questions.map((question) => ({
        flags: `--${flagOf(group, question)} <${question.kind === 'yes-no' ? 'yes|no' : 'answer'}>`,
        description: typeof question.asks === 'string' ? question.asks : question.help,
      })),
    ),
  ],
  answers: ANSWERS,
  run: async (world, invocation) => (await import('./init-register.ts')).writeRegister(world, invocation),
};
