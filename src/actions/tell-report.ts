/**
 * A report in plain English, as Markdown: for the comment on a pull request,
 * and with everything in it for the summary of the step. Whatever the report
 * says stays text: no markup, no mention, no number of an issue.
 */
import { escapeMarkdown, escapeMarkdownBlock } from '../base/escape-markdown.ts';
import { fieldLabel } from '../base/field-label.ts';
import { groups } from '../base/groups.ts';
import { causeRank } from '../base/hidden-causes.ts';
import { type Block, cut, lengthOf } from './blocks.ts';
import { longDay } from './long-day.ts';
import type { CheckReport, ToldFinding } from './report.ts';
import { changeBlocks } from './tell-changes.ts';

/** What a report is told with. */
export interface Telling {
  /** The address of a file at what was checked, ending with a slash; nothing where there is none. */
  readonly files?: string;
  /** The address at which a file is changed in the browser, up to its path. */
  readonly edit?: string;
  /** The address of the documents that the change would make. */
  readonly drafts?: string;
  /** The address of the repository's issues. */
  readonly issues?: string;
  /** The address of the run. */
  readonly run?: string;
  /** Whether the change came from another repository, whose own code made the report. */
  readonly fork: boolean;
  /** Files of the change by which changes are checked, such as a workflow; none where that is not asked. */
  readonly judging?: readonly string[];
  /** How long the text may be, in UTF-16 units. It is cut between findings, and says how many are left out. */
  readonly longest: number;
}

/** What a comment may hold is 65,536 characters; room is left for what stands around. */
export const LONGEST_COMMENT = 60_000;
/** What a summary may hold is 1 MiB: half of it in UTF-16 units, with room for letters of three bytes. */
export const LONGEST_SUMMARY = 160_000;

export function tellReport(report: CheckReport, telling: Telling): string {
  const { findings, outcome } = report;
  const open = findings.filter(({ accepted, elsewhere }) => !accepted && !elsewhere);
  const mustBeDone = ({ severity, code, agreement }: ToldFinding): boolean =>
    severity === 'error' || (code === 'review/overdue' && report.overdue.includes(agreement));
  const errors = open.filter(mustBeDone).sort((one, other) => causeRank(one) - causeRank(other));
  const rest = open.filter((finding) => !mustBeDone(finding));
  const wrongBlocks = findingBlocks(errors, report, telling);
  const moreBlocks = findingBlocks(rest, report, telling);
  const head = [
    `## ${headline(report, wrongBlocks.length)}`,
    ...(telling.fork ? [FROM_A_FORK] : []),
    ...judgingBlock(telling.judging ?? []),
    ...(outcome === 'could-not-check' ? report.messages.map(quote) : []),
    ...overdueBlocks(report),
    ...beginBlock(errors),
  ];
  const tail = [...elsewhereBlock(report), ...draftsBlock(telling), footer(report, telling)];
  const changes = changeBlocks(report);
  const room = telling.longest - lengthOf([...head, ...tail]) - ROOM;
  // What is to be put right comes first, and leaves room for what changed.
  const wrong = cut('', wrongBlocks, room * 0.6, 'to put right');
  const changed = cut('### What changed', changes, (room - lengthOf(wrong)) * 0.7, 'that changed');
  const more = cut('', moreBlocks, room - lengthOf([...wrong, ...changed]), 'worth knowing');
  return `${[...head, ...wrong, ...changed, ...tail.slice(0, -1), ...folded(more, moreBlocks.length), ...tail.slice(-1)].join('\n\n')}\n`;
}

/** For the words around what is cut. */
const ROOM = 1000;

function headline(report: CheckReport, errors: number): string {
  const { outcome, overdue } = report;
  switch (outcome) {
    case 'could-not-check':
      return 'This could not be checked';
    case 'invalid':
      return errors === 1 ? 'One thing to put right' : `${errors === 0 ? 'Some' : errors} things to put right`;
    case 'overdue':
      return overdue.length > 1 ? 'Reviews are overdue' : 'A review is overdue';
    case 'passed':
      return isOfChange(report) ? 'Nothing stands in the way' : 'Nothing has to be put right now';
  }
}

/** Whether a change was checked, and not the register as it is: only then are no reviews listed. */
function isOfChange({ reviews }: CheckReport): boolean {
  return reviews.length === 0;
}

/** Where the first hides or causes others: nobody has to go through all of them to see that. */
function beginBlock(errors: readonly ToldFinding[]): readonly string[] {
  const [first, ...others] = errors;
  if (first === undefined || !others.some((other) => causeRank(other) > causeRank(first))) return [];
  return ['Begin with the first. Others may follow from it, and go with it.'];
}

const FROM_A_FORK =
  '> This change comes from another repository, and what follows is what its own run reported. Look at the files before you rely on it.';

/** The check of a change runs with these files as the change has them. */
function judgingBlock(paths: readonly string[]): readonly string[] {
  if (paths.length === 0) return [];
  const names = paths.slice(0, MOST_JUDGING).map((path) => `\`${path.replaceAll(/[^\w./@-]/g, '?')}\``);
  const more = paths.length > MOST_JUDGING ? ` and ${paths.length - MOST_JUDGING} more` : '';
  return [
    `> **This change touches what checks it:** ${names.join(', ')}${more}. A check runs with such files as the change has them, so its result, and what follows here, prove nothing until somebody who looks after the register has read them.`,
  ];
}

const MOST_JUDGING = 10;

function overdueBlocks(report: CheckReport): readonly string[] {
  const { overdue, overdueElsewhere, outcome, titles } = report;
  if (outcome !== 'overdue') return [];
  const [first] = overdue;
  if (first === undefined)
    return [
      `No change is merged in this register while a review is overdue. Overdue: ${named(overdueElsewhere, titles)}.`,
    ];
  if (!isOfChange(report))
    return [
      `Overdue for review: ${named(overdue, titles)}. Once a review is done, record it (\`concordat review record ${first} --help\` says how).`,
    ];
  return [
    `What this change touches is overdue for review: ${named(overdue, titles)}. Once the review is done, record it in this change or in one of its own (\`concordat review record ${first} --help\` says how), and the check passes.`,
  ];
}

/** What agreements are called, by their ids. */
type Titles = CheckReport['titles'];

/** A few agreements by their titles, where they are known. */
function named(ids: readonly string[], all: Titles): string {
  const titles = ids.slice(0, 20).map((id) => {
    const title = all.get(id) ?? '';
    return title === '' ? `\`${id}\`` : `**${escapeMarkdown(title)}** (\`${id}\`)`;
  });
  return `${titles.join(', ')}${ids.length > 20 ? ` and ${ids.length - 20} more` : ''}`;
}

/** A heading for each agreement or file, and a point for each finding. */
function findingBlocks(
  findings: readonly ToldFinding[],
  { titles, folder }: CheckReport,
  telling: Telling,
): readonly Block[] {
  const places = [...new Set(findings.map(placeOf))];
  return places.flatMap((place) => {
    const here = findings.filter((finding) => placeOf(finding) === place);
    return pointsOf(here).map((alike, index) => ({
      title: index === 0 ? `**${titleOf(alike[0], titles)}**` : undefined,
      text: point(alike, folder, telling),
    }));
  });
}

/** Findings that say the same: each is said once, with its places. */
type Alike = readonly [ToldFinding, ...ToldFinding[]];

function pointsOf(findings: readonly ToldFinding[]): readonly Alike[] {
  const same = ({ pointer, message, why, remedy, code }: ToldFinding): string =>
    JSON.stringify([fieldLabel(pointer), message, why, remedy, code]);
  return groups(findings, same).flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others]]));
}

function placeOf({ agreement, path }: ToldFinding): string {
  return agreement === '' ? path : agreement;
}

function titleOf({ agreement, path }: ToldFinding, titles: Titles): string {
  const title = titles.get(agreement) ?? '';
  return escapeMarkdown(title !== '' ? title : agreement !== '' ? agreement.replaceAll('-', ' ') : path);
}

function point(alike: Alike, folder: string, telling: Telling): string {
  const [{ pointer, message, why, remedy, code }] = alike;
  const label = fieldLabel(pointer);
  const rule = code === '' ? '' : ` · \`${code}\``;
  const shown = alike.slice(0, MOST_PLACES);
  const more = alike.length > shown.length ? `, and at ${alike.length - shown.length} more places` : '';
  return [
    `- ${label === '' ? '' : `**${escapeMarkdown(label)}.** `}${escapeMarkdownBlock(message)}`,
    `  ${escapeMarkdownBlock(why)}`,
    `  **What to do:** ${escapeMarkdown(remedy)}`,
    ...inBrowser(code, remedy, telling),
    ...shown.map((one, index) => {
      const last = index === shown.length - 1;
      return `  <sub>${whereOf(one, folder, telling)}${last ? `${more}${rule}` : ''}</sub>`;
    }),
  ]
    .filter((row) => row.trim() !== '')
    .join('  \n');
}

/** What to do without a terminal, of what the remedy asks concordat for. */
function inBrowser(code: string, remedy: string, { issues }: Telling): readonly string[] {
  const form = FORMS[code];
  if (issues === undefined || (form === undefined && !/`concordat /.test(remedy))) return [];
  const { edit, ask } = form ?? { edit: '', ask: 'say there what is to be done, and somebody with concordat does it' };
  return [`  **In the browser:** ${edit}[open an issue](${issues}/new/choose): ${ask}.`];
}

/** The forms that `init` writes, by what is to be recorded. */
const FORMS: Readonly<Record<string, { readonly edit: string; readonly ask: string }>> = {
  'sign-off/in-force-unsigned': {
    edit: 'change the text or its number in the file. Once a body has signed, ',
    ask: 'the form *A partner decided on an agreement*, one for each body. Whoever looks after the register records it',
  },
  'review/overdue': {
    edit: 'once the review is done, ',
    ask: 'the form *A review was completed*. Whoever looks after the register records it',
  },
};

/** How many places of a point are named. */
const MOST_PLACES = 10;

function whereOf({ path, line }: ToldFinding, folder: string, { files, edit }: Telling): string {
  const at = `${escapeMarkdown(`${folder}${path}`)}, line ${line}`;
  const address = files === undefined ? undefined : `${addressOf(`${files}${folder}`, path)}?plain=1#L${line}`;
  const here = edit === undefined ? '' : ` · [change it here](${addressOf(`${edit}${folder}`, path)}#L${line})`;
  const kept = KEPT.exec(path)?.[1];
  const change = kept === undefined ? here : ` · ${INSTEAD[kept]}`;
  return `${address === undefined ? at : `[${at}](${address})`}${change}`;
}

/** Records of who signed, and versions that were kept or released, wherever a register keeps them: people rely on them as they are. */
const KEPT = /^(?:[^/]+\/){2,}?(sign-off|versions)\/./;
const INSTEAD: Readonly<Record<string, string>> = {
  'sign-off': 'do not edit this file: a decision is recorded anew, in a file of its own',
  versions: 'do not edit this file: it stays, or is put back, as it was kept',
};

/** The address of a file. Each step of the path is made safe for an address, parentheses included. */
export function addressOf(files: string, path: string): string {
  const steps = path.split('/').map((step) => encodeURIComponent(step).replaceAll(/[()'*!]/g, percent));
  return `${files}${steps.join('/')}`;
}

function percent(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase()}`;
}

/** What is wrong elsewhere and does not count against the change: for the summary, which has room. */
export function tellElsewhere(report: CheckReport, telling: Telling): string {
  const old = report.findings.filter(({ elsewhere, accepted }) => elsewhere && !accepted);
  const late = report.overdueElsewhere;
  if (old.length === 0 && late.length === 0) return '';
  return `${[
    '### Elsewhere in the register',
    ...(late.length === 0 ? [] : [`Overdue for review: ${named(late, report.titles)}.`]),
    ...cut('', findingBlocks(old, report, telling), telling.longest, 'elsewhere'),
  ].join('\n\n')}\n`;
}

function elsewhereBlock({ findings, overdueElsewhere, outcome, leftOut }: CheckReport): readonly string[] {
  const errors = findings.filter(({ elsewhere, severity }) => elsewhere && severity === 'error').length;
  const late = outcome === 'overdue' ? 0 : overdueElsewhere.length;
  const counts = [
    ...(errors === 0 ? [] : [errors === 1 ? '1 error' : `${errors} errors`]),
    ...(late === 0 ? [] : [late === 1 ? '1 overdue review' : `${late} overdue reviews`]),
  ];
  return [
    ...(counts.length === 0
      ? []
      : [`Elsewhere in the register, and not held against this change: ${counts.join(' and ')}.`]),
    ...(leftOut === 0 ? [] : [`${leftOut} more findings were left out of the report.`]),
  ];
}

function draftsBlock({ drafts }: Telling): readonly string[] {
  if (drafts === undefined) return [];
  return [
    '### Draft documents',
    `[Download the pages, PDF and Word documents as this change would make them](${drafts}). They are drafts: nothing is published by them.`,
  ];
}

function footer({ tool, today }: CheckReport, { run }: Telling): string {
  const when = today === '' ? '' : ` for ${longDay(today)}`;
  const list = run === undefined ? '' : ` [The run](${run}) has the whole list.`;
  return `<sub>Checked${when} by ${escapeMarkdown(tool === '' ? 'concordat' : tool)}.${list} What is said of signing and of law informs people; it is not legal advice.</sub>`;
}

function folded(blocks: readonly string[], count: number): readonly string[] {
  if (blocks.length === 0) return [];
  const what = count === 1 ? '1 thing worth knowing' : `${count} things worth knowing`;
  return [`<details>\n<summary>${what}, that nothing waits for</summary>`, ...blocks, '</details>'];
}

function quote(words: string): string {
  return `> ${escapeMarkdownBlock(words)}`;
}
