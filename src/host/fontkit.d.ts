/** The one thing that is asked of fontkit, which has no types of its own. */
declare module 'fontkit' {
  /** Reads a font file. Throws if it is not one. */
  export function create(bytes: Uint8Array): { readonly characterSet: readonly number[] };
}
