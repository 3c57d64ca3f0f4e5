/** Every format that a document is made in, and how. */
import type { Entry } from '../register/entry.ts';
import type { Document } from './document.ts';
import { renderDocx } from './docx.ts';
import { renderJson } from './json.ts';
import { type PdfContext, renderPdf } from './pdf.ts';

/** What making a file takes. Only a PDF takes anything. */
export type RenderContext = PdfContext;

export interface Renderer {
  /** What people call the format. */
  readonly title: string;
  /** The file's bytes; nothing if the format would show what is withheld. */
  render(document: Document, entry: Entry, context: RenderContext): Promise<Uint8Array | undefined>;
}

export const RENDERERS: Readonly<Record<'pdf' | 'docx' | 'md' | 'json', Renderer>> = {
  pdf: {
    title: 'PDF',
    render: (document, _entry, context) => renderPdf(document, context),
  },
  docx: { title: 'Word document', render: (document) => renderDocx(document) },
  md: {
    title: 'Markdown source',
    render: async (_document, entry) =>
      entry.withheld === undefined ? new TextEncoder().encode(entry.agreement.source.text) : undefined,
  },
  json: { title: 'JSON', render: async (document, entry) => renderJson(document, entry) },
};
