/**
 * The Word file. It is for people who must read, mark up and sign a document
 * in Word: real styles, numbers that Word counts itself, links and properties
 * that lead back to the source, and nothing that asks a question on opening.
 */
import { Document as WordDocument, ImageRun, Packer } from 'docx';
import type { FileChild } from 'docx';
import type { Theme } from '../agreement/theme.ts';
import type { Painter } from '../base/ports.ts';
import { picturesIn } from './diagram/picture.ts';
import type { Document } from './document.ts';
import { blocks } from './docx/blocks.ts';
import { line } from './docx/characters.ts';
import { marked } from './docx/marks.ts';
import { fullWidth, page, textIndent } from './docx/measures.ts';
import { numberingFor } from './docx/numbering.ts';
import { footers, headers } from './docx/running.ts';
import { runs } from './docx/runs.ts';
import { settle } from './docx/settle.ts';
import { otherStyles, paragraphStyles } from './docx/styles.ts';
import { separate } from './docx/tables.ts';
import { startWriter, write } from './docx/writer.ts';
import type { Place, Writer } from './docx/writer.ts';

/** The document as a .docx file; the same document gives the same bytes. */
export async function renderDocx(document: Document, painter: Painter): Promise<Uint8Array> {
  const writer = startWriter(document, await picturesIn(document, painter));
  const children = body(writer, document);
  const { properties, theme } = document;
  const file = new WordDocument({
    title: line(document.title),
    subject: line(properties.subject),
    creator: line(properties.author),
    lastModifiedBy: line(properties.author),
    keywords: line(properties.keywords.join(', ')),
    description: line(document.cover.summary),
    customProperties: (['agreement', 'version', 'digest', 'edition'] as const).map((name) => ({
      name,
      value: line(properties[name]),
    })),
    compatibility: { version: 15 },
    externalStyles: otherStyles(document.language, theme),
    styles: { paragraphStyles: [...paragraphStyles(theme)] },
    numbering: { config: numberingFor(writer.starts) },
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.margin,
              right: page.margin,
              bottom: page.margin,
              left: page.margin,
              header: page.header,
              footer: page.footer,
            },
          },
        },
        headers: headers(document),
        footers: footers(document),
        children,
      },
    ],
  });
  return settle(await Packer.pack(file, 'uint8array'), { ...document, marks: writer.marks });
}

function body(writer: Writer, document: Document): readonly FileChild[] {
  const { cover } = document;
  const onCover: Place = { style: 'BodyText', indent: 0, width: fullWidth, depth: 0, cell: false, right: false };
  const top = logo(writer, onCover, document.theme);
  const sheet = document.layout === 'sheet';
  const said = (name: string, place: string, style: string, text: string): readonly FileChild[] =>
    text === ''
      ? []
      : [
          marked(writer, { name, place }, () =>
            write(writer, onCover, style, runs(text), sheet && style === 'Title' ? { spacing: UNDER_SHEET_TITLE } : {}),
          ),
        ];
  const above = said('_cover_above', '/cover/above', 'CoverAbove', cover.above);
  const title = said('_cover_title', '/title', 'Title', document.title);
  const summary = said('_cover_summary', '/cover/summary', 'Subtitle', cover.summary);
  const rest = blocks(writer, onCover, [...cover.notices, cover.facts]);
  // The cover is a page of its own; a sheet has none.
  writer.breakBefore = document.blocks.length > 0 && !sheet;
  writer.afterTable &&= sheet;
  const text = blocks(writer, { ...onCover, indent: sheet ? 0 : textIndent }, document.blocks);
  return separate([...top, ...above, ...title, ...summary, ...rest, ...text]);
}

const UNDER_SHEET_TITLE = { before: 0, after: 120 };

/** The theme's logo, in the line of text and not floating, so that it stays where it is. */
function logo(writer: Writer, place: Place, { logo: picture }: Theme): readonly FileChild[] {
  if (picture === undefined) return [];
  const name = line(picture.alternative);
  const image = new ImageRun({
    type: 'png',
    data: picture.bytes,
    transformation: { width: (picture.width * 96) / 25.4, height: (picture.height * 96) / 25.4 },
    // The package would count ids on from one document to the next.
    altText: { id: '1', name: 'Logo', description: name },
  });
  return [write(writer, place, 'CoverLogo', [image])];
}
