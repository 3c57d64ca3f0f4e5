/** One build at a time in a folder: a file beside it says which process is at it. */
import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import { atEnd } from './at-end.ts';

/** Another build is at work there. The message says which, and what to do. */
export class BusyFolderError extends Error {
  constructor(folder: string, holder: Holder | undefined, lock: string) {
    const who = holder === undefined ? 'Another build' : `Another build (process ${holder.pid} on ${holder.machine})`;
    super(
      `${who} is writing to ${folder}. Nothing was changed: wait until it has ended, or choose another folder with --out. If no build is running, remove ${lock}.`,
    );
    this.name = 'BusyFolderError';
  }
}

interface Holder {
  readonly pid: number;
  readonly machine: string;
  /** When the process began, as its system counts: a number is soon given to another process. Nothing where that cannot be told. */
  readonly began?: string;
}

/**
 * Takes a folder for this process, and gives back what lets it go; it is let go
 * when the program ends, too. A lock whose process is gone counts for nothing.
 * Throws `BusyFolderError` where another process holds it. Nothing here waits,
 * so that nothing can come between looking and taking.
 */
export function lockFolder(folder: string, told: string): () => void {
  const lock = `${folder}.concordat-lock`;
  for (let tries = 0; !take(lock); tries += 1) {
    const seen = read(lock);
    if (tries === TRIES || (seen !== undefined && isHeld(seen))) throw new BusyFolderError(told, seen?.holder, lock);
    if (seen !== undefined) clear(lock, seen.text);
  }
  const letGo = (): void => rmSync(lock, { force: true });
  const calledOff = atEnd(letGo);
  return () => {
    calledOff();
    letGo();
  };
}

/** Others may take and let go meanwhile; whoever loses so often may as well be told. */
const TRIES = 5;

function take(lock: string): boolean {
  let opened: number;
  try {
    opened = openSync(lock, 'wx');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
  const began = beginOf(process.pid);
  const holder: Holder = { pid: process.pid, machine: hostname(), ...(began === undefined ? {} : { began }) };
  try {
    writeSync(opened, JSON.stringify(holder));
  } finally {
    closeSync(opened);
  }
  return true;
}

interface Seen {
  readonly text: string;
  /** How long ago, in ms, it was written. */
  readonly age: number;
  readonly holder: Holder | undefined;
}

function read(lock: string): Seen | undefined {
  try {
    const age = Date.now() - statSync(lock).mtimeMs;
    const text = readFileSync(lock, 'utf8');
    return { text, age, holder: holderOf(text) };
  } catch {
    // It was let go a moment ago.
    return undefined;
  }
}

function holderOf(text: string): Holder | undefined {
  try {
    const said = JSON.parse(text) as Partial<Holder> | null;
    if (!Number.isSafeInteger(said?.pid) || Number(said?.pid) <= 0 || typeof said?.machine !== 'string')
      return undefined;
    return said as Holder; // what was looked at is what is needed
  } catch {
    return undefined;
  }
}

function isHeld({ holder, age }: Seen): boolean {
  // Between making the file and writing it lies a moment; a disk that was full then leaves it empty for good.
  if (holder === undefined) return age < A_MINUTE;
  // Of another machine, such as a container with the same folder, nobody can ask whether the process runs.
  if (holder.machine !== hostname()) return age < A_LONG_BUILD;
  return runs(holder.pid) && (holder.began === undefined || holder.began === (beginOf(holder.pid) ?? holder.began));
}

const A_MINUTE = 60_000;
const A_LONG_BUILD = 6 * 60 * A_MINUTE;

/** Removes a lock that was left; one that another process took in its place meanwhile is put back. */
function clear(lock: string, text: string): void {
  const aside = `${lock}-${process.pid}`;
  try {
    renameSync(lock, aside);
    if (readFileSync(aside, 'utf8') === text) rmSync(aside, { force: true });
    else renameSync(aside, lock);
  } catch {
    // Another process was quicker.
  }
}

/** Whether there is a process with that number. */
export function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}

/** On Linux, the moment since the system's start at which a process began. */
function beginOf(pid: number): string | undefined {
  try {
    // The name of the program, in brackets, may hold anything.
    const fields = readFileSync(`/proc/${pid}/stat`, 'latin1')
      .replace(/^.*\) /s, '')
      .split(' ');
    return fields[19];
  } catch {
    return undefined;
  }
}
