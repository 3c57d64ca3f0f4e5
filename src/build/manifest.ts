/** The manifest of a built site: what it holds, and what it was made from. */
import type { FontPackage, Hash, OutputFile } from '../base/ports.ts';
import type { Register } from '../register/register.ts';

export interface MadeWith {
  readonly tool: { readonly name: string; readonly version: string };
  /** The browser that printed the PDFs, with its version, and the fonts in them; PDFs differ between versions of these. */
  readonly browser: string | undefined;
  readonly fonts: readonly FontPackage[];
}

/** `manifest.json`: path, size and SHA-256 of every other file, and the source digest of every agreement. */
export function manifest(files: readonly OutputFile[], register: Register, madeWith: MadeWith, hash: Hash): OutputFile {
  const listed = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, bytes }) => ({ path, size: bytes.length, sha256: hash(bytes) }));
  const agreements = register.entries
    .filter((entry) => entry.unpublished === undefined && entry.agreement.kind !== 'listing')
    .map((entry) => ({
      id: entry.id,
      version: entry.terms.version,
      digest: entry.digest,
      illustrative: entry.illustrative,
      versions: entry.versions.map((kept) => ({ version: kept.version, digest: kept.entry.digest })),
    }));
  const content = { register: register.settings.title, asAt: register.today, madeWith, agreements, files: listed };
  return { path: 'manifest.json', bytes: new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`) };
}
