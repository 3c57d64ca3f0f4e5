/** Paragraphs and tables of a Word file, wherever they stand: in the body, in cells, in text boxes, in notes. */
import { attribute, element, elements } from '../office/walk.ts';
import type { XmlElement } from '../office/xml.ts';
import type { IncomingBlock, IncomingCell, IncomingParagraph, IncomingTable } from '../text/model.ts';
import type { Reader } from './reader.ts';
import { type Around, gather, type Gathered, NOTHING_AROUND } from './runs.ts';
import { levelOf, NO_STYLE, type Style, whole } from './styles.ts';

/** Gives each block its place. In the body they are counted; elsewhere all have the place of what they are in. */
export type Where = { readonly within: string } | 'body';

/** The blocks in an element, in reading order. What wraps blocks is passed through. */
export function blocksIn(
  reader: Reader,
  parent: XmlElement,
  where: Where,
  around: Around = NOTHING_AROUND,
): readonly IncomingBlock[] {
  let marks: string[] = [];
  return elements(parent).flatMap((child): readonly IncomingBlock[] => {
    switch (child.name) {
      case 'w:p': {
        const bookmarks = marks;
        marks = [];
        return paragraph(reader, child, where, around, bookmarks);
      }
      case 'w:tbl': {
        const bookmarks = marks;
        marks = [];
        return [table(reader, child, where, bookmarks, around)];
      }
      case 'w:bookmarkStart':
        marks.push(attribute(child, 'w:name') ?? '');
        return [];
      case 'w:sdt': {
        const properties = element(child, 'w:sdtPr');
        const tag =
          attribute(element(properties, 'w:tag'), 'w:val') ?? attribute(element(properties, 'w:alias'), 'w:val');
        const content = element(child, 'w:sdtContent');
        return content === undefined
          ? []
          : blocksIn(reader, content, where, { ...around, control: tag ?? around.control });
      }
      case 'mc:AlternateContent': {
        const form = element(child, 'mc:Choice') ?? element(child, 'mc:Fallback');
        return form === undefined ? [] : blocksIn(reader, form, where, around);
      }
      case 'w:ins':
      case 'w:del':
      case 'w:moveTo':
      case 'w:moveFrom': {
        const kind = child.name === 'w:ins' || child.name === 'w:moveTo' ? 'inserted' : 'deleted';
        const change = {
          kind,
          by: attribute(child, 'w:author') ?? '',
          date: attribute(child, 'w:date') ?? '',
        } as const;
        return blocksIn(reader, child, where, { ...around, change });
      }
      case 'w:altChunk':
        reader.remarks.push({
          severity: 'warning',
          place: where === 'body' ? `after paragraph ${reader.paragraphs}` : where.within,
          text: 'Another file is inserted here, which was not read. Open this one in Word and save it again, so that its words become part of it.',
        });
        return [];
      case 'w:customXml':
      case 'w:smartTag':
        return blocksIn(reader, child, where, around);
      default:
        return [];
    }
  });
}

function paragraph(
  reader: Reader,
  one: XmlElement,
  where: Where,
  around: Around,
  bookmarks: readonly string[],
): readonly IncomingBlock[] {
  const properties = element(one, 'w:pPr');
  const styleId = attribute(element(properties, 'w:pStyle'), 'w:val') ?? '';
  const style = reader.styles.get(styleId) ?? reader.styles.get('') ?? NO_STYLE;
  reader.paragraphStyle = style;
  const gathered: Gathered = { runs: [], bookmarks: [...bookmarks], boxes: [], contents: false };
  gather(reader, one, around, gathered);
  const { runs } = gathered;
  const hasWords = runs.some(({ text, note, picture }) => text.trim() !== '' || note !== undefined || picture);
  const place = hasWords || gathered.boxes.length > 0 ? placeOf(reader, where) : '';
  for (const id of reader.comments.placed.keys()) reader.comments.places.set(id, place);
  reader.comments.placed.clear();
  // An empty paragraph shows its number too; Word counts it.
  const label = labelOf(reader, properties, style, styleId);
  const level = levelOf(properties) ?? style.level;
  const made: IncomingParagraph = {
    type: 'paragraph',
    place,
    style: style.name,
    level: hasWords ? level : undefined,
    label: label?.text ?? '',
    depth: label === undefined || level !== undefined ? 0 : label.level + 1,
    runs,
    bold: runs.some(({ text }) => text.trim() !== '') && runs.every(({ text, bold }) => bold || text.trim() === ''),
    contents: gathered.contents || /^toc \d$/.test(style.name),
    bookmarks: gathered.bookmarks,
  };
  const within = { within: `text box at ${place}` };
  const boxes = gathered.boxes.flatMap((box) => blocksIn(reader, box, within));
  return hasWords || made.bookmarks.length > 0 ? [made, ...boxes] : boxes;
}

function placeOf(reader: Reader, where: Where): string {
  if (where !== 'body') return where.within;
  reader.paragraphs += 1;
  return `paragraph ${reader.paragraphs}`;
}

function labelOf(reader: Reader, properties: XmlElement | undefined, style: Style, styleId: string) {
  const own = element(properties, 'w:numPr');
  const id = attribute(element(own, 'w:numId'), 'w:val') ?? style.numbering?.id;
  if (id === undefined || id === '0') return undefined;
  return reader.number(id, whole(element(own, 'w:ilvl')) ?? style.numbering?.level, styleId);
}

function table(
  reader: Reader,
  one: XmlElement,
  where: Where,
  bookmarks: readonly string[],
  around: Around,
): IncomingTable {
  if (where === 'body') reader.tables += 1;
  const place = where === 'body' ? `table ${reader.tables}` : `${where.within}, table in it`;
  const rows = childrenThrough(one, 'w:tr').map((row, index) => {
    let column = Math.min(whole(element(element(row, 'w:trPr'), 'w:gridBefore')) ?? 0, 100);
    return childrenThrough(row, 'w:tc').map((cell): IncomingCell => {
      const properties = element(cell, 'w:tcPr');
      const span = Math.max(1, Math.min(whole(element(properties, 'w:gridSpan')) ?? 1, 100));
      const merge = element(properties, 'w:vMerge');
      const at = `${place}, row ${index + 1}, column ${column + 1}`;
      const made: IncomingCell = {
        place: at,
        column,
        span,
        continues: merge !== undefined && attribute(merge, 'w:val') !== 'restart',
        blocks: blocksIn(reader, cell, { within: at }, around),
      };
      column += span;
      return made;
    });
  });
  return { type: 'table', place, rows: rows.filter((row) => row.length > 0), bookmarks };
}

/** Rows and cells may be wrapped in controls. */
function childrenThrough(parent: XmlElement, name: string): readonly XmlElement[] {
  return elements(parent).flatMap((child) => {
    if (child.name === name) return [child];
    if (child.name === 'w:sdt') return childrenThrough(element(child, 'w:sdtContent') ?? child, name);
    return ['w:customXml', 'w:ins', 'w:del', 'w:sdtContent'].includes(child.name) ? childrenThrough(child, name) : [];
  });
}
