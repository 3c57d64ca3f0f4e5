/** A table of text whose cells are parted by a sign: CSV, and what programs call so. */
import { CsvError, parse } from 'csv-parse/sync';
import type { Remark } from '../remark.ts';
import { tooLong, unseenIn } from './reading-remarks.ts';
import { type Cell, cleaned, columnName, hasUnseen, LIMITS, type TableFile, type TableRow } from './table.ts';

/** Reads the text of such a file. It never fails: what is not well made is read as it stands, and remarked. */
export function readCsv(text: string): TableFile {
  const remarks: Remark[] = [];
  const sign = separatorOf(text);
  const { records, fault } = recordsOf(text, sign);
  if (fault !== undefined) remarks.push({ severity: 'warning', place: fault.place, text: fault.text });
  const rows: TableRow[] = [];
  const unseen: string[] = [];
  let seen = 0;
  for (const { cells, line } of records) {
    if (rows.length >= LIMITS.rows || seen >= LIMITS.cells) {
      remarks.push(tooLong(`line ${line}`));
      break;
    }
    const found = new Map<number, Cell>();
    for (const [column, raw] of cells.entries()) {
      const words = cleaned(raw);
      if (words === '') continue;
      const place = `line ${line}, column ${columnName(column)}`;
      if (hasUnseen(raw)) unseen.push(place);
      found.set(column, { text: words, place });
    }
    seen += found.size;
    if (found.size > 0) rows.push({ place: `line ${line}`, cells: found });
  }
  return {
    kind: 'csv',
    title: '',
    tables: [{ name: '', title: '', rows }],
    remarks: [...remarks, ...unseenIn(unseen)],
  };
}

const SIGNS = [',', ';', '\t', '|'] as const;
/** How much of a file is looked at to find its sign. */
const LOOKED_AT = 20_000;

/** The sign that gives the most rows of the same width, and more than one column; a comma where none does. */
function separatorOf(text: string): string {
  const start = text.slice(0, LOOKED_AT);
  const whole = start.length < text.length ? start.slice(0, start.lastIndexOf('\n') + 1) || start : start;
  let best: { sign: string; points: number } = { sign: ',', points: 0 };
  for (const sign of SIGNS) {
    const widths = recordsOf(whole, sign).records.map(({ cells }) => cells.length);
    const counts = new Map<number, number>();
    for (const width of widths) if (width > 1) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 1, rows = 0] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [];
    const points = rows * Math.min(width, 8);
    if (points > best.points) best = { sign, points };
  }
  return best.sign;
}

interface Line {
  readonly cells: readonly string[];
  /** Where it begins, counted from 1. */
  readonly line: number;
}

interface Fault {
  readonly place: string;
  readonly text: string;
}

function recordsOf(text: string, delimiter: string): { readonly records: readonly Line[]; readonly fault?: Fault } {
  try {
    return { records: parsed(text, delimiter, '"') };
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // A quotation mark that opens and never closes would swallow the rest: then marks are text.
    return {
      records: parsed(text, delimiter, null),
      fault: {
        place: typeof error['lines'] === 'number' ? `line ${error['lines']}` : '',
        text: 'A quotation mark opens and is never closed. Quotation marks were therefore read as text, and cells may be parted where they should not be: look at each entry.',
      },
    };
  }
}

function parsed(text: string, delimiter: string, quote: '"' | null): readonly Line[] {
  const found: Line[] = [];
  let next = 1;
  parse(text, {
    delimiter,
    quote,
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: false,
    record_delimiter: ['\r\n', '\n', '\r'],
    on_record(cells: readonly string[], { lines }: { readonly lines: number }) {
      found.push({ cells, line: next });
      next = lines + 1;
      return undefined;
    },
  });
  return found;
}
