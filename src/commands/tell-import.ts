/** What is told of a table that was brought in: how it was read, what was written, what to look at, and what comes next. */
import { cellsOf } from '../base/cells.ts';
import { type Finding, sentence } from '../base/finding.ts';
import { groups } from '../base/groups.ts';
import { oneLine } from '../base/one-line.ts';
import type { Style } from '../base/report.ts';
import { visible } from '../base/visible.ts';
import { wrap } from '../base/wrap.ts';
import { SETTINGS_PATH } from '../agreement/register-files.ts';
import { fieldWords, sample } from '../exchange/tables/confirm-mapping.ts';
import type { Mapping } from '../exchange/tables/mapping.ts';
import type { MappingFile } from '../exchange/tables/mapping-file.ts';
import type { ImportPlan } from '../exchange/tables/plan-import.ts';
import type { Records } from '../exchange/tables/records.ts';
import type { TableFile } from '../exchange/tables/table.ts';
import { asYaml, documentOf } from '../source/write-yaml.ts';
import { UNKNOWN_KIND } from '../exchange/new-bodies.ts';
import type { Remark } from '../exchange/remark.ts';
import { counted } from './import-questions.ts';

export interface Told {
  /** The file's path as the person wrote it. */
  readonly shown: string;
  readonly file: TableFile;
  readonly records: Records;
  readonly mapping: Mapping;
  readonly plan: ImportPlan;
  /** The register that entries name. */
  readonly register: string;
  /** What is settled of names in the table. */
  readonly settled: Pick<MappingFile, 'organisations' | 'several'>;
  /** How many rows name no theme, and nobody said which they stand under. */
  readonly needsTheme: number;
  /** Whether new themes could be put into the settings. */
  readonly themesAdded: boolean;
  /** What check finds in the files that are written. */
  readonly found: readonly Finding[];
  /** Whether nothing was written because that was asked for. */
  readonly dry: boolean;
}

const KINDS: Readonly<Record<TableFile['kind'], string>> = {
  csv: 'a table of text (CSV)',
  html: 'a web page',
  xlsx: 'an Excel workbook',
  ods: 'an OpenDocument spreadsheet',
};

export function tellImport(told: Told, json: boolean): (style: Style) => string {
  return json ? () => asJson(told) : (style) => asText(told, style);
}

function remarksOf({ file, records, plan }: Told): readonly Remark[] {
  return [...file.remarks, ...records.remarks, ...plan.remarks];
}

function asJson(told: Told): string {
  const { shown, file, mapping, plan, register, themesAdded, found, dry, records } = told;
  const data = {
    file: shown,
    kind: file.kind,
    form: mapping.layout ?? null,
    register,
    written: !dry,
    summary: {
      rows: records.records.length,
      entries: plan.entries.length,
      same: plan.same.length,
      changed: plan.changed.length,
      left: plan.left.length,
      organisations: plan.bodies.length,
    },
    columns: mapping.columns.map(({ column, field, confidence }) => ({ heading: column.heading, field, confidence })),
    entries: plan.entries,
    same: plan.same,
    changed: plan.changed,
    left: plan.left.map(({ place }) => place),
    organisations: plan.bodies.map(({ id, facts, places }) => ({
      id,
      name: facts['name'],
      kind: facts['kind'],
      places,
    })),
    themes: plan.themes.map(([id, title]) => ({ id, title, added: themesAdded })),
    remarks: remarksOf(told),
    findings: found.map(({ code, severity, at, actual, expected, remedy, agreement }) => ({
      code,
      severity,
      path: at.path,
      agreement: agreement ?? null,
      message: sentence({ actual, expected } as Finding),
      remedy,
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

/** So many lines of one sort are told; who wants all of them asks for JSON. */
const MOST = 40;

function asText(told: Told, { width }: Style): string {
  const { plan, mapping, dry, themesAdded } = told;
  const lines: string[] = [];
  const say = (words: string, indent = 0): void => {
    lines.push(...wrap(visible(words), width - indent).map((line) => `${' '.repeat(indent)}${line}`));
  };
  const head = (title: string): void => {
    lines.push('', title);
  };
  say(howItWasRead(told));
  head('Columns');
  for (const line of columnLines(mapping, width)) lines.push(visible(line));

  const verb = dry ? 'would be written' : 'written';
  head(`Entries: ${plan.entries.length} ${verb}`);
  for (const { path, place } of plan.entries.slice(0, MOST)) say(`${path} (${place})`, 2);
  if (plan.entries.length > MOST) say(`and ${plan.entries.length - MOST} more`, 2);
  if (plan.same.length > 0)
    say(`${counted(plan.same.length, 'row')} the register has already, and nothing was changed there.`, 2);
  if (plan.bodies.length > 0) {
    head(`Organisations that the register did not know: ${plan.bodies.length} ${verb}`);
    for (const { id, facts, places } of plan.bodies.slice(0, MOST))
      say(`organisations/${id}.yaml: ${oneLine(String(facts['name']))} (${counted(places.length, 'time')})`, 2);
    if (plan.bodies.length > MOST) say(`and ${plan.bodies.length - MOST} more`, 2);
  }
  if (plan.themes.length > 0) {
    head(
      themesAdded
        ? `Themes: ${plan.themes.length} ${dry ? 'would be added' : 'added'} to ${SETTINGS_PATH}`
        : `Themes: add these to ${SETTINGS_PATH}, under themes`,
    );
    for (const [id, title] of plan.themes) say(`${id}: ${title}`, 2);
  }
  if (plan.changed.length > 0) {
    head('Rows that say something else than their entries: nothing was changed');
    say(
      'Change an entry by hand where the table is right. Where the columns were mistaken the first time, take back what that import wrote, and import again.',
      2,
    );
    for (const { id, place, differences } of plan.changed) {
      say(`agreements/${id}/agreement.md (${place})`, 2);
      for (const { field, was, is } of differences) say(`${field}: “${was}” in the entry, “${is}” in the table`, 4);
    }
  }
  for (const [severity, title] of SEVERITIES) {
    const own = remarksOf(told).filter((remark) => remark.severity === severity);
    if (own.length === 0) continue;
    head(title);
    for (const alike of groups(own, ({ text }) => text)) say(`- ${inPlaces(alike)}`, 2);
  }
  const next = nextSteps(told);
  if (next.length > 0) head('What comes next');
  for (const step of next) say(`- ${step}`, 2);
  if (dry) lines.push('', ...mappingLines(told, width));
  return `${lines.join('\n')}\n`;
}

/** The mapping as a file that can be copied, changed and handed back. Names that are much like known ones are only proposed. */
function mappingLines({ mapping, plan, settled }: Told, width: number): readonly string[] {
  const yaml = (values: readonly (readonly [string, string | readonly string[]])[]): readonly string[] =>
    asYaml(documentOf(Object.fromEntries(values)))
      .trimEnd()
      .split('\n');
  const names = plan.near.flatMap(({ text, near: [body] }) => (body === undefined ? [] : [[text, body.id] as const]));
  const given = [...settled.organisations, ...settled.several];
  const proposed =
    names.length > 0 ? names : plan.bodies.slice(0, 1).map(({ id, facts }) => [String(facts['name']), id] as const);
  return [
    ...wrap(
      'The mapping. To take a column for something else, save the lines from here on as mapping.yaml, change them, and add --mapping mapping.yaml:',
      width,
    ),
    '',
    'columns:',
    ...yaml(mapping.columns.map(({ column, field }) => [oneLine(column.heading), field])).map((line) => `  ${line}`),
    ...(given.length === 0 ? [] : ['organisations:', ...yaml(given).map((line) => `  ${line}`)]),
    ...(names.length > 0
      ? ['# Names that may mean these bodies. Take the # away where one does.']
      : ['# What names in the table mean: a file in organisations/, several as in [one, other], class, or nobody.']),
    ...(given.length === 0 ? ['# organisations:'] : []),
    ...yaml(proposed).map((line) => `#   ${line}`),
  ].map(visible);
}

const SEVERITIES = [
  ['error', 'Not brought in'],
  ['warning', 'To look at'],
  ['note', 'Good to know'],
] as const;

/** More places than this are counted. */
const MOST_PLACES = 6;

function inPlaces(alike: readonly Remark[]): string {
  const places = [...new Set(alike.map(({ place }) => place))].filter((place) => place !== '');
  const [text = ''] = alike.map((remark) => remark.text);
  if (places.length === 0) return oneLine(text);
  const more = places.length - MOST_PLACES;
  return oneLine(`${text} (${places.slice(0, MOST_PLACES).join('; ')}${more > 0 ? `; and ${more} more` : ''})`);
}

function howItWasRead({ shown, file, records, mapping, register, dry }: Told): string {
  const tables = file.tables.length;
  return [
    `${shown} is ${KINDS[file.kind]} with ${tables === 1 ? 'one table' : counted(tables, 'table')} and ${counted(records.records.length, 'row')}.`,
    ...(mapping.layout === undefined ? [] : [`It has the form of ${mapping.layout}.`]),
    `The entries name it “${register}”.`,
    ...(dry ? ['This is a trial: nothing was written.'] : []),
  ].join(' ');
}

function columnLines({ columns }: Mapping, width: number): readonly string[] {
  const names = columns.map(({ column }) => shortened(oneLine(column.heading), 30));
  const widest = Math.max(...names.map(cellsOf));
  return columns.flatMap((one, index) => {
    const name = names[index] ?? '';
    const words = `${fieldWords(one)}${one.column.samples.length === 0 ? '' : `: “${sample(one.column)}”`}`;
    const rows = wrap(words, Math.max(20, width - widest - 4));
    return rows.map(
      (row, line) => `  ${(line === 0 ? name : '').padEnd(widest + name.length - cellsOf(name))}  ${row}`,
    );
  });
}

function shortened(words: string, most: number): string {
  return words.length <= most ? words : `${[...words].slice(0, most - 1).join('')}…`;
}

function nextSteps({ plan, found, dry, mapping, needsTheme }: Told): readonly string[] {
  if (plan.entries.length === 0) return [];
  const count = (severity: Finding['severity']): number => found.filter((one) => one.severity === severity).length;
  const kinds = plan.bodies.filter(({ facts }) => facts['kind'] === UNKNOWN_KIND).length;
  const kept = mapping.columns.filter(({ field }) => field === 'keep').length;
  return [
    ...(dry ? ['If the columns are right, run it again with --yes in the place of --dry-run.'] : []),
    ...(needsTheme === 0
      ? []
      : [
          `Say with --theme under which theme ${needsTheme === 1 ? 'the row stands that names' : `the ${needsTheme} rows stand that name`} none.`,
        ]),
    ...(kinds === 0
      ? []
      : [
          `Say in organisations/ what kind of body each new one is: ${counted(kinds, 'file')} with \`kind: ${UNKNOWN_KIND}\`.`,
        ]),
    ...(kept === 0 ? [] : ['What no field takes stands in each entry under otherColumns, word for word.']),
    `Summaries are the words of the table. Put them plainly, in two or three sentences for the public.`,
    `concordat check finds ${counted(count('error'), 'error')}, ${counted(count('warning'), 'warning')} and ${counted(count('note'), 'note')} in these files${found.length === 0 ? '' : `: ${codes(found)}`}.`,
  ];
}

/** The codes with how often each was found, the most first. */
function codes(found: readonly Finding[]): string {
  return groups(found, ({ code }) => code)
    .map((own) => ({ code: own[0]?.code ?? '', count: own.length }))
    .sort((a, b) => b.count - a.count || (a.code < b.code ? -1 : 1))
    .map(({ code, count }) => `${code} (${count})`)
    .join(', ');
}
