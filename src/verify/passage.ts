/** What is read out of a file that somebody holds, whatever form it has. */

/** The agreement, version and digest that a file says it is of. Anyone can write them. */
export interface Claims {
  readonly agreement: string;
  readonly version: string;
  readonly digest: string;
  /** Of a file with properties: its title there. */
  readonly title?: string;
}

export type FileForm = 'pdf' | 'docx' | 'odt' | 'json' | 'text' | 'other';

export interface Passage {
  /** Where it stands: `page 3`, `4.2 How long it is kept`, `/terms/title`. */
  readonly where: string;
  readonly words: string;
}
