/** Made from schemas/concordat.schema.json by `npm run generate`: what people write, with every list a list. */

/**
 * A word or a short phrase.
 */
export type Word = string;
/**
 * One account or team of GitHub, or a list: an-account, or an-organisation/a-team.
 */
export type Accounts = readonly string[];
/**
 * The SHA-256 of a certificate, as 64 hexadecimal digits.
 */
export type Certificate = string;
/**
 * An account or team of GitHub: an-account, or an-organisation/a-team.
 */
export type Account = string;
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
 * A length of time in words: 25 years, 72 hours, 5 working days.
 */
export type Period = string;
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
 * concordat.yaml: what the register is called, who publishes it, and its policy.
 */
export interface WrittenRegister {
  /**
   * The register's title.
   */
  readonly title: string;
  /**
   * The organisation that publishes it.
   */
  readonly publisher: string;
  /**
   * Paragraphs that the home page opens with.
   */
  readonly introduction?: readonly string[];
  /**
   * Its address on the web, ending with a slash.
   */
  readonly baseUrl?: string;
  /**
   * Where its files are kept.
   */
  readonly repository?: string;
  /**
   * Where to write about it.
   */
  readonly contact?: string;
  /**
   * The register that this is a copy of, where others than its publisher made the copy: every page says so.
   */
  readonly copyOf?: {
    /**
     * Whose register it is, as in `the Whole Essex Information Sharing Framework`.
     */
    readonly title: string;
    /**
     * Where that register is.
     */
    readonly url?: string;
  };
  /**
   * The languages of the site, the first being the main one.
   */
  readonly languages?: readonly ('en' | 'cy')[];
  /**
   * Under which terms anyone may use the register's data.
   */
  readonly licence?: {
    /**
     * Its name, such as Open Government Licence v3.0.
     */
    readonly title: string;
    /**
     * Where its text is.
     */
    readonly url?: string;
  };
  /**
   * Whether the public can read the repository.
   */
  readonly source?: 'private' | 'public';
  /**
   * The register's headings.
   */
  readonly themes: {
    readonly [k: string]: Word;
  };
  /**
   * Situations in which people find themselves, for "someone like me".
   */
  readonly situations?: {
    readonly [k: string]: Word;
  };
  /**
   * Kinds of people in their own words, for "someone like me": each finds the agreements that fit any of its fields. Left out, a standard list.
   */
  readonly people?: {
    readonly [k: string]: KindOfPerson;
  };
  /**
   * The register's own texts in Welsh, for the pages in Welsh.
   */
  readonly welsh?: {
    /**
     * A word or a short phrase.
     */
    readonly title?: string;
    /**
     * Paragraphs that the home page opens with.
     */
    readonly introduction?: readonly string[];
    /**
     * The register's headings.
     */
    readonly themes?: {
      readonly [k: string]: Word;
    };
    /**
     * Situations in which people find themselves.
     */
    readonly situations?: {
      readonly [k: string]: Word;
    };
    /**
     * What kinds of people say of themselves.
     */
    readonly people?: {
      readonly [k: string]: Word;
    };
  };
  /**
   * The places that it covers.
   */
  readonly areas?: readonly string[];
  /**
   * Codes of places (Office for National Statistics), each with the name under which agreements have the same place: pages tell it once.
   */
  readonly areaCodes?: {
    readonly [k: string]: Word;
  };
  /**
   * Policy for reviews.
   */
  readonly review?: {
    /**
     * How long before its day a review counts as due.
     */
    readonly notice?: string;
    /**
     * Which changes an overdue review holds up, where a change is checked before it is merged: those of its own agreement (own-changes), or all (every-change). Left out, those of its own.
     */
    readonly holdsUp?: 'own-changes' | 'every-change';
    /**
     * Policy packs: ico, weisf, police, nhs, wales. docs/policy.md says what each asks for.
     */
    readonly packs?: readonly string[];
  };
  /**
   * Severities of rules, where they differ from the standard.
   */
  readonly rules?: {
    readonly [k: string]: 'error' | 'warning' | 'note' | 'off';
  };
  /**
   * Modules with rules of the register's own, as in rules/*.mjs. They run only where --own-rules asks for it.
   *
   * @minItems 1
   *
   * Items: A module within the repository, or every one of a folder.
   */
  readonly ownRules?: string[];
  /**
   * Policy for signing.
   */
  readonly 'sign-off'?: {
    /**
     * Who must sign: controllers, processors, coordinators, names of parties, or their labels. Left out, the controllers. Classes of bodies hold nothing up: their members join when they sign.
     */
    readonly required?: readonly string[];
    /**
     * What is done before anybody signs, and that last, in their order: data-protection-review, quality-check, signatories. Left out, any order will do.
     */
    readonly order?: readonly ('data-protection-review' | 'quality-check' | 'signatories')[];
    /**
     * Versions that take effect from this day on have their sign-off records here before they are in force; for earlier ones they may stand elsewhere. Left out, every version has them here, if `required` is given.
     */
    readonly since?: string;
    /**
     * Parties, their labels, or bodies for which two people decide: two records with different roles, and with different keys where keys sign.
     */
    readonly twoRoles?: readonly string[];
    /**
     * Roles that may accept a finding of law.
     */
    readonly acceptedBy?: readonly string[];
  };
  /**
   * Policy for changes: which must be signed again, by whom, and which number follows. docs/commands/diff.md says what it does.
   */
  readonly changes?: {
    /**
     * Changes that weigh otherwise here than in the table of docs/changes.md, by their codes.
     */
    readonly weights?: {
      readonly [k: string]: 'material' | 'editorial';
    };
    /**
     * Who signs again after a material change: the parties that it concerns, or every party. Left out, those that it concerns.
     */
    readonly signAgain?: 'concerned' | 'everyone';
    /**
     * Which number follows a material change: the next whole number (2.1 to 3.0), or the next number (2.1 to 2.2). Left out, the next whole number.
     */
    readonly numbering?: 'whole-number' | 'next-number';
  };
  /**
   * Who looks after what on GitHub. docs/github.md says how it is used.
   */
  readonly github?: {
    /**
     * The accounts or teams that look after an organisation's agreements and its file, by the organisation.
     */
    readonly owners?: {
      readonly [k: string]: Accounts;
    };
    /**
     * One account or team of GitHub, or a list: an-account, or an-organisation/a-team.
     */
    readonly everything?: readonly string[];
  };
  /**
   * The folder where released documents are kept: agreements, with the words that they say, or another, such as one that is a branch of its own. Left out, agreements.
   */
  readonly releases?: string;
  /**
   * Certificates whose key is no longer safe, each by its SHA-256: the register no longer says that seals made with them are its own, whatever a release or an earlier state says.
   *
   * @minItems 1
   * @maxItems 100
   */
  readonly withdrawnSeals?: Certificate[];
  /**
   * A name: lower-case letters and digits, words joined by hyphens.
   */
  readonly look?: string;
  /**
   * What the accessibility statement is made from.
   */
  readonly accessibility?: {
    /**
     * When it was tested.
     */
    readonly tested?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly method?: string;
    /**
     * Where to write about it.
     */
    readonly contact?: string;
    /**
     * A word or a short phrase.
     */
    readonly testedBy?: string;
    /**
     * A sentence or a paragraph.
     */
    readonly result?: string;
    /**
     * How far that test found the site to meet WCAG 2.2 AA. The statement repeats it only where a test is recorded that bears it.
     */
    readonly compliance?: 'full' | 'partial' | 'none';
    /**
     * Problems that are known, each with its reason and what to use instead.
     */
    readonly problems?: readonly string[];
    /**
     * Problems that would be a disproportionate burden to mend, each with its reason.
     */
    readonly burden?: readonly string[];
    /**
     * Content that the regulations do not cover, each with its reason.
     */
    readonly outOfScope?: readonly string[];
    /**
     * When the statement was prepared.
     */
    readonly prepared?: string;
    /**
     * When it was last looked at again.
     */
    readonly reviewed?: string;
  };
}
/**
 * A kind of person.
 */
export interface KindOfPerson {
  /**
   * A word or a short phrase.
   */
  readonly title: string;
  /**
   * Situations of the register's list that agreements name for their subjects.
   */
  readonly situations?: readonly string[];
  /**
   * What purposes are about, such as housing or direct-care.
   */
  readonly about?: readonly string[];
  /**
   * The standing of subjects in a law enforcement purpose.
   */
  readonly status?: readonly ('suspect' | 'convicted' | 'victim' | 'witness')[];
  /**
   * Names that agreements give to their subjects: carer, tenant.
   */
  readonly subjects?: readonly string[];
  /**
   * Themes, for agreements of which little else is known.
   */
  readonly themes?: readonly string[];
}
