/** What a row of a register says, as the fields of a listing; whatever no field takes stays word for word. */
import { oneLine } from '../../base/one-line.ts';
import type { Remark } from '../remark.ts';
import { readDay } from './days.ts';
import {
  byName,
  chunks,
  columnOf,
  LONGEST_TEXT,
  LONGEST_WORDS,
  type OtherColumn,
  pieces,
  shortened,
} from './fit-text.ts';
import { DROPPED, type FieldName } from './fields.ts';
import { columnsOf, type Mapping } from './mapping.ts';
import type { TableRecord } from './records.ts';
import type { Cell } from './table.ts';

/** What became of a cell. */
export interface Value {
  readonly heading: string;
  readonly place: string;
  readonly text: string;
  /** The field that it was written to. */
  readonly field: string;
  /** What was written, where it is not the text itself. */
  readonly as?: string;
}

export interface RowFacts {
  /** Empty where the row has none. */
  readonly title: string;
  readonly reference: string | undefined;
  /** The fields that need nothing but the row. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly listed: Readonly<Record<string, unknown>>;
  readonly otherColumns: readonly OtherColumn[];
  /** Whether the row says anything of its review, be it a day or not. */
  readonly saysReview: boolean;
  /** Themes by their titles. */
  readonly themes: readonly string[];
  readonly lead: Cell | undefined;
  readonly parties: readonly { readonly heading: string; readonly cell: Cell }[];
  readonly values: readonly Value[];
  readonly remarks: readonly Remark[];
}

/** What has been read of a row so far. */
interface Reading {
  readonly mapping: Mapping;
  /** The cells that nothing has taken yet. */
  readonly row: Map<string, Cell>;
  readonly facts: Record<string, unknown>;
  readonly listed: Record<string, unknown>;
  readonly other: OtherColumn[];
  readonly values: Value[];
  readonly remarks: Remark[];
}

interface Taken {
  readonly heading: string;
  readonly cell: Cell;
}

/** Reads a row. */
export function rowFacts(record: TableRecord, mapping: Mapping): RowFacts {
  const left = new Set(mapping.columns.flatMap(({ column, field }) => (field === DROPPED ? [column.heading] : [])));
  const reading: Reading = {
    mapping,
    row: new Map([...record.cells].filter(([heading]) => !left.has(heading))),
    facts: {},
    listed: {},
    other: [],
    values: [],
    remarks: [],
  };
  const saysReview = columnsOf(mapping, 'review').some(({ heading }) => reading.row.has(heading));
  const title = readTitle(reading);
  readPurpose(reading);
  readLists(reading);
  readDays(reading);
  const lead = readLead(reading);
  const parties = readParties(reading);
  const themes = readThemes(reading, record.part);
  const reference = take(reading, 'reference');
  if (reference !== undefined) keep(reading, reference);
  // In the order of the table.
  for (const { column } of mapping.columns) {
    const cell = reading.row.get(column.heading);
    if (cell !== undefined) keep(reading, { heading: column.heading, cell });
  }
  const { facts, listed, other, values, remarks } = reading;
  return {
    title,
    reference: reference?.cell.text,
    facts,
    listed,
    otherColumns: other,
    saysReview,
    themes,
    lead: lead?.cell,
    parties,
    values,
    remarks,
  };
}

/** Takes the first column of a field with something in it; a second one is kept as it stands, unless it is asked for. */
function take({ mapping, row }: Reading, field: FieldName): Taken | undefined {
  for (const { heading } of columnsOf(mapping, field)) {
    const cell = row.get(heading);
    if (cell === undefined) continue;
    row.delete(heading);
    return { heading, cell };
  }
  return undefined;
}

function takeAll(reading: Reading, field: FieldName): readonly Taken[] {
  const all: Taken[] = [];
  for (let taken = take(reading, field); taken !== undefined; taken = take(reading, field)) all.push(taken);
  return all;
}

function keep({ other, values }: Reading, { heading, cell: { text, place } }: Taken): void {
  other.push(columnOf(heading, text));
  values.push({ heading, place, text, field: 'listed.otherColumns' });
}

function wrote({ values }: Reading, { heading, cell: { text, place } }: Taken, field: string, as = text): void {
  values.push({ heading, place, text, field, ...(as === text ? {} : { as }) });
}

function warn({ remarks }: Reading, { cell: { place } }: Taken, text: string): void {
  remarks.push({ severity: 'warning', place, text });
}

function readTitle(reading: Reading): string {
  const title = take(reading, 'title');
  if (title === undefined) return '';
  const whole = oneLine(title.cell.text);
  const shown = shortened(whole);
  reading.facts['title'] = shown;
  reading.listed['titleAsPublished'] = shown;
  wrote(reading, title, 'title', shown);
  if (shown !== whole) {
    reading.other.push(columnOf(title.heading, title.cell.text));
    warn(
      reading,
      title,
      `The title is longer than ${LONGEST_WORDS} characters: it was cut, and stands whole among the other columns.`,
    );
  }
  return shown;
}

function readPurpose(reading: Reading): void {
  const [summary, purpose] = [take(reading, 'summary'), take(reading, 'purpose')];
  const said = summary ?? purpose;
  if (said === undefined) return;
  const [first = '', ...rest] = chunks(said.cell.text);
  reading.facts['summary'] = first;
  reading.listed['purposeAsPublished'] = first;
  wrote(reading, said, 'summary');
  if (rest.length > 0) {
    reading.other.push(columnOf(said.heading, said.cell.text));
    warn(
      reading,
      said,
      'The text is longer than a summary may be: its beginning stands there, and the whole of it among the other columns.',
    );
  }
  if (summary === undefined || purpose === undefined) return;
  const titles = pieces(purpose.cell.text);
  keep(reading, purpose);
  if (titles !== undefined) reading.facts['purposes'] = byName(titles, 'purpose');
}

const LISTS = [
  ['also-known-as', 'alsoKnownAs'],
  ['areas', 'areas'],
  ['information', 'data'],
] as const;

function readLists(reading: Reading): void {
  for (const [field, into] of LISTS) {
    let all: readonly string[] = [];
    for (const taken of takeAll(reading, field)) {
      const found = pieces(taken.cell.text);
      const usable = found !== undefined && (field === 'areas' || all.length === 0);
      // The words of what is shared stand as published too: they are another register's.
      if (!usable || field === 'information') keep(reading, taken);
      else wrote(reading, taken, into, found.join('; '));
      if (!usable) continue;
      all = [...new Set([...all, ...found])];
      reading.facts[into] = field === 'information' ? byName(all, 'information') : all;
    }
  }
}

const DAYS = [
  ['starts', 'effective'],
  ['ends', 'ends'],
  ['review', 'reviewDue'],
] as const;

function readDays(reading: Reading): void {
  for (const [field, into] of DAYS) {
    const taken = take(reading, field);
    if (taken === undefined) continue;
    const day = readDay(taken.cell);
    const words = `“${oneLine(taken.cell.text)}” (${taken.heading})`;
    if (day === undefined || (field !== 'review' && day.value.length === 7)) {
      keep(reading, taken);
      const why =
        day === undefined
          ? `No day or month could be read from ${words}.`
          : `${words} is a month, and the field takes a day.`;
      warn(reading, taken, `${why} It is kept as it stands.`);
      continue;
    }
    // What is usual is said once for all cells, and what is rare with the words of each.
    if (day.usual) warn(reading, taken, `${day.doubt} (${taken.heading})`);
    else if (day.doubt !== '') warn(reading, taken, `${words} was read as ${day.value}. ${day.doubt}`);
    (field === 'review' ? reading.listed : reading.facts)[into] = day.value;
    wrote(reading, taken, field === 'review' ? 'listed.reviewDue' : into, day.value);
  }
}

function readLead(reading: Reading): Taken | undefined {
  const lead = take(reading, 'lead');
  const words = oneLine(lead?.cell.text ?? '');
  if (lead !== undefined && words.length > LONGEST_WORDS) keep(reading, lead);
  else if (lead !== undefined) {
    reading.listed['lead'] = words;
    wrote(reading, lead, 'listed.lead');
  }
  return lead;
}

function readParties(reading: Reading): readonly Taken[] {
  const parties = takeAll(reading, 'parties');
  const [only] = parties;
  for (const taken of parties)
    if (/([;,])\s*\1/.test(taken.cell.text))
      warn(
        reading,
        taken,
        `“${oneLine(taken.cell.text)}” (${taken.heading}) has a place in its list with nothing in it. If a body is missing there, add it.`,
      );
  const together = parties.map(({ heading, cell }) => `${heading}: ${cell.text}`).join('\n');
  const published = parties.length > 1 ? together : only?.cell.text;
  if (published !== undefined && published.length <= LONGEST_TEXT) {
    reading.listed['partiesAsPublished'] = published;
    for (const taken of parties) wrote(reading, taken, 'listed.partiesAsPublished');
  } else for (const taken of parties) keep(reading, taken);
  return parties;
}

/** Its themes: those of its own column, and the part of the register that it stands in. */
function readThemes(reading: Reading, part: Cell | undefined): readonly string[] {
  const themes: string[] = [];
  const theme = take(reading, 'theme');
  const own = theme === undefined ? undefined : pieces(theme.cell.text);
  if (theme !== undefined && own === undefined) keep(reading, theme);
  if (theme !== undefined && own !== undefined) {
    themes.push(...own);
    wrote(reading, theme, 'listed.theme', own.join('; '));
  }
  if (part !== undefined) {
    themes.push(shortened(oneLine(part.text)));
    wrote(reading, { heading: '', cell: part }, 'listed.theme');
  }
  const all = [...new Set(themes)];
  const words = all.join('; ');
  if (all.length > 0) reading.listed['theme'] = shortened(words);
  // A line of themes that is too long for the field stands whole as it was.
  if (words.length > LONGEST_WORDS && theme !== undefined) keep(reading, theme);
  return all;
}
