/** Blocks of the document as paragraphs, lists and tables of the OpenDocument text. */
import type { Numbered } from '../counting.ts';
import type { Block, Callout, Clause, Heading, Quote } from '../document.ts';
import { indentOf, subclauseIndent, textIndent } from '../docx/measures.ts';
import { announces, fitsPage } from '../table-shape.ts';
import { contents } from './contents.ts';
import { field } from './fields.ts';
import { diagram, qrCode } from './diagram.ts';
import { bookmarked, hanging, inlines } from './inlines.ts';
import { list } from './lists.ts';
import { counted } from './numbering.ts';
import { calloutIndent, quoteIndent } from './insets.ts';
import { dataTable, factsTable, signatureTable } from './tables.ts';
import { placed, write } from './writer.ts';
import type { Place, Writer } from './writer.ts';
import { element, length, preformatted } from './xml.ts';
import type { Attributes, Content, Xml } from './xml.ts';

/** All blocks in order. A break becomes a property of what comes after it. */
export function blocks(writer: Writer, place: Place, nodes: readonly Block[]): readonly Xml[] {
  return nodes.flatMap((node, index) => {
    const next = nodes[index + 1];
    // What is said above a sheet for signatures is on the page that is signed, and a note on a list with its end.
    const keep =
      (next?.type === 'signatures' && fitsPage(next)) ||
      (next?.type === 'callout' && node.type === 'list') ||
      announces(nodes, index);
    return block(writer, keep ? { ...place, keep } : place, node);
  });
}

function block(writer: Writer, place: Place, node: Block): readonly Xml[] {
  switch (node.type) {
    case 'heading':
      return [heading(writer, place, node)];
    case 'paragraph':
      return [write(writer, place, place.style, inlines(writer, node.children))];
    case 'clause':
      return clause(writer, place, node);
    case 'list':
      return list(writer, place, node, blocks);
    case 'table':
      return dataTable(writer, place, node, blocks);
    case 'diagram':
      return diagram(writer, place, node);
    case 'qr-code':
      return [qrCode(writer, place, node)];
    case 'facts':
      return factsTable(writer, place, node, blocks);
    case 'callout':
    case 'quote':
      return apart(writer, place, node);
    case 'contents':
      return contents(writer, place, node);
    case 'signatures':
      return [signatureTable(writer, place, node)];
    case 'preformatted':
      return [write(writer, place, 'Preformatted Text', preformatted(node.text))];
    case 'field':
      return field(writer, place, node, (inner, within, items) => list(inner, within, items, blocks));
    case 'break':
      if (!place.cell) writer.breakBefore = true;
      return [];
  }
}

function heading(writer: Writer, place: Place, node: Heading): Xml {
  const numbered = writer.count(node.number);
  const style = `Heading ${node.level}`;
  const words = typed(numbered, bookmarked(writer, node.id, inlines(writer, node.children)));
  // The style hangs the number of its own level; any other is placed here.
  const natural = numbered.kind === 'counted' && numbered.list === 'clauses' && numbered.level === node.level - 1;
  const indent = indentOf(numbered);
  const name = natural
    ? placed(writer, place, style)
    : placed(
        writer,
        place,
        style,
        { 'fo:margin-left': length(indent), 'fo:text-indent': length(numbered.kind === 'none' ? 0 : -indent) },
        { 'style:list-style-name': '' },
      );
  return inItsList(
    writer,
    numbered,
    element('text:h', { 'text:style-name': name, 'text:outline-level': String(node.level) }, words),
  );
}

function clause(writer: Writer, place: Place, node: Clause): readonly Xml[] {
  const numbered = writer.count(node.number);
  const [first, ...rest] = node.children;
  const leads = first?.type === 'paragraph';
  const words = typed(numbered, bookmarked(writer, node.id, leads ? inlines(writer, first.children) : []));
  const above = node.level === 2 ? 0 : textIndent;
  const natural = node.level === 2 ? textIndent : subclauseIndent;
  const indent = numbered.kind === 'counted' ? indentOf(numbered) : natural;
  const looks: Attributes = {
    ...(numbered.kind === 'counted'
      ? {}
      : { 'fo:margin-left': length(indent), 'fo:text-indent': length(numbered.kind === 'none' ? 0 : above - indent) }),
    ...(leads ? {} : { 'fo:keep-with-next': 'always' }),
  };
  const kinship: Attributes = numbered.kind === 'counted' ? {} : { 'style:list-style-name': '' };
  const style = placed(writer, place, node.level === 2 ? 'Clause' : 'Subclause', looks, kinship);
  const lead = inItsList(writer, numbered, element('text:p', { 'text:style-name': style }, words));
  return [lead, ...blocks(writer, { ...place, style: 'Text body', indent, depth: 0 }, leads ? rest : node.children)];
}

function typed(numbered: Numbered, words: Content): Content {
  return numbered.kind === 'typed' ? [...hanging(numbered.text), ...words] : words;
}

function inItsList(writer: Writer, numbered: Numbered, point: Xml): Xml {
  if (numbered.kind !== 'counted') return point;
  const begun = writer.begun.has(numbered.list);
  writer.begun.add(numbered.list);
  return counted(numbered.list, numbered.level, begun, point);
}

function apart(writer: Writer, place: Place, node: Callout | Quote): readonly Xml[] {
  const [style, indent] =
    node.type === 'quote'
      ? ['Quotations', quoteIndent(place.indent)]
      : [node.kind === 'warning' ? 'Callout Warning' : 'Callout Note', calloutIndent(place.indent)];
  return blocks(writer, { ...place, style, indent }, node.children);
}
