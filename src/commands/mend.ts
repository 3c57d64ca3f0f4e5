/** Makes the changes of which there is no doubt, and looks again: what `check --fix` does before it reports. */
import { certainMend, type Finding, type Suggestion } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import { apart, applyEdits } from '../source/apply-edits.ts';
import type { Invocation, World } from './command.ts';
import { concerns, inspect, type Inspection } from './inspect.ts';

export interface Mended {
  readonly found: Inspection;
  /** What was changed, a sentence each. */
  readonly changes: readonly string[];
}

/** One change can uncover the next: a file that could not be read has findings of its own. */
const MOST_ROUNDS = 10;

/** Mends what the findings of an inspection offer, round by round, until nothing certain is left. */
export async function mend(world: World, first: Inspection, { ids }: Pick<Invocation, 'ids'>): Promise<Mended> {
  let found = first;
  const changes: string[] = [];
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const concerned = found.findings.filter((finding) => concerns(finding, ids));
    const wanted = apart(lookedAt(concerned).flatMap(certainChange));
    const made = await make(world, wanted);
    if (made.length === 0) break;
    changes.push(...made);
    found = await inspect(world);
  }
  return { found, changes };
}

/** Findings to mend now: in a file whose lines are not lined up, a line that is right can seem wrong, so nothing else is touched. */
function lookedAt(findings: readonly Finding[]): readonly Finding[] {
  const crooked = new Set(findings.filter(({ code }) => code === 'yaml/indent').map(({ at }) => at.path));
  return findings.filter(({ code, at }) => code === 'yaml/indent' || !crooked.has(at.path));
}

interface Change extends Suggestion {
  readonly finding: Finding;
}

function certainChange(finding: Finding): readonly Change[] {
  const mend = certainMend(finding);
  return mend === undefined ? [] : [{ ...mend, finding }];
}

/** Makes changes file by file; one that spans files is left to people. */
async function make({ files, editor }: World, changes: readonly Change[]): Promise<readonly string[]> {
  const made: string[] = [];
  const within = changes.filter(({ edits }) => edits.every((edit) => edit.path === edits[0]?.path));
  for (const own of groups(within, ({ edits }) => edits[0]?.path ?? '')) {
    const path = own[0]?.edits[0]?.path ?? '';
    const before = await files.read(path);
    if (before === undefined) continue;
    const after = applyEdits(
      before,
      own.flatMap(({ edits }) => edits),
    );
    if (after === undefined) continue;
    await editor.rewrite(path, after);
    made.push(...own.map(inWords));
  }
  return made;
}

function inWords({ title, finding: { at, code } }: Change): string {
  return `${at.path}:${at.start.line}:${at.start.column}  ${title}  (${code})`;
}
