/** The other files of a register, each with its facts checked: organisations, guidance pages, settings. */
import { lastMade, onceFor } from '../base/memo.ts';
import type { Files } from '../base/ports.ts';
import { type Read, readMarkdown, readYamlFile, type Source } from '../source/source.ts';
import { schemaFindings } from './schema-findings.ts';
import type { Vocabulary } from './schema-words.ts';
import type { CompiledSchema, Schemas } from './schemas.ts';
import { shape } from './shape.ts';
import type { WrittenRegister } from './written/concordat.ts';
import type { WrittenGuidance } from './written/guidance.ts';
import type { WrittenOrganisation } from './written/organisation.ts';
import type { WrittenRelease } from './written/release.ts';
import type { WrittenSignOff } from './written/sign-off.ts';
import type { WrittenTheme } from './written/theme.ts';
import type { WrittenTranslation } from './written/translation.ts';

/** A file whose facts the schema accepted. */
export interface RegisterFile<Facts> {
  /** The file's name without its ending. */
  readonly id: string;
  readonly facts: Facts;
  readonly source: Source;
}

/** A body, a group of bodies that are all known, or a class of bodies. */
export type Organisation = RegisterFile<WrittenOrganisation>;
/** A page of guidance, with its prose in `source.body`. */
export type Guidance = RegisterFile<WrittenGuidance>;
/** The Welsh text of an agreement, with its prose in `source.body`. */
export type Translation = RegisterFile<WrittenTranslation>;
/** What one body decided about one version of an agreement. */
export type SignOff = RegisterFile<WrittenSignOff>;
/** The register's own settings. */
export type Settings = RegisterFile<WrittenRegister>;

/** How documents and pages look, as it is written. */
type ThemeFile = RegisterFile<WrittenTheme>;

export const SETTINGS_PATH = 'concordat.yaml';

/** Stands beside an `agreement.md`. It is not attached to it: a translation can come later, and be put right, without touching what was signed. */
export const WELSH_TEXT = 'agreement.cy.md';

export async function readOrganisation(
  files: Files,
  path: string,
  schemas: Schemas,
  vocabulary?: Vocabulary,
): Promise<Read<Organisation>> {
  return checked(await readYamlFile(files, path), path, schemas.organisation, vocabulary);
}

export async function readGuidance(files: Files, path: string, schemas: Schemas): Promise<Read<Guidance>> {
  return checked(await readMarkdown(files, path), path, schemas.guidance);
}

/** Reads the Welsh text beside an `agreement.md`; nothing if there is none. */
export async function readTranslation(files: Files, folder: string, schemas: Schemas): Promise<Read<Translation>> {
  const path = `${folder}/${WELSH_TEXT}`;
  if ((await files.size(path)) === undefined) return { value: undefined, findings: [] };
  return checked(await readMarkdown(files, path), path, schemas.translation);
}

export async function readSignOff(files: Files, path: string, schemas: Schemas): Promise<Read<SignOff>> {
  return checked(await readYamlFile(files, path), path, schemas['sign-off']);
}

export async function readReleaseFile(
  files: Files,
  path: string,
  schemas: Schemas,
): Promise<Read<RegisterFile<WrittenRelease>>> {
  return checked(await readYamlFile(files, path), path, schemas.release);
}

export async function readSettings(files: Files, schemas: Schemas): Promise<Read<Settings>> {
  return checked(await readYamlFile(files, SETTINGS_PATH), SETTINGS_PATH, schemas.concordat);
}

export async function readThemeFile(files: Files, path: string, schemas: Schemas): Promise<Read<ThemeFile>> {
  return checked(await readYamlFile(files, path), path, schemas.theme);
}

/** A file with errors has no value: nothing may be built on it. */
function checked<Facts>(
  read: Read<Source>,
  path: string,
  schema: CompiledSchema,
  vocabulary?: Vocabulary,
): Read<RegisterFile<Facts>> {
  const { value: source } = read;
  if (source === undefined) return { value: undefined, findings: read.findings };
  const made = lastFrom(source)([read, schema, vocabulary], () => {
    const facts = shape(source.data, schema.schema, schema.schema);
    const found = schemaFindings(schema.validate(facts), source, schema.schema, false, vocabulary);
    const findings = [...read.findings, ...found];
    if (findings.some((finding) => finding.severity === 'error')) return { value: undefined, findings };
    const id = path.replace(/^.*\//, '').replace(/\.[a-z]+$/, '');
    return { value: { id, facts, source }, findings };
  });
  // The schema from which `Facts` was generated has just accepted it.
  return made as unknown as Read<RegisterFile<Facts>>;
}

/** A file that has not changed since the register was last read is the very same body, page or settings. */
const lastFrom = onceFor((_source: Source) => lastMade<Read<RegisterFile<unknown>>>());
