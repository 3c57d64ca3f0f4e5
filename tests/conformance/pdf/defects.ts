/** For each check a way to break a sound PDF, so that nobody trusts a check that cannot fail. */
import {
  arrayAsString,
  decodePDFRawStream,
  PDFDict,
  type PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type PDFRawStream,
  PDFRef,
  PDFStream,
  PDFString,
  typedArrayFor,
} from '@cantoo/pdf-lib';
import { asDict, dictAt, listAt, put, textAt, textOf } from '../../../src/documents/pdf/objects.ts';
import { elementsBelow, treeOf } from '../../../src/documents/pdf/tags.ts';

/** Breaks a PDF in one way. */
export type Defect = (pdf: PDFDocument) => unknown;

/** Breaks the bytes of a PDF, where its objects do not show what is wrong. */
export const IN_BYTES: Readonly<Record<string, (file: string) => string>> = {
  'A-2a 6.1.2-1': (file) => file.replace(/^%PDF-1/, '%PDF-2'),
  'A-2a 6.1.3-3': (file) => `${file}more`,
};

/** The first element of such a type. */
function first(pdf: PDFDocument, type: string, place = 0) {
  const found = [...elementsBelow(pdf, treeOf(pdf))].filter((one) => one.type === type)[place];
  if (found === undefined) throw new Error(`the sample has no ${type}`);
  return found;
}

function retag(from: string, to: string, place = 0): Defect {
  return (pdf) => put(first(pdf, from, place).dict, 'S', PDFName.of(to));
}

/** Adds an element within the first of a type. */
function within(type: string, added: string): Defect {
  return (pdf) => {
    const { dict, ref } = first(pdf, type);
    const kid = pdf.context.register(pdf.context.obj({ Type: 'StructElem', S: added, P: ref, K: [] }));
    put(dict, 'K', pdf.context.obj([...listAt(dict, 'K'), kid]));
  };
}

function inCatalog(key: string, value: (pdf: PDFDocument) => Parameters<typeof put>[2]): Defect {
  return (pdf) => put(pdf.catalog, key, value(pdf));
}

/** Changes the packet of XMP. */
function packet(from: RegExp | string, to: string): Defect {
  return (pdf) => {
    const stream = pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream) as PDFRawStream;
    const text = new TextDecoder().decode(decodePDFRawStream(stream).decode());
    const changed = text.replace(from, to);
    if (changed === text) throw new Error(`the packet has no ${String(from)}`);
    put(pdf.catalog, 'Metadata', pdf.context.register(pdf.context.stream(new TextEncoder().encode(changed))));
  };
}

/** Changes what a page is painted with. */
function painted(change: (content: string) => string, page = 0): Defect {
  return (pdf) => {
    const node = pdf.getPages()[page]?.node;
    const stream = node?.lookup(PDFName.of('Contents'), PDFStream) as PDFRawStream | undefined;
    if (node === undefined || stream === undefined) throw new Error('the sample has no page');
    const before = arrayAsString(decodePDFRawStream(stream).decode());
    const after = change(before);
    if (after === before) throw new Error('the content of the page stayed as it was');
    put(node, 'Contents', pdf.context.register(pdf.context.flateStream(typedArrayFor(after))));
  };
}

/** Changes the first link. */
function link(change: (annotation: PDFDict, pdf: PDFDocument) => void): Defect {
  return (pdf) => {
    for (const { node } of pdf.getPages()) {
      const annotation = listAt(node, 'Annots').flatMap((one) => asDict(pdf, one) ?? [])[0];
      if (annotation !== undefined) {
        change(annotation, pdf);
        return;
      }
    }
    throw new Error('the sample has no link');
  };
}

/** Changes the fonts of the first page that has some. */
function font(change: (outer: PDFDict, inner: PDFDict, pdf: PDFDocument) => void): Defect {
  return (pdf) => {
    const fonts = dictAt(dictAt(pdf.getPages()[0]?.node ?? pdf.catalog, 'Resources') ?? pdf.catalog, 'Font');
    for (const key of fonts?.keys() ?? []) {
      const outer = fonts?.lookup(key, PDFDict);
      const inner = outer === undefined ? undefined : asDict(pdf, listAt(outer, 'DescendantFonts')[0]);
      if (outer !== undefined && inner !== undefined) change(outer, inner, pdf);
    }
  };
}

/** Adds a dictionary that the catalog leads to. */
function lying(entries: Readonly<Record<string, string | number | boolean | PDFString>>): Defect {
  return (pdf) => put(pdf.catalog, 'Lying', pdf.context.register(pdf.context.obj({ ...entries })));
}

/** Says of the first text of an element that it stands on another page. */
function onPage(page: number, type: string, place = 0): Defect {
  return (pdf) => {
    const { ref } = pdf.getPages().at(page) ?? {};
    const { dict } = first(pdf, type, place);
    const inside = [dict, ...[...elementsBelow(pdf, dict)].map((one) => one.dict)];
    const text = inside.find((one) => listAt(one, 'K').some((kid) => kid instanceof PDFNumber));
    if (ref === undefined || text === undefined) throw new Error(`no ${type} of the sample has text`);
    put(text, 'Pg', ref);
  };
}

const cell = (pdf: PDFDocument): PDFDict => {
  const table = [...elementsBelow(pdf, treeOf(pdf))].find(
    ({ dict, type }) => type === 'TD' && listAt(dict, 'A').length > 0,
  );
  if (table === undefined) throw new Error('the sample has no cell');
  return table.dict;
};

export const DEFECTS: Readonly<Record<string, Defect>> = {
  'UA-1 7.1-8': (pdf) => pdf.catalog.delete(PDFName.of('Metadata')),
  'UA-1 5-1': packet('<pdfuaid:part>1<', '<pdfuaid:part>2<'),
  'UA-1 7.1-9': packet(/<dc:title>.*<\/dc:title>/, ''),
  'UA-1 7.1-10': inCatalog('ViewerPreferences', (pdf) => pdf.context.obj({})),
  'UA-1 6.2-1': inCatalog('MarkInfo', (pdf) => pdf.context.obj({ Marked: false })),
  'UA-1 7.2-33': inCatalog('Lang', () => PDFString.of('English')),
  'UA-1 7.10-1': inCatalog('OCProperties', (pdf) => pdf.context.obj({})),
  'UA-1 7.15-1': inCatalog('AcroForm', (pdf) => pdf.context.obj({ XFA: [] })),
  'A-2a 6.6.2.1-1': (pdf) => {
    const stream = pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream) as PDFRawStream;
    put(pdf.catalog, 'Metadata', pdf.context.register(pdf.context.flateStream(decodePDFRawStream(stream).decode())));
  },
  'A-2a 6.6.4-1': packet('<pdfaid:part>2<', '<pdfaid:part>1<'),
  'A-2a 6.6.4-2': packet('conformance>A<', 'conformance>B<'),
  'A-2a 6.6.2.3.1-1': packet('<dc:format>application/pdf</dc:format>', '<my:own>x</my:own>'),
  'A-2a 6.6.2.3.2-1': packet(/<pdfaProperty:category>.*<\/pdfaProperty:category>/, ''),
  'own properties-1': packet('<xmp:CreatorTool>concordat<', '<xmp:CreatorTool>another<'),
  'own properties-2': (pdf) =>
    put(asDict(pdf, pdf.context.trailerInfo.Info) ?? pdf.catalog, 'Creator', textOf('Mozilla/5.0')),
  'A-2a 6.2.3-1': (pdf) => pdf.catalog.delete(PDFName.of('OutputIntents')),
  'A-2a 6.1.3-1': (pdf) => {
    pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of('00'), PDFHexString.of('00')]);
  },
  'A-2a 6.1.3-2': (pdf) => {
    pdf.context.trailerInfo.Encrypt = pdf.context.obj({});
  },
  'own pages-1': inCatalog('PageLabels', (pdf) => pdf.context.obj({ Nums: [0, { S: 'r' }] })),
  'UA-1 7.1-11': retag('Document', 'Div'),
  'UA-1 7.1-5': retag('P', 'Strong'),
  'UA-1 7.1-7': (pdf) => put(treeOf(pdf), 'RoleMap', pdf.context.obj({ P: 'Span' })),
  'own parents-1': (pdf) => put(first(pdf, 'P').dict, 'P', first(pdf, 'LI').ref),
  'UA-1 7.2-3': within('Table', 'P'),
  'UA-1 7.2-4': retag('Table', 'Div'),
  'UA-1 7.2-10': within('TR', 'P'),
  'UA-1 7.2-8': retag('TR', 'Div'),
  'UA-1 7.2-16': (pdf) => {
    const title = first(pdf, 'Caption');
    const dict = asDict(pdf, title.dict.get(PDFName.of('P'))) ?? title.dict;
    const [caption, ...others] = listAt(dict, 'K');
    put(dict, 'K', pdf.context.obj([...others.slice(0, 1), caption ?? first(pdf, 'P').ref, ...others.slice(1)]));
  },
  'UA-1 7.2-42': (pdf) => {
    const { dict } = first(pdf, 'TR', 1);
    put(dict, 'K', pdf.context.obj(listAt(dict, 'K').slice(1)));
  },
  'UA-1 7.5-1': (pdf) => first(pdf, 'TH').dict.delete(PDFName.of('A')),
  'UA-1 7.5-2': (pdf) => put(cell(pdf), 'A', pdf.context.obj({ O: 'Table', Headers: [PDFString.of('nobody')] })),
  'own ids-1': (pdf) => put(first(pdf, 'TD').dict, 'ID', PDFString.of('cell000001')),
  'own languages-1': (pdf) => put(first(pdf, 'Span').dict, 'Lang', PDFString.of('welsh')),
  'UA-1 7.2-17': within('L', 'P'),
  'UA-1 7.2-18': retag('L', 'Div'),
  'UA-1 7.2-20': within('LI', 'P'),
  'UA-1 7.2-19': retag('LI', 'Div'),
  'UA-1 7.3-1': retag('P', 'Figure'),
  'own facts-1': retag('TH', 'TD'),
  'own figures-1': (pdf) => first(pdf, 'Figure').dict.delete(PDFName.of('A')),
  'own boxes-1': (pdf) => {
    const box = [...elementsBelow(pdf, treeOf(pdf))].find(({ dict }) => textAt(dict, 'Alt') === 'Box to tick');
    asDict(pdf, box?.dict.get(PDFName.of('P')))?.set(PDFName.of('S'), PDFName.of('Span'));
  },
  'UA-1 7.7-1': retag('P', 'Formula'),
  'UA-1 7.4.2-1': retag('H2', 'H4'),
  'UA-1 7.4.4-1': retag('H2', 'H1'),
  'own headings-1': within('Document', 'H2'),
  'UA-1 7.9-1': retag('P', 'Note'),
  'own rows-1': onPage(-1, 'TD'),
  'own rows-2': onPage(0, 'Caption'),
  'own rows-3': (pdf) => {
    for (const page of pdf.getPages().keys())
      painted((content) => content.replaceAll('/Type /Pagination', '/Type /Layout'), page)(pdf);
  },
  'own signatures-1': (pdf) => {
    const rows = [...elementsBelow(pdf, treeOf(pdf))].filter(({ type }) => type === 'TR').length;
    onPage(0, 'TR', rows - 1)(pdf);
  },
  'own headings-2': onPage(0, 'H2', 1),
  'own outline-1': (pdf) => pdf.catalog.delete(PDFName.of('Outlines')),
  'UA-1 7.1-3': painted((content) => `${content}\n0 0 1 1 re f`),
  'UA-1 7.1-1': painted((content) => content.replace(/(\/MCID.*BDC)/, '$1\n/Artifact BMC EMC')),
  'UA-1 7.1-2': painted((content) => content.replace(/(\/Artifact.*BDC)/, '$1\n/P <</MCID 9999>> BDC EMC')),
  'own marks-1': painted((content) => content.replace(/\/MCID \d+/, '/MCID 9999')),
  'own marks-2': (pdf) => put(treeOf(pdf), 'ParentTree', pdf.context.obj({ Nums: [] })),
  'A-2a 6.2.2-1': painted((content) => `${content}\n1 xyz`),
  'A-2a 6.1.13-8': painted((content) => `${'q\n'.repeat(30)}${content}\n${'Q\n'.repeat(30)}`),
  'A-2a 6.2.2-2': painted((content) => `/G999 gs\n${content}`),
  'own heads-1': painted((content) => content.replaceAll('/Type /Pagination', '/Type /Layout')),
  'UA-1 7.18.1-2': link((one) => one.delete(PDFName.of('Contents'))),
  'UA-1 7.18.1-3': link((one) => put(one, 'Subtype', PDFName.of('Widget'))),
  'UA-1 7.18.3-1': (pdf) => {
    for (const { node } of pdf.getPages()) put(node, 'Tabs', PDFName.of('R'));
  },
  'UA-1 7.18.5-1': link((one) => one.delete(PDFName.of('StructParent'))),
  'own links-1': link((one) => {
    one.delete(PDFName.of('A'));
    put(one, 'Dest', PDFName.of('nowhere'));
  }),
  'A-2a 6.3.1-1': link((one) => put(one, 'Subtype', PDFName.of('Movie'))),
  'A-2a 6.3.2-2': link((one) => put(one, 'F', PDFNumber.of(2))),
  'A-2a 6.5.1-1': inCatalog('OpenAction', (pdf) => pdf.context.obj({ S: 'JavaScript', JS: PDFString.of('1') })),
  'UA-1 7.21.3.1-1': font((outer) => put(outer, 'Subtype', PDFName.of('Type3'))),
  'UA-1 7.21.4.1-1': font((_outer, inner) => dictAt(inner, 'FontDescriptor')?.delete(PDFName.of('FontFile2'))),
  'UA-1 7.21.3.2-1': font((_outer, inner) => inner.delete(PDFName.of('CIDToGIDMap'))),
  'UA-1 7.21.4.2-2': font((_outer, inner) => put(dictAt(inner, 'FontDescriptor') ?? inner, 'CIDSet', PDFNumber.of(1))),
  'UA-1 7.21.7-1': font((outer) => outer.delete(PDFName.of('ToUnicode'))),
  'UA-1 7.21.7-2': font((outer, _inner, pdf) => {
    const map =
      '1 begincodespacerange <0000> <FFFF> endcodespacerange\n1 beginbfrange\n<0000> <FFFF> <0000>\nendbfrange\n1 beginbfchar\n<0010> <FFFE>\nendbfchar';
    put(
      outer,
      'ToUnicode',
      pdf.context.register(pdf.context.flateStream(map.replace('<0000> <FFFF> <0000>', '<0000> <FFFF> <FFFD>'))),
    );
  }),
  'UA-1 7.21.8-1': painted((content) => content.replace(/<[0-9A-F]{4}> Tj/, '<0000> Tj')),
  'A-2a 6.2.11.5-1': font((_outer, inner) => {
    inner.delete(PDFName.of('W'));
    inner.delete(PDFName.of('DW'));
  }),
  'A-2a 6.1.7.2-1': lying({ Filter: 'LZWDecode' }),
  'A-2a 6.1.7.1-3': lying({ Length: 1, FFilter: 'FlateDecode' }),
  'A-2a 6.2.5-1': lying({ Type: 'ExtGState', TR: 'Identity' }),
  'A-2a 6.2.10-1': lying({ Type: 'ExtGState', BM: 'Own' }),
  'own opacity-1': lying({ Type: 'ExtGState', CA: 0.5 }),
  'A-2a 6.2.8-1': lying({ Subtype: 'Image', Interpolate: true }),
  'A-2a 6.2.9-1': lying({ Subtype: 'Form', Ref: 1 }),
  'A-3a 6.8-1': lying({ Type: 'EmbeddedFile' }),
  'A-3a 6.8-2': lying({ EF: 1, F: PDFString.of('a.md') }),
  'A-3a 6.8-3': lying({ EF: 1, AFRelationship: 'Data' }),
  'A-3a 6.8-4': lying({ EF: 1, UF: PDFString.of('a.md') }),
  'A-2a 6.1.13-1': lying({ Long: PDFString.of('x'.repeat(40_000)) }),
  'A-2a 6.1.13-7': (pdf) => {
    pdf.context.assign(PDFRef.of(8_388_608), pdf.context.obj({}));
  },
  'A-2a 6.1.13-11': (pdf) => put(pdf.getPages()[0]?.node ?? pdf.catalog, 'MediaBox', pdf.context.obj([0, 0, 2, 2])),
};
