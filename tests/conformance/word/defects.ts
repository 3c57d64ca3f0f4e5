/** For each check, ways to break the Word file of the sample: the part, what is there, what takes its place. */
import type { CHECKS } from './index.ts';

/** For each check, changes to the file that it must notice: the part, what is there, what takes its place. */
export const DEFECTS: Readonly<Record<keyof typeof CHECKS, readonly (readonly [string, string | RegExp, string])[]>> = {
  notWellFormed: [
    ['word/document.xml', '</w:tbl>', ''],
    ['word/document.xml', '&lt;b&gt;', '<b>'],
    ['word/header1.xml', 'OFFICIAL', 'OFF\u0007ICIAL'],
    ['docProps/core.xml', '&amp;', '&'],
  ],
  contentTypes: [
    ['[Content_Types].xml', /<Override [^>]*footer2[^>]*>/, ''],
    ['[Content_Types].xml', '/word/styles.xml', '/word/style.xml'],
    ['[Content_Types].xml', 'Extension="xml"', 'Extension="xsl"'],
  ],
  relations: [
    ['word/document.xml', /r:id="rId\d+"/, 'r:id="rId99"'],
    ['word/_rels/document.xml.rels', 'Target="numbering.xml"', 'Target="numbers.xml"'],
    ['word/_rels/document.xml.rels', 'Id="rId2"', 'Id="rId1"'],
    ['word/_rels/document.xml.rels', '../customXml/item1.xml', '../customXml/item2.xml'],
    ['customXml/_rels/item1.xml.rels', 'itemProps1.xml', 'itemProps2.xml'],
  ],
  comments: [['word/document.xml', '</w:p>', '<w:r><w:commentReference w:id="0"/></w:r></w:p>']],
  styles: [
    ['word/document.xml', '<w:pStyle w:val="Clause"/>', '<w:pStyle w:val="Claus"/>'],
    ['word/styles.xml', 'w:styleId="DataTable"', 'w:styleId="Table"'],
  ],
  bold: [
    ['word/styles.xml', '<w:tblStylePr w:type="firstRow">', '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr>'],
  ],
  lists: [
    ['word/document.xml', /<w:numId w:val="[1-9]\d*"\/>/, '<w:numId w:val="77"/>'],
    ['word/numbering.xml', /<w:abstractNumId w:val="\d+"\/>/, '<w:abstractNumId w:val="77"/>'],
  ],
  words: [
    ['word/document.xml', 'nothing else', 'nothing'],
    ['word/document.xml', 'Learning what helps', 'Learning what helps, Learning what helps'],
    ['word/document.xml', '{clauses-0}', '2'],
  ],
  numbers: [
    ['word/numbering.xml', 'w:val="%1.%2"', 'w:val="%1-%2"'],
    ['word/numbering.xml', 'Annex %1', 'Appendix %1'],
    ['word/document.xml', /(<w:pStyle w:val="Clause"\/><w:numPr><w:ilvl w:val="1"\/><w:numId w:val=")\d+/, '$10'],
    ['word/document.xml', /(fldSimple[^>]*><w:r><w:t[^>]*>)2/, '$13'],
    [
      'word/document.xml',
      '<w:pStyle w:val="Heading1"/></w:pPr>',
      '<w:pStyle w:val="Heading1"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>',
    ],
  ],
  bookmarks: [
    ['word/document.xml', 'w:anchor="clause_2_1"', 'w:anchor="clause_2_9"'],
    ['word/document.xml', 'w:name="table_matrix"', 'w:name="table-matrix"'],
    ['word/document.xml', 'w:name="table_matrix"', `w:name="table_matrix${'x'.repeat(29)}"`],
    ['word/document.xml', 'w:name="law"', 'w:name="Purpose"'],
    ['word/document.xml', /<w:bookmarkEnd w:id="3"\/>/, ''],
    ['word/document.xml', /<w:bookmarkEnd w:id="3"\/>/, '<w:bookmarkEnd w:id="3"/><w:bookmarkEnd w:id="3"/>'],
  ],
  references: [
    ['word/document.xml', 'REF clause_2_1 ', 'REF clause_2_9 '],
    ['word/document.xml', 'REF clause_2_1 ', 'REF clause_1_1 '],
    ['word/document.xml', 'REF table_matrix ', 'REF table_purposes '],
    ['word/document.xml', 'REF table_matrix \\h', 'REF table_matrix \\r \\h'],
  ],
  marks: [
    ['word/document.xml', 'w:name="_clause_1_2_p1"', 'w:name="_clause_1_2_p9"'],
    ['customXml/item1.xml', /<block [^>]*place="\/blocks\/3"\/>/, ''],
    ['customXml/item1.xml', 'source="clause:purpose.1"', 'source="clause:purpose.2"'],
    ['customXml/item1.xml', 'place="/blocks/3"', 'place="/blocks/99"'],
    ['customXml/item1.xml', /(<block bookmark=")[^"]*(" place="\/blocks\/3")/, '$1_start_p7$2'],
    ['word/document.xml', 'nobody has to tell their story', 'everybody has to tell their story'],
  ],
  controls: [
    ['word/document.xml', /<w:alias w:val="Signature for[^>]*>/, ''],
    ['word/document.xml', /<w:tag w:val="signature-1-name"\/>/, ''],
    ['word/document.xml', 'w:val="signature-1-name"', 'w:val="signature-2-name"'],
    ['word/document.xml', '<w:showingPlcHdr/>', ''],
    ['word/document.xml', /<w:sdt>((?!<\/w:sdt>).)*<w:date>.*?<\/w:sdt>/, ''],
  ],
  tables: [
    ['word/document.xml', '<w:tblHeader/>', ''],
    ['word/document.xml', 'w:tblStyle w:val="FactsTable"', 'w:tblStyle w:val="DataTable"'],
    ['word/document.xml', '<w:tcPr>', '<w:tcPr><w:vMerge/>'],
    ['word/document.xml', '<w:cantSplit/>', ''],
    ['word/document.xml', '<w:cantSplit/>', '<w:cantSplit w:val="false"/>'],
    ['word/document.xml', 'w:type="fixed"', 'w:type="autofit"'],
    ['word/document.xml', /<w:gridCol w:w="\d+"\/>/, '<w:gridCol w:w="7"/>'],
    ['word/document.xml', '<w:tcPr>', '<w:tcPr><w:gridSpan w:val="2"/>'],
    ['word/document.xml', '</w:p></w:tc>', '</w:p><w:tbl></w:tbl></w:tc>'],
    ['word/document.xml', /<w:p><w:pPr><w:pStyle w:val="TableGap"\/>.*?<\/w:p>/, ''],
    ['word/document.xml', /<w:p><w:pPr><w:pStyle w:val="TableGap"\/>((?!TableGap).)*?<\/w:p>(?=<w:sectPr)/, ''],
  ],
  pictures: [
    [
      'word/document.xml',
      '</w:p>',
      '<w:r><w:drawing><wp:inline><wp:docPr id="7" name="a"/></wp:inline></w:drawing></w:r></w:p>',
    ],
    [
      'word/document.xml',
      '</w:p>',
      '<w:r><w:drawing><wp:inline><wp:docPr id="2" name="a" descr="b"/></wp:inline></w:drawing></w:r></w:p>',
    ],
  ],
  headings: [['word/document.xml', '<w:pStyle w:val="Heading2"/>', '<w:pStyle w:val="Heading3"/>']],
  contents: [
    ['word/document.xml', 'TOC \\o', 'TC \\o'],
    ['word/document.xml', '>What is shared<', '>What was shared<'],
    ['word/document.xml', 'w:anchor="data"', 'w:anchor="law"'],
    ['word/document.xml', '<w:pStyle w:val="TOC2"/>', '<w:pStyle w:val="TOC1"/>'],
  ],
  links: [['word/_rels/document.xml.rels', 'https://www.example.org/plans', 'file:///etc/passwd?']],
  disturbances: [
    ['word/settings.xml', '<w:compat>', '<w:updateFields w:val="true"/><w:compat>'],
    ['word/settings.xml', '<w:compat>', '<w:documentProtection w:edit="readOnly"/><w:compat>'],
    ['word/document.xml', '</w:p>', '<w:r><w:drawing><wp:anchor/></w:drawing></w:r></w:p>'],
    ['word/document.xml', 'w:fldCharType="begin"', 'w:fldCharType="begin" w:dirty="true"'],
  ],
  properties: [
    ['docProps/core.xml', '2026-11-21T00:00:00Z', '2026-11-21T10:07:31Z'],
    ['docProps/core.xml', 'Mereshire County Council', 'Un-named'],
    ['docProps/custom.xml', 'sha256:0f', 'sha256:1f'],
    ['word/styles.xml', 'w:lang w:val="en-GB"', 'w:lang w:val="en-US"'],
  ],
  runningText: [
    ['word/document.xml', '<w:titlePg/>', ''],
    ['word/header1.xml', 'OFFICIAL', ''],
    ['word/header2.xml', 'OFFICIAL', ''],
    ['word/footer1.xml', 'NUMPAGES', 'PAGE'],
    ['word/footer2.xml', 'Is this copy current?', ''],
  ],
};
