/**
 * The tree of a document. It is composed once, numbered once, and every format
 * is made from it, so that they cannot disagree: renderers add no words of
 * their own but page numbers.
 */
import type { IsoDate } from '../base/dates.ts';
import type { Theme } from '../agreement/theme.ts';
import type { Drawing } from './diagram/drawing.ts';

export interface Document {
  readonly id: string;
  /** BCP 47: `en-GB`. */
  readonly language: string;
  readonly title: string;
  /** A `sheet` has no page for its cover: the text begins beneath the title. Left out, it has one. */
  readonly layout?: 'sheet';
  readonly cover: Cover;
  /** Everything after the cover, in reading order. */
  readonly blocks: readonly Block[];
  /** What stands at the head and foot of every page. */
  readonly running: Running;
  /** What files say beside the tree, in the words of the edition. */
  readonly furniture: Furniture;
  readonly properties: Properties;
  /** How it is to look. Every format takes from it what it can show; its logo stands at the top of the cover. */
  readonly theme: Theme;
}

export interface Cover {
  /** Small at the top: the bodies that it is of, or what kind of document it is. */
  readonly above: string;
  /** One or two sentences beneath the title. */
  readonly summary: string;
  /** Said on the cover and on every page that shows the document: illustrative, withheld parts, not a bar to urgent sharing. */
  readonly notices: readonly Callout[];
  readonly facts: Facts;
}

export interface Running {
  /** Security marking in capitals, or empty. */
  readonly marking: string;
  readonly title: string;
  /** Said on every page: that it is a draft, illustrative, overdue for review; sentences, or empty. */
  readonly notice: string;
  /** Reference and version. */
  readonly reference: string;
  /** Where to check that a copy is current. */
  readonly currency: string;
}

export interface Furniture {
  /** `Page {page} of {pages}`, with these names where the numbers stand. */
  readonly page: string;
  /** The same at the foot of a printed page. */
  readonly pageInPrint: string;
  /** Heard before the number of a page in the table of contents. */
  readonly contentsPage: string;
}

/** What a file says of itself in its properties. */
export interface Properties {
  readonly subject: string;
  /** The publishing body. */
  readonly author: string;
  readonly keywords: readonly string[];
  /** Id, version and digest of the agreement, to find its source again. */
  readonly agreement: string;
  readonly version: string;
  readonly digest: string;
  /** The short reference of that text. */
  readonly reference: string;
  /** The address at which the reference is looked up; empty where the register has none, or will never know it. */
  readonly lookUp: string;
  /** That address knows the reference only once the version is in force and published. */
  readonly notYet?: true;
  readonly edition: string;
  /** The day of the last thing that happened to the agreement: the day of the build would give other bytes every day. */
  readonly date: IsoDate;
}

export type Block = (
  | Heading
  | Paragraph
  | Clause
  | List
  | Table
  | Diagram
  | QrCode
  | Facts
  | Callout
  | Contents
  | Signatures
  | Field
  | Quote
  | Preformatted
  | Break
) &
  Sourced;

/** Where words come from, so that a copy that comes back can be laid beside its source. */
export interface Sourced {
  /**
   * `/retention`, a JSON pointer into the front matter; `body:120-180`, from
   * one character of the file up to another; `clause:breach-telling.1`, a
   * standard clause with its version; `guidance:golden-rules`, a page. Left out
   * where the words are the template's.
   */
  readonly source?: string;
}

/** Levels 1 (part or section) to 4. Anything may link to its id. */
export interface Heading {
  readonly type: 'heading';
  readonly level: 1 | 2 | 3 | 4;
  readonly id: string;
  /** `4.2`; an annex has `A`. Empty if it is not numbered. */
  readonly number: string;
  readonly children: readonly Inline[];
}

export interface Paragraph {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

/** A numbered clause: `4.3`, or `4.3.1` beneath one. */
export interface Clause {
  readonly type: 'clause';
  readonly level: 2 | 3;
  readonly id: string;
  readonly number: string;
  readonly children: readonly Block[];
}

export interface List {
  readonly type: 'list';
  readonly ordered: boolean;
  /** The first number of an ordered list. */
  readonly start: number;
  readonly items: readonly (readonly Block[])[];
  /** For each point the box that it begins with, if it begins with one; left out where no point does. */
  readonly boxes?: readonly (BoxState | undefined)[];
}

/** Whether a box is to be ticked yet. */
export type BoxState = 'empty' | 'ticked';

export interface Table {
  readonly type: 'table';
  readonly id: string;
  /** `Table 3`, put before the caption. */
  readonly number: string;
  readonly caption: string;
  readonly columns: readonly Column[];
  /** Whether the first cell of each row names the row. */
  readonly rowHeaders: boolean;
  readonly rows: readonly (readonly Cell[])[];
}

export interface Column {
  readonly title: string;
  /** Share of the table's width, as a percentage; all columns add up to 100. */
  readonly width: number;
}

export type Cell = readonly Block[];

/** A drawing with its caption. What it shows is said in words elsewhere in the document, for who cannot see it. */
export interface Diagram {
  readonly type: 'diagram';
  readonly id: string;
  /** `Figure 1`, put before the caption. */
  readonly number: string;
  readonly caption: string;
  /** Read out in place of the drawing: what it shows, and where the same is said in words. */
  readonly alternative: string;
  readonly drawing: Drawing;
}

/** A code for cameras that leads to an address. Beside it the words say where it leads, for who has no camera. */
export interface QrCode {
  readonly type: 'qr-code';
  readonly address: string;
  /** Read out in place of the code. */
  readonly alternative: string;
}

/** Terms with their values: a summary list. */
export interface Facts {
  readonly type: 'facts';
  readonly items: readonly { readonly term: string; readonly value: Cell }[];
}

/** Set apart from the text. `warning` says what must not be missed. */
export interface Callout {
  readonly type: 'callout';
  readonly kind: 'warning' | 'note';
  readonly children: readonly Block[];
}

/** The table of contents. */
export interface Contents {
  readonly type: 'contents';
  readonly title: string;
  readonly entries: readonly {
    readonly level: 1 | 2;
    readonly number: string;
    readonly title: string;
    readonly id: string;
    /** The language of the title, where that is not the document's. */
    readonly language?: string;
  }[];
}

/** A sheet for signatures by hand, with room for a pen. */
export interface Signatures {
  readonly type: 'signatures';
  readonly columns: readonly string[];
  /** Each row's first cell: the party and the role that signs for it. */
  readonly parties: readonly { readonly name: string; readonly role: string }[];
}

/** Room for an answer, in a cell beside its question. On paper it is filled in by hand, in Word it is a content control; nothing is ever sent anywhere. */
export interface Field {
  readonly type: 'field';
  /** Names it for programs that read a form back: `request-purpose`. No other of the document has it. */
  readonly name: string;
  /** The words of its question, which stand beside it already. */
  readonly label: string;
  /** One line, several, a day, a line for which there are names to pick from, or as many of the options as apply. */
  readonly kind: 'text' | 'long' | 'date' | 'pick' | 'tick';
  /** What may be ticked: words of the document. Names to pick from stand elsewhere in it, and are shown on a screen alone. */
  readonly options: readonly string[];
}

export interface Quote {
  readonly type: 'quote';
  readonly children: readonly Block[];
}

/** Text whose spaces and line ends count. */
export interface Preformatted {
  readonly type: 'preformatted';
  readonly text: string;
}

/** What follows starts on a new page. */
export interface Break {
  readonly type: 'break';
}

export type Inline =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  /** A link to another document; `href` is http, https or mailto, and was checked. */
  | { readonly type: 'link'; readonly href: string; readonly children: readonly Inline[] }
  /** A link to a heading, clause, table or diagram of this document, by its id. */
  | { readonly type: 'reference'; readonly target: string; readonly children: readonly Inline[] }
  /** Words in another language than the document's; a tag of BCP 47 that is known to exist. */
  | { readonly type: 'language'; readonly language: string; readonly children: readonly Inline[] }
  | { readonly type: 'line-break' };
