/** What a person is told about a file that is brought in: such a file has no lines, so its places are in words. */

export interface Remark {
  /** error: nothing can be made of the file; warning: somebody has to look; note: good to know. */
  readonly severity: 'error' | 'warning' | 'note';
  /** Where in the file, as people find it there: `paragraph 41`, `sheet Register, cell D7`; empty where it is the whole file. */
  readonly place: string;
  /** Whole sentences: what is there, and what to do. Words of the file in them are as they stand there. */
  readonly text: string;
}
