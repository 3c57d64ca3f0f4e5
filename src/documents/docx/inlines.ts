/** The content of paragraphs of the Word file: text, links, and bookmarks that links lead to. */
import { BookmarkEnd, BookmarkStart, ExternalHyperlink, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Inline } from '../document.ts';
import { line } from './characters.ts';
import { crossReference } from './references.ts';
import { runs, spokenIn } from './runs.ts';
import type { Marks } from './runs.ts';
import type { Writer } from './writer.ts';

/** The content of a paragraph. A reference to what the document does not hold, or a link that is no web or mail address, is its words alone. */
export function inlines(writer: Writer, nodes: readonly Inline[], marks: Marks = {}): readonly ParagraphChild[] {
  return nodes.flatMap((node) => inline(writer, node, marks));
}

/** The content with the bookmark around it that the id has, if it has one. */
export function bookmarked(writer: Writer, id: string, children: readonly ParagraphChild[]): readonly ParagraphChild[] {
  const name = writer.names.targets.get(id)?.bookmark;
  // Word keeps one bookmark of a name.
  if (name === undefined || writer.bookmarked.has(name)) return children;
  writer.bookmarked.add(name);
  writer.bookmarksMade += 1;
  const number = writer.bookmarksMade;
  const around: readonly unknown[] = [new BookmarkStart(name, number), ...children, new BookmarkEnd(number)];
  // The package's type for both ends together numbers bookmarks on from one document to the next; its types forget that the ends may stand by themselves.
  return around as readonly ParagraphChild[];
}

function inline(writer: Writer, node: Inline, marks: Marks): readonly ParagraphChild[] {
  switch (node.type) {
    case 'text':
      return runs(node.value, marks);
    case 'strong':
      return inlines(writer, node.children, { ...marks, bold: true });
    case 'emphasis':
      return inlines(writer, node.children, { ...marks, italics: true });
    case 'language':
      return inlines(writer, node.children, { ...marks, ...spokenIn(node.language) });
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
      const target = writer.names.targets.get(node.target);
      if (target === undefined) return inlines(writer, node.children, marks);
      return crossReference(target, node.children, marks, (nodes) => inlines(writer, nodes, marks));
    }
  }
}

/** The address as a URI that Word opens, if it is of the web or a mailbox. */
function address(href: string): string | undefined {
  if (!URL.canParse(href)) return undefined;
  const url = new URL(href);
  return ['http:', 'https:', 'mailto:'].includes(url.protocol) ? line(url.href) : undefined;
}
