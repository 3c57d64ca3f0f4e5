/** Makes the files of composed agreements: several side by side, and one that cannot be made keeps no other from it. */
import type { Cache, OutputFile, Printer, Progress } from '../base/ports.ts';
import { PrintError } from '../base/print-error.ts';
import { sideBySide } from '../base/side-by-side.ts';
import type { Format } from '../documents/formats.ts';
import type { Paper } from '../documents/papers.ts';
import type { Tasks } from '../documents/tasks.ts';
import type { Templates } from '../site/page.ts';
import type { ComposeAllContext } from './compose-all.ts';
import type { Composed } from './composed.ts';
import { type FileJob, fileJobs, renderContext } from './files.ts';

export interface RenderAllContext extends ComposeAllContext {
  readonly tasks: Tasks;
  readonly printer: Printer;
  /** How many pages the printer prints at once. */
  readonly pages: number;
  /** Where what takes long to make is kept; nothing if all is to be made anew. */
  readonly cache: Cache | undefined;
  readonly progress: Progress;
  readonly formats: readonly Format[];
  /** Agreements to make documents of; none named means all. Pages are made for all. */
  readonly only: readonly string[];
  /** Whether each PDF carries the source of its agreement. */
  readonly source: 'attached' | 'not-attached';
}

/** What is missing although it was asked for. */
export interface NotMade {
  /** Papers that were not made, since they do not fit their page however little they say; for people. */
  readonly tooLong: readonly string[];
  /** Files that could not be printed, and why; the others are there. For people. */
  readonly unprinted: readonly { readonly title: string; readonly why: string }[];
}

/** Whether files are made of it that were not released. */
export function isMade({ released, papers, entry }: Composed, { only }: RenderAllContext): boolean {
  return (released === undefined || papers.length > 0) && (only.length === 0 || only.includes(entry.id));
}

/** A file that was made, and what is left of it once it was handed on. */
export interface Rendered<Left> {
  readonly key: string;
  readonly paper: Paper['name'];
  readonly left: Left;
}

/**
 * Makes the files of what was composed, but for those that were released. Each is handed on when it is made, so that
 * those of thousands of agreements are never there all at once; what `handOn` gives is told in the order of the agreements.
 */
export async function renderAll<Left>(
  composed: readonly Composed[],
  templates: Templates,
  context: RenderAllContext,
  handOn: (file: OutputFile, of: Composed) => Promise<Left>,
): Promise<NotMade & { readonly rendered: readonly Rendered<Left>[] }> {
  const render = renderContext(templates, context);
  const jobs = composed
    .filter((one) => isMade(one, context))
    .flatMap((one) => fileJobs(one, context.formats).map((job): Job => ({ ...job, of: one })));
  const make = async (job: Job): Promise<Made<Left>> => {
    const bytes = await job.make(render).catch(refused);
    if (!(bytes instanceof Uint8Array)) return bytes;
    return { left: await handOn({ path: job.path, bytes }, job.of) };
  };
  const made = await makeAll(jobs, make, context);
  const tooLong: string[] = [];
  const unprinted: { title: string; why: string }[] = [];
  const rendered: Rendered<Left>[] = [];
  for (const job of jobs) {
    const result = made.get(job);
    if (result === 'too-long') tooLong.push(job.title);
    else if (result instanceof PrintError) unprinted.push({ title: job.title, why: result.message });
    else if (result !== undefined) rendered.push({ key: job.key, paper: job.paper, left: result.left });
  }
  return { rendered, tooLong, unprinted };
}

type Job = FileJob & { readonly of: Composed };
type Made<Left> = { readonly left: Left } | 'too-long' | PrintError | undefined;

/**
 * Makes files while the browser prints others. The longest is printed first, so
 * that it is not the one for which all wait at the end. More are under way
 * than are printed at once: they are made ready meanwhile, or finished.
 */
async function makeAll<Left>(
  jobs: readonly Job[],
  make: (job: Job) => Promise<Made<Left>>,
  { progress, pages, tasks }: RenderAllContext,
): Promise<ReadonlyMap<Job, Made<Left>>> {
  const made = new Map<Job, Made<Left>>();
  let failed = false;
  const one = async (job: Job): Promise<void> => {
    // Of either lane: where the disk is full, nobody waits for the pages that are left.
    if (failed) return;
    progress.step(made.size + 1, jobs.length, job.title);
    try {
      made.set(job, await make(job));
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const printed = jobs.filter((job) => job.printed).sort((a, b) => b.length - a.length);
  const others = jobs.filter((job) => !job.printed);
  // Where one fails, whoever clears up after it must find nothing still going on.
  const ended = await Promise.allSettled([
    sideBySide(printed, pages + tasks.atOnce, one),
    sideBySide(others, tasks.atOnce, one),
  ]);
  for (const lane of ended) if (lane.status === 'rejected') throw lane.reason;
  progress.end();
  return made;
}

/** One page that defeats the browser does not keep the others from being made. */
function refused(error: unknown): PrintError {
  if (error instanceof PrintError) return error;
  throw error;
}
