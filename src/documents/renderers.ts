/** Every format that a document is made in, and how. */
import type { Painter } from '../base/ports.ts';
import type { Entry } from '../register/entry.ts';
import { sourceOf } from './agreement-source.ts';
import type { Document } from './document.ts';
import { renderDocx } from './docx.ts';
import { renderJson } from './json.ts';
import { renderMarkdown } from './markdown.ts';
import { renderOdt } from './odt.ts';
import { type PdfContext, renderPdf } from './pdf.ts';

/** What making a file takes. */
export interface RenderContext extends PdfContext {
  /** Whether a PDF carries the source of its agreement. */
  readonly source: 'attached' | 'not-attached';
  readonly painter: Painter;
}

export interface Renderer {
  /** What people call the format. */
  readonly title: string;
  /** The file's bytes; nothing if the format would show what is withheld. */
  render(document: Document, entry: Entry, context: RenderContext): Promise<Uint8Array | undefined>;
}

export const RENDERERS: Readonly<Record<'pdf' | 'docx' | 'odt' | 'md' | 'json', Renderer>> = {
  pdf: {
    title: 'PDF',
    render: (document, entry, context) =>
      renderPdf(document, context, context.source === 'attached' ? sourceOf(entry) : undefined),
  },
  docx: { title: 'Word document', render: (document, _entry, { painter }) => renderDocx(document, painter) },
  odt: { title: 'OpenDocument text', render: (document, _entry, { painter }) => renderOdt(document, painter) },
  md: { title: 'Markdown', render: async (document) => renderMarkdown(document) },
  json: { title: 'JSON', render: async (document, entry) => renderJson(document, entry) },
};
