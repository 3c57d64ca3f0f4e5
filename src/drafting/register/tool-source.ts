/** Where a register takes the tool from: what people write, and what it becomes for npm and for GitHub. */

/** A place from which npm can install the tool. */
export interface ToolSource {
  /** What stands for it under `dependencies` in `package.json`. */
  readonly spec: string;
  /** Where the place is a repository on GitHub: which one, and at which tag or commit. Workflows are called there. */
  readonly github: { readonly repository: string; readonly revision: string } | undefined;
}

/** The forms, for people. */
export const TOOL_FORMS =
  'github:owner/repository#commit, a version as in 1.2.0, file:concordat-1.2.0.tgz, or the https:// address of such a file';

const NAME = '[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9])?';
const ON_GITHUB = new RegExp(
  `^(?:github:|git\\+https://github\\.com/|https://github\\.com/)?(${NAME}/${NAME}?)(?:\\.git)?[#@]([A-Za-z0-9][A-Za-z0-9._/-]{0,99})$`,
);
const VERSION = /^\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9a-z.-]{1,40})?$/;
const PACKED = /^(?:file:(?:\.\/)?|https:\/\/[a-z0-9.-]+(?::\d{1,5})?\/)[\w./-]{1,300}\.tgz$/i;

const COMMIT = /^[0-9a-f]{40}$/i;
const TAG = /^v?\d{1,6}\.\d{1,6}\.\d{1,6}(?:-[0-9a-z.-]{1,40})?$/i;

/**
 * The place that somebody names, or nothing if it is none that is known to be safe to write down. Of a repository on
 * GitHub that is a commit, which never changes, or a tag in the form of a version, which as a rule stays (see
 * `movingTag`). A branch is none: what it holds tomorrow is as good as any code.
 */
export function toolSource(text: string): ToolSource | undefined {
  const { repository, revision } = onGithub(text) ?? { repository: '', revision: '' };
  const fixed = COMMIT.test(revision) ? revision.toLowerCase() : TAG.test(revision) ? revision : undefined;
  if (fixed !== undefined) return { spec: `github:${repository}#${fixed}`, github: { repository, revision: fixed } };
  if (VERSION.test(text) || (PACKED.test(text) && !text.includes('..'))) return { spec: text, github: undefined };
  return undefined;
}

/** Why a text names no place of the tool, and what would; nothing where it names one. */
export function toolFault(text: string): string | undefined {
  if (toolSource(text) !== undefined) return undefined;
  const { repository, revision } = onGithub(text) ?? {};
  if (repository === undefined || revision === undefined) return `Write it as ${TOOL_FORMS}.`;
  const why = /^[0-9a-f]{4,39}$/i.test(revision)
    ? `“${revision}” looks like part of the number of a commit: the whole of it is 40 digits and letters.`
    : `“${revision}” is no commit. What a branch holds can change on any day, and the register would run it unseen.`;
  return `${why} Name a commit by its whole number: https://github.com/${repository}/commits lists them, with a button beside each that copies it. A tag in the form v1.2.0 is taken too.`;
}

/** What somebody should know who takes the tool from a tag, in a sentence or two; nothing for any other place. */
export function movingTag({ github }: ToolSource): string | undefined {
  if (github === undefined || COMMIT.test(github.revision)) return undefined;
  const { repository, revision } = github;
  return `Which commit concordat comes from: it is taken from the tag ${revision}, and whoever keeps ${repository} can move a tag. Put the number of the commit in its place in package.json and .github/workflows/: https://github.com/${repository}/tags shows it.`;
}

function onGithub(text: string): ToolSource['github'] {
  const [, named = '', revision = ''] = ON_GITHUB.exec(text) ?? [];
  const repository = named.replace(/\.git$/, '');
  return repository === '' || revision.includes('..') ? undefined : { repository, revision };
}
