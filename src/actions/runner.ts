/**
 * What GitHub's runner gives to an action, and how an action answers: inputs in
 * the environment, outputs and the summary in files, and commands on standard
 * output. Whatever an agreement says is escaped before it becomes part of one.
 */
import { appendFileSync, readFileSync } from 'node:fs';
import { oneLine } from '../base/one-line.ts';
import { visible } from '../base/visible.ts';
import { type Data, data, parsed } from './data.ts';

export interface Runner {
  readonly env: NodeJS.ProcessEnv;
  /** An input of the action; empty if it is not given. */
  input(name: string): string;
  output(name: string, value: string): void;
  summary(markdown: string): void;
  /** A line of the log. */
  say(words: string): void;
  warn(words: string): void;
  /** Ends the step with 1, with words that the page of the run shows. */
  fail(words: string): void;
  /** What the workflow was started by, as GitHub tells it. */
  event(): Data;
}

export function runner(env: NodeJS.ProcessEnv = process.env): Runner {
  const command = (name: string, words: string): void => {
    process.stdout.write(`::${name}::${escapeData(words)}\n`);
  };
  return {
    env,
    input: (name) => env[`INPUT_${name.toUpperCase()}`]?.trim() ?? '',
    output: (name, value) => append(env['GITHUB_OUTPUT'], `${name}=${oneLine(value)}\n`),
    summary: (markdown) => append(env['GITHUB_STEP_SUMMARY'], markdown),
    say: (words) => void process.stdout.write(`${unlikeACommand(words)}\n`),
    warn: (words) => command('warning', words),
    fail(words) {
      command('error', words);
      process.exitCode = 1;
    },
    event() {
      const path = env['GITHUB_EVENT_PATH'];
      return path === undefined ? {} : data(parsed(readFileSync(path, 'utf8')));
    },
  };
}

function append(path: string | undefined, text: string): void {
  if (path !== undefined && path !== '') appendFileSync(path, text);
}

function escapeData(words: string): string {
  return oneLine(words).replaceAll('%', '%25');
}

/**
 * The runner takes a line for a command that begins with two colons, after spaces too, or has `##[` anywhere,
 * and may see neither of them parted by signs without a width. Spaces stay, since what the program says in plain words
 * is set with them.
 */
function unlikeACommand(words: string): string {
  return visible(words)
    .replaceAll(/[^\S ]/g, ' ')
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .trimEnd()
    .replace(/^(?=[\s\p{Cf}\p{DI}]*:[\p{Cf}\p{DI}]*:)/u, '| ')
    .replaceAll(/#[\p{Cf}\p{DI}]*#[\p{Cf}\p{DI}]*\[/gu, '# # [');
}

/** Runs an action to its end. What nobody expected fails the step, and says what it was. */
export async function act(run: (runner: Runner) => Promise<void>): Promise<void> {
  const here = runner();
  try {
    await run(here);
  } catch (error) {
    here.fail(error instanceof Error ? error.message : String(error));
  }
}
