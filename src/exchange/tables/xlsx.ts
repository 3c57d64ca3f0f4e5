/** The sheets of an Excel workbook. Formulas are never worked out: what counts is what was shown when the file was saved. */
import { openPackage, type OfficePackage } from '../office/package.ts';
import { attribute, element, elements, everyElement, wordsOf } from '../office/walk.ts';
import type { XmlElement } from '../office/xml.ts';
import type { Remark } from '../remark.ts';
import { formatCode, shownNumber } from './number-formats.ts';
import { isFull, type Merged, type Sheet, type SheetRow, tablesOf } from './sheet.ts';
import { LIMITS, type TableFile } from './table.ts';

/** Days by which workbooks of old Macs begin to count later. */
const SINCE_1904 = 1462;

interface Book {
  readonly strings: readonly string[];
  /** The code of each style's number format, by the number of the style. */
  readonly codes: readonly string[];
  readonly later: number;
}

/** Reads a workbook; a remark where it holds nothing that can be read. */
export function readXlsx(bytes: Uint8Array): TableFile | Remark {
  const opened = openPackage(bytes);
  if (!('names' in opened)) return opened;
  const part = opened.relations('').find(({ type }) => type === 'officeDocument')?.target ?? 'xl/workbook.xml';
  const workbook = opened.xml(part);
  const relations = opened.relations(part);
  const related = (type: string): XmlElement | undefined => {
    const target = relations.find((one) => one.type === type && !one.outside)?.target;
    return target === undefined ? undefined : opened.xml(target);
  };
  const book: Book = {
    strings: elements(related('sharedStrings'), 'si').map(stringOf),
    codes: codesOf(related('styles')),
    later: /^(?:1|true)$/.test(attribute(element(workbook, 'workbookPr'), 'date1904') ?? '') ? SINCE_1904 : 0,
  };
  const sheets = elements(element(workbook, 'sheets'), 'sheet').flatMap((sheet): readonly Sheet[] => {
    const target = relations.find(({ id, outside }) => id === attribute(sheet, 'r:id') && !outside)?.target;
    const tree = target === undefined ? undefined : opened.xml(target);
    if (tree === undefined || target === undefined) return [];
    const state = attribute(sheet, 'state') ?? 'visible';
    return [sheetOf(tree, attribute(sheet, 'name') ?? '', state !== 'visible', book, commentsOf(opened, target))];
  });
  const { tables, remarks } = tablesOf(sheets);
  const macros = opened.names.some((name) => /vbaproject\.bin$/i.test(name));
  return {
    kind: 'xlsx',
    title: '',
    tables,
    remarks: [
      ...opened.remarks,
      ...(macros
        ? [{ severity: 'note' as const, place: '', text: 'The workbook has macros. They were not run.' }]
        : []),
      ...remarks,
    ],
  };
}

/** The words of a string, without those that only say how to pronounce it. */
function stringOf(one: XmlElement): string {
  return elements(one)
    .filter(({ name }) => name === 't' || name === 'r')
    .map((child) => (child.name === 't' ? wordsOf(child) : elements(child, 't').map(wordsOf).join('')))
    .join('')
    .replaceAll(/_x([0-9A-Fa-f]{4})_/g, (_all, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

function codesOf(styles: XmlElement | undefined): readonly string[] {
  const own = new Map(
    elements(element(styles, 'numFmts'), 'numFmt').map((one) => [
      Number(attribute(one, 'numFmtId')),
      attribute(one, 'formatCode') ?? '',
    ]),
  );
  return elements(element(styles, 'cellXfs'), 'xf').map((one) =>
    formatCode(Number(attribute(one, 'numFmtId') ?? 0), own),
  );
}

function sheetOf(tree: XmlElement, name: string, hidden: boolean, book: Book, comments: Sheet['comments']): Sheet {
  const rows: SheetRow[] = [];
  let count = 0;
  let next = 0;
  let stopped: number | undefined;
  for (const row of elements(element(tree, 'sheetData'), 'row')) {
    const stated = Number(attribute(row, 'r'));
    const number = Number.isInteger(stated) && stated >= 1 ? stated - 1 : next;
    next = number + 1;
    const cells = new Map<number, { text: string; day?: string }>();
    let column = 0;
    for (const cell of elements(row, 'c')) {
      column = columnOf(attribute(cell, 'r') ?? '') ?? column;
      const shown = column < LIMITS.columns ? shownIn(cell, book) : { text: '' };
      if (shown.text.trim() !== '') cells.set(column, shown);
      column += 1;
    }
    if (cells.size === 0) continue;
    if (isFull(rows.length, count)) {
      stopped = number;
      break;
    }
    count += cells.size;
    rows.push({ number, hidden: isTrue(attribute(row, 'hidden')), cells });
  }
  return {
    name,
    hidden,
    rows,
    merged: elements(element(tree, 'mergeCells'), 'mergeCell').flatMap(
      (one) => blockOf(attribute(one, 'ref') ?? '') ?? [],
    ),
    hiddenColumns: elements(element(tree, 'cols'), 'col')
      .filter((one) => isTrue(attribute(one, 'hidden')))
      .flatMap((one) => columnsBetween(Number(attribute(one, 'min')), Number(attribute(one, 'max')))),
    comments,
    stopped,
  };
}

function shownIn(cell: XmlElement, { strings, codes, later }: Book): { text: string; day?: string } {
  const value = wordsOf(element(cell, 'v'));
  switch (attribute(cell, 't') ?? 'n') {
    case 's':
      return { text: strings[Number(value)] ?? '' };
    case 'inlineStr': {
      const inline = element(cell, 'is');
      return { text: inline === undefined ? '' : stringOf(inline) };
    }
    case 'str':
    case 'e':
      return { text: value };
    case 'b':
      return { text: value === '1' ? 'TRUE' : 'FALSE' };
    case 'd':
      return { text: value, ...(/^\d{4}-\d\d-\d\d/.test(value) ? { day: value.slice(0, 10) } : {}) };
    default: {
      const shown =
        value === '' ? { text: '' } : shownNumber(value, codes[Number(attribute(cell, 's') ?? 0)] ?? '', later);
      // A formula that no program has worked out yet shows nothing: its words are all that there is.
      const formula = wordsOf(element(cell, 'f'));
      return shown.text === '' && formula !== '' ? { text: `=${formula}` } : shown;
    }
  }
}

function commentsOf(opened: OfficePackage, sheet: string): Sheet['comments'] {
  return opened
    .relations(sheet)
    .filter(({ type, outside }) => type === 'comments' && !outside)
    .flatMap(({ target }) => everyElement(opened.xml(target), 'comment'))
    .map((one) => ({
      cell: attribute(one, 'ref') ?? '',
      text: everyElement(one, 't').map(wordsOf).join(''),
    }));
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

/** The column of `D7`, counted from 0. */
function columnOf(reference: string): number | undefined {
  const [, letters] = /^\$?([A-Z]{1,3})\$?\d*$/i.exec(reference) ?? [];
  if (letters === undefined) return undefined;
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function blockOf(reference: string): Merged | undefined {
  const [, left = '', top, right = '', bottom] = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/i.exec(reference) ?? [];
  const [from, to] = [columnOf(left), columnOf(right)];
  return from === undefined || to === undefined
    ? undefined
    : { left: from, top: Number(top) - 1, right: to, bottom: Number(bottom) - 1 };
}

function columnsBetween(from: number, to: number): readonly number[] {
  const last = Math.min(to, LIMITS.columns);
  return Number.isInteger(from) && from >= 1 && last >= from
    ? Array.from({ length: last - from + 1 }, (_, index) => from - 1 + index)
    : [];
}
