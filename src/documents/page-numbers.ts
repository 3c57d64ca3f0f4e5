/**
 * On which page things stand: read from a PDF that was printed, since a browser
 * cannot write the number of one page on another.
 *
 * It reads what Chromium writes: one table of objects, which are not packed, and
 * a list with a name for each id that a link of the document leads to.
 */

/** The page, counted from 1, on which what has an id starts. */
export type PageNumbers = ReadonlyMap<string, number>;

/**
 * The pages of everything that a link within the document leads to; none if
 * there is no such link. Throws if the PDF is written in another way.
 */
export function readPageNumbers(pdf: Uint8Array): PageNumbers {
  // Only signs of ASCII are looked at, and each byte stays one character, so that places stay right.
  const text = new TextDecoder('latin1').decode(pdf);
  const { root, starts } = objectsOf(text);
  const object = (number: string): string => {
    const start = starts.get(number);
    if (start === undefined) throw unknownForm(`object ${number} is missing`);
    return text.slice(start, text.indexOf('\nendobj', start));
  };
  const catalog = object(root);
  const pages = new Map(pagesBelow(match(PAGES, catalog), object).map((page, index) => [page, index + 1]));
  const destinations = DESTINATIONS.exec(catalog)?.[1];
  if (destinations === undefined) return new Map();
  return new Map(
    [...object(destinations).matchAll(DESTINATION)].map(([, name = '', page = '']) => {
      const number = pages.get(page);
      if (number === undefined) throw unknownForm(`"${name}" leads to no page`);
      return [idOf(name), number];
    }),
  );
}

const PAGES = /\/Pages (\d+) 0 R/;
const DESTINATIONS = /\/Dests (\d+) 0 R/;
const DESTINATION = /\/([^\s/<>[\]()]+)\s*\[(\d+) 0 R \/XYZ\b/g;

/** Where each object starts, and the number of the one that leads to all others. */
function objectsOf(text: string): { readonly root: string; readonly starts: ReadonlyMap<string, number> } {
  const end = text.slice(text.lastIndexOf('startxref'));
  const table = text.slice(Number(match(/^startxref\s+(\d+)\s+%%EOF\s*$/, end)));
  const [head = '', first, count] = /^xref\s+(\d+) (\d+)\s*\n/.exec(table) ?? [];
  const trailer = table.slice(table.indexOf('trailer'));
  if (first !== '0' || /\/(?:Prev|XRefStm)\b/.test(trailer)) throw unknownForm('its table of objects is in parts');
  const starts = new Map<string, number>();
  for (let number = 0; number < Number(count); number += 1) {
    const row = table.slice(head.length + 20 * number, head.length + 20 * (number + 1));
    if (row[17] === 'n') starts.set(String(number), Number(row.slice(0, 10)));
  }
  return { root: match(/\/Root (\d+) 0 R/, trailer), starts };
}

/** The pages of a branch of the tree of pages, in order. */
function pagesBelow(number: string, object: (number: string) => string): readonly string[] {
  const node = object(number);
  if (/\/Type\s*\/Page\b/.test(node)) return [number];
  return [...match(/\/Kids\s*\[([^\]]*)\]/, node).matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) =>
    pagesBelow(kid, object),
  );
}

/** A name of a PDF writes signs as `#2F`; what it writes here is the address of a link, which has signs as `%C5`. */
function idOf(name: string): string {
  const address = name.replaceAll(/#([0-9A-Fa-f]{2})/g, (_whole, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}

function match(pattern: RegExp, text: string): string {
  const found = pattern.exec(text)?.[1];
  if (found === undefined) throw unknownForm(`${pattern.source} is not there`);
  return found;
}

function unknownForm(why: string): Error {
  return new Error(`the browser wrote a PDF in a form that concordat does not know: ${why}`);
}
