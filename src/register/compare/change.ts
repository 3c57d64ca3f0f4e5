/** What is told of a difference between two versions of an agreement. */
import type { Messages } from '../../base/messages.ts';
import type { Position } from '../../base/position.ts';

export type ChangeKind = 'added' | 'removed' | 'changed';

/** A place in the source of one of the versions. */
export interface Place {
  readonly path: string;
  /** JSON pointer into the front matter; empty for prose. */
  readonly pointer: string;
  readonly start: Position;
}

export interface Change {
  /** `retention/shortened`. Stable: `docs/changes.md` lists them all. */
  readonly code: string;
  /** The field of the front matter, or `prose`, `attachments`, `needs`. */
  readonly section: string;
  readonly kind: ChangeKind;
  /** What it is about, by its title: “Relevant health history”, or a section's heading. Empty for the agreement itself. */
  readonly thing: string;
  /** Plain words; nothing where there was nothing. */
  readonly before: string | undefined;
  readonly after: string | undefined;
  /** The change as one or two plain sentences, in the language of the words that it was compared with. */
  readonly says: string;
  /** What the sentence is about, where it does not tell the words in full and they are shown beside it: `The summary`. */
  readonly heading?: string;
  readonly from: Place | undefined;
  readonly to: Place | undefined;
  /** Every section from which words stand in this change: whoever withholds one of them must not show it. */
  readonly mentions: readonly string[];
  /** Other agreements that it names, by their ids: they may not be published. */
  readonly agreements: readonly string[];
  /** The parties whom it concerns, by their names, where its place does not tell. */
  readonly parties?: readonly string[];
}

/**
 * How changes are told, in one language. The sentences are messages of the site's catalogue, under `change`; whoever asks
 * for a comparison brings them. Words of an agreement's fields are said as documents say them; what belongs to the
 * register is looked up there.
 */
export interface Words extends Pick<Messages, 't'> {
  /** A word of the front matter as people say it: `secure-email` is “Secure e-mail”. */
  word(word: string): string;
  /** A day, written `2026-10-01`, as people of the language write it; any other text as it is. */
  date(text: string): string;
  /** A length of time, written `25 years`, in the language; any other text as it is. */
  period(text: string): string;
  /** What something that stands in another file is called. */
  title(of: 'agreements' | 'organisations' | 'themes' | 'situations', id: string): string;
}
