/** A folder for one build in memory: what was written to it, once it was written whole. */
import type { Output, OutputFile } from '../../src/base/ports.ts';

export interface MemoryOutput extends Output {
  /** What the last build left. */
  files(): readonly OutputFile[];
}

export function memoryOutput(): MemoryOutput {
  let there: readonly OutputFile[] = [];
  return {
    files: () => there,
    write: () => Promise.reject(new Error('a build writes no single file')),
    look: () => Promise.resolve(undefined),
    async claim() {
      const added: OutputFile[] = [];
      return {
        async add(file) {
          added.push(file);
        },
        async replace(files) {
          there = [...added, ...files];
          return undefined;
        },
        async release() {},
      };
    },
  };
}
