/** Runs concordat as the register's repository has it installed. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { oneLine } from '../base/one-line.ts';
import type { Runner } from './runner.ts';

export interface Answer {
  /** The number with which it ended; 2 where it did not run. */
  readonly exit: number;
  readonly stdout: string;
  /** What it said beside, a sentence a line. */
  readonly messages: readonly string[];
}

/** Where `npm ci` puts the program. */
const INSTALLED = 'node_modules/concordat/dist/tool/main.js';
/** In bytes; the findings of thousands of agreements are less. */
const LONGEST_ANSWER = 256 * 1024 * 1024;

/**
 * Runs the program with these words, in the folder of the job. It gets nothing
 * of what the runner gave to the action: no input, no token, no file to write
 * a summary to.
 */
export function runTool(runner: Runner, words: readonly string[], output: 'read' | 'show' = 'read'): Answer {
  const program = resolve(runner.input('tool') || INSTALLED);
  if (!existsSync(program))
    return {
      exit: 2,
      stdout: '',
      messages: [
        `concordat is not installed: there is no ${runner.input('tool') || INSTALLED}. Name it in package.json, commit package-lock.json, and run \`npm ci\` before this step.`,
      ],
    };
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program, ...words], {
    encoding: 'utf8',
    env: plainEnvironment(runner.env),
    maxBuffer: LONGEST_ANSWER,
    stdio: ['ignore', output === 'show' ? 'inherit' : 'pipe', 'pipe'],
  });
  const said = (stderr ?? '').split('\n').filter((line) => line.trim() !== '');
  return {
    exit: status ?? 2,
    stdout: stdout ?? '',
    messages: [...said.map(oneLine), ...(error === undefined ? [] : [error.message])],
  };
}

function plainEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(INPUT_|ACTIONS_|GITHUB_)|TOKEN$/.test(name)));
}
