/**
 * Whether a build has anything to do. What one told is kept with all that it
 * depended on: every file that it asked for, the register's and the tool's, as
 * it was found; the program, the day, the options, and the browser; and the
 * look of the folder that it wrote. Where all of this is still so, the next
 * build could only write the same bytes and tell the same, and tells it.
 *
 * What is kept lies on this machine alone, is believed only of the very files
 * that were written on it, and is neither kept nor looked for on a server for
 * builds: no change that somebody proposes can bring it along.
 */
import { isAsNoted, type Notes, notedFiles } from '../base/noted-files.ts';
import type { Report } from '../base/report.ts';
import { siteFolderOf } from './asked-folder.ts';
import type { Invocation, Outcome, World } from './command.ts';

export interface LastBuild {
  /** What is told where nothing is to be done; nothing where a build has to be made. */
  told(): Promise<Outcome | undefined>;
  /** The world to build with: what it finds is noted. */
  readonly world: World;
  /** Keeps what the next build tells if nothing changes until then, and gives what there is to say of that. */
  keep(outcome: Outcome, of: Built): Promise<readonly string[]>;
}

/** What a build depended on, and wrote, that is no file that it read. */
export interface Built {
  /** As `Output.look` tells it; nothing where that cannot be told, and then nothing is kept. */
  readonly look: string | undefined;
  /** As the printer describes it; nothing where nothing was printed. */
  readonly browser: string | undefined;
}

interface Kept extends Built {
  readonly register: Notes;
  readonly tool: Notes;
  readonly outcome: Omit<Outcome, 'report' | 'answer'>;
  readonly report: Omit<Report, 'line' | 'change'> | undefined;
  /** The lines that the report shows, by `lineAt`. */
  readonly lines: Readonly<Record<string, string>>;
}

/** Options that say how it is told: the same is told in every way. */
const OF_TELLING = new Set(['format', 'quiet', 'color', 'no-color']);
/** Options that say what is built. With any other, as where a seal or a stamp is made anew each time, there is always something to do. */
const OF_BUILDING = new Set(['root', 'today', 'out', 'formats', 'drafts', 'embed', 'jobs', 'cache']);

/** The build before this one, with the same words on the command line; nothing where this one is to build whatever came before. */
export function lastBuild(world: World, invocation: Invocation): LastBuild | undefined {
  const { lastBuilds, hash, today, tool } = world;
  const options = Object.entries(invocation.options).filter(
    ([name, value]) => value !== undefined && !OF_TELLING.has(name),
  );
  // The register's own rules are code, and may look at anything.
  if (lastBuilds === undefined || world.ruleModules !== undefined) return undefined;
  if (options.some(([name]) => !OF_BUILDING.has(name))) return undefined;
  const { here, told } = lastBuilds;
  const key = hash(encode([here, invocation.ids, options.sort(), today, tool]));
  const register = notedFiles(world.files, hash);
  const ofTool = notedFiles(world.assets, hash);

  const isSame = async (before: Kept): Promise<boolean> =>
    (await isAsNoted(lastBuilds.register, before.register, hash)) &&
    (await isAsNoted(lastBuilds.tool, before.tool, hash)) &&
    (await world.output.look(siteFolderOf(invocation))) === before.look &&
    (before.browser === undefined || (await describedBrowser(world)) === before.browser);

  return {
    world: { ...world, files: register.files, assets: ofTool.files },
    async told() {
      const bytes = await told.read(key);
      if (bytes === undefined) return undefined;
      const before = JSON.parse(new TextDecoder().decode(bytes)) as Kept; // with its hash right, it is what `keep` wrote
      // What cannot be read is for the build to tell.
      return (await isSame(before).catch(() => false)) ? outcomeOf(before) : undefined;
    },
    async keep({ report, ...outcome }, built) {
      if (built.look !== undefined) {
        const [notes, noted] = [register.notes(), ofTool.notes()];
        await told.keep(key, encode({ ...built, register: notes, tool: noted, outcome, ...reportToKeep(report) }));
      }
      return (await told.close()).told;
    },
  };
}

/** The browser that would print now; nothing where there is none. */
async function describedBrowser(world: World): Promise<string | undefined> {
  const printer = world.printer();
  try {
    return await printer.describe();
  } finally {
    await printer.close();
  }
}

function encode(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}

function reportToKeep(report: Report | undefined): Pick<Kept, 'report' | 'lines'> {
  if (report === undefined) return { report, lines: {} };
  const { line, change: _none, ...data } = report;
  const lines = data.findings.flatMap(({ at: { path, start } }) => {
    const shown = line(path, start.line);
    return shown === undefined ? [] : [[lineAt(path, start.line), shown] as const];
  });
  return { report: data, lines: Object.fromEntries(lines) };
}

function outcomeOf({ outcome, report, lines }: Kept): Outcome {
  if (report === undefined) return outcome;
  const line: Report['line'] = (path, number) => {
    const at = lineAt(path, number);
    return Object.hasOwn(lines, at) ? lines[at] : undefined;
  };
  return { ...outcome, report: { ...report, line } };
}

function lineAt(path: string, line: number): string {
  return `${line} ${path}`;
}
