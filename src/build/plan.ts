/** Plans a build: every file that would be written, with its bytes. Writes nothing. */
import type { Finding } from '../base/finding.ts';
import type { ManifestFile } from '../base/manifest.ts';
import type { GraphLayout, Indexer, OutputFile, Sealer } from '../base/ports.ts';
import { wordsOnPaper } from '../documents/pdf/print-settled.ts';
import { FORMATS } from '../documents/formats.ts';
import type { Register } from '../register/register.ts';
import { loadWeights } from '../register/compare/weigh.ts';
import type { Download, SiteContext } from '../site/page.ts';
import { PATHS } from '../site/links.ts';
import { drawsNetwork, openSite, searchOf } from '../site/site.ts';
import { composeAll } from './compose-all.ts';
import { type Composed, documentsOf } from './composed.ts';
import { attachments, releasedOf } from './files.ts';
import { inManifest, manifest, type PreviousState } from './manifest.ts';
import { isMade, type NotMade, type RenderAllContext, type Rendered, renderAll } from './render-all.ts';
import { type SealedFiles, sealFiles, type ToSeal } from './seal-files.ts';

/** What a plan takes beside what its documents take. */
export interface PlanContext extends RenderAllContext {
  readonly indexer: Indexer;
  readonly graphs: GraphLayout;
  readonly tool: { readonly name: string; readonly version: string };
  /** The state that was published before this one, where its manifest is given: the history goes on from it. */
  readonly previous?: PreviousState | undefined;
  /** Seals PDFs, where that is asked for. */
  readonly sealer?: Sealer | undefined;
}

export interface Plan extends NotMade {
  /** Every file, the manifest last. Pages are made as they are asked for: those of thousands of agreements are never there all at once. */
  files(): Generator<OutputFile>;
  /** What only building can find, such as characters that no font draws. */
  readonly findings: readonly Finding[];
  /** What could not be made on this machine, and the site does without; for people. */
  readonly unmade: readonly string[];
  /** Whether a page was printed. */
  readonly printed: boolean;
  /** Which PDFs were sealed, where that was asked for. */
  readonly seals: Omit<SealedFiles, 'files'> | undefined;
}

/** Composes and renders everything that is to be published of a register on its day. `findings` are those of the check. */
export async function plan(register: Register, findings: readonly Finding[], context: PlanContext): Promise<Plan> {
  const [{ templates, glyphs, published, shown }, weights] = await Promise.all([
    composeAll(register, findings, context),
    loadWeights(context.assets),
  ]);
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
    weights,
  };
  const site = drawsNetwork(bare) ? { ...bare, layOut: await context.graphs.load() } : bare;
  const index = await context.indexer.index(searchOf(site));
  const all = function* (): Generator<OutputFile> {
    for (const { file } of rendered) yield file;
    yield* attachments(published.entries);
    if (typeof index !== 'string') for (const { path, bytes } of index) yield { path: PATHS.searchIndex(path), bytes };
    for (const { path, content } of openSite(site).files())
      yield { path, bytes: typeof content === 'string' ? ENCODER.encode(content) : content };
  };
  const onPaper = context.formats.includes('pdf') ? shown.filter((one) => isMade(one, context)) : [];
  const printed = onPaper.length > 0;
  const browser = printed ? await context.printer.describe() : undefined;
  const fonts = printed ? context.fonts.packagesFor(onPaper.flatMap(documentsOf).map(wordsOnPaper).join('')) : [];
  return {
    *files() {
      const named: ManifestFile[] = [];
      for (const file of all()) {
        named.push(inManifest(file, context.hash));
        yield file;
      }
      yield* manifest(named, published, {
        madeWith: { tool: context.tool, browser, fonts },
        hash: context.hash,
        previous: context.previous,
        sealedBy: context.sealer?.signer,
      });
    },
    seals,
    findings: glyphs,
    tooLong,
    unprinted,
    unmade: typeof index === 'string' ? [index] : [],
    printed,
  };
}

const ENCODER = new TextEncoder();

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

function downloadsOf(
  composed: readonly Composed[],
  rendered: readonly Rendered[],
): ReadonlyMap<string, readonly Download[]> {
  const made = new Map(composed.map(({ key }): [string, Download[]] => [key, []]));
  for (const { key, paper, file } of rendered) {
    const format = FORMATS.find((one) => file.path.endsWith(`.${one}`));
    if (format !== undefined) made.get(key)?.push({ paper, format, path: file.path, bytes: file.bytes.length });
  }
  return made;
}
