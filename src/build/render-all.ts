/** Makes the files of composed agreements: several side by side, and one that cannot be made keeps no other from it. */
import type { Cache, OutputFile, Printer, Progress } from '../base/ports.ts';
import { PrintError } from '../base/print-error.ts';
import { sideBySide } from '../base/side-by-side.ts';
import type { Format } from '../documents/formats.ts';
import type { Paper } from '../documents/papers.ts';
import type { RenderContext } from '../documents/renderers.ts';
import type { Tasks } from '../documents/tasks.ts';
import type { Templates } from '../site/page.ts';
import type { ComposeAllContext } from './compose-all.ts';
import type { Composed } from './composed.ts';
import { type FileJob, fileJobs, releasedOf, renderContext } from './files.ts';

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

export interface Rendered {
  readonly key: string;
  readonly paper: Paper['name'];
  readonly file: OutputFile;
}

/** The files of what was composed, those that were released among them. */
export async function renderAll(
  composed: readonly Composed[],
  templates: Templates,
  context: RenderAllContext,
): Promise<NotMade & { readonly rendered: readonly Rendered[] }> {
  const render = renderContext(templates, context);
  const jobs = composed.filter((one) => isMade(one, context)).flatMap((one) => fileJobs(one, context.formats));
  const made = await makeAll(jobs, render, context);
  const tooLong: string[] = [];
  const unprinted: { title: string; why: string }[] = [];
  const rendered: Rendered[] = composed.flatMap((one) =>
    releasedOf(one).map((file) => ({ key: one.key, paper: 'agreement' as const, file })),
  );
  for (const job of jobs) {
    const bytes = made.get(job);
    if (bytes === 'too-long') tooLong.push(job.title);
    else if (bytes instanceof PrintError) unprinted.push({ title: job.title, why: bytes.message });
    else if (bytes !== undefined) rendered.push({ key: job.key, paper: job.paper, file: { path: job.path, bytes } });
  }
  return { rendered, tooLong, unprinted };
}

type Made = Awaited<ReturnType<FileJob['make']>> | PrintError;

/**
 * Makes files while the browser prints others. The longest is printed first, so
 * that it is not the one for which all wait at the end. More are under way
 * than are printed at once: they are made ready meanwhile, or finished.
 */
async function makeAll(
  jobs: readonly FileJob[],
  render: RenderContext,
  { progress, pages, tasks }: RenderAllContext,
): Promise<ReadonlyMap<FileJob, Made>> {
  const made = new Map<FileJob, Made>();
  const one = async (job: FileJob): Promise<void> => {
    progress.step(made.size + 1, jobs.length, job.title);
    made.set(job, await job.make(render).catch(refused));
  };
  const printed = jobs.filter((job) => job.printed).sort((a, b) => b.length - a.length);
  const others = jobs.filter((job) => !job.printed);
  await Promise.all([sideBySide(printed, pages + tasks.atOnce, one), sideBySide(others, tasks.atOnce, one)]);
  progress.end();
  return made;
}

/** One page that defeats the browser does not keep the others from being made. */
function refused(error: unknown): PrintError {
  if (error instanceof PrintError) return error;
  throw error;
}
