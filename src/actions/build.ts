/**
 * The action that builds: the register for the public, or the documents that a
 * change would make, as drafts. Where something is invalid, nothing of it is
 * published; where a review is overdue, the register is published with its
 * marks, and a later job fails over it.
 */
import { ID } from './data.ts';
import { lastState } from './last-state.ts';
import { runTool } from './run-tool.ts';
import { act, type Runner } from './runner.ts';

async function build(runner: Runner): Promise<void> {
  const drafts = runner.input('drafts') === 'true';
  const only = runner
    .input('only')
    .split(/[\s,]+/)
    .filter((id) => ID.test(id));
  if (drafts && only.length === 0) {
    runner.say('The change touches no agreement, so there are no documents to make.');
    runner.output('made', 'false');
    return;
  }
  const out = runner.input('out') || 'dist/site';
  const last = drafts ? undefined : await lastState(runner);
  if (last !== undefined && 'fault' in last) {
    runner.output('made', 'false');
    return runner.fail(last.fault);
  }
  if (last !== undefined && 'none' in last) runner.warn(last.none);
  const previous = last !== undefined && 'file' in last ? ['--previous', last.file] : [];
  const words = ['build', ...only, ...options(runner, out, drafts), ...previous];
  // The runner takes commands only where the program writes them as such. What it says in plain words has the words of
  // agreements in it, whoever wrote them: each line is said in a way that no runner takes for a command.
  const { exit, stdout, messages } = runTool(runner, words, drafts ? 'read' : 'show');
  for (const line of [...linesOf(stdout), ...messages]) runner.say(line);
  // A draft shows what there is, whatever is still to be put right in it.
  const made = exit === 0 || exit === 3 || (drafts && exit === 1);
  runner.output('made', String(made));
  runner.output('overdue', String(exit === 3));
  if (made) return;
  const why = exit === 1 ? 'Something is invalid, so nothing was published.' : 'The register could not be built.';
  if (drafts) runner.warn('The documents of this change could not be made. The log of this step says why.');
  else runner.fail(`${why} The log of this step says what it is.`);
}

function linesOf(text: string): readonly string[] {
  return text === '' ? [] : text.replace(/\n$/, '').split('\n');
}

function options(runner: Runner, out: string, drafts: boolean): readonly string[] {
  const [formats, today, merge] = [runner.input('formats'), runner.input('today'), runner.input('merge')];
  return [
    '--root',
    runner.input('root') || '.',
    '--out',
    out,
    ...(drafts ? ['--drafts'] : []),
    ...(formats === '' ? [] : ['--formats', formats]),
    ...(today === '' ? [] : ['--today', today]),
    ...(merge === '' ? [] : ['--merge', merge]),
    '--format',
    drafts ? 'text' : 'github',
  ];
}

// Last, since what stands above is there only once it was read.
await act(build);
