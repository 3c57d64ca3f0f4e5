/** Word files from the XML that Word itself would write, for what no package can be asked to write. */
import { strToU8, zipSync } from 'fflate';

const SPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

/** What stands beside the body: each is the content of its root. */
export interface Beside {
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  /** More relations of the document. */
  readonly relations?: string;
  /** More parts. */
  readonly parts?: Readonly<Record<string, string>>;
}

const TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export function wordFile(body: string, beside: Beside = {}): Uint8Array {
  const { parts = {}, relations = '', ...inner } = beside;
  const roots: Readonly<Record<string, string>> = { header: 'w:hdr', footer: 'w:ftr' };
  const own = Object.entries(inner).map(([name, content]): [string, string] => {
    const root = roots[name] ?? `w:${name}`;
    return [`word/${name}.xml`, `<${root} ${SPACES}>${content}</${root}>`];
  });
  const lines = Object.keys(inner).map(
    (name) => `<Relationship Id="${name}" Type="${TYPES}/${name}" Target="${name}.xml"/>`,
  );
  const all: Record<string, string> = {
    '_rels/.rels': relationships(`<Relationship Id="a" Type="${TYPES}/officeDocument" Target="word/document.xml"/>`),
    'word/document.xml': `<w:document ${SPACES}><w:body>${body}</w:body></w:document>`,
    'word/_rels/document.xml.rels': relationships(lines.join('') + relations),
    ...Object.fromEntries(own),
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, text]) => [name, strToU8(text)])));
}

function relationships(lines: string): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines}</Relationships>`;
}

/** A paragraph with one run; `properties` are those of the paragraph. */
export function p(words: string, properties = ''): string {
  return `<w:p><w:pPr>${properties}</w:pPr>${r(words)}</w:p>`;
}

export function r(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;
}

/** A paragraph that is all bold, as people fake headings. */
export function bold(words: string): string {
  return `<w:p>${r(words, '<w:b/>')}</w:p>`;
}

export function heading(level: number, words: string): string {
  return p(words, `<w:pStyle w:val="H${level}"/>`);
}

/** Styles with the headings that `heading` asks for. */
export const HEADINGS = [1, 2, 3, 4]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/><w:rPr><w:b/></w:rPr></w:style>`,
  )
  .join('');

export function bullet(words: string): string {
  return p(words, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="9"/></w:numPr>');
}

/** A numbering with bullets, for `bullet`. */
export const BULLETS =
  '<w:abstractNum w:abstractNumId="9"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="o"/></w:lvl></w:abstractNum><w:num w:numId="9"><w:abstractNumId w:val="9"/></w:num>';

/** A table of cells, each a paragraph or XML of its own. */
export function table(rows: readonly (readonly string[])[]): string {
  const cell = (words: string): string => `<w:tc>${words.startsWith('<') ? words : p(words)}</w:tc>`;
  return `<w:tbl>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}
