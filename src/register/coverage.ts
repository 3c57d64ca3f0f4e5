/**
 * The lawful basis of an agreement, derived: flows create needs, `lawful`
 * states grounds, and each need gets an answer.
 */
import type { Body, Party } from './party.ts';

export type Direction = 'send' | 'receive';
export type Regime = 'uk-gdpr' | 'part3';

/** What one party must be able to show for one purpose and one kind of data in one direction. */
export interface Need {
  readonly party: Party;
  readonly purpose: string;
  readonly data: string;
  readonly direction: Direction;
  readonly regime: Regime;
  /** The bodies of the party that have it: all of them, but where a regime or a flow divides them. */
  readonly bodies: readonly Body[];
  /** The parties at the other end: those that receive what it sends, or send what it receives. */
  readonly others: readonly Party[];
  /** The flows that create it. */
  readonly flows: readonly string[];
}

/**
 * stated: a ground is stated for every part of the need. missing: a part has
 * none. conflicting: a ground is closed to the party. not-needed: the data
 * need no basis. unknown: the kind of body, its nation or the law is not known.
 * None of them says that the sharing is lawful: necessity and proportionality
 * are for people to judge.
 */
export type AnswerKind = 'stated' | 'missing' | 'conflicting' | 'not-needed' | 'unknown';

export interface Answer {
  readonly need: Need;
  readonly kind: AnswerKind;
  /** Names of the entries of `lawful` that state grounds for it, complete or not. */
  readonly entries: readonly string[];
  /** The grounds that are stated and complete, as people cite them: `Article 6(1)(e)`, `Schedule 1 paragraph 18`, `Children Act 2004 s.11`. */
  readonly grounds: readonly string[];
  /** What is missing, in conflict or not known; empty if stated. */
  readonly gaps: readonly Gap[];
  /** Grounds that are stated and yet weak: a general power alone, or powers made for other purposes. They leave the answer as it is. */
  readonly weak: readonly Gap[];
  /** The same, topic by topic: those that the need raises. Empty if no basis is needed. */
  readonly parts: readonly AnswerPart[];
}

/**
 * basis: a point of Article 6, or Part 3, with the law that they rest on.
 * condition: what special category data, criminal offence data and sensitive
 * processing need besides. confidence: why the duty of confidence allows it.
 */
export type Topic = 'basis' | 'condition' | 'confidence';

/** The answer to a need on one topic. */
export interface AnswerPart extends Pick<Answer, 'kind' | 'entries' | 'grounds' | 'gaps' | 'weak'> {
  readonly topic: Topic;
}

/** The sorts of gaps: each is the name of the rule of law that tells it. What is not known, law/could-not-check tells. */
export type GapCode =
  // Article 6
  | 'missing-ground'
  | 'closed-to-public-authority'
  | 'point-not-in-force'
  | 'annex-1-condition'
  | 'assessment-missing'
  | 'consent-not-recorded'
  | 'single-cases-only'
  | 'hedged-ground'
  // The law that it rests on
  | 'no-power'
  | 'not-a-duty'
  | 'borrowed-task'
  | 'outside-extent'
  | 'not-for-this-body'
  | 'power-one-way'
  | 'recipient-outside-power'
  | 'power-not-in-force'
  | 'not-a-power'
  | 'unknown-power'
  | 'general-power-alone'
  | 'power-off-purpose'
  // Articles 9 and 10
  | 'no-article-9-condition'
  | 'no-part-1-paragraph'
  | 'no-part-2-paragraph'
  | 'wrong-part'
  | 'paragraph-off-purpose'
  | 'secrecy-missing'
  | 'no-article-10-condition'
  | 'not-for-offences'
  | 'no-official-authority'
  // Part 3
  | 'no-part-3-ground'
  | 'no-part-3-law'
  | 'not-competent'
  | 'enforcement-denied'
  | 'part-3-applies'
  | 'no-schedule-8-condition'
  | 'strict-necessity'
  | 'other-purpose'
  // Confidence, and what nobody knows
  | 'no-reason-in-confidence'
  | 'could-not-check';

/** What a gap says. */
export interface GapWords {
  /** What is missing or in conflict, as a noun phrase: "no power for Article 6(1)(e)". */
  readonly text: string;
  /** What would meet it, as a noun phrase: "a duty or power that reaches charities in England". */
  readonly expected: string;
}

/** What gaps say together that differ only in the kinds of body that have them: "a duty or power that reaches them". */
export interface SharedWords extends GapWords {
  /** Kinds of recipients with which the text ends, those of all the gaps together; empty if it names none. */
  readonly recipients: readonly string[];
}

/** One thing that a need lacks. */
export interface Gap extends GapWords {
  /** The same for gaps of the same sort, so that they become one sentence. */
  readonly code: GapCode;
  readonly kind: 'missing' | 'conflicting' | 'unknown' | 'weak';
  /** Stands where the words name kinds of body, so that gaps of others can be told with it. */
  readonly shared?: SharedWords;
  /** Stands where what is not known is a fact about the body, which its file could say. */
  readonly ofBody?: true;
  /** What to do about it, in whole sentences. */
  readonly remedy: string;
  /** The entry of `lawful` nearest to it, if any. */
  readonly entry: string | undefined;
  /** The provision that asks for it. */
  readonly source: string;
  /** The bodies of the party that lack it. */
  readonly bodies: readonly Body[];
}

export interface Coverage {
  readonly answers: readonly Answer[];
}
