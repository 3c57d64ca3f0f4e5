/** The world of a command, with the register in memory and the tool's own files on disk. */
import type { World } from '../../src/commands/command.ts';
import { HistoryError } from '../../src/base/history-error.ts';
import type { History } from '../../src/base/ports.ts';
import { diskFiles } from '../../src/host/disk.ts';
import { sha256 } from '../../src/host/environment.ts';
import { checkSeal } from '../../src/host/check-seal.ts';
import { checkSshSignature } from '../../src/host/ssh-signature.ts';
import type { Contents } from './check-files.ts';
import { assets, TODAY } from './example.ts';
import { memoryFiles } from './memory-files.ts';

export interface MemoryWorld extends World {
  /** A file of the register as it is now, as text. */
  now(path: string): string;
  /** The paths that were rewritten, in order. */
  readonly rewritten: readonly string[];
}

const noRepository = async (): Promise<never> => {
  throw new HistoryError('There is no repository.');
};

const NO_HISTORY: History = {
  find: noRepository,
  commitObject: noRepository,
  knows: async () => false,
  fork: noRepository,
  changesOf: noRepository,
  start: noRepository,
  at: noRepository,
  close() {},
};

export function memoryWorld(contents: Contents, said: Partial<World> = {}): MemoryWorld {
  const current: Record<string, string | Uint8Array> = { ...contents };
  const rewritten: string[] = [];
  const unasked = (): never => {
    throw new Error('this command needs neither fonts nor a printer');
  };
  return {
    files: {
      list: (folder) => memoryFiles(current).list(folder),
      read: (path) => memoryFiles(current).read(path),
      size: (path) => memoryFiles(current).size(path),
    },
    assets,
    elsewhere: diskFiles,
    history: NO_HISTORY,
    output: { claim: unasked, look: unasked, write: unasked },
    editor: {
      async rewrite(path, bytes) {
        rewritten.push(path);
        current[path] = bytes;
      },
      async create(files) {
        for (const { path } of files) if (path in current) throw new Error(`${path} is there already`);
        for (const { path, bytes } of files) {
          rewritten.push(path);
          current[path] = bytes;
        }
      },
    },
    editorIn: unasked,
    origin: async () => undefined,
    hash: sha256,
    checkSignature: checkSshSignature,
    checkSeal,
    openSealer: async () => 'there is no key here',
    today: TODAY,
    progress: { step() {}, end() {} },
    tool: { name: 'concordat', version: '0' },
    fonts: unasked,
    painter: () => ({ face: 'Arial', png: async () => new Uint8Array() }),
    indexer: { index: unasked },
    graphs: { load: unasked },
    preview: { serve: unasked, watch: unasked, pause: unasked, tell: unasked, untilStopped: unasked },
    cache: () => undefined,
    sharedCache: unasked,
    pages: 1,
    printer: unasked,
    ...said,
    now(path) {
      const content = current[path] ?? '';
      return typeof content === 'string' ? content : new TextDecoder('utf-8', { ignoreBOM: true }).decode(content);
    },
    rewritten,
  };
}
