/** The register of `examples/essex-register` as the table that it was taken from, in several forms; the purposes are this project's words. */
import { MONTHS } from '../../src/base/dates.ts';
import { readExample } from './example.ts';

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
