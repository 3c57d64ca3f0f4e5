/** `concordat diff`: what changed between two revisions, in plain English, with what follows for who signed. */
import type { ChangeSet } from '../changes/change-set.ts';
import type { Command, Invocation, Outcome, World } from './command.ts';
import { compareStates } from './compare-states.ts';
import { type Compared, compareEdition } from './diff-edition.ts';
import { holdsRegister } from './no-register.ts';
import { type Named, sidesOf } from './diff-sides.ts';
import { FORMS } from './diff-forms.ts';

export const diff: Command = {
  name: 'diff',
  summary:
    'Say what changed between two revisions, two folders or two files: in plain English, whether it is signed again, and by whom.',
  argument: '[FROM] [TO]',
  options: [
    { flags: '--id <ids>', description: 'only these agreements, separated by commas' },
    {
      flags: '--edition [name]',
      description:
        'what another edition of the standard words would change in the agreement named before it (default: the newest)',
    },
  ],
  answers: Object.fromEntries(Object.entries(FORMS).map(([name, { use }]) => [name, use])),
  run: runDiff,
};

async function runDiff(world: World, { ids: names, options }: Invocation): Promise<Outcome> {
  const { edition } = options;
  if (edition !== undefined) {
    const asked = [...names, ...idsIn(options)];
    const compared = await compareEdition(world, asked, edition === true ? undefined : edition);
    return typeof compared === 'string' ? { exit: 2, messages: [compared] } : answer(world, compared, options);
  }
  try {
    const sides = await sidesOf(world, names);
    if (typeof sides === 'string') return { exit: 2, messages: [sides] };
    return await compare(world, sides, options);
  } finally {
    world.history.close();
  }
}

async function compare(
  world: World,
  [from, to]: readonly [Named, Named],
  options: Invocation['options'],
): Promise<Outcome> {
  const nowhere = await holdsNothing(from, to);
  if (nowhere !== undefined) return { exit: 2, messages: [nowhere] };
  const only = idsIn(options);
  const unknown = await notIn(from, to, only);
  if (unknown !== undefined) return { exit: 2, messages: [unknown] };
  return answer(world, await compareStates(world, [from, to], only), options);
}

function idsIn(options: Invocation['options']): readonly string[] {
  return typeof options['id'] === 'string' ? options['id'].split(',').map((id) => id.trim()) : [];
}

function answer(
  world: World,
  { changes, odd, notes = [] }: Awaited<ReturnType<typeof compareStates>> & Partial<Pick<Compared, 'notes'>>,
  options: Invocation['options'],
): Outcome {
  const form = FORMS[String(options['format'] ?? 'text')] ?? FORMS['text'];
  return {
    exit: isSound(changes) && odd.length === 0 ? 0 : 1,
    answer: (style) => form?.tell(changes, { style, tool: world.tool, today: world.today, hash: world.hash }) ?? '',
    messages: [...odd, ...notes],
  };
}

/** Whether all that was compared could be relied on: where something could not, the list may lack changes. */
function isSound({ faults, agreements }: ChangeSet): boolean {
  return faults.length === 0 && agreements.every(({ invalid }) => invalid.length === 0);
}

async function holdsNothing(from: Named, to: Named): Promise<string | undefined> {
  const held = await Promise.all([from, to].map(({ state }) => holdsRegister(state.files)));
  return held.includes(true)
    ? undefined
    : `There is no register in ${from.side.name}, and none in ${to.side.name}: neither concordat.yaml nor agreements/ was found. Go into the folder that holds them, or name it with --root.`;
}

async function notIn(from: Named, to: Named, ids: readonly string[]): Promise<string | undefined> {
  const lists = await Promise.all([from, to].map(({ state }) => state.files.list('agreements')));
  const known = new Set(lists.flat().map(({ name }) => name));
  const unknown = ids.filter((id) => !known.has(id));
  return unknown.length === 0
    ? undefined
    : `There is no agreement called ${unknown.join(', ')} in agreements/, neither in ${from.side.name} nor in ${to.side.name}.`;
}
