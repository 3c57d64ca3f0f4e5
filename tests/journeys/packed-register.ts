/** A register that `init` wrote, with the tool as npm packs it, and the steps that its workflows run. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Acted, runAction } from '../helpers/fake-github.ts';

export interface PackedRegister {
  readonly folder: string;
  /** Runs a program in the register; throws if it does not end with 0. */
  run(program: string, ...words: readonly string[]): string;
  /** Runs the actions that a workflow of the register names in a job, in their order, with what is said in place of their inputs. */
  steps(
    workflow: string,
    job: string,
    given: { readonly event: object; readonly inputs: Inputs; readonly env?: Inputs },
  ): Promise<readonly Acted[]>;
  end(): void;
}

type Inputs = Readonly<Record<string, string>>;

/**
 * Packs the tool, and has a register installed with it: by npm, from the registry; or, at once, by unpacking it beside
 * the packages of this repository.
 */
export function packedRegister(install: 'npm' | 'unpack'): PackedRegister {
  const top = mkdtempSync(join(tmpdir(), 'concordat-packed-'));
  const folder = join(top, 'register');
  const run = (program: string, ...words: readonly string[]): string => runIn(folder, program, words);
  const name = runIn(process.cwd(), 'npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', top]).trim();
  const modules = join(folder, 'node_modules');
  const concordat = join(modules, 'concordat');

  mkdirSync(join(top, 'unpacked'));
  runIn(top, 'tar', ['-xzf', name, '-C', 'unpacked']);
  // The register is made by what was packed, which finds its own packages where those of this repository are.
  symlinkSync(join(process.cwd(), 'node_modules'), join(top, 'node_modules'));
  runIn(top, process.execPath, [
    'unpacked/package/dist/tool/main.js',
    'init',
    'register',
    '--yes',
    '--today',
    '2026-11-21',
  ]);
  copyFileSync(join(top, name), join(folder, name));
  if (install === 'npm') {
    rmSync(join(top, 'node_modules'));
    run('npm', 'install', '--silent', '--prefer-offline');
  } else {
    mkdirSync(modules);
    for (const one of readdirSync('node_modules'))
      symlinkSync(join(process.cwd(), 'node_modules', one), join(modules, one));
    runIn(top, 'cp', ['-r', 'unpacked/package', concordat]);
  }
  run('git', 'init', '--quiet', '--initial-branch=main');
  return {
    folder,
    run,
    async steps(workflow, job, given) {
      const { jobs } = parse(readFileSync(join(folder, '.github/workflows', workflow), 'utf8')) as Workflow;
      const acted: Acted[] = [];
      for (const { uses = '', with: inputs = {} } of jobs[job]?.steps ?? []) {
        const action = /^\.\/node_modules\/concordat\/\.github\/actions\/(\w+)$/.exec(uses)?.[1];
        // A step that makes documents of what changed waits for the one before it to say what that is.
        if (action === undefined || Object.values(inputs).some((value) => String(value).includes('steps.'))) continue;
        const { inputs: known } = parse(
          readFileSync(join(concordat, '.github/actions', action, 'action.yml'), 'utf8'),
        ) as Action;
        const usual = Object.entries(known).map(([input, { default: value = '' }]) => [input, value]);
        const all = { ...Object.fromEntries(usual), ...inputs, ...given.inputs };
        const { event, env = {} } = given;
        acted.push(await runAction(action, { folder, of: concordat, inputs: all, event, env }));
      }
      return acted;
    },
    end: () => rmSync(top, { recursive: true, force: true }),
  };
}

interface Workflow {
  readonly jobs: Readonly<
    Record<string, { readonly steps?: readonly { readonly uses?: string; readonly with?: Inputs }[] }>
  >;
}

interface Action {
  readonly inputs: Readonly<Record<string, { readonly default?: string }>>;
}

function runIn(folder: string, program: string, words: readonly string[]): string {
  const env = { ...process.env, ...WHO };
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: folder, encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}

/** Settings of whoever runs it count for nothing. */
const WHO = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_AUTHOR_NAME: 'Officer',
  GIT_AUTHOR_EMAIL: 'officer@mereshire.example',
  GIT_COMMITTER_NAME: 'Officer',
  GIT_COMMITTER_EMAIL: 'officer@mereshire.example',
};
