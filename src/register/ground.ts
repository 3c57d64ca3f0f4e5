/** What an entry of `lawful` is, once read against the law of a day. */
import type { Ground as WrittenGround } from '../agreement/written/agreement.ts';
import type { Power } from '../law/law.ts';
import type { Reach } from '../law/reach.ts';

/** An entry of `lawful`. */
export interface Ground {
  /** Its name in the agreement. */
  readonly name: string;
  /** Stands for it where lists of entries are compared. */
  readonly mark: string;
  readonly written: WrittenGround;
  /** Whether it names parties, and so must be right for each of them. */
  readonly named: boolean;
  readonly parties: ReadonlySet<string>;
  readonly purposes: ReadonlySet<string>;
  readonly data: ReadonlySet<string>;
  readonly powers: readonly Cited[];
  /** Powers that reach none of the parties that it names; always empty if it names none. */
  readonly stray: readonly Cited[];
  /** What it states that can serve none of its purposes, by the field that states it. */
  readonly idle: Readonly<Record<Purposeful, readonly string[]>>;
  /** Whether it states a point, a paragraph or a reason that is open to some bodies only, or to one half of a flow. */
  readonly narrow: boolean;
  /** Paragraphs of another Part than its points of Article 9 ask for, beside one that is right, where no criminal offence data could call for them. */
  readonly mixed: readonly string[];
}

/** The fields whose points and paragraphs can be made for certain purposes. */
export type Purposeful = 'article6' | 'annex1' | 'schedule1';

/** A power as an entry cites it. */
export interface Cited {
  /** As the law data cites it, or as it is written where the law data does not know it. */
  readonly citation: string;
  readonly power: Power | undefined;
  /** Whether it grounds sharing on the day; unknown where the law data does not know it or is not sure. */
  readonly grounds: Reach;
}
