/** The forms of an agreement, as its last annexes. */
import { paragraph, text } from '../build-blocks.ts';
import type { Block, Heading } from '../document.ts';
import { FORMS, hasForms } from '../papers.ts';
import type { BuildBlock } from './context.ts';

/** `{{block "forms"}}` */
export const forms: BuildBlock = ({ entry, form, id }) =>
  hasForms(entry)
    ? FORMS.flatMap((name) => {
        const sheet = form(name);
        if (sheet === undefined) return [];
        const heading: Heading = {
          type: 'heading',
          level: 1,
          id: `annex-${id(sheet.title)}`,
          number: '',
          children: [text(sheet.title)],
        };
        return [{ type: 'break' as const }, heading, paragraph(sheet.summary), ...sheet.blocks.map(beneath)];
      })
    : [];

/** A part of a form is a section of its annex. */
function beneath(block: Block): Block {
  return block.type === 'heading' ? { ...block, level: 2 } : block;
}
