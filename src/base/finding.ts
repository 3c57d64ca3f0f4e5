/** Findings: what `check` has to say, as data. Only reporters make prose of it. */
import { compareSpans, type Position, type Span } from './position.ts';

export type Severity = 'error' | 'warning' | 'note';

/** A change that would put a finding right. */
export interface Suggestion {
  readonly title: string;
  /** Stands where nobody who knows the file would want anything else, so that a program may make the change. */
  readonly certain?: true;
  readonly edits: readonly Edit[];
}

export interface Edit {
  readonly path: string;
  readonly start: Position;
  readonly end: Position;
  readonly text: string;
}

/**
 * One thing that is wrong, or worth knowing.
 *
 * `actual` and `expected` are noun phrases: they become the sentence
 * "Unexpected {actual}, expected {expected}." Where something is missing, `actual` begins
 * with "no", and the sentence with "There is". `why` says why it matters and
 * `remedy` what to do, each in whole sentences.
 */
export interface Finding {
  /** Permanent, never reused, and grouped: `schema/unknown-key`. */
  readonly code: string;
  readonly severity: Severity;
  /** The smallest stretch of a file that is wrong. */
  readonly at: Span;
  readonly actual: string;
  readonly expected: string;
  readonly why: string;
  readonly remedy: string;
  /** Id of the agreement that it concerns, if it concerns one. */
  readonly agreement?: string;
  /** JSON pointer of the value that it concerns. */
  readonly pointer?: string;
  /** The provision behind it, as people cite it. */
  readonly source?: string;
  /** Other places that belong to it. */
  readonly related?: readonly { readonly at: Span; readonly text: string }[];
  readonly suggest?: readonly Suggestion[];
  /** Stands where the page of the agreement says as much itself: the agreement is not held back for it. */
  readonly staysPublished?: true;
  /** Stands where people decided to live with it for a while; its severity is then `note`. */
  readonly accepted?: Accepted;
}

/** Why a finding is accepted, by which role, and until which day. */
export interface Accepted {
  /** What it would be otherwise. */
  readonly severity: Severity;
  readonly reason: string;
  readonly by: string;
  /** `YYYY-MM-DD` */
  readonly until: string;
}

/** Files that people write, and those that are made from them or for them. What is kept or signed is never changed. */
const WRITTEN =
  /^(agreements\/[^/]+\/agreement\.md|(organisations|law)\/[^/]+\.yaml|guidance\/[^/]+\.md|concordat\.yaml|\.github\/CODEOWNERS|\.vscode\/schemas\/[a-z-]+\.schema\.json)$/;

/** The one suggestion of a finding that is certain, where all that it touches may be changed: what `check --fix` makes. */
export function certainMend({ suggest = [] }: Finding): Suggestion | undefined {
  const [only, ...others] = suggest.filter((suggestion) => suggestion.certain === true);
  return only !== undefined && others.length === 0 && only.edits.every(({ path }) => WRITTEN.test(path))
    ? only
    : undefined;
}

/** The sentence that says what is wrong. */
export function sentence(finding: Finding): string {
  const beginning = finding.actual.startsWith('no ') ? 'There is' : 'Unexpected';
  // What is expected may end with the words of somebody's text, full stop included.
  return `${beginning} ${finding.actual}, expected ${finding.expected.replace(/\.$/, '')}.`;
}

/** The page that explains a finding's rule, from the repository's root. */
export function helpPage(code: string): string {
  return `docs/rules/${code}.md`;
}

/** Findings in the order in which every report gives them: path, position, code. */
export function sortFindings(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => compareSpans(a.at, b.at) || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}
