/** The manifest of a built site: what it holds, what it was made from, and what was published before. */
import {
  documentAt,
  type EarlierFile,
  type EarlierState,
  type MadeWith,
  type Manifest,
  type ManifestAgreement,
  type ManifestFile,
  manifestFile,
} from '../base/manifest.ts';
import type { Hash, OutputFile, SealSigner } from '../base/ports.ts';
import type { Entry } from '../register/entry.ts';
import type { Register } from '../register/register.ts';
import { checkList } from './check-list.ts';

/** The last state that was published: its manifest, and the SHA-256 of that file. */
export interface PreviousState {
  readonly manifest: Manifest;
  readonly sha256: string;
}

/** What a manifest says beside the files and the register. */
export interface ManifestContext {
  readonly madeWith: MadeWith;
  readonly hash: Hash;
  /** Left out, nothing is told of what was published before. */
  readonly previous?: PreviousState | undefined;
  /** With whose key PDFs were sealed. */
  readonly sealedBy?: SealSigner | undefined;
}

/** `manifest.json`, and before it the list that the page “Check a copy” looks into, which it names like any other file. */
export function manifest(
  published: readonly ManifestFile[],
  register: Register,
  { madeWith, hash, previous, sealedBy }: ManifestContext,
): readonly OutputFile[] {
  const agreements = register.entries
    .filter((entry) => entry.unpublished === undefined && entry.agreement.kind !== 'listing')
    .map(agreementOf);
  const before = earlierFiles(published, previous);
  const list = checkList({ agreements, files: published, before }, hash);
  const listed = [...published, inManifest(list, hash)].sort((a, b) => (a.path < b.path ? -1 : 1));
  const content = { register: register.settings.title, asAt: register.today, madeWith, agreements, files: listed };
  const history = historyOf(previous);
  return [list, manifestFile({ ...content, seals: sealsOf(register, sealedBy, previous), before, history }, hash)];
}

/** A file as a manifest names it. */
export function inManifest({ path, bytes }: OutputFile, hash: Hash): ManifestFile {
  return { path, size: bytes.length, sha256: hash(bytes) };
}

function agreementOf({ id, terms, digest, illustrative, standing, versions }: Entry): ManifestAgreement {
  // Once the present version was released, it is kept too, and nothing took its place.
  const earlier = versions.filter(({ version }) => version !== terms.version);
  return {
    id,
    title: terms.title ?? id,
    version: terms.version ?? '',
    digest,
    illustrative,
    status: standing.status,
    effective: terms.effective ?? null,
    ends: standing.ends ?? null,
    reviewState: standing.review,
    reviewDue: standing.reviewDue ?? null,
    versions: earlier.map((kept, index) => {
      const next = earlier[index - 1];
      return {
        version: kept.version,
        digest: kept.entry.digest,
        effective: kept.effective ?? null,
        replacedBy: next?.version ?? terms.version ?? '',
        replacedOn: (index === 0 ? terms.effective : next?.effective) ?? null,
      };
    }),
  };
}

/** Every certificate once, those of the states before and of releases first: files that were sealed before are still about. */
function sealsOf(
  { entries, settings }: Register,
  now: SealSigner | undefined,
  previous: PreviousState | undefined,
): readonly SealSigner[] {
  const released = entries
    .filter(({ unpublished }) => unpublished === undefined)
    .flatMap(({ versions }) => [...versions].reverse())
    .flatMap(({ release }) => release?.facts.sealedBy ?? []);
  const all = [...(previous?.manifest.seals ?? []), ...released, ...(now === undefined ? [] : [now])];
  const withdrawn = new Set(settings.withdrawnSeals);
  const held = all.filter(({ certificate }) => !withdrawn.has(certificate));
  return [...new Map(held.map((one) => [one.certificate, one])).values()];
}

function historyOf(previous: PreviousState | undefined): readonly EarlierState[] {
  if (previous === undefined) return [];
  const { manifest: last, sha256 } = previous;
  return [...last.history, { asAt: last.asAt, sha256 }];
}

/** Documents that somebody may hold and that this state no longer has as they were. */
function earlierFiles(now: Manifest['files'], previous: PreviousState | undefined): readonly EarlierFile[] {
  if (previous === undefined) return [];
  const { manifest: last } = previous;
  const current = new Set(now.map(nameOf));
  const agreements = new Map(last.agreements.map((one) => [one.id, one]));
  const gone = last.files.flatMap(({ path, sha256 }): readonly EarlierFile[] => {
    const of = documentAt(path);
    const agreement = agreements.get(of?.id ?? '');
    if (of === undefined || agreement === undefined) return [];
    const kept = agreement.versions.find(({ version }) => version === of.version);
    const { version, digest } = kept ?? agreement;
    return [{ path, sha256, version, digest, until: last.asAt }];
  });
  const found = new Map([...last.before, ...gone].map((one) => [nameOf(one), one]));
  return [...found.values()]
    .filter((one) => !current.has(nameOf(one)))
    .sort((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ path, sha256 }: { readonly path: string; readonly sha256: string }): string {
  return `${path} ${sha256}`;
}
