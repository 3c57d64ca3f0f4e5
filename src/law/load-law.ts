/**
 * Reads the law from `schemas/law/`. The files are the tool's own, and their
 * tests compare them with `schemas/law.schema.json`, so reading them throws
 * where they are broken.
 */
import { parseDocument } from 'yaml';
import type { Files } from '../base/ports.ts';
import type { Article10Rule, Law, LawEntry } from './law.ts';
import { brokenReferences } from './references.ts';

/** Reads the law from the tool's own files. Throws if they are missing or broken. */
export async function loadLaw(assets: Files): Promise<Law> {
  const bases = await readFile(assets, 'lawful-bases');
  const article10 = entries<Article10Rule>(bases, 'article10').get('criminal-offence');
  if (article10 === undefined)
    throw new Error('schemas/law/lawful-bases.yaml: article10 has no entry criminal-offence');
  const law: Law = {
    article6: entries(bases, 'article6'),
    annex1: entries(bases, 'annex1'),
    article9: entries(bases, 'article9'),
    article10,
    schedule1: entries(await readFile(assets, 'schedule-1'), 'schedule1'),
    schedule8: entries(await readFile(assets, 'schedule-8'), 'schedule8'),
    powers: entries(await readFile(assets, 'powers'), 'powers'),
    kinds: entries(await readFile(assets, 'kinds'), 'kinds'),
    abouts: entries(await readFile(assets, 'abouts'), 'abouts'),
  };
  const broken = brokenReferences(law);
  if (broken.length > 0) throw new Error(`schemas/law: ${broken.join('; ')}`);
  return law;
}

interface LawFile {
  readonly path: string;
  readonly data: unknown;
}

async function readFile(assets: Files, name: string): Promise<LawFile> {
  const path = `schemas/law/${name}.yaml`;
  const bytes = await assets.read(path);
  if (bytes === undefined) throw new Error(`${path}: no such file`);
  const document = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
    schema: 'core',
    version: '1.2',
    uniqueKeys: true,
    logLevel: 'silent',
  });
  const [error] = [...document.errors, ...document.warnings];
  if (error) throw new Error(`${path}: ${error.message}`);
  return { path, data: document.toJS() };
}

/** The entries under one key of a file. The cast is safe: the files' tests compare them with the schema. */
function entries<T extends LawEntry>(file: LawFile, key: string): ReadonlyMap<string, T> {
  const section = isMap(file.data) ? file.data[key] : undefined;
  if (!isMap(section)) throw new Error(`${file.path}: no map called ${key}`);
  return new Map(
    Object.entries(section).map(([id, fields]) => {
      if (!isMap(fields)) throw new Error(`${file.path}: ${key}/${id} has no fields`);
      return [id, trimmed({ ...fields, id }) as unknown as T];
    }),
  );
}

/** Texts written under a bar end with a line break, and wrap; here they become one line. */
function trimmed(fields: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
    ]),
  );
}

function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
