/**
 * What GitHub shows of the repository of a story: the actions of its workflows run as bundles in its folder, against a
 * stand-in for GitHub on loopback. A block of the story asks for one thing that people read there:
 *
 *     markdown summary of a pull request on 2026-12-15    its check: the branch at hand against main
 *     markdown comment on the pull request                what is then said under it
 *     markdown suggestion on the pull request             the mends that are offered on its lines
 *     markdown summary of the morning of 2029-03-01       the check of each morning
 *     markdown issue of that morning                      the issues that it leaves, with what was said under them
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { answeringTool } from '../helpers/answering-tool.ts';
import { type Acted, type FakeGitHub, fakeGitHub, runAction } from '../helpers/fake-github.ts';
import { eventOf } from '../helpers/github-event.ts';

export interface OnGitHub {
  /** What stands where the words of a block say; throws if they say nothing that is known. */
  shown(asked: string, folder: string, git: Git): Promise<string>;
  end(): Promise<void>;
}

/** Runs git in the folder, and gives what it printed. */
type Git = (...words: readonly string[]) => string;

/** A run of a workflow, and where it happens. */
interface Run {
  readonly git: Git;
  readonly day: string;
  /** Runs an action, with what its workflow says and on a certain day; throws if it fails where it should not. */
  act(name: string, event: object, inputs?: Readonly<Record<string, string>>): Promise<Acted>;
  readonly github: FakeGitHub;
  /** The folder of the report, which one job hands to another. */
  readonly report: string;
  readonly repository: string;
}

const REQUEST = 7;
/** The name of a commit tells nobody anything, and changes with each word of a story. */
const COMMIT = /\b[0-9a-f]{40}\b/g;

export async function onGitHub(repository: string): Promise<OnGitHub> {
  const [github, tool] = await Promise.all([fakeGitHub(repository), answeringTool()]);
  const report = mkdtempSync(join(tmpdir(), 'concordat-report-'));
  return {
    async shown(asked, folder, git) {
      const [, what = '', day = ''] = /^(.*?)(?: (?:on|of) (\d{4}-\d\d-\d\d))?$/.exec(asked) ?? [];
      const show = SHOWN[what];
      if (show === undefined) throw new Error(`GitHub shows no ${asked}`);
      const env = {
        GITHUB_API_URL: github.url,
        GITHUB_REPOSITORY: repository,
        GITHUB_SERVER_URL: 'https://github.com',
      };
      const act: Run['act'] = (name, event, inputs = {}) =>
        runAction(name, {
          folder,
          inputs: { tool: tool.path, report, token: 'a-token', today: day, ...inputs },
          event: JSON.parse(JSON.stringify(event).replaceAll('mereshire/register', repository)) as object,
          env,
        });
      const text = await show({ git, day, act, github, report, repository });
      return text.trim().replaceAll(COMMIT, 'COMMIT');
    },
    async end() {
      rmSync(report, { recursive: true, force: true });
      await Promise.all([github.end(), tool.end()]);
    },
  };
}

const SHOWN: Readonly<Record<string, (run: Run) => Promise<string>>> = {
  'summary of a pull request': checkOfRequest,
  'comment on the pull request': commentOnRequest,
  'suggestion on the pull request': suggestionOnRequest,
  'summary of the morning': checkOfMorning,
  'issue of that morning': issueOfMorning,
};

async function checkOfRequest({ git, act }: Run): Promise<string> {
  const { summary } = await act('check', eventOf('pull-request', { BASE: git('rev-parse', 'main'), HEAD: head(git) }));
  return summary;
}

async function commentOnRequest({ git, act, github, report, repository }: Run): Promise<string> {
  const own = { repo: { full_name: repository } };
  const ref = git('branch', '--show-current');
  github.pulls.set(REQUEST, {
    number: REQUEST,
    state: 'open',
    head: { ref, sha: head(git), ...own },
    base: { ref: 'main', ...own },
  });
  github.files.set(REQUEST, changedFiles(git));
  github.artifacts.splice(
    0,
    github.artifacts.length,
    { id: 1, name: 'concordat-report', size_in_bytes: 2000, expired: false },
    { id: 2, name: 'concordat-drafts', size_in_bytes: 2000, expired: false },
  );
  github.zips.set(1, zipSync({ 'report.json': readFileSync(join(report, 'report.json')) }));
  // What the next request of the story gets is a comment of its own.
  github.comments.delete(REQUEST);
  github.remarks.delete(REQUEST);
  const { log } = await act('comment', eventOf('workflow-run', { HEAD: head(git) }));
  return String(github.comments.get(REQUEST)?.[0]?.['body'] ?? log);
}

function suggestionOnRequest({ github }: Run): Promise<string> {
  const remarks = github.remarks.get(REQUEST) ?? [];
  return Promise.resolve(
    remarks.map(({ path, line, body }) => `${String(path)}, line ${String(line)}\n\n${String(body)}`).join('\n\n'),
  );
}

/** As GitHub lists them: each with its lines that changed, and three around. */
function changedFiles(git: Git): { readonly filename: string; readonly patch: string }[] {
  return git('diff', '--name-only', 'main...HEAD')
    .split('\n')
    .map((filename) => {
      const diff = git('diff', 'main...HEAD', '--', filename);
      return { filename, patch: diff.slice(Math.max(0, diff.indexOf('@@'))) };
    });
}

async function checkOfMorning({ act }: Run): Promise<string> {
  return (await act('check', eventOf('schedule'))).summary;
}

async function issueOfMorning({ act, github }: Run): Promise<string> {
  const { status, log } = await act('due', eventOf('schedule'));
  if (status !== 0) throw new Error(log);
  return github.issues
    .map(({ number, title, state, labels, body }) => {
      const said = (github.comments.get(Number(number)) ?? []).map((one) => `> ${String(one['body'])}`);
      const head = `# ${String(title)}\n\n${state === 'open' ? 'Open' : 'Closed'}. Labels: ${(labels as string[]).join(', ')}.`;
      return [head, ...(state === 'open' ? [String(body).trim()] : []), ...said].join('\n\n');
    })
    .join('\n\n');
}

function head(git: Git): string {
  return git('rev-parse', 'HEAD');
}
