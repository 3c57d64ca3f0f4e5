/**
 * Lists as lists of the file, one in the other, so that a screen reader says
 * how many points there are. The format allows paragraphs and lists in a
 * point and nothing else: a table ends the list, which goes on after it.
 */
import { BOX_LETTERS } from '../boxes.ts';
import type { Block, BoxState, List } from '../document.ts';
import { listStep } from '../docx/measures.ts';
import { inlines } from './inlines.ts';
import { styleIndent, styleInset } from './insets.ts';
import { listStyle, write } from './writer.ts';
import type { Place, Writer } from './writer.ts';
import { element, length, textOf } from './xml.ts';
import type { Attributes, Content, Xml } from './xml.ts';

/** The list, and what interrupts it. `blocks` writes what the points hold. */
export function list(
  writer: Writer,
  place: Place,
  node: List,
  blocks: (writer: Writer, place: Place, nodes: readonly Block[]) => readonly Xml[],
): readonly Xml[] {
  const step = place.cell ? listStep.table : listStep.text;
  const indent = place.indent + step;
  const style = listStyle(writer, {
    label: node.boxes !== undefined ? 'none' : node.ordered ? 'number' : 'bullet',
    origin: place.indent - step * place.depth,
    step,
    inset: styleInset.get(place.style) ?? 0,
  });
  const points = node.items.map((item, index) => {
    const here = { ...place, keep: place.keep === true && index === node.items.length - 1 };
    const inside = { ...here, indent, depth: place.depth + 1 };
    const [first, ...rest] = item;
    const leads = first?.type === 'paragraph';
    const box = node.boxes === undefined ? [] : boxBefore(node.boxes[index]);
    const label = labelled(writer, here, node, [...box, ...(leads ? inlines(writer, first.children) : [])]);
    return [label, ...blocks(writer, inside, leads ? rest : item)];
  });
  return inLists(points, node.ordered ? node.start : undefined, style);
}

/** What a point of a list with boxes begins with: its style puts nothing before it, and a tab to where the words start comes after it. */
function boxBefore(state: BoxState | undefined): Content {
  return [...(state === undefined ? textOf('•') : textOf(BOX_LETTERS[state])), element('text:tab', {})];
}

/** The first paragraph of a point. The list says where it starts, unless its style does. */
function labelled(writer: Writer, place: Place, { ordered }: List, words: Content): Xml {
  if (place.style === 'Text body') return write(writer, place, ordered ? 'List Number' : 'List Bullet', words);
  const natural = styleIndent.get(place.style) ?? 0;
  const step = length(listStep.text);
  // Points in a callout or a quote stand closer than its paragraphs.
  const looks: Attributes = place.cell
    ? {}
    : {
        'fo:margin-left': length(place.indent + listStep.text),
        'fo:text-indent': `-${step}`,
        'fo:margin-top': length(80),
        'fo:margin-bottom': length(80),
      };
  return write(writer, { ...place, indent: natural }, place.style, words, looks);
}

/** The points in a list, or in several with what no list may hold between them. Numbers go on where they were. */
function inLists(points: readonly (readonly Xml[])[], start: number | undefined, style: string): readonly Xml[] {
  const out: Xml[] = [];
  let open: Xml[] = [];
  const close = (): void => {
    if (open.length > 0) out.push(element('text:list', { 'text:style-name': style }, open));
    open = [];
  };
  for (const [index, pieces] of points.entries()) {
    let point: Xml[] = [];
    let goesOn = false;
    const end = (): void => {
      if (point.length === 0) return;
      const numbered = open.every(({ name }) => name === 'text:list-header') && start !== undefined;
      open.push(
        goesOn
          ? element('text:list-header', {}, point)
          : element('text:list-item', { 'text:start-value': numbered ? String(start + index) : undefined }, point),
      );
      point = [];
      goesOn = true;
    };
    for (const piece of pieces) {
      if (MAY_STAND_IN_POINT.has(piece.name)) point.push(piece);
      else {
        end();
        close();
        out.push(piece);
      }
    }
    end();
  }
  close();
  return out;
}

const MAY_STAND_IN_POINT: ReadonlySet<string> = new Set(['text:p', 'text:h', 'text:list']);
