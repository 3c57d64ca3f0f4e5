/** Made from schemas/organisation.schema.json by `npm run generate`: what people write, with every list a list. */

/**
 * A name: lower-case letters and digits, words joined by hyphens.
 */
export type Name = string;
/**
 * A sentence or a paragraph.
 */
export type Text = string;
/**
 * A word or a short phrase.
 */
export type Word = string;
/**
 * A day: year, month, day, as in 2026-10-01.
 */
export type Date = string;
/**
 * yes or no.
 */
export type YesNo = 'yes' | 'no';
/**
 * A web address that begins with https:// or http://.
 */
export type Address = string;
/**
 * One name, or a list of names.
 */
export type Names = readonly string[];
/**
 * One word or phrase, or a list.
 */
export type Words = readonly string[];

/**
 * organisations/<id>.yaml: a body, a group of bodies that are all known, or a class of bodies whose members are listed nowhere.
 */
export interface WrittenOrganisation {
  /**
   * Its name.
   */
  readonly name: string;
  /**
   * What kind of body it is; or group; or class. The words are listed under Kinds of body, in docs/agreement-format.md.
   */
  readonly kind: string;
  /**
   * The controller in law, where it has another name.
   */
  readonly legalName?: string;
  /**
   * Where it acts.
   */
  readonly nation?: 'england' | 'wales' | 'scotland' | 'northern-ireland' | 'united-kingdom';
  /**
   * Other names.
   */
  readonly alsoKnownAs?: readonly string[];
  /**
   * What it does, in a sentence.
   */
  readonly description?: string;
  /**
   * Its website.
   */
  readonly website?: string;
  /**
   * Whether it is a public authority (DPA 2018 s.7), where its kind does not settle it.
   */
  readonly publicAuthority?: 'yes' | 'no';
  /**
   * Its entry in DPA 2018 Schedule 7, `functions`, or `no`, where its kind does not settle it.
   */
  readonly competentAuthority?: string;
  /**
   * When it began.
   */
  readonly from?: string;
  /**
   * When it ended.
   */
  readonly until?: string;
  /**
   * What came after it.
   *
   * @minItems 1
   *
   * Items: One successor.
   */
  readonly succeededBy?: {
    /**
     * The body.
     */
    readonly organisation: string;
    /**
     * When.
     */
    readonly date: string;
    /**
     * How.
     */
    readonly how?: string;
  }[];
  /**
   * Its numbers in public registers.
   */
  readonly identifiers?: {
    /**
     * A word or a short phrase.
     */
    readonly ico?: string;
    /**
     * A word or a short phrase.
     */
    readonly gss?: string;
    /**
     * A word or a short phrase.
     */
    readonly ods?: string;
    /**
     * A word or a short phrase.
     */
    readonly urn?: string;
    /**
     * A word or a short phrase.
     */
    readonly ukprn?: string;
    /**
     * A word or a short phrase.
     */
    readonly companiesHouse?: string;
    /**
     * A word or a short phrase.
     */
    readonly charity?: string;
    /**
     * A word or a short phrase.
     */
    readonly dea?: string;
  };
  /**
   * When its data protection fee runs out.
   */
  readonly registrationExpires?: string;
  /**
   * Why it need not be registered.
   */
  readonly registrationExempt?: string;
  /**
   * Roles and mailboxes; no names.
   */
  readonly contacts?: {
    /**
     * A word or a short phrase.
     */
    readonly dataProtectionOfficer?: string;
    /**
     * A word or a short phrase.
     */
    readonly sharing?: string;
    /**
     * A word or a short phrase.
     */
    readonly rights?: string;
    /**
     * A word or a short phrase.
     */
    readonly breach?: string;
    /**
     * A word or a short phrase.
     */
    readonly caldicottGuardian?: string;
    /**
     * A word or a short phrase.
     */
    readonly siro?: string;
    /**
     * A word or a short phrase.
     */
    readonly help?: string;
  };
  /**
   * The roles that approve agreements for it.
   */
  readonly approvers?: readonly string[];
  /**
   * Its own appropriate policy documents (DPA 2018 Schedule 1 Part 4; s.42).
   *
   * @minItems 1
   *
   * Items: One of them.
   */
  readonly policyDocuments?: {
    /**
     * A word or a short phrase.
     */
    readonly reference: string;
    /**
     * What it covers: part3, schedule1-18.
     */
    readonly covers: readonly string[];
    /**
     * When it was last looked at.
     */
    readonly reviewed: string;
  }[];
  /**
   * Assurance of its security.
   */
  readonly assurance?: {
    /**
     * Data Security and Protection Toolkit.
     */
    readonly dspt?: {
      /**
       * A word or a short phrase.
       */
      readonly level?: string;
      /**
       * When it runs out.
       */
      readonly expires: string;
    };
    /**
     * Cyber Essentials.
     */
    readonly cyberEssentials?: {
      /**
       * A word or a short phrase.
       */
      readonly level?: string;
      /**
       * When it runs out.
       */
      readonly expires: string;
    };
    /**
     * ISO/IEC 27001.
     */
    readonly iso27001?: {
      /**
       * A word or a short phrase.
       */
      readonly level?: string;
      /**
       * When it runs out.
       */
      readonly expires: string;
    };
  };
  /**
   * Public keys that may sign its sign-off records.
   *
   * @minItems 1
   *
   * Items: A key.
   */
  readonly keys?: {
    /**
     * The public key, as ssh writes it.
     */
    readonly key: string;
    /**
     * The first day on which it may sign.
     */
    readonly from: string;
    /**
     * The last day on which it may sign: what it signed until then stands.
     */
    readonly until?: string;
    /**
     * The day on which it was found to be no longer safe. Nothing that it ever signed counts from then on, whatever day a record gives.
     */
    readonly revoked?: string;
  }[];
  /**
   * For a group: its members.
   *
   * @minItems 1
   *
   * Items: One member.
   */
  readonly members?: {
    /**
     * A name: lower-case letters and digits, words joined by hyphens.
     */
    readonly organisation: string;
    /**
     * Member from.
     */
    readonly from?: string;
    /**
     * Member until.
     */
    readonly until?: string;
  }[];
  /**
   * For a class: the kinds of body that its members can be.
   */
  readonly kindsOfBody?: readonly string[];
  /**
   * Where the facts in this file come from.
   */
  readonly verified?: {
    /**
     * The source.
     */
    readonly source?: string;
    /**
     * When they were checked.
     */
    readonly date?: string;
    /**
     * What is not certain.
     */
    readonly doubt?: string;
  };
}
