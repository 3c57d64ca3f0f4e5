/**
 * What the files for other build servers do, by the script lines that they give to copy: which request they stop, which
 * they let pass, and that the main branch is published before it fails over an overdue review.
 */
import { spawn } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { sha256 } from '../../src/host/environment.ts';
import { answeringTool } from '../helpers/answering-tool.ts';
import { repository } from '../helpers/repository.ts';
import { OTHER_PATH as OTHER, SMALL_PATH as PATH, TWO_AGREEMENTS } from '../helpers/small-register.ts';

/** Both files call the same commands: quick tests run all lines of the one, and of the other what differs most. */
const ALL = process.env['PROOF'] === '1';
/** The review of both agreements is overdue by then. */
const TODAY = '2029-01-01';

const tool = await answeringTool();
const repo = repository({ ...TWO_AGREEMENTS, '.gitignore': 'public\n*.xml\n*.html\n' });
const programs = mkdtempSync(join(tmpdir(), 'concordat-programs-'));
/** The manifest that is published, where there is one: the stand-in for `curl` fetches it. */
const state = join(programs, 'state');
/** Where Azure keeps what a job leaves. */
const left = join(programs, 'left');
afterAll(async () => {
  repo.end();
  rmSync(programs, { recursive: true });
  await tool.end();
});

/** What a request is checked with: the commit that lies in the folder, where it left main, and what main is by now. */
interface Request {
  readonly head: string;
  readonly from: string;
  readonly main: string;
  /** Whether the server merged it into main before it checks. */
  readonly merged: boolean;
}

let touching: Request;
let elsewhere: Request;
let recording: Request;

beforeAll(async () => {
  mkdirSync(left);
  program('npm', 'exit 0');
  // No document has to be printed to see what is published.
  const formats = `if [ "$1" = build ]; then set -- "$@" --formats html; fi`;
  program('npx', `shift\n${formats}\nexec '${process.execPath}' '${tool.path}' "$@" --today ${TODAY}`);
  program(
    'curl',
    `if [ -f ${state} ]; then cp ${state} published-last.json; printf 200; else printf "\${ANSWER:-404}"; fi`,
  );
  const first = repo.commit('one');
  const request = (head: string): Request => ({ head, from: first, main: first, merged: false });
  repo.edit(PATH, 'role: Safeguarding Partnership Manager\nparties', 'role: Head of Safeguarding\nparties');
  touching = request(repo.commit('a role'));
  repo.backTo(first);
  repo.edit('guidance/before-you-share.md', 'Ask what', 'First ask what');
  elsewhere = request(repo.commit('guidance'));
  repo.backTo(first);
  const tests = ['purpose', 'scope', 'benefits', 'security', 'law'].map((test) => `--${test} "yes: minute 4"`);
  const record = `npx concordat review record children-found-safe --role Manager --outcome continued ${tests.join(' ')}`;
  expect(await bash(record)).toBe(0);
  const own = repo.commit('the review');
  repo.backTo(first);
  repo.edit(OTHER, 'binding: no', 'binding: nO');
  const main = repo.commit('of others, in the meantime');
  repo.git('merge', '--quiet', '--no-ff', '--message', 'merge', own);
  recording = { head: repo.git('rev-parse', 'HEAD'), from: first, main, merged: true };
});

function program(name: string, lines: string): void {
  writeFileSync(join(programs, name), `#!/bin/sh\n${lines}\n`);
  chmodSync(join(programs, name), 0o755);
}

/** Runs lines in the folder of the repository, and gives the number with which they end. */
function bash(lines: string, env: Readonly<Record<string, string>> = {}): Promise<number | null> {
  const child = spawn('bash', ['-c', lines], {
    cwd: repo.folder,
    env: { ...env, PATH: `${programs}:${process.env['PATH'] ?? ''}` },
    stdio: 'ignore',
  });
  return new Promise((done) => child.on('close', done));
}

function yamlOf(page: string): unknown {
  return parse(/^```yaml\n([\s\S]*?)^```$/m.exec(readFileSync(page, 'utf8'))?.[1] ?? '');
}

describe('the file for GitLab', () => {
  interface Job {
    readonly stage: string;
    readonly script: readonly string[];
    readonly rules: readonly { readonly if: string }[];
    readonly artifacts?: { readonly paths: readonly string[] };
  }
  const file = yamlOf('docs/ci/gitlab.md') as Readonly<Record<'check' | 'pages' | 'reviews', Job>> & {
    readonly stages: readonly string[];
    readonly variables: object;
  };
  /** As the runner does: line by line, until one fails. */
  const run = ({ script }: Job, env?: Readonly<Record<string, string>>) =>
    bash(`set -eo pipefail\n${script.join('\n')}`, env);
  const check = ({ head, from, main, merged }: Request) => {
    repo.backTo(head);
    return run(file.check, {
      CI_MERGE_REQUEST_DIFF_BASE_SHA: from,
      ...(merged ? { CI_MERGE_REQUEST_TARGET_BRANCH_SHA: main } : {}),
    });
  };

  it('stops a request that touches what is overdue', async () => {
    expect(await check(touching)).toBe(3);
    expect(readFileSync(join(repo.folder, 'what-changed.html'), 'utf8')).toContain('Head of Safeguarding');
  });

  it('lets a request pass where something is overdue elsewhere', async () => {
    expect(await check(elsewhere)).toBe(0);
  });

  it('lets the request pass that records the review, whatever others merged', async () => {
    expect(await check(recording)).toBe(0);
  });

  it('publishes main, and fails afterwards', async () => {
    repo.backTo(elsewhere.head);
    expect(await run(file.pages, { ANSWER: '503' })).toBe(1);
    expect(await run(file.pages)).toBe(0);
    const [folder = ''] = file.pages.artifacts?.paths ?? [];
    expect(readFileSync(join(repo.folder, folder, 'reviews/index.html'), 'utf8')).toContain('Children found safe');
    expect(await run(file.reviews)).toBe(3);
    // A job waits for the stages before its own, and is not run if one of them failed.
    const order = (job: Job): number => file.stages.indexOf(job.stage);
    expect(order(file.pages)).toBeGreaterThan(-1);
    expect(order(file.reviews)).toBeGreaterThan(order(file.pages));
    for (const job of [file.pages, file.reviews])
      expect(Object.keys(job).sort()).toEqual(expect.not.arrayContaining(['needs', 'allow_failure', 'when']));
    expect(file.pages.rules).toEqual(file.reviews.rules);
    expect(file.variables).toEqual({ GIT_DEPTH: 0 });
  });
});

describe('the file for Azure Pipelines', () => {
  interface Step {
    readonly script?: string;
    readonly publish?: string;
    readonly fetchDepth?: number;
    readonly condition?: string;
  }
  interface Job {
    readonly job: string;
    readonly condition: string;
    readonly dependsOn?: string;
    readonly steps: readonly Step[];
  }
  const { jobs } = yamlOf('docs/ci/azure.md') as { readonly jobs: readonly Job[] };
  const jobCalled = (name: string): Job => {
    const found = jobs.find(({ job }) => job === name);
    if (found === undefined) throw new Error(`There is no job ${name}`);
    return found;
  };
  /** As the agent does: a step after one that failed is run only if it says so. Gives the steps that failed. */
  const run = async (name: string): Promise<readonly string[]> => {
    const failed: string[] = [];
    for (const { script, condition } of jobCalled(name).steps) {
      if (script === undefined || (failed.length > 0 && condition !== 'always()')) continue;
      const lines = script.replaceAll('$(Build.ArtifactStagingDirectory)', left);
      if ((await bash(lines, { TARGET: 'main' })) !== 0) failed.push(script.split(' ')[2] ?? '');
    }
    return failed;
  };
  const check = ({ head, main }: Request) => {
    repo.backTo(head);
    repo.git('update-ref', 'refs/remotes/origin/main', main);
    return run('check');
  };

  it.runIf(ALL)('stops a request that touches what is overdue', async () => {
    expect(await check(touching)).toEqual(['check']);
    expect(readFileSync(join(left, 'what-changed.html'), 'utf8')).toContain('Head of Safeguarding');
  });

  it.runIf(ALL)('lets a request pass where something is overdue elsewhere', async () => {
    expect(await check(elsewhere)).toEqual([]);
  });

  it('lets the request pass that records the review, whatever others merged', async () => {
    expect(await check(recording)).toEqual([]);
    expect(jobCalled('check').steps[0]).toMatchObject({ checkout: 'self', fetchDepth: 0 });
  });

  it.runIf(ALL)('publishes main, and fails afterwards', async () => {
    repo.backTo(elsewhere.head);
    expect(await run('build')).toEqual([]);
    copyFileSync(join(left, 'site/manifest.json'), state);
    expect(await run('build')).toEqual([]);
    expect(readFileSync(join(left, 'site/manifest.json'), 'utf8')).toContain(
      `"sha256": "${sha256(readFileSync(state))}"`,
    );
    rmSync(state);
    expect(existsSync(join(left, 'site/reviews/index.html'))).toBe(true);
    expect(await run('reviews')).toEqual(['review']);
  });

  it('looks for overdue reviews once the register was built and left to be published', () => {
    const [build, reviews] = [jobCalled('build'), jobCalled('reviews')];
    expect(build.steps.at(-1)?.publish).toBe('$(Build.ArtifactStagingDirectory)/site');
    expect(build.dependsOn).toBeUndefined();
    expect(reviews.dependsOn).toBe('build');
    // A condition of one's own takes the place of the one that asks for success.
    expect(reviews.condition).toBe(`and(succeeded(), ${build.condition})`);
  });
});
