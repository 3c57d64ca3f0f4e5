/**
 * The table of contents: a field with its entries in place. It carries no page
 * numbers, because only Word knows them and a wrong one misleads; Word puts
 * them in when a reader updates the table.
 */
import { BuilderElement, FileChild, InternalHyperlink } from 'docx';
import type { ParagraphChild } from 'docx';
import { spoken } from '../counting.ts';
import type { Contents } from '../document.ts';
import { named } from './controls.ts';
import { fieldInstruction, fieldMark, hanging, runs, spokenIn } from './runs.ts';
import { write } from './writer.ts';
import type { Place, Writer } from './writer.ts';

/** The title, and the entries as links to their headings, in the shape of Word's own gallery. */
export function contents(writer: Writer, place: Place, node: Contents): readonly FileChild[] {
  const title = write(writer, { ...place, indent: 0 }, 'TOCHeading', runs(node.title));
  const last = node.entries.length - 1;
  const entries = node.entries.map((entry, index) =>
    write(writer, { ...place, indent: 0 }, `TOC${entry.level}`, [
      ...(index === 0 ? opening() : []),
      ...link(writer, entry),
      ...(index === last ? [fieldMark('end')] : []),
    ]),
  );
  return entries.length === 0 ? [title] : [gallery(node.title, [title, ...entries])];
}

/** Headings of the first two levels, as links. */
function opening(): readonly ParagraphChild[] {
  return [fieldMark('begin'), fieldInstruction('TOC \\o "1-2" \\h \\z \\u'), fieldMark('separate')];
}

function link(writer: Writer, entry: Contents['entries'][number]): readonly ParagraphChild[] {
  const words = [
    ...(entry.number === '' ? [] : [hanging(spoken(entry.number))]),
    ...runs(entry.title, entry.language === undefined ? {} : spokenIn(entry.language)),
  ];
  const target = writer.names.targets.get(entry.id);
  return target === undefined ? words : [new InternalHyperlink({ anchor: target.bookmark, children: words })];
}

/** What tells Word that this is a table of contents, with its button to update it. */
function gallery(title: string, paragraphs: readonly FileChild[]): FileChild {
  const part = new BuilderElement({
    name: 'w:docPartObj',
    children: [
      new BuilderElement({
        name: 'w:docPartGallery',
        attributes: { value: { key: 'w:val', value: 'Table of Contents' } },
      }),
      new BuilderElement({ name: 'w:docPartUnique' }),
    ],
  });
  const control = new FileChild('w:sdt');
  control.addChildElement(new BuilderElement({ name: 'w:sdtPr', children: [...named(title, 'contents'), part] }));
  control.addChildElement(new BuilderElement({ name: 'w:sdtContent', children: paragraphs }));
  return control;
}
