/**
 * What making documents takes of the processor alone. Each task is a function
 * of what it is given, and all that it is given and gives can be handed to
 * another thread: so it does not matter where it is done.
 */
import type { Hash, Painter, Threads } from '../base/ports.ts';
import type { Document } from './document.ts';
import { renderDocx } from './docx.ts';
import { renderOdt } from './odt.ts';
import { finishOnePage, finishPdf } from './pdf/finish.ts';
import { type PageNumbers, readPageNumbers } from './pdf/page-numbers.ts';

export interface Tasks {
  /** How many of them are well done at once. */
  readonly atOnce: number;
  /** The Word file of a document. */
  docx(document: Document): Promise<Uint8Array>;
  /** Its OpenDocument text. */
  odt(document: Document): Promise<Uint8Array>;
  /** The pages of all that links lead to, in what a browser printed. */
  pageNumbers(printed: Uint8Array): Promise<PageNumbers>;
  /** What a browser printed of a document, finished, with its source attached if that is given. Rejects as `finishPdf` does. */
  pdf(printed: Uint8Array, document: Document, source: Uint8Array | undefined): Promise<Uint8Array>;
  /** The same of one that has one page; nothing if it has more. */
  onePage(printed: Uint8Array, document: Document): Promise<Uint8Array | undefined>;
}

/** What does the tasks where it is asked. */
export function tasksHere({ painter, hash }: { readonly painter: Painter; readonly hash: Hash }): Tasks {
  return {
    atOnce: 1,
    docx: (document) => renderDocx(document, painter),
    odt: (document) => renderOdt(document, painter),
    pageNumbers: readPageNumbers,
    pdf: (printed, document, source) => finishPdf(printed, document, hash, source),
    onePage: (printed, document) => finishOnePage(printed, document, hash),
  };
}

/** What does the first tasks here, and has all others done in threads, which call them by the same names. */
export function tasksInThreads(here: Tasks, threads: Threads): Tasks {
  let asked = 0;
  const task =
    <Name extends Exclude<keyof Tasks, 'atOnce'>>(name: Name) =>
    (...given: Parameters<Tasks[Name]>): Promise<unknown> => {
      asked += 1;
      const doHere = here[name] as (...given: Parameters<Tasks[Name]>) => Promise<unknown>;
      return asked <= FEW ? doHere(...given) : threads.do(name, given);
    };
  return {
    atOnce: threads.count,
    docx: task('docx') as Tasks['docx'],
    odt: task('odt') as Tasks['odt'],
    pageNumbers: task('pageNumbers') as Tasks['pageNumbers'],
    pdf: task('pdf') as Tasks['pdf'],
    onePage: task('onePage') as Tasks['onePage'],
  };
}

/** So many tasks do not repay what starting a thread takes. The documents of one agreement have no more as a rule; where a short paper is printed again and again to fit, 17 were counted. */
const FEW = 12;
