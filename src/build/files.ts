/** The files of agreements in the site: what is made of each, what was released with it, and what lies beside it. */
import type { Cache, Hash, OutputFile } from '../base/ports.ts';
import { sourceOf } from '../documents/agreement-source.ts';
import type { Format } from '../documents/formats.ts';
import { fileName, type Paper } from '../documents/papers.ts';
import { makeAnew, RENDERERS, type RenderContext } from '../documents/renderers.ts';
import { wordsOf } from '../documents/words.ts';
import type { Entry } from '../register/entry.ts';
import { PATHS } from '../site/links.ts';
import type { Templates } from '../site/page.ts';
import { attachmentsOf, versionsOf } from '../site/published.ts';
import type { Composed } from './composed.ts';
import { keepIn } from './keep.ts';
import { makePaper } from './make-paper.ts';

/** A file that can be made, of an agreement's own document or of a paper. */
export interface FileJob {
  /** As of what it is made of. */
  readonly key: string;
  readonly paper: Paper['name'];
  readonly path: string;
  /** For people: what is being made. */
  readonly title: string;
  /** Whether a browser prints it. */
  readonly printed: boolean;
  /** In letters, of what is printed: what is long takes long. */
  readonly length: number;
  make(render: RenderContext): Promise<Uint8Array | 'too-long' | undefined>;
}

/** What is made of an agreement: its document, unless that was released and stands as it is, and its papers. */
export function fileJobs(one: Composed, formats: readonly Format[]): readonly FileJob[] {
  const { key, entry, document, folder } = one;
  const own = (one.released === undefined ? formats : []).map(
    (format): FileJob => ({
      key,
      paper: AGREEMENT.name,
      path: `${folder}/${fileName(entry.id, AGREEMENT, format)}`,
      title: `${document.title}: ${RENDERERS[format].title}`,
      printed: format === 'pdf',
      length: format === 'pdf' ? wordsOf(document).join('').length : 0,
      make: (render) => RENDERERS[format].render(document, entry, render),
    }),
  );
  const papers = one.papers.flatMap((made) =>
    (made.paper.formats ?? [])
      .filter((format) => formats.includes(format))
      .map(
        (format): FileJob => ({
          key,
          paper: made.paper.name,
          path: `${folder}/${fileName(entry.id, made.paper, format)}`,
          title: `${document.title}: ${made.paper.title}`,
          printed: format === 'pdf',
          length: 0,
          make: (render) => makePaper(made, entry, format, render),
        }),
      ),
  );
  return [...own, ...papers];
}

const AGREEMENT = { name: 'agreement', group: 'agreement' } as const;

/** What making files takes, from what a plan is given. */
export function renderContext(
  templates: Templates,
  context: Omit<RenderContext, 'printStyles' | 'keep'> & { readonly hash: Hash; readonly cache?: Cache | undefined },
): RenderContext {
  const { printer, fonts, tasks, hash, source, cache } = context;
  const render = { printer, fonts, tasks, printStyles: templates.source('documents/print.css'), source };
  return { ...render, keep: cache === undefined ? makeAnew : keepIn(cache, { ...render, hash }) };
}

/** The files that were released with a version, where they stand in the site. */
export function releasedOf({ released, folder }: Composed): readonly OutputFile[] {
  return (released ?? []).map(({ path, bytes }) => ({ path: `${folder}/${path.replace(/^.*\//, '')}`, bytes }));
}

/** The files beside agreements whose text is published, and beside their earlier versions; and their sources. */
export function attachments(entries: readonly Entry[]): readonly OutputFile[] {
  return entries
    .filter((entry) => entry.unpublished === undefined && entry.agreement.valid)
    .flatMap((entry) => [
      { key: entry.id, entry },
      ...(entry.show === 'all' ? versionsOf(entry) : []).map((kept) => ({
        key: `${entry.id}@${kept.version}`,
        entry: kept.entry,
      })),
    ])
    .flatMap(({ key, entry }) => {
      const source = entry.agreement.kind === 'listing' ? undefined : sourceOf(entry);
      return [
        ...attachmentsOf(entry).map(({ path, bytes }) => ({ path: PATHS.attached(key, path), bytes })),
        ...(source === undefined ? [] : [{ path: PATHS.source(key), bytes: source }]),
      ];
    });
}
