/**
 * A commit of git by which a body signs: one that says nothing but its decision.
 *
 * What git signs is the commit without its signature: a few lines that name the files, who made it and when; an empty line;
 * and the message. Here the message is the statement of the record under one line that sums it up. So a record keeps those
 * lines and the signature, and needs no repository to be checked: neither a squash nor a clone without history takes
 * anything from it.
 */
import { DECIDED, statementOf } from './statement.ts';
import type { WrittenSignOff } from './written/sign-off.ts';

/** What git signs a commit for (gpg.format=ssh). */
export const COMMIT_NAMESPACE = 'git';

/** The message of the commit by which a body decides so, with the line break at its end: a line for people, and the statement. */
export function commitMessage(agreement: string, record: WrittenSignOff): string {
  const { organisation, decision, version } = record;
  return `${organisation} ${DECIDED[decision]} ${agreement} ${version}\n\n${statementOf(agreement, record)}\n`;
}

/** What the signature of such a commit covers: its lines, and its message. */
export function signedCommit(agreement: string, record: WrittenSignOff): string {
  return `${record.commit ?? ''}\n\n${commitMessage(agreement, record)}`;
}

/** A commit as git keeps it, in its parts. */
export interface CommitParts {
  /** The lines before the message, without the signature; no line break at the end. */
  readonly lines: string;
  readonly message: string;
  readonly signature: string;
}

/** The parts of a commit; nothing of one without a signature. */
export function commitParts(object: string): CommitParts | undefined {
  const end = object.indexOf('\n\n');
  const signature: string[] = [];
  const lines: string[] = [];
  let inSignature = false;
  for (const line of object.slice(0, end).split('\n')) {
    inSignature = SIGNATURE.test(line) || (inSignature && line.startsWith(' '));
    if (inSignature) signature.push(line.replace(SIGNATURE, '').replace(/^ /, ''));
    else lines.push(line);
  }
  return end < 0 || signature.length === 0
    ? undefined
    : { lines: lines.join('\n'), message: object.slice(end + 2), signature: signature.join('\n').trimEnd() };
}

/** By its name in repositories of SHA-1 and of SHA-256; git begins each further line of a header with a space. */
const SIGNATURE = /^gpgsig(?:-sha256)? /;

/**
 * Whether a commit says the decision and nothing else: it has no files and no commit before it, and whoever signed it made it,
 * in the very second, on the day that the record gives or a day beside it. What somebody signs in passing, as by a rebase or a
 * merge of a branch, has files and a commit before it.
 */
export function isOwnCommit(lines: string, date: string): boolean {
  const [tree = '', author = '', committer, ...more] = lines.split('\n');
  const time = Number(AUTHOR.exec(author)?.[3]);
  return (
    more.length === 0 &&
    EMPTY_TREES.some((empty) => tree === `tree ${empty}`) &&
    committer === author.replace('author', 'committer') &&
    Math.abs(time - Date.parse(`${date}T12:00:00Z`) / 1000) <= DAY_AND_HALF
  );
}

/** The tree without a file, by SHA-1 and by SHA-256. */
export const EMPTY_TREES = [
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
] as const;

/** In seconds, from noon: that day and those beside it, whatever the time zone. */
const DAY_AND_HALF = 36 * 60 * 60;

const AUTHOR = /^author ([^<>\n]{1,200}) <([^<>\n]{1,200})> (\d{1,12}) [+-]\d{4}$/;

/** Who made such a commit: the name, and the address. */
export function authorOf(lines: string): readonly [name: string, address: string] {
  const [, name = '', address = ''] = AUTHOR.exec(lines.split('\n')[1] ?? '') ?? [];
  return [name, address];
}
