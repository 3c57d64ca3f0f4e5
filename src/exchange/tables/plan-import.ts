/** What a table would write: an entry for each row, a file for each body that is new, and the themes that the settings lack. */
import type { OutputFile } from '../../base/ports.ts';
import { oneLine } from '../../base/one-line.ts';
import { slug, unique } from '../../base/slug.ts';
import type { CompiledSchema } from '../../agreement/schemas.ts';
import type { Register } from '../../register/register.ts';
import { asYaml, documentOf } from '../../source/write-yaml.ts';
import { foldName } from '../bodies.ts';
import { directoryOf } from '../directory.ts';
import { type EndOf, newBodies, type NewBody } from '../new-bodies.ts';
import type { Remark } from '../remark.ts';
import { type Difference, listingsOf, standings } from './known-entries.ts';
import type { Mapping } from './mapping.ts';
import type { TableRecord } from './records.ts';
import { personsIn } from './persons-in-rows.ts';
import { type RowFacts, rowFacts, type Value } from './row-facts.ts';
import { namesOfRows, nearNames, type RowName, rowParties, type SettledWords, unknownNames } from './row-parties.ts';

/** What is the same for every row. */
export interface Particulars {
  /** The register that the table is, as entries name it. */
  readonly register: string;
  readonly url: string | undefined;
  readonly retrieved: string | undefined;
  /** The file, as comments name it. */
  readonly file: string;
  /** The body and the role that keep the entries. */
  readonly owner: string;
  readonly role: string;
  /** The theme of rows that name none, by its id. */
  readonly theme: string | undefined;
  /** Names that a person settled: the id of a body, `class` or `nobody`, or another name of the table. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Names that mean several bodies, with the ids or other names of these. */
  readonly several: ReadonlyMap<string, readonly string[]>;
}

export interface NewEntry {
  readonly id: string;
  readonly path: string;
  readonly place: string;
  readonly title: string;
  readonly values: readonly Value[];
}

export interface ImportPlan {
  readonly entries: readonly NewEntry[];
  /** Rows that the register has already. */
  readonly same: readonly { readonly place: string; readonly id: string }[];
  /** Rows of which the register has something else. Nothing is written for them. */
  readonly changed: readonly {
    readonly place: string;
    readonly id: string;
    readonly differences: readonly Difference[];
  }[];
  /** Rows of which no entry could be made. */
  readonly left: readonly TableRecord[];
  readonly bodies: readonly NewBody[];
  /** Names that got a file of their own, and are much like those of bodies that have one. */
  readonly near: ReturnType<typeof nearNames>;
  /** Ids and titles of themes that the settings do not have. */
  readonly themes: readonly (readonly [string, string])[];
  readonly files: readonly OutputFile[];
  readonly remarks: readonly Remark[];
}

/** `taken` are the folders that there are under agreements/. */
export function planImport(
  records: readonly TableRecord[],
  mapping: Mapping,
  register: Register,
  schema: CompiledSchema,
  particulars: Particulars,
  taken: readonly string[],
  endOf: EndOf,
): ImportPlan {
  const remarks: Remark[] = [];
  const read = records.map((record) => ({ record, row: rowFacts(record, mapping) }));
  const whole = read.filter(({ row }) => row.title !== '');
  const left = read.filter(({ row }) => row.title === '').map(({ record }) => record);
  for (const { place, cells } of left)
    remarks.push({
      severity: 'error',
      place,
      text: `The row has no title, so no entry was made of it. It says: ${[...cells.values()].map(({ text }) => `“${oneLine(text)}”`).join(', ')}.`,
    });
  const found = standings(
    whole.map(({ row }) => listedOf(row, particulars)),
    listingsOf(register.entries, particulars.register),
  );
  const fresh = whole.filter((_, index) => found[index]?.kind === 'new');
  const settled = settledBy(particulars, register.organisations);
  const directory = directoryOf(register.organisations, settled.bodies);
  const names = namesOfRows(
    fresh.map(({ row }) => row),
    directory,
    settled,
  );
  const bodies = newBodies(
    unknownNames(names.flat(), directory),
    organisationIds(register),
    `Named in the register “${particulars.register}”`,
    endOf,
    settled.same,
  );
  const themes = new Map<string, string>();
  const ids = new Set(taken);
  const entries: NewEntry[] = [];
  const files: OutputFile[] = [];
  for (const [index, { record, row }] of fresh.entries()) {
    const wanted = idOf(row, ids);
    // Among thousands only a name that is taken is worth comparing with all.
    const id = unique(wanted, ids.has(wanted) ? ids : []);
    ids.add(id);
    const { parties, remarks: ofParties } = rowParties(names[index] ?? [], directory, bodies);
    remarks.push(
      ...row.remarks,
      ...ofParties,
      ...personsIn(row.values, directory),
      ...about(record, row, names[index] ?? []),
    );
    const facts = {
      kind: 'listing',
      summary: `The entry in ${particulars.register} does not say what the sharing is for.`,
      ...row.facts,
      themes: themesOf(row, register, particulars, themes),
      owner: { organisation: particulars.owner, role: particulars.role },
      ...(Object.keys(parties).length === 0 ? {} : { parties }),
      listed: listedOf(row, particulars),
    };
    const path = `agreements/${id}/agreement.md`;
    entries.push({ id, path, place: record.place, title: row.title, values: row.values });
    files.push({ path, bytes: entryText(facts, schema, `${particulars.file}, ${record.place}`) });
  }
  for (const { id, facts } of bodies.bodies)
    files.push({ path: `organisations/${id}.yaml`, bytes: encode(asYaml(documentOf(facts))) });
  return {
    entries,
    same: whole.flatMap(({ record: { place } }, index) => {
      const standing = found[index];
      return standing?.kind === 'same' ? [{ place, id: standing.id }] : [];
    }),
    changed: whole.flatMap(({ record: { place } }, index) => {
      const standing = found[index];
      return standing?.kind === 'changed' ? [{ place, id: standing.id, differences: standing.differences }] : [];
    }),
    left,
    bodies: bodies.bodies,
    near: nearNames(names.flat(), directory),
    themes: [...themes],
    files,
    remarks: [...remarks, ...bodies.remarks, ...sameTitles(whole), ...titlesThere(fresh, register)],
  };
}

function listedOf({ listed, otherColumns }: RowFacts, particulars: Particulars): Readonly<Record<string, unknown>> {
  const all = {
    register: particulars.register,
    url: particulars.url,
    retrieved: particulars.retrieved,
    theme: listed['theme'],
    reviewDue: listed['reviewDue'],
    titleAsPublished: listed['titleAsPublished'],
    purposeAsPublished: listed['purposeAsPublished'],
    lead: listed['lead'],
    partiesAsPublished: listed['partiesAsPublished'],
    otherColumns: otherColumns.length === 0 ? undefined : otherColumns,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** A reference that can be a name of a folder is the id; else the title makes it. */
function idOf({ reference = '', title }: RowFacts, taken: ReadonlySet<string>): string {
  const usable = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(reference) && /[a-z]/.test(reference) && reference.length <= 80;
  return usable && !taken.has(reference) ? reference : slug(title, 'entry', 60);
}

/** What a person has to know of a row that does not say all that an entry should. */
function about(
  { place }: TableRecord,
  { facts, saysReview, themes }: RowFacts,
  names: readonly RowName[],
): readonly Remark[] {
  const lacks = [
    ...(facts['summary'] === undefined ? ['what the sharing is for'] : []),
    ...(names.some(({ lead, kind }) => lead && kind !== 'nobody') ? [] : ['who leads']),
    ...(names.some(({ lead, kind }) => !lead && kind !== 'nobody') ? [] : ['who else takes part']),
    ...(saysReview ? [] : ['when it is reviewed']),
    ...(themes.length === 0 ? ['its theme'] : []),
  ];
  return lacks.map((what) => ({ severity: 'note', place, text: `The row does not say ${what}.` }));
}

/** The ids of the row's themes; one that the settings lack gets an id, and is to be added to them. */
function themesOf(
  { themes }: RowFacts,
  { settings }: Register,
  { theme }: Particulars,
  fresh: Map<string, string>,
): readonly string[] {
  if (themes.length === 0) return theme === undefined ? [] : [theme];
  const known = [...Object.entries(settings.themes), ...fresh];
  return [
    ...new Set(
      themes.map((title) => {
        const own = known.find(([id, other]) => id === title || foldName(other) === foldName(title));
        if (own !== undefined) return own[0];
        const id = unique(slug(title, 'theme', 60), [...known.map(([one]) => one), ...fresh.keys()]);
        fresh.set(id, title);
        known.push([id, title]);
        return id;
      }),
    ),
  ];
}

function settledBy(
  { organisations, several }: Pick<Particulars, 'organisations' | 'several'>,
  known: Register['organisations'],
): SettledWords & { readonly bodies: ReadonlyMap<string, string> } {
  const all = [...organisations];
  const those = (word: string): ReadonlySet<string> =>
    new Set(all.filter(([, id]) => id === word).map(([name]) => foldName(name)));
  return {
    bodies: new Map(all.filter(([, id]) => known.has(id))),
    nobody: those('nobody'),
    several: new Map([...several].map(([name, ids]) => [foldName(name), ids])),
    classes: those('class'),
    same: new Map(
      all.flatMap(([name, id]) =>
        known.has(id) || id === 'nobody' || id === 'class' ? [] : [[foldName(name), foldName(id)]],
      ),
    ),
  };
}

/** Files with errors are there all the same, and no new one may take their place. */
function organisationIds({ organisations, findings }: Register): readonly string[] {
  const faulty = findings.flatMap(({ at }) => /^organisations\/(.+)\.yaml$/.exec(at.path)?.[1] ?? []);
  return [...organisations.keys(), ...faulty];
}

/** Rows that are written although the register has something else of the same title. */
function titlesThere(
  rows: readonly { readonly record: TableRecord; readonly row: RowFacts }[],
  { entries }: Register,
): readonly Remark[] {
  const there = new Map(entries.map(({ id, terms }) => [foldName(terms.title ?? ''), id]));
  return rows.flatMap(({ record: { place }, row: { title } }) => {
    const id = there.get(foldName(title));
    return id === undefined
      ? []
      : [
          {
            severity: 'warning' as const,
            place,
            text: `“${title}” is the title of agreements/${id} as well, which did not come from this register. If they are one, keep one of them.`,
          },
        ];
  });
}

function sameTitles(rows: readonly { readonly record: TableRecord; readonly row: RowFacts }[]): readonly Remark[] {
  const first = new Map<string, string>();
  return rows.flatMap(({ record: { place }, row: { title } }) => {
    const before = first.get(foldName(title));
    if (before === undefined) first.set(foldName(title), place);
    return before === undefined
      ? []
      : [
          {
            severity: 'warning' as const,
            place,
            text: `“${title}” is the title of ${before} as well. Each has an entry.`,
          },
        ];
  });
}

/** An entry as a file: its fields in the order of the format, and where they were read. */
function entryText(facts: Readonly<Record<string, unknown>>, { schema }: CompiledSchema, from: string): Uint8Array {
  const order = Object.keys(schema.properties ?? {});
  const sorted = Object.fromEntries(Object.entries(facts).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b)));
  const document = documentOf(sorted);
  document.commentBefore = ` Brought in from ${oneLine(from)}`;
  return encode(`---\n${asYaml(document)}---\n`);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
