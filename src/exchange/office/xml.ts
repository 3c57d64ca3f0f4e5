/** A part of an office file as a tree. Nothing in it is followed: it may have no document type, so no entities of its own. */
import { SaxesParser } from 'saxes';

export interface XmlElement {
  /** As the standards write it, whatever letters the file uses for a namespace: `w:p`; `{address}name` where it is none that is known here. */
  readonly name: string;
  /** By names like those of elements; one without a prefix has none here: `Target`. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlElement | string)[];
}

/** Elements within elements, and elements in all: no office program makes more. */
const DEEPEST = 200;
const MOST = 4_000_000;

/** The root element, or a sentence that says why there is none. */
export function parseXml(bytes: Uint8Array): XmlElement | string {
  const text = decode(bytes);
  if (text === undefined) return 'It is not in an encoding that office programs write.';
  const root: Growing = { name: '', attributes: {}, children: [] };
  const open = [root];
  let count = 0;
  const parser = new SaxesParser({ xmlns: true });
  parser.on('error', (error) => stop(`It is not well-formed XML (${error.message.replace(/^undefined:/, 'line ')}).`));
  parser.on('doctype', () =>
    stop('It has a document type, which may change what it says. No office program writes one.'),
  );
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1;
    if (count > MOST) stop(`It has more than ${MOST} elements.`);
    if (open.length > DEEPEST) stop(`It has elements more than ${DEEPEST} deep within one another.`);
    const element: Growing = { name: nameOf(uri, local), attributes: attributesOf(attributes), children: [] };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on('closetag', () => open.pop());
  const words = (text: string): void => {
    const children = open.at(-1)?.children;
    if (children === undefined || open.length === 1) return;
    const last = children.at(-1);
    if (typeof last === 'string') children[children.length - 1] = last + text;
    else children.push(text);
  };
  parser.on('text', words);
  parser.on('cdata', words);
  try {
    parser.write(text).close();
  } catch (error) {
    if (error instanceof Stop) return error.message;
    throw error;
  }
  const [only] = root.children;
  return typeof only === 'object' ? only : 'It is empty.';
}

interface Growing {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: (XmlElement | string)[];
}

class Stop extends Error {}

function stop(message: string): never {
  throw new Stop(message);
}

function decode(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

type Attributes = Readonly<
  Record<string, { readonly uri: string; readonly local: string; readonly value: string; readonly prefix: string }>
>;

function attributesOf(attributes: Attributes): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.values(attributes)
      .filter(({ prefix, local }) => prefix !== 'xmlns' && local !== 'xmlns')
      .map(({ uri, local, value }) => [nameOf(uri, local), value]),
  );
}

function nameOf(uri: string, local: string): string {
  if (uri === '') return local;
  const prefix = PREFIXES.get(uri);
  return prefix === undefined ? `{${uri}}${local}` : prefix === '' ? local : `${prefix}:${local}`;
}

const OOXML = 'http://schemas.openxmlformats.org';
const STRICT = 'http://purl.oclc.org/ooxml';
const MICROSOFT = 'http://schemas.microsoft.com/office';
const ODF = 'urn:oasis:names:tc:opendocument:xmlns';

/** Those of the parts of packages and of workbooks stand without a prefix, as they are written. */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://www.w3.org/XML/1998/namespace', 'xml'],
  [`${OOXML}/package/2006/content-types`, ''],
  [`${OOXML}/package/2006/relationships`, ''],
  [`${OOXML}/package/2006/metadata/core-properties`, 'cp'],
  ['http://purl.org/dc/elements/1.1/', 'dc'],
  ['http://purl.org/dc/terms/', 'dcterms'],
  ...[OOXML, STRICT].flatMap((base): [string, string][] => {
    const year = base === OOXML ? '/2006' : '';
    return [
      [base === OOXML ? `${base}/spreadsheetml/2006/main` : `${base}/spreadsheetml/main`, ''],
      [base === OOXML ? `${base}/wordprocessingml/2006/main` : `${base}/wordprocessingml/main`, 'w'],
      [base === OOXML ? `${base}/drawingml/2006/main` : `${base}/drawingml/main`, 'a'],
      [
        base === OOXML ? `${base}/drawingml/2006/wordprocessingDrawing` : `${base}/drawingml/wordprocessingDrawing`,
        'wp',
      ],
      [`${base}/officeDocument${year}/relationships`, 'r'],
      [`${base}/officeDocument/${base === OOXML ? '2006/custom-properties' : 'customProperties'}`, 'custom'],
      [`${base}/officeDocument/${base === OOXML ? '2006/extended-properties' : 'extendedProperties'}`, 'app'],
      [`${base}/officeDocument/${base === OOXML ? '2006/docPropsVTypes' : 'docPropsVTypes'}`, 'vt'],
      [`${base}/officeDocument/${base === OOXML ? '2006/math' : 'math'}`, 'm'],
    ];
  }),
  [`${OOXML}/markup-compatibility/2006`, 'mc'],
  [`${MICROSOFT}/word/2010/wordml`, 'w14'],
  [`${MICROSOFT}/word/2012/wordml`, 'w15'],
  [`${MICROSOFT}/word/2010/wordprocessingShape`, 'wps'],
  ['urn:schemas-microsoft-com:vml', 'v'],
  ['urn:concordat:blocks:1', 'blocks'],
  ...['office', 'text', 'table', 'style', 'meta', 'manifest', 'presentation'].map((name): [string, string] => [
    `${ODF}:${name}:1.0`,
    name,
  ]),
  [`${ODF}:drawing:1.0`, 'draw'],
  [`${ODF}:datastyle:1.0`, 'number'],
]);
