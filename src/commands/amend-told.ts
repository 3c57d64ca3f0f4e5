/** What `amend` did, in words and as data, and what is to be done next. */
import { type IsoDate, longDate } from '../base/dates.ts';
import type { OutputFile } from '../base/ports.ts';
import type { Follows } from '../changes/follows.ts';
import type { Entry } from '../register/entry.ts';
import { compareVersions } from '../register/version.ts';
import type { Outcome } from './command.ts';
import type { TextInForce } from './text-in-force.ts';

/** What the text is to be called, and from when on it holds. */
export interface NextVersion {
  readonly number: string;
  readonly effective: IsoDate;
  /** What follows from the changes that were made to it already; nothing where it says what it said. */
  readonly follows: Follows | undefined;
  /** The number that would do if only the wording changed, where nothing has changed yet. */
  readonly editorial: string | undefined;
}

interface Amended {
  readonly old: TextInForce;
  readonly next: NextVersion;
  /** What was written of the old text. */
  readonly files: readonly OutputFile[];
}

/** The answer once the old text is kept and the new one has its number. */
export function amended(entry: Entry, { old, next, files: kept }: Amended, json: boolean): Outcome {
  const { id, agreement } = entry;
  const { number, effective, follows, editorial } = next;
  const data = {
    id,
    kept: {
      version: old.version,
      digest: old.entry.digest,
      revision: old.revision ?? null,
      files: kept.map(({ path }) => path),
    },
    version: number,
    effective,
    changed: follows?.weight ?? null,
  };
  const from = old.revision === undefined ? '' : `, as it stood in ${old.revision}`;
  const lines = [
    kept.length === 0
      ? `Version ${old.version} is kept already, in agreements/${id}/versions/${old.version}/.`
      : `Kept version ${old.version}${old.signed ? ', in the words that were signed' : from}, in agreements/${id}/versions/${old.version}/. Nobody edits what is there.`,
    `${agreement.source.path} is version ${number} now, and holds from ${longDate(effective)}. Until then version ${old.version} does.`,
    ...whatFollows(id, old, next),
    ...(editorial === undefined
      ? []
      : [`If only the wording changes, ${editorial} would do: concordat amend ${id} --number ${editorial}`]),
  ];
  return {
    exit: 0,
    answer: () => (json ? `${JSON.stringify(data, null, 2)}\n` : `${lines.join('\n')}\n`),
  };
}

function whatFollows(id: string, old: TextInForce, { number, follows }: NextVersion): readonly string[] {
  const signing =
    'Once it is agreed, record who signed (`concordat sign`), and write into its log that it is in force.';
  if (follows === undefined) return [`Now change the text. \`concordat diff\` says what each change means. ${signing}`];
  const short = follows.version !== undefined && compareVersions(number, follows.version.expected) < 0;
  return [
    ...(short
      ? [
          `After what changed it becomes ${follows.version?.expected}, not ${number}: concordat amend ${id} --number ${follows.version?.expected}`,
        ]
      : []),
    follows.signing === 'again'
      ? `What changed has to be signed again: \`concordat diff\` says by whom. ${signing}`
      : `Nobody has to sign again for what changed: what was signed of version ${old.version} carries over to this one from its first day. Write into its log that it is in force.`,
  ];
}
