/** What an answer in plain words is made of. */
import type { Entry } from '../register/entry.ts';
import { isWithheld } from '../register/withheld.ts';
import type { MaybeLink } from './links.ts';
import type { Words } from './messages.ts';
import { sentence } from './words.ts';

/** One question and its answer. */
export interface PlainAnswer {
  readonly question: string;
  readonly sentences: readonly string[];
  readonly points: readonly PlainPoint[];
  /** Sentences that follow the points. */
  readonly after: readonly string[];
}

export interface PlainPoint {
  /** Stands out at the start. */
  readonly name: MaybeLink;
  /** What follows it, or empty. */
  readonly text: string;
  /** What follows that, as links in a row. */
  readonly links: readonly MaybeLink[];
  /** What follows it as a list of its own: nobody reads a long row to its end. */
  readonly list?: readonly MaybeLink[];
}

/** A point that names things: one beside its name, and several as a list. */
export function series(name: string, items: readonly MaybeLink[]): PlainPoint {
  const point = { name: plain(name), text: '' };
  return items.length === 1 ? { ...point, links: items } : { ...point, links: [], list: items };
}

/** Says that an answer is withheld, and why: an answer that is missing must not look like one that is empty. */
export function hidden(
  { t }: Pick<Words, 't'>,
  question: string,
  entry: Entry,
  sections: readonly string[],
): PlainAnswer {
  const named = isWithheld(entry, ...sections);
  const reason =
    entry.withheld === undefined ? [] : [t('common.reason-given', { reason: sentence(entry.withheld.because) })];
  return {
    question,
    sentences: [[t(named ? 'plain.not-published' : 'common.only-summary'), ...reason].join(' ')],
    points: [],
    after: [],
  };
}

/** A text that leads nowhere. */
export function plain(text: string): MaybeLink {
  return { text, href: undefined };
}
