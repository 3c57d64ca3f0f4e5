/**
 * The manifest of a published register (`manifest.json`): every file with its
 * hash, what was published before, and the states that came before it. It is
 * written by `build` and read by whoever verifies a file, in a browser too.
 */
import type { IsoDate } from './dates.ts';
import type { FontPackage, Hash, OutputFile, SealSigner } from './ports.ts';

export const MANIFEST_PATH = 'manifest.json';

/** A later form of the file has another name, so that no reader takes it for this one. */
const FORM = 'concordat-manifest/1';

export interface Manifest {
  readonly form: typeof FORM;
  /** The title of the register. */
  readonly register: string;
  readonly asAt: IsoDate;
  readonly madeWith: MadeWith;
  readonly agreements: readonly ManifestAgreement[];
  /** Every other file of the site, by path. */
  readonly files: readonly ManifestFile[];
  /** With which certificates PDFs of the register are sealed, or were: a seal of another one says nothing. */
  readonly seals: readonly SealSigner[];
  /** Documents of agreements that an earlier state had and this one has not, with the same bytes, at the same path. */
  readonly before: readonly EarlierFile[];
  /** The states that were published before, oldest first. */
  readonly history: readonly EarlierState[];
  /** SHA-256 of this file with 64 zeros in the place of this value. */
  readonly sha256: string;
}

export interface MadeWith {
  readonly tool: { readonly name: string; readonly version: string };
  /** The browser that printed the PDFs, with its version, and the fonts in them; PDFs differ between versions of these. */
  readonly browser?: string | undefined;
  readonly fonts: readonly FontPackage[];
}

export interface ManifestAgreement {
  readonly id: string;
  readonly title: string;
  readonly version: string;
  readonly digest: string;
  readonly illustrative: boolean;
  /** Its state on the day: draft, in-force, suspended, ended. */
  readonly status: string;
  /** The first day of this version; null if none is set. */
  readonly effective: string | null;
  /** Its last day, where it has one. Manifests of earlier versions of the tool do not say; so with the review. */
  readonly ends?: string | null;
  /** in-date, due, overdue, none. */
  readonly reviewState: string;
  /** The day by which it has to be reviewed, where there is one. */
  readonly reviewDue?: string | null;
  /** Versions that were in force before, newest first; their files stand under `v/<version>/`. */
  readonly versions: readonly ManifestVersion[];
}

export interface ManifestVersion {
  readonly version: string;
  readonly digest: string;
  readonly effective: string | null;
  /** The version that took its place, and from which day. */
  readonly replacedBy: string;
  readonly replacedOn: string | null;
}

export interface ManifestFile {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
}

export interface EarlierFile {
  readonly path: string;
  readonly sha256: string;
  /** The version of the agreement that it is of, and its digest; as they were when it was published. */
  readonly version: string;
  readonly digest: string;
  /** The day of the last state that had it. */
  readonly until: IsoDate;
}

export interface EarlierState {
  readonly asAt: IsoDate;
  /** SHA-256 of that state's `manifest.json`. It names the state before it in the same way, so none can be changed without all that follow. */
  readonly sha256: string;
}

/** Which agreement a file of the site is a document of, and which earlier version, where it is of one; nothing for pages and data. */
export function documentAt(path: string): { readonly id: string; readonly version: string | undefined } | undefined {
  const [, id, version, name] = DOCUMENT.exec(path) ?? [];
  return id === undefined || name === undefined || !(name === id || name.startsWith(`${id}-`))
    ? undefined
    : { id, version };
}

const DOCUMENT = /^agreements\/([a-z0-9-]+)\/(?:v\/([0-9.]+)\/)?([a-z0-9-]+)\.(?:pdf|docx|odt|md|json)$/;

/** The agreement that a file is offered with, and which version where its path says so: an attachment, the file that it is written in, or what a key signed. */
export function besideAt(path: string): { readonly id: string; readonly version: string | undefined } | undefined {
  const [, id, kept, signed] = BESIDE.exec(path) ?? [];
  return id === undefined ? undefined : { id, version: kept ?? signed };
}

const BESIDE =
  /^agreements\/([a-z0-9-]+)\/(?:(?:v\/([0-9.]+)\/)?(?:files|source)\/|sign-off\/[a-z0-9-]+-(\d+\.\d+)(?:-\d+)?\.(?:json|sig)$)/;

const ZEROS = '0'.repeat(64);

/** The file: `sha256` is worked out here, so that a change of any byte of it shows. */
export function manifestFile(content: Omit<Manifest, 'form' | 'sha256'>, hash: Hash): OutputFile {
  const text = `${JSON.stringify({ form: FORM, ...content, sha256: ZEROS }, null, 2)}\n`;
  const own = hash(ENCODER.encode(text));
  return { path: MANIFEST_PATH, bytes: ENCODER.encode(text.replace(OWN, `"sha256": "${own}"\n}\n`)) };
}

const OWN = /"sha256": "([0-9a-f]{64})"\n\}\n$/;
const ENCODER = new TextEncoder();

/** Whether a file begins as a manifest does, whatever became of the rest. */
export function isOfForm(bytes: Uint8Array): boolean {
  return new TextDecoder().decode(bytes.subarray(0, BEGINNING.length)) === BEGINNING;
}

const BEGINNING = `{\n  "form": "${FORM}"`;

/** A manifest that can be relied on to be what its own hash says; else a sentence that says why not. Never throws. */
export function readManifest(bytes: Uint8Array, hash: Hash): Manifest | string {
  if (bytes.length > MOST_MANIFEST) return `It has more than ${MOST_MANIFEST / 2 ** 20} MB, which no register needs.`;
  const text = decoded(bytes);
  const content = text === undefined ? undefined : parsed(text);
  if (text === undefined || !isManifest(content)) return 'It is no manifest of a register that concordat wrote.';
  const own = OWN.exec(text)?.[1];
  if (own === undefined || hash(ENCODER.encode(text.replace(OWN, `"sha256": "${ZEROS}"\n}\n`))) !== own)
    return 'It was changed after it was written: its bytes are not those that its own hash was made of.';
  return content;
}

/** In bytes: a manifest that is longer is not read. */
export const MOST_MANIFEST = 64 * 2 ** 20;

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Checks all that verifying relies on, since the file may come from anyone. */
function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value['form'] !== FORM) return false;
  return (
    areTexts(value, ['register', 'sha256']) &&
    isDay(value['asAt']) &&
    isListOf(value['agreements'], (one) => {
      const texts = ['id', 'title', 'version', 'digest', 'status', 'reviewState'];
      const versions = (kept: Record<string, unknown>): boolean =>
        areTexts(kept, ['version', 'digest', 'replacedBy']) && isDayOrNull(kept['replacedOn']);
      const days = [one['effective'], one['ends'] ?? null, one['reviewDue'] ?? null];
      return areTexts(one, texts) && days.every(isDayOrNull) && isListOf(one['versions'], versions);
    }) &&
    isListOf(value['files'], (one) => areTexts(one, ['path', 'sha256']) && typeof one['size'] === 'number') &&
    isListOf(value['seals'], (one) => areTexts(one, ['name', 'certificate', 'until'])) &&
    isListOf(value['before'], (one) => areTexts(one, ['path', 'sha256', 'version', 'digest']) && isDay(one['until'])) &&
    isListOf(value['history'], (one) => areTexts(one, ['sha256']) && isDay(one['asAt']))
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, each: (one: Record<string, unknown>) => boolean): boolean {
  return Array.isArray(value) && value.every((one) => isRecord(one) && each(one));
}

function areTexts(of: Record<string, unknown>, names: readonly string[]): boolean {
  return names.every((name) => typeof of[name] === 'string');
}

function isDayOrNull(value: unknown): boolean {
  return value === null || isDay(value);
}

/** A day that exists. The program that publishes a register for others reads manifests too, and is to hold no calendar for it. */
function isDay(value: unknown): value is IsoDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const midnight = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(value);
}
