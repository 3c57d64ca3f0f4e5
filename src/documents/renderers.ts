/** Every format that a document is made in, and how. */
import type { Entry } from '../register/entry.ts';
import { sourceOf } from './agreement-source.ts';
import type { Document } from './document.ts';
import type { Format } from './formats.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderOnePage, renderPdf } from './pdf.ts';
import type { PrintContext } from './pdf/print-settled.ts';

/** What making a file takes. */
export interface RenderContext extends PrintContext {
  /** Whether a PDF carries the source of its agreement. */
  readonly source: 'attached' | 'not-attached';
  readonly keep: Keep;
}

/** What takes so long to make that it is kept: a PDF, one of a single page, a Word file, an OpenDocument text. */
export type KeptKind = 'pdf' | 'one-page' | 'docx' | 'odt';

/**
 * Gives what was made before of the very same document and of nothing else, or
 * makes it. `more` is what it is made of beside the document, and what the
 * context holds for all.
 */
export type Keep = (
  kind: KeptKind,
  document: Document,
  more: readonly Uint8Array[],
  make: () => Promise<Uint8Array>,
) => Promise<Uint8Array>;

/** Keeps nothing, and finds nothing. */
export const makeAnew: Keep = (_kind, _document, _more, make) => make();

export interface Renderer {
  /** What people call the format. */
  readonly title: string;
  /** The file's bytes; nothing if the format would show what is withheld. */
  render(document: Document, entry: Entry, context: RenderContext): Promise<Uint8Array | undefined>;
}

export const RENDERERS: Readonly<Record<Format, Renderer>> = {
  pdf: {
    title: 'PDF',
    render(document, entry, context) {
      const source = context.source === 'attached' ? sourceOf(entry) : undefined;
      const more = source === undefined ? [] : [source];
      return context.keep('pdf', document, more, () => renderPdf(document, context, source));
    },
  },
  docx: {
    title: 'Word document',
    render: (document, _entry, { tasks, keep }) => keep('docx', document, [], () => tasks.docx(document)),
  },
  odt: {
    title: 'OpenDocument text',
    render: (document, _entry, { tasks, keep }) => keep('odt', document, [], () => tasks.odt(document)),
  },
  md: { title: 'Markdown', render: async (document) => renderMarkdown(document) },
  json: { title: 'JSON', render: async (document, entry) => renderJson(document, entry) },
};

/** The PDF of a document that has one page; nothing if it has more. */
export async function renderShort(document: Document, context: RenderContext): Promise<Uint8Array | undefined> {
  const make = async (): Promise<Uint8Array> => (await renderOnePage(document, context)) ?? TOO_LONG;
  const bytes = await context.keep('one-page', document, [], make);
  return bytes.length === 0 ? undefined : bytes;
}

/** Kept too, so that nothing is printed again to learn it. */
const TOO_LONG = new Uint8Array();
