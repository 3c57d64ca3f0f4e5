/** Reads a Word file (.docx) whole: its words with what they are, and all that stands beside the body. */
import { openPackage, type OfficePackage } from '../office/package.ts';
import { attribute, element, elements, everyElement, wordsOf } from '../office/walk.ts';
import type { XmlElement } from '../office/xml.ts';
import type { Remark } from '../remark.ts';
import {
  type BlockSource,
  type IncomingBlock,
  type IncomingComment,
  type IncomingParagraph,
  type IncomingText,
  paragraphsIn,
  wordsOfParagraph,
} from '../text/model.ts';
import { blocksIn } from './blocks.ts';
import { numberersOf } from './numbering.ts';
import type { Reader } from './reader.ts';
import { aboutFile } from './about-file.ts';
import { NO_STYLE, stylesOf } from './styles.ts';

/** The text, or a remark that says why there is none. */
export function readWord(bytes: Uint8Array): IncomingText | Remark {
  const file = openPackage(bytes);
  if ('severity' in file) return file;
  const main =
    file.relations('').find(({ type, outside }) => type === 'officeDocument' && !outside)?.target ??
    'word/document.xml';
  const body = element(file.xml(main), 'w:body');
  if (body === undefined) {
    const [fault] = file.remarks;
    return {
      severity: 'error',
      place: '',
      text:
        fault === undefined
          ? 'It is no Word document: it has no text of one.'
          : `Its text cannot be read. ${fault.text}`,
    };
  }
  return readText(file, main, body);
}

function readText(file: OfficePackage, main: string, body: XmlElement): IncomingText {
  const relations = file.relations(main);
  const partOf = (type: string): string => relations.find((one) => one.type === type && !one.outside)?.target ?? '';
  const styles = stylesOf(file.xml(partOf('styles')));
  const remarks: Remark[] = [];
  const comments: Reader['comments'] = { open: new Set(), about: new Map(), placed: new Map(), places: new Map() };
  const numberer = numberersOf(file.xml(partOf('numbering')), styles);
  const links = new Map<string, Reader['links']>();
  const readerOf = (part: string): Reader => ({
    styles,
    number: numberer(),
    links: linksOf(file, part, links),
    fields: { open: [], codes: 0, contents: 0 },
    comments,
    paragraphs: 0,
    tables: 0,
    paragraphStyle: NO_STYLE,
    remarks,
  });
  const blocks = blocksIn(readerOf(main), body, 'body');
  const notes = new Map([
    ...notesOf(file, partOf('footnotes'), 'footnote', readerOf),
    ...notesOf(file, partOf('endnotes'), 'endnote', readerOf),
  ]);
  const running = relations
    .filter(({ type, outside }) => (type === 'header' || type === 'footer') && !outside)
    .flatMap(({ type, target }) => runningOf(file, target, type, readerOf));
  return {
    blocks,
    notes,
    comments: commentsOf(file, partOf('comments'), comments, readerOf),
    running: onceEach(running),
    properties: {
      title: wordsOf(element(propertiesOf(file, 'core-properties'), 'dc:title')).trim(),
      custom: new Map(
        elements(propertiesOf(file, 'custom-properties'), 'custom:property').map((one) => [
          attribute(one, 'name') ?? '',
          wordsOf(one).trim(),
        ]),
      ),
    },
    sources: sourcesOf(file),
    remarks: [...aboutFile(file, blocks), ...remarks, ...file.remarks],
  };
}

type ReaderOf = (part: string) => Reader;

/** A part has many notes, or comments, and its links once. */
function linksOf(file: OfficePackage, part: string, known: Map<string, Reader['links']>): Reader['links'] {
  const found =
    known.get(part) ??
    new Map(
      file
        .relations(part)
        .filter(({ type }) => type === 'hyperlink')
        .map(({ id, target }) => [id, target.slice(0, LONGEST_LINK)]),
    );
  known.set(part, found);
  return found;
}

/** In letters. What is longer leads nowhere. */
const LONGEST_LINK = 4_000;

function propertiesOf(file: OfficePackage, type: string): XmlElement | undefined {
  return file.xml(file.relations('').find((one) => one.type === type && !one.outside)?.target ?? '');
}

function notesOf(
  file: OfficePackage,
  part: string,
  name: string,
  readerOf: ReaderOf,
): readonly (readonly [string, readonly IncomingBlock[]])[] {
  return elements(file.xml(part), `w:${name}`)
    .filter(
      (one) => !['separator', 'continuationSeparator', 'continuationNotice'].includes(attribute(one, 'w:type') ?? ''),
    )
    .map((one) => {
      const key = `${name} ${attribute(one, 'w:id')}`;
      return [key, blocksIn(readerOf(part), one, { within: key })] as const;
    });
}

function runningOf(file: OfficePackage, part: string, type: string, readerOf: ReaderOf): readonly IncomingParagraph[] {
  const root = file.xml(part);
  if (root === undefined) return [];
  return paragraphsIn(
    blocksIn(readerOf(part), root, { within: type === 'header' ? 'header of pages' : 'footer of pages' }),
  );
}

/** Headers are much alike from section to section; each wording counts once, whatever number of a page stands in it. */
function onceEach(paragraphs: readonly IncomingParagraph[]): readonly IncomingParagraph[] {
  const found = new Map<string, IncomingParagraph>();
  for (const paragraph of paragraphs) {
    const words = wordsOfParagraph(paragraph).trim();
    const key = words.replaceAll(/\d+/g, '0');
    if (words !== '' && !found.has(key)) found.set(key, paragraph);
  }
  return [...found.values()];
}

function commentsOf(
  file: OfficePackage,
  part: string,
  { about, places }: Reader['comments'],
  readerOf: ReaderOf,
): readonly IncomingComment[] {
  return elements(file.xml(part), 'w:comment').map((one) => {
    const id = attribute(one, 'w:id') ?? '';
    const place = places.get(id) ?? '';
    return {
      place,
      by: attribute(one, 'w:author') ?? '',
      date: attribute(one, 'w:date') ?? '',
      about: (about.get(id) ?? '').trim(),
      blocks: blocksIn(readerOf(part), one, { within: place === '' ? 'comment' : `comment at ${place}` }),
    };
  });
}

/** The list of blocks that this program puts into its files, whatever a word processor has called the part since. */
function sourcesOf(file: OfficePackage): ReadonlyMap<string, BlockSource> {
  const parts = file.names.filter((name) => /^customXml\/item\d*\.xml$/i.test(name));
  const root = parts.map((name) => file.xml(name)).find((one) => one?.name === 'blocks:blocks');
  return new Map(
    everyElement(root, 'blocks:block').map((one) => [
      attribute(one, 'bookmark') ?? '',
      { place: attribute(one, 'place') ?? '', source: attribute(one, 'source') },
    ]),
  );
}
