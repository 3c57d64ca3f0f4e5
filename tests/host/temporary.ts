/** Temporary folders for tests, and what is left behind in them. */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const { folder, remove } = ownFolder();
  onTestFinished(remove);
  return folder;
}

/** The same, for all tests of a file. */
export function ownFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'concordat-test-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Processes (Linux) that have some text among their arguments; zombies have none. */
export function processesWith(text: string): readonly { readonly pid: number; readonly arguments: string }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)
    .map((name) => ({ pid: Number(name), arguments: commandLine(name) }))
    .filter((found) => found.arguments.includes(text));
}

/** The processes (Linux) of the group that a process leads. */
export function group(leader: number): readonly { readonly pid: number; readonly arguments: string }[] {
  return processesWith('').filter(({ pid, arguments: words }) => words !== '' && groupOf(pid) === leader);
}

function groupOf(pid: number): number {
  try {
    return Number(
      readFileSync(`/proc/${pid}/stat`, 'latin1')
        .replace(/^.*\) /s, '')
        .split(' ')[2],
    );
  } catch {
    return 0;
  }
}

function commandLine(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1');
  } catch {
    return '';
  }
}
