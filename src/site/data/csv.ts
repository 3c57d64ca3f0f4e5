/** Tables for spreadsheets. */
import { stringify } from 'csv-stringify/sync';

/**
 * Rows as CSV, the first with the heads of the columns: UTF-8 with a byte order
 * mark, so that spreadsheets read its letters; what looks like a formula gets an
 * apostrophe before it, since people open it in one.
 */
export function csv(rows: readonly (readonly string[])[]): string {
  return stringify([...rows], { bom: true, escape_formulas: true, record_delimiter: 'windows' });
}
