/** A published register in memory, as small as one can be: one agreement with its documents in each form, and the version before it. */
import { PDFDocument, PDFName, StandardFonts } from '@cantoo/pdf-lib';
import { type IsoDate, parseDate } from '../../src/base/dates.ts';
import {
  type EarlierFile,
  type EarlierState,
  type Manifest,
  MANIFEST_PATH,
  type ManifestAgreement,
  manifestFile,
  readManifest,
} from '../../src/base/manifest.ts';
import type { SealSigner } from '../../src/base/ports.ts';
import { renderDocx } from '../../src/documents/docx.ts';
import { renderMarkdown } from '../../src/documents/markdown.ts';
import { renderOdt } from '../../src/documents/odt.ts';
import { sha256 } from '../../src/host/environment.ts';
import { noPainter } from './no-painter.ts';
import { SAMPLE } from './sample-document.ts';

export const ID = 'sample';
export const [DIGEST, OLD_DIGEST] = ['a', 'b'].map((letter) => `sha256:${letter.repeat(64)}`) as [string, string];

const said = { agreement: ID, version: '2.0', digest: DIGEST };
export const document = { ...SAMPLE, id: ID, properties: { ...SAMPLE.properties, ...said } };

export const PAGES = ['Records are kept for two years', 'Each party tells the others of a breach'];

/** Each form of the document of the agreement. */
export const DOCUMENTS: Readonly<Record<string, Uint8Array>> = {
  docx: await renderDocx(document, noPainter),
  odt: await renderOdt(document, noPainter),
  md: Buffer.concat([renderMarkdown(document), Buffer.from(`\nDigest: ${DIGEST}\n`)]),
  json: Buffer.from(
    JSON.stringify({ id: ID, version: '2.0', digest: DIGEST, terms: { title: 'Sample', keep: 'two years' } }),
  ),
  pdf: await smallDocument(PAGES, DIGEST),
};

/** The data of its page. */
export const PAGE_DATA = Buffer.from(
  JSON.stringify({
    page: `agreements/${ID}/index.html`,
    agreement: { id: ID, version: '2.0' },
    signed: [{ organisation: 'mereshire-council', decision: 'agreed' }],
  }),
);

/** What a key of a party signed. */
export const STATEMENT = Buffer.from(
  JSON.stringify({
    predicate: { agreement: ID, organisation: 'mereshire-council', version: '2.0', decision: 'agreed' },
  }),
);

export const OLD = Buffer.from(JSON.stringify({ id: ID, version: '1.0', digest: OLD_DIGEST, terms: { title: 'Old' } }));

/** A PDF with these pages, which says what it is as documents do. */
export async function smallDocument(pages: readonly string[], digest: string, title = 'Sample'): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const font = await pdf.embedFont(StandardFonts.Helvetica);
  for (const words of pages) pdf.addPage([300, 200]).drawText(words, { x: 20, y: 100, size: 12, font });
  const packet = `<x><dc:title><rdf:Alt><rdf:li xml:lang="x-default">${title}</rdf:li></rdf:Alt></dc:title><dc:identifier>${ID} 2.0 ${digest}</dc:identifier></x>`;
  const metadata = pdf.context.stream(packet, { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
  return pdf.save({ useObjectStreams: false });
}

export const DAY = parseDate('2026-10-01') as IsoDate;

interface State {
  /** The PDF that it has, in place of the usual one. */
  readonly pdf?: Uint8Array;
  readonly asAt?: string;
  readonly agreement?: Partial<ManifestAgreement>;
  readonly seals?: readonly SealSigner[];
  readonly before?: readonly EarlierFile[];
  readonly history?: readonly EarlierState[];
  readonly register?: string;
}

/** The register's files by their paths, with its manifest. */
export function publishedFolder(state: State = {}): Readonly<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {
    'index.html': Buffer.from('<p>Register</p>'),
    [`agreements/${ID}/index.json`]: PAGE_DATA,
    [`agreements/${ID}/sign-off/mereshire-council-2.0.json`]: STATEMENT,
    [`agreements/${ID}/v/1.0/${ID}.json`]: OLD,
    ...Object.fromEntries(Object.entries(DOCUMENTS).map(([form, bytes]) => [`agreements/${ID}/${ID}.${form}`, bytes])),
    ...(state.pdf === undefined ? {} : { [`agreements/${ID}/${ID}.pdf`]: state.pdf }),
  };
  const { path, bytes } = manifestFile(
    {
      register: state.register ?? 'A register',
      asAt: parseDate(state.asAt ?? DAY) as IsoDate,
      madeWith: { tool: { name: 'concordat', version: '0' }, fonts: [] },
      agreements: [
        {
          id: ID,
          title: 'Sample agreement',
          version: '2.0',
          digest: DIGEST,
          illustrative: false,
          status: 'in-force',
          effective: '2026-09-01',
          reviewState: 'in-date',
          versions: [
            {
              version: '1.0',
              digest: OLD_DIGEST,
              effective: '2024-09-01',
              replacedBy: '2.0',
              replacedOn: '2026-09-01',
            },
          ],
          ...state.agreement,
        },
      ],
      files: Object.entries(files).map(([name, content]) => ({
        path: name,
        size: content.length,
        sha256: sha256(content),
      })),
      seals: state.seals ?? [],
      before: state.before ?? [],
      history: state.history ?? [],
    },
    sha256,
  );
  return { ...files, [path]: bytes };
}

/** The manifest of such a folder. */
export function manifestOf(files: Readonly<Record<string, Uint8Array>>): Manifest {
  const manifest = readManifest(files[MANIFEST_PATH] ?? new Uint8Array(), sha256);
  if (typeof manifest === 'string') throw new Error(manifest);
  return manifest;
}
