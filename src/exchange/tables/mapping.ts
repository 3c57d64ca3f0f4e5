/** Says which column is which field: proposed from the headings, and confirmed or corrected by a person. */
import { editDistance } from '../../base/nearest.ts';
import { DROPPED, FIELDS, type FieldKind, type FieldName, foldHeading, KEPT, LAYOUTS } from './fields.ts';
import type { Column } from './records.ts';

/** What a column is: a field, `keep` where no field takes it and it is kept word for word, `drop` where it is left out. */
export type ColumnUse = FieldName | typeof KEPT | typeof DROPPED;

export interface MappedColumn {
  readonly column: Column;
  readonly field: ColumnUse;
  /** certain: registers call this field so, or a person said it; likely: the heading is much like one. */
  readonly confidence: 'certain' | 'likely';
}

export interface Mapping {
  readonly columns: readonly MappedColumn[];
  /** What form of table this is; nothing if it is none that is known. */
  readonly layout: string | undefined;
}

/** What a person says of columns, by their headings. */
export type Said = ReadonlyMap<string, ColumnUse>;

const KINDS: readonly FieldKind[] = FIELDS;
const BY_HEADING: ReadonlyMap<string, FieldName> = new Map(
  FIELDS.flatMap(({ name, headings }) => headings.map((heading) => [heading, name] as const)),
);

/** Whether some field goes by a folded heading. */
export function isKnownHeading(heading: string): boolean {
  return BY_HEADING.has(heading);
}

/** A field, `keep` or `drop`, by its name; nothing if there is none of that name. */
export function fieldNamed(name: string): ColumnUse | undefined {
  return name === KEPT || name === DROPPED ? name : FIELDS.find((field) => field.name === name)?.name;
}

/** What each column is taken for. What a person said counts before headings, and no field is given away twice. */
export function proposeMapping(columns: readonly Column[], said: Said): Mapping {
  const told = new Map([...said].map(([heading, field]) => [foldHeading(heading), field]));
  const taken = new Set<string>([...columns].flatMap(({ heading }) => told.get(foldHeading(heading)) ?? []));
  const field = (name: FieldName | undefined): FieldName | typeof KEPT => {
    if (name === undefined) return KEPT;
    const several = KINDS.find((one) => one.name === name)?.several === true;
    if (taken.has(name) && !several) return KEPT;
    taken.add(name);
    return name;
  };
  const sure = columns.map(({ heading }) => {
    const own = told.get(foldHeading(heading));
    return own ?? field(BY_HEADING.get(foldHeading(heading)));
  });
  return {
    columns: columns.map((column, index): MappedColumn => {
      const own = sure[index] ?? KEPT;
      const known =
        own !== KEPT || told.has(foldHeading(column.heading)) || isKnownHeading(foldHeading(column.heading));
      if (known) return { column, field: own, confidence: 'certain' };
      const like = field(headingLike(foldHeading(column.heading)));
      return { column, field: like, confidence: like === KEPT ? 'certain' : 'likely' };
    }),
    layout: layoutOf(columns),
  };
}

/** The columns that are a field, in the order of the table. */
export function columnsOf({ columns }: Mapping, field: FieldName): readonly Column[] {
  return columns.filter((one) => one.field === field).map(({ column }) => column);
}

/** The field with a heading that differs by a slip or two, or whose words stand in this one. */
function headingLike(heading: string): FieldName | undefined {
  const slips = heading.length >= 8 ? 2 : heading.length >= 5 ? 1 : 0;
  const near = [...BY_HEADING].find(
    ([known]) => Math.abs(known.length - heading.length) <= slips && editDistance(known, heading) <= slips,
  );
  const within = [...BY_HEADING].find(([known]) => known.includes(' ') && ` ${heading} `.includes(` ${known} `));
  return (near ?? within)?.[1];
}

function layoutOf(columns: readonly Column[]): string | undefined {
  const headings = new Set(columns.map(({ heading }) => foldHeading(heading)));
  const best = LAYOUTS.map((layout) => ({
    title: layout.title,
    share: layout.headings.filter((heading) => headings.has(heading)).length / layout.headings.length,
  })).sort((a, b) => b.share - a.share)[0];
  return best !== undefined && best.share >= 0.8 ? best.title : undefined;
}
