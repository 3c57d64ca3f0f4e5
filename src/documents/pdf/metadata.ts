/** What a PDF says of itself, and to which standards it holds: PDF/UA-1 (ISO 14289-1) and PDF/A-2a (ISO 19005-2), or 3a (ISO 19005-3). */
import { getDefaultSRGBProfile, type PDFDocument, PDFString } from '@cantoo/pdf-lib';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Document } from '../document.ts';
import { put, textOf } from './objects.ts';

/** The tool, without its version: that is in the manifest of the build, and would give every file other bytes. */
const MADE_WITH = 'concordat';

/** The part of PDF/A: the third is the second, but that a file may carry other files. */
type Part = 2 | 3;

/** Writes the properties, the same in both places where readers look for them. */
export function describe(pdf: PDFDocument, document: Document, part: Part): void {
  const { properties, title } = document;
  const printedBy = pdf.getProducer() ?? '';
  const moment = PDFString.of(`D:${properties.date.replaceAll('-', '')}000000Z`);
  const information = pdf.context.obj({
    Title: textOf(title),
    Author: textOf(properties.author),
    Subject: textOf(properties.subject),
    Keywords: textOf(properties.keywords.join(', ')),
    Creator: textOf(MADE_WITH),
    Producer: textOf(printedBy),
    CreationDate: moment,
    ModDate: moment,
  });
  pdf.context.trailerInfo.Info = pdf.context.register(information);
  // Not packed, so that archives can read it without knowing the format.
  const packet = pdf.context.stream(packetOf(document, printedBy, part), { Type: 'Metadata', Subtype: 'XML' });
  put(pdf.catalog, 'Metadata', pdf.context.register(packet));
}

/** The colours are those of sRGB: without that an archive could not show them as they are meant. */
export function intendColours(pdf: PDFDocument): void {
  const profile = pdf.context.register(pdf.context.flateStream(getDefaultSRGBProfile(), { N: 3 }));
  const intent = pdf.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: profile,
  });
  put(pdf.catalog, 'OutputIntents', pdf.context.obj([pdf.context.register(intent)]));
}

/** Pages are called by their numbers, as their feet say. */
export function labelPages(pdf: PDFDocument): void {
  put(pdf.catalog, 'PageLabels', pdf.context.obj({ Nums: [0, { S: 'D' }] }));
}

/** The packet of XMP (ISO 16684-1), which says the same as the information of the file. */
function packetOf({ title, language, properties }: Document, printedBy: string, part: Part): Uint8Array {
  const moment = `${properties.date}T00:00:00Z`;
  const described = (namespace: string, ...children: Parameters<typeof x>[2][]) =>
    x('rdf:Description', { 'rdf:about': '', [`xmlns:${namespace}`]: NAMESPACES[namespace] }, ...children);
  const plain = (text: string) => x('rdf:Alt', null, x('rdf:li', { 'xml:lang': 'x-default' }, text));
  const packet = x(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    x(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      described(
        'dc',
        x('dc:format', 'application/pdf'),
        x('dc:title', null, plain(title)),
        x('dc:creator', null, x('rdf:Seq', null, x('rdf:li', properties.author))),
        x('dc:description', null, plain(properties.subject)),
        x('dc:language', null, x('rdf:Bag', null, x('rdf:li', language))),
        x('dc:identifier', `${properties.agreement} ${properties.version} ${properties.digest}`),
      ),
      described(
        'xmp',
        x('xmp:CreatorTool', MADE_WITH),
        x('xmp:CreateDate', moment),
        x('xmp:ModifyDate', moment),
        x('xmp:MetadataDate', moment),
      ),
      described('pdf', x('pdf:Producer', printedBy), x('pdf:Keywords', properties.keywords.join(', '))),
      described('pdfaid', x('pdfaid:part', String(part)), x('pdfaid:conformance', 'A')),
      described('pdfuaid', x('pdfuaid:part', '1')),
      EXTENSION,
    ),
  );
  const text = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${toXml(packet)}\n<?xpacket end="w"?>`;
  return new TextEncoder().encode(text);
}

const NAMESPACES: Readonly<Record<string, string>> = {
  dc: 'http://purl.org/dc/elements/1.1/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  pdf: 'http://ns.adobe.com/pdf/1.3/',
  pdfaid: 'http://www.aiim.org/pdfa/ns/id/',
  pdfuaid: 'http://www.aiim.org/pdfua/ns/id/',
};

/** PDF/A knows no property of PDF/UA, and asks that what it does not know be described (ISO 19005-2, 6.6.2.3). */
const EXTENSION = x(
  'rdf:Description',
  {
    'rdf:about': '',
    'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
    'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
    'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
  },
  x(
    'pdfaExtension:schemas',
    null,
    x(
      'rdf:Bag',
      null,
      x(
        'rdf:li',
        { 'rdf:parseType': 'Resource' },
        x('pdfaSchema:schema', 'PDF/UA identification schema'),
        x('pdfaSchema:namespaceURI', NAMESPACES['pdfuaid']),
        x('pdfaSchema:prefix', 'pdfuaid'),
        x(
          'pdfaSchema:property',
          null,
          x(
            'rdf:Seq',
            null,
            x(
              'rdf:li',
              { 'rdf:parseType': 'Resource' },
              x('pdfaProperty:name', 'part'),
              x('pdfaProperty:valueType', 'Integer'),
              x('pdfaProperty:category', 'internal'),
              x('pdfaProperty:description', 'Part of ISO 14289 to which the file conforms'),
            ),
          ),
        ),
      ),
    ),
  ),
);
