/** What a row of a register says, as the fields of a listing; whatever no field takes stays word for word. */
import { oneLine } from '../../base/one-line.ts';
import { namesFor } from '../../base/slug.ts';
import type { Remark } from '../remark.ts';
import { readDay } from './days.ts';
import type { FieldName } from './fields.ts';
import { columnsOf, type Mapping } from './mapping.ts';
import type { TableRecord } from './records.ts';
import type { Cell } from './table.ts';

/** The longest name and the longest text that a field may hold. */
const [LONGEST_WORDS, LONGEST_TEXT] = [300, 5_800];
/** More pieces than this are a text, and no list. */
const MOST_PIECES = 60;

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

export interface OtherColumn {
  readonly heading: string;
  readonly text: string | readonly string[];
}

export interface RowFacts {
  /** Empty where the row has none. */
  readonly title: string;
  readonly reference: string | undefined;
  /** The fields that need nothing but the row. */
  readonly facts: Readonly<Record<string, unknown>>;
  readonly listed: Readonly<Record<string, unknown>>;
  readonly otherColumns: readonly OtherColumn[];
  /** Themes by their titles. */
  readonly themes: readonly string[];
  readonly lead: Cell | undefined;
  readonly parties: readonly { readonly heading: string; readonly cell: Cell }[];
  readonly values: readonly Value[];
  readonly remarks: readonly Remark[];
}

/** Reads a row. */
export function rowFacts(record: TableRecord, mapping: Mapping): RowFacts {
  const row = new Map(record.cells);
  const values: Value[] = [];
  const remarks: Remark[] = [];
  const other: OtherColumn[] = [];
  const warn = ({ place }: Cell, text: string, severity: Remark['severity'] = 'warning'): void => {
    remarks.push({ severity, place, text });
  };
  const keep = (heading: string, cell: Cell): void => {
    other.push(columnOf(heading, cell.text));
    values.push({ heading, place: cell.place, text: cell.text, field: 'listed.otherColumns' });
  };
  /** Takes the first column with something in it; a second of the same field is kept as it stands. */
  const take = (field: FieldName): { heading: string; cell: Cell } | undefined => {
    for (const { heading } of columnsOf(mapping, field)) {
      const cell = row.get(heading);
      if (cell === undefined) continue;
      row.delete(heading);
      return { heading, cell };
    }
    return undefined;
  };
  const wrote = (taken: { heading: string; cell: Cell }, field: string, as?: string): void => {
    const { text, place } = taken.cell;
    values.push({ heading: taken.heading, place, text, field, ...(as === undefined || as === text ? {} : { as }) });
  };
  const facts: Record<string, unknown> = {};
  const listed: Record<string, unknown> = {};

  const title = take('title');
  const shown = title === undefined ? '' : shortened(oneLine(title.cell.text));
  if (title !== undefined) {
    facts['title'] = shown;
    listed['titleAsPublished'] = shown;
    wrote(title, 'title', shown);
    if (shown !== oneLine(title.cell.text)) {
      other.push(columnOf(title.heading, title.cell.text));
      warn(
        title.cell,
        `The title is longer than ${LONGEST_WORDS} characters: it was cut, and stands whole among the other columns.`,
      );
    }
  }

  const [summary, purpose] = [take('summary'), take('purpose')];
  const said = summary ?? purpose;
  if (said !== undefined) {
    const [first = '', ...rest] = chunks(said.cell.text);
    facts['summary'] = first;
    listed['purposeAsPublished'] = first;
    wrote(said, 'summary');
    if (rest.length > 0) {
      other.push(columnOf(said.heading, said.cell.text));
      warn(
        said.cell,
        'The text is longer than a summary may be: its beginning stands there, and the whole of it among the other columns.',
      );
    }
  }
  if (summary !== undefined && purpose !== undefined) {
    const titles = pieces(purpose.cell.text);
    keep(purpose.heading, purpose.cell);
    if (titles !== undefined) facts['purposes'] = byName(titles, 'purpose');
  }

  const lists = [
    ['also-known-as', 'alsoKnownAs', (all: readonly string[]) => all],
    ['areas', 'areas', (all: readonly string[]) => all],
    ['information', 'data', (all: readonly string[]) => byName(all, 'information')],
  ] as const;
  for (const [field, into, make] of lists) {
    let all: readonly string[] = [];
    for (let taken = take(field); taken !== undefined; taken = take(field)) {
      const found = pieces(taken.cell.text);
      const usable = found !== undefined && (field === 'areas' || all.length === 0);
      // The words of what is shared stand as published too: they are another register's.
      if (!usable || field === 'information') keep(taken.heading, taken.cell);
      else wrote(taken, into, found.join('; '));
      if (!usable) continue;
      all = [...new Set([...all, ...found])];
      facts[into] = make(all);
    }
  }

  for (const [field, into] of [
    ['starts', 'effective'],
    ['ends', 'ends'],
    ['review', 'reviewDue'],
  ] as const) {
    const taken = take(field);
    if (taken === undefined) continue;
    const day = readDay(taken.cell);
    if (day === undefined || (field !== 'review' && day.value.length === 7)) {
      keep(taken.heading, taken.cell);
      warn(
        taken.cell,
        day === undefined
          ? `No day or month could be read from “${oneLine(taken.cell.text)}” (${taken.heading}). It is kept as it stands.`
          : `“${oneLine(taken.cell.text)}” (${taken.heading}) is a month, and the field takes a day. It is kept as it stands.`,
      );
      continue;
    }
    if (day.doubt !== '') warn(taken.cell, `${day.doubt} (${taken.heading})`);
    if (field === 'review') listed[into] = day.value;
    else facts[into] = day.value;
    wrote(taken, field === 'review' ? 'listed.reviewDue' : into, day.value);
  }

  const lead = take('lead');
  if (lead !== undefined) {
    const words = oneLine(lead.cell.text);
    if (words.length > LONGEST_WORDS) keep(lead.heading, lead.cell);
    else {
      listed['lead'] = words;
      wrote(lead, 'listed.lead');
    }
  }
  const parties: { heading: string; cell: Cell }[] = [];
  for (let taken = take('parties'); taken !== undefined; taken = take('parties')) parties.push(taken);
  const [only, ...more] = parties;
  const together = parties.map(({ heading, cell }) => `${heading}: ${cell.text}`).join('\n');
  const published = more.length === 0 ? only?.cell.text : together;
  if (published !== undefined && published.length <= LONGEST_TEXT) {
    listed['partiesAsPublished'] = published;
    for (const taken of parties) wrote(taken, 'listed.partiesAsPublished');
  } else for (const taken of parties) keep(taken.heading, taken.cell);

  const themes: string[] = [];
  const theme = take('theme');
  if (theme !== undefined) {
    const all = pieces(theme.cell.text);
    if (all === undefined) keep(theme.heading, theme.cell);
    else {
      themes.push(...all);
      wrote(theme, 'listed.theme', all.join('; '));
    }
  }
  if (record.part !== undefined) {
    themes.push(shortened(oneLine(record.part.text)));
    values.push({ heading: '', place: record.part.place, text: record.part.text, field: 'listed.theme' });
  }
  if (themes.length > 0) listed['theme'] = shortened([...new Set(themes)].join('; '));

  const reference = take('reference');
  if (reference !== undefined) keep(reference.heading, reference.cell);
  // In the order of the table.
  for (const { column } of mapping.columns) {
    const cell = row.get(column.heading);
    if (cell !== undefined) keep(column.heading, cell);
  }
  return {
    title: shown,
    reference: reference?.cell.text,
    facts,
    listed,
    otherColumns: other,
    themes: [...new Set(themes)],
    lead: lead?.cell,
    parties,
    values,
    remarks,
  };
}

function columnOf(heading: string, text: string): OtherColumn {
  const name = shortened(heading);
  const all = chunks(name === heading ? text : `${heading}: ${text}`);
  return { heading: name, text: all.length === 1 ? (all[0] ?? '') : all };
}

/** Parts of a list, which semicolons or lines part; nothing if one of them is too long for a name, so that it is no list. */
function pieces(text: string): readonly string[] | undefined {
  const all = text
    .split(/[;\n]+/)
    .map((one) => one.replaceAll(/\s+/g, ' ').trim())
    .filter((one) => one !== '');
  const found = [...new Set(all)];
  return found.length > MOST_PIECES || found.some((one) => one.length > LONGEST_WORDS) ? undefined : found;
}

function byName(titles: readonly string[], fallback: string): Readonly<Record<string, unknown>> {
  const names = namesFor(titles, fallback, 48);
  return Object.fromEntries(titles.map((title, index) => [names[index] ?? fallback, { title }]));
}

function shortened(words: string): string {
  if (words.length <= LONGEST_WORDS) return words;
  const start = words.slice(0, LONGEST_WORDS - 1);
  return `${start.replace(/\s+\S*$/, '').replace(/[\uD800-\uDBFF]$/, '')}…`;
}

/** A text in parts that a field may hold, cut between words. */
function chunks(text: string): readonly string[] {
  const all: string[] = [];
  let rest = text;
  while (rest.length > LONGEST_TEXT) {
    const start = rest.slice(0, LONGEST_TEXT);
    const at = Math.max(start.lastIndexOf(' '), start.lastIndexOf('\n'));
    // Where there is no space, no character is cut in two.
    const cut = at > 0 ? at : LONGEST_TEXT - (/[\uD800-\uDBFF]$/.test(start) ? 1 : 0);
    all.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return [...all, rest];
}
