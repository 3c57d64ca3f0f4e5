/**
 * Whether the register published a file with these very bytes, and whether
 * that is still what it says. Nothing is read here: the hash and the manifest
 * are given, so that a browser can ask the same.
 */
import {
  besideAt,
  documentAt,
  type EarlierFile,
  type Manifest,
  type ManifestAgreement,
  type ManifestVersion,
} from './manifest.ts';

/** What of a manifest it depends on. */
export type Told = Pick<Manifest, 'agreements' | 'files' | 'before'>;

/** What the register says of a file that it published, byte for byte. */
export type Known = Place & (Current | NotInForce | NewerVersion | NewerCopy);

interface Place {
  /** Where the register has it, or had it. */
  readonly path: string;
  /** The agreement that it is a document of, or stands beside; nothing for a page or data of the register. */
  readonly agreement: ManifestAgreement | undefined;
  /** Of a document, or what stands beside it: its version. */
  readonly version: string | undefined;
}

/** What the register has at this place on its day. */
interface Current {
  readonly verdict: 'current';
}

/** The newest there is, of an agreement that is a draft, suspended or ended. */
interface NotInForce {
  readonly verdict: 'not-in-force';
  readonly status: string;
}

interface NewerVersion {
  readonly verdict: 'superseded';
  readonly because: 'newer-version';
  readonly by: string;
  /** The first day of that version; null if none is set. */
  readonly on: string | null;
}

/** The same version with the same words; what stands beside them has changed since, such as its reviews or who signed it. Or the register has it no longer. */
interface NewerCopy {
  readonly verdict: 'superseded';
  readonly because: 'newer-copy' | 'gone';
  /** The last day on which the register had it; null of a copy that its seal alone shows to be genuine. */
  readonly until: string | null;
}

/** Nothing where the register never published a file with this SHA-256, as far as it says. */
export function judgeHash(sha256: string, manifest: Told): Known | undefined {
  const present = manifest.files
    .filter((file) => file.sha256 === sha256)
    .map(({ path }) => judgePresent(path, manifest));
  const now = present.find(({ verdict }) => verdict === 'current') ?? present[0];
  if (now !== undefined) return now;
  const before = manifest.before
    .filter((file) => file.sha256 === sha256)
    .sort((a, b) => (a.until < b.until ? 1 : -1))[0];
  return before === undefined ? undefined : judgeBefore(before, manifest);
}

/** A document that is genuine by the register's seal alone, and says that it is of this version: the register tells of no such copy. */
export function judgeSealed(
  { agreement, version, digest }: { readonly agreement: string; readonly version: string; readonly digest: string },
  manifest: Manifest,
): Known {
  const path = `agreements/${agreement}/${agreement}.pdf`;
  const told = agreementOf(manifest, agreement);
  const isTold = [told, ...(told?.versions ?? [])].some((one) => one?.version === version && one.digest === digest);
  if (isTold) return judgeBefore({ path, version, digest, until: null }, manifest);
  return { path, agreement: told, version, verdict: 'superseded', because: 'gone', until: null };
}

function judgePresent(path: string, manifest: Told): Known {
  const of = documentAt(path) ?? besideAt(path);
  const agreement = agreementOf(manifest, of?.id);
  if (agreement === undefined) return { verdict: 'current', path, agreement, version: undefined };
  const kept = agreement.versions.find((one) => one.version === of?.version);
  return { ...judgeWords(agreement, kept ?? agreement), path, version: of?.version ?? agreement.version };
}

/** A text that the register has today: the present one of an agreement, or that of a version that is kept. */
export function judgeWords(agreement: ManifestAgreement, text: ManifestVersion | ManifestAgreement): Known {
  const place = { path: `agreements/${agreement.id}/index.html`, agreement, version: text.version };
  if ('replacedBy' in text)
    return { ...place, verdict: 'superseded', because: 'newer-version', by: text.replacedBy, on: text.replacedOn };
  const { status } = agreement;
  return status === IN_FORCE ? { ...place, verdict: 'current' } : { ...place, verdict: 'not-in-force', status };
}

/** The status of an agreement that counts. */
const IN_FORCE = 'in-force';

/** A document that the register had. */
interface Earlier extends Omit<EarlierFile, 'sha256' | 'until'> {
  readonly until: string | null;
}

/** A document that an earlier state had. */
export function judgeBefore({ path, version, digest, until }: Earlier, manifest: Told): Known {
  const agreement = agreementOf(manifest, documentAt(path)?.id);
  const place = { path, agreement, version };
  if (agreement === undefined) return { ...place, verdict: 'superseded', because: 'gone', until };
  const kept = agreement.versions.find((one) => one.version === version && one.digest === digest);
  if (kept !== undefined)
    return { ...place, verdict: 'superseded', because: 'newer-version', by: kept.replacedBy, on: kept.replacedOn };
  if (agreement.version === version && agreement.digest === digest)
    return { ...place, verdict: 'superseded', because: 'newer-copy', until };
  // The words of a draft change without a version of its own for each.
  return { ...place, verdict: 'superseded', because: 'newer-version', by: agreement.version, on: agreement.effective };
}

export function agreementOf(
  manifest: Pick<Manifest, 'agreements'>,
  id: string | undefined,
): ManifestAgreement | undefined {
  return manifest.agreements.find((one) => one.id === id);
}
