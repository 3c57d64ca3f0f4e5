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

/** The place that somebody names, or nothing if it is none that is known to be safe to write down: a branch that moves is as good as any code. */
export function toolSource(text: string): ToolSource | undefined {
  const [, named = '', revision = ''] = ON_GITHUB.exec(text) ?? [];
  const repository = named.replace(/\.git$/, '');
  if (repository !== '' && !revision.includes('..'))
    return { spec: `github:${repository}#${revision}`, github: { repository, revision } };
  if (VERSION.test(text) || (PACKED.test(text) && !text.includes('..'))) return { spec: text, github: undefined };
  return undefined;
}
