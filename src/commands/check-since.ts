/**
 * What of a check counts against a change: what it leaves wrong in the files
 * that it touches, and what it makes wrong anywhere. What was wrong elsewhere
 * before holds nobody up.
 */
import type { Finding } from '../base/finding.ts';
import type { ChangeCheck, Report } from '../base/report.ts';
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import { bodiesAltered } from '../changes/bodies-altered.ts';
import { changedInForce } from '../changes/changed-in-force.ts';
import { withLargeFiles } from '../changes/large-files.ts';
import { logsRewritten } from '../changes/log-rewritten.ts';
import { newInForce } from '../changes/new-in-force.ts';
import { recordsAltered } from '../changes/records-altered.ts';
import { releasesAltered } from '../changes/released-before.ts';
import { loadSentences } from '../changes/sentences.ts';
import { changedFiles, REGISTER_PATHS } from '../changes/tree.ts';
import { CODE_OWNERS_PATH } from '../register/code-owners.ts';
import { loadWeights, weightsFor } from '../register/compare/weigh.ts';
import type { Exit, World } from './command.ts';
import { signedLate } from '../changes/signed-late.ts';
import { signedByChange } from '../changes/signed-before.ts';
import { easedByChange } from './eased-by-change.ts';
import { type Inspection, judge } from './inspect.ts';
import { readWorld } from './read-world.ts';

/** What a change is answerable for, and what is wrong in it alone. */
export interface JudgedChange {
  readonly change: ChangeCheck;
  /** What counts by what the change itself brings in, and does not by what was trusted before it. */
  readonly refused: readonly Finding[];
}

/**
 * Judges what was found by what changed since the line of work left a
 * revision. Rejects with a `HistoryError` if there is no such revision, or
 * nothing in common with it.
 */
export async function judgeChange(world: World, found: Inspection, name: string): Promise<JudgedChange> {
  const { history, files } = world;
  try {
    const [base, head] = [await history.find(name), await history.find('HEAD')];
    const from = await history.fork(base, head);
    const before = await history.at(from, REGISTER_PATHS);
    const changed = await changedFiles(before, { files }, world.hash);
    const touched = new Set([...changed.keys()].flatMap((path) => /^agreements\/([^/]+)\//.exec(path)?.[1] ?? []));
    // It is made from the register, so it is out of date by what changed there.
    const isOf = ({ agreement, at }: Finding): boolean =>
      changed.has(at.path) || at.path === CODE_OWNERS_PATH || (agreement !== undefined && touched.has(agreement));
    const errors = found.findings.filter(({ severity }) => severity === 'error');
    const first = await readWorld({ ...world, files: withLargeFiles(before.files, files, world.hash) });
    const { releases = 'agreements' } = first.register.settings;
    // Only its settings say where a register keeps what it released.
    const whole = releases === 'agreements' ? before : await history.at(from, [...REGISTER_PATHS, releases]);
    const reading =
      whole === before ? first : await readWorld({ ...world, files: withLargeFiles(whole.files, files, world.hash) });
    const trusted = reading.register;
    // Running every rule takes as long as the check itself, so only where there is something to compare.
    const old = errors.every(isOf) ? undefined : await judge({ ...world, files: whole.files }, reading);
    const knownErrors = new Set(old?.findings.map(keyOf));
    const all = new Set([...found.register.entries.map(({ id }) => id), ...found.register.unreadable]);
    const change: ChangeCheck = {
      since: { name, commit: from.commit },
      touched: [...touched].filter((id) => all.has(id)).sort(),
      overdue: overdueIn(found).filter((id) => touched.has(id)),
      overdueElsewhere: overdueIn(found).filter((id) => !touched.has(id)),
      elsewhere: new Set(
        found.findings.filter(
          (finding) => !isOf(finding) && (finding.severity !== 'error' || knownErrors.has(keyOf(finding))),
        ),
      ),
    };
    const { settings } = found.register;
    const altered = await releasesAltered({ ...trusted, snapshot: whole }, { files, settings, hash: world.hash });
    // A change of keys, approvers or the policy bears on every record; any other on the agreements that it touches.
    const bears = [...changed.keys()].some((path) => path === SETTINGS_PATH || path.startsWith('organisations/'));
    const concerned = { touched, paths: [...changed.keys()], alone: !bears };
    const [weighed, sentences] = await Promise.all([loadWeights(world.assets), loadSentences(world.assets)]);
    const { weights } = weightsFor(weighed, trusted.settings);
    const judging = { checkSignature: world.checkSignature, weights };
    const refused = [
      ...altered,
      ...signedByChange(trusted, found, concerned, judging),
      ...recordsAltered(trusted, found.register, judging),
      ...bodiesAltered(trusted, found.register),
      ...logsRewritten(trusted, found.register, touched),
      ...easedByChange(trusted, found.register, touched),
      ...changedInForce(trusted, found, touched, { weights, sentences }),
      ...newInForce(trusted, found.register, touched),
      ...signedLate(trusted, found.register, touched, world.checkSignature),
    ];
    return { change, refused };
  } finally {
    history.close();
  }
}

/** The number to end with where a change is checked. */
export function exitOfChange({ findings, change }: Report, { register }: Inspection): Exit {
  if (findings.some((finding) => finding.severity === 'error' && change?.elsewhere.has(finding) !== true)) return 1;
  const everywhere = register.settings.review?.holdsUp === 'every-change';
  const { overdue = [], overdueElsewhere = [] } = change ?? {};
  return overdue.length > 0 || (everywhere && overdueElsewhere.length > 0) ? 3 : 0;
}

/** What the change touches, and what does not count against it, in sentences. */
export function changeInWords({ findings, change }: Report, exit: Exit): readonly string[] {
  if (change === undefined) return [];
  const { touched, overdue, overdueElsewhere, elsewhere, since } = change;
  const old = findings.filter((finding) => finding.severity === 'error' && elsewhere.has(finding)).length;
  const own = overdue.length > 0;
  return [
    `Since ${since.name}, ${touched.length === 0 ? 'no agreement changed' : `what changed concerns ${touched.join(', ')}`}.`,
    ...(old === 0
      ? []
      : [`${old === 1 ? '1 error was' : `${old} errors were`} there before, and elsewhere: not counted.`]),
    ...(own ? [`Overdue for review, and touched: ${overdue.join(', ')}.`] : []),
    ...(overdueElsewhere.length === 0
      ? []
      : [
          `Overdue for review elsewhere: ${overdueElsewhere.join(', ')}. ${
            exit === 3 && !own ? 'The policy of this register lets that hold up every change.' : 'Not counted.'
          }`,
        ]),
  ];
}

function overdueIn({ register }: Inspection): readonly string[] {
  return register.entries.filter(({ standing }) => standing.review === 'overdue').map(({ id }) => id);
}

/** What makes two findings of different states the same: not the line, which moves. */
function keyOf({ code, at, agreement, pointer, actual }: Finding): string {
  return [code, at.path, agreement, pointer?.replaceAll(/\/\d+(?=\/|$)/g, '/*'), actual].join('\n');
}
