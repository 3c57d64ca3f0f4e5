/** Made from schemas/guidance.schema.json by `npm run generate`: what people write, with every list a list. */

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
 * A day, a month or a year: 2024-05-01, 2024-05 or 2024.
 */
export type When = string;

/**
 * The front matter of guidance/<id>.md: a page of guidance with its edition.
 */
export interface WrittenGuidance {
  /**
   * Its title.
   */
  readonly title: string;
  /**
   * What it is, in a sentence or two.
   */
  readonly summary: string;
  /**
   * What sort of page it is.
   */
  readonly kind: 'principles' | 'checklist' | 'questions' | 'decision' | 'myths' | 'explanation';
  /**
   * The edition of the guidance that it gives.
   */
  readonly edition?: string;
  /**
   * When that edition began.
   */
  readonly from?: string;
  /**
   * Who it is for.
   */
  readonly audience?: readonly string[];
  /**
   * The official source.
   */
  readonly source?: string;
  /**
   * Where that is.
   */
  readonly url?: string;
  /**
   * When it was checked against the source.
   */
  readonly checked?: string;
  /**
   * What is not certain.
   */
  readonly doubt?: string;
  /**
   * Earlier editions.
   *
   * @minItems 1
   *
   * Items: One of them.
   */
  readonly supersedes?: {
    /**
     * A word or a short phrase.
     */
    readonly title: string;
    /**
     * A word or a short phrase.
     */
    readonly edition: string;
    /**
     * When it ended.
     */
    readonly until?: string;
  }[];
  /**
   * The register's headings that it belongs to.
   */
  readonly themes?: readonly string[];
  /**
   * Its place among the pages.
   */
  readonly order?: string;
}
