/** Plans a build: every file that would be written, with its bytes. Writes nothing. */
import type { Finding } from '../base/finding.ts';
import type {
  Cache,
  Files,
  Fonts,
  GraphLayout,
  Hash,
  Indexer,
  OutputFile,
  Painter,
  Printer,
  Progress,
  Sealer,
} from '../base/ports.ts';
import { PrintError } from '../base/print-error.ts';
import { sideBySide } from '../base/side-by-side.ts';
import type { SchemaPart } from '../agreement/schemas.ts';
import type { Theme } from '../agreement/theme.ts';
import type { ComposeContext } from '../documents/compose-agreement.ts';
import { clausePath } from '../documents/standard-clauses.ts';
import { wordsOnPaper } from '../documents/pdf/print-settled.ts';
import type { Paper } from '../documents/papers.ts';
import { RENDERERS, type RenderContext } from '../documents/renderers.ts';
import { registerOnDay } from '../register/on-day.ts';
import type { Register } from '../register/register.ts';
import type { Download, SiteContext, Templates } from '../site/page.ts';
import { PATHS } from '../site/links.ts';
import { drawsNetwork, openSite, searchOf } from '../site/site.ts';
import { type Composed, composeEntry, documentsOf } from './composed.ts';
import { attachments, type FileJob, fileJobs, type Format, releasedOf, renderContext } from './files.ts';
import { missingGlyphs } from './glyphs.ts';
import { manifest, type PreviousState } from './manifest.ts';
import { publishable } from './publishable.ts';
import { type SealedFiles, sealFiles, type ToSeal } from './seal-files.ts';
import { loadTemplates } from './templates.ts';

export interface PlanContext {
  readonly files: Files;
  readonly assets: Files;
  readonly schema: SchemaPart;
  readonly theme: Theme;
  readonly hash: Hash;
  readonly fonts: Fonts;
  readonly painter: Painter;
  readonly printer: Printer;
  readonly indexer: Indexer;
  readonly graphs: GraphLayout;
  /** How many pages the printer prints at once. */
  readonly pages: number;
  /** Where what takes long to make is kept; nothing if all is to be made anew. */
  readonly cache: Cache | undefined;
  readonly progress: Progress;
  readonly tool: { readonly name: string; readonly version: string };
  readonly formats: readonly Format[];
  /** Agreements to make documents of; none named means all. Pages are made for all. */
  readonly only: readonly string[];
  readonly drafts: 'with-drafts' | 'without-drafts';
  /** Whether each PDF carries the source of its agreement. */
  readonly source: 'attached' | 'not-attached';
  /** The state that was published before this one, where its manifest is given: the history goes on from it. */
  readonly previous?: PreviousState | undefined;
  /** Seals PDFs, where that is asked for. */
  readonly sealer?: Sealer | undefined;
}

export interface Plan {
  readonly files: readonly OutputFile[];
  /** What only building can find, such as characters that no font draws. */
  readonly findings: readonly Finding[];
  /** Papers that were not made, since they do not fit their page however little they say; for people. */
  readonly tooLong: readonly string[];
  /** Files that could not be printed, and why; the others are there. For people. */
  readonly unprinted: readonly { readonly title: string; readonly why: string }[];
  /** What could not be made on this machine, and the site does without; for people. */
  readonly unmade: readonly string[];
  /** Whether a page was printed. */
  readonly printed: boolean;
  /** Which PDFs were sealed, where that was asked for. */
  readonly seals: Omit<SealedFiles, 'files'> | undefined;
}

/** Composes and renders everything that is to be published. `findings` are those of the check. */
export async function plan(register: Register, findings: readonly Finding[], context: PlanContext): Promise<Plan> {
  const templates = await loadTemplates(context.assets, context.files);
  const first = publishable(registerOnDay(register), findings, context.drafts);
  const compose: ComposeContext = {
    register: first,
    schema: context.schema,
    hash: context.hash,
    clause: (id, version) => templates.source(clausePath(id, version)),
    theme: context.theme,
  };
  const composed = composeAll(first, compose);
  const glyphs = composed.flatMap((one) => {
    const found = documentsOf(one).flatMap((document) => missingGlyphs(one.entry, document, context.fonts));
    return [...new Map(found.map((finding) => [finding.actual, finding])).values()];
  });
  const published = publishable(first, glyphs, context.drafts);
  const open = new Set(published.entries.filter((one) => one.unpublished === undefined).map(({ id }) => id));
  const shown = composed.filter(({ entry }) => open.has(entry.id));
  const { rendered: unsealed, tooLong, unprinted } = await renderAll(shown, templates, context);
  const seals =
    context.sealer === undefined ? undefined : await sealFiles(pdfsOf(shown, unsealed, context), context.sealer);
  const sealed = new Map(seals?.files.map((file) => [file.path, file]));
  const rendered = unsealed.map((one) => ({ ...one, file: sealed.get(one.file.path) ?? one.file }));
  const bare: SiteContext = {
    register: published,
    documents: new Map(shown.map(({ key, document }) => [key, document])),
    downloads: downloadsOf(shown, rendered),
    templates,
    theme: context.theme,
  };
  const site = drawsNetwork(bare) ? { ...bare, layOut: await context.graphs.load() } : bare;
  const encoder = new TextEncoder();
  const pages = Array.from(openSite(site).files(), ({ path, content }) => ({
    path,
    bytes: typeof content === 'string' ? encoder.encode(content) : content,
  }));
  const index = await context.indexer.index(searchOf(site));
  const files = [
    ...rendered.map(({ file }) => file),
    ...attachments(published.entries),
    ...(typeof index === 'string' ? [] : index.map(({ path, bytes }) => ({ path: PATHS.searchIndex(path), bytes }))),
    ...pages,
  ];
  const onPaper = context.formats.includes('pdf') ? shown.filter((one) => isMade(one, context)) : [];
  const printed = onPaper.length > 0;
  const browser = printed ? await context.printer.describe() : undefined;
  const fonts = printed ? context.fonts.packagesFor(onPaper.flatMap(documentsOf).map(wordsOnPaper).join('')) : [];
  return {
    files: [
      ...files,
      ...manifest(files, published, {
        madeWith: { tool: context.tool, browser, fonts },
        hash: context.hash,
        previous: context.previous,
        sealedBy: context.sealer?.signer,
      }),
    ],
    seals,
    findings: glyphs,
    tooLong,
    unprinted,
    unmade: typeof index === 'string' ? [index] : [],
    printed,
  };
}

function composeAll(register: Register, context: ComposeContext): readonly Composed[] {
  return register.entries
    .filter((entry) => entry.unpublished === undefined && entry.agreement.kind !== 'listing' && entry.show === 'all')
    .flatMap((entry) => composeEntry(entry, context));
}

/** Whether files are made of it that were not released. */
function isMade({ released, papers, entry }: Composed, { only }: PlanContext): boolean {
  return (released === undefined || papers.length > 0) && (only.length === 0 || only.includes(entry.id));
}

/** The PDFs that were made of present texts: a released file stays as it is, and an earlier version is not what holds now. */
function pdfsOf(composed: readonly Composed[], rendered: readonly Rendered[], context: PlanContext): readonly ToSeal[] {
  return composed
    .filter((one) => one.key === one.entry.id && isMade(one, context))
    .flatMap((one) => {
      const released = new Set(releasedOf(one).map(({ path }) => path));
      return rendered
        .filter(({ key, file: { path } }) => key === one.key && path.endsWith('.pdf') && !released.has(path))
        .map(({ file }) => ({ file, entry: one.entry, date: one.document.properties.date }));
    });
}

interface Rendered {
  readonly key: string;
  readonly paper: Paper['name'];
  readonly file: OutputFile;
}

async function renderAll(
  composed: readonly Composed[],
  templates: Templates,
  context: PlanContext,
): Promise<{ readonly rendered: readonly Rendered[] } & Pick<Plan, 'tooLong' | 'unprinted'>> {
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
 * that it is not the one for which all wait at the end. One more is under way
 * than is printed at once: it is made ready meanwhile, or finished.
 */
async function makeAll(
  jobs: readonly FileJob[],
  render: RenderContext,
  { progress, pages }: PlanContext,
): Promise<ReadonlyMap<FileJob, Made>> {
  const made = new Map<FileJob, Made>();
  const one = async (job: FileJob): Promise<void> => {
    progress.step(made.size + 1, jobs.length, job.title);
    made.set(job, await job.make(render).catch(refused));
  };
  const printed = jobs.filter((job) => job.printed).sort((a, b) => b.length - a.length);
  const others = jobs.filter((job) => !job.printed);
  await Promise.all([sideBySide(printed, pages + 1, one), sideBySide(others, 1, one)]);
  progress.end();
  return made;
}

/** One page that defeats the browser does not keep the others from being made. */
function refused(error: unknown): PrintError {
  if (error instanceof PrintError) return error;
  throw error;
}

function downloadsOf(
  composed: readonly Composed[],
  rendered: readonly Rendered[],
): ReadonlyMap<string, readonly Download[]> {
  return new Map(
    composed.map(({ key }) => [
      key,
      rendered
        .filter((one) => one.key === key)
        .flatMap(({ paper, file }) => {
          const format = file.path.slice(file.path.lastIndexOf('.') + 1);
          return format in RENDERERS
            ? [{ paper, format: format as Format, path: file.path, bytes: file.bytes.length }]
            : [];
        }),
    ]),
  );
}
