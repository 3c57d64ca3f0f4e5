/** What the named blocks of a template are built from. */
import type { SchemaPart } from '../../agreement/schemas.ts';
import type { Hash } from '../../base/ports.ts';
import type { Entry } from '../../register/entry.ts';
import type { Register } from '../../register/register.ts';
import type { Block } from '../document.ts';
import type { ProseSection } from '../sections.ts';
import type { Sheet } from '../sheet.ts';
import type { StandardClause } from '../standard-clauses.ts';
import type { Wording } from '../wording.ts';

export interface BlockContext {
  readonly entry: Entry;
  readonly register: Register;
  /** The schema of agreements: it has the order of facts. */
  readonly schema: SchemaPart;
  readonly hash: Hash;
  /** The words of the agreement's edition. */
  readonly words: Wording;
  readonly sections: readonly ProseSection[];
  /** Ids of the template's own sections. */
  readonly known: ReadonlySet<string>;
  /** A standard clause of the agreement's edition, by its id. Throws if there is none: `check` reports that first. */
  readonly clause: (id: string) => StandardClause;
  /** The author's prose, as blocks of the document. */
  readonly prose: (section: ProseSection) => readonly Block[];
  /** The words of a form of the edition; nothing if it has no such form. */
  readonly form: (name: string) => Sheet | undefined;
  /** Makes an id from a title, unique in the document. */
  readonly id: (title: string) => string;
}

/** A part of a document that Markdown cannot say. */
export type BuildBlock = (context: BlockContext, argument: string | undefined) => readonly Block[];
