/** The files of an OpenDocument text in one package: the same files give the same bytes. */
import { strToU8, zipSync } from 'fflate';
import { element, file, VERSION } from './xml.ts';

/** What the package says that it is, first and not packed, so that programs can tell by its first bytes. */
const KIND = 'application/vnd.oasis.opendocument.text';

/** Packs the files, given by their paths: XML as text, and pictures. */
export function packed(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const listed = [
    entry('/', KIND, { 'manifest:version': VERSION }),
    ...Object.entries(files).map(([path, content]) =>
      entry(path, typeof content === 'string' ? 'text/xml' : path.endsWith('.svg') ? 'image/svg+xml' : 'image/png', {}),
    ),
  ];
  const manifest = file(
    'manifest:manifest',
    { 'xmlns:manifest': 'urn:oasis:names:tc:opendocument:xmlns:manifest:1.0', 'manifest:version': VERSION },
    listed,
  );
  const entries = Object.entries({ ...files, 'META-INF/manifest.xml': manifest });
  return zipSync(
    {
      mimetype: [strToU8(KIND), { level: 0 }],
      ...Object.fromEntries(
        entries.map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content]),
      ),
    },
    // Without an offset, so that the entry says this in every time zone; zip knows no earlier time.
    { mtime: '1980-01-01T00:00:00', level: 9 },
  );
}

function entry(path: string, kind: string, more: Readonly<Record<string, string>>): ReturnType<typeof element> {
  return element('manifest:file-entry', { 'manifest:full-path': path, ...more, 'manifest:media-type': kind });
}
