/** Plans a build: every file that is written, with its bytes. Documents are handed on as they are made, all else when it is asked for. */
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
import { type Seals, sealing } from './seal-files.ts';

/** What a plan takes beside what its documents take. */
export interface PlanContext extends RenderAllContext {
  readonly indexer: Indexer;
  readonly graphs: GraphLayout;
  readonly tool: { readonly name: string; readonly version: string };
  /** The state that was published before this one, where its manifest is given: the history goes on from it. */
  readonly previous?: PreviousState | undefined;
  /** Seals PDFs, where that is asked for. */
  readonly sealer?: Sealer | undefined;
  /** Takes each document when it is made: those of thousands of agreements are never there all at once. */
  add(file: OutputFile): Promise<void>;
}

export interface Plan extends NotMade {
  /** Every file that was not added yet, the manifest last. They are made as they are asked for. */
  files(): Generator<OutputFile>;
  /** What only building can find, such as characters that no font draws. */
  readonly findings: readonly Finding[];
  /** What could not be made on this machine, and the site does without; for people. */
  readonly unmade: readonly string[];
  /** Whether a page was printed. */
  readonly printed: boolean;
  /** Which PDFs were sealed, where that was asked for. */
  readonly seals: Seals | undefined;
}

/** Composes and renders everything that is to be published of a register on its day. `findings` are those of the check. */
export async function plan(register: Register, findings: readonly Finding[], context: PlanContext): Promise<Plan> {
  const [{ templates, glyphs, published, shown }, weights] = await Promise.all([
    composeAll(register, findings, context),
    loadWeights(context.assets),
  ]);
  const { hash } = context;
  const seals = context.sealer === undefined ? undefined : sealing(context.sealer);
  const handOn = async (made: OutputFile, one: Composed): Promise<ManifestFile> => {
    const file =
      isPresent(one) && made.path.endsWith('.pdf')
        ? await seals?.seal({ file: made, entry: one.entry, date: one.document.properties.date })
        : undefined;
    await context.add(file ?? made);
    return inManifest(file ?? made, hash);
  };
  const { rendered, tooLong, unprinted } = await renderAll(shown, templates, context, handOn);
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
    for (const one of shown) yield* releasedOf(one);
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
      const named = rendered.map(({ left }) => left);
      for (const file of all()) {
        named.push(inManifest(file, hash));
        yield file;
      }
      yield* manifest(named, published, {
        madeWith: { tool: context.tool, browser, fonts },
        hash,
        previous: context.previous,
        sealedBy: context.sealer?.signer,
      });
    },
    seals: seals?.seals(),
    findings: glyphs,
    tooLong,
    unprinted,
    unmade: typeof index === 'string' ? [index] : [],
    printed,
  };
}

const ENCODER = new TextEncoder();

/** Whether it is the present text of an agreement. An earlier version is not what holds now, and is not sealed. */
function isPresent({ key, entry }: Composed): boolean {
  return key === entry.id;
}

function downloadsOf(
  composed: readonly Composed[],
  rendered: readonly Rendered<ManifestFile>[],
): ReadonlyMap<string, readonly Download[]> {
  const made = new Map(composed.map(({ key }): [string, Download[]] => [key, []]));
  const has = (key: string, paper: Download['paper'], path: string, bytes: number): void => {
    const format = FORMATS.find((one) => path.endsWith(`.${one}`));
    if (format !== undefined) made.get(key)?.push({ paper, format, path, bytes });
  };
  for (const one of composed)
    for (const { path, bytes } of releasedOf(one)) has(one.key, 'agreement', path, bytes.length);
  for (const { key, paper, left } of rendered) has(key, paper, left.path, left.size);
  return made;
}
