/** Made from schemas/agreement.schema.json by `npm run generate`: what people write, with every list a list. */

/**
 * A group of people: a title, or a map.
 */
export type Subject = People;
/**
 * A word or a short phrase.
 */
export type Word = string;
/**
 * A name: lower-case letters and digits, words joined by hyphens.
 */
export type Name = string;
/**
 * A sentence or a paragraph.
 */
export type Text = string;
/**
 * A day: year, month, day, as in 2026-10-01.
 */
export type Date = string;
/**
 * A day, or a month such as 2026-10, which means its last day.
 */
export type Month = string;
/**
 * A length of time in words: 25 years, 72 hours, 5 working days.
 */
export type Period = string;
/**
 * yes or no.
 */
export type YesNo = 'yes' | 'no';
/**
 * Two numbers with a point between them, as in 2.1.
 */
export type Version = string;
/**
 * A web address that begins with https:// or http://.
 */
export type Address = string;
/**
 * An e-mail address of a role or team, never of a person.
 */
export type Mailbox = string;
/**
 * One name, or a list of names.
 */
export type Names = readonly string[];
/**
 * One word or phrase, or a list.
 */
export type Words = readonly string[];
/**
 * One sentence or paragraph, or a list.
 */
export type Texts = readonly string[];

/**
 * The front matter of agreements/<id>/agreement.md: an information sharing agreement, a framework that agreements stand under, or the listing of an agreement whose text is kept elsewhere.
 */
export interface WrittenAgreement {
  /**
   * What sort of file this is. Left out, it is an agreement.
   */
  readonly kind?: 'agreement' | 'framework' | 'listing';
  /**
   * What its cover calls it, where that is not "Information sharing agreement": Memorandum of Understanding, Data sharing protocol.
   */
  readonly document?: string;
  /**
   * Its name, as people say it.
   */
  readonly title: string;
  /**
   * Two or three sentences for the public: who shares what about whom, and why.
   */
  readonly summary: string;
  /**
   * Other names that people search for.
   */
  readonly alsoKnownAs?: readonly string[];
  /**
   * The edition of the template and standard clauses that these words were composed with.
   */
  readonly edition?: string;
  /**
   * Standard clauses that these parties word in another way, or add to.
   *
   * @minItems 1
   *
   * Items: One of them.
   */
  readonly clauses?: {
    /**
     * The id of the standard clause, as docs/clauses.md lists them.
     */
    readonly clause: string;
    /**
     * Whether the parties’ words stand in its place (`replaced`) or after it (`extended`).
     */
    readonly change: 'replaced' | 'extended';
    /**
     * The parties’ words; a list has a paragraph for each item.
     */
    readonly text: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly because: string;
  }[];
  /**
   * The number of this text.
   */
  readonly version?: string;
  /**
   * The first day of this text.
   */
  readonly effective?: string;
  /**
   * The last day, for sharing that happens once or for a time.
   */
  readonly ends?: string;
  /**
   * Earlier agreements that stop when this one starts.
   */
  readonly replaces?: readonly string[];
  /**
   * The framework that it stands under, and which version of it: name and number.
   */
  readonly framework?: string;
  /**
   * Other arrangements that touch this one.
   *
   * @minItems 1
   *
   * Items: One of them: an agreement of this register, or an area of work with no file here.
   */
  readonly related?: {
    /**
     * A name: lower-case letters and digits, words joined by hyphens.
     */
    readonly agreement?: string;
    /**
     * A word or a short phrase.
     */
    readonly area?: string;
    /**
     * How it relates to this agreement.
     */
    readonly relation: 'linked' | 'duplicate-of' | 'out-of-scope';
    /**
     * A sentence or a paragraph.
     */
    readonly description?: string;
  }[];
  /**
   * The register's headings that it stands under, as concordat.yaml names them.
   */
  readonly themes: readonly string[];
  /**
   * Who reads and uses it.
   */
  readonly audience?: readonly string[];
  /**
   * The places that it covers: names, or codes of the Office for National Statistics.
   */
  readonly areas?: readonly string[];
  /**
   * The security marking, printed on every page.
   */
  readonly classification?: 'none' | 'OFFICIAL' | 'OFFICIAL-SENSITIVE';
  /**
   * What the public sees: yes, summary, no, or when-all-signed; as a map, with what is withheld and why.
   */
  readonly publish?: 'yes' | 'summary' | 'no' | 'when-all-signed' | Publication;
  /**
   * Whether it is a contract (yes), a framework that is not (no), or a memorandum between departments of one Crown.
   */
  readonly binding?: 'no' | 'yes' | 'memorandum';
  /**
   * How the parties make it theirs. Left out, each signs.
   */
  readonly execution?: 'signed' | 'adopted' | Execution;
  /**
   * Yes, if it is a model that nobody has signed. Every page and file then says that no body named has agreed to it.
   */
  readonly illustrative?: 'yes' | 'no';
  /**
   * Who keeps it up to date.
   */
  readonly owner: {
    /**
     * A name: lower-case letters and digits, words joined by hyphens.
     */
    readonly organisation: string;
    /**
     * A word or a short phrase.
     */
    readonly unit?: string;
    /**
     * A word or a short phrase.
     */
    readonly role: string;
    /**
     * Its mailbox; left out, the body's contact for sharing.
     */
    readonly mailbox?: string;
  };
  /**
   * Who drafted it: bodies, groups and expertise.
   */
  readonly authors?: readonly string[];
  /**
   * What the document sets out to do.
   */
  readonly aims?: readonly string[];
  /**
   * Who takes part. The key is the id of an organisation, group or class file, unless `organisation` or `name` says otherwise.
   */
  readonly parties?: {
    readonly [k: string]: Party;
  };
  /**
   * The people whose information is shared.
   */
  readonly subjects?: {
    readonly [k: string]: Subject;
  };
  /**
   * What the information is shared for.
   */
  readonly purposes?: {
    readonly [k: string]: Purpose;
  };
  /**
   * The kinds of information that are shared.
   */
  readonly data?: {
    readonly [k: string]: DataKind;
  };
  /**
   * Who gives what to whom, for which purpose. Each flow creates the need for a lawful basis.
   */
  readonly flows?: {
    readonly [k: string]: Flow;
  };
  /**
   * The law that allows the sharing: statements with selectors. They add up.
   */
  readonly lawful?: {
    readonly [k: string]: Ground;
  };
  /**
   * Consent, where it is the lawful basis of some party.
   */
  readonly consent?: {
    /**
     * A sentence or a paragraph.
     */
    readonly used: string;
    /**
     * A sentence or a paragraph.
     */
    readonly sought?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly ifRefused?: string;
    /**
     * When it is not sought.
     */
    readonly notSoughtWhen?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly withdrawnHow?: string;
  };
  /**
   * Joint control, or none.
   */
  readonly jointControl?: 'none' | {readonly [name: string]: JointControl};
  /**
   * Processors: who acts on whose behalf, under which terms (UK GDPR Article 28(3); DPA 2018 s.59).
   */
  readonly processing?: {
    readonly [k: string]: Processing;
  };
  /**
   * How long each kind of information is kept, by whom, and what happens then.
   *
   * @minItems 1
   */
  readonly retention?: RetentionRule[];
  /**
   * Ways of sending that are this agreement's own.
   */
  readonly methods?: {
    /**
     * A way of sending.
     */
    readonly [k: string]: {
      /**
       * A word or a short phrase.
       */
      readonly title: string;
      /**
       * Products in use.
       */
      readonly products?: readonly string[];
      /**
       * Rules for it.
       */
      readonly rules?: readonly string[];
    };
  };
  /**
   * How information is kept safe.
   */
  readonly security?: {
    /**
     * Measures that every party takes.
     */
    readonly measures?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly standard?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly logging?: string;
    /**
     * Where it may be stored.
     */
    readonly storage?: readonly string[];
    /**
     * Rules for devices.
     */
    readonly devices?: readonly string[];
    /**
     * Rules for paper.
     */
    readonly paper?: readonly string[];
    /**
     * Rules for meetings and telephone calls.
     */
    readonly meetings?: readonly string[];
  };
  /**
   * Who may see it.
   */
  readonly access?: {
    /**
     * Groups of people who may.
     */
    readonly who?: readonly string[];
    /**
     * Checks and vetting before they may.
     */
    readonly checks?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly confidentiality?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly training?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly removal?: string;
  };
  /**
   * Systems and processes that have names.
   */
  readonly systems?: {
    /**
     * One of them.
     */
    readonly [k: string]: {
      /**
       * A word or a short phrase.
       */
      readonly title: string;
      /**
       * One name, or a list of names.
       */
      readonly controller?: readonly string[];
      /**
       * A sentence or a paragraph.
       */
      readonly use: string;
    };
  };
  /**
   * How information is kept right.
   */
  readonly quality?: {
    /**
     * A sentence or a paragraph.
     */
    readonly checkedBy?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly factAndOpinion?: string;
    /**
     * How soon others hear of a correction.
     */
    readonly correctionWithin?: string;
    /**
     * Other measures.
     */
    readonly measures?: readonly string[];
  };
  /**
   * Asking for information.
   */
  readonly requests?: {
    /**
     * How to ask.
     */
    readonly how?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly priority?: string;
    /**
     * When and how a request is refused, and who looks at refusals.
     */
    readonly refusals?: readonly string[];
    /**
     * How a request is examined.
     */
    readonly scrutiny?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly telling?: string;
    /**
     * One name, or a list of names.
     */
    readonly forms?: readonly string[];
  };
  /**
   * What is written down of sharing and of refusals.
   */
  readonly records?: {
    /**
     * Of each disclosure.
     */
    readonly sharing?: readonly string[];
    /**
     * Of each refusal.
     */
    readonly refusals?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly keptBy?: string;
  };
  /**
   * The rights of the people concerned.
   */
  readonly rights?: {
    /**
     * A name: lower-case letters and digits, words joined by hyphens.
     */
    readonly contactPoint?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly answeredBy?: string;
    /**
     * How soon other parties hear of a rectification, erasure or restriction.
     */
    readonly informOthersWithin?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly privacyInformation?: string;
    /**
     * When people are not told, or a right is limited.
     */
    readonly exceptions?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly complaints?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly freedomOfInformation?: string;
  };
  /**
   * Passing information on.
   */
  readonly onwardSharing?: {
    /**
     * Whether a recipient may pass it on.
     */
    readonly allowed?: 'no' | 'with-agreement' | 'where-lawful';
    /**
     * Rules.
     */
    readonly rules?: readonly string[];
  };
  /**
   * Information that leaves the United Kingdom.
   */
  readonly transfers?: {
    /**
     * Whether it may.
     */
    readonly allowed?: 'no' | 'with-safeguards';
    /**
     * Where to.
     */
    readonly countries?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly route?: string;
    /**
     * Rules.
     */
    readonly rules?: readonly string[];
  };
  /**
   * When something goes wrong.
   */
  readonly breach?: {
    /**
     * How soon other parties are told.
     */
    readonly tellPartiesWithin?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly ledBy?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly assessedBy?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly regulatorToldBy?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly peopleToldBy?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly costs?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly discipline?: string;
  };
  /**
   * Whether a data protection impact assessment is needed, and why (UK GDPR Article 35; DPA 2018 s.64).
   */
  readonly dpia?: {
    /**
     * Whether one is needed.
     */
    readonly required: 'yes' | 'no';
    /**
     * Why, or why not.
     */
    readonly reasons?: readonly string[];
    /**
     * Who makes it.
     */
    readonly by?: 'lead' | 'each-party';
  };
  /**
   * What a party shows before it signs.
   */
  readonly preconditions?: readonly string[];
  /**
   * What each party promises.
   */
  readonly assurances?: readonly string[];
  /**
   * Equality impact assessment.
   */
  readonly equality?: {
    /**
     * Whether it was made.
     */
    readonly done?: 'yes' | 'no';
    /**
     * A sentence or a paragraph.
     */
    readonly outcome?: string;
    /**
     * The characteristics that were considered.
     */
    readonly characteristics?: readonly string[];
  };
  /**
   * When the agreement is looked at again.
   */
  readonly review?: {
    /**
     * How often.
     */
    readonly every?: string;
    /**
     * One name, or a list of names.
     */
    readonly by?: readonly string[];
    /**
     * One name, or a list of names.
     */
    readonly tests?: readonly string[];
    /**
     * Events that bring it forward.
     */
    readonly also?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly method?: string;
  };
  /**
   * Who watches over it.
   */
  readonly monitoring?: {
    /**
     * A sentence or a paragraph.
     */
    readonly by?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly scrutiny?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly contacts?: string;
  };
  /**
   * How the text changes.
   */
  readonly amendment?: {
    /**
     * A sentence or a paragraph.
     */
    readonly by?: string;
    /**
     * How.
     */
    readonly how?: readonly string[];
    /**
     * How the other parties are bound: each signs, or is given notice.
     */
    readonly others?: 'sign' | 'notice';
  };
  /**
   * How a party leaves, and how it ends.
   */
  readonly leaving?: {
    /**
     * Notice.
     */
    readonly notice?: string;
    /**
     * How.
     */
    readonly how?: readonly string[];
    /**
     * A sentence or a paragraph.
     */
    readonly data?: string;
  };
  /**
   * The steps when parties disagree.
   */
  readonly disputes?: readonly string[];
  /**
   * Who bears loss.
   */
  readonly liability?: readonly string[];
  /**
   * The law that governs a binding agreement.
   */
  readonly governingLaw?: 'england-and-wales' | 'scotland' | 'northern-ireland';
  /**
   * A sentence or a paragraph.
   */
  readonly notices?: string;
  /**
   * Which text comes first when texts differ.
   */
  readonly precedence?: readonly string[];
  /**
   * Terms with a meaning of their own.
   */
  readonly definitions?: {
    /**
     * A term.
     */
    readonly [k: string]: {
      /**
       * A word or a short phrase.
       */
      readonly term: string;
      /**
       * Its meaning; a list if it has several.
       */
      readonly means: readonly string[];
    };
  };
  /**
   * Policies, codes and guidance to be read beside it.
   *
   * @minItems 1
   *
   * Items: One of them.
   */
  readonly readWith?: {
    /**
     * A word or a short phrase.
     */
    readonly title: string;
    /**
     * What it is.
     */
    readonly kind?: 'statutory-guidance' | 'guidance' | 'code' | 'policy' | 'procedure' | 'framework' | 'report' | 'form' | 'training';
    /**
     * A word or a short phrase.
     */
    readonly publisher?: string;
    /**
     * A word or a short phrase.
     */
    readonly edition?: string;
    /**
     * Where it is.
     */
    readonly url?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly note?: string;
  }[];
  /**
   * Law that is cited for context, beside the powers relied on.
   *
   * @minItems 1
   *
   * Items: A provision.
   */
  readonly legislation?: {
    /**
     * A word or a short phrase.
     */
    readonly cite: string;
    /**
     * A sentence or a paragraph.
     */
    readonly gives?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly caution?: string;
  }[];
  /**
   * One name, or a list of names.
   */
  readonly checklists?: readonly string[];
  /**
   * For a listing: the entry as published elsewhere.
   */
  readonly listed?: {
    /**
     * A word or a short phrase.
     */
    readonly register: string;
    /**
     * Where that is.
     */
    readonly url?: string;
    /**
     * When.
     */
    readonly retrieved?: string;
    /**
     * A word or a short phrase.
     */
    readonly theme?: string;
    /**
     * Its review date; a bare month means its last day.
     */
    readonly reviewDue?: string;
    /**
     * A word or a short phrase.
     */
    readonly titleAsPublished?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly purposeAsPublished?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly partiesAsPublished?: string;
    /**
     * A word or a short phrase.
     */
    readonly lead?: string;
    /**
     * A word or a short phrase.
     */
    readonly file?: string;
    /**
     * What its entry there says besides, word for word.
     *
     * @minItems 1
     *
     * Items: A column of that register.
     */
    readonly otherColumns?: {
      /**
       * A word or a short phrase.
       */
      readonly heading: string;
      /**
       * What the entry says there; a list has a paragraph for each item.
       */
      readonly text: readonly string[];
    }[];
    /**
     * What this register remarks on the entry: slips that are kept, gaps, doubts.
     */
    readonly remarks?: readonly string[];
  };
  /**
   * What happened after the text was agreed. Not part of what is signed.
   */
  readonly record?: {
    /**
     * Dated events, the oldest first or the newest first.
     *
     * @minItems 1
     */
    readonly log: Event[];
    /**
     * Impact and risk assessments.
     *
     * @minItems 1
     *
     * Items: One of them.
     */
    readonly assessments?: {
      /**
       * One name, or a list of names.
       */
      readonly parties: readonly string[];
      /**
       * A word or a short phrase.
       */
      readonly reference: string;
      /**
       * Its date.
       */
      readonly date: string;
      /**
       * A sentence or a paragraph.
       */
      readonly outcome?: string;
      /**
       * When it is looked at again.
       */
      readonly reviewBy?: string;
    }[];
    /**
     * Numbers in other registers: dea, dars, weisf.
     */
    readonly registered?: {
      readonly [k: string]: Word;
    };
    /**
     * Findings that are accepted, with the reason. Each needs a reason, a role and a last day.
     *
     * @minItems 1
     *
     * Items: One of them.
     */
    readonly accept?: {
      /**
       * Its code.
       */
      readonly rule: string;
      /**
       * A word or a short phrase.
       */
      readonly at?: string;
      /**
       * A sentence or a paragraph.
       */
      readonly reason?: string;
      /**
       * A word or a short phrase.
       */
      readonly by?: string;
      /**
       * The last day. For a rule on the law, a year from now at most.
       */
      readonly until?: string;
    }[];
  };
}
/**
 * A party.
 */
export interface Party {
  /**
   * A name: lower-case letters and digits, words joined by hyphens.
   */
  readonly organisation?: string;
  /**
   * A word or a short phrase.
   */
  readonly unit?: string;
  /**
   * A word or a short phrase.
   */
  readonly name?: string;
  /**
   * For a party with no file: a body, or a class of bodies.
   */
  readonly kind?: 'body' | 'class';
  /**
   * For a class with no file: the kinds of body that its members can be.
   */
  readonly kindsOfBody?: readonly string[];
  /**
   * controller (the default); processor; coordinator, which holds no data; source, which gives data and is not bound.
   */
  readonly role?: 'controller' | 'processor' | 'coordinator' | 'source';
  /**
   * Takes the lead.
   */
  readonly lead?: 'yes' | 'no';
  /**
   * Words by which several parties are selected together.
   */
  readonly labels?: readonly string[];
  /**
   * How a body, or the members of a class or group, come in: each signs (`open`), or the text is adopted for them.
   */
  readonly joining?: 'open' | 'adopted';
  /**
   * A sentence or a paragraph.
   */
  readonly condition?: string;
  /**
   * The day that it joined, if later than the agreement.
   */
  readonly from?: string;
  /**
   * What only this party does.
   */
  readonly duties?: readonly string[];
  /**
   * A word or a short phrase.
   */
  readonly signatory?: string;
  /**
   * A word or a short phrase.
   */
  readonly contact?: string;
  /**
   * Terms that are changed for this party alone.
   *
   * @minItems 1
   *
   * Items: One of them.
   */
  readonly varies?: {
    /**
     * A name: lower-case letters and digits, words joined by hyphens.
     */
    readonly section: string;
    /**
     * A sentence or a paragraph.
     */
    readonly instead: string;
  }[];
  /**
   * Its own procedures beneath this agreement.
   */
  readonly procedures?: readonly string[];
  /**
   * Purposes for which it is a competent authority by its functions (DPA 2018 s.30(1)(b)); or none.
   */
  readonly competentFor?: readonly string[];
}
/**
 * A purpose.
 */
export interface Purpose {
  /**
   * A word or a short phrase.
   */
  readonly title: string;
  /**
   * A sentence or a paragraph.
   */
  readonly description?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly necessity?: string;
  /**
   * Who gains what.
   *
   * @minItems 1
   *
   * Items: One benefit.
   */
  readonly benefits?: {
    /**
     * A word or a short phrase.
     */
    readonly to: string;
    /**
     * A sentence or a paragraph.
     */
    readonly text: string;
  }[];
  /**
   * A name: lower-case letters and digits, words joined by hyphens.
   */
  readonly partOf?: string;
  /**
   * What it is about, such as safeguarding-children or direct-care. The words are listed under What a purpose is about, in docs/agreement-format.md.
   */
  readonly about?: readonly string[];
  /**
   * Whether it is a law enforcement purpose (DPA 2018 s.31).
   */
  readonly lawEnforcement?: 'yes' | 'no';
}
/**
 * A kind of information.
 */
export interface DataKind {
  /**
   * A word or a short phrase.
   */
  readonly title: string;
  /**
   * Its fields.
   */
  readonly items?: readonly string[];
  /**
   * Whom it is about.
   */
  readonly subjects?: readonly string[];
  /**
   * A sentence or a paragraph.
   */
  readonly condition?: string;
  /**
   * Special categories in it (UK GDPR Article 9(1)), or none.
   */
  readonly specialCategory?: readonly (
    'none' | 'racial-ethnic' | 'political' | 'religious' | 'union' | 'genetic' | 'biometric' | 'health' | 'sex-life' | 'sexual-orientation'
  )[];
  /**
   * Whether it says anything of offences, allegations or proceedings (DPA 2018 s.11(2)).
   */
  readonly criminalOffence?: 'yes' | 'no';
  /**
   * Whether people can be told from it. Left out: identifiable.
   */
  readonly identifiability?: 'identifiable' | 'pseudonymised' | 'aggregated' | 'anonymous';
  /**
   * A word or a short phrase.
   */
  readonly keyHeldBy?: string;
  /**
   * Whether it is about people who have died.
   */
  readonly deceased?: 'none' | 'some' | 'only';
  /**
   * The parties or labels that supply it. Left out: any sender.
   */
  readonly heldBy?: readonly string[];
  /**
   * If it is held for a law enforcement purpose.
   */
  readonly heldFor?: 'law-enforcement';
  /**
   * Whether it was given in confidence.
   */
  readonly confidential?: 'yes' | 'no';
}
/**
 * A flow.
 */
export interface Flow {
  /**
   * A word or a short phrase.
   */
  readonly title?: string;
  /**
   * Who gives: parties or labels; everyone. Where each gives to the others, `between` stands in place of `from` and `to`.
   */
  readonly from?: readonly string[];
  /**
   * Who receives.
   */
  readonly to?: readonly string[];
  /**
   * Parties or labels that give to each other.
   */
  readonly between?: readonly string[];
  /**
   * For which purposes, or all.
   */
  readonly purposes?: readonly string[];
  /**
   * Which kinds of information, or all.
   */
  readonly data?: readonly string[];
  /**
   * How it is sent: secure-email, web-form, telephone, meeting, in-person, post, secure-file-transfer, system-access, or a way of `methods`.
   */
  readonly method?: readonly string[];
  /**
   * How often: case-by-case, on-request, continuous, once, system-access, or a period such as every 1 month.
   */
  readonly frequency?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly trigger?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly volume?: string;
  /**
   * The systems that it goes through.
   */
  readonly system?: readonly string[];
  /**
   * A sentence or a paragraph.
   */
  readonly outsidePeople?: string;
}
/**
 * A statement of law. Left out, parties means every controller that the law lets use it, and direction both ways.
 */
export interface Ground {
  /**
   * A word or a short phrase.
   */
  readonly title?: string;
  /**
   * Parties or labels.
   */
  readonly parties?: readonly string[];
  /**
   * Purposes, or all.
   */
  readonly purposes: readonly string[];
  /**
   * Kinds of information, or all.
   */
  readonly data: readonly string[];
  /**
   * Sending only, or receiving only.
   */
  readonly direction?: 'send' | 'receive';
  /**
   * Points of UK GDPR Article 6(1).
   */
  readonly article6?: readonly ('a' | 'b' | 'c' | 'd' | 'e' | 'ea' | 'f')[];
  /**
   * Paragraphs of UK GDPR Annex 1, for point ea.
   */
  readonly annex1?: readonly string[];
  /**
   * A word or a short phrase.
   */
  readonly assessment?: string;
  /**
   * Points of UK GDPR Article 9(2).
   */
  readonly article9?: readonly ('a' | 'b' | 'c' | 'd' | 'e' | 'f' | 'g' | 'h' | 'i' | 'j')[];
  /**
   * Paragraphs of DPA 2018 Schedule 1, for Articles 9 and 10 alike.
   */
  readonly schedule1?: readonly string[];
  /**
   * Who owes secrecy, for points h and i (DPA 2018 s.11(1)).
   */
  readonly secrecy?: 'health-professional' | 'social-work-professional' | 'duty-of-confidence';
  /**
   * Article 10 met by official authority.
   */
  readonly officialAuthority?: 'yes' | 'no';
  /**
   * DPA 2018 s.35(2): a task of a competent authority, or consent.
   */
  readonly part3?: 'task' | 'consent';
  /**
   * Conditions of DPA 2018 Schedule 8, for sensitive processing.
   */
  readonly schedule8?: readonly string[];
  /**
   * That sensitive processing is strictly necessary (s.35(5)).
   */
  readonly strictlyNecessary?: 'yes' | 'no';
  /**
   * Duties and powers relied on, as people cite them.
   */
  readonly powers?: readonly string[];
  /**
   * A sentence or a paragraph.
   */
  readonly objective?: string;
  /**
   * Exceptions that apply.
   */
  readonly limits?: readonly string[];
  /**
   * Why the duty of confidence allows it.
   */
  readonly confidentiality?: 'consent' | 'implied-consent' | 'public-interest' | 'legal-duty' | 's251' | 'not-owed';
  /**
   * A word or a short phrase.
   */
  readonly checkedBy?: string;
  /**
   * relied-on, the default. "likely" states no ground.
   */
  readonly reliance?: 'relied-on' | 'likely';
  /**
   * A sentence or a paragraph.
   */
  readonly because?: string;
}
/**
 * A processor's work.
 */
export interface Processing {
  /**
   * A name: lower-case letters and digits, words joined by hyphens.
   */
  readonly processor: string;
  /**
   * One name, or a list of names.
   */
  readonly onBehalfOf: readonly string[];
  /**
   * A sentence or a paragraph.
   */
  readonly subject: string;
  /**
   * A sentence or a paragraph.
   */
  readonly nature?: string;
  /**
   * One name, or a list of names.
   */
  readonly purposes?: readonly string[];
  /**
   * One name, or a list of names.
   */
  readonly data?: readonly string[];
  /**
   * The last day.
   */
  readonly until: string;
  /**
   * A word or a short phrase.
   */
  readonly clauses: string;
  /**
   * A sentence or a paragraph.
   */
  readonly subProcessors: string;
  /**
   * What happens to the information at the end.
   */
  readonly atEnd: 'return' | 'destroy';
  /**
   * A sentence or a paragraph.
   */
  readonly audit?: string;
}
/**
 * A rule. Naming party and data beats naming the party, which beats naming the data.
 */
export interface RetentionRule {
  /**
   * One name, or a list of names.
   */
  readonly parties?: readonly string[];
  /**
   * One name, or a list of names.
   */
  readonly data: readonly string[];
  /**
   * How long: a period, or indefinitely.
   */
  readonly keep: string;
  /**
   * A sentence or a paragraph.
   */
  readonly after: string;
  /**
   * A sentence or a paragraph.
   */
  readonly authority?: string;
  /**
   * What happens then.
   */
  readonly then: 'destroy' | 'return' | 'review' | 'anonymise';
  /**
   * How often it is looked at meanwhile (DPA 2018 s.39(2)).
   */
  readonly reviewEvery?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly because?: string;
}
/**
 * An event.
 */
export interface Event {
  /**
   * Its day.
   */
  readonly date: string;
  /**
   * What happened.
   */
  event:
    | 'requested'
    | 'drafting'
    | 'dp-review'
    | 'quality-check'
    | 'with-partners'
    | 'out-for-signature'
    | 'in-force'
    | 'reviewed'
    | 'extended'
    | 'notice'
    | 'suspended'
    | 'resumed'
    | 'left'
    | 'succeeded'
    | 'ended'
    | 'withdrawn';
  /**
   * A word or a short phrase.
   */
  readonly by: string;
  /**
   * One name, or a list of names.
   */
  readonly parties?: readonly string[];
  /**
   * Of which version of the text. Once it was in force, that number is not later than `version` above.
   */
  readonly version?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly outcome?: string;
  /**
   * One name, or a list of names.
   */
  readonly tests?: readonly string[];
  /**
   * The next review, or the new last day.
   */
  readonly next?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly statement?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly note?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly evidence?: string;
}
/**
 * A group of people.
 */
export interface People {
  /**
   * A word or a short phrase.
   */
  readonly title: string;
  /**
   * Whether they are vulnerable.
   */
  readonly vulnerable?: 'yes' | 'no';
  /**
   * Their standing in a law enforcement purpose (DPA 2018 s.38(3)).
   */
  readonly status?: 'suspect' | 'convicted' | 'victim' | 'witness';
  /**
   * Situations of the register's list.
   */
  readonly situations?: readonly string[];
}
/**
 * What the public sees.
 */
export interface Publication {
  /**
   * All of it, a summary, nothing, or all of it once every party has signed.
   */
  readonly show: 'yes' | 'summary' | 'no' | 'when-all-signed';
  /**
   * Sections that are left out.
   */
  readonly withheld?: readonly string[];
  /**
   * A sentence or a paragraph.
   */
  readonly because: string;
}
/**
 * How the parties make it theirs.
 */
export interface Execution {
  /**
   * Signed by each party, adopted by a body for all, or signed on a platform.
   */
  readonly how: 'signed' | 'adopted' | 'platform';
  /**
   * The bodies that adopt it.
   */
  readonly by?: readonly string[];
  /**
   * A word or a short phrase.
   */
  readonly platform?: string;
  /**
   * A sentence or a paragraph.
   */
  readonly effect?: string;
}
/**
 * One arrangement (UK GDPR Article 26; DPA 2018 s.58).
 */
export interface JointControl {
  /**
   * The joint controllers.
   */
  readonly parties: readonly string[];
  /**
   * For which purposes.
   */
  readonly purposes: readonly string[];
  /**
   * A name: lower-case letters and digits, words joined by hyphens.
   */
  readonly contactPoint?: string;
  /**
   * Who does what: the name of a task, then a party or everyone.
   */
  readonly tasks: {
    readonly [k: string]: Names;
  };
  /**
   * A sentence or a paragraph.
   */
  readonly essence?: string;
}
