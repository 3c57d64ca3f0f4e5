/** What the issue about a review says. It changes when something happens, and not with every day. */
import { escapeMarkdown } from '../base/escape-markdown.ts';
import { oneLine } from '../base/one-line.ts';
import { DAY, ID } from './data.ts';
import { longDay } from './long-day.ts';
import type { Review } from './report.ts';

/** Every issue about a review has it. */
export const LABEL = 'agreement review';
const OVERDUE = 'review overdue';
/** The labels of the last days before a review, by how many there are left. */
const NEAR = [30, 60, 90].map((days) => ({ days, label: `review within ${days} days` }));

export function titleOf({ title, id, state, due }: Review): string {
  const words = oneLine(title) || id;
  return `${state === 'overdue' ? 'Review overdue since' : 'Review due by'} ${longDay(due)}: ${words}`.slice(0, 250);
}

export function labelsOf({ state, due }: Review, today: string): readonly string[] {
  if (state === 'overdue') return [LABEL, OVERDUE];
  const left = (Date.parse(due) - Date.parse(today)) / 86_400_000;
  return [
    LABEL,
    ...NEAR.filter(({ days }) => left <= days)
      .slice(0, 1)
      .map(({ label }) => label),
  ];
}

export function isLabelOfState(label: string): boolean {
  return label === OVERDUE || NEAR.some((near) => near.label === label);
}

/** The agreement and the day that an issue is about; nothing if it is none of ours. */
export function markIn(body: string): { readonly id: string; readonly due: string } | undefined {
  const [, id = '', due = ''] = /^<!-- concordat:review ([a-z0-9-]+) ([\d-]+) -->/.exec(body) ?? [];
  return ID.test(id) && DAY.test(due) ? { id, due } : undefined;
}

export function bodyOf({ id, title, state, due, owner, accounts }: Review, files: string, issues: string): string {
  const called = accounts.map((account) => `@${account}`).join(' ');
  return [
    `<!-- concordat:review ${id} ${due} -->`,
    `The review of **${escapeMarkdown(title)}** (\`${id}\`) ${state === 'overdue' ? 'was' : 'is'} due by **${longDay(due)}**${state === 'overdue' ? ', and is overdue' : ''}.`,
    ...(owner === '' && called === ''
      ? []
      : ['', `Who sees to it: ${[escapeMarkdown(owner), called].filter((words) => words !== '').join(' · ')}`]),
    '',
    '### What to do',
    '',
    `1. Look at [the agreement](${files}agreements/${id}/agreement.md). \`concordat review pack ${id}\` puts together what a reviewer looks at: the questions, what changed in the law and in the text since the last review, and what a check finds today.`,
    `2. Answer the questions: are the purposes still relevant, has the scope not slipped, were the benefits realised, is the security effective?`,
    `3. Record it: \`concordat review record ${id} --help\` says how. It writes the review into the log of the agreement. Propose that as a change, as with any other. Without concordat on your computer, [open an issue](${issues}/new/choose) with your answers, so that somebody records them.`,
    '',
    'This issue closes by itself once the review is recorded on the default branch. If the agreement is not needed any more, end it in its log instead.',
    '',
  ].join('\n');
}

/** Why an issue is closed: by what is now known of the agreement's review. */
export function whyClosed(review: Review | undefined): string {
  return review === undefined
    ? 'The agreement has no review to come any more: it has ended, or left the register.'
    : `The review is recorded. The next one is due by ${longDay(review.due)}.`;
}
