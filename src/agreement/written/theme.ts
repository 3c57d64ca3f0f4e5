/** Made from schemas/theme.schema.json by `npm run generate`: what people write, with every list a list. */

/**
 * A word or a short phrase.
 */
export type Word = string;
/**
 * A colour in quotes: # and six digits or letters a to f, as in '#12436d'.
 */
export type Colour = string;

/**
 * The look of documents and pages. `look` in `concordat.yaml` names the folder. The tool has `plain`, `council` and `police`; a register's own folder of that name, or of another, comes first.
 */
export interface WrittenTheme {
  /**
   * What the look is called.
   */
  readonly title: string;
  /**
   * The faces.
   */
  readonly fonts: {
    /**
     * The face of the PDF. It is embedded, so only faces that the tool carries can be named.
     */
    readonly pdf: 'Source Sans 3' | 'Atkinson Hyperlegible Next';
    /**
     * The face of files for word processors, which take it from the reader's machine. `Arial` is on nearly every one; where one of the others is missing, a wider face may stand for it and break words in narrow columns.
     */
    readonly office: 'Arial' | 'Aptos' | 'Calibri';
  };
  /**
   * The colours, each with a part to play. Every text stands out from its ground by 4.5 to 1, and every line by 3 to 1.
   */
  readonly colours: {
    /**
     * Text, in quotes, as in '#0b0c0c'.
     */
    readonly text: string;
    /**
     * The one accent, in quotes: numbers, strong rules, the head of a page of the site.
     */
    readonly accent: string;
    /**
     * The ground of header rows, notes and panels, in quotes.
     */
    readonly accentTint: string;
    /**
     * Lines between rows and beside quotations, in quotes.
     */
    readonly line: string;
    /**
     * Text that may step back, such as heads and feet of pages, in quotes.
     */
    readonly muted: string;
    /**
     * The ground of warnings, in quotes.
     */
    readonly warningTint: string;
    /**
     * Links, in quotes.
     */
    readonly link: string;
  };
  /**
   * The room between lines and paragraphs of documents.
   */
  readonly spacing: {
    /**
     * The height of a line as a multiple of the size of its letters: from 1.3 to 1.69.
     */
    readonly line: string;
    /**
     * The room after a paragraph: from 2 mm to 5 mm, as in 3 mm.
     */
    readonly paragraph: string;
  };
  /**
   * A picture of the register's own, small at the top of the cover.
   */
  readonly logo?: {
    /**
     * A PNG file beside the theme, as in `logo.png`: letters, digits and hyphens.
     */
    readonly file: string;
    /**
     * What it says, for people who do not see it: mostly the name of the body.
     */
    readonly alternative: string;
    /**
     * How tall it is on paper: from 8 mm to 25 mm, as in 14 mm.
     */
    readonly height: string;
  };
}
