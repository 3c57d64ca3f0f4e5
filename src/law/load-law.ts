/**
 * Reads the law from `schemas/law/`. The files are the tool's own, and their
 * tests compare them with `schemas/law.schema.json`, so reading them throws
 * where they are broken.
 */
import { onceFor } from '../base/memo.ts';
import type { Files } from '../base/ports.ts';
import { isMap, type LawData, trimmed } from './data.ts';
import type { Article10Rule, Law, LawEntry } from './law.ts';
import { readToolLaw } from './prepared.ts';
import { brokenReferences } from './references.ts';

/** Entries that a register lays over those of a file, by the file's name (`powers`) and section. */
export type LawOverlays = Readonly<Record<string, LawData>>;

/** Reads the law from the tool's own files. Throws if they are missing or broken. */
export async function loadLaw(assets: Files): Promise<Law> {
  const { law, broken } = await ownLaw(assets);
  if (broken.length > 0) throw new Error(`schemas/law: ${broken.join('; ')}`);
  return law;
}

/** The tool's law with nothing laid over it: the very same for the same files, since they do not change while the tool runs. */
export const ownLaw = onceFor((assets: Files) => layLaw(assets, {}));

/** The law with entries laid over it, and in words every reference that then leads nowhere. */
export async function layLaw(
  assets: Files,
  overlays: LawOverlays,
): Promise<{ readonly law: Law; readonly broken: readonly string[] }> {
  const read = (name: string): Promise<LawFile> => readFile(assets, name, overlays);
  const bases = await read('lawful-bases');
  const schedule1 = await read('schedule-1');
  const delicate = await read('delicate');
  const dpia = await read('dpia');
  const abouts = await read('abouts');
  const transfers = await read('transfers');
  const superseded = await read('superseded');
  const article10 = entries<Article10Rule>(bases, 'article10').get('criminal-offence');
  if (article10 === undefined)
    throw new Error('schemas/law/lawful-bases.yaml: article10 has no entry criminal-offence');
  const law: Law = {
    article6: entries(bases, 'article6'),
    annex1: entries(bases, 'annex1'),
    article9: entries(bases, 'article9'),
    article10,
    confidence: entries(bases, 'confidence'),
    schedule1: entries(schedule1, 'schedule1'),
    notPolicyDocuments: entries(schedule1, 'notPolicyDocuments'),
    schedule8: entries(await read('schedule-8'), 'schedule8'),
    powers: entries(await read('powers'), 'powers'),
    kinds: entries(await read('kinds'), 'kinds'),
    abouts: entries(abouts, 'abouts'),
    lawEnforcement: entries(abouts, 'lawEnforcement'),
    deadlines: entries(await read('deadlines'), 'deadlines'),
    unsafeWays: entries(await read('sending'), 'ways'),
    delicateWords: entries(delicate, 'delicate'),
    delicateNames: entries(delicate, 'names'),
    riskSigns: entries(dpia, 'signs'),
    badReasons: entries(dpia, 'reasons'),
    vulnerable: entries(dpia, 'vulnerable'),
    approvedCountries: entries(transfers, 'countries'),
    transferRoutes: entries(transfers, 'routes'),
    wrongBorders: entries(transfers, 'borders'),
    placesAbroad: entries(transfers, 'places'),
    retentionConventions: entries(await read('retention'), 'conventions'),
    superseded: entries(superseded, 'superseded'),
    contexts: entries(superseded, 'contexts'),
  };
  return { law, broken: brokenReferences(law) };
}

interface LawFile {
  readonly path: string;
  readonly data: unknown;
}

async function readFile(assets: Files, name: string, { [name]: overlay = {} }: LawOverlays): Promise<LawFile> {
  const path = `schemas/law/${name}.yaml`;
  const data = await readToolLaw(assets, path);
  if (!isMap(data)) return { path, data };
  const sections = Object.entries(data).map(([section, own]) => [
    section,
    isMap(own) ? { ...own, ...overlay[section] } : own,
  ]);
  return { path, data: Object.fromEntries(sections) };
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
