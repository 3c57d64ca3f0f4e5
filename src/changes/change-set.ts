/** What changed between two states of a register: what every form of the answer is made from. */
import type { Finding } from '../base/finding.ts';
import type { Change } from '../register/compare/change.ts';
import type { ChangeGroup } from '../register/compare/change-groups.ts';
import type { Weight } from '../register/compare/weigh.ts';
import type { Follows } from './follows.ts';
import type { FileChange } from './tree.ts';

/** One of the two states that were compared, as people are told of it. */
export interface Side {
  /** `main`, `the files as they are now`, `old/` */
  readonly name: string;
  /** The commit, where it is a revision. */
  readonly commit?: string;
}

export interface ChangeSet {
  readonly from: Side;
  readonly to: Side;
  readonly agreements: readonly AgreementChange[];
  /** Organisations, pages of guidance and the settings, in that order. */
  readonly files: readonly FileTold[];
  /** Changed files of which nothing is told in words: templates, rules, law, records of signing, kept versions. */
  readonly others: readonly { readonly path: string; readonly change: FileChange }[];
  /** What is wrong with the form of what was compared. */
  readonly faults: readonly Fault[];
}

export interface Fault {
  readonly side: 'from' | 'to';
  readonly finding: Finding;
}

export interface WeighedChange extends Change {
  readonly weight: Weight;
  readonly group: ChangeGroup;
}

export interface AgreementChange {
  readonly id: string;
  readonly title: string;
  readonly change: 'added' | 'removed' | 'renamed' | 'changed';
  /** What it was called before, where it was renamed. */
  readonly was?: string;
  /** Stands where nothing has changed yet, and all is told of what would. */
  readonly supposed?: true;
  readonly path: string;
  /** What it is, in sentences, where it is new or gone. */
  readonly about: readonly string[];
  readonly changes: readonly WeighedChange[];
  /** What was recorded beside the text, which no signature covers: events of the log, assessments and the like. */
  readonly recorded: readonly string[];
  /** The states of it that have faults of form: there, fields are compared as they are written and weighed by nobody. */
  readonly invalid: readonly ('from' | 'to')[];
  readonly follows: Follows;
}

/** A file of the register beside its agreements. */
export interface FileTold {
  readonly of: 'organisation' | 'guidance' | 'settings';
  readonly path: string;
  readonly title: string;
  readonly change: FileChange;
  readonly says: readonly string[];
  /** Prose before and after, to show it word by word; empty if it did not change. */
  readonly prose: { readonly before: string; readonly after: string } | undefined;
}
