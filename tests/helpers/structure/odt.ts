/** Reads an OpenDocument text back: what it says and as what, by its elements and styles. */
import { type OdtParts, odtParts, odtRoot, shownInOdt } from '../odt-file.ts';
import { all, child, children, type XmlElement } from '../read-xml.ts';
import { cellAt, evenly, type Form, label, type Piece, piece, said } from './piece.ts';

/** What may be ticked are points. */
export const ODT: Form = {
  numbersApart: true,
  levels: true,
  callouts: true,
  figureCaptions: true,
  rolesApart: true,
  deepestList: Number.POSITIVE_INFINITY,
  listsThroughCallouts: true,
  options: 'item',
  // A list with boxes has its bullets in its text.
  words: (words) => evenly(words.replaceAll('•', ' ')),
};

const AS: Readonly<Record<string, string>> = {
  Title: 'title',
  'Contents Heading': 'contents',
  Figure: 'figure',
  Quotations: 'quote',
  'Callout Warning': 'callout warning',
  'Callout Note': 'callout note',
  'Preformatted Text': 'preformatted',
};

/** What the text of an OpenDocument text says. */
export function piecesOfOdt(file: Uint8Array | undefined): readonly Piece[] {
  return piecesOfOdtParts(odtParts(file ?? new Uint8Array()));
}

export function piecesOfOdtParts(parts: OdtParts): readonly Piece[] {
  const paragraphs = new Map(shownInOdt(parts).map((one) => [one.element, one]));
  let tables = 0;

  const paragraph = (element: XmlElement): readonly Piece[] => {
    const { style = '', level, number = '', words = '' } = paragraphs.get(element) ?? {};
    if (level !== undefined) return [piece(`heading ${level}`, number, words)];
    const entry = /^Contents (\d)$/.exec(style)?.[1];
    if (entry !== undefined) return [piece(`entry ${entry}`, number, words)];
    if (style === 'Caption') {
      const [, counted = '', rest = words] = /^((?:Table|Figure) \d+)(?:: |$)(.*)$/su.exec(words) ?? [];
      return said('caption', rest, counted);
    }
    if (style === 'Clause' || style === 'Subclause')
      return [piece(`clause ${style === 'Clause' ? 2 : 3}`, number), ...said('paragraph', words)];
    return said(AS[style] ?? 'paragraph', words);
  };

  const table = (element: XmlElement): readonly Piece[] => {
    tables += 1;
    const number = tables;
    const titles = children(child(element, 'table:table-header-rows'), 'table:table-row');
    const headers = children(child(element, 'table:table-header-columns')).length;
    const cells = [...titles, ...children(element, 'table:table-row')].flatMap((row, down) =>
      children(row, 'table:table-cell').flatMap((cell, across) => {
        const content = flow(cell, 0);
        const heads =
          down < titles.length ? (content.length === 0 ? undefined : 'column') : across < headers ? 'row' : undefined;
        return [cellAt({ table: number, row: down + 1, column: across + 1 }, heads), ...content];
      }),
    );
    return [...cells, piece(`end of table ${number}`)];
  };

  /** A list of points has a style of its own; those that number headings and clauses are named for them. */
  const list = (element: XmlElement, depth: number): readonly Piece[] => {
    const style = element.attributes['text:style-name'];
    const deeper = style === undefined ? depth : /^L\d+$/.test(style) ? depth + 1 : 0;
    return children(element).flatMap((item) => {
      const first = children(item, 'text:p')[0];
      const { number: shownAs = '', words = '' } = (first === undefined ? undefined : paragraphs.get(first)) ?? {};
      const box = /^[☐☒]/u.exec(words)?.[0];
      const point =
        deeper > 0 && item.name === 'text:list-item' ? [piece(`item ${deeper}`, label(box ?? shownAs))] : [];
      return [...point, ...flow(item, deeper)];
    });
  };

  const flow = (element: XmlElement, depth: number): readonly Piece[] =>
    children(element).flatMap((one) => {
      if (one.name === 'text:p' || one.name === 'text:h') return paragraph(one);
      if (one.name === 'table:table') return table(one);
      if (one.name === 'text:list') return list(one, depth);
      return one.name.endsWith('-source') ? [] : flow(one, depth);
    });

  return all(odtRoot(parts, 'content.xml'), 'office:text').flatMap((text) => flow(text, 0));
}
