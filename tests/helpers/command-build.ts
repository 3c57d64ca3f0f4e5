/** `build` as a command over a register in memory: check, then the files that would be written. No page is printed. */
import { PrintError } from '../../src/base/print-error.ts';
import { build } from '../../src/commands/build.ts';
import type { Outcome, World } from '../../src/commands/command.ts';
import { loadFonts } from '../../src/host/fonts.ts';
import type { Contents } from './check-files.ts';
import { memoryOutput } from './memory-output.ts';
import { memoryWorld } from './memory-world.ts';
import { plainGraphs } from './plain-layout.ts';

const fonts = await loadFonts();

export interface CommandBuild {
  readonly outcome: Outcome;
  readonly paths: readonly string[];
  /** A file; empty where there is none. */
  bytes(path: string): Uint8Array;
  /** A file as text; empty where there is none. */
  text(path: string): string;
}

/** Builds some formats of a register, or of the named agreements. */
export async function commandBuild(
  contents: Contents,
  {
    formats = 'html',
    ids = [],
    ...said
  }: Partial<Pick<World, 'today' | 'indexer'>> & { readonly formats?: string; readonly ids?: readonly string[] } = {},
): Promise<CommandBuild> {
  const output = memoryOutput();
  const world = memoryWorld(contents, {
    fonts: () => Promise.resolve(fonts),
    indexer: { index: async () => [] },
    graphs: plainGraphs,
    printer: () => ({
      print: () => Promise.reject(new PrintError('This page defeats every browser.')),
      describe: () => Promise.resolve(''),
      close: () => Promise.resolve(),
    }),
    output,
    ...said,
  });
  const outcome = await build.run(world, { ids, options: { formats } });
  const found = new Map(output.files().map((file) => [file.path, file.bytes]));
  const bytes = (path: string): Uint8Array => found.get(path) ?? new Uint8Array();
  const text = (path: string): string => new TextDecoder().decode(bytes(path));
  return { outcome, bytes, text, paths: [...found.keys()] };
}
