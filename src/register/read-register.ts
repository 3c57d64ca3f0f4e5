/** Reads and links everything that a register repository holds. */
import type { IsoDate } from '../base/dates.ts';
import type { Finding } from '../base/finding.ts';
import { lastMade, onceFor } from '../base/memo.ts';
import { fileSpan } from '../base/position.ts';
import type { CheckSignature, Files, Entry as FolderEntry, Hash } from '../base/ports.ts';
import { type Agreement, readAgreement } from '../agreement/agreement.ts';
import type { Editions } from '../agreement/editions.ts';
import { isDevice } from '../base/device-names.ts';
import { ignoredFile, ignoredRecord } from '../agreement/ignored-file.ts';
import {
  type Guidance,
  type Organisation,
  readGuidance,
  readOrganisation,
  readSettings,
  readSignOff,
  readTranslation,
  type Translation,
} from '../agreement/register-files.ts';
import type { Schemas } from '../agreement/schemas.ts';
import type { WrittenRegister } from '../agreement/written/concordat.ts';
import type { Law } from '../law/law.ts';
import { MAX_BYTES, type Read } from '../source/source.ts';
import { CODE_OWNERS_PATH } from './code-owners.ts';
import { staleHelp } from './editor-help.ts';
import type { Weights } from './compare/weigh.ts';
import { linkEntries, type Unlinked } from './link.ts';
import type { Pack } from './packs.ts';
import { noticeOfReview } from './policy.ts';
import { readRelease } from './read-release.ts';
import type { Register } from './register.ts';
import { isBesideWords, RELEASED_FOLDER, type Release } from './release.ts';
import { compareVersions } from './version.ts';
import { kindsOfBody, vocabularyOf } from './vocabulary.ts';

/** What the reading of a register needs from outside. */
export interface ReadContext {
  readonly files: Files;
  readonly schemas: Schemas;
  readonly law: Law;
  readonly hash: Hash;
  readonly checkSignature: CheckSignature;
  readonly today: IsoDate;
  /** The editions of template and clauses that exist. */
  readonly editions: Editions;
  /** Every policy pack that there is. */
  readonly packs?: readonly Pack[];
  /** The tool's own table of what a change means for those who signed. */
  readonly weights: Weights;
}

const NO_SETTINGS: WrittenRegister = { title: 'Register', publisher: 'unknown', themes: {} };
const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Reads a whole register. Never throws on bad input: what cannot be read is a finding. */
export async function readRegister(context: ReadContext): Promise<Register> {
  const { files, schemas, law, today, packs = [] } = context;
  const findings: Finding[] = [];
  const keep = <T>(read: Read<T>): readonly T[] => {
    findings.push(...read.findings);
    return read.value === undefined ? [] : [read.value];
  };
  const settingsFile = keep(await readSettings(files, schemas))[0];
  const settings = settingsFile?.facts ?? NO_SETTINGS;
  const bodies = await readFolder(
    context,
    'organisations',
    (path) => readOrganisation(files, path, schemas, kindsOfBody(law)),
    '.yaml',
    keep,
  );
  const organisations = sameBodies(bodies, () => byId(bodies));
  const guidance = await readFolder(context, 'guidance', (path) => readGuidance(files, path, schemas), '.md', keep);
  findings.push(...(await staleHelp(files, schemas, law)));
  const { agreements, unreadable } = await readAgreements(context, findings);
  const notice = noticeOfReview({ settings, packs });
  const unlinked = await Promise.all(
    agreements.map(async (agreement) => ({
      agreement,
      ...(await readKeptVersions({ ...context, settings }, agreement, organisations, findings)),
      ...(await readRecords(context, agreement, findings)),
    })),
  );
  const entries = linkEntries(unlinked, {
    organisations,
    law,
    today,
    notice,
    hash: context.hash,
    checkSignature: context.checkSignature,
    settings,
    weights: context.weights,
  });
  return {
    settings,
    settingsSource: settingsFile?.source,
    today,
    law,
    editions: context.editions,
    packs,
    organisations,
    entries,
    codeOwners: settings.github === undefined ? undefined : await smallText(files, CODE_OWNERS_PATH),
    guidance: sortGuidance(guidance),
    unreadable,
    findings,
  };
}

/** A file's text, whatever its bytes are; nothing if there is none, or it is far too large. */
async function smallText(files: Files, path: string): Promise<string | undefined> {
  const size = await files.size(path);
  const bytes = size === undefined || size > MAX_BYTES ? undefined : await files.read(path);
  return bytes === undefined ? undefined : new TextDecoder().decode(bytes);
}

/** The very same map for the very same files, so that what was linked with it need not be linked again. */
const sameBodies = lastMade<ReadonlyMap<string, Organisation>>();

/** What a folder holds, by name: what is found must not depend on how a disk lists it. */
async function inOrder(files: Files, folder: string): Promise<readonly FolderEntry[]> {
  const entries = (await files.list(folder)).filter(({ name }) => name !== ASIDE);
  return entries.sort((one, other) => (one.name < other.name ? -1 : 1));
}

async function readFolder<T>(
  { files }: ReadContext,
  folder: string,
  read: (path: string) => Promise<Read<T>>,
  ending: string,
  keep: (read: Read<T>) => readonly T[],
  { named, ignored }: FolderForm = FILES_BY_ID,
): Promise<readonly T[]> {
  const entries = await inOrder(files, folder);
  const all = await Promise.all(
    entries.map(async ({ name, kind }): Promise<Read<T>> => {
      const path = `${folder}/${name}`;
      if (kind !== 'file' || !name.endsWith(ending))
        return { value: undefined, findings: [ignored(path, formOf(`${folder}/<id>${ending}`))] };
      return named(name.slice(0, -ending.length)) ? read(path) : { value: undefined, findings: [badName(path, name)] };
    }),
  );
  return all.flatMap(keep);
}

/** How the files of a folder are called, and what is said of the others. */
interface FolderForm {
  readonly named: (name: string) => boolean;
  readonly ignored: (path: string, expected: string) => Finding;
}

/** The records of an agreement, and the files beside them that hold what nobody can read: a refusal may be among it. */
async function readRecords(
  context: ReadContext,
  { id }: Agreement,
  findings: Finding[],
): Promise<Required<Pick<Unlinked, 'signOffs' | 'unread'>>> {
  const { files, schemas } = context;
  const own: Finding[] = [];
  const signOffs = await readFolder(
    context,
    `agreements/${id}/sign-off`,
    (path) => readSignOff(files, path, schemas),
    '.yaml',
    (read) => {
      own.push(...read.findings.map((found) => ({ ...found, agreement: id })));
      return read.value === undefined ? [] : [read.value];
    },
    RECORDS,
  );
  findings.push(...own);
  const unread = own.flatMap(({ severity, at }) => (severity === 'error' ? [at.path] : []));
  return { signOffs, unread: [...new Set(unread)] };
}

async function readAgreements(
  { files, schemas, law }: ReadContext,
  findings: Finding[],
): Promise<{ agreements: readonly Agreement[]; unreadable: readonly string[] }> {
  const all = await inOrder(files, 'agreements');
  const folders = all.filter((entry) => entry.kind === 'folder');
  findings.push(
    ...all
      .filter((entry) => entry.kind !== 'folder')
      .map(({ name }) => ignoredFile(`agreements/${name}`, formOf('agreements/<id>/agreement.md'))),
  );
  const reads = await Promise.all(
    folders.map(async ({ name }) => {
      if (!isName(name))
        return { name, agreement: undefined, findings: [badName(`agreements/${name}/agreement.md`, name)] };
      const folder = `agreements/${name}`;
      const read = await readAgreement(files, folder, name, schemas.agreement, vocabularyOf(law));
      const welsh = await readTranslation(files, folder, schemas);
      return {
        name,
        agreement: read.agreement === undefined ? undefined : withWelsh(read.agreement, welsh.value),
        // An error of the Welsh text holds nothing back but that text.
        findings: [...read.findings, ...welsh.findings],
      };
    }),
  );
  findings.push(...reads.flatMap((read) => read.findings));
  return {
    agreements: reads.flatMap((read) => read.agreement ?? []),
    unreadable: reads.filter((read) => read.agreement === undefined).map((read) => read.name),
  };
}

/** The agreement with its Welsh text; the very same for the very same two. */
function withWelsh(agreement: Agreement, welsh: Translation | undefined): Agreement {
  return welsh === undefined ? agreement : lastWelsh(agreement)([welsh], () => ({ ...agreement, welsh }));
}

const lastWelsh = onceFor((_agreement: Agreement) => lastMade<Agreement>());

/** Versions under `versions/`, each with the organisations that it was resolved with; and which of them cannot be relied on. */
async function readKeptVersions(
  context: ReadContext & { readonly settings: WrittenRegister },
  agreement: Agreement,
  current: ReadonlyMap<string, Organisation>,
  findings: Finding[],
): Promise<Required<Pick<Unlinked, 'kept' | 'lost'>>> {
  const { files, schemas } = context;
  const base = `agreements/${agreement.id}/versions`;
  const folders = (await inOrder(files, base)).filter((entry) => entry.kind === 'folder');
  const kept = await Promise.all(
    folders.map(async ({ name }) => {
      const folder = `${base}/${name}`;
      const read = await readAgreement(files, folder, agreement.id, schemas.agreement);
      findings.push(...read.findings);
      if (read.agreement === undefined) return [];
      const { valid, terms, source } = read.agreement;
      if (valid && terms.version !== name) {
        findings.push({
          ...otherVersion(name, terms.version ?? 'none'),
          at: source.locate('/version'),
          agreement: agreement.id,
          pointer: '/version',
        });
        return [];
      }
      const keep = <T>(one: Read<T>): readonly T[] => {
        findings.push(...one.findings.map((found) => ({ ...found, agreement: agreement.id })));
        return one.value === undefined ? [] : [one.value];
      };
      const own = await readFolder(
        context,
        `${folder}/organisations`,
        (path) => readOrganisation(files, path, schemas),
        '.yaml',
        keep,
      );
      const version = withWelsh(read.agreement, keep(await readTranslation(files, folder, schemas))[0]);
      const released = await readRelease(context, agreement.id, name);
      findings.push(...released.findings.map((found) => ({ ...found, agreement: agreement.id })));
      const release = released.value;
      return [
        lastFrom(version)([current, release, ...own], () =>
          keptVersion(version, new Map([...current, ...byId(own)]), release),
        ),
      ];
    }),
  );
  return {
    kept: kept.flat().sort((a, b) => compareVersions(numberOf(b.agreement), numberOf(a.agreement))),
    lost: folders.flatMap(({ name }, index) => (kept[index]?.[0]?.agreement.valid === true ? [] : [name])),
  };
}

const lastFrom = onceFor((_version: Agreement) => lastMade<Unlinked>());

/** The organisations were resolved when the version came into force; they are not attachments of its text. */
function keptVersion(
  version: Agreement,
  organisations: ReadonlyMap<string, Organisation>,
  release: Release | undefined,
): Unlinked {
  const attachments = version.attachments.filter(({ path }) => !isBesideWords(path));
  const released = release?.documents ?? version.attachments.filter(({ path }) => path.startsWith(RELEASED_FOLDER));
  return { agreement: { ...version, attachments }, kept: [], organisations, released, release };
}

/** The version of a text whose file can be relied on. */
function numberOf({ valid, terms }: Agreement): string | undefined {
  return valid ? terms.version : undefined;
}

function isName(name: string): boolean {
  return ID.test(name) && name.length <= 80 && !isDevice(name);
}

/** A record is named after a body and the version that it signed: `mereshire-police-2.1`. */
function isRecordName(name: string): boolean {
  return isName(name.replaceAll(/(?<=[a-z0-9])\.(?=[a-z0-9])/g, '-'));
}

const FILES_BY_ID: FolderForm = { named: isName, ignored: ignoredFile };
const RECORDS: FolderForm = { named: isRecordName, ignored: ignoredRecord };

function badName(path: string, name: string): Finding {
  // The name of a file may hold anything, marks that move a terminal's cursor included.
  const shown = [...name]
    .slice(0, 100)
    .join('')
    .replaceAll(/[^\p{L}\p{N}\p{P}\p{S} ]/gu, '?');
  const isFolder = path.startsWith('agreements/');
  return {
    code: 'register/bad-name',
    severity: 'error',
    at: fileSpan(path),
    actual: `${isFolder ? 'folder' : 'file'} called \`${shown}\``,
    expected: isDevice(name)
      ? 'a name that Windows does not keep for a device'
      : 'a name of lower-case letters, digits and hyphens, of 80 at most',
    why: isDevice(name)
      ? 'On Windows nobody could open or copy what is called so.'
      : `The name of the ${isFolder ? 'folder is the id of the agreement' : 'file is its id'} and becomes the address of its page.`,
    remedy: `Rename the ${isFolder ? 'folder, as in `mereshire-exploitation`' : 'file, as in `mereshire-council.yaml`'}.`,
  };
}

function formOf(form: string): string {
  return `files of the form \`${form}\``;
}

/** What people keep beside the files of a register, and nobody takes for one of them. */
const ASIDE = 'README.md';

function otherVersion(folder: string, version: string): Omit<Finding, 'at'> {
  return {
    code: 'register/version-folder',
    severity: 'error',
    actual: `version ${version} in the folder \`versions/${folder}\``,
    expected: 'the version that the folder is named after',
    why: 'A version that was in force keeps its address for good, and the address comes from its number.',
    remedy: `Rename the folder to \`${version}\`.`,
  };
}

function byId(organisations: readonly Organisation[]): ReadonlyMap<string, Organisation> {
  return new Map(organisations.map((organisation) => [organisation.id, organisation]));
}

function sortGuidance(pages: readonly Guidance[]): readonly Guidance[] {
  const order = (page: Guidance): number => Number(page.facts.order ?? 999);
  return [...pages].sort((a, b) => order(a) - order(b) || (a.facts.title < b.facts.title ? -1 : 1));
}
