/** Tables of every kind of file become one model: what people see, with its place; what is hidden, merged or hostile is told. */
import { describe, expect, it } from 'vitest';
import { readTableFile } from '../../../src/exchange/tables/read-table-file.ts';
import type { TableFile } from '../../../src/exchange/tables/table.ts';
import { ods, odsCell, odsRow, xlsx, xlsxRow } from '../../helpers/workbooks.ts';

function read(content: string | Uint8Array, kind: TableFile['kind']): TableFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const file = readTableFile(bytes, kind);
  if (!('tables' in file)) throw new Error(file.text);
  return file;
}

/** The cells of the tables, row by row, with a stroke between them. */
function shown(file: TableFile): readonly string[] {
  return file.tables.flatMap(({ rows }) =>
    rows.map(({ cells }) => [...cells.values()].map(({ text }) => text).join('|')),
  );
}

const told = ({ remarks }: TableFile): string => remarks.map(({ place, text }) => `${place}: ${text}`).join('\n');

describe('CSV', () => {
  it.each([
    ['a comma', 'a,"b, c",d\r\n1,"2\n3",4\r\n', ['a|b, c|d', '1|2\n3|4']],
    ['a semicolon', 'a;b,c;d\n1;2;3\n', ['a|b,c|d', '1|2|3']],
    ['a tab', 'a\tb\n1\t2', ['a|b', '1|2']],
    ['an upright stroke', 'a|b\n1|2\n', ['a|b', '1|2']],
    ['rows of other lengths', 'a,b,c\n1\n1,2,3,4\n', ['a|b|c', '1', '1|2|3|4']],
    ['a quotation mark that never closes', 'a,b\n"1,2\n3,4\n', ['a|b', '"1|2', '3|4']],
    ['quotation marks in the midst', 'a,b\nthe "big" one,2\n', ['a|b', 'the "big" one|2']],
    ['nothing', '', []],
    ['empty lines', '\n,,\n\na,b\n', ['a|b']],
  ])('is parted where it is: %s', (_name, text, rows) => {
    expect(shown(read(text, 'csv'))).toEqual(rows);
  });

  it('has places that people find in their editor', () => {
    const [table] = read('a,b\n1,"2\n3"\n\n4,5\n', 'csv').tables;
    expect(table?.rows.map(({ place }) => place)).toEqual(['line 1', 'line 2', 'line 5']);
    expect(table?.rows[2]?.cells.get(1)?.place).toBe('line 5, column B');
  });

  const utf16 = (text: string, order: 'le' | 'be', mark: boolean): Uint8Array => {
    const codes = [...(mark ? '\ufeff' : ''), ...text].map((letter) => letter.charCodeAt(0));
    return new Uint8Array(
      codes.flatMap((code) => (order === 'le' ? [code & 255, code >> 8] : [code >> 8, code & 255])),
    );
  };
  const bytes = (text: string): Uint8Array => new Uint8Array([...text].map((letter) => letter.charCodeAt(0)));

  it.each([
    ['UTF-8', new TextEncoder().encode('Café,£5\n'), ''],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeffCafé,£5\n'), ''],
    ['UTF-16, low byte first, with a mark', utf16('Café,£5\n', 'le', true), ''],
    ['UTF-16, high byte first, with a mark', utf16('Café,£5\n', 'be', true), ''],
    ['UTF-16, low byte first', utf16('Café,£5\n', 'le', false), ''],
    ['UTF-16, high byte first', utf16('Café,£5\n', 'be', false), ''],
    ['the encoding of Windows', bytes('Caf\u00e9,\u00a35\n'), 'not in UTF-8'],
  ])('is read in its encoding: %s', (_name, content, remark) => {
    const file = read(content, 'csv');
    expect(shown(file)).toEqual(['Café|£5']);
    expect(told(file)).toContain(remark);
    expect(file.remarks).toHaveLength(remark === '' ? 0 : 1);
  });

  it('leaves out what nobody can see, and says so', () => {
    const file = read('Quay\u200bside,\u202eevil,so\u00adft\n', 'csv');
    expect(shown(file)).toEqual(['Quayside|evil|soft']);
    expect(told(file)).toContain('line 1, column A; line 1, column B; line 1, column C');
  });
});

describe('a web page', () => {
  it('gives each table the heading before it, and no words of scripts', () => {
    const file = read(
      `<title>T</title><h1>Register</h1><p><b>One</b></p><table><tr><td>a<script>x()</script><td>b<br>c</table>
       <h2>Two</h2><p>words</p><table><caption>Cap</caption><tr><th>d</table>`,
      'html',
    );
    expect([file.title, file.tables.map(({ title }) => title), shown(file)]).toEqual([
      'Register',
      ['One', 'Cap'],
      ['a|b\nc', 'd'],
    ]);
  });

  it('reads the tables within one that only lays out the page, and not the frame', () => {
    const inner = '<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>';
    expect(shown(read(`<table><tr><td>menu</td><td>${inner}</td></tr></table>`, 'html'))).toEqual(['a|b', '1|2']);
  });

  it('counts a merged cell for each row that it reaches, and not across', () => {
    const file = read(
      '<table><tr><td rowspan=2>a<td>b<tr><td>c<tr><td colspan=2>d<tr><td>e<td rowspan=3>f<tr><td>g</table>',
      'html',
    );
    expect(shown(file)).toEqual(['a|b', 'a|c', 'd', 'e|f', 'g|f']);
    expect(told(file)).toContain('row 2, column A; row 5, column B');
    expect(file.tables[0]?.rows[2]?.across).toBe(true);
  });

  it.each([
    ['deep nesting', `${'<div>'.repeat(50_000)}<table><tr><td>a<td>b</table>`],
    ['a span without end', '<table><tr><td colspan=999999999 rowspan=999999999>a<td>b</table>'],
  ])('is read whatever it does: %s', (_name, text) => {
    expect(shown(read(text, 'html'))).toEqual(['a|b']);
  });
});

describe('a workbook of Excel', () => {
  it('shows what a reader sees: words in several pieces, numbers, days as they are shown, and no formulas', () => {
    const cell = (reference: string, inside: string, attributes = ''): string =>
      `<c r="${reference}"${attributes}>${inside}</c>`;
    const file = read(
      xlsx(
        [
          {
            name: 'Register',
            rows: [
              `<row r="1">${cell('A1', '<v>0</v>', ' t="s"')}${cell('C1', '<f>cmd|x!A0</f><v>kept</v>', ' t="str"')}${cell('D1', '<f>1+1</f>')}</row>`,
              `<row r="3">${cell('A3', '<v>43132</v>', ' s="1"')}${cell('B3', '<v>43132</v>', ' s="2"')}${cell('C3', '<v>43132.5</v>', ' s="3"')}${cell('D3', '<v>42</v>', ' s="4"')}${cell('E3', '<v>0.30000000000000004</v>')}${cell('F3', '<v>43132</v>')}${cell('G3', '<v>1</v>', ' t="b"')}${cell('H3', '<v>#REF!</v>', ' t="e"')}${cell('I3', '<v>2018-02-01T00:00:00</v>', ' t="d"')}${cell('J3', '<v>0.25</v>', ' s="5"')}${cell('K3', '<v>43132</v>', ' s="6"')}</row>`,
            ],
          },
        ],
        {
          strings: ['<r><t>Quay</t></r><r><t xml:space="preserve"> watch</t></r><rPh><t>no</t></rPh>'],
          formats: ['mmm\\-yyyy', 'd mmmm yyyy', 'dd/mm/yyyy hh:mm', '00000', '0%'],
        },
      ),
      'xlsx',
    );
    expect(shown(file)).toEqual([
      'Quay watch|kept|=1+1',
      'Feb-2018|1 February 2018|2018-02-01 12:00|00042|0.3|43132|TRUE|#REF!|2018-02-01T00:00:00|25%|01/02/2018',
    ]);
    const days = [...(file.tables[0]?.rows[1]?.cells.values() ?? [])].map(({ day }) => day ?? '');
    expect(days).toEqual(['2018-02', '2018-02-01', '2018-02-01', '', '', '', '', '', '2018-02-01', '', '2018-02-01']);
    expect(file.tables[0]?.rows[1]?.cells.get(9)?.place).toBe('sheet Register, cell J3');
  });

  it('of an old Mac counts its days later', () => {
    const rows = [xlsxRow(1, ['a', 41_670])];
    expect(shown(read(xlsx([{ name: 'R', rows }], { book: '<workbookPr date1904="1"/>' }), 'xlsx'))).toEqual([
      'a|Feb-2018',
    ]);
  });

  it('tells what is hidden, merged or written beside it, and leaves out a sheet that is hidden', () => {
    const file = read(
      xlsx(
        [
          {
            name: 'Register',
            rows: [xlsxRow(1, ['a', 'b']), xlsxRow(2, ['', 'c'], ' hidden="1"'), xlsxRow(5, ['d'])],
            before: '<cols><col min="2" max="16384" hidden="1"/></cols>',
            after: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="A5:XFD1048576"/></mergeCells>',
          },
          { name: 'Old', rows: [xlsxRow(1, ['gone'])], state: 'veryHidden' },
        ],
        {
          parts: {
            'xl/worksheets/_rels/sheet1.xml.rels':
              '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></Relationships>',
            'xl/comments1.xml':
              '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="B1"><text><r><t>Ask the lead</t></r></text></comment></commentList></comments>',
            'xl/vbaProject.bin': 'x',
          },
        },
      ),
      'xlsx',
    );
    expect(shown(file)).toEqual(['a|b', 'a|c', 'd']);
    expect(file.tables[0]?.rows[2]?.across).toBe(true);
    expect(told(file)).toContain('sheet Old: The sheet is hidden, and was left out (cells with something in them: 1)');
    for (const words of [
      'Rows that are hidden count all the same: 2',
      'Columns that are hidden count all the same: B',
      'cell A2',
      '“Ask the lead”',
      'macros',
    ])
      expect(told(file)).toContain(words);
  });

  it.each([
    ['a cell in the last row and column', '<row r="1048576"><c r="XFD1048576" t="str"><v>far</v></c></row>', ['far']],
    [
      'references that are none',
      '<row r="x"><c r="1A" t="str"><v>a</v></c><c t="str"><v>b</v></c><c r="" t="s"><v>99</v></c></row>',
      ['a|b'],
    ],
    [
      'rows in the wrong order',
      '<row r="9"><c r="A9" t="str"><v>z</v></c></row><row r="2"><c r="A2" t="str"><v>a</v></c></row>',
      ['a', 'z'],
    ],
  ])('is read whatever it does: %s', (_name, row, rows) => {
    expect(shown(read(xlsx([{ name: 'R', rows: [row] }]), 'xlsx'))).toEqual(rows);
  });

  it('reads no more than it can hold, and says so', () => {
    const rows = Array.from({ length: 10_002 }, (_, index) => xlsxRow(index + 1, ['a']));
    const file = read(xlsx([{ name: 'R', rows }]), 'xlsx');
    expect([shown(file).length, told(file)]).toEqual([
      10_000,
      expect.stringContaining('row 10001: The table goes on after'),
    ]);
  });

  it('declares no entities and no document type', () => {
    const evil = '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet><sheetData/></worksheet>';
    const file = read(xlsx([{ name: 'R', rows: [] }], { parts: { 'xl/worksheets/sheet1.xml': evil } }), 'xlsx');
    expect([file.tables, told(file)]).toEqual([[], expect.stringContaining('document type')]);
  });
});

describe('an OpenDocument spreadsheet', () => {
  it('shows what a reader sees, however often a cell or a row is repeated', () => {
    const file = read(
      ods([
        {
          name: 'Register',
          rows: [
            `<table:table-header-rows>${odsRow(['a', 'b\nc'])}</table:table-header-rows>`,
            odsRow([''], ' table:number-rows-repeated="1048570"'),
            `<table:table-row>${odsCell('x', ' table:number-columns-repeated="2"')}${odsCell('', ' table:number-columns-repeated="16000"')}${odsCell(['2018-02-01', 'Feb 2018'])}${odsCell(['2018-02-01', '1 Feb 2018'])}</table:table-row>`,
          ],
        },
      ]),
      'ods',
    );
    expect(shown(file)).toEqual(['a|b\nc', 'x|x|Feb 2018|1 Feb 2018']);
    const last = file.tables[0]?.rows[1];
    expect([last?.place, [...(last?.cells.values() ?? [])].map(({ day }) => day)]).toEqual([
      'sheet Register, row 1048572',
      [undefined, undefined, '2018-02', '2018-02-01'],
    ]);
  });

  it('tells what is hidden, merged or written beside it', () => {
    const note = '<office:annotation><text:p>Ask the lead</text:p></office:annotation>';
    const file = read(
      ods([
        {
          name: 'Register',
          before:
            '<table:table-column/><table:table-column table:visibility="collapse" table:number-columns-repeated="16383"/>',
          rows: [
            `<table:table-row>${odsCell('a', ' table:number-rows-spanned="2"').replace('<text:p>', `${note}<text:p>`)}${odsCell('b')}</table:table-row>`,
            `<table:table-row table:visibility="filter"><table:covered-table-cell/>${odsCell('c')}</table:table-row>`,
          ],
        },
        { name: 'Old', rows: [odsRow(['gone'])], state: 'hidden' },
      ]),
      'ods',
    );
    expect(shown(file)).toEqual(['a|b', 'a|c']);
    for (const words of [
      'sheet Old: The sheet is hidden',
      'Rows that are hidden count all the same: 2',
      'Columns that are hidden count all the same: B',
      'cell A2',
      'cell A1: A comment stands beside the cell, and was left out: “Ask the lead”',
    ])
      expect(told(file)).toContain(words);
  });

  it('reads no more than it can hold, and says so', () => {
    const row = `<table:table-row table:number-rows-repeated="1000000">${odsCell('a', ' table:number-columns-repeated="16384"')}</table:table-row>`;
    const file = read(ods([{ name: 'R', rows: [row] }]), 'ods');
    expect(file.tables[0]?.rows.length).toBeLessThan(100);
    expect(told(file)).toContain('The table goes on after');
  });
});
