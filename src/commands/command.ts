/** What a command is: it gets the world as ports, and says what came of it. Only `main` prints and exits. */
import type { IsoDate } from '../base/dates.ts';
import type { Files, Fonts, Hash, Output, Printer, Progress } from '../base/ports.ts';
import type { Report } from '../base/report.ts';

/** 0 clean; 1 something is invalid; 2 the work could not be done; 3 valid, but an agreement is overdue. */
export type Exit = 0 | 1 | 2 | 3;

export interface World {
  /** The register's repository. */
  readonly files: Files;
  /** The tool's own schemas and templates. */
  readonly assets: Files;
  readonly output: Output;
  readonly hash: Hash;
  readonly today: IsoDate;
  readonly progress: Progress;
  readonly tool: { readonly name: string; readonly version: string };
  /** Loads the fonts that documents embed. */
  fonts(): Promise<Fonts>;
  /** A printer; its browser starts with the first page. Whoever asks for one closes it. */
  printer(): Printer;
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
  /** Sentences for people, on standard error. */
  readonly messages?: readonly string[];
}

export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What may be named after the command, as help shows it. */
  readonly argument: string;
  readonly options: readonly { readonly flags: string; readonly description: string }[];
  run(world: World, invocation: Invocation): Promise<Outcome>;
}
