/** The parts of `jsonld` that tests use: the package brings no types. */
declare module 'jsonld' {
  export interface Options {
    readonly base?: string;
    readonly format?: string;
    readonly safe?: boolean;
    readonly documentLoader?: (address: string) => Promise<never>;
  }
  const jsonld: {
    expand(document: object, options: Options): Promise<readonly object[]>;
    toRDF(document: object, options: Options): Promise<string>;
  };
  export default jsonld;
}
