/**
 * What a register lays over the tool's law: files in `law/` of the same form
 * as `schemas/law/`, with whole entries by their ids. So a register can correct
 * a fact today, and not with the next release.
 */
import Ajv2020 from 'ajv/dist/2020.js';
import type { Finding } from '../base/finding.ts';
import { fileSpan } from '../base/position.ts';
import type { Files } from '../base/ports.ts';
import { isMap, type LawData, parseLawFile } from '../law/data.ts';
import type { Law } from '../law/law.ts';
import { layLaw, type LawOverlays, ownLaw } from '../law/load-law.ts';
import { readYamlFile } from '../source/source.ts';
import { ignoredFile } from './ignored-file.ts';
import { schemaFindings } from './schema-findings.ts';
import type { SchemaPart } from './schemas.ts';

export interface RegisterLaw {
  readonly law: Law;
  /** The entries that the register laid over the tool's. */
  readonly overrides: readonly Override[];
  readonly findings: readonly Finding[];
}

export interface Override {
  readonly path: string;
  /** `powers` */
  readonly section: string;
  readonly id: string;
}

const FOLDER = 'law';

/** The tool's law with what the register lays over it. A file with errors counts for nothing. */
export async function readLaw(assets: Files, files: Files): Promise<RegisterLaw> {
  const entries = (await files.list(FOLDER)).filter(({ name }) => name !== 'README.md');
  if (entries.length === 0) return { law: (await ownLaw(assets)).law, overrides: [], findings: [] };
  const check = await checker(assets);
  const read = await Promise.all(
    entries.map(async ({ name, kind }) =>
      readOverride(files, `${FOLDER}/${name}`, kind === 'file' ? check(name) : undefined),
    ),
  );
  const findings = read.flatMap((one) => one.findings);
  const good = read.flatMap(({ path, data }) => (data === undefined ? [] : [{ path, data }]));
  const { law, broken } = await layLaw(assets, overlaysOf(good));
  if (broken.length > 0) {
    const told = await Promise.all(
      broken.map(async (fault) => brokenReference(await breaker(assets, good, fault), fault)),
    );
    return { law: (await ownLaw(assets)).law, overrides: [], findings: [...findings, ...told] };
  }
  const overrides = good.flatMap(({ path, data }) =>
    Object.entries(data).flatMap(([section, all]) => Object.keys(all).map((id) => ({ path, section, id }))),
  );
  return { law, overrides, findings };
}

interface LaidFile {
  readonly path: string;
  readonly data: LawData;
}

function overlaysOf(laid: readonly LaidFile[]): LawOverlays {
  return Object.fromEntries(laid.map(({ path, data }) => [baseName(path), data]));
}

/** The file without which a fault would not be there; the first, where it takes several. */
async function breaker(assets: Files, laid: readonly LaidFile[], fault: string): Promise<string> {
  for (const one of laid) {
    const { broken } = await layLaw(assets, overlaysOf(laid.filter((other) => other !== one)));
    if (!broken.includes(fault)) return one.path;
  }
  return laid[0]?.path ?? FOLDER;
}

type Check = (data: unknown, source: Parameters<typeof schemaFindings>[1]) => readonly Finding[];

async function readOverride(
  files: Files,
  path: string,
  check: Check | undefined,
): Promise<{ readonly path: string; readonly data?: LawData; readonly findings: readonly Finding[] }> {
  if (check === undefined)
    return { path, findings: [ignoredFile(path, 'files of the same names as those of `schemas/law/`')] };
  const { value, findings } = await readYamlFile(files, path);
  if (value === undefined) return { path, findings };
  // Law files hold numbers, and the reader that keeps places keeps every value as text.
  const data = parseLawFile(new TextEncoder().encode(value.text), path);
  const all = [...findings, ...check(data, value)];
  return all.some(({ severity }) => severity === 'error') || !isMap(data)
    ? { path, findings: all }
    : // The schema has just accepted it.
      { path, data: data as LawData, findings: all };
}

/** Gives the check of a file by its name; nothing for a name that no law file has. */
async function checker(assets: Files): Promise<(name: string) => Check | undefined> {
  const bytes = await assets.read('schemas/law.schema.json');
  if (bytes === undefined) throw new Error('schemas/law.schema.json is missing from the installation');
  const { $defs = {} } = JSON.parse(new TextDecoder().decode(bytes)) as SchemaPart;
  const ajv = new Ajv2020.default({ strict: false, allErrors: true, verbose: true });
  return (name) => {
    const definition = `${baseName(name).replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())}File`;
    const part = $defs[definition];
    if (!name.endsWith('.yaml') || part === undefined) return undefined;
    // A register need not repeat the sections that it leaves as they are.
    const schema = { ...part, required: [], $defs };
    const validate = ajv.compile(schema);
    return (data, source) => (validate(data) ? [] : schemaFindings(validate.errors ?? [], source, schema, false));
  };
}

function baseName(path: string): string {
  return path.replace(/^.*\//, '').replace(/\.yaml$/, '');
}

function brokenReference(path: string, fault: string): Finding {
  return {
    code: 'register/law-override',
    severity: 'error',
    at: fileSpan(path),
    actual: `entry that does not fit the rest of the law (${fault})`,
    expected: 'entries that name others that are there, and are cited as no other is',
    why: 'The law would contradict itself, so nothing that the register lays over it counts.',
    remedy: 'Correct the entry, or add the one that it names.',
  };
}
