/**
 * Marks what no reader should hear as an artifact: running heads and feet,
 * lines and grounds, and the header rows that a table repeats on each page.
 * ISO 14289-1, 7.1, asks that everything be either tagged or an artifact.
 */
import {
  arrayAsString,
  decodePDFRawStream,
  type PDFDocument,
  PDFName,
  type PDFPage,
  PDFRawStream,
  PDFRef,
  typedArrayFor,
} from '@cantoo/pdf-lib';
import { type Operation, operationsOf } from './content-stream.ts';

/** Numbers of marked content that is heard elsewhere already, by page. */
export type Repeated = ReadonlyMap<PDFRef, ReadonlySet<number>>;

/** Marks the artifacts of every page. Throws if a page is painted in a way that it does not know. */
export function markArtifacts(pdf: PDFDocument, repeated: Repeated): void {
  for (const page of pdf.getPages()) {
    const operations = withoutSpaceMarks(operationsOf(contentOf(page)));
    const marked = withArtifacts(operations, repeated.get(page.ref) ?? NONE);
    const content = page.node.get(PDFName.Contents);
    if (content instanceof PDFRef) pdf.context.assign(content, pdf.context.flateStream(typedArrayFor(marked)));
  }
}

const NONE: ReadonlySet<number> = new Set();

/** What a page is painted with. Throws if it is in more than one piece. */
export function contentOf({ node }: PDFPage): string {
  const stream = node.lookup(PDFName.Contents);
  if (!(stream instanceof PDFRawStream)) throw new Error('a page is painted in a way that concordat does not know');
  return arrayAsString(decodePDFRawStream(stream).decode());
}

/**
 * A browser marks a space that does not break as one, within the mark of its
 * paragraph. Some readers take the end of the inner mark for that of the outer,
 * and never say the rest of the paragraph: without the mark it is a space.
 */
export function withoutSpaceMarks(operations: readonly Operation[]): readonly Operation[] {
  const kept: Operation[] = [];
  const open: boolean[] = [];
  for (const operation of operations) {
    const { operator, source } = operation;
    const isSpace = SPACE_MARK.test(source);
    if (operator === 'BDC' || operator === 'BMC') open.push(isSpace);
    const drop = operator === 'EMC' ? open.pop() === true : isSpace;
    if (!drop) kept.push(operation);
  }
  return kept;
}

const SPACE_MARK = /^\/Span\s*<<\s*\/ActualText\s*<feff(?:00a0|202f)+>\s*>>\s*BDC$/i;

const RUNNING = '/Artifact <</Type /Pagination>> BDC';
const LAYOUT = '/Artifact <</Type /Layout>> BDC';

const SHOWS = new Set(['Tj', 'TJ', "'", '"']);
const BEGINS_PATH = new Set(['m', 're']);
const ENDS_PATH = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'n']);

/**
 * The content of a page with everything that it paints marked. Text outside the
 * tagged text is that of heads and feet; other paint is lines and grounds.
 */
export function withArtifacts(operations: readonly Operation[], repeated: ReadonlySet<number>): string {
  const out: string[] = [];
  const open: boolean[] = [];
  let depth = 0;
  for (let index = 0; index < operations.length; index += 1) {
    const { operator, source } = operations[index] ?? { operator: '', source: '' };
    if (OPENS.has(operator)) depth += Number(open[open.push(saysWhatItIs(source)) - 1]);
    if (operator === 'EMC') depth -= Number(open.pop() ?? mismatch());
    const end = depth > 0 ? index : lastOf(operations, index);
    const kind = depth > 0 ? undefined : artifactOf(operator, operations[end]?.operator ?? '');
    const whole = operations.slice(index, end + 1).map((one) => one.source);
    if (kind !== undefined) out.push(kind, ...whole, 'EMC');
    else if (repeated.has(Number(/\/MCID\s+(\d+)/.exec(source)?.[1]))) out.push(RUNNING);
    else out.push(...whole);
    index = end;
  }
  if (open.length !== 0) mismatch();
  return out.join('\n');
}

const OPENS = new Set(['BDC', 'BMC']);

/** Whether a mark makes what it is on a part of the tree or an artifact. Others say how letters are read, of either. */
function saysWhatItIs(source: string): boolean {
  return /\/MCID\b|^\/Artifact\b/.test(source);
}

function mismatch(): never {
  throw new Error('the marks on the content of a page do not match');
}

/** Where what begins here ends: no mark may stand within a path, and none need stand within a text that has none. */
function lastOf(operations: readonly Operation[], from: number): number {
  const { operator = '' } = operations[from] ?? {};
  if (BEGINS_PATH.has(operator)) return find(operations, from, ENDS_PATH);
  if (operator !== 'BT') return from;
  const end = find(operations, from, END_OF_TEXT);
  for (let index = from; index < end; index += 1) {
    const one = operations[index];
    if (one !== undefined && OPENS.has(one.operator) && saysWhatItIs(one.source)) return from;
  }
  return end;
}

const END_OF_TEXT = new Set(['ET']);

function find(operations: readonly Operation[], from: number, wanted: ReadonlySet<string>): number {
  // Without a copy of what is left: a page has thousands of operations.
  for (let index = from; index < operations.length; index += 1)
    if (wanted.has(operations[index]?.operator ?? '')) return index;
  throw new Error('the content of a page ends within a path or a text');
}

/** What sort of artifact an unmarked stretch is, by its first and last operator; none if it paints nothing. */
function artifactOf(first: string, last: string): string | undefined {
  if (SHOWS.has(first) || (first === 'BT' && last === 'ET')) return RUNNING;
  if (first === 'Do' || first === 'sh') return LAYOUT;
  return BEGINS_PATH.has(first) && last !== 'n' ? LAYOUT : undefined;
}
