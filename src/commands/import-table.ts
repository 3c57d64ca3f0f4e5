/** Brings in a table: reads it, settles its columns with the person, writes what is new, and checks what was written. */
import { addPeriod, parseDate } from '../base/dates.ts';
import type { EndOf } from '../exchange/new-bodies.ts';
import { finderOf } from '../rules/superseded-finder.ts';
import { oneLine } from '../base/one-line.ts';
import type { OutputFile } from '../base/ports.ts';
import { withFiles } from '../base/with-files.ts';
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import { hasForm } from '../agreement/schemas.ts';
import { foldHeading } from '../exchange/tables/fields.ts';
import { confirmMapping } from '../exchange/tables/confirm-mapping.ts';
import { registerOfTitles } from '../exchange/tables/known-entries.ts';
import { columnsOf, isKnownHeading, type Mapping, proposeMapping } from '../exchange/tables/mapping.ts';
import { type MappingFile, NO_MAPPING, readMappingFile } from '../exchange/tables/mapping-file.ts';
import { type ImportPlan, type Particulars, planImport } from '../exchange/tables/plan-import.ts';
import { readTableFile } from '../exchange/tables/read-table-file.ts';
import { type Records, recordsOf } from '../exchange/tables/records.ts';
import type { TableFile } from '../exchange/tables/table.ts';
import { asYaml, documentOf } from '../source/write-yaml.ts';
import { appendToMap } from '../source/append.ts';
import type { Register } from '../register/register.ts';
import type { Invocation, Outcome, World } from './command.ts';
import { askNames, askParticulars, askToWrite } from './import-questions.ts';
import { inspect } from './inspect.ts';
import { placeIn } from './place-in.ts';
import { readWorld } from './read-world.ts';
import { tellImport, type Told } from './tell-import.ts';

/** A file that was read, and what a person calls it. */
export interface Given {
  readonly bytes: Uint8Array;
  readonly kind: TableFile['kind'];
  readonly name: string;
  readonly shown: string;
}

const STOPPED: Outcome = { exit: 2, messages: ['Stopped. Nothing was written.'] };

export async function importTable(world: World, { options }: Invocation, given: Given): Promise<Outcome> {
  const file = readTableFile(given.bytes, given.kind);
  if (!('tables' in file)) return { exit: 2, messages: [`${given.shown} was not brought in. ${file.text}`] };
  const { register, schemas } = await readWorld(world);
  const beforehand = await mappingFile(world, options['mapping'], register);
  const headings = new Set([...beforehand.columns.keys()].map(foldHeading));
  const records = recordsOf(file.tables, (heading) => isKnownHeading(heading) || headings.has(heading));
  if (records.records.length === 0)
    return refused([
      `${given.shown} holds no table with headings and rows.`,
      ...[...file.remarks, ...records.remarks].map(({ place, text }) => (place === '' ? text : `${place}: ${text}`)),
    ]);
  const asker = options['yes'] === true ? undefined : world.asker;
  const said =
    asker === undefined || options['mapping'] !== undefined
      ? beforehand.columns
      : await confirmMapping(asker, records.columns, beforehand.columns);
  if (said === undefined) return STOPPED;
  const mapping = proposeMapping(records.columns, said);
  const usual = particularsOf(options, given, file, register, titlesOf(records, mapping));
  const answered =
    asker === undefined ? usual : await askParticulars(asker, usual, options, register, needsTheme(records, mapping));
  if (answered === undefined) return STOPPED;
  const faults = [
    ...beforehand.faults,
    ...faultsOf(options, register, answered, records, mapping),
    ...(settled(world, options) ? [] : [UNSETTLED]),
  ];
  if (faults.length > 0) return refused(faults);
  const taken = (await world.files.list('agreements')).map(({ name }) => name);
  const planned = (organisations: ReadonlyMap<string, string>): ImportPlan =>
    planImport(
      records.records,
      mapping,
      register,
      schemas.agreement,
      { ...answered, organisations, several: beforehand.several },
      taken,
      (name) => endOf(name, register),
    );
  const first = planned(beforehand.organisations);
  const settledNames =
    asker === undefined ? beforehand.organisations : await askNames(asker, first.near, beforehand.organisations);
  if (settledNames === undefined) return STOPPED;
  const plan = settledNames === beforehand.organisations ? first : planned(settledNames);
  const dry = options['dryRun'] === true;
  if (!dry && plan.files.length > 0 && asker !== undefined) {
    if (!(await askToWrite(asker, plan))) return STOPPED;
  }
  const settings = await withThemes(world, plan.themes);
  const found = await check(world, plan, settings);
  if (!dry) {
    await world.editor.create(plan.files);
    if (settings !== undefined && plan.themes.length > 0) await world.editor.rewrite(SETTINGS_PATH, settings);
  }
  const told: Told = {
    shown: given.shown,
    file,
    records,
    mapping,
    plan,
    register: answered.register,
    settled: { organisations: settledNames, several: beforehand.several },
    needsTheme: answered.theme === undefined ? needsTheme(records, mapping) : 0,
    themesAdded: settings !== undefined,
    found,
    dry,
  };
  const failed = plan.left.length > 0 || plan.changed.length > 0 || found.some(({ severity }) => severity === 'error');
  return { exit: failed ? 1 : 0, answer: tellImport(told, options['format'] === 'json') };
}

const UNSETTLED =
  'Nobody has settled which column is what. Look at it with --dry-run; then add --yes, or name a mapping file with --mapping.';

/** Whether the columns are settled: a person was asked or said so, or nothing is written. */
function settled({ asker }: World, options: Invocation['options']): boolean {
  return asker !== undefined || ['yes', 'dryRun', 'mapping'].some((name) => options[name] !== undefined);
}

function refused(faults: readonly string[]): Outcome {
  return { exit: 2, messages: ['Nothing was written.', ...faults.map((fault) => `  ${fault}`)] };
}

async function mappingFile(world: World, path: string | true | undefined, register: Register): Promise<MappingFile> {
  if (typeof path !== 'string') return NO_MAPPING;
  const { folder, name } = placeIn(path);
  return readMappingFile(world.elsewhere(folder), name, path, [...register.organisations.keys()]);
}

function titlesOf({ records }: Records, mapping: Mapping): readonly string[] {
  const [column] = columnsOf(mapping, 'title');
  return column === undefined ? [] : records.flatMap(({ cells }) => cells.get(column.heading)?.text ?? []);
}

function particularsOf(
  options: Invocation['options'],
  { name }: Given,
  { title }: TableFile,
  register: Register,
  titles: readonly string[],
): Omit<Particulars, 'organisations' | 'several'> {
  const said = (option: string): string | undefined => {
    const value = options[option];
    const words = typeof value === 'string' ? oneLine(value) : '';
    return words === '' ? undefined : words;
  };
  const themes = Object.keys(register.settings.themes);
  return {
    register: (
      said('register') ??
      registerOfTitles(register.entries, titles) ??
      (oneLine(title) || oneLine(name))
    ).slice(0, 300),
    url: said('url'),
    retrieved: said('retrieved'),
    file: oneLine(name),
    owner: said('owner') ?? register.settings.publisher,
    role: said('ownerRole') ?? 'Keeper of the register',
    theme: said('theme') ?? (themes.length === 1 ? themes[0] : undefined),
  };
}

/** The rows that name no theme. */
function needsTheme({ records }: Records, mapping: Mapping): number {
  const themed = columnsOf(mapping, 'theme');
  return records.filter(({ part, cells }) => part === undefined && !themed.some(({ heading }) => cells.has(heading)))
    .length;
}

/** What a person has to say first. */
function faultsOf(
  options: Invocation['options'],
  { organisations, settings }: Register,
  { url, retrieved, owner, theme }: Omit<Particulars, 'organisations' | 'several'>,
  { columns, records }: Records,
  mapping: Mapping,
): readonly string[] {
  const faults: string[] = [];
  if (columnsOf(mapping, 'title').length === 0)
    faults.push(
      `No column is known to be the title. The headings are: ${columns.map(({ heading }) => `“${oneLine(heading)}”`).join(', ')}. Say which it is in a mapping file (--mapping), as in: columns: {"${oneLine(columns[0]?.heading ?? 'Heading')}": title}`,
    );
  if (url !== undefined && !hasForm('web-address', url))
    faults.push(`--url: ${url} is no address that begins with https:// or http://.`);
  if (retrieved !== undefined && parseDate(retrieved) === undefined)
    faults.push(`--retrieved: ${retrieved} is no day. Write it as in 2026-10-01.`);
  if (!organisations.has(owner))
    faults.push(
      options['owner'] === undefined
        ? `--owner: say which organisation keeps these entries, by the name of its file in organisations/. The publisher, ${owner}, has none.`
        : `--owner: there is no organisation ${owner} in organisations/.`,
    );
  const themes = Object.keys(settings.themes);
  const without = needsTheme({ records, columns, remarks: [] }, mapping);
  if (theme !== undefined && !themes.includes(theme))
    faults.push(`--theme: there is no theme ${theme} in ${SETTINGS_PATH}. There are: ${themes.join(', ')}.`);
  if (theme === undefined && without > 0 && options['dryRun'] === undefined)
    faults.push(
      `--theme: ${without} of ${records.length} rows name no theme. Say which they stand under: ${themes.join(', ')}.`,
    );
  return faults;
}

/** The settings with the themes that are new; nothing where they cannot be put in without changing what somebody wrote. */
async function withThemes({ files }: World, themes: ImportPlan['themes']): Promise<Uint8Array | undefined> {
  const bytes = await files.read(SETTINGS_PATH);
  if (bytes === undefined) return undefined;
  if (themes.length === 0) return bytes;
  const lines = asYaml(documentOf(Object.fromEntries(themes)))
    .trimEnd()
    .split('\n');
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const more = appendToMap(text, ['themes'], lines);
  return more === undefined ? undefined : new TextEncoder().encode(more);
}

/** What `check` will find in what is written. */
async function check(world: World, plan: ImportPlan, settings: Uint8Array | undefined): Promise<Told['found']> {
  const themed: readonly OutputFile[] = settings === undefined ? [] : [{ path: SETTINGS_PATH, bytes: settings }];
  const { findings } = await inspect({ ...world, files: withFiles(world.files, [...plan.files, ...themed]) });
  const paths = new Set(plan.files.map(({ path }) => path));
  return findings.filter(({ at }) => paths.has(at.path));
}

/** The last day of a body whose name the law data knows as one of the past, everywhere and without a doubt. */
function endOf(name: string, { law, today }: Register): ReturnType<EndOf> {
  const hit = finderOf(law)
    .hitsInText(name)
    .find(({ entry }) => entry.sort === 'body' && entry.severity === 'error' && entry.nations === undefined);
  const since = parseDate(hit?.entry.since ?? '');
  if (hit === undefined || since === undefined || since > today || !isNear(hit.entry.near, name)) return undefined;
  return { until: addPeriod(since, { count: 1, unit: 'day' }, -1), entry: hit.entry.id };
}

/** Whether a word stands there without which the name could mean something else. */
function isNear(words: readonly string[] | undefined, name: string): boolean {
  return (
    words === undefined || words.some((word) => name.toLowerCase().includes(word.replace(/\[.*/, '').toLowerCase()))
  );
}
