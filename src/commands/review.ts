/** `concordat review`: what is to be reviewed, by when and by whom; and the recording of a review that was done. */
import type { Command, Invocation, Outcome, World } from './command.ts';

export const review: Command = {
  name: 'review',
  summary:
    'Say which reviews are overdue, due and to come, and who sees to them; prepare one (pack), or record one that was done.',
  argument: '[record|pack] [ID]',
  options: [
    { flags: '--owner <organisation>', description: 'only what this organisation keeps' },
    {
      flags: '--since <name>',
      description: 'pack: a revision in git, a folder of the register or an earlier law to compare with',
    },
    { flags: '--date <date>', description: 'record: the day of the review (default: today)' },
    { flags: '--role <role>', description: 'record: the role that reviewed it, never a person’s name' },
    { flags: '--outcome <text>', description: 'record: what was decided, as in "continued"' },
    {
      flags: '--purpose <answer>',
      description: 'record: are its purposes still relevant? "yes: evidence" or "no: evidence"',
    },
    { flags: '--scope <answer>', description: 'record: has its scope not slipped?' },
    { flags: '--benefits <answer>', description: 'record: were its benefits realised?' },
    { flags: '--security <answer>', description: 'record: is its security effective?' },
    { flags: '--law <answer>', description: 'record: is the law that it cites still right?' },
    {
      flags: '--others <answers>',
      description:
        'record: what else the agreement’s review.tests name: "training: yes: evidence; audit: no: evidence"',
    },
    { flags: '--next <date>', description: 'record: the next review, where it is not the usual time from now' },
    {
      flags: '--agreed <role>',
      description:
        'record: who agreed for data protection to a review later than usual, and on what evidence: "Data Protection Officer: minutes of May"',
    },
    {
      flags: '--note <text>',
      description: 'record: more about it; the reason where the next review is later than usual',
    },
  ],
  answers: { text: 'for people', json: 'for programs', markdown: 'for a comment or a page' },
  run: runReview,
};

async function runReview(world: World, invocation: Invocation): Promise<Outcome> {
  const [action, id, ...more] = invocation.ids;
  if (action === undefined) return (await import('./review-queue.ts')).queue(world, invocation);
  if (action === 'record' && id !== undefined && more.length === 0)
    return (await import('./review-record.ts')).record(world, id, invocation.options);
  if (action === 'pack' && id !== undefined && more.length === 0)
    return (await import('./review-pack.ts')).pack(world, id, invocation.options);
  return {
    exit: 2,
    messages: [
      'Write `concordat review` for the queue, `concordat review pack <agreement>` to prepare a review, or `concordat review record <agreement>` to record one.',
    ],
  };
}
