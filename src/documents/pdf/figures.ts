/**
 * Says of each figure where on its page it stands (ISO 32000-1, 14.8.5.4.3):
 * programs that set a page anew for a narrow screen, or read it out as a finger
 * moves over it, have no other way to know.
 */
import { hundredths } from '../../base/hundredths.ts';
import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { contentOf } from './artifacts.ts';
import { type Operation, operationsOf } from './content-stream.ts';
import { asDict, nameAt, put } from './objects.ts';
import { elementsBelow, markedOf, treeOf } from './tags.ts';

/** Left, lower, right and upper edge, in points from the page's lower left corner. */
type Bounds = readonly [number, number, number, number];

/** Gives every figure its bounds. */
export function boundFigures(pdf: PDFDocument): void {
  const drawn = new Map<PDFRef, ReadonlyMap<number, Bounds>>();
  const pages = new Map(pdf.getPages().map((page) => [page.ref, page]));
  for (const { dict, type } of elementsBelow(pdf, treeOf(pdf))) {
    const page = pages.get(dict.get(PDFName.of('Pg')) as PDFRef); // of another kind, it is none of them
    if (type !== 'Figure' || page === undefined) continue;
    const known = drawn.get(page.ref) ?? boundsOf(operationsOf(contentOf(page)));
    drawn.set(page.ref, known);
    const bounds = markedOf(pdf, dict)
      .map(({ number }) => known.get(number))
      .find((one) => one !== undefined);
    const inLine = nameAt(asDict(pdf, dict.get(PDFName.of('P'))) ?? dict, 'S') === 'Lbl';
    const Placement = inLine ? 'Inline' : 'Block';
    if (bounds !== undefined) put(dict, 'A', pdf.context.obj({ O: 'Layout', Placement, BBox: [...bounds] }));
  }
}

/** For each marked figure where its picture is drawn, or, if it is drawn in lines, the clip in force where it begins. */
export function boundsOf(operations: readonly Operation[]): ReadonlyMap<number, Bounds> {
  const found = new Map<number, Bounds>();
  const saved: State[] = [];
  let state: State = { matrix: [1, 0, 0, 1, 0, 0], clip: undefined };
  let rectangle: Bounds | undefined;
  let clips = false;
  let figure: number | undefined;
  for (const { operator, source } of operations) {
    if (operator === 'q') saved.push(state);
    else if (operator === 'Q') state = saved.pop() ?? state;
    else if (operator === 'cm') state = { ...state, matrix: within(state.matrix, numbersOf(source)) };
    else if (operator === 're') rectangle = placed(state.matrix, numbersOf(source));
    else if (operator === 'W' || operator === 'W*') clips = true;
    else if (operator === 'n') {
      if (clips) state = { ...state, clip: rectangle };
      clips = false;
    } else if (operator === 'BDC') {
      const number = /^\/Figure\b.*\/MCID\s+(\d+)/s.exec(source)?.[1];
      figure = number === undefined ? figure : Number(number);
      if (number !== undefined && state.clip !== undefined) found.set(Number(number), state.clip);
    } else if (operator === 'EMC') figure = undefined;
    // A picture is drawn in the unit square.
    else if (operator === 'Do' && figure !== undefined) found.set(figure, placed(state.matrix, [0, 0, 1, 1]));
  }
  return found;
}

interface State {
  readonly matrix: readonly number[];
  readonly clip: Bounds | undefined;
}

function numbersOf(source: string): readonly number[] {
  return source.split(/\s+/).map(Number);
}

/** A transformation within another (ISO 32000-1, 8.3.4). */
function within(outer: readonly number[], inner: readonly number[]): readonly number[] {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = inner;
  const [p = 1, q = 0, r = 0, s = 1] = outer;
  return [a * p + b * r, a * q + b * s, c * p + d * r, c * q + d * s, ...point(outer, e, f)];
}

function point(
  [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[],
  x: number,
  y: number,
): readonly [number, number] {
  return [x * a + y * c + e, x * b + y * d + f];
}

/** A rectangle on the page, in hundredths. */
function placed(matrix: readonly number[], [x = 0, y = 0, width = 0, height = 0]: readonly number[]): Bounds {
  const [left, upper] = point(matrix, x, y);
  const [right, lower] = point(matrix, x + width, y + height);
  return [
    hundredths(Math.min(left, right)),
    hundredths(Math.min(upper, lower)),
    hundredths(Math.max(left, right)),
    hundredths(Math.max(upper, lower)),
  ];
}
