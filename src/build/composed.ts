/** Composes what is made of one agreement: its document, its papers, and those of the versions that were in force before. */
import type { OutputFile } from '../base/ports.ts';
import { type ComposeContext, composeAgreement } from '../documents/compose-agreement.ts';
import { composePaper } from '../documents/compose-paper.ts';
import type { Document } from '../documents/document.ts';
import { type Paper, papersOf } from '../documents/papers.ts';
import { FORMATS } from '../documents/formats.ts';
import type { Entry } from '../register/entry.ts';

export interface Composed {
  /** `id`, or `id@version` for a version that was in force before. */
  readonly key: string;
  readonly entry: Entry;
  readonly document: Document;
  /** Where its files stand in the site. */
  readonly folder: string;
  /** Files that were released with it, which stand for rendered ones. */
  readonly released: readonly OutputFile[] | undefined;
  /** What is made of it beside its document; of an earlier version, nothing. */
  readonly papers: readonly ComposedPaper[];
}

export interface ComposedPaper {
  readonly paper: Paper;
  /** The paper, saying as much as there is room for; nothing if the edition has none. */
  readonly compose: (room: number) => Document | undefined;
}

/** An agreement first, then the versions of it that may be published. */
export function composeEntry(entry: Entry, context: ComposeContext): readonly [Composed, ...(readonly Composed[])] {
  const folder = `agreements/${entry.id}`;
  const document = composeAgreement(entry, context);
  const papers = papersOf(entry)
    .filter(({ group }) => group !== 'agreement')
    .map((paper) => ({
      paper,
      compose: (room: number) => composePaper(paper, document, entry, context, room),
    }));
  const released = entry.released === undefined ? undefined : releasedFiles(entry.released, entry.id);
  const kept = entry.versions
    .filter(({ entry: { unpublished, show } }) => unpublished === undefined && show === 'all')
    .map((version) => ({
      key: `${entry.id}@${version.version}`,
      entry: version.entry,
      document: composeAgreement(version.entry, context),
      folder: `${folder}/v/${version.version}`,
      released: releasedFiles(version.files, entry.id),
      papers: [],
    }));
  return [{ key: entry.id, entry, document, folder, released, papers }, ...kept];
}

/** The document, and every paper with all that it may say. */
export function documentsOf({ document, papers }: Composed): readonly Document[] {
  return [document, ...papers.flatMap(({ compose }) => compose(0) ?? [])];
}

/** A released file is `released/<id>.<format>`; nothing else that lies there reaches anyone. */
function releasedFiles(files: readonly OutputFile[], id: string): readonly OutputFile[] {
  const known = new Set(FORMATS.map((format) => `released/${id}.${format}`));
  return files.filter(({ path }) => known.has(path));
}
