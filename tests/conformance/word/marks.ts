/** Checks of what stands around the words of a Word file: bookmarks, fields that refer to them, controls. */
import type { Block, Document } from '../../../src/documents/document.ts';
import { wordsOfBlock } from '../../../src/documents/words.ts';
import { all, child, children, textOf } from '../../helpers/read-xml.ts';
import type { XmlElement } from '../../helpers/read-xml.ts';
import { root, shown } from '../../helpers/word-file.ts';
import type { Parts } from '../../helpers/word-file.ts';
import type { Fault } from './check.ts';

/** Every bookmark ends once, after it starts; no two have one name; every link finds its own. */
export const bookmarks: Fault = (parts, document) => {
  const body = root(parts, 'word/document.xml');
  const ends = all(body, 'w:bookmarkStart', 'w:bookmarkEnd');
  const names = all(body, 'w:bookmarkStart').map((each) => each.attributes['w:name'] ?? '');
  // One that leads to another document has a place in that document.
  const anchors = all(body, 'w:hyperlink').flatMap(({ attributes }) =>
    attributes['r:id'] === undefined ? (attributes['w:anchor'] ?? []) : [],
  );
  const open = new Map<string, number>();
  for (const each of ends) {
    const id = each.attributes['w:id'] ?? '';
    const before = open.get(id);
    open.set(id, each.name === 'w:bookmarkStart' ? (before === undefined ? 1 : 9) : before === 1 ? 2 : 9);
  }
  return [
    ...anchors.filter((name) => !names.includes(name)),
    ...names.filter((name) => !/^[\p{L}_][\p{L}\p{N}_]{0,39}$/u.test(name)),
    ...twice(names.map((name) => name.toLowerCase())),
    ...[...open].filter(([, state]) => state !== 2).map(([id]) => `bookmark ${id} does not start and end once`),
    // A longer id ends in a sum.
    ...idsIn(document.blocks).filter(
      (id) => id.length < 40 && !names.some((name) => name.replace(/^_/, '') === id.replaceAll('-', '_')),
    ),
  ];
};

/** A field that refers to something shows what Word would show there when it counts again. */
export const references: Fault = (parts) => {
  const paragraphs = shown(parts);
  const inside = bookmarkedTexts(parts);
  return fieldsOf(parts).flatMap(({ instruction, result }) => {
    const [name = '', number] = /^REF (\S+) (\\n )?\\h$/.exec(instruction)?.slice(1) ?? [];
    if (!instruction.startsWith('REF')) return [];
    const wanted =
      number === undefined
        ? inside.get(name)
        : paragraphs.find((each) => each.bookmarks.includes(name) && !each.typed)?.number;
    return wanted !== undefined && wanted !== '' && wanted === result ? [] : [`${instruction} shows ${result}`];
  });
};

/** Every block has a bookmark around its words, and the list of blocks says which. */
export const marks: Fault = (parts, document) => {
  const texts = bookmarkedTexts(parts);
  const listed = all(root(parts, 'customXml/item1.xml'), 'block').map(({ attributes }) => ({
    name: attributes['bookmark'] ?? '',
    place: attributes['place'] ?? '',
    source: attributes['source'],
  }));
  const wanted = placesIn(document);
  const places = listed.map(({ place }) => place);
  return [
    ...twice(places),
    ...twice(listed.map(({ name }) => name)),
    ...[...wanted]
      .filter(([place, block]) => bare(wordsOfBlock(block)) !== '' && !places.includes(place))
      .map(([place]) => place),
    ...listed
      .filter(({ place, source }) => source !== sourceOf(wanted, place))
      .map(({ place }) => `source of ${place}`),
    ...listed.flatMap(({ name, place }) => {
      const block = wanted.get(place);
      const text = texts.get(name);
      if (text === undefined) return [`there is no bookmark ${name}`];
      if (block === undefined) return place.startsWith('/blocks') ? [`there is no ${place}`] : [];
      return holds(block, bare([text])) ? [] : [`${name} is around ${text.slice(0, 60)}`];
    }),
  ];
};

/** Every control says to people and to programs what it is for, and those of forms and of a sheet for signatures are all there. */
export const controls: Fault = (parts, document) => {
  const body = root(parts, 'word/document.xml');
  const all_ = all(body, 'w:sdt').map((each) => child(each, 'w:sdtPr'));
  const says = (properties: XmlElement | undefined, name: string): string =>
    child(properties, name)?.attributes['w:val'] ?? '';
  const cells = all(body, 'w:tbl')
    .filter((each) => child(child(each, 'w:tblPr'), 'w:tblStyle')?.attributes['w:val'] === 'SignatureTable')
    .flatMap((each) => children(each, 'w:tr').slice(1))
    .flatMap((row) => children(row, 'w:tc'));
  return [
    ...all_.flatMap((each) =>
      ['w:alias', 'w:tag'].filter((name) => says(each, name) === '' || says(each, name).length > 64),
    ),
    ...twice(all_.map((each) => says(each, 'w:tag'))),
    ...twice(all_.map((each) => says(each, 'w:id')).filter((id) => id !== '')),
    ...tagsOfFields(document).filter((tag) => !all_.some((each) => says(each, 'w:tag') === tag)),
    ...cells.filter((cell) => all(cell, 'w:sdt').length !== 1).map(() => 'a cell for signing has not one control'),
    ...all(body, 'w:sdt')
      .filter(
        (each) => (textOf(each).trim() === '') !== (child(child(each, 'w:sdtPr'), 'w:showingPlcHdr') !== undefined),
      )
      .map((each) => `${says(child(each, 'w:sdtPr'), 'w:tag')} does not say rightly whether it is empty`),
  ];
};

/** A field has one control; one with boxes to tick has a control for each. */
function tagsOfFields(document: Document): readonly string[] {
  return [...placesIn(document).values()].flatMap((block) =>
    block.type !== 'field'
      ? []
      : block.kind === 'tick'
        ? block.options.map((_, index) => `${block.name}-${index + 1}`)
        : [block.name],
  );
}

/** Leaves hold their own words; what holds other blocks may start after a table or end before one. */
function holds(block: Block, text: string): boolean {
  if (block.type === 'diagram') return text === bare([`${block.number}: `, ...wordsOfBlock(block)]);
  const words = block.type === 'table' ? bare(wordsOfBlock({ ...block, caption: '' })) : bare(wordsOfBlock(block));
  return ['clause', 'callout', 'quote', 'list'].includes(block.type)
    ? (text !== '' || words === '') && words.includes(text)
    : words === text;
}

/** The blocks of a document by their places in it. */
function placesIn(document: Document): ReadonlyMap<string, Block> {
  const found = new Map<string, Block>();
  const visit = (node: unknown, path: string): void => {
    if (typeof node !== 'object' || node === null) return;
    if ('type' in node && BLOCKS.has(String(node.type))) found.set(path, node as Block);
    for (const [key, value] of Object.entries(node)) visit(value, `${path}/${key}`);
  };
  visit(document.blocks, '/blocks');
  return found;
}

/** Where a block's words come from: as it says, or as what it is in says. */
function sourceOf(blocks: ReadonlyMap<string, Block>, place: string): string | undefined {
  if (place === '') return undefined;
  return blocks.get(place)?.source ?? sourceOf(blocks, place.replace(/\/[^/]*$/, ''));
}

const BLOCKS = new Set([
  'heading',
  'paragraph',
  'clause',
  'list',
  'table',
  'diagram',
  'qr-code',
  'facts',
  'callout',
  'signatures',
  'field',
  'quote',
  'preformatted',
]);

/** The words within each bookmark, those that stand for a picture among them. */
function bookmarkedTexts(parts: Parts): ReadonlyMap<string, string> {
  const open = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const each of all(root(parts, 'word/document.xml'), 'w:bookmarkStart', 'w:bookmarkEnd', 'w:t', 'wp:docPr')) {
    const { 'w:id': id = '', 'w:name': name = '', descr } = each.attributes;
    if (each.name === 'w:bookmarkStart') {
      open.set(id, name);
      texts.set(name, '');
    } else if (each.name === 'w:bookmarkEnd') open.delete(id);
    else for (const inside of open.values()) texts.set(inside, (texts.get(inside) ?? '') + (descr ?? textOf(each)));
  }
  return texts;
}

/** The fields of a file with what they ask for and what they show. */
function fieldsOf(parts: Parts): readonly { readonly instruction: string; readonly result: string }[] {
  const open: { instruction: string; result: string; shows: boolean }[] = [];
  const done: { instruction: string; result: string }[] = [];
  for (const each of all(root(parts, 'word/document.xml'), 'w:fldChar', 'w:instrText', 'w:t')) {
    const field = open.at(-1);
    const kind = each.attributes['w:fldCharType'];
    if (kind === 'begin') open.push({ instruction: '', result: '', shows: false });
    else if (field === undefined) continue;
    else if (kind === 'separate') field.shows = true;
    else if (kind === 'end') done.push(...open.splice(-1));
    else if (each.name === 'w:instrText') field.instruction = (field.instruction + textOf(each)).trim();
    else if (field.shows) field.result += textOf(each);
  }
  return done;
}

function twice(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => seen.size === seen.add(name).size);
}

function bare(pieces: readonly string[]): string {
  return pieces.join('').replace(/[\s\p{Cc}☐]/gu, '');
}

function idsIn(blocks: readonly Block[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] =>
    block.type === 'heading' || block.type === 'table' || block.type === 'diagram'
      ? [block.id]
      : block.type === 'clause'
        ? [block.id, ...idsIn(block.children)]
        : [],
  );
}
