/** Every format that a document is made in, and how. */
import type { Fonts, Printer } from '../base/ports.ts';
import type { Entry } from '../register/entry.ts';
import type { Document } from './document.ts';
import { renderDocx } from './docx.ts';
import { renderJson } from './json.ts';
import { printPage } from './print.ts';
import { wordsOf } from './words.ts';

export interface RenderContext {
  readonly printer: Printer;
  readonly fonts: Fonts;
  /** `templates/documents/print.css`. */
  readonly printStyles: string;
}

export interface Renderer {
  /** What people call the format. */
  readonly title: string;
  /** The file's bytes; nothing if the format would show what is withheld. */
  render(document: Document, entry: Entry, context: RenderContext): Promise<Uint8Array | undefined>;
}

export const RENDERERS: Readonly<Record<'pdf' | 'docx' | 'md' | 'json', Renderer>> = {
  pdf: {
    title: 'PDF',
    render: (document, _entry, { printer, fonts, printStyles }) => {
      const { running } = document;
      const words = [...wordsOf(document), ...Object.values(running), 'page of 0123456789'].join('');
      return printer.print(printPage(document, fonts.cssFor(words), printStyles), { date: document.properties.date });
    },
  },
  docx: { title: 'Word document', render: (document) => renderDocx(document) },
  md: {
    title: 'Markdown source',
    render: async (_document, entry) =>
      entry.withheld === undefined ? new TextEncoder().encode(entry.agreement.source.text) : undefined,
  },
  json: { title: 'JSON', render: async (document, entry) => renderJson(document, entry) },
};
