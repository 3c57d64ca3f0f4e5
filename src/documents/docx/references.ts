/**
 * Cross-references of the Word file. Where their words are what Word itself
 * would write, the number of a clause or the name of a table, they are fields,
 * so that they follow when a partner adds a clause; otherwise a field would put
 * other words in place of the author's, and they are links.
 */
import { InternalHyperlink } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Inline } from '../document.ts';
import { plain } from '../words.ts';
import { type Found, fieldIn } from '../reference-fields.ts';
import type { Target } from './names.ts';
import { fieldInstruction, fieldMark, runs } from './runs.ts';
import type { Marks } from './runs.ts';

/** The words of a reference, leading to its target. `write` makes inlines into runs. */
export function crossReference(
  target: Target,
  children: readonly Inline[],
  marks: Marks,
  write: (nodes: readonly Inline[]) => readonly ParagraphChild[],
): readonly ParagraphChild[] {
  const linked = (nodes: readonly Inline[]): readonly ParagraphChild[] =>
    plain(nodes) === '' ? [] : [new InternalHyperlink({ anchor: target.bookmark, children: write(nodes) })];
  const words = plain(children);
  const found = children.every(({ type }) => type === 'text') ? fieldIn(words, target) : undefined;
  if (found === undefined) return linked(children);
  const text = (value: string): readonly Inline[] => [{ type: 'text', value }];
  return [
    ...linked(text(words.slice(0, found.at))),
    ...field(target.bookmark, found.shown, found.as, marks),
    ...linked(text(words.slice(found.at + found.shown.length))),
  ];
}

/** `\n` shows the number of the paragraph as it stands there, wherever the field is; `\h` makes it a link. */
function field(bookmark: string, shown: string, as: Found['as'], marks: Marks): readonly ParagraphChild[] {
  return [
    fieldMark('begin'),
    fieldInstruction(`REF ${bookmark} ${as === 'number' ? '\\n ' : ''}\\h`),
    fieldMark('separate'),
    ...runs(shown, marks),
    fieldMark('end'),
  ];
}
