/** The register of `examples/essex-register` as the table that it was taken from, in several forms; the purposes are this project's words. */
import { MONTHS } from '../../src/base/dates.ts';
import { readExample } from './example.ts';
import { ods, odsRow, xlsx, xlsxRow } from './workbooks.ts';

export const HEADINGS = ['Title', 'Purpose', 'Lead Organisation', 'Other Organisations Involved', 'Review date'];

export interface Part {
  readonly theme: string;
  readonly rows: readonly (readonly string[])[];
}

/** Its parts, each with its rows in the order of the headings. */
export async function publishedRegister(): Promise<readonly Part[]> {
  const { entries, settings } = await readExample('examples/essex-register');
  return Object.values(settings.themes).map((theme) => ({
    theme,
    rows: entries
      .filter(({ terms }) => terms.listed?.theme === theme)
      .map(({ terms }) => {
        const { titleAsPublished = '', lead = '', partiesAsPublished = '', reviewDue = '' } = terms.listed ?? {};
        const [year, month] = reviewDue.split('-');
        const due = `${(MONTHS[Number(month) - 1] ?? '').slice(0, 3)}-${year}`;
        return [titleAsPublished, terms.summary, lead, partiesAsPublished, due].map((text) =>
          text.replaceAll(/\s+/g, ' ').trim(),
        );
      }),
  }));
}

export function asHtml(parts: readonly Part[]): string {
  const cell = (tag: string, text: string): string =>
    `<${tag}>${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</${tag}>`;
  const row = (tag: string, cells: readonly string[]): string =>
    `<tr>${cells.map((text) => cell(tag, text)).join('')}</tr>\n`;
  const tables = parts.map(
    ({ theme, rows }) =>
      `<h2><button>${theme} (${rows.length})</button></h2><div><table><thead>${row('th', HEADINGS)}</thead><tbody>${rows.map((cells) => row('td', cells)).join('')}</tbody></table></div>`,
  );
  return `<!DOCTYPE html><html><head><title>Protocols</title><script>document.write('<table><tr><td>never</td></tr></table>')</script></head><body><h1>Information Sharing Protocols</h1><p>Common rules.</p>${tables.join('')}</body></html>`;
}

export function asCsv(parts: readonly Part[], separator = ','): string {
  const quoted = (text: string): string => (/[",;\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells: readonly string[]): string => `${cells.map(quoted).join(separator)}\r\n`;
  return parts
    .map(({ theme, rows }) => [[`${theme} (${rows.length})`], HEADINGS, ...rows].map(line).join(''))
    .join('\r\n');
}

/** The days behind `Feb-2018`: the first of the month, as spreadsheets keep a month. */
function firstDay(month: string): string {
  const [name = '', year = ''] = month.split('-');
  const number = MONTHS.findIndex((one) => one.startsWith(name)) + 1;
  return `${year}-${String(number).padStart(2, '0')}-01`;
}

function linesOf(parts: readonly Part[]): readonly (readonly string[])[] {
  return parts.flatMap(({ theme, rows }) => [[`${theme} (${rows.length})`], HEADINGS, ...rows]);
}

function isEntry(cells: readonly string[]): boolean {
  return cells.length > 1 && cells !== HEADINGS;
}

/** A workbook in which reviews are days that are shown as months. */
export function asXlsx(parts: readonly Part[]): Uint8Array {
  const rows = linesOf(parts).map((cells, index) => {
    const day = (Date.parse(firstDay(cells[4] ?? '')) - Date.UTC(1899, 11, 30)) / 86_400_000;
    return xlsxRow(index + 1, isEntry(cells) ? [...cells.slice(0, 4), day] : cells);
  });
  return xlsx([{ name: 'Register', rows }]);
}

/** The same as an OpenDocument spreadsheet, with a million empty rows at its end, as LibreOffice writes it. */
export function asOds(parts: readonly Part[]): Uint8Array {
  const rows = linesOf(parts).map((cells) =>
    odsRow(isEntry(cells) ? [...cells.slice(0, 4), [firstDay(cells[4] ?? ''), cells[4] ?? '']] : cells),
  );
  const rest = odsRow([''], ' table:number-rows-repeated="1048000"').replace(
    '/>',
    ' table:number-columns-repeated="16384"/>',
  );
  return ods([{ name: 'Register', rows: [...rows, rest] }]);
}
