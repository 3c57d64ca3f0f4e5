/** A site of which nothing is made before somebody asks for it: what `serve` shows. Its pages are made as those of a build are. */
import { onceForEach } from '../base/memo.ts';
import type { Fonts, GraphLayout, Hash, Indexer, OutputFile, Painter, Printer } from '../base/ports.ts';
import type { ClauseText } from '../agreement/editions.ts';
import type { SchemaPart } from '../agreement/schemas.ts';
import type { Theme } from '../agreement/theme.ts';
import type { ComposeContext } from '../documents/compose-agreement.ts';
import type { Document } from '../documents/document.ts';
import { fileName, papersOf } from '../documents/papers.ts';
import { FORMATS } from '../documents/formats.ts';
import { tasksHere } from '../documents/tasks.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { PATHS } from '../site/links.ts';
import type { Weights } from '../register/compare/weigh.ts';
import type { Download, SiteContext, Templates } from '../site/page.ts';
import { drawsNetwork, openSite, searchOf } from '../site/site.ts';
import { type Composed, composeEntry } from './composed.ts';
import { attachments, fileJobs, releasedOf, renderContext } from './files.ts';

export interface PreviewContext {
  readonly schema: SchemaPart;
  readonly clause: ClauseText;
  readonly theme: Theme;
  readonly templates: Templates;
  readonly weights: Weights;
  readonly hash: Hash;
  readonly graphs: GraphLayout;
  readonly indexer: Indexer;
  readonly printer: Printer;
  fonts(): Promise<Fonts>;
  painter(fonts: Fonts): Painter;
}

export interface Preview {
  /** The file of a path of the site. Rejects where a document cannot be composed or printed. */
  file(path: string): Promise<OutputFile | undefined>;
  /** The document of an agreement by its id, made when it is first asked for; nothing if there is none. */
  document(id: string): Document | undefined;
}

/** Shows the register as it stands: what is published, what is not yet, and what has errors that leave its form whole. */
export async function openPreview(written: Register, context: PreviewContext): Promise<Preview> {
  const { templates, theme, weights } = context;
  const register = { ...written, entries: written.entries.map(shown) };
  const compose: ComposeContext = {
    register,
    schema: context.schema,
    hash: context.hash,
    clause: context.clause,
    theme,
  };
  const entries = new Map(register.entries.map((entry) => [entry.id, entry]));
  const composed = onceForEach((id): readonly Composed[] => {
    const entry = entries.get(id);
    return entry === undefined || !hasText(entry) ? [] : composeEntry(entry, compose);
  });
  const one = (key: string): Composed | undefined => composed(key.split('@')[0] ?? '').find((made) => made.key === key);
  const bare: SiteContext = {
    register,
    documents: { get: (key) => one(key)?.document },
    downloads: { get: (key) => downloadsOf(entries.get(key)) },
    templates,
    theme,
    weights,
    data: 'when-asked',
  };
  const site = openSite(drawsNetwork(bare) ? { ...bare, layOut: await context.graphs.load() } : bare);
  let index: ReturnType<Indexer['index']> | undefined;
  return {
    async file(path) {
      const made = site.file(path);
      if (made !== undefined)
        return { path, bytes: typeof made.content === 'string' ? ENCODER.encode(made.content) : made.content };
      if (path.startsWith(PATHS.searchIndex(''))) {
        // It takes as long as the rest together: only whoever searches waits for it.
        index ??= context.indexer.index(searchOf(bare));
        const files = await index;
        const found =
          typeof files === 'string' ? undefined : files.find((file) => PATHS.searchIndex(file.path) === path);
        return found === undefined ? undefined : { path, bytes: found.bytes };
      }
      const id = /^agreements\/([^/]+)\/./.exec(path)?.[1];
      return id === undefined ? undefined : fileOf(path, id);
    },
    document: (id) => one(id)?.document,
  };

  async function fileOf(path: string, id: string): Promise<OutputFile | undefined> {
    const entry = entries.get(id);
    const all = composed(id);
    const there = [...(entry === undefined ? [] : attachments([entry])), ...all.flatMap(releasedOf)];
    const found = there.find((file) => file.path === path);
    if (found !== undefined) return found;
    const job = all.flatMap((made) => fileJobs(made, FORMATS)).find((each) => each.path === path);
    if (job === undefined) return undefined;
    const fonts = await context.fonts();
    const { printer, hash } = context;
    const tasks = tasksHere({ painter: context.painter(fonts), hash });
    const bytes = await job.make(renderContext(templates, { printer, hash, fonts, tasks, source: 'not-attached' }));
    return bytes === undefined || bytes === 'too-long' ? undefined : { path, bytes };
  }
}

const ENCODER = new TextEncoder();

/** Nothing is held back from who writes it, but what is withheld from the public stays so: the pages are those that the public will see. */
function shown(entry: Entry): Entry {
  return entry.agreement.valid ? { ...entry, unpublished: undefined } : entry;
}

function hasText({ agreement, show }: Entry): boolean {
  return agreement.valid && agreement.kind !== 'listing' && show === 'all';
}

/** The files that can be asked for. How large they are is not known before they are made. */
function downloadsOf(entry: Entry | undefined): readonly Download[] {
  if (entry === undefined || !hasText(entry)) return [];
  return papersOf(entry).flatMap((paper) =>
    (paper.formats ?? FORMATS).map((format) => ({
      paper: paper.name,
      format,
      path: `agreements/${entry.id}/${fileName(entry.id, paper, format)}`,
      bytes: undefined,
    })),
  );
}
