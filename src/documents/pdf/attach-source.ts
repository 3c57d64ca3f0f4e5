/** Puts the source of an agreement into its PDF, for those who want to make the document again (ISO 19005-3, 6.8). */
import { AFRelationship, type PDFDocument } from '@cantoo/pdf-lib';
import type { IsoDate } from '../../base/dates.ts';

/** The name by which the file is found in the PDF. */
export const SOURCE_NAME = 'agreement.md';

/** Attaches the source. `day` is that of the document: a source has no day of its own. */
export async function attachSource(pdf: PDFDocument, source: Uint8Array, day: IsoDate): Promise<void> {
  const moment = new Date(`${day}T00:00:00Z`);
  await pdf.attach(source, SOURCE_NAME, {
    mimeType: 'text/markdown',
    description: 'The source of this document, in Markdown',
    creationDate: moment,
    modificationDate: moment,
    afRelationship: AFRelationship.Source,
  });
  // The package adds it when the file is written: what nothing leads to is dropped before that.
  await pdf.flush();
}
