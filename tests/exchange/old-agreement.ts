/**
 * An agreement as bodies wrote them before this program, in this project's own words: every habit of such
 * texts stands in it once. The bodies are those of the fictional register in examples/mereshire.
 */
import { BULLETS, bold, bullet, heading, HEADINGS, p, r, table, wordFile } from '../helpers/word-package.ts';

const toc = (words: string): string => `<w:p><w:pPr><w:pStyle w:val="T1"/></w:pPr>${r(words)}</w:p>`;
const title = (words: string): string => p(words, '<w:pStyle w:val="Title"/>');
const STYLES = `${HEADINGS}<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style><w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>`;
const duties = bullet('Chairs the monthly meeting') + bullet('Keeps the list of open cases');
const box = `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${p('In an emergency, ring first and write afterwards.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice></mc:AlternateContent></w:r>`;
const note = '<w:r><w:footnoteReference w:id="2"/></w:r>';
const struck =
  '<w:del w:author="A. Partner"><w:r><w:delText>may at their discretion</w:delText></w:r></w:del><w:ins w:author="A. Partner"><w:r><w:t>must</w:t></w:r></w:ins>';

const BODY = [
  title('Welfare of Older Residents: Information Sharing Agreement'),
  p('Working together so that nobody falls between services'),
  table([
    ['Version', 'v1.2'],
    ['Effective date', '3 March 2025'],
    ['Review date', 'March 2027'],
    ['Owner', 'Adult Safeguarding Manager, Mereshire Council'],
    ['Reference', 'MC/ASC/0147'],
  ]),
  bold('Contents'),
  toc('1. Introduction\t2'),
  toc('2. Who takes part\t3'),
  heading(1, '1. Introduction'),
  p('This agreement lets its partners tell each other when an older resident may be struggling at home.'),
  p('It should be read in conjunction with the following:'),
  bullet('Mereshire multi-agency adult safeguarding procedures, 2024'),
  heading(1, '2. Parties to the agreement'),
  p('Each partner is a controller.'),
  table([
    ['Organisation', 'Responsibilities'],
    ['Mereshire Council', duties],
    ['Mereshire Constabulary', 'Tells the council of welfare checks'],
    ['Mere Valley Lunch Clubs', 'Tells the council of people who stop coming'],
  ]),
  heading(2, '2.1 Outside of this agreement'),
  table([
    ['Area of work', 'Description'],
    ['Hospital discharge', 'Has an agreement of its own'],
    ['Area of work', 'Description'],
    ['Fire safety visits', 'Run by the fire service'],
  ]),
  heading(2, '2.2 Roles'),
  table([
    ['Partner', 'Role'],
    ['Mereshire Police', 'Data controller'],
  ]),
  heading(1, '3. Purpose and Benefits'),
  p('The purposes of the sharing are to:'),
  bullet('Find older residents who need help to stay at home'),
  bullet('Arrange that help.'),
  heading(2, '3.1 Legal basis for sharing'),
  `<w:p>${r('Partners rely on Article 6(1)(e) and on the Care Act 2014, sections 6 and 7')}${note}${r('. They are likely to rely on Article 9(2)(g) with Schedule 1, paragraph 18 of the Data Protection Act 2018.')}</w:p>`,
  table([
    ['Legislation', 'Main purpose of legislation'],
    ['Human Rights Act 1998', 'Respect for private and family life'],
    ['Care Act 2014', `${p('Duties towards adults with needs.')}${p('The council leads enquiries.')}`],
  ]),
  heading(1, '4. Information'),
  heading(2, '4.1 Data to be shared'),
  p('The following information may be shared:'),
  bullet('Name, address and date of birth'),
  bullet('What was seen or said'),
  p('4.1.1 Nothing more is shared than the case needs.'),
  heading(2, '4.2 Retention'),
  p('Records are kept as follows.'),
  table([
    ['Record type', 'Retention period', 'Disposal'],
    ['What was seen or said', '6 years after the case is closed', 'Destroyed securely'],
    ['Minutes of meetings', 'As each organisation sees fit', 'Not applicable'],
  ]),
  bold('Security of information'),
  `<w:p>${r('Partners ')}${struck}${r(' use secure e-mail.')}${box}</w:p>`,
  `<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/></w:tcPr>${p('Ways of sending')}</w:tc></w:tr><w:tr><w:tc>${p('E-mail')}</w:tc><w:tc>${p('Encrypted')}${p('Never to a personal address')}</w:tc></w:tr></w:tbl>`,
  heading(1, '5. Review'),
  `<w:p><w:commentRangeStart w:id="0"/>${r('This agreement will be reviewed every two years.')}<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>`,
  `<w:p>${r('Earlier drafts said otherwise.', '<w:vanish/>')}</w:p>`,
  heading(1, '6. Glossary'),
  table([
    ['Term', 'Meaning'],
    ['Welfare check', 'A visit to see whether somebody is well'],
  ]),
  heading(1, '7. Signatures'),
  p('By signing, each organisation accepts this agreement.'),
  table([
    ['Organisation', 'Name', 'Position', 'Signature', 'Date'],
    ['Mereshire Council', 'Pat Sample', 'Director of Adult Services', '', '1 March 2025'],
  ]),
  p('Signed: ____________'),
  p('Name: Sam Sample'),
  heading(1, 'Appendix A: Questions before sharing'),
  p('Whose information is it?'),
  p(
    '<script>alert(1)</script> *not bold* [not a link](https://x.example) {{not a template}} :lang[cy]{cy}'.replaceAll(
      '<',
      '&lt;',
    ),
  ),
  heading(1, 'Version history'),
  table([
    ['Version', 'Date', 'Author', 'Changes'],
    ['1.1', '2 February 2024', 'Pat Sample', 'First issue'],
  ]),
].join('');

/** The agreement as a Word file. */
export function oldAgreement(): Uint8Array {
  return wordFile(BODY, {
    styles: STYLES,
    numbering: BULLETS,
    footnotes: `<w:footnote w:id="2">${p('See the statutory guidance on the Act.')}</w:footnote>`,
    comments: `<w:comment w:id="0" w:author="A. Partner">${p('Could this be every year?')}</w:comment>`,
    header: p('OFFICIAL-SENSITIVE'),
    footer: p('Older Residents ISA, page 1'),
  });
}
