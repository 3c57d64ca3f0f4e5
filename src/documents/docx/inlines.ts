/** Runs, links, bookmarks and fields of the Word file. */
import { BookmarkEnd, BookmarkStart, BuilderElement, ExternalHyperlink, InternalHyperlink, Tab, TextRun } from 'docx';
import type { IRunPropertiesOptions, ParagraphChild } from 'docx';
import type { Inline } from '../document.ts';
import { line, lines } from './characters.ts';
import type { Writer } from './writer.ts';

/** The content of a paragraph. A reference to what the document does not hold, or a link that is no web or mail address, is its words alone. */
export function inlines(writer: Writer, nodes: readonly Inline[], marks: Marks = {}): readonly ParagraphChild[] {
  return nodes.flatMap((node) => inline(writer, node, marks));
}

/** A run of text. */
export function run(text: string, marks: IRunPropertiesOptions = {}): TextRun {
  return new TextRun({ text: line(text), ...marks });
}

/** A number as text, and a tab to where the words start. */
export function hanging(number: string): TextRun {
  return new TextRun({ children: [line(number), new Tab()] });
}

/** Runs of text whose line ends count. */
export function preformatted(text: string): readonly TextRun[] {
  return lines(text).map((part, index) => new TextRun({ text: part, ...(index === 0 ? {} : { break: 1 }) }));
}

/** The content with a bookmark around it, if the id has one. */
export function bookmarked(writer: Writer, id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const name = writer.bookmarks.get(id);
  if (name === undefined) return children;
  writer.bookmarksMade += 1;
  const number = writer.bookmarksMade;
  const around: readonly unknown[] = [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)];
  // The package's type for both ends together numbers bookmarks on from one document to the next; its types forget that the ends may stand by themselves.
  return around as readonly ParagraphChild[];
}

/** The start, middle or end of a field whose result is kept as written. */
export function fieldMark(kind: 'begin' | 'separate' | 'end'): TextRun {
  return new TextRun({
    children: [new BuilderElement({ name: 'w:fldChar', attributes: { kind: { key: 'w:fldCharType', value: kind } } })],
  });
}

/** What a field shows, in Word's words for fields. */
export function fieldInstruction(instruction: string): TextRun {
  return new TextRun({ children: [new BuilderElement({ name: 'w:instrText' }).addChildElement(instruction)] });
}

type Marks = Pick<IRunPropertiesOptions, 'bold' | 'italics' | 'style'>;

function inline(writer: Writer, node: Inline, marks: Marks): readonly ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return [run(node.value, marks)];
    case 'strong':
      return inlines(writer, node.children, { ...marks, bold: true });
    case 'emphasis':
      return inlines(writer, node.children, { ...marks, italics: true });
    case 'line-break':
      return [new TextRun({ break: 1 })];
    case 'link': {
      const link = address(node.href);
      if (link === undefined) return inlines(writer, node.children, marks);
      return [
        new ExternalHyperlink({ link, children: inlines(writer, node.children, { ...marks, style: 'Hyperlink' }) }),
      ];
    }
    case 'reference': {
      const anchor = writer.bookmarks.get(node.target);
      const children = inlines(writer, node.children, marks);
      return anchor === undefined ? children : [new InternalHyperlink({ anchor, children })];
    }
  }
}

/** The address as a URI that Word opens, if it is of the web or a mailbox. */
function address(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? line(url.href) : undefined;
}
