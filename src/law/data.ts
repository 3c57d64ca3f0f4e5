/**
 * The files of `schemas/law/` as plain data, whatever sections they have: for
 * what treats all entries alike, such as comparing two editions.
 */
import { parseDocument } from 'yaml';
import { parseOnce } from '../base/parse-once.ts';
import type { Files } from '../base/ports.ts';

/** The fields of an entry, as written. */
export type Fields = Readonly<Record<string, unknown>>;
/** Entries by section (`powers`) and id. */
export type LawData = Readonly<Record<string, Readonly<Record<string, Fields>>>>;

/** The edition of some law data: its name, and the day up to which it was kept. */
export interface Edition {
  readonly edition: string;
  readonly date: string;
}

const EDITION = 'edition.yaml';

/** All entries of the YAML files in a folder. Throws if one of them cannot be read. */
export async function readLawData(
  files: Files,
  folder: string,
  read = async (path: string): Promise<unknown> => parseLawFile(await files.read(path), path),
): Promise<LawData> {
  const names = (await files.list(folder)).filter(({ name }) => name.endsWith('.yaml') && name !== EDITION);
  const all: Record<string, Readonly<Record<string, Fields>>> = {};
  for (const { name } of names) {
    const data = await read(`${folder}/${name}`);
    for (const [section, entries] of Object.entries(isMap(data) ? data : {}))
      if (isMap(entries)) all[section] = Object.fromEntries(Object.entries(entries).flatMap(withFields));
  }
  return all;
}

/** The edition of a folder of law files; nothing if it has none. */
export async function readEdition(files: Files, folder: string): Promise<Edition | undefined> {
  const bytes = await files.read(`${folder}/${EDITION}`);
  const data = bytes === undefined ? undefined : parseLawFile(bytes, EDITION, 'failsafe');
  return isMap(data) ? { edition: String(data['edition']), date: String(data['date']) } : undefined;
}

/** One file as data. Throws if there is none, or if it is not YAML. */
export function parseLawFile(
  bytes: Uint8Array | undefined,
  path: string,
  schema: 'core' | 'failsafe' = 'core',
): unknown {
  if (bytes === undefined) throw new Error(`${path}: no such file`);
  return PARSERS[schema](path, bytes);
}

const PARSERS = { core: parseOnce(parserOf('core')), failsafe: parseOnce(parserOf('failsafe')) };

function parserOf(schema: 'core' | 'failsafe'): (path: string, bytes: Uint8Array) => unknown {
  return (path, bytes) => {
    const document = parseDocument(new TextDecoder('utf-8', { fatal: true }).decode(bytes), {
      schema,
      version: '1.2',
      uniqueKeys: true,
      logLevel: 'silent',
    });
    const [error] = [...document.errors, ...document.warnings];
    if (error) throw new Error(`${path}: ${error.message}`);
    return document.toJS();
  };
}

export function isMap(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Texts written under a bar end with a line break, and wrap; here they become one line. */
export function trimmed(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([key, value]) => [
      key,
      typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : value,
    ]),
  );
}

function withFields([id, fields]: [string, unknown]): readonly (readonly [string, Fields])[] {
  return isMap(fields) ? [[id, trimmed(fields)]] : [];
}
