/** Blocks of the document as paragraphs and tables of the Word file. */
import type { FileChild, IParagraphOptions, ParagraphChild } from 'docx';
import type { Numbered } from '../counting.ts';
import type { Block, Callout, Clause, Heading, List, Quote } from '../document.ts';
import { announces, fitsPage, isShortForm, leadsToShortForm } from '../table-shape.ts';
import { contents } from './contents.ts';
import { field } from './fields.ts';
import { diagram, qrCode } from './diagram.ts';
import { bookmarked, inlines } from './inlines.ts';
import { markedBlock } from './marks.ts';
import { calloutInset, indentOf, listStep, subclauseIndent, textIndent } from './measures.ts';
import { boxesThat, deepestListLevel, numbersFrom } from './numbering.ts';
import { hanging, preformatted } from './runs.ts';
import { signatureTable } from './signatures.ts';
import { dataTable, factsTable } from './tables.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';

/** All blocks in order. A break becomes a property of the paragraph after it. */
export function blocks(writer: Writer, place: Place, nodes: readonly Block[]): readonly FileChild[] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    // What is said above a sheet for signatures is on the page that is signed, and a note on a table or a list with its end.
    const keep =
      (next?.type === 'signatures' && fitsPage(next)) ||
      (next?.type === 'callout' && (isTable(node) || node.type === 'list')) ||
      leadsToShortForm(nodes, index) ||
      announces(nodes, index) ||
      // Word wants a paragraph after the last table, and a page with nothing else on it would be empty.
      (next === undefined && node.type === 'table' && isShortForm(node));
    const here = keep ? { ...place, keep } : place;
    return isTable(node) ? block(writer, here, node) : markedBlock(writer, node, () => block(writer, here, node));
  });
}

/** A table is marked from its first cell to its last, beneath its caption. */
function isTable({ type }: Block): boolean {
  return type === 'table' || type === 'facts' || type === 'signatures';
}

function block(writer: Writer, place: Place, node: Block): readonly FileChild[] {
  switch (node.type) {
    case 'heading':
      return [heading(writer, place, node)];
    case 'paragraph':
      return [write(writer, place, place.style, inlines(writer, node.children))];
    case 'clause':
      return clause(writer, place, node);
    case 'list':
      return list(writer, place, node);
    case 'table':
      return dataTable(writer, place, node, blocks);
    case 'diagram':
      return diagram(writer, place, node);
    case 'qr-code':
      return qrCode(writer, place, node);
    case 'facts':
      return factsTable(writer, place, node, blocks);
    case 'callout':
    case 'quote':
      return apart(writer, place, node);
    case 'contents':
      return contents(writer, place, node);
    case 'signatures':
      return signatureTable(writer, place, node);
    case 'field':
      return field(writer, place, node);
    case 'preformatted':
      return [write(writer, place, 'Preformatted', preformatted(node.text))];
    case 'break':
      if (!place.cell) writer.breakBefore = true;
      return [];
  }
}

function heading(writer: Writer, place: Place, node: Heading): FileChild {
  const numbered = writer.count(node.number);
  const words = typed(numbered, bookmarked(writer, node.id, inlines(writer, node.children)));
  const style = `Heading${node.level}`;
  // A heading at its own level is numbered by its style alone.
  if (numbered.kind === 'counted' && numbered.list === 'clauses' && numbered.level === node.level - 1)
    return write(writer, place, style, words);
  const indent =
    numbered.kind === 'counted' ? indentOf(numbered) : numbered.kind === 'none' ? place.indent : textIndent;
  return write(writer, place, style, words, {
    ...numbering(numbered),
    indent: { left: indent, hanging: numbered.kind === 'none' ? 0 : indent },
  });
}

function clause(writer: Writer, place: Place, node: Clause): readonly FileChild[] {
  const numbered = writer.count(node.number);
  const [first, ...rest] = node.children;
  const leads = first?.type === 'paragraph';
  const words = typed(numbered, bookmarked(writer, node.id, leads ? inlines(writer, first.children) : []));
  const above = node.level === 2 ? 0 : textIndent;
  const indent = numbered.kind === 'counted' ? indentOf(numbered) : node.level === 2 ? textIndent : subclauseIndent;
  const lead = (): FileChild =>
    write(writer, place, node.level === 2 ? 'Clause' : 'Subclause', words, {
      ...numbering(numbered),
      ...(numbered.kind === 'counted'
        ? {}
        : { indent: { left: indent, hanging: numbered.kind === 'none' ? 0 : indent - above } }),
      ...(leads ? {} : { keepNext: true }),
    });
  return [
    leads ? markedBlock(writer, first, lead) : lead(),
    ...blocks(writer, { ...place, style: 'BodyText', indent }, leads ? rest : node.children),
  ];
}

function typed(numbered: Numbered, words: readonly ParagraphChild[]): readonly ParagraphChild[] {
  return numbered.kind === 'typed' ? [hanging(numbered.text), ...words] : words;
}

function numbering(numbered: Numbered): IParagraphOptions {
  if (numbered.kind !== 'counted') return { numbering: false };
  return { numbering: { reference: numbered.list, level: numbered.level, instance: 0, custom: true } };
}

function list(writer: Writer, place: Place, node: List): readonly FileChild[] {
  const level = Math.min(place.depth, deepestListLevel);
  writer.listsMade += 1;
  const marker = node.ordered
    ? { reference: numbersFrom(node.start), instance: writer.listsMade }
    : { reference: 'bullets', instance: 0 };
  if (node.ordered) writer.starts.add(node.start);
  const step = place.cell ? listStep.table : listStep.text;
  const indent = place.indent + step;
  const inText = place.style === 'BodyText';
  const style = inText ? `${node.ordered ? 'ListNumber' : 'ListBullet'}${level === 0 ? '' : level + 1}` : place.style;
  const asStyled = inText && indent === textIndent + listStep.text * (level + 1);
  const options: IParagraphOptions = {
    numbering: { ...marker, level, custom: true },
    // Items in a callout stand closer than its paragraphs.
    ...(inText || place.cell ? {} : { spacing: { before: 80, after: 80 } }),
    ...(asStyled ? {} : { indent: { left: indent, hanging: step } }),
  };
  return node.items.flatMap((item, number) => {
    const here = { ...place, keep: place.keep === true && number === node.items.length - 1 };
    const [first, ...rest] = item;
    const leads = first?.type === 'paragraph';
    const words = leads ? inlines(writer, first.children) : [];
    const box = node.boxes?.[number];
    const lead = (): FileChild =>
      box === undefined
        ? write(writer, here, style, words, options)
        : write(writer, here, style, words, {
            ...options,
            numbering: { reference: boxesThat(box), instance: 0, level, custom: true },
          });
    return [
      leads ? markedBlock(writer, first, lead) : lead(),
      ...blocks(writer, { ...here, indent, depth: place.depth + 1 }, leads ? rest : item),
    ];
  });
}

function apart(writer: Writer, place: Place, node: Callout | Quote): readonly FileChild[] {
  const style = node.type === 'quote' ? 'Quote' : node.kind === 'warning' ? 'CalloutWarning' : 'CalloutNote';
  const inset = node.type === 'quote' ? listStep.text : calloutInset;
  return blocks(writer, { ...place, style, indent: place.indent + inset, depth: 0 }, node.children);
}
