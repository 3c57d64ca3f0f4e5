/** What is asked of fontkit, which has no types of its own. */
declare module 'fontkit' {
  /** Reads a font file. Throws if it is not one. */
  export function create(bytes: Uint8Array): {
    readonly characterSet: readonly number[];
    readonly unitsPerEm: number;
    /** The text set in one line; its width is in units of the font. */
    layout(text: string): { readonly advanceWidth: number };
  };
}
