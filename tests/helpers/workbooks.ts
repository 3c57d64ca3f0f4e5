/** Workbooks as Excel and LibreOffice write them, made by hand so that tests can make bad ones too. */
import { strToU8, zipSync } from 'fflate';

export interface SheetMade {
  readonly name: string;
  /** Rows of XML cells, made with `text` and the like; the row above is row 1. */
  readonly rows: readonly string[];
  /** XML after the rows. */
  readonly after?: string;
  readonly before?: string;
  readonly state?: string;
}

export const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

/** A row of text cells, as a workbook has them; a number is a day, shown as its month and year alone. */
export function xlsxRow(number: number, cells: readonly (string | number)[], attributes = ''): string {
  const made = cells.map((cell, index) => {
    const reference = `${String.fromCharCode(65 + index)}${number}`;
    if (cell === '') return '';
    return typeof cell === 'number'
      ? `<c r="${reference}" s="1"><v>${cell}</v></c>`
      : `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`;
  });
  return `<row r="${number}"${attributes}>${made.join('')}</row>`;
}

export interface Extras {
  readonly strings?: readonly string[];
  /** Codes of number formats; the first is style 1. */
  readonly formats?: readonly string[];
  readonly book?: string;
  readonly parts?: Readonly<Record<string, string>>;
}

export function xlsx(
  sheets: readonly SheetMade[],
  { strings = [], formats = ['mmm\\-yyyy'], book = '', parts = {} }: Extras = {},
): Uint8Array {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${RELATIONS}/${type}" Target="${target}"/>`;
  const files: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"/>`,
    '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships">${relation('r', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}">${book}<sheets>${sheets.map(({ name, state }, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="s${index}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships">${sheets.map((_, index) => relation(`s${index}`, 'worksheet', `worksheets/sheet${index + 1}.xml`)).join('')}${relation('strings', 'sharedStrings', 'sharedStrings.xml')}${relation('styles', 'styles', 'styles.xml')}</Relationships>`,
    'xl/sharedStrings.xml': `<sst xmlns="${MAIN}">${strings.map((text) => `<si>${text}</si>`).join('')}</sst>`,
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts>${formats.map((code, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`).join('')}</numFmts><cellXfs><xf numFmtId="0"/>${formats.map((_, index) => `<xf numFmtId="${164 + index}"/>`).join('')}<xf numFmtId="14"/></cellXfs></styleSheet>`,
    ...Object.fromEntries(
      sheets.map(({ rows, before = '', after = '' }, index) => [
        `xl/worksheets/sheet${index + 1}.xml`,
        `<worksheet xmlns="${MAIN}">${before}<sheetData>${rows.join('')}</sheetData>${after}</worksheet>`,
      ]),
    ),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level: 1 });
}

const NAMESPACES = ['office', 'text', 'table', 'style']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`)
  .join(' ');

/** A cell of an OpenDocument row; a pair is a day with what is shown of it. */
export function odsCell(cell: string | readonly [day: string, shown: string], attributes = ''): string {
  if (typeof cell !== 'string')
    return `<table:table-cell office:value-type="date" office:date-value="${cell[0]}"${attributes}><text:p>${cell[1]}</text:p></table:table-cell>`;
  return cell === ''
    ? `<table:table-cell${attributes}/>`
    : `<table:table-cell office:value-type="string"${attributes}>${cell
        .split('\n')
        .map((line) => `<text:p>${escaped(line)}</text:p>`)
        .join('')}</table:table-cell>`;
}

export function odsRow(cells: readonly (string | readonly [string, string])[], attributes = ''): string {
  return `<table:table-row${attributes}>${cells.map((cell) => odsCell(cell)).join('')}</table:table-row>`;
}

export function ods(sheets: readonly SheetMade[]): Uint8Array {
  const tables = sheets.map(
    ({ name, rows, state, before = '' }) =>
      `<table:table table:name="${escaped(name)}"${state === undefined ? '' : ' table:style-name="hidden"'}>${before}${rows.join('')}</table:table>`,
  );
  const content = `<office:document-content ${NAMESPACES}><office:automatic-styles><style:style style:name="hidden"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables.join('')}</office:spreadsheet></office:body></office:document-content>`;
  return zipSync({
    mimetype: [strToU8('application/vnd.oasis.opendocument.spreadsheet'), { level: 0 }],
    'content.xml': strToU8(content),
  });
}
