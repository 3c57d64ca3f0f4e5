/** What a command is: it gets the world as ports, and says what came of it. Only `main` prints and exits. */
import type { IsoDate } from '../base/dates.ts';
import type {
  Asker,
  Cache,
  CheckSeal,
  CheckSignature,
  Editor,
  Face,
  Files,
  Fonts,
  GraphLayout,
  Hash,
  History,
  Indexer,
  LastBuilds,
  OpenSealer,
  Output,
  Painter,
  PreviewHost,
  Printer,
  Progress,
  RuleModules,
  Threads,
} from '../base/ports.ts';
import type { Report, Style } from '../base/report.ts';

/** 0 clean; 1 something is invalid; 2 the work could not be done; 3 valid, but an agreement is overdue. */
export type Exit = 0 | 1 | 2 | 3;

export interface World {
  /** The register's repository. */
  readonly files: Files;
  /** The tool's own schemas and templates. */
  readonly assets: Files;
  /** The files of a folder that a person names on the command line, wherever it is. */
  elsewhere(folder: string): Files;
  /** The history of the register's repository; only what compares revisions asks for it. */
  readonly history: History;
  readonly output: Output;
  /** Changes files of the register's repository. */
  readonly editor: Editor;
  /** The same for a folder that a person names on the command line; it is made where there is none. */
  editorIn(folder: string): Editor;
  /** Where this tool was installed from, as `package.json` of a register would name it; nothing if that cannot be told. */
  origin(): Promise<string | undefined>;
  /** Asks the person who started the program; there only where one sits at a terminal. */
  readonly asker?: Asker;
  readonly hash: Hash;
  readonly checkSignature: CheckSignature;
  readonly checkSeal: CheckSeal;
  /** Gets the key that PDFs are sealed with; only `--seal` asks for it. */
  readonly openSealer: OpenSealer;
  /** There if the register's own rules may run. */
  readonly ruleModules?: RuleModules;
  readonly today: IsoDate;
  readonly progress: Progress;
  readonly tool: { readonly name: string; readonly version: string };
  /** Loads the fonts that documents embed, with this face before the others. */
  fonts(face: Face): Promise<Fonts>;
  /** A painter, which sets text in those fonts. */
  painter(fonts: Fonts): Painter;
  /** Threads for the tasks of documents, with this face; there only where the machine has room for some beside this one. They start with the first task. */
  readonly threads?: ((face: Face) => Threads) | undefined;
  readonly indexer: Indexer;
  readonly graphs: GraphLayout;
  /** Shows the register while it is written. */
  readonly preview: PreviewHost;
  /** What builds keep for later ones; nothing where this machine has no place for it. Whoever asks for it closes it. */
  cache(): Cache | undefined;
  /** What builds told, for one that finds nothing changed; there only where that may be used. */
  readonly lastBuilds?: LastBuilds | undefined;
  /** What the builds of other machines keep for this one, or this one for another, in a folder. Whoever asks for it closes it. */
  sharedCache(folder: string): Cache;
  /** How many pages may well be printed at once on this machine. */
  readonly pages: number;
  /** A printer; its browser starts with the first page. It prints one page at a time, or so many. Whoever asks for one closes it. */
  printer(pages?: number): Printer;
}

export interface Invocation {
  readonly ids: readonly string[];
  /** Options by their long names; a flag is `true`. */
  readonly options: Readonly<Record<string, string | true | undefined>>;
}

export interface Outcome {
  readonly exit: Exit;
  /** Findings, for the reporter that was asked for. */
  readonly report?: Report;
  /** What a command tells that is no list of findings: text for standard output, ending with a line break. */
  readonly answer?: (style: Style) => string;
  /** Sentences for people, on standard error. */
  readonly messages?: readonly string[];
}

/** The formats of an answer that is no list of findings. */
export const ANSWERS = { text: 'for people', json: 'for programs' } as const;

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What may be named after the command, as help shows it. */
  readonly argument: string;
  readonly options: readonly { readonly flags: string; readonly description: string }[];
  /** The formats of its answer, by what they are for; left out where it tells findings, for which there are reporters. */
  readonly answers?: Readonly<Record<string, string>>;
  run(world: World, invocation: Invocation): Promise<Outcome>;
}
