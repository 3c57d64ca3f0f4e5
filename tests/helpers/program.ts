/**
 * Runs the program, with nothing of the settings that this process was given.
 * Within this process it starts at once: that is for what it says and writes.
 * What a process adds takes one of its own.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Screen } from '../../src/host/terminal.ts';
import { runProgram } from '../../src/program.ts';
import type { Contents } from './check-files.ts';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run<Out> {
  (...words: readonly string[]): Out;
  /** The same with settings of the environment. */
  with(env: Readonly<Record<string, string>>): (...words: readonly string[]) => Out;
}

/** The day on which the register that is made up has nothing overdue. */
export const ON_TIME = ['--today', '2026-11-21'] as const;

const MAIN = join(process.cwd(), 'dist/tool/main.js');
const SETTINGS = ['SOURCE_DATE_EPOCH', 'NO_COLOR', 'FORCE_COLOR', 'GITHUB_STEP_SUMMARY'];

/** Runs the program in a folder, within this process. Two runs at a time would be in one folder. */
export function programIn(folder: string, run: typeof runProgram = runProgram): Run<Promise<Ended>> {
  return runs(async (words, env) => {
    const [stdout, stderr] = [screen(), screen()];
    const before = process.cwd();
    process.chdir(folder);
    try {
      const status = await run({ words, env, stdout, stderr });
      return { status, stdout: stdout.written.join(''), stderr: stderr.written.join('') };
    } finally {
      process.chdir(before);
    }
  });
}

/** The program as it was built, to run within this process. */
export async function builtProgram(): Promise<typeof runProgram> {
  const built = pathToFileURL(join(process.cwd(), 'dist/tool/program.js')).href;
  return ((await import(/* @vite-ignore */ built)) as { readonly runProgram: typeof runProgram }).runProgram;
}

/** Starts the program in a folder, as people do: in a process of its own, as it was built. */
export function processIn(folder: string): Run<Ended> {
  return runs((words, env) =>
    spawnSync(process.execPath, [MAIN, ...words], { cwd: folder, encoding: 'utf8', env, maxBuffer: 64 * 1024 * 1024 }),
  );
}

function runs<Out>(run: (words: readonly string[], env: NodeJS.ProcessEnv) => Out): Run<Out> {
  const clean = Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name)));
  return Object.assign((...words: readonly string[]) => run(words, clean), {
    with:
      (env: Readonly<Record<string, string>>) =>
      (...words: readonly string[]) =>
        run(words, { ...clean, ...env }),
  });
}

function screen(): Screen & { readonly written: readonly string[] } {
  const written: string[] = [];
  return { written, write: (text) => written.push(text) };
}

export interface Place {
  readonly folder: string;
  /** Runs the program in its folder `register`, within this process. */
  readonly run: Run<Promise<Ended>>;
  /** Starts the program there in a process of its own. */
  readonly start: Run<Ended>;
  remove(): void;
}

/** A folder of its own with a copy of the register that is made up. */
export function copiedRegister(): Place {
  return placeWith((register) => cpSync('examples/mereshire', register, { recursive: true }));
}

/**
 * A folder of its own with a register in which there is one thing to find, and
 * no agreement: for what the program does the same whatever it reads, which
 * would take twice the time on a whole one.
 */
export function smallRegister(): Place {
  return registerWith(SMALL);
}

/** A folder of its own with a register of these files. */
export function registerWith(contents: Contents): Place {
  return placeWith((register) => {
    for (const [path, content] of Object.entries(contents)) {
      mkdirSync(dirname(join(register, path)), { recursive: true });
      writeFileSync(join(register, path), content);
    }
  });
}

const SMALL = {
  'concordat.yaml': 'title: A register\npublisher: a-council\nthemes:\n  one: One\n',
  'organisations/a-council.yaml': 'name: A Council\nkind: council\nnation: england\n',
  'organisations/nobody.yaml': 'name: Nobody’s Trust\nkind: charity\nnation: england\n',
};

function placeWith(fill: (register: string) => void): Place {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-program-'));
  const register = join(folder, 'register');
  fill(register);
  return {
    folder,
    run: programIn(register),
    start: processIn(register),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

/** What is asked of the program often, and told the same each time: it is asked once. */
export function askedOnce<Out>(ask: (word: string) => Out): (word: string) => Out {
  const told = new Map<string, Out>();
  return (word) => {
    const out = told.get(word) ?? ask(word);
    told.set(word, out);
    return out;
  };
}
