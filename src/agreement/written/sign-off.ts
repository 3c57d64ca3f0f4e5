/** Made from schemas/sign-off.schema.json by `npm run generate`: what people write, with every list a list. */

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
 * Two numbers with a point between them, as in 2.1.
 */
export type Version = string;
/**
 * One sentence or paragraph, or a list.
 */
export type Texts = readonly string[];

/**
 * agreements/<id>/sign-off/<name>.yaml: what one body decided about one version of an agreement. A new file is how a body joins.
 */
export interface WrittenSignOff {
  /**
   * The body that decides, by the name of its file.
   */
  readonly organisation: string;
  /**
   * The party of the agreement that it takes part as, where that is a group or a class, or has another name.
   */
  readonly as?: string;
  /**
   * The version that was put before it.
   */
  readonly version: string;
  /**
   * The digest of that version: it says which words were agreed.
   */
  readonly digest: string;
  /**
   * What it decided: agreed; agreed-with-conditions, which `conditions` gives; or declined.
   */
  readonly decision: 'agreed' | 'agreed-with-conditions' | 'declined';
  /**
   * What has to be done before its agreement holds without reserve. A later record of the same body says that it was.
   */
  readonly conditions?: readonly string[];
  /**
   * The role of whoever decided for it. No name: roles, not people, bind a body.
   */
  readonly role: string;
  /**
   * The day of the decision.
   */
  readonly date: string;
  /**
   * The day from which it takes part, where that is later.
   */
  readonly starts?: string;
  /**
   * How it decided, and so what proves it: key, a signature of one of its keys; commit, a commit of git that one of its keys signed; platform, a signing service; minute, a decision of a meeting; wet-ink, a signed sheet; email.
   */
  readonly method: 'key' | 'commit' | 'platform' | 'minute' | 'wet-ink' | 'email';
  /**
   * A sentence or a paragraph.
   */
  readonly evidence?: string;
  /**
   * The reference of its impact assessment, where one had to be done before it signed.
   */
  readonly assessment?: string;
  /**
   * For commit: its lines before the message, without the signature, as git keeps them. The message is the statement.
   */
  readonly commit?: string;
  /**
   * For key: the signature that ssh-keygen -Y sign made, whole, over the statement that concordat sign prints. For commit: that of the commit.
   */
  readonly signature?: string;
}
