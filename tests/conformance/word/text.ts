/** Checks of what a Word file says and how: words, numbers, styles, lists, the order of headings. */
import type { Block } from '../../../src/documents/document.ts';
import { wordsOf } from '../../../src/documents/words.ts';
import { all, child, textOf } from '../../helpers/read-xml.ts';
import { root, shown } from '../../helpers/word-file.ts';
import { wordParts } from './check.ts';
import type { Fault } from './check.ts';

export const styles: Fault = (parts) => {
  const all_ = all(root(parts, 'word/styles.xml'), 'w:style');
  const ids = all_.map((each) => each.attributes['w:styleId'] ?? '');
  const used = wordParts(parts).flatMap((path) =>
    all(root(parts, path), 'w:pStyle', 'w:rStyle', 'w:tblStyle', 'w:basedOn', 'w:next').map(
      (each) => each.attributes['w:val'] ?? '',
    ),
  );
  const names = all_.map((each) => child(each, 'w:name')?.attributes['w:val']?.toLowerCase() ?? '');
  return [
    ...used.filter((id) => !ids.includes(id)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index),
    ...names.filter((name, index) => names.indexOf(name) !== index),
  ];
};

/** Word takes bold in two kinds of style together for none. */
export const bold: Fault = (parts) =>
  all(root(parts, 'word/styles.xml'), 'w:style')
    .filter((each) => each.attributes['w:type'] === 'table' && all(each, 'w:b').length > 0)
    .map((each) => each.attributes['w:styleId'] ?? '');

export const lists: Fault = (parts) => {
  const numbering = root(parts, 'word/numbering.xml');
  const ids = all(numbering, 'w:num').map((each) => each.attributes['w:numId'] ?? '');
  const defined = all(numbering, 'w:abstractNum').map((each) => each.attributes['w:abstractNumId'] ?? '');
  const used = ['word/document.xml', 'word/styles.xml'].flatMap((path) =>
    all(root(parts, path), 'w:numId').map((each) => each.attributes['w:val'] ?? ''),
  );
  const based = all(numbering, 'w:num').map((each) => child(each, 'w:abstractNumId')?.attributes['w:val'] ?? '');
  return [
    ...used.filter((id) => id !== '0' && !ids.includes(id)),
    ...based.filter((id) => !defined.includes(id)),
    ...ids.filter((id, index) => ids.indexOf(id) !== index),
  ];
};

/** All words of the document in order, each once, and none besides. */
export const words: Fault = (parts, document) => {
  const found = shown(parts).map((each) =>
    each.style === 'Caption' ? each.words.replace(/^(?:Table|Figure) \d+(: |$)/, '') : each.words,
  );
  const bare = (pieces: readonly string[]): string => pieces.join('').replace(/[\s\p{Cc}☐]/gu, '');
  const [has, wants] = [bare(found), bare(wordsOf(document))];
  const at = [...wants].findIndex((_, index) => has[index] !== wants[index]);
  return has === wants ? [] : [`from ${at}: ${has.slice(Math.max(0, at), at + 60)}`];
};

/** The numbers of headings, clauses, entries and tables are those of the tree. */
export const numbers: Fault = (parts, document) => {
  const paragraphs = shown(parts);
  const counted = paragraphs
    .filter((each) => /^(Heading\d|Clause|Subclause|TOC\d)$/.test(each.style))
    .map((each) => each.number);
  const captions = all(root(parts, 'word/document.xml'), 'w:p').filter(
    (each) => child(child(each, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] === 'Caption',
  );
  const counts = new Map<string, number>();
  const tables = captions.flatMap((each) =>
    all(each, 'w:fldSimple').map((field) => {
      const instruction = field.attributes['w:instr'] ?? '';
      const name = /SEQ (\S+)/.exec(instruction)?.[1] ?? '';
      const reset = /\\r (\d+)/.exec(instruction)?.[1];
      const last = reset === undefined ? (counts.get(name) ?? 0) + 1 : Number(reset);
      counts.set(name, last);
      return textOf(field) === String(last)
        ? `${textOf(each).split(/\d/)[0]}${last}`
        : `kept ${textOf(field)}, counted ${last}`;
    }),
  );
  const has = [...counted, ...tables];
  const wants = [...numbersIn(document.blocks, false), ...numbersIn(document.blocks, true)];
  return has.join('|') === wants.join('|') ? [] : [`${has.join('|')} for ${wants.join('|')}`];
};

/** A screen reader walks through headings by level, and none may be missing on the way. */
export const headings: Fault = (parts) => {
  const levels = shown(parts).flatMap((each) => /^Heading(\d)$/.exec(each.style)?.[1] ?? []);
  return levels.flatMap((level, index) =>
    Number(level) > Number(levels[index - 1] ?? 0) + 1 ? [`a heading of level ${level} stands too deep`] : [],
  );
};

/** The table of contents is a field whose entries are the headings of two levels, each with a link to its own. */
export const contents: Fault = (parts, document) => {
  if (!document.blocks.some(({ type }) => type === 'contents')) return [];
  const body = root(parts, 'word/document.xml');
  const anchors = all(body, 'w:p')
    .filter((each) => /^TOC\d/.test(child(child(each, 'w:pPr'), 'w:pStyle')?.attributes['w:val'] ?? ''))
    .map((each) => all(each, 'w:hyperlink')[0]?.attributes['w:anchor'] ?? '');
  const paragraphs = shown(parts);
  const entries = paragraphs
    .filter(({ style }) => /^TOC\d/.test(style))
    .map(({ style, number, words: title }, index) => [style.at(-1), number, title, anchors[index]].join('|'));
  const wanted = paragraphs
    .filter(({ style }) => /^Heading[12]$/.test(style))
    .map(({ style, number, words: title, bookmarks: [name] }) => [style.at(-1), number, title, name].join('|'));
  const field = all(body, 'w:instrText').some((each) => /^TOC \\o "1-2"/.test(textOf(each).trim()));
  return [
    ...(field ? [] : ['the table of contents is no field']),
    ...entries.filter((entry, index) => entry !== wanted[index]),
    ...wanted.slice(entries.length),
  ];
};

function numbersIn(blocks: readonly Block[], tables: boolean): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    switch (block.type) {
      case 'heading':
        return tables ? [] : [block.number];
      case 'contents':
        return tables ? [] : block.entries.map((entry) => entry.number);
      case 'clause':
        return [...(tables ? [] : [block.number]), ...numbersIn(block.children, tables)];
      case 'table':
      case 'diagram':
        return tables && block.number !== '' ? [block.number] : [];
      case 'list':
        return numbersIn(block.items.flat(), tables);
      default:
        return [];
    }
  });
}
