/** Takes out of a PDF what differs from one printing to the next, so that the same page gives the same bytes. */
import type { IsoDate } from '../base/dates.ts';

/**
 * The same PDF with `date` (midnight, UTC) as the day on which it was made,
 * with the ids of its structure counted from 1 as they come, and with no browser's
 * self-description. Every change keeps its length, so that all offsets stay
 * right, and none is made inside a stream.
 *
 * Throws if the PDF has no such dates where they were looked for: then it is
 * written in a way that this module does not know.
 */
export function settlePdf(pdf: Uint8Array, date: IsoDate): Uint8Array {
  const parts = splitStreams(Buffer.from(pdf).toString('latin1'));
  const plain = parts
    .filter((part) => part.kind === 'plain')
    .map((part) => part.text)
    .join('');
  if (!/\/CreationDate ?\(D:/.test(plain))
    throw new Error('the browser wrote a PDF in a form that concordat does not know');
  if ([...plain.matchAll(ID_LIST)].length > 1)
    throw new Error('the browser wrote a PDF in a form that concordat does not know');
  const ids = new Map(
    [...new Set([...plain.matchAll(NODE_ID)].map((match) => match[1] ?? ''))].map((id, index) => [
      id,
      String(index + 1).padStart(8, '0'),
    ]),
  );
  const moment = `D:${date.replaceAll('-', '')}000000+00'00'`;
  const settled = parts.map(({ kind, text }) =>
    kind === 'stream'
      ? text
      : text
          .replace(NODE_ID, (whole, id: string) => whole.replace(id, ids.get(id) ?? id))
          .replace(ID_LIST, (_whole, key: string, list: string) => `${key}[${sorted(list, ID_ENTRY)}]`)
          .replace(ID_LIMITS, (_whole, key: string, list: string) => `${key}[${sorted(list, ID)}]`)
          .replace(DATE, (_whole, key: string, old: string) => key + sameLength(moment, old))
          .replace(CREATOR, (_whole, key: string, old: string) => key + sameLength('Chromium', old)),
  );
  return new Uint8Array(Buffer.from(settled.join(''), 'latin1'));
}

/** Ids count the nodes that the browser has seen in its life, in no order that lasts: what lasts is the order in which the file names them. A title or address of that form is left alone. */
const NODE_ID = /(?<!\/(?:Title|Alt|ActualText|Contents|URI|E|Lang|S|T) ?)\(node(\d{8})\)/g;
/** The list that finds a node by its id is sorted by id, and says what is first and last in it. */
const ID_LIST = /(\/Names ?)\[((?:\(node\d{8}\) \d+ 0 R\s*)+)\]/g;
const ID_ENTRY = /\(node\d{8}\) \d+ 0 R/g;
const ID_LIMITS = /(\/Limits ?)\[(\(node\d{8}\) \(node\d{8}\))\]/g;
const ID = /\(node\d{8}\)/g;
const DATE = /(\/(?:CreationDate|ModDate) ?)(\((?:\\.|[^\\()])*\))/gs;
const CREATOR = /(\/Creator ?)(\((?:\\.|[^\\()])*\))/gs;

/** The items of a list in order, with the same spaces between them. */
function sorted(list: string, item: RegExp): string {
  const items = [...list.matchAll(item)].map(([text]) => text).sort();
  let next = 0;
  return list.replace(item, () => items[next++] ?? '');
}

/** A string in brackets in the place of another; spaces after it make up the length. */
function sameLength(value: string, old: string): string {
  const written = `(${value})`;
  return written.length <= old.length ? written.padEnd(old.length) : '()'.padEnd(old.length);
}

interface Part {
  readonly kind: 'plain' | 'stream';
  readonly text: string;
}

/** A PDF cut into what may be changed and the streams, which may not: their bytes can look like anything. */
function splitStreams(text: string): readonly Part[] {
  const parts: Part[] = [];
  const starts = />>\s*stream\r?\n/g;
  let at = 0;
  for (let start = starts.exec(text); start !== null; start = starts.exec(text)) {
    const from = start.index + start[0].length;
    const head = text.slice(at, from);
    const length = [...head.slice(head.lastIndexOf(' obj')).matchAll(/\/Length (\d+)(?! \d+ R)/g)].at(-1)?.[1];
    const to = from + Number(length);
    if (length === undefined || !/^\s*endstream/.test(text.slice(to, to + 20)))
      throw new Error('the browser wrote a PDF in a form that concordat does not know');
    parts.push({ kind: 'plain', text: head }, { kind: 'stream', text: text.slice(from, to) });
    at = to;
    starts.lastIndex = to;
  }
  return [...parts, { kind: 'plain', text: text.slice(at) }];
}
