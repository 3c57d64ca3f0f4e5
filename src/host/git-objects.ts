/** Reads many objects of a repository through one run of git, in the order in which they are asked for. */
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { HistoryError } from '../base/history-error.ts';
import { type Place, startGit } from './git.ts';

export interface GitObjects {
  /** The bytes of the object with that name in hexadecimal digits. */
  read(id: string): Promise<Uint8Array>;
  close(): void;
}

interface Waiting {
  readonly id: string;
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: Error) => void;
}

/** git starts with the first object that is read. */
export function gitObjects(place: Place): GitObjects {
  let child: ChildProcessWithoutNullStreams | undefined;
  const waiting: Waiting[] = [];
  const pieces: Buffer[] = [];
  let held = 0;
  let wanted = 0;
  const failAll = (): void => {
    for (const { id, reject } of waiting.splice(0)) reject(missing(id));
  };
  const take = (): void => {
    // A large object comes in many pieces, which are put together once they can hold the whole of it.
    while (waiting.length > 0 && held >= wanted) {
      const bytes = pieces.length === 1 ? (pieces[0] as Buffer) : Buffer.concat(pieces);
      const end = bytes.indexOf(LINE_END);
      const size = end === -1 ? undefined : sizeIn(bytes.subarray(0, end).toString('latin1'));
      const whole = end === -1 ? held + 1 : size === undefined ? end + 1 : end + 1 + size + 1;
      pieces.splice(0, pieces.length, bytes);
      wanted = whole;
      if (held < whole) return;
      const one = waiting.shift();
      if (size === undefined) one?.reject(missing(one.id));
      else one?.resolve(new Uint8Array(bytes.subarray(end + 1, end + 1 + size)));
      pieces.splice(0, 1, bytes.subarray(whole));
      held -= whole;
      wanted = 0;
    }
  };
  const start = (): ChildProcessWithoutNullStreams => {
    const started = startGit(place, ['cat-file', '--batch']);
    started.stdout.on('data', (bytes: Buffer) => {
      pieces.push(bytes);
      held += bytes.length;
      take();
    });
    started.on('error', failAll);
    started.on('close', failAll);
    started.stdin.on('error', failAll);
    return started;
  };
  return {
    read: (id) =>
      new Promise((resolve, reject) => {
        if (!/^[0-9a-f]{40,64}$/.test(id)) return reject(missing(id));
        child ??= start();
        waiting.push({ id, resolve, reject });
        child.stdin.write(`${id}\n`);
      }),
    close() {
      child?.stdin.end();
      child?.kill();
    },
  };
}

const LINE_END = 0x0a;

/** `<id> blob <size>`; nothing where there is no such object. */
function sizeIn(line: string): number | undefined {
  const [, size] = /^[0-9a-f]+ blob (\d+)$/.exec(line) ?? [];
  return size === undefined ? undefined : Number(size);
}

function missing(id: string): HistoryError {
  return new HistoryError(
    `The repository does not hold object ${id.slice(0, 12)}, which a revision needs. If this is a partial clone, fetch it whole: git fetch --refetch --no-filter`,
  );
}
