/**
 * Sentences in which a text speaks of itself. A line of document control says
 * such things without a verb: "Version 3.2", or a cell beside its label.
 */
import type { Agreement } from '../agreement/agreement.ts';
import type { Span } from '../base/position.ts';
import { type Passage, passagesOf, sentencesOf } from './text-scan.ts';

/** What a text can call itself; a part of a pattern, as are those that follow. */
export const OWN_KIND =
  '(?:(?:information|data)[- ]sharing )?(?:agreement|protocol|charter|memorandum|framework|document|contract|text)';
/** "this agreement", "our information sharing protocol". */
export const THIS_TEXT = `(?:this|our) ${OWN_KIND}`;
/** The same, and "the agreement", which is never a policy or a plan. */
export const THE_TEXT = `(?:${THIS_TEXT}|the (?:(?:information|data)[- ]sharing )?(?:agreement|protocol|charter|memorandum|framework|contract))`;
/** Stands before either where the sentence is about the text, and not about something in it. */
export const AS_SUBJECT = '(?<!\\b(?:in|of|under|by|to|with|for|from|beside) )\\b';

/** A sentence, and how to find a stretch of it in the file. */
export interface Statement {
  readonly text: string;
  /** The words of the headings that it stands under, the nearest last. */
  readonly under: readonly string[];
  place(start: number, end: number): Span;
}

/** Headings of sections that speak of what a text once was. */
export const PAST =
  /\b(?:histor(?:y|ies)|(?:earlier|previous|former|past) \w+|formerly|change log|changes made|superseded)\b/i;
const SPEAKS_OF_ITSELF = new RegExp(`^${THE_TEXT}\\b(?!['’]s)`, 'i');

/**
 * The sentences of an agreement's prose that can be about it, and the rows of
 * its tables that give one value beside a label, as `label: value`. One that
 * begins with "it" counts where the sentence before it speaks of the text.
 */
export function* statementsOf(agreement: Agreement): Generator<Statement> {
  const passages = passagesOf(agreement);
  for (const [index, passage] of passages.entries()) {
    if (passage.under.some((heading) => PAST.test(heading))) continue;
    const label = labelOf(passages, index);
    if (label !== undefined) {
      const shift = label.length + 2;
      yield {
        text: `${label}: ${passage.text}`,
        under: passage.under,
        place: (start, end) => passage.place(Math.max(0, start - shift), end - shift),
      };
    }
    let about = false;
    for (const { text, start: from } of label === undefined ? sentencesOf(passage.text) : []) {
      const it = /^it\b/i.test(text);
      if (!it || about)
        yield { text, under: passage.under, place: (start, end) => passage.place(from + start, from + end) };
      about = SPEAKS_OF_ITSELF.test(text) || (it && about);
    }
  }
}

/** The words of the cell to the left, if a row has two cells. One with more belongs to a list of several things. */
function labelOf(passages: readonly Passage[], index: number): string | undefined {
  const [before, label, value, after] = [-2, -1, 0, 1].map((step) => passages[index + step]);
  const line = rowOf(value);
  if (line === undefined || rowOf(label) !== line || rowOf(before) === line || rowOf(after) === line) return undefined;
  return label?.text.replace(/:$/, '');
}

function rowOf(passage: Passage | undefined): number | undefined {
  return passage?.node.type === 'tableCell' ? passage.node.position?.start.line : undefined;
}
