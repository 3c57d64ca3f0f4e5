/** A page could not be printed, though there is a browser. The message says why and what to do. */
export class PrintError extends Error {
  constructor(why: string) {
    super(why);
    this.name = 'PrintError';
  }
}
