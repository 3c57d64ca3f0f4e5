/** `concordat new`: asks what an agreement is about, and writes a draft of it. */
import { flagOf } from '../drafting/question.ts';
import { GROUPS } from '../drafting/questions.ts';
import { ANSWERS, type Command } from './command.ts';

export const newAgreement: Command = {
  name: 'new',
  summary: 'Ask whether you need an agreement, and what it is about, and write a draft that you can go on with.',
  argument: '',
  options: [
    { flags: '--answers <file>', description: 'take answers from a YAML file; options count before it' },
    { flags: '--yes', description: 'ask nothing: take what is usual where nothing was answered' },
    ...GROUPS.flatMap((group) =>
      group.questions.map((question) => ({
        flags: `--${flagOf(group, question)} <${question.kind === 'yes-no' ? 'yes|no' : 'answer'}>`,
        description:
          group.each === undefined
            ? said(question.asks, question.help)
            : each(group.each.one, question.asks, question.help),
      })),
    ),
  ],
  answers: ANSWERS,
  run: async (world, invocation) => (await import('./new-draft.ts')).writeNew(world, invocation),
};

type Asks = (typeof GROUPS)[number]['questions'][number]['asks'];

function said(asks: Asks, help: string): string {
  return typeof asks === 'string' ? asks : help;
}

function each(one: string, asks: Asks, help: string): string {
  return `for each ${one}: ${said(asks, help)}`;
}
