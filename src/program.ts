/** The program but for its process: arguments, wiring and exit code. The only place that prints. */
import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { Command as Program, CommanderError } from 'commander';
import { parseDate } from './base/dates.ts';
import { HistoryError } from './base/history-error.ts';
import { keptFiles } from './base/kept-files.ts';
import { PrintError } from './base/print-error.ts';
import type { Style } from './base/report.ts';
import { visible } from './base/visible.ts';
import type { Command, Invocation, Outcome, World } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import { terminalAsker, type Terminal } from './host/asker.ts';
import { NoBrowserError } from './host/browser.ts';
import { userCache } from './host/bundled-browser.ts';
import { diskCache } from './host/cache.ts';
import { AT_ONCE, diskEditor, diskFiles, folderFromHere, isFolder } from './host/disk.ts';
import { clockDate, installation, isBuildServer, sha256 } from './host/environment.ts';
import { BusyFolderError } from './host/folder-lock.ts';
import { loadFonts } from './host/fonts.ts';
import { graphLayout } from './host/graph-layout.ts';
import { gitHistory } from './host/history.ts';
import { indexer } from './host/indexer.ts';
import { makePainter } from './host/painter.ts';
import { previewHost } from './host/preview.ts';
import { makePrinter } from './host/printer.ts';
import { startThreads } from './host/threads.ts';
import { programIdentity } from './host/program-identity.ts';
import { ruleModules } from './host/rule-modules.ts';
import { diskOutput, ForeignFolderError } from './host/site-folder.ts';
import { checkSshSignature } from './host/ssh-signature.ts';
import { appendStepSummary } from './host/step-summary.ts';
import { type Screen, terminalProgress, wantsColour, widthOf } from './host/terminal.ts';
import { toolOrigin } from './host/tool-origin.ts';
import { AlreadyThereError, CutShortError } from './host/whole-file.ts';
import { REPORTERS } from './reporters/index.ts';

/** What a process is given, and where it writes. */
export interface Surroundings {
  /** The words after the program's name. */
  readonly words: readonly string[];
  readonly env: NodeJS.ProcessEnv;
  readonly stdout: Screen;
  readonly stderr: Screen;
  /** Where a person can be asked something; nothing where nobody sits there. */
  readonly terminal?: Terminal | undefined;
}

interface CommonOptions {
  readonly root: string;
  readonly today?: string;
  readonly format: string;
  readonly quiet?: boolean;
  readonly ownRules?: boolean;
  readonly color: boolean;
}

const { root: home, version } = installation();

/** Does what the words ask, in the folder where the process is, and gives the number to end with. Never throws. */
export async function runProgram(surroundings: Surroundings): Promise<number> {
  try {
    return await runWords(surroundings);
  } catch (error) {
    // Whatever it is, it is no fault of an agreement: 1 would say so.
    return usage(
      `The work could not be done, and that is a fault of concordat: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      surroundings,
    );
  }
}

/** More pages at once take more memory, and hardly less time. */
const MOST_PAGES = 4;

/** How many cells a line of help takes where there is no terminal. */
const USUAL_WIDTH = 80;

async function runWords(surroundings: Surroundings): Promise<number> {
  const { words, stdout, stderr } = surroundings;
  const program = new Program('concordat')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: (text) => stderr.write(text),
      getOutHelpWidth: () => stdout.columns ?? USUAL_WIDTH,
      getErrHelpWidth: () => stderr.columns ?? USUAL_WIDTH,
    })
    .description('Information sharing agreements as code.')
    .version(version, '--version', 'print the version')
    .helpOption('--help', 'print this help')
    .exitOverride()
    .showSuggestionAfterError();
  let exit = 0;
  for (const load of called(words[0])) {
    const command = await load();
    const own = common(program.command(`${command.name} ${command.argument}`.trim()), command);
    own.description(command.summary).action(async () => {
      exit = await runCommand(command, own.args, own, surroundings);
    });
  }
  try {
    await program.parseAsync(words, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    throw error;
  }
  return exit;
}

/** The command that is called; every one where none is, for the help to list. The version needs none. */
function called(name: string | undefined): readonly (() => Promise<Command>)[] {
  if (name === '--version') return [];
  const load = name !== undefined && Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  return load === undefined ? Object.values(COMMANDS) : [load];
}

/** The formats of a command, by what they are for. */
function formatsOf({ answers }: Command): Readonly<Record<string, string>> {
  return answers ?? Object.fromEntries(Object.entries(REPORTERS).map(([name, { use }]) => [name, use]));
}

function common(program: Program, command: Command): Program {
  for (const { flags, description } of command.options) program.option(flags, description);
  const formats = Object.entries(formatsOf(command)).map(([name, use]) => `${name} (${use})`);
  const findings = command.answers === undefined;
  program
    .option('--root <folder>', 'the folder of the register', '.')
    .option('--today <date>', 'the day to check for, as in 2026-10-01 (default: today)')
    .option('--format <name>', `how ${findings ? 'findings are' : 'it is'} told: ${formats.join(', ')}`, 'text');
  if (findings)
    program.option(
      '--own-rules',
      'run the rules that the register itself brings along: code, so only where you trust it',
    );
  return program
    .option('--quiet', 'no progress and no messages but on what could not be done')
    .option('--no-color', 'no colour')
    .helpOption('--help', 'print this help')
    .version(version, '--version', 'print the version')
    .exitOverride()
    .showSuggestionAfterError();
}

async function runCommand(
  command: Command,
  ids: readonly string[],
  program: Program,
  surroundings: Surroundings,
): Promise<number> {
  const { env, stderr, terminal } = surroundings;
  const options = program.opts<CommonOptions & Record<string, string | true | undefined>>();
  const formats = formatsOf(command);
  if (!Object.hasOwn(formats, options.format))
    return usage(
      `${command.name} has no format called ${options.format}. Choose from ${Object.keys(formats).join(', ')}.`,
      surroundings,
    );
  const day = options.today ?? clockDate(env['SOURCE_DATE_EPOCH']);
  if (day === undefined)
    return usage(
      'SOURCE_DATE_EPOCH is no day. Write it in seconds since 1970, as in 1790812800, or leave it unset.',
      surroundings,
    );
  const today = parseDate(day);
  if (today === undefined)
    return usage(`${options.today} is not a day of the calendar. Write it as in 2026-10-01.`, surroundings);
  if (!(await isFolder(options.root))) return usage(`There is no folder ${options.root}.`, surroundings);
  const world: World = {
    files: diskFiles(options.root),
    assets: keptFiles(diskFiles(home)),
    elsewhere: diskFiles,
    history: gitHistory(options.root, env),
    output: diskOutput(),
    editor: diskEditor(options.root),
    editorIn: diskEditor,
    origin: () => toolOrigin(home, env),
    ...(terminal === undefined ? {} : { asker: terminalAsker(terminal) }),
    hash: sha256,
    checkSignature: checkSshSignature,
    checkSeal: async (signed, der) => (await import('./host/check-seal.ts')).checkSeal(signed, der),
    openSealer: async (how) => (await import('./host/seal.ts')).sealerFrom(env)(how),
    ...(options.ownRules === true ? { ruleModules: ruleModules(options.root) } : {}),
    today,
    progress: terminalProgress(stderr, options.quiet === true ? 'quiet' : 'normal'),
    tool: { name: 'concordat', version },
    fonts: loadFonts,
    painter: makePainter,
    indexer,
    graphs: graphLayout,
    preview: previewHost(options.root, (words) => {
      if (options.quiet !== true) stderr.write(`${visible(words)}\n`);
    }),
    cache() {
      const folder = userCache(env);
      return folder === undefined ? undefined : diskCache(join(folder, 'made'), () => programIdentity(home));
    },
    ...lastBuilds(options.root, env),
    // Nothing of it may go to make room: another machine waits for all of it.
    sharedCache: (folder) => diskCache(folder, () => programIdentity(home), Number.POSITIVE_INFINITY),
    ...documentThreads(),
    pages: Math.min(availableParallelism(), MOST_PAGES),
    printer: (pages = 1) => makePrinter(env, { pages }),
  };
  try {
    const outcome = await command.run(world, { ids, options: asGiven(options) });
    print(outcome, options, surroundings);
    // Quiet is for what goes well: whoever gets a 2 has to learn why.
    if (options.quiet !== true || outcome.exit === 2)
      for (const message of outcome.messages ?? []) stderr.write(`${visible(message)}\n`);
    return outcome.exit;
  } catch (error) {
    if (WITH_A_REASON.some((kind) => error instanceof kind)) return usage((error as Error).message, surroundings);
    if (isFileSystemError(error)) return usage(`The work could not be done: ${error.message}`, surroundings);
    throw error;
  }
}

/** One core is left for this thread: it composes and writes while others finish documents. A thread runs what was built, and tests run the sources. */
function documentThreads(): Pick<World, 'threads'> {
  const entry = new URL('./document-thread.js', import.meta.url);
  const count = Math.min(availableParallelism() - 1, MOST_PAGES);
  return count < 1 || !existsSync(entry) ? {} : { threads: (face) => startThreads(entry, count, face) };
}

/** In bytes: what some hundred builds told. */
const MOST_TOLD = 2 ** 27;

/** On a server for builds nothing is known of who filled the folder, and what is published is made. */
function lastBuilds(root: string, env: NodeJS.ProcessEnv): Pick<World, 'lastBuilds'> {
  const folder = isBuildServer(env) ? undefined : userCache(env);
  if (folder === undefined) return {};
  return {
    lastBuilds: {
      here: process.cwd(),
      register: diskFiles(root, AT_ONCE),
      tool: diskFiles(home, AT_ONCE),
      told: diskCache(join(folder, 'told'), () => programIdentity(home), MOST_TOLD),
    },
  };
}

/** Options by the names that people write: commander tells of `--no-cache` as of a `cache` that is not wanted. */
function asGiven(options: Readonly<Record<string, string | boolean | undefined>>): Invocation['options'] {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => (value === false ? [`no-${name}`, true] : [name, value])),
  );
}

/** Errors that say to people why the work could not be done, and what to do. */
const WITH_A_REASON = [
  NoBrowserError,
  PrintError,
  ForeignFolderError,
  BusyFolderError,
  AlreadyThereError,
  CutShortError,
  HistoryError,
];

function print({ answer, report }: Outcome, options: CommonOptions, { env, stdout }: Surroundings): void {
  const folder = folderFromHere(options.root);
  const style: Style = {
    colour: wantsColour(stdout, options.color ? 'as-is' : 'no-color', env),
    width: widthOf(stdout),
    ...(folder === undefined ? {} : { folder }),
  };
  if (answer !== undefined) stdout.write(answer(style));
  const form = REPORTERS[options.format];
  if (report === undefined || form === undefined) return;
  stdout.write(form.tell(report, style));
  const told = form.summary?.(report, style);
  if (told !== undefined && !appendStepSummary(env, told)) stdout.write(told);
}

function usage(message: string, { stderr }: Surroundings): number {
  stderr.write(`${visible(message)}\n`);
  return 2;
}

function isFileSystemError(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error;
}
