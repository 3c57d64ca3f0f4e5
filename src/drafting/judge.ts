/** Whether an answer does: everything that is answered is untrusted, wherever it comes from. */
import { oneLine } from '../base/one-line.ts';
import { nearest } from '../base/nearest.ts';
import { hiddenIn } from '../source/hidden-characters.ts';
import type { Choice, Given, Question, Value } from './question.ts';

/** The answer as it is used, or a sentence that says why it does not do. */
export type Judged = { readonly value: Value } | { readonly fault: string };

const LONGEST = { words: 300, text: 6000 } as const;
/** As many as anybody will name in earnest. */
const MOST = 100;

/** Judges an answer. An empty one is right: the question is left for later. */
export function judge(question: Question, answer: Value, given: Given): Judged {
  const { name, kind } = question;
  const several = kind === 'some' || kind === 'list';
  const all = (typeof answer === 'string' ? [answer] : answer).filter((one) => one.trim() !== '');
  if (!several && all.length > 1) return { fault: 'One answer is asked for, and there are several.' };
  if (all.length > MOST) return { fault: `There are more than ${MOST} answers.` };
  const found: string[] = [];
  for (const one of all) {
    const judged = single(question, one, given);
    if (typeof judged !== 'string') return judged;
    if (!found.includes(judged)) found.push(judged);
  }
  const value: Value = several ? found : (found[0] ?? '');
  const within = { ...given, item: { ...given.item, [name]: value } };
  for (const one of found) {
    const fault = question.wrong?.(one, within);
    if (fault !== undefined) return { fault };
  }
  return { value };
}

function single(question: Question, answer: string, given: Given): string | { readonly fault: string } {
  const hidden = hiddenIn(answer.replaceAll(/[\n\r\t]/g, ' '));
  if (hidden !== undefined)
    return { fault: `It has a character that nobody can see (${hidden}). Type it again rather than pasting it.` };
  const text = oneLine(answer.normalize('NFC'));
  const longest = question.kind === 'text' ? LONGEST.text : LONGEST.words;
  if ([...text].length > longest) return { fault: `It is longer than ${longest} characters.` };
  if (question.kind === 'yes-no') return yesOrNo(text);
  if (question.offers === undefined) return text;
  const offered = question.offers(given);
  const meant = choiceOf(text, offered);
  if (meant !== undefined) return meant.value;
  // What a person meant to type themselves is right where that is asked for.
  if (question.other !== undefined) return text;
  return { fault: notOffered(text, offered) };
}

function yesOrNo(text: string): string | { readonly fault: string } {
  const word = text.toLowerCase();
  if (['yes', 'y', 'true'].includes(word)) return 'yes';
  if (['no', 'n', 'false'].includes(word)) return 'no';
  return { fault: 'Answer yes or no.' };
}

/** What is offered is found by its name or by its title. */
function choiceOf(text: string, offered: readonly Choice[]): Choice | undefined {
  const plain = text.toLowerCase();
  return (
    offered.find(({ value }) => value.toLowerCase() === plain) ??
    offered.find(({ title }) => title.toLowerCase() === plain)
  );
}

function notOffered(text: string, offered: readonly Choice[]): string {
  if (offered.length === 0) return `“${text}” is not offered here, and nothing else is.`;
  const [near] = nearest(
    text,
    offered.flatMap(({ value, title }) => [value, title]),
  );
  if (near !== undefined) return `“${text}” is not offered here. Did you mean ${near}?`;
  const some = offered.slice(0, SHOWN).map(({ value }) => value);
  const more = offered.length > SHOWN ? `, and ${offered.length - SHOWN} more` : '';
  return `“${text}” is not offered here. Choose from ${some.join(', ')}${more}.`;
}

const SHOWN = 12;
