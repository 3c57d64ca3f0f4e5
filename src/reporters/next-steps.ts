/** What a person does next: where to begin, and what the tool can put right by itself. */
import { certainMend, type Finding } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import type { Report, Style } from '../base/report.ts';
import { counted } from './words.ts';

/** Sentences that close a report; none where nothing was found. */
export function nextSteps({ findings }: Report, { folder = '' }: Style): readonly string[] {
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const gravest = gravestOf(open);
  const [most] = [...groups(gravest, ({ at }) => at.path)].sort((a, b) => b.length - a.length);
  const [first] = most ?? [];
  if (most === undefined || first === undefined)
    return findings.length === 0 ? [] : ['Nothing has to be put right now.'];
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

/** What to begin with: what hides or causes the rest. A fault of form hides the law of its file, and in a file that agreements share it makes findings in all of them. */
function gravestOf(open: readonly Finding[]): readonly Finding[] {
  const errors = open.filter(({ severity }) => severity === 'error');
  const ofForm = errors.filter(({ code }) => /^(?:yaml|schema)\//.test(code));
  const kinds = [
    ofForm.filter(({ agreement }) => agreement === undefined),
    ofForm,
    // What hangs on a name that cannot be found is found to be missing too.
    errors.filter(({ code }) => code === 'register/unknown-name'),
    errors,
    open.filter(({ code }) => code === 'review/overdue'),
    open.filter(({ severity }) => severity === 'warning'),
  ];
  return kinds.find((kind) => kind.length > 0) ?? [];
}
