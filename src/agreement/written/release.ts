/** Made from schemas/release.schema.json by `npm run generate`: what people write, with every list a list. */

/**
 * A name: lower-case letters and digits, words joined by hyphens.
 */
export type Name = string;
/**
 * A word or a short phrase.
 */
export type Word = string;
/**
 * A day: year, month, day, as in 2026-10-01.
 */
export type Date = string;
/**
 * Two numbers with a point between them, as in 2.1.
 */
export type Version = string;
/**
 * SHA-256 over canonical words, as docs/digest.md says.
 */
export type Digest = string;
/**
 * SHA-256 as 64 hexadecimal digits.
 */
export type Sha256 = string;

/**
 * agreements/<id>/versions/<version>/release.yaml: what was released, as concordat release wrote it. Nobody edits it.
 */
export interface WrittenRelease {
  /**
   * The agreement, by the name of its folder.
   */
  readonly agreement: string;
  /**
   * The version that was released.
   */
  readonly version: string;
  /**
   * The digest of that version: it says which words were released.
   */
  readonly digest: string;
  /**
   * The day of the release.
   */
  readonly released: string;
  /**
   * The first day of the version.
   */
  readonly effective?: string;
  /**
   * What made the files.
   */
  readonly madeWith: {
    /**
     * The program and its version.
     */
    readonly tool: string;
    /**
     * The browser that printed the PDF.
     */
    readonly browser?: string;
    /**
     * The edition of the law data that it was checked against.
     */
    readonly law?: string;
  };
  /**
   * With which certificate the PDF was sealed, so that a register says that such seals are its own; left out where it was not sealed.
   */
  readonly sealedBy?: {
    /**
     * Whose it is, as it says.
     */
    readonly name: string;
    /**
     * The SHA-256 of the certificate.
     */
    readonly certificate: string;
    /**
     * The last day on which it holds.
     */
    readonly until: string;
  };
  /**
   * The edition of the template and of its standard clauses.
   */
  readonly edition?: string;
  /**
   * The framework that it stands under.
   */
  readonly framework?: {
    /**
     * The framework, by the name of its folder.
     */
    readonly agreement: string;
    /**
     * Its version.
     */
    readonly version: string;
    /**
     * The digest of that version.
     */
    readonly digest: string;
  };
  /**
   * What documents say of the register, from concordat.yaml.
   */
  readonly settings: {
    /**
     * The title of the register.
     */
    readonly title: string;
    /**
     * Who publishes it.
     */
    readonly publisher: string;
    /**
     * Where it is published.
     */
    readonly baseUrl?: string;
    /**
     * Whom to ask.
     */
    readonly contact?: string;
    /**
     * The look of its documents.
     */
    readonly look?: string;
  };
  /**
   * The decisions that bound the parties to it on the day of the release.
   *
   * @minItems 1
   *
   * Items: A decision.
   */
  readonly signedBy: {
    /**
     * The body that decided.
     */
    readonly organisation: string;
    /**
     * The party of the agreement that it takes part as, where that is another name.
     */
    readonly as?: string;
    /**
     * The file of the record, in sign-off/.
     */
    readonly record: string;
    /**
     * The SHA-256 of that file.
     */
    readonly sha256: string;
  }[];
  /**
   * Every file that was released: the words, the bodies that they were resolved with, and the documents, which stand under released/.
   *
   * @minItems 1
   *
   * Items: A file.
   */
  readonly files: {
    /**
     * Its path within the folder of the version.
     */
    readonly path: string;
    /**
     * Its size in bytes.
     */
    readonly size: string;
    /**
     * Its SHA-256.
     */
    readonly sha256: string;
  }[];
}
