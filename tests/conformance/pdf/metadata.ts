/** What the file says of itself: its properties, its language, and the standards that it claims. */
import { PDFArray, PDFBool, PDFHexString, PDFName, PDFRawStream, PDFStream } from '@cantoo/pdf-lib';
import { asDict, dictAt, listAt, nameAt, textAt } from '../../../src/documents/pdf/objects.ts';
import { all, child, readXml, type XmlElement } from '../../helpers/read-xml.ts';
import { ask, attachedTo, type Check, type Opened, textOfStream } from './check.ts';

/** The packet of XMP; nothing if there is none that can be read. */
function packetOf({ pdf }: Opened): XmlElement | undefined {
  const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
  if (!(stream instanceof PDFRawStream)) return undefined;
  const text = new TextDecoder().decode(Uint8Array.from(textOfStream(stream), (one) => one.charCodeAt(0)));
  try {
    return readXml(text.replaceAll(/<\?xpacket[^>]*\?>/g, ''));
  } catch {
    return undefined;
  }
}

/** The text of the first element of this name. */
function said(opened: Opened, name: string): string | undefined {
  const packet = packetOf(opened);
  const found = packet === undefined ? undefined : all(packet, name)[0];
  return found === undefined ? undefined : textIn(found);
}

function textIn(element: XmlElement): string {
  return element.children.map((one) => (typeof one === 'string' ? one : textIn(one))).join('');
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

export const METADATA: readonly Check[] = [
  ask('UA-1 7.1-8', 'the catalog holds a packet of XMP that can be read', (opened) => packetOf(opened) !== undefined),
  ask('UA-1 5-1', 'the packet says PDF/UA part 1', (opened) => said(opened, 'pdfuaid:part') === '1'),
  ask('UA-1 7.1-9', 'the packet has a title', (opened) => (said(opened, 'dc:title') ?? '').trim() !== ''),
  ask('UA-1 7.1-10', 'a viewer shows the title', ({ pdf }) => {
    const preferences = dictAt(pdf.catalog, 'ViewerPreferences');
    return preferences?.lookup(PDFName.of('DisplayDocTitle')) === PDFBool.True;
  }),
  ask('UA-1 6.2-1', 'the file says that it is tagged', ({ pdf }) => {
    const marks = dictAt(pdf.catalog, 'MarkInfo');
    return (
      marks?.lookup(PDFName.of('Marked')) === PDFBool.True && marks.lookup(PDFName.of('Suspects')) !== PDFBool.True
    );
  }),
  ask('UA-1 7.2-33', 'the file has a language that exists', ({ pdf }) =>
    LANGUAGE.test(textAt(pdf.catalog, 'Lang') ?? ''),
  ),
  ask(
    'UA-1 7.10-1',
    'nothing is optional content',
    ({ pdf }) => pdf.catalog.get(PDFName.of('OCProperties')) === undefined,
  ),
  ask(
    'UA-1 7.15-1',
    'there is no form of XFA',
    ({ pdf }) => dictAt(pdf.catalog, 'AcroForm')?.get(PDFName.of('XFA')) === undefined,
  ),
  ask('A-2a 6.6.2.1-1', 'the packet is not packed', ({ pdf }) => {
    const stream = pdf.catalog.lookup(PDFName.of('Metadata'));
    return stream instanceof PDFStream && stream.dict.get(PDFName.of('Filter')) === undefined;
  }),
  ask(
    'A-2a 6.6.4-1',
    'the packet says PDF/A part 2, or part 3 where a file is attached',
    (opened) => said(opened, 'pdfaid:part') === (attachedTo(opened).length === 0 ? '2' : '3'),
  ),
  ask('A-2a 6.6.4-2', 'the packet says conformance A', (opened) => said(opened, 'pdfaid:conformance') === 'A'),
  {
    rule: 'A-2a 6.6.2.3.1-1',
    holds: 'every property is of a schema that PDF/A knows, or is described',
    faults: (opened) => {
      const packet = packetOf(opened);
      if (packet === undefined) return [];
      const described = all(packet, 'pdfaSchema:prefix').map(textIn);
      return all(packet, 'rdf:Description')
        .flatMap(({ children }) => children.flatMap((one) => (typeof one === 'string' ? [] : one.name)))
        .filter((name) => ![...KNOWN, ...described].includes(name.split(':')[0] ?? ''));
    },
  },
  {
    rule: 'A-2a 6.6.2.3.2-1',
    holds: 'a schema that is described has all that a description needs',
    faults: (opened) => {
      const packet = packetOf(opened);
      return (packet === undefined ? [] : all(packet, 'pdfaExtension:schemas'))
        .flatMap((schemas) => all(schemas, 'rdf:li'))
        .flatMap((entry) => {
          const wanted = child(entry, 'pdfaProperty:name') === undefined ? SCHEMA : PROPERTY;
          return wanted.filter((name) => child(entry, name) === undefined);
        });
    },
  },
  {
    rule: 'own properties-1',
    holds: 'the properties say the same in both places',
    faults: (opened) => {
      const information = asDict(opened.pdf, opened.pdf.context.trailerInfo.Info);
      if (information === undefined) return ['there is no information'];
      return SAME.filter(([key, name]) => textAt(information, key) !== said(opened, name)).map(
        ([key, name]) => `${key} is not ${name}`,
      );
    },
  },
  ask('own properties-2', 'no browser describes itself in the properties', (opened) => {
    const information = asDict(opened.pdf, opened.pdf.context.trailerInfo.Info);
    return !/Mozilla|AppleWebKit|Headless/.test(
      String(information) + (textAt(information ?? opened.pdf.catalog, 'Creator') ?? ''),
    );
  }),
  {
    rule: 'A-2a 6.2.3-1',
    holds: 'the file intends the colours of one profile',
    faults: ({ pdf }) => {
      const intents = listAt(pdf.catalog, 'OutputIntents').flatMap((one) => asDict(pdf, one) ?? []);
      const profiles = intents
        .filter((one) => nameAt(one, 'S') === 'GTS_PDFA1')
        .map((one) => one.lookup(PDFName.of('DestOutputProfile')));
      if (profiles.length !== 1) return [`${profiles.length} intents for PDF/A`];
      const [profile] = profiles;
      if (!(profile instanceof PDFRawStream)) return ['the intent has no profile'];
      const icc = textOfStream(profile);
      const claims = [
        icc.slice(36, 40) === 'acsp',
        ['prtr', 'mntr'].includes(icc.slice(12, 16)),
        icc.slice(16, 20) === 'RGB ',
      ];
      return claims.every(Boolean) && String(profile.dict.get(PDFName.of('N'))) === '3'
        ? []
        : ['the profile is not one of RGB'];
    },
  },
  ask('A-2a 6.1.3-1', 'the file has an id', ({ pdf }) => {
    const id = pdf.context.trailerInfo.ID;
    return (
      id instanceof PDFArray &&
      id.size() === 2 &&
      id.asArray().every((one) => one instanceof PDFHexString && !/^0*$/.test(one.asString()))
    );
  }),
  ask('A-2a 6.1.3-2', 'the file is not encrypted', ({ pdf }) => pdf.context.trailerInfo.Encrypt === undefined),
  ask('A-2a 6.1.2-1', 'the file begins as a PDF with bytes that are no text', ({ bytes }) => {
    const start = String.fromCharCode(...bytes.subarray(0, 20));
    const comment = /^%PDF-1\.[0-7]\r?\n%([\s\S]{4})/.exec(start)?.[1] ?? '';
    return comment.length === 4 && [...comment].every((one) => one.charCodeAt(0) > 127);
  }),
  ask('A-2a 6.1.3-3', 'nothing follows the end of the file', ({ bytes }) =>
    /%%EOF\r?\n?$/.test(String.fromCharCode(...bytes.subarray(-8))),
  ),
  {
    rule: 'own pages-1',
    holds: 'pages are called by their numbers',
    faults: ({ pdf }) => {
      const labels = dictAt(pdf.catalog, 'PageLabels');
      return String(labels?.lookup(PDFName.of('Nums')) ?? '')
        .replaceAll(/\s+/g, ' ')
        .includes('[ 0 << /S /D >> ]')
        ? []
        : ['they are not'];
    },
  },
];

const KNOWN = ['dc', 'xmp', 'pdf', 'pdfaid', 'pdfaExtension'];
const SCHEMA = ['pdfaSchema:schema', 'pdfaSchema:namespaceURI', 'pdfaSchema:prefix', 'pdfaSchema:property'];
const PROPERTY = ['pdfaProperty:name', 'pdfaProperty:valueType', 'pdfaProperty:category', 'pdfaProperty:description'];
const SAME: readonly (readonly [string, string])[] = [
  ['Title', 'dc:title'],
  ['Author', 'dc:creator'],
  ['Subject', 'dc:description'],
  ['Keywords', 'pdf:Keywords'],
  ['Creator', 'xmp:CreatorTool'],
  ['Producer', 'pdf:Producer'],
];
