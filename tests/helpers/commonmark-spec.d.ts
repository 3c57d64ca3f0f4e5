declare module 'commonmark-spec' {
  /** The examples of the specification, and the HTML that is made of each; a tab is written `→`. */
  export const tests: readonly {
    readonly number: number;
    readonly markdown: string;
    readonly html: string;
    readonly section: string;
  }[];
}
