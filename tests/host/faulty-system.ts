/** A file system in which the nth call goes wrong: to see what is left on the disk then. */
import type { FileSystem, NewFile } from '../../src/host/file-system.ts';

/** What is done in the place of a call; gives back the call's own doing if it is to be done after all. */
export type Meddle = (name: string, nth: number) => void;

/** The same file system, with something done before each of its calls. Calls at a file that is being written count as well. */
export function meddled(system: FileSystem, meddle: Meddle): FileSystem {
  let calls = 0;
  const watched = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get(target, name: string) {
        const own = (target as Record<string, unknown>)[name];
        if (typeof own !== 'function') return own;
        return (...given: readonly unknown[]): unknown => {
          calls += 1;
          const nth = calls;
          const run = (): unknown => {
            if (name !== 'close') meddle(name, nth);
            return (own as (...all: readonly unknown[]) => unknown).apply(target, [...given]);
          };
          if (AT_ONCE.has(name)) return run();
          // A file is closed even where closing it tells of an error.
          if (name === 'close') return Promise.resolve(run()).then(() => meddle(name, nth));
          return Promise.resolve()
            .then(run)
            .then((value) => (name === 'create' ? watched(value as NewFile) : value));
        };
      },
    });
  return watched(system);
}

/** Calls that give back what they did, and no promise of it. */
const AT_ONCE = new Set(['rename', 'isThere', 'copyMode', 'survey', 'touch', 'removeAtOnce']);

/** An error of the system, as Node gives it. */
export function systemError(code: string, name: string): Error {
  return Object.assign(new Error(`${code}: on purpose, ${name}`), { code, syscall: name });
}

/** A disk that takes so many bytes at a time, and so many in all. */
export function narrow(system: FileSystem, atATime: number, room: number): FileSystem {
  let left = room;
  return {
    ...system,
    async create(path) {
      const file = await system.create(path);
      return {
        ...file,
        write(bytes, from) {
          const taken = Math.min(atATime, left, bytes.length - from);
          left -= taken;
          return taken === 0 ? Promise.resolve(0) : file.write(bytes.subarray(0, from + taken), from);
        },
      };
    },
  };
}

/** A disk that makes folders slowly, so that whatever does not wait for one comes first. */
export function slow(system: FileSystem): FileSystem {
  return {
    ...system,
    async addFolder(path) {
      await new Promise((done) => setTimeout(done, 10));
      await system.addFolder(path);
    },
  };
}
