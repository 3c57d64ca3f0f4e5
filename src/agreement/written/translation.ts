/** Made from schemas/translation.schema.json by `npm run generate`: what people write, with every list a list. */

/**
 * Two numbers with a point between them, as in 2.1.
 */
export type Version = string;
/**
 * A word or a short phrase.
 */
export type Word = string;
/**
 * A sentence or a paragraph.
 */
export type Text = string;
/**
 * A day: year, month, day, as in 2026-10-01.
 */
export type Date = string;

/**
 * The front matter of agreements/<id>/agreement.cy.md: the Welsh text of an agreement. It is not part of what the parties agree to.
 */
export interface WrittenTranslation {
  /**
   * The version of agreement.md that it gives in Welsh.
   */
  readonly translates: string;
  /**
   * The title in Welsh.
   */
  readonly title: string;
  /**
   * The summary in Welsh.
   */
  readonly summary: string;
  /**
   * When a translator checked it. Left out, its page says that no check is recorded.
   */
  readonly checked?: string;
}
