/** Word files as they are in real life: every word is read, with what it is and where it stands. */
import { describe, expect, it } from 'vitest';
import { type IncomingText, paragraphsIn, wordsOfParagraph } from '../../../src/exchange/text/model.ts';
import { readWord } from '../../../src/exchange/word/read-word.ts';
import { bold, heading, HEADINGS, p, r, table, wordFile, type Beside } from '../../helpers/word-package.ts';

function read(body: string, beside: Beside = {}): IncomingText {
  const text = readWord(wordFile(body, beside));
  if ('severity' in text) throw new Error(text.text);
  return text;
}

function lines(text: IncomingText): readonly string[] {
  return paragraphsIn(text.blocks).map((one) => `${one.label} ${wordsOfParagraph(one)}`.trim());
}

const numbered = (level: number, id = 1): string =>
  `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
const lvl = (level: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const NUMBERING =
  `<w:abstractNum w:abstractNumId="1">${lvl(0, 'decimal', '%1')}${lvl(1, 'decimal', '%1.%2')}${lvl(2, 'lowerLetter', '(%3)')}${lvl(3, 'lowerRoman', '%4.')}</w:abstractNum>` +
  `<w:abstractNum w:abstractNumId="2">${lvl(0, 'bullet', 'o')}</w:abstractNum>` +
  '<w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>' +
  '<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride></w:num>';

describe('a paragraph', () => {
  it('has its style, its level as a heading and its place', () => {
    const text = read(`${heading(2, 'Retention')}${p('')}${p('Kept for long.')}`, { styles: HEADINGS });
    expect(text.blocks).toMatchObject([
      { place: 'paragraph 1', style: 'heading 2', level: 2, bold: true },
      { place: 'paragraph 2', style: '', level: undefined, bold: false },
    ]);
  });

  it('has the number that Word counts, which the file does not hold', () => {
    const body = [0, 1, 1, 2, 2, 3, 0, 1].map((level) => p('x', numbered(level))).join('');
    const bullets = p('y', numbered(0, 2));
    const again = p('z', numbered(0, 3)) + p('z', numbered(1, 3));
    expect(lines(read(body + bullets + again, { numbering: NUMBERING }))).toEqual([
      '1 x',
      '1.1 x',
      '1.2 x',
      '(a) x',
      '(b) x',
      'i. x',
      '2 x',
      '2.1 x',
      '• y',
      '7 z',
      '7.1 z',
    ]);
  });

  it('takes its number from its style, and none where it says none', () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="Clause"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:type="paragraph" w:styleId="D"><w:name w:val="Sub"/><w:basedOn w:val="C"/></w:style>';
    const styled = (more: string): string => p('x', `<w:pStyle w:val="D"/>${more}`);
    expect(lines(read(styled('') + styled(numbered(0, 0)), { styles, numbering: NUMBERING }))).toEqual(['1 x', 'x']);
  });

  it('keeps what was struck out apart from what was put in', () => {
    const body = `<w:p>${r('We ')}<w:del w:author="A" w:date="2026-05-04T10:00:00Z"><w:r><w:delText>may</w:delText></w:r></w:del><w:ins w:author="A"><w:r><w:t>must</w:t></w:r></w:ins>${r(' share.')}</w:p>`;
    const text = read(body);
    const [paragraph] = paragraphsIn(text.blocks);
    expect(paragraph?.runs.map(({ text: words, change }) => [words, change?.kind])).toEqual([
      ['We ', undefined],
      ['may', 'deleted'],
      ['must', 'inserted'],
      [' share.', undefined],
    ]);
    expect(text.remarks.map((remark) => remark.text).join()).toMatch(/1 put in, 1 struck out/);
  });

  it('has the words of fields, links and controls, and not what makes them', () => {
    const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const body = `<w:p>${r('See ')}${mark('begin')}<w:r><w:instrText>HYPERLINK "https://a.example/"</w:instrText></w:r>${mark('separate')}${r('the page')}${mark('end')}<w:hyperlink r:id="x">${r(' and this')}</w:hyperlink><w:sdt><w:sdtPr><w:tag w:val="role"/></w:sdtPr><w:sdtContent>${r('Officer')}</w:sdtContent></w:sdt><w:smartTag>${r('!')}</w:smartTag></w:p>`;
    const relations =
      '<Relationship Id="x" Type="http://x/hyperlink" Target="https://b.example/" TargetMode="External"/>';
    const text = read(body, { relations });
    expect(paragraphsIn(text.blocks)[0]?.runs).toMatchObject([
      { text: 'See ', link: undefined },
      { text: 'the page', link: 'https://a.example/' },
      { text: ' and this', link: 'https://b.example/' },
      { text: 'Officer', control: 'role' },
      { text: '!' },
    ]);
    expect(text.remarks).toEqual([]);
  });

  it('has no soft hyphens, and plain spaces and hyphens', () => {
    const body = `<w:p><w:r><w:t>safe\u00adguard\u00a0all</w:t><w:softHyphen/><w:noBreakHyphen/><w:t>age</w:t></w:r></w:p>`;
    expect(lines(read(body))).toEqual(['safeguard all-age']);
  });

  it('is known as a line of contents', () => {
    const body = `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>TOC \\o "1-3"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'}${r('1 Purpose 3')}</w:p><w:p>${r('2 Parties 4')}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>${bold('Purpose')}`;
    expect(paragraphsIn(read(body).blocks).map(({ contents }) => contents)).toEqual([true, true, false]);
  });
});

describe('beside the body', () => {
  it('reads footnotes, comments, headers and footers', () => {
    const body = `<w:p><w:commentRangeStart w:id="0"/>${r('Kept for ever')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>`;
    const text = read(body, {
      footnotes: `<w:footnote w:id="-1" w:type="separator">${p('')}</w:footnote><w:footnote w:id="2">${p('See the Act.')}</w:footnote>`,
      comments: `<w:comment w:id="0" w:author="B" w:date="2026-05-04T10:00:00Z">${p('Why?')}</w:comment>`,
      header: p('OFFICIAL'),
      footer: p('Page 1'),
    });
    expect([...text.notes.keys()]).toEqual(['footnote 2']);
    expect(paragraphsIn(text.blocks)[0]?.runs.at(-1)?.note).toBe('footnote 2');
    expect(text.comments).toMatchObject([{ place: 'paragraph 1', by: 'B', about: 'Kept for ever' }]);
    expect(text.running.map(wordsOfParagraph)).toEqual(['OFFICIAL', 'Page 1']);
  });

  it('reads each text box once, though it is there in two forms', () => {
    const box = (words: string): string => `<w:txbxContent>${p(words)}</w:txbxContent>`;
    const body = `<w:p>${r('Before.')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('In the box')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('In the box')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>`;
    expect(paragraphsIn(read(body).blocks).map((one) => [one.place, wordsOfParagraph(one)])).toEqual([
      ['paragraph 1', 'Before.'],
      ['text box at paragraph 1', 'In the box'],
    ]);
  });

  it('says what a picture says of itself', () => {
    const body =
      '<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="Who gives what to whom"/></wp:inline></w:drawing></w:r></w:p>';
    expect(paragraphsIn(read(body).blocks)[0]?.runs).toMatchObject([{ picture: true, text: 'Who gives what to whom' }]);
  });
});

describe('a table', () => {
  it('knows merged cells, and tables in cells', () => {
    const merged = (words: string, more: string): string => `<w:tc><w:tcPr>${more}</w:tcPr>${p(words)}</w:tc>`;
    const body = `<w:tbl><w:tr>${merged('A', '<w:gridSpan w:val="2"/>')}${merged('B', '')}</w:tr><w:tr>${merged('C', '<w:vMerge w:val="restart"/>')}${merged('D', '')}</w:tr><w:tr>${merged('', '<w:vMerge/>')}<w:tc>${table([['E']])}${p('')}</w:tc></w:tr></w:tbl>`;
    const [found] = read(body).blocks;
    if (found?.type !== 'table') throw new Error('there is no table');
    expect(found.rows.map((row) => row.map(({ column, span, continues }) => [column, span, continues]))).toEqual([
      [
        [0, 2, false],
        [2, 1, false],
      ],
      [
        [0, 1, false],
        [1, 1, false],
      ],
      [
        [0, 1, true],
        [1, 1, false],
      ],
    ]);
    expect(paragraphsIn(found.rows[2]?.[1]?.blocks ?? []).map((one) => [one.place, wordsOfParagraph(one)])).toEqual([
      ['table 1, row 3, column 2, table in it, row 1, column 1', 'E'],
    ]);
  });
});

describe('what a file brings besides its words', () => {
  it('is told, and neither run nor loaded', () => {
    const relations =
      '<Relationship Id="x" Type="http://x/attachedTemplate" Target="https://bad.example/t.dotm" TargetMode="External"/>';
    const text = read(`${p('x')}<w:altChunk r:id="y"/>`, {
      relations,
      parts: { 'word/vbaProject.bin': 'x', 'word/embeddings/a.xlsx': 'x' },
    });
    expect(text.remarks.map((remark) => remark.text.split('.')[0])).toEqual([
      'It has macros',
      'Other files are embedded in it, such as a workbook or a diagram',
      'It asks programs to load something from elsewhere',
      'Another file is inserted here, which was not read',
    ]);
  });

  it('is an error where it is no Word document', () => {
    expect(readWord(wordFile('').slice(0, 60))).toMatchObject({ severity: 'error' });
  });
});
