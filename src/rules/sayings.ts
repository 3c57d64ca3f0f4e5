/** The sentences of an agreement that speak of something, wherever people read them: in its prose and in its fields. */
import type { Span } from '../base/position.ts';
import type { Entry } from '../register/entry.ts';
import { isDenial } from './clauses.ts';
import { PAST } from './own-text.ts';
import { isQuoted } from './quotation.ts';
import type { Observation } from './rule.ts';
import { spanOfWords } from './stretch.ts';
import { signedTexts } from './term-texts.ts';
import { even, passagesOf, sentencesOf } from './text-scan.ts';

/** A sentence, and how a finding says where a stretch of it stands. */
export interface Saying {
  readonly text: string;
  /** The field that it stands in; nothing in prose. */
  readonly pointer?: string;
  /** The headings that it stands under, the nearest last; none in a field. */
  readonly under: readonly string[];
  /** What stands before the list that it is an item of, and says what the items are: “Staff must not:”. */
  readonly lead: string;
  where(start: number, end: number): Pick<Observation, 'at' | 'agreement' | 'pointer'>;
}

/** The sentences that a pattern finds something in; headings say nothing. */
export function* sayingsOf(entry: Entry, about: RegExp): Generator<Saying> {
  const { agreement, id } = entry;
  for (const { pointer, text: field } of signedTexts(agreement)) {
    if (!about.test(field)) continue;
    for (const { text } of sentencesOf(even(field)))
      if (about.test(text))
        yield {
          text,
          pointer,
          under: [],
          lead: '',
          where: (start, end) => ({ ...at(spanOfWords(agreement.source, pointer, text.slice(start, end))), pointer }),
        };
  }
  let lead = '';
  for (const { node, text: whole, under, place, pointer } of passagesOf(agreement)) {
    // A field was read above.
    if (pointer !== undefined) continue;
    const isItem = (node.position?.start.column ?? 1) > 1;
    if (!isItem) lead = whole.endsWith(':') ? whole : '';
    if (node.type === 'heading' || !about.test(whole)) continue;
    for (const { text, start: from } of sentencesOf(whole))
      if (about.test(text))
        yield { text, under, lead: isItem ? lead : '', where: (start, end) => at(place(from + start, from + end)) };
  }

  function at(span: Span): Pick<Observation, 'at' | 'agreement'> {
    return { at: span, agreement: id };
  }
}

/** The same, but for those that what stands above them denies or puts in the past: “Staff must not:”, “History”. */
export function* ownSayingsOf(entry: Entry, about: RegExp): Generator<Saying> {
  for (const saying of sayingsOf(entry, about))
    if (![...saying.under, saying.lead].some((words) => PAST.test(words) || isDenial(words))) yield saying;
}

/**
 * What a pattern finds in a sentence, if it is said of today and without
 * reserve: it stands in no quotation and no question, and the sentence sets no
 * condition and tells of no past.
 */
export function plainly(pattern: RegExp, text: string): RegExpExecArray | undefined {
  const match = RESERVE.test(text) ? null : pattern.exec(text);
  return match === null || isQuoted(text, { start: match.index, end: match.index + match[0].length }, 'prose', true)
    ? undefined
    : match;
}

const RESERVE =
  /\b(?:was|were|had|did|used to|formerly|previously|once|until|till|if|unless|except|save|where|when|whether|while|might|could|would|should|suppos\w+|examples?|myth|mistake\w*|wrong\w*|untrue|sometimes|often|some|other|others|another|(?<!in (?:its|their) )own)\b|\?["”’)]*$/i;
