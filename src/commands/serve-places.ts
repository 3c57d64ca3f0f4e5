/** Where on the pages of an agreement the words stand that a finding is about. */
import type { Finding } from '../base/finding.ts';
import { stepsOf } from '../base/pointer.ts';
import type { Position } from '../base/position.ts';
import type { Block, Document } from '../documents/document.ts';
import type { Entry } from '../register/entry.ts';
import { sectionsShowing } from '../register/withheld.ts';
import { PATHS } from '../site/links.ts';
import { textParts } from '../site/text-parts.ts';

export interface PlaceOnPage {
  /** The page, and an id on it. */
  readonly path: string;
  readonly id: string;
  /** How many elements after that with the id: paragraphs have no ids of their own. */
  readonly after: number;
  /** The row of a table that begins with these words, if it is one. */
  readonly row: string | undefined;
}

/** The place of a finding in an agreement's text; nothing where the document says nothing of what it is about. */
export function placeOf(finding: Finding, entry: Entry, document: Document): PlaceOnPage | undefined {
  const blocks = document.blocks.filter(({ type }) => type !== 'contents');
  const { source } = entry.agreement;
  if (finding.at.path !== source.path) return undefined;
  const steps = finding.pointer === undefined ? [] : stepsOf(finding.pointer);
  const index = steps.length > 0 ? ofField(blocks, steps) : ofProse(blocks, finding.at.start, source.position);
  if (index === -1) return undefined;
  const anchor = anchorOf(blocks, index);
  if (anchor === undefined) return undefined;
  const [file = ''] = textParts(document).at(anchor.id).split('#');
  return { path: PATHS.text(entry.id, file), ...anchor, row: rowOf(steps, entry) };
}

/** The block that shows a field: that of the thing itself, where it has one; else the first of its section. */
function ofField(blocks: readonly Block[], [section = '', thing = '']: readonly string[]): number {
  const shows = ({ source = '' }: Block): boolean => source === `/${section}` || source.startsWith(`/${section}/`);
  const ids = (block: Block): string => ('id' in block ? block.id : '');
  const own = blocks.findIndex((block) => shows(block) && thing !== '' && ids(block).endsWith(`-${thing}`));
  if (own !== -1) return own;
  const table = blocks.findIndex((block) => shows(block) && block.type === 'table');
  const first = table === -1 ? blocks.findIndex(shows) : table;
  return first === -1
    ? blocks.findIndex((block) => block.type === 'heading' && sectionsShowing(section).includes(block.id))
    : first;
}

/** The block that holds a place of the prose; else the heading over it. */
function ofProse(blocks: readonly Block[], at: Position, position: (offset: number) => Position): number {
  let last = -1;
  for (const [index, { source = '' }] of blocks.entries()) {
    const [, from, to] = /^body:(\d+)-(\d+)$/.exec(source) ?? [];
    if (from === undefined || to === undefined) continue;
    if (!isBefore(at, position(Number(from))) && isBefore(at, position(Number(to)))) return index;
    if (!isBefore(at, position(Number(from)))) last = index;
  }
  return last;
}

function isBefore(one: Position, other: Position): boolean {
  return one.line < other.line || (one.line === other.line && one.column < other.column);
}

/** The nearest id at or above a block. */
function anchorOf(
  blocks: readonly Block[],
  index: number,
): { readonly id: string; readonly after: number } | undefined {
  for (let above = index; above >= 0; above -= 1) {
    const block = blocks[above];
    if (block !== undefined && 'id' in block) return { id: block.id, after: index - above };
  }
  return undefined;
}

/** Rows are headed by the titles of things. */
function rowOf([section, thing]: readonly string[], { terms, parties }: Entry): string | undefined {
  if (thing === undefined) return undefined;
  if (section === 'parties') return parties.get(thing)?.title;
  const things = section === 'purposes' || section === 'data' || section === 'subjects' ? terms[section] : undefined;
  return things !== undefined && Object.hasOwn(things, thing) ? things[thing]?.title : undefined;
}
