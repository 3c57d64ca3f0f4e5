/** Runs the program as people run it, in a process of its own, and with nothing of the settings that this process was given. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

export interface Ended {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface Run {
  (...words: readonly string[]): Ended;
  /** The same with settings of the environment. */
  with(env: Readonly<Record<string, string>>): (...words: readonly string[]) => Ended;
}

/** The day on which the register that is made up has nothing overdue. */
export const ON_TIME = ['--today', '2026-11-21'] as const;

const MAIN = join(process.cwd(), 'dist/tool/main.js');
const SETTINGS = ['SOURCE_DATE_EPOCH', 'NO_COLOR', 'FORCE_COLOR', 'GITHUB_STEP_SUMMARY'];

/** Runs the program in a folder. */
export function programIn(folder: string): Run {
  const run = (env: Readonly<Record<string, string>>, words: readonly string[]): Ended =>
    spawnSync(process.execPath, [MAIN, ...words], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !SETTINGS.includes(name))), ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
  return Object.assign((...words: readonly string[]) => run({}, words), {
    with:
      (env: Readonly<Record<string, string>>) =>
      (...words: readonly string[]) =>
        run(env, words),
  });
}

export interface Place {
  readonly folder: string;
  /** Runs the program in its folder `register`. */
  readonly run: Run;
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
  return placeWith((register) => {
    for (const [path, text] of Object.entries(SMALL)) {
      mkdirSync(dirname(join(register, path)), { recursive: true });
      writeFileSync(join(register, path), text);
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
  return { folder, run: programIn(register), remove: () => rmSync(folder, { recursive: true, force: true }) };
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
