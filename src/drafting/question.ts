/** What a question about a new agreement is. Flags, the answers file, help and prompts are all made from these. */
import type { Law } from '../law/law.ts';
import type { Register } from '../register/register.ts';

/** An answer: text, or several. */
export type Value = string | readonly string[];
/** The answers about one thing of a list, such as one purpose, by the names of its questions. */
export type Item = Readonly<Record<string, Value>>;
/** All answers, by the names of questions, and of groups that are asked of several things. */
export type Answers = Readonly<Record<string, Value | readonly Item[]>>;

/** What was answered so far, and what can be offered from. */
export interface Given {
  readonly answers: Answers;
  /** The answers about the thing that is asked about now. */
  readonly item: Item;
  readonly register: Pick<Register, 'settings' | 'organisations' | 'entries' | 'editions' | 'packs' | 'today'>;
  readonly law: Law;
}

/** Something to choose. */
export interface Choice {
  /** What stands for it in flags and in the answers file. */
  readonly value: string;
  readonly title: string;
  readonly hint?: string;
}

/**
 * words: a name or a short phrase; text: a sentence or more; list: several
 * short phrases; yes-no; one or some of what is offered.
 */
export type QuestionKind = 'words' | 'text' | 'list' | 'yes-no' | 'one' | 'some';

export interface Question {
  /** Its name in the answers file. */
  readonly name: string;
  readonly kind: QuestionKind;
  readonly asks: string | ((given: Given) => string);
  /** What it means, for somebody who was never asked it before. */
  readonly help: string;
  /** Nothing can be made without it. All others can be left for later. */
  readonly needed?: true;
  /** Asked only where this holds. */
  readonly when?: (given: Given) => boolean;
  /** Where it is not asked because it is known: what is known, and a sentence that says from where. The same answer does no harm. */
  readonly known?: (given: Given) => { readonly value: string; readonly from: string } | undefined;
  readonly offers?: (given: Given) => readonly Choice[];
  /** What may be typed beside what is offered, as a noun phrase. */
  readonly other?: string;
  /** What holds as a rule: what --yes takes, and what a person finds filled in; but see `harmless`. */
  readonly usual?: (given: Given) => Value | undefined;
  /** What is usual follows from the other answers, and is taken even where nobody is asked. */
  readonly evident?: true;
  /** Of yes and no or of several choices, a person finds the usual one chosen only where this is set, since nothing follows if it is wrong. */
  readonly harmless?: true;
  /** A sentence that says why an answer does not do. */
  readonly wrong?: (value: string, given: Given) => string | undefined;
}

export interface Group {
  /** In the answers file, where it is asked of several things; else only a name. */
  readonly name: string;
  readonly title: string;
  /** What the person is told before its questions. */
  readonly about: string;
  /** Asked of several things: what one is called, as flags begin (`purpose`) and in words. */
  readonly each?: { readonly flag: string; readonly one: string };
  readonly when?: (given: Given) => boolean;
  readonly questions: readonly Question[];
}

/** The name of a question's option, without hyphens before it: `purpose-about`. */
export function flagOf({ each }: Pick<Group, 'each'>, { name }: Pick<Question, 'name'>): string {
  const words = name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return each === undefined ? words : `${each.flag}-${words}`;
}

/** The answer to a question as one text; nothing where it was left for later. */
export function textOf(answers: Answers | Item, name: string): string | undefined {
  const value = own(answers, name);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The answer to a question as several texts; none where it was left for later. */
export function textsOf(answers: Answers | Item, name: string): readonly string[] {
  const value = own(answers, name);
  if (value === undefined || value === '') return [];
  return typeof value === 'string' ? [value] : (value as readonly string[]).filter((one) => typeof one === 'string');
}

/** The things that a group was answered for. */
export function itemsOf(answers: Answers, group: string): readonly Item[] {
  const value = own(answers, group);
  return Array.isArray(value) ? (value as readonly (Item | string)[]).filter((one) => typeof one !== 'string') : [];
}

function own(answers: Answers | Item, name: string): Value | readonly Item[] | undefined {
  return Object.hasOwn(answers, name) ? answers[name] : undefined;
}
