/** Reads a Word file back: what it says and as what, by its styles, lists and tables. */
import { all, child, children, type XmlElement } from '../read-xml.ts';
import { partsOf, type Parts, root, shown } from '../word-file.ts';
import { cellAt, evenly, type Form, label, type Piece, piece, said } from './piece.ts';

/**
 * Word's lists go four levels deep. What is set apart is a style, of points
 * too, and so begins its lists anew. What may be ticked in a form is a paragraph
 * with a control.
 */
export const WORD: Form = {
  numbersApart: true,
  levels: true,
  callouts: true,
  figureCaptions: true,
  rolesApart: true,
  deepestList: 4,
  listsThroughCallouts: false,
  options: 'paragraph',
  words: evenly,
};

const AS: Readonly<Record<string, string>> = {
  Title: 'title',
  TOCHeading: 'contents',
  Figure: 'figure',
  Quote: 'quote',
  CalloutWarning: 'callout warning',
  CalloutNote: 'callout note',
  Preformatted: 'preformatted',
};

/** What the body of a Word file says. */
export function piecesOfWord(file: Uint8Array | undefined): readonly Piece[] {
  return piecesOfParts(partsOf(file ?? new Uint8Array()));
}

export function piecesOfParts(parts: Parts): readonly Piece[] {
  const paragraphs = new Map(shown(parts).map((one) => [one.element, one]));
  let tables = 0;

  const paragraph = (element: XmlElement): readonly Piece[] => {
    const { style = '', number = '', words = '' } = paragraphs.get(element) ?? {};
    const level = /^(?:Heading|TOC)(\d)$/.exec(style)?.[1];
    if (level !== undefined) return [piece(`${style.startsWith('TOC') ? 'entry' : 'heading'} ${level}`, number, words)];
    if (style === 'Caption') {
      const [, counted = '', rest = words] = /^((?:Table|Figure) \d+)(?:: |$)(.*)$/su.exec(words) ?? [];
      return said('caption', rest, counted);
    }
    if (style === 'Clause' || style === 'Subclause')
      return [piece(`clause ${style === 'Clause' ? 2 : 3}`, number), ...said('paragraph', words)];
    const list = child(child(child(element, 'w:pPr'), 'w:numPr'), 'w:ilvl')?.attributes['w:val'];
    const point = number === '' ? [] : [piece(`item ${Number(list) + 1}`, label(number))];
    return [...point, ...said(AS[style] ?? 'paragraph', words)];
  };

  const table = (element: XmlElement): readonly Piece[] => {
    tables += 1;
    const number = tables;
    const headsRows = child(child(element, 'w:tblPr'), 'w:tblLook')?.attributes['w:firstColumn'] === 'true';
    const cells = children(element, 'w:tr').flatMap((row, down) => {
      const titles = child(child(row, 'w:trPr'), 'w:tblHeader') !== undefined;
      return children(row, 'w:tc').flatMap((cell, across) => {
        const content = flow(cell);
        const heads = titles
          ? content.length === 0
            ? undefined
            : 'column'
          : headsRows && across === 0
            ? 'row'
            : undefined;
        return [cellAt({ table: number, row: down + 1, column: across + 1 }, heads), ...content];
      });
    });
    return [...cells, piece(`end of table ${number}`)];
  };

  const flow = (element: XmlElement): readonly Piece[] =>
    children(element).flatMap((one) =>
      one.name === 'w:p' ? paragraph(one) : one.name === 'w:tbl' ? table(one) : one.name === 'w:tcPr' ? [] : flow(one),
    );

  return all(root(parts, 'word/document.xml'), 'w:body').flatMap(flow);
}
