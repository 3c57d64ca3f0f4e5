/** Places in a PDF have names as short as an archive asks, and links still lead to them. */
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { shortenNames } from '../../src/documents/pdf/destinations.ts';
import { nameAt } from '../../src/documents/pdf/objects.ts';

it('a name that is too long becomes a number, in the list and in what leads there', async () => {
  const pdf = await PDFDocument.create();
  const { context } = pdf;
  const long = encodeURIComponent('شيء'.repeat(12));
  const target = context.obj([pdf.addPage().ref, PDFName.of('Fit')]);
  const places = context.obj({ short: target, [long]: target, 'place-2': target });
  pdf.catalog.set(PDFName.of('Dests'), places);
  const links = ['short', long].map((name) => context.register(context.obj({ Subtype: 'Link', Dest: name })));

  shortenNames(pdf);

  const names = places.keys().map((name) => name.decodeText());
  expect(names.sort()).toEqual(['place-2', 'place-2-', 'short']);
  expect(links.map((link) => nameAt(context.lookup(link, PDFDict), 'Dest'))).toEqual(['short', 'place-2-']);
});
