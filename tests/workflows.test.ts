/** The workflows of this repository, and those that it offers to others: right in form, and with no more rights than they need. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { workflowFaults } from './helpers/workflow-faults.ts';

const FOLDER = '.github/workflows';
const workflows = readdirSync(FOLDER).map((name) => [name, readFileSync(`${FOLDER}/${name}`, 'utf8')] as const);

interface Workflow {
  readonly on: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Job {
  readonly uses?: string;
  readonly with?: object;
  readonly needs?: unknown;
  readonly permissions?: Readonly<Record<string, string>>;
  readonly steps?: readonly { readonly uses?: string; readonly run?: string; readonly with?: object }[];
}

function read(name: string): Workflow {
  return parse(readFileSync(`${FOLDER}/${name}`, 'utf8')) as Workflow;
}

describe('the workflows', () => {
  it.each(workflows)('%s is right', async (name, text) => {
    expect(await workflowFaults(text, `${FOLDER}/${name}`)).toEqual([]);
  });

  it.each(workflows)('%s names actions and inputs that are there', (_name, text) => {
    const { jobs } = parse(text) as Workflow;
    for (const { uses, with: given, steps = [] } of Object.values(jobs)) {
      for (const one of [{ uses, with: given }, ...steps]) {
        const called = /^\.\/(?:\.concordat\/)?(\.github\/.*)$/.exec(one.uses ?? '')?.[1];
        if (called === undefined) continue;
        const path = called.endsWith('.yml') ? called : `${called}/action.yml`;
        expect(existsSync(path), path).toBe(true);
        const definition = parse(readFileSync(path, 'utf8')) as {
          inputs?: object;
          on?: { workflow_call?: { inputs?: object } };
        };
        const inputs = definition.inputs ?? definition.on?.workflow_call?.inputs ?? {};
        expect(Object.keys(inputs)).toEqual(expect.arrayContaining(Object.keys(one.with ?? {})));
      }
    }
  });

  it('give no job both a right to write and the files of the register', () => {
    for (const [name] of workflows)
      for (const [job, { permissions = {}, steps = [] }] of Object.entries(read(name).jobs)) {
        const writes = Object.entries(permissions).some(([what, right]) => right === 'write' && what !== 'id-token');
        const runs = steps.filter(
          ({ run = '', uses = '' }) => /npm|node /.test(run) || /actions\/(?:check|build)$/.test(uses),
        );
        if (writes) expect(runs, `${name} ${job}`).toEqual([]);
      }
  });

  it('hand the key of the seal to the one step that seals, and to no other of its job', () => {
    const holders = workflows.flatMap(([name, text]) => {
      const { jobs, ...rest } = parse(text) as Workflow;
      const holds = (part: unknown): boolean => /\$\{\{[^}]*secrets\./.test(JSON.stringify(part));
      expect([name, holds(rest)]).toEqual([name, false]);
      return Object.values(jobs).flatMap(({ steps = [], ...job }) => {
        expect([name, holds(job)]).toEqual([name, false]);
        return steps.filter(holds).map(({ run = '' }) => [name, run]);
      });
    });
    expect(holders).toEqual([['register-release.yml', expect.stringMatching(/^node "\$TOOL" release .* --seal /)]]);
  });

  it('fetch the history that a change is compared with', () => {
    const kinds = ['templates/init/dot-github/workflows/check.yml', `${FOLDER}/register-check.yml`];
    for (const path of kinds) {
      const { jobs } = parse(readFileSync(path, 'utf8')) as Workflow;
      const [register] = Object.values(jobs).flatMap(({ steps = [] }) => steps);
      expect(register, path).toMatchObject({
        uses: expect.stringMatching(/^actions\/checkout@/),
        with: { 'fetch-depth': 0 },
      });
    }
  });

  it('check what a merge queue merges, and remind of reviews in a file of their own', () => {
    expect(Object.keys(read('check.yml').on)).toEqual(['pull_request', 'merge_group']);
    expect(Object.keys(read('due.yml').on)).toEqual(['schedule', 'workflow_dispatch']);
    expect(Object.keys(read('comment.yml').on)).toEqual(['workflow_run']);
  });
});

describe('what is asked of a workflow', () => {
  const GOOD = `on: push
permissions: {}
jobs:
  one:
    runs-on: ubuntu-latest
    permissions:
      contents: read
    steps:
      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2
        with:
          persist-credentials: false
      - run: echo hello
`;

  it('is what a good one has', async () => {
    expect(await workflowFaults(GOOD, '.github/workflows/x.yml')).toEqual([]);
  });

  it.each([
    ['that an action is pinned', '@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2', '@v4', 'not pinned'],
    ['that the version is said', ' # v4.2.2', '', 'not pinned'],
    ['that permissions are said', 'permissions: {}\n', '', 'No permissions are said'],
    ['that each job says its own', '    permissions:\n      contents: read\n', '', 'does not say its permissions'],
    ['that they are few', 'permissions: {}', 'permissions: write-all', 'more than a job needs'],
    ['that no token is left', 'persist-credentials: false', 'fetch-depth: 0', 'leaves its token'],
    [
      'that nothing is run that others wrote',
      'echo hello',
      `echo "\${{ github.event.issue.title }}"`,
      'stands in a command',
    ],
    ['that a fork gets no secret', 'on: push', 'on: pull_request_target', 'gives secrets'],
    ['that it is one', 'runs-on: ubuntu-latest', 'runs-onn: ubuntu-latest', 'runs-on'],
    ['that its expressions mean something', 'echo hello', `echo hello\n        if: github.evnt.x`, 'evnt'],
  ])('%s', async (_what, from, to, fault) => {
    expect(GOOD).toContain(from);
    expect((await workflowFaults(GOOD.replace(from, to), '.github/workflows/x.yml')).join('\n')).toContain(fault);
  });

  const CHECKOUT = '      - uses: actions/checkout@11bd71901bbe5b1630ceea73d27597364c9af683 # v4.2.2\n        with:\n';

  it.each([
    [
      'a secret of its own',
      'pull_request',
      'echo hello',
      `echo hello\n        env:\n          KEY: \${{ secrets.SIGNING_KEY }}`,
      'secrets.SIGNING_KEY stands beside what others wrote',
    ],
    [
      'a secret by its name',
      'issue_comment',
      'echo hello',
      `echo hello\n        env:\n          KEY: \${{ secrets['SIGNING_KEY'] }}`,
      "secrets['SIGNING_KEY'] stands beside what others wrote",
    ],
    [
      'what a request holds, in a run that has rights',
      'workflow_run:\n    workflows: [Check]',
      CHECKOUT,
      `${CHECKOUT}          ref: \${{ github.event.workflow_run.head_sha }}\n`,
      'What others wrote is checked out in a run that has rights',
    ],
  ])('holds for others: not %s', async (_what, event, from, to, fault) => {
    const trigger = event.includes('\n') ? `on:\n  ${event}` : `on: ${event}`;
    const good = GOOD.replace('on: push', trigger);
    expect(good).toContain(from);
    expect(await workflowFaults(good, '.github/workflows/x.yml')).toEqual([]);
    expect((await workflowFaults(good.replace(from, to), '.github/workflows/x.yml')).join('\n')).toContain(fault);
    // The same is right in a run that only those with the right to push can start.
    expect((await workflowFaults(GOOD.replace(from, to), '.github/workflows/x.yml')).join('\n')).not.toContain(
      'others wrote',
    );
  });

  it('holds for others: not every secret at once', async () => {
    const calling = (event: string): string =>
      `on: ${event}\npermissions: {}\njobs:\n  one:\n    uses: ./.github/workflows/check.yml\n    secrets: inherit\n`;
    const fault = 'Every secret is handed on';
    expect((await workflowFaults(calling('pull_request'), '.github/workflows/x.yml')).join('\n')).toContain(fault);
    expect((await workflowFaults(calling('push'), '.github/workflows/x.yml')).join('\n')).not.toContain(fault);
  });
});
