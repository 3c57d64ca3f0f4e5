/** What a person does next: where to begin, and what the tool can put right by itself. */
import { certainMend, type Finding } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import { causeRank } from '../base/hidden-causes.ts';
import type { Report, Style } from '../base/report.ts';
import { counted } from './words.ts';

/** Sentences that close a report; none where nothing was found. */
export function nextSteps({ findings, summary }: Report, { folder = '' }: Style): readonly string[] {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const gravest = gravestOf(open);
  const [most] = [...groups(gravest, ({ at }) => at.path)].sort((a, b) => b.length - a.length);
  const [first] = most ?? [];
  if (most === undefined || first === undefined) {
    // A register can turn the rule off that tells of it; the clock goes on, and so does the exit code.
    if (summary.overdue > 0)
      return [`The review of ${counted(summary.overdue, 'agreement')} is overdue. See: concordat review`];
    return findings.length === 0 ? [] : ['Nothing has to be put right now.'];
  }
  const errors = open.filter(({ severity }) => severity === 'error');
  const here = errors.filter(({ at }) => at.path === first.at.path).length;
  const share =
    here > 0 && here < errors.length ? ` The file has ${here} of the ${counted(errors.length, 'error')}.` : '';
  const certain = open.filter((finding) => certainMend(finding) !== undefined).length;
  return [
    ...(certain === 0
      ? []
      : [`To put right at once what leaves no doubt (${counted(certain, 'finding')}): concordat check --fix`]),
    `Start with ${folder}${first.at.path}, line ${first.at.start.line}.${share}`,
    `More on it: concordat explain ${first.code}`,
  ];
}

/** What to begin with: the errors that hide or cause the rest, then what is overdue, then warnings. */
function gravestOf(open: readonly Finding[]): readonly Finding[] {
  const errors = open.filter(({ severity }) => severity === 'error');
  const first = Math.min(...errors.map(causeRank));
  const kinds = [
    errors.filter((finding) => causeRank(finding) === first),
    open.filter(({ code }) => code === 'review/overdue'),
    open.filter(({ severity }) => severity === 'warning'),
  ];
  return kinds.find((kind) => kind.length > 0) ?? [];
}
