/**
 * The OpenDocument text. It is for people who must read, mark up and sign a
 * document in LibreOffice or another program that keeps to the standard which
 * the government names for documents that are edited.
 */
import type { Theme } from '../agreement/theme.ts';
import type { Painter } from '../base/ports.ts';
import { picturesIn } from './diagram/picture.ts';
import type { Document } from './document.ts';
import { fullWidth, textIndent } from './docx/measures.ts';
import { blocks } from './odt/blocks.ts';
import { sequences } from './odt/captions.ts';
import { figures } from './odt/diagram.ts';
import { meta } from './odt/meta.ts';
import { packed } from './odt/package.ts';
import { settings } from './odt/settings.ts';
import { COVER, masterPages, pageStyles } from './odt/running.ts';
import { faces, namedStyles } from './odt/styles.ts';
import { startWriter, write } from './odt/writer.ts';
import type { Place, Writer } from './odt/writer.ts';
import { element, file, line, textOf, VERSION } from './odt/xml.ts';
import type { Xml } from './odt/xml.ts';

/** The document as an .odt file; the same document gives the same bytes. */
export async function renderOdt(document: Document, painter: Painter): Promise<Uint8Array> {
  const drawn = await picturesIn(document, painter);
  const writer = startWriter(document, COVER, drawn);
  const children = body(writer, document);
  const version = { 'office:version': VERSION };
  return packed({
    'content.xml': file('office:document-content', version, [
      faces(document.theme),
      element('office:automatic-styles', {}, [...writer.styles.values()]),
      element('office:body', {}, [element('office:text', {}, [...sequences(writer), ...children])]),
    ]),
    'styles.xml': file('office:document-styles', version, [
      faces(document.theme),
      element('office:styles', {}, namedStyles(document)),
      element('office:automatic-styles', {}, pageStyles(document.theme)),
      element('office:master-styles', {}, masterPages(document)),
    ]),
    'meta.xml': meta(document),
    'settings.xml': settings(),
    ...pictures(document.theme),
    ...figures(drawn),
  });
}

function body(writer: Writer, document: Document): readonly Xml[] {
  const { cover } = document;
  const onCover: Place = { style: 'Text body', indent: 0, width: fullWidth, depth: 0, cell: false, right: false };
  const top = logo(writer, onCover, document.theme);
  const above = cover.above === '' ? [] : [write(writer, onCover, 'Cover Above', textOf(cover.above))];
  const title = write(writer, onCover, 'Title', textOf(document.title));
  const summary = cover.summary === '' ? [] : [write(writer, onCover, 'Subtitle', textOf(cover.summary))];
  const rest = blocks(writer, onCover, [...cover.notices, cover.facts]);
  // The cover is a page of its own.
  writer.breakBefore = document.blocks.length > 0;
  const text = blocks(writer, { ...onCover, indent: textIndent }, document.blocks);
  return [...top, ...above, title, ...summary, ...rest, ...text];
}

/** The theme's logo, in the line of text and not floating, so that it stays where it is. */
function logo(writer: Writer, place: Place, { logo: picture }: Theme): readonly Xml[] {
  if (picture === undefined) return [];
  const image = element('draw:image', {
    'xlink:href': LOGO,
    'xlink:type': 'simple',
    'xlink:show': 'embed',
    'xlink:actuate': 'onLoad',
  });
  const frame = element(
    'draw:frame',
    {
      'draw:name': 'Logo',
      'text:anchor-type': 'as-char',
      'svg:width': `${picture.width.toFixed(2)}mm`,
      'svg:height': `${picture.height.toFixed(2)}mm`,
    },
    [image, element('svg:title', {}, [line(picture.alternative)])],
  );
  return [write(writer, place, 'Cover Logo', [frame])];
}

function pictures({ logo: picture }: Theme): Readonly<Record<string, Uint8Array>> {
  return picture === undefined ? {} : { [LOGO]: picture.bytes };
}

const LOGO = 'Pictures/logo.png';
