/**
 * Judges a file that somebody holds against a published register: first whether
 * the register published these very bytes, then what was added to them, and
 * then what it says of itself and how its words differ from the register's.
 * The file may come from anyone, and nothing that it says of itself makes it genuine.
 */
import { byteLetters } from '../base/byte-letters.ts';
import {
  besideAt,
  documentAt,
  MANIFEST_PATH,
  type Manifest,
  type ManifestAgreement,
  type ManifestFile,
} from '../base/manifest.ts';
import type { CheckSeal, Hash } from '../base/ports.ts';
import { compare, compareFields, type Difference } from './compare.ts';
import { agreementOf, judgeHash, judgeSealed, type Known } from '../base/judge-hash.ts';
import { judgeSeals, type Seals, type SealTold } from './judge-seals.ts';
import { judgeState } from './judge-state.ts';
import { readRevisions } from './pdf-revisions.ts';
import { possibleEnds } from './pdf-sections.ts';
import { judgeRecord, judgeSheet, partnersCopy } from './judge-unpublished.ts';
import type { Claims, Passage } from './passage.ts';
import { type FileRead, readFile } from './read-file.ts';

export interface OpenRegister {
  readonly manifest: Manifest;
  /** SHA-256 of the manifest. */
  readonly sha256: string;
  readonly hash: Hash;
  readonly checkSeal: CheckSeal;
  /** A file of the register by its path there; nothing where only the manifest is at hand. */
  read(path: string): Promise<Uint8Array | undefined>;
}

export interface Judgement {
  /**
   * `sealed-by-others` where all that the register published stands in it as it was, and somebody added a seal whom the register
   * does not name; `unchecked` where it could not be judged.
   */
  readonly verdict: Known['verdict'] | 'sealed-by-others' | 'altered' | 'unknown' | 'unchecked';
  readonly sha256: string;
  /** What the register published, where the file is that, byte for byte, or begins with it. */
  readonly known?: Known;
  /** Of an altered file: the document of the register that it says it is. */
  readonly of?: { readonly agreement: ManifestAgreement; readonly version: string };
  /** The good seals of a PDF. */
  readonly seals?: readonly SealTold[];
  /** Why, in sentences. */
  readonly reasons: readonly string[];
  /** Of an altered file: where it parts from the register's, if that could be told. */
  readonly differences?: readonly Difference[];
  /** Of an altered file: what is not as in the register's file, beside words, and cannot be judged. */
  readonly unjudged?: readonly string[];
}

/** No file of a register is larger. */
export const MOST_BYTES = 64 * 2 ** 20;

export async function judgeFile(
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
  register: OpenRegister,
): Promise<Judgement> {
  const { manifest, hash } = register;
  const sha256 = hash(bytes);
  const known = judgeHash(sha256, manifest);
  const begins = known === undefined ? beginning(bytes, register) : undefined;
  const published = known === undefined ? (begins?.end ?? 0) : bytes.length;
  const seals = hasSeals(bytes) ? await judgeSeals(bytes, manifest, register.checkSeal, published) : undefined;
  const told = seals === undefined ? { sha256 } : { sha256, seals: seals.good };
  if (known !== undefined) return { ...told, verdict: known.verdict, known, reasons: [] };
  const state = judgeState(bytes, sha256, register);
  if (state !== undefined) return { ...told, ...state };
  const read = readFile(bytes, hash);
  const added = begins === undefined ? undefined : judgeAdded(bytes, begins, seals);
  if (added?.verdict === 'altered') {
    const {
      because: _because,
      design: _design,
      ...differing
    } = await differencesFrom([added.known.path], read, register);
    return { ...told, ...added, ...differing };
  }
  if (added !== undefined) return { ...told, ...added };
  if (seals?.claims !== undefined && isSealedByRegister(seals)) {
    const sealed = judgeSealed(seals.claims, manifest);
    const others = othersSeals(seals, 0);
    if (others.length > 0) return { ...told, verdict: 'sealed-by-others', known: sealed, reasons: others };
    return { ...told, verdict: sealed.verdict, known: sealed, reasons: [] };
  }
  const judged = await judgeClaims(name, bytes, read, register);
  return { ...told, ...judged, reasons: [...judged.reasons, ...(seals?.faults ?? [])] };
}

type Judged = Omit<Judgement, 'sha256'>;

function hasSeals(bytes: Uint8Array): boolean {
  return isPdf(bytes) && byteLetters(bytes).includes('/ByteRange');
}

function isPdf(bytes: Uint8Array): boolean {
  return byteLetters(bytes.subarray(0, 1024)).includes('%PDF-');
}

/** Whether the first seal, which covers the document as it was made, is the register's, and nothing is wrong with any. */
function isSealedByRegister({ good, faults }: Seals): boolean {
  return faults.length === 0 && good[0]?.own === true;
}

interface Beginning {
  readonly known: Known;
  /** How many bytes of the file it is. */
  readonly end: number;
}

/** The longest beginning of a PDF that the register published as a file of its own, if there is one. */
function beginning(bytes: Uint8Array, { manifest, hash }: OpenRegister): Beginning | undefined {
  if (!isPdf(bytes)) return undefined;
  return possibleEnds(bytes)
    .filter((end) => end < bytes.length)
    .flatMap((end) => {
      const known = judgeHash(hash(bytes.subarray(0, end)), manifest);
      return known === undefined ? [] : [{ known, end }];
    })
    .at(-1);
}

/** Whether anything but good seals was added behind what the register published. */
function judgeAdded(
  bytes: Uint8Array,
  { known, end }: Beginning,
  seals: Seals | undefined,
): Judged & { readonly known: Known } {
  const more = bytes.length - end;
  const begins = `It begins with the file that the register published as ${known.path}, and ${more} ${more === 1 ? 'byte was' : 'bytes were'} added behind that`;
  const goesOn = seals?.states.some((state) => state >= end && isLineBreak(bytes.subarray(end, state))) === true;
  if (seals !== undefined && seals.faults.length === 0 && goesOn) {
    const others = othersSeals(seals, end);
    const reasons = [`${begins}: seals, and nothing else.`, ...others];
    return { verdict: others.length === 0 ? known.verdict : 'sealed-by-others', known, reasons };
  }
  const faults = seals?.faults ?? faultsOf(bytes);
  const unled =
    faults.length === 0 ? ['What was added does not lead back to it, so that programs show something else.'] : [];
  return { verdict: 'altered', known, reasons: [`${begins}.`, ...faults, ...unled] };
}

/** What may stand between the end of a file and what was added to it. */
function isLineBreak(bytes: Uint8Array): boolean {
  return /^(?:\r\n|\r|\n)?$/.test(byteLetters(bytes.subarray(0, 3)));
}

/** What to say of seals behind a place in the file that the register does not name as its own; nothing where there are none. */
function othersSeals({ good, ends }: Seals, from: number): readonly string[] {
  const others = good.filter(({ own }, index) => !own && (ends[index] ?? 0) > from);
  return others.length === 0
    ? []
    : [
        'What the register published stands in it unchanged. But somebody added a seal whom the register does not name: anyone can make a certificate in any name. Such a seal shows that whoever made it had this file, and nothing about the register or the bodies.',
      ];
}

function faultsOf(bytes: Uint8Array): readonly string[] {
  const revisions = readRevisions(bytes);
  return typeof revisions === 'string' ? [revisions] : revisions.faults;
}

/** A file that the register did not publish as it is: what it says that it is, and how it differs from that. */
async function judgeClaims(name: string, bytes: Uint8Array, read: FileRead, register: OpenRegister): Promise<Judged> {
  const { manifest } = register;
  const placed = await judgePlace(read, register);
  if (placed !== undefined) return placed;
  const record = read.form === 'text' ? judgeRecord(new TextDecoder().decode(bytes), manifest) : undefined;
  if (record !== undefined) return record;
  const sheet = read.claims === undefined ? undefined : judgeSheet(read.claims, manifest, register.hash);
  if (sheet !== undefined) return sheet;
  const claims = read.claims ?? claimsInText(bytes, read, manifest) ?? claimsOfName(name, manifest);
  if (claims === undefined) {
    const unread = read.form === 'other' ? await read.passages() : [];
    const why =
      typeof unread === 'string'
        ? `${unread} So it is not known which agreement it is of, and the register has no such file.`
        : 'It does not say which agreement it is of, and the register has no such file.';
    return { verdict: 'unknown', reasons: [why] };
  }
  const agreement = agreementOf(manifest, claims.agreement);
  if (agreement === undefined)
    return {
      verdict: 'unknown',
      reasons: [`It says that it is of an agreement ${claims.agreement}, which the register does not have.`],
    };
  const version = claims.version === '' ? agreement.version : claims.version;
  const kept = [agreement, ...agreement.versions].find((one) => one.version === version);
  if (kept === undefined)
    return {
      verdict: 'unknown',
      reasons: [`It says that it is version ${version} of ${agreement.id}, and the register has no such version.`],
    };
  const reasons = [
    `It says that it is version ${version} of ${agreement.id}, but the register did not publish it as it is.`,
    ...(claims.digest === '' || claims.digest === kept.digest
      ? []
      : ['It names the digest of other words than those of that version.']),
  ];
  const paths = documentsOf(manifest, agreement, kept.version, read.form, name);
  const { because, design = [], ...differing } = await differencesFrom(paths, read, register);
  return {
    verdict: 'altered',
    of: { agreement, version },
    reasons: [...reasons, ...design, ...(because === undefined ? [] : [because])],
    ...differing,
  };
}

/** Data by the place that they say is theirs: those of a page, about an agreement or not, or what a key signed. Nothing where the register has no such page. */
async function judgePlace({ place, ...read }: FileRead, register: OpenRegister): Promise<Judged | undefined> {
  if (place === undefined) return undefined;
  const { what, path } = place;
  if (!register.manifest.files.some((file) => file.path === path))
    return what === 'page'
      ? undefined
      : {
          verdict: 'unknown',
          reasons: [
            `It has the form of what a key of a body signed, and a register would have it as ${path}. This register does not publish such a file: it may never have had it, or may not show it to the public.`,
          ],
        };
  const { id, version } = besideAt(path) ?? {
    id: /^agreements\/([a-z0-9-]+)\//.exec(path)?.[1],
    version: /^agreements\/[^/]+\/v\/([0-9.]+)\//.exec(path)?.[1],
  };
  const agreement = agreementOf(register.manifest, id);
  const { because, design: _design, ...differing } = await differencesFrom([path], read, register);
  return {
    verdict: 'altered',
    ...(agreement === undefined ? {} : { of: { agreement, version: version ?? agreement.version } }),
    reasons: [
      what === 'page'
        ? `It says that it is the data of a page, which the register has as ${path}, but the register does not publish it as it is. Pages and their data are made anew whenever the register is built.`
        : `It says that it is what a key of a body signed, which the register has as ${path}, but the register does not publish it as it is. A signature over the one is none over the other.`,
      ...(because === undefined ? [] : [because]),
    ],
    ...differing,
  };
}

/** Plain text has no properties; it says its digest in its words. */
function claimsInText(bytes: Uint8Array, { form }: FileRead, manifest: Manifest): Claims | undefined {
  if (form !== 'text') return undefined;
  const digests = new Set(new TextDecoder().decode(bytes).match(/sha256:[0-9a-f]{64}/g));
  const versions = manifest.agreements.flatMap((one) =>
    [one, ...one.versions].map(({ version, digest }) => ({ agreement: one.id, version, digest })),
  );
  return versions.find(({ digest }) => digests.has(digest));
}

/** The name of a file is the least that it can say. */
function claimsOfName(name: string, { agreements }: Manifest): Claims | undefined {
  const bare = name.toLowerCase().replace(/\.[a-z]+$/, '');
  const found = agreements
    .filter(({ id }) => bare === id || bare.startsWith(`${id}-`) || bare.startsWith(`${id} `))
    .sort((a, b) => b.id.length - a.id.length)[0];
  return found === undefined ? undefined : { agreement: found.id, version: '', digest: '' };
}

/** The register's documents of a version that have the form of a file, first the one with its name. */
function documentsOf(
  { files }: Manifest,
  agreement: ManifestAgreement,
  version: string,
  form: FileRead['form'],
  name: string,
): readonly string[] {
  const ending = form === 'text' ? '.md' : `.${form}`;
  const wanted = version === agreement.version ? undefined : version;
  return files
    .map(({ path }) => path)
    .filter((path) => {
      const of = documentAt(path);
      return of?.id === agreement.id && of.version === wanted && path.endsWith(ending);
    })
    .sort((a, b) => Number(b.endsWith(`/${name}`)) - Number(a.endsWith(`/${name}`)) || a.length - b.length);
}

/** How many documents of the register a file is compared with. */
const MOST_COMPARED = 3;

interface Compared extends Pick<Judgement, 'differences' | 'unjudged'> {
  /** Why it may differ by design, in sentences. */
  readonly design?: readonly string[];
  /** Why they cannot be told. */
  readonly because?: string;
}

/** The differences from the document that a file is most like. */
async function differencesFrom(
  paths: readonly string[],
  read: FileRead,
  { manifest, hash, read: open }: OpenRegister,
): Promise<Compared> {
  if (paths.length === 0) return { because: 'The register has no file of this form to compare it with.' };
  let because =
    'What differs cannot be told: only the manifest of the register is at hand, and not its files. With the whole folder of the register it can.';
  let theirs: readonly Passage[] | string | undefined;
  let nearest: (Required<Pick<Compared, 'differences' | 'design'>> & { readonly file: FileRead }) | undefined;
  for (const path of paths.slice(0, MOST_COMPARED)) {
    const bytes = await open(path);
    const listed = manifest.files.find((file: ManifestFile) => file.path === path);
    if (bytes === undefined) continue;
    // Reading all words takes long, and is of no use where there is nothing to compare them with.
    theirs ??= await read.passages();
    if (typeof theirs === 'string') return { because: `What differs cannot be told. ${theirs}` };
    if (listed?.sha256 !== hash(bytes)) {
      because = `What differs cannot be told: ${path} of the register is not as ${MANIFEST_PATH} lists it.`;
      continue;
    }
    const file = readFile(bytes, hash);
    const ours = await file.passages();
    const found = typeof ours === 'string' ? undefined : compare(said(ours), said(theirs), read.form);
    if (typeof ours === 'string' || found === undefined) because = 'Its words are others throughout.';
    else if (nearest === undefined || found.length < nearest.differences.length)
      nearest = { differences: found, design: partnersCopy(ours, theirs), file };
  }
  if (nearest === undefined) return { because };
  const { differences, design, file } = nearest;
  // With differences too: one that anybody may see must not hide what nobody does.
  return { differences, design, unjudged: unlike(file.looks(), read.looks()) };
}

/** What is not alike in two files, or stands in one of them alone. */
function unlike(ours: readonly Passage[] | string, theirs: readonly Passage[] | string): readonly string[] {
  if (typeof ours === 'string' || typeof theirs === 'string')
    return ['anything but its words, since it could not be read whole'];
  return compareFields(ours, theirs).map(({ where }) => where);
}

function said(passages: readonly Passage[]): readonly Passage[] {
  return passages.filter(({ words }) => words !== '');
}
