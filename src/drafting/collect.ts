/** Goes through the questions: takes what was answered beforehand, asks for the rest where somebody is there to answer, and says what is wrong or missing. */
import type { Asked, Asker } from '../base/ports.ts';
import { adviceFor } from './advice.ts';
import { judge } from './judge.ts';
import {
  type Answers,
  flagOf,
  type Given,
  type Group,
  type Item,
  itemsOf,
  type Question,
  type Value,
} from './question.ts';

/** An answer that does not do, or one that is missing. */
export interface Fault {
  /** The question's option: `--purpose-about`. */
  readonly flag: string;
  /** JSON pointer into the answers. */
  readonly pointer: string;
  readonly text: string;
}

export type Collected =
  | { readonly end: 'answered'; readonly answers: Answers; readonly faults: readonly Fault[] }
  | { readonly end: 'no-need'; readonly advice: readonly string[] }
  | { readonly end: 'stopped' };

export interface Circumstances {
  /** What can be offered from. */
  readonly given: Omit<Given, 'answers' | 'item'>;
  /** Answers of flags and of a file, not looked at yet. */
  readonly before: Answers;
  /** Where there is somebody to ask. */
  readonly asker: Asker | undefined;
  /** Take what is usual where nothing was answered. */
  readonly usual: boolean;
}

class Stopped extends Error {}

export async function collect(groups: readonly Group[], circumstances: Circumstances): Promise<Collected> {
  const walk: Walk = { ...circumstances, answers: {}, faults: [] };
  try {
    for (const group of groups) {
      if (!applies(group, givenOf(walk, {}))) {
        unasked(group, walk);
        continue;
      }
      if (group.each === undefined) {
        await single(group, walk);
        const advice = walk.faults.length === 0 ? adviceFor(walk.answers) : undefined;
        if (advice !== undefined) return { end: 'no-need', advice };
      } else await several(group, walk);
    }
  } catch (error) {
    if (error instanceof Stopped) return { end: 'stopped' };
    throw error;
  }
  return { end: 'answered', answers: walk.answers, faults: walk.faults };
}

interface Walk extends Circumstances {
  answers: Record<string, Value | readonly Item[]>;
  readonly faults: Fault[];
}

function givenOf({ given, answers }: Walk, item: Item): Given {
  return { ...given, answers, item };
}

function applies({ when }: Pick<Group, 'when'>, given: Given): boolean {
  return when?.(given) ?? true;
}

async function single(group: Group, walk: Walk): Promise<void> {
  let begun = false;
  for (const question of group.questions) {
    const { name } = question;
    const before = walk.before[name] as Value | undefined;
    const given = givenOf(walk, {});
    if (!applies(question, given)) {
      if (before !== undefined) walk.faults.push(needless(group, question, `/${name}`));
      continue;
    }
    const value = await answer({ group, question, given, before, pointer: `/${name}`, walk }, () => {
      if (!begun) walk.asker?.tell(group.title, group.about);
      begun = true;
    });
    if (value !== undefined) walk.answers = { ...walk.answers, [name]: value };
  }
}

/** Asks of one thing after the other, those that were answered beforehand first. */
async function several(group: Group, walk: Walk): Promise<void> {
  const before = itemsOf(walk.before, group.name);
  const wasGiven = before.length > 0 || walk.before[group.name] !== undefined;
  const found: Item[] = [];
  const keep = (item: Item): void => {
    found.push(item);
    walk.answers = { ...walk.answers, [group.name]: [...found] };
  };
  for (const [index, item] of before.entries()) keep(await thing(group, walk, item, `/${group.name}/${index}`));
  if (walk.asker === undefined || wasGiven) return;
  walk.asker.tell(group.title, group.about);
  for (;;) {
    const item = await thing(group, walk, {}, `/${group.name}/${found.length}`);
    const [first] = group.questions;
    // Leaving the first question for later leaves the thing.
    if (first === undefined || (item[first.name] ?? '') === '') return;
    keep(item);
    const more = await walk.asker.ask({
      name: `${group.each?.flag}-more`,
      kind: 'yes-no',
      message: `Is there another ${group.each?.one}?`,
      help: '',
      choices: [],
      usual: 'no',
      mayWait: false,
      wrong: (value) => (value === '' ? 'Answer yes or no.' : undefined),
    });
    if (more === undefined) throw new Stopped();
    if (more !== 'yes') return;
  }
}

async function thing(group: Group, walk: Walk, before: Item, pointer: string): Promise<Item> {
  let item: Item = {};
  const [first] = group.questions;
  for (const question of group.questions) {
    const { name } = question;
    const given = givenOf(walk, item);
    if (!applies(question, given)) {
      const known = question.known?.(given);
      if (before[name] !== undefined && before[name] !== '' && before[name] !== known?.value)
        walk.faults.push(needless(group, question, `${pointer}/${name}`, known?.from));
      continue;
    }
    const value = await answer({ group, question, given, before: before[name], pointer: `${pointer}/${name}`, walk });
    if (value !== undefined) item = { ...item, [name]: value };
    if (question === first && (value === undefined || value === '')) {
      // A name that does not do has been told already.
      const isTold = isSaid(before[name]) && value === undefined;
      if (!isTold && Object.values(before).some(isSaid))
        walk.faults.push({ flag: `--${flagOf(group, question)}`, pointer, text: `Name the ${group.each?.one}.` });
      return item;
    }
  }
  return item;
}

function isSaid(value: Value | undefined): boolean {
  return (typeof value === 'string' ? value.trim() : (value ?? '')).length > 0;
}

interface Asking {
  readonly group: Group;
  readonly question: Question;
  readonly given: Given;
  readonly before: Value | undefined;
  readonly pointer: string;
  readonly walk: Walk;
}

/** The answer to one question, or nothing where it is left for later. */
async function answer(asking: Asking, begin: () => void = () => {}): Promise<Value | undefined> {
  const { group, question, given, before, pointer, walk } = asking;
  const flag = `--${flagOf(group, question)}`;
  const asks = wordsOf(question, given);
  if (before !== undefined && before !== '') {
    const judged = judge(question, before, given);
    if ('value' in judged) return judged.value;
    walk.faults.push({ flag, pointer, text: judged.fault });
    return undefined;
  }
  const usual = question.usual?.(given);
  if (walk.asker === undefined || walk.usual) {
    if ((walk.usual || question.evident === true) && usual !== undefined) return usual;
    if (question.needed === true) walk.faults.push({ flag, pointer, text: asks });
    return undefined;
  }
  begin();
  const answered = await walk.asker.ask(askedOf(asking, asks, usual));
  if (answered === undefined) throw new Stopped();
  const judged = judge(question, answered, given);
  return 'value' in judged ? judged.value : undefined;
}

function askedOf({ group, question, given }: Asking, message: string, usual: Value | undefined): Asked {
  const { kind, help, other, needed, harmless } = question;
  return {
    name: flagOf(group, question),
    kind,
    message,
    help,
    choices: question.offers?.(given) ?? [],
    ...(other === undefined ? {} : { other }),
    ...(usual === undefined ? {} : { usual }),
    ...(harmless === true || (kind !== 'one' && kind !== 'yes-no') ? {} : { undecided: true }),
    // Whether one is needed at all has to be decided first.
    mayWait: needed !== true && group.name !== 'need',
    wrong(value) {
      if (needed === true && value.length === 0) return 'This one cannot be left for later.';
      const judged = judge(question, value, given);
      return 'fault' in judged ? judged.fault : undefined;
    },
  };
}

/** The words of a question. */
export function wordsOf({ asks }: Question, given: Given): string {
  return typeof asks === 'string' ? asks : asks(given);
}

function needless(group: Group, question: Question, pointer: string, known?: string): Fault {
  return {
    flag: `--${flagOf(group, question)}`,
    pointer,
    text:
      known === undefined
        ? 'After the other answers this is not asked, and would count for nothing. Leave it out, or look at the others again.'
        : `${known} So it is not asked again: leave it out, or change that file.`,
  };
}

/** Answers to a group that is not asked. */
function unasked(group: Group, walk: Walk): void {
  const [first] = group.questions;
  if (group.each !== undefined && first !== undefined && itemsOf(walk.before, group.name).length > 0)
    walk.faults.push(needless(group, first, `/${group.name}`));
  if (group.each === undefined)
    for (const question of group.questions)
      if (walk.before[question.name] !== undefined) walk.faults.push(needless(group, question, `/${question.name}`));
}
