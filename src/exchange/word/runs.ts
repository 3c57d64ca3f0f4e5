/** The words of a paragraph of a Word file, whatever they are wrapped in: links, changes, fields, controls, text boxes. */
import { attribute, element, elements, everyElement } from '../office/walk.ts';
import type { XmlElement } from '../office/xml.ts';
import type { IncomingRun } from '../text/model.ts';
import { NO_STYLE, toggle } from './styles.ts';
import type { Reader } from './reader.ts';

/** What holds for words by what is around them. */
export type Around = Pick<IncomingRun, 'link' | 'change' | 'control'>;

export const NOTHING_AROUND: Around = { link: undefined, change: undefined, control: undefined };

/** What came out of a paragraph's content. */
export interface Gathered {
  readonly runs: IncomingRun[];
  readonly bookmarks: string[];
  /** The contents of text boxes that are tied to it. */
  readonly boxes: XmlElement[];
  /** It lies in a table of contents that Word makes. */
  contents: boolean;
}

/** Reads the content of a paragraph, or of something in one. */
export function gather(reader: Reader, parent: XmlElement, around: Around, into: Gathered): void {
  for (const child of elements(parent)) gatherOne(reader, child, around, into);
}

function gatherOne(reader: Reader, child: XmlElement, around: Around, into: Gathered): void {
  switch (child.name) {
    case 'w:r':
      run(reader, child, around, into);
      return;
    case 'w:hyperlink':
      gather(reader, child, { ...around, link: targetOf(reader, child) ?? around.link }, into);
      return;
    case 'w:ins':
    case 'w:moveTo':
      gather(reader, child, { ...around, change: changeOf(child, 'inserted') }, into);
      return;
    case 'w:del':
    case 'w:moveFrom':
      gather(reader, child, { ...around, change: changeOf(child, 'deleted') }, into);
      return;
    case 'w:sdt':
      gather(
        reader,
        element(child, 'w:sdtContent') ?? EMPTY,
        { ...around, control: tagOf(child) ?? around.control },
        into,
      );
      return;
    case 'w:fldSimple': {
      const link = linkOfField(attribute(child, 'w:instr') ?? '');
      gather(reader, child, { ...around, link: link ?? around.link }, into);
      return;
    }
    case 'w:bookmarkStart':
      into.bookmarks.push(attribute(child, 'w:name') ?? '');
      return;
    case 'w:commentRangeStart':
      if (reader.comments.open.size < MOST_OPEN) reader.comments.open.add(attribute(child, 'w:id') ?? '');
      return;
    case 'w:commentRangeEnd':
      reader.comments.open.delete(attribute(child, 'w:id') ?? '');
      return;
    case 'mc:AlternateContent':
      gather(reader, chosen(child), around, into);
      return;
    case 'm:oMath':
    case 'm:oMathPara':
      push(reader, into, around, undefined, everyElement(child, 'm:t').map(text).join(''));
      return;
    case 'w:pPr':
      return;
    default:
      // Smart tags, custom XML, text in the other direction: what is in them counts.
      gather(reader, child, around, into);
      return;
  }
}

/** Comments that are about the same words. */
const MOST_OPEN = 100;

function run(reader: Reader, one: XmlElement, around: Around, into: Gathered): void {
  const properties = element(one, 'w:rPr');
  for (const child of elements(one)) {
    const field = reader.fields.open.at(-1);
    switch (child.name) {
      case 'w:fldChar':
        fieldMark(reader, attribute(child, 'w:fldCharType') ?? '');
        break;
      case 'w:instrText':
        if (field !== undefined) field.code += text(child);
        break;
      case 'w:t':
      case 'w:delText':
        push(reader, into, around, properties, text(child));
        break;
      case 'w:tab':
      case 'w:ptab':
        push(reader, into, around, properties, '\t');
        break;
      case 'w:br':
      case 'w:cr':
        push(
          reader,
          into,
          around,
          properties,
          (attribute(child, 'w:type') ?? 'textWrapping') === 'textWrapping' ? '\n' : '',
        );
        break;
      case 'w:noBreakHyphen':
        push(reader, into, around, properties, '-');
        break;
      case 'w:sym':
        push(reader, into, around, properties, symbol(child));
        break;
      case 'w:footnoteReference':
        note(reader, into, around, `footnote ${attribute(child, 'w:id')}`);
        break;
      case 'w:endnoteReference':
        note(reader, into, around, `endnote ${attribute(child, 'w:id')}`);
        break;
      case 'w:commentReference':
        reader.comments.placed.set(attribute(child, 'w:id') ?? '', into.runs.length);
        break;
      case 'w:drawing':
      case 'w:pict':
      case 'w:object':
        drawing(reader, child, around, into);
        break;
      case 'mc:AlternateContent':
        run(reader, { ...chosen(child), name: 'w:r' }, around, into);
        break;
      case 'w:ruby':
        gather(reader, element(child, 'w:rubyBase') ?? EMPTY, around, into);
        break;
      default:
    }
  }
}

function push(
  reader: Reader,
  into: Gathered,
  around: Around,
  properties: XmlElement | undefined,
  words: string,
  more: Partial<IncomingRun> = {},
): void {
  // Before its result comes what a field is made by, which nobody sees.
  if (reader.fields.codes > 0) return;
  if (reader.fields.contents > 0) into.contents = true;
  const clean = cleaned(words);
  if (clean === '' && more.note === undefined && more.picture !== true) return;
  const style = reader.styles.get(attribute(element(properties, 'w:rStyle'), 'w:val') ?? '-') ?? NO_STYLE;
  const { paragraphStyle } = reader;
  const made: IncomingRun = {
    text: clean,
    bold: toggle(properties, 'w:b') ?? (style.bold || paragraphStyle.bold),
    italic: toggle(properties, 'w:i') ?? (style.italic || paragraphStyle.italic),
    link: reader.fields.open.at(-1)?.link ?? around.link,
    change: around.change,
    note: undefined,
    control: around.control,
    hidden: toggle(properties, 'w:vanish') ?? (style.hidden || paragraphStyle.hidden),
    picture: false,
    ...more,
  };
  for (const id of reader.comments.open)
    reader.comments.about.set(id, (reader.comments.about.get(id) ?? '') + made.text);
  const last = into.runs.at(-1);
  if (last !== undefined && isAlike(last, made)) into.runs[into.runs.length - 1] = { ...last, text: last.text + clean };
  else into.runs.push(made);
}

function isAlike(one: IncomingRun, other: IncomingRun): boolean {
  return (
    one.note === undefined &&
    other.note === undefined &&
    !one.picture &&
    !other.picture &&
    one.bold === other.bold &&
    one.italic === other.italic &&
    one.hidden === other.hidden &&
    one.link === other.link &&
    one.control === other.control &&
    one.change?.kind === other.change?.kind &&
    one.change?.by === other.change?.by &&
    one.change?.date === other.change?.date
  );
}

/** Characters that nobody sees, and that only lay out lines, are left out; a space that does not break is a space. */
function cleaned(words: string): string {
  return words
    .replaceAll(/[\u00ad\u200b\u2060\ufeff]/g, '')
    .replaceAll(/[\u00a0\u2007\u202f]/g, ' ')
    .replaceAll('\u2011', '-');
}

function fieldMark({ fields }: Reader, type: string): void {
  const field = fields.open.at(-1);
  if (type === 'begin') {
    fields.open.push({ code: '', result: false, contents: false, link: undefined });
    fields.codes += 1;
  } else if (type === 'separate' && field?.result === false) {
    field.result = true;
    field.contents = /^\s*TOC\b/i.test(field.code);
    field.link = linkOfField(field.code);
    fields.codes -= 1;
    fields.contents += Number(field.contents);
  } else if (type === 'end' && field !== undefined) {
    fields.open.pop();
    fields.codes -= Number(!field.result);
    fields.contents -= Number(field.contents);
  }
}

function linkOfField(code: string): string | undefined {
  return /^\s*HYPERLINK\s+"([^"]{1,4000})"/i.exec(code)?.[1];
}

function targetOf(reader: Reader, link: XmlElement): string | undefined {
  return reader.links.get(attribute(link, 'r:id') ?? '');
}

function tagOf(control: XmlElement): string | undefined {
  const properties = element(control, 'w:sdtPr');
  return attribute(element(properties, 'w:tag'), 'w:val') ?? attribute(element(properties, 'w:alias'), 'w:val');
}

function changeOf(one: XmlElement, kind: 'inserted' | 'deleted'): IncomingRun['change'] {
  return { kind, by: attribute(one, 'w:author') ?? '', date: attribute(one, 'w:date') ?? '' };
}

function note(reader: Reader, into: Gathered, around: Around, name: string): void {
  push(reader, into, around, undefined, '', { note: name });
}

/** A drawing gives the words of its text boxes, and what it says of itself where it is a picture. */
function drawing(reader: Reader, one: XmlElement, around: Around, into: Gathered): void {
  const boxes = outermost(one, 'w:txbxContent');
  into.boxes.push(...boxes);
  const said = [
    ...everyElement(one, 'wp:docPr').map((docPr) => attribute(docPr, 'descr')),
    ...everyElement(one, 'v:shape').map((shape) => attribute(shape, 'alt')),
  ];
  const words = said.find((words) => words !== undefined && words.trim() !== '') ?? '';
  if (boxes.length === 0) push(reader, into, around, undefined, words, { picture: true });
}

/** Elements of a name that are not within another of that name. */
function outermost(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((child) => (child.name === name ? [child] : outermost(child, name)));
}

/** Of what is there in several forms, the first that has words, or else the last. */
function chosen(one: XmlElement): XmlElement {
  const forms = elements(one);
  const says = (form: XmlElement): boolean => everyElement(form, 'w:t').length > 0;
  return forms.find(says) ?? forms.at(-1) ?? EMPTY;
}

/** Symbol fonts put their signs where no letters are; boxes to tick are those that matter in agreements. */
function symbol(one: XmlElement): string {
  const code = Number.parseInt(attribute(one, 'w:char') ?? '', 16);
  if (Number.isNaN(code)) return '';
  const low = code & 0xff;
  if (/wingdings/i.test(attribute(one, 'w:font') ?? '')) {
    if ([0x6f, 0xa8, 0x71].includes(low)) return '☐';
    if ([0xfe, 0x52].includes(low)) return '☑';
    if ([0x78, 0xfd, 0x54].includes(low)) return '☒';
    if ([0xfc, 0x50].includes(low)) return '✓';
  }
  return code >= 0xe000 && code <= 0xf8ff ? '•' : String.fromCodePoint(Math.min(code, 0xd7ff));
}

function text(one: XmlElement): string {
  return one.children.filter((child) => typeof child === 'string').join('');
}

const EMPTY: XmlElement = { name: '', attributes: {}, children: [] };
