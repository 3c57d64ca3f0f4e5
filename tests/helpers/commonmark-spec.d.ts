declare module 'commonmark-spec' {
  /** The examples of the specification; a tab is written `→`. */
  export const tests: readonly { readonly number: number; readonly markdown: string; readonly section: string }[];
}
