/** What is remembered while a Word file is read from start to end; made anew for each part that has text. */
import type { Remark } from '../remark.ts';
import type { Numberer } from './numbering.ts';
import type { Style, Styles } from './styles.ts';

export interface Reader {
  readonly styles: Styles;
  readonly number: Numberer;
  /** The addresses of links, by the ids of relations. */
  readonly links: ReadonlyMap<string, string>;
  readonly fields: Fields;
  readonly comments: Comments;
  /** How many paragraphs with words, and tables, there were in the body. */
  paragraphs: number;
  tables: number;
  /** The style of the paragraph that is being read. */
  paragraphStyle: Style;
  readonly remarks: Remark[];
}

/** Fields that are open, and of how many of them what is read is a part: a file can have any number within one another. */
interface Fields {
  /** The innermost last. */
  readonly open: Field[];
  /** Of how many what they are made by, which nobody sees. */
  codes: number;
  /** How many make a table of contents. */
  contents: number;
}

interface Field {
  /** What it is made by: `TOC \o "1-3"`. */
  code: string;
  /** What it shows has begun. */
  result: boolean;
  /** It makes a table of contents. */
  contents: boolean;
  /** The address that it leads to. */
  link: string | undefined;
}

interface Comments {
  /** The ids of comments in whose words the reader is. */
  readonly open: Set<string>;
  /** The words that each is about. */
  readonly about: Map<string, string>;
  /** Comments whose sign stands in the paragraph that is being read. */
  readonly placed: Map<string, number>;
  /** Where each comment's sign stands. */
  readonly places: Map<string, string>;
}
