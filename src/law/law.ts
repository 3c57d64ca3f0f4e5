/** The law as data: what the files of `schemas/law/` say, typed. */
import type { IsoDate } from '../base/dates.ts';

/** How a statement is known: compared with its source, general knowledge, or to be confirmed. */
export type Evidence = 'verified' | 'knowledge' | 'check';

export type YesNo = 'yes' | 'no';
export type Nation = 'england' | 'wales' | 'scotland' | 'northern-ireland';
export type Direction = 'send' | 'receive';

/** What every entry says of itself. */
export interface LawEntry {
  /** Its name in its file: permanent, and what other entries and agreements point at. */
  readonly id: string;
  readonly title: string;
  readonly source: string;
  /** The day of the last comparison with the source, or, for knowledge, the day of writing. */
  readonly lastVerified: IsoDate;
  readonly evidence: Evidence;
  /** What is uncertain; there exactly where evidence is `check`. */
  readonly doubt?: string;
}

/** When an entry is in force: see in-force.ts. */
export interface Dated {
  readonly from?: IsoDate;
  readonly until?: IsoDate;
  /** Announced: `from` has not been confirmed. Unknown: not shown to be in force. */
  readonly commencement?: 'announced' | 'unknown';
}

/** Whom the law lets rely on a ground, and for what. A part that is left out narrows nothing. */
export interface Scope {
  /** The kinds of body that can rely on it. */
  readonly reaches?: 'any' | readonly string[];
  /** The kinds of body of which only some can rely on it, or only for some of what they do. */
  readonly reachesSome?: readonly string[];
  /** What it can serve, in the words for what purposes are about; left out where it is not plainly made for some. */
  readonly about?: readonly string[];
}

/** A point of Article 6(1) of the UK GDPR. */
export interface Article6Point extends LawEntry, Dated, Pick<Scope, 'about'> {
  /** Whether a public authority performing its tasks may rely on it. */
  readonly publicAuthorities: YesNo;
  /** What law it has to name: a duty, any power, or none. */
  readonly needsPower: 'duty' | 'power' | 'none';
  readonly needs: 'consent' | 'assessment' | 'annex1' | 'none';
  /** Whether it suits single cases only, and never by itself a regular flow. */
  readonly exceptional: YesNo;
  readonly caution?: string;
  readonly url: string;
}

/** A condition of Annex 1 to the UK GDPR: a recognised legitimate interest. */
export interface Annex1Condition extends LawEntry, Dated, Pick<Scope, 'about'> {
  /** The paragraphs that make it up: `3-4`. */
  readonly covers: string;
  readonly requires: string;
  /** Which half of a flow it covers, where not both. */
  readonly direction?: Direction;
  /** yes where it covers only what answers a request. */
  readonly onRequest?: 'yes';
  readonly caution?: string;
  readonly url: string;
}

/** A point of Article 9(2) of the UK GDPR. */
export interface Article9Point extends LawEntry, Pick<Scope, 'reaches' | 'reachesSome'> {
  /** The Part of Schedule 1 from which it needs a paragraph. */
  readonly schedule1Part: 1 | 2 | 'none';
  readonly secrecy: YesNo;
  readonly needs: 'consent' | 'none';
  /** Which half of a flow it covers, where not both. */
  readonly direction?: Direction;
  readonly exceptional: YesNo;
  readonly caution?: string;
  readonly url: string;
}

/** What Article 10 of the UK GDPR asks for criminal offence data. */
export interface Article10Rule extends LawEntry {
  readonly gives: string;
  readonly schedule1Parts: readonly (1 | 2 | 3)[];
  readonly caution?: string;
  readonly url: string;
}

/** Why the duty of confidence allows what was given in confidence to be sent; its id is the word that agreements use. */
export interface ConfidenceReason extends LawEntry {
  /** What else must be recorded: the section on consent, or in the same entry why it holds. */
  readonly needs: 'consent' | 'because' | 'none';
  /** Id of the power that it rests on: it holds where that reaches, and for what that can serve. */
  readonly power?: string;
  /** Kinds of special category data of people who can be known, for which it holds among competent authorities alone. */
  readonly exceptFor?: readonly string[];
  readonly caution?: string;
}

/** A condition of Schedule 1 to the Data Protection Act 2018; its id is its number. */
export interface Schedule1Paragraph extends LawEntry, Pick<Scope, 'reaches' | 'reachesSome'> {
  readonly part: 1 | 2 | 3;
  /** The points of Article 9(2) that it can serve. */
  readonly serves: readonly string[];
  readonly criminalOffence: YesNo | 'via-37';
  readonly policyDocument: YesNo | 'as-extended';
  /** Where none is needed although `policyDocument` is yes. */
  readonly policyDocumentExcept?: {
    readonly direction: 'send';
    readonly to: 'competent-authority' | 'anti-doping-body';
    readonly source: string;
  };
  readonly substantialPublicInterest: YesNo;
  readonly withoutConsent: YesNo | 'partly' | 'objection' | 'third-party-request';
  /** Whether it can serve a purpose whatever that is about. */
  readonly anyPurpose: YesNo;
  readonly exceptional: YesNo;
  readonly caution?: string;
  readonly url: string;
}

/** A condition of Schedule 8 to the Data Protection Act 2018; its id is its number. */
export interface Schedule8Paragraph extends LawEntry {
  readonly substantialPublicInterest: YesNo;
  readonly withoutConsent: YesNo;
  readonly exceptional: YesNo;
  readonly caution?: string;
  readonly url: string;
}

/** duty, power and function ground sharing; general does so weakly; limit and none do not. */
export type PowerKind = 'duty' | 'power' | 'function' | 'general' | 'limit' | 'none';

/** A section that agreements cite, or an Act that they name as a whole. */
export interface Power extends LawEntry, Dated, Scope {
  readonly citation: string;
  readonly alsoCited?: readonly string[];
  readonly kind: PowerKind;
  /** Which half of a flow it speaks to. */
  readonly direction: Direction | 'both' | 'none';
  readonly reaches: 'any' | readonly string[];
  /** The kinds of body that may receive under it, where the law limits them. */
  readonly recipients?: readonly string[];
  /** yes where it works only when a body asks for the information. */
  readonly onRequest?: 'yes';
  readonly extent: readonly Nation[];
  /** Id of the entry that took its place. */
  readonly supersededBy?: string;
  /** One plain sentence: what it lets or makes whom do. */
  readonly gives: string;
  readonly cautions?: readonly string[];
  readonly url?: string;
}

/** What the law says of bodies of one kind. */
export interface KindOfBody extends LawEntry {
  readonly plural: string;
  /** Whether it is one under section 7 of the Data Protection Act 2018 when it performs its tasks. */
  readonly publicAuthority: YesNo | 'unknown';
  /** Entries of Schedule 7; `functions` where only section 30(1)(b) can make it one. */
  readonly competentAuthority: readonly number[] | 'functions' | 'no' | 'unknown';
  readonly canBeController: YesNo | 'unknown';
  /** yes where such bodies differ so much that their kind does not tell which powers reach them. */
  readonly powersUnknown?: 'yes';
  readonly caution?: string;
}

/** A word for what a purpose is about. */
export interface About extends LawEntry {
  /** The Schedule 1 paragraphs that can serve it, beside those that can serve any purpose. */
  readonly schedule1: readonly number[];
  /** yes where it is care of the person concerned, for which the duty of confidence can be met by implied consent. */
  readonly impliedConsent?: 'yes';
  readonly caution?: string;
}

/** A time within which a controller must act. */
export interface Deadline extends LawEntry, Dated {
  /** A period in words: `72 hours`. */
  readonly within: string;
  readonly caution?: string;
}

/** A way of sending by which nothing delicate should go. Words are in small letters. */
export interface UnsafeWay extends LawEntry {
  readonly words: readonly string[];
  /** Phrases, with the signs of `superseded.yaml`, that show it in a sentence. */
  readonly prose?: readonly string[];
  /** Words of the same passage that show that it is made safe, in small letters. */
  readonly proseUnless?: readonly string[];
  readonly unless?: readonly string[];
  readonly instead: string;
  readonly since?: IsoDate;
}

/** Words that show what information is. All of them are in small letters. */
export interface DelicateWords extends LawEntry {
  /** A special category in the words of agreements, or `criminal-offence`. */
  readonly shows: string;
  readonly words: readonly string[];
  /** Words that show it only as an item of their own, or as one of several. */
  readonly alone?: readonly string[];
  /** Words of the title or of another item beside which those that stand alone mean something else. */
  readonly unless?: readonly string[];
  /** Longer phrases in which they show nothing of the sort. */
  readonly except?: readonly string[];
}

/** What is named after a delicate matter without being data on it: a team, a post, a street. In small letters. */
export interface DelicateNames extends LawEntry {
  readonly words: readonly string[];
}

/** What one flow, its purpose and what it carries must be like, all of it. */
export interface Shown {
  readonly specialCategory?: 'any' | readonly string[];
  readonly criminalOffence?: 'yes';
  readonly vulnerable?: 'yes';
  readonly largeScale?: 'yes';
  readonly abouts?: readonly string[];
  readonly words?: readonly string[];
}

/** A sign of a high risk to people, which makes an impact assessment necessary. One of `when` fits. */
export interface RiskSign extends LawEntry {
  readonly when: readonly Shown[];
}

/** A reason against an impact assessment that does not hold. */
export interface BadReason extends LawEntry {
  readonly words: readonly string[];
  /** yes where a reason has to be one of the words and nothing else. */
  readonly whole?: 'yes';
  /** What speaks against it; left out: it says nothing in any case. */
  readonly when?: readonly Shown[];
  readonly because: string;
}

/** A country, or a group of countries, that regulations approve for transfers. */
export interface ApprovedCountry extends LawEntry, Dated {
  readonly names: readonly string[];
  /** Who alone may receive there, and words in a route that show that this was seen to. */
  readonly only?: string;
  readonly shownBy?: readonly string[];
}

/** What agreements name in words of their own: a route for transfers, a border, people, guidance. */
export interface Named extends LawEntry {
  readonly words: readonly string[];
}

/** A country outside the United Kingdom, or a group of countries, as texts name it. Words have their capitals. */
export interface PlaceAbroad extends LawEntry {
  readonly words: readonly string[];
  /** Ids of the groups that it belongs to. */
  readonly within?: readonly string[];
  /** Longer names in which the words mean another place. */
  readonly except?: readonly string[];
}

/** How long bodies of some kinds keep records of a kind, by convention. */
export interface RetentionConvention extends LawEntry {
  readonly kinds: readonly string[];
  readonly words: readonly string[];
  readonly counted: readonly string[];
  /** A period in words: `25 years`. */
  readonly least: string;
}

/** What texts still name although something else has taken its place. Words are in the notation of phrase.ts. */
export interface Superseded extends LawEntry {
  readonly sort: 'law' | 'guidance' | 'body' | 'term' | 'address';
  readonly words: readonly string[];
  /** One of them has to stand in the same sentence. */
  readonly near?: readonly string[];
  /** Longer names in which the words mean something else. */
  readonly except?: readonly string[];
  /** None of them may stand in the same sentence. */
  readonly unless?: readonly string[];
  /** A noun phrase: "repealed Act". */
  readonly fault: string;
  readonly successor: string;
  /** What can be put in its place as it stands. */
  readonly replace?: string;
  /** A day, a month or a year: `2018-05-25`, `2014-04`, `2020`. */
  readonly since?: string;
  /** `none`: watched, and not reported. */
  readonly severity: 'error' | 'warning' | 'note' | 'none';
  readonly nations?: readonly Nation[];
}

/** Words by which a text shows that it speaks of the past: `sentence`, `before` and `heading`. */
export interface Context extends LawEntry {
  readonly words: readonly string[];
}

/** All of it. Maps are keyed by id. */
export interface Law {
  readonly article6: ReadonlyMap<string, Article6Point>;
  readonly annex1: ReadonlyMap<string, Annex1Condition>;
  readonly article9: ReadonlyMap<string, Article9Point>;
  readonly article10: Article10Rule;
  readonly confidence: ReadonlyMap<string, ConfidenceReason>;
  readonly schedule1: ReadonlyMap<string, Schedule1Paragraph>;
  /** What no controller wrote for itself, and so is nobody's appropriate policy document. */
  readonly notPolicyDocuments: ReadonlyMap<string, Named>;
  readonly schedule8: ReadonlyMap<string, Schedule8Paragraph>;
  readonly powers: ReadonlyMap<string, Power>;
  readonly kinds: ReadonlyMap<string, KindOfBody>;
  readonly abouts: ReadonlyMap<string, About>;
  /** The words among them that are law enforcement when a competent authority does it. */
  readonly lawEnforcement: ReadonlyMap<string, LawEntry>;
  readonly deadlines: ReadonlyMap<string, Deadline>;
  readonly unsafeWays: ReadonlyMap<string, UnsafeWay>;
  readonly delicateWords: ReadonlyMap<string, DelicateWords>;
  readonly delicateNames: ReadonlyMap<string, DelicateNames>;
  readonly riskSigns: ReadonlyMap<string, RiskSign>;
  readonly badReasons: ReadonlyMap<string, BadReason>;
  /** People who are vulnerable whatever an agreement says of them. */
  readonly vulnerable: ReadonlyMap<string, Named>;
  readonly approvedCountries: ReadonlyMap<string, ApprovedCountry>;
  readonly transferRoutes: ReadonlyMap<string, Named>;
  readonly wrongBorders: ReadonlyMap<string, Named>;
  readonly placesAbroad: ReadonlyMap<string, PlaceAbroad>;
  readonly retentionConventions: ReadonlyMap<string, RetentionConvention>;
  readonly superseded: ReadonlyMap<string, Superseded>;
  readonly contexts: ReadonlyMap<string, Context>;
}
