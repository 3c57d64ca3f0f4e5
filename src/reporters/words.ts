/** Words that several reporters share. */
import { type Finding, sentence } from '../base/finding.ts';
import type { Report } from '../base/report.ts';
import { oneLine } from '../base/one-line.ts';

/** What is wrong, why it matters and what to do, in one paragraph that is safe to show; of what is accepted, why. */
export function paragraph(finding: Finding): string {
  return oneLine(`${sentence(finding)} ${acceptance(finding) ?? `${finding.why} ${finding.remedy}`}`);
}

/** Who accepted a finding, until when and why; nothing if nobody did. */
export function acceptance({ accepted }: Finding): string | undefined {
  if (accepted === undefined) return undefined;
  return `Accepted until ${accepted.until} by ${accepted.by}: ${accepted.reason}`;
}

/** What a run found, in a line: "3 agreements checked. 1 error, 2 notes." */
export function totals({ summary, findings }: Report): string {
  const { agreements, errors, warnings, notes, overdue, unchecked } = summary;
  const accepted = findings.filter((finding) => finding.accepted !== undefined).length;
  const counts = [
    counted(errors, 'error'),
    counted(warnings, 'warning'),
    counted(notes - accepted, 'note'),
    `${accepted} accepted`,
  ].filter((count) => !/^(?:no|0) /.test(count));
  const late = overdue > 0 ? ` ${counted(overdue, 'agreement')} overdue for review.` : '';
  // An overdue review has to be put right, also where its rule is off.
  const nothing = overdue > 0 ? '' : ' Nothing to put right.';
  const found = counts.length === 0 ? nothing : ` ${counts.join(', ')}.`;
  return `${agreements === 0 ? 'No agreement' : counted(agreements, 'agreement')} checked.${found}${late}${waiting(unchecked)}`;
}

/** A file with faults of form cannot be relied on, and silence on its law must not be taken for praise. */
function waiting(unchecked: number): string {
  if (unchecked === 0) return '';
  return unchecked === 1
    ? ' 1 agreement has faults of form: its law is checked once these are put right.'
    : ` ${unchecked} agreements have faults of form: their law is checked once these are put right.`;
}

/** `no errors`, `1 error`, `2 errors`. */
export function counted(count: number, noun: string): string {
  return `${count === 0 ? 'no' : count} ${noun}${count === 1 ? '' : 's'}`;
}
