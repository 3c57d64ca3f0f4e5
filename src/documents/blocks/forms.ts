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
        return [
          { type: 'break' as const },
          heading,
          paragraph(sheet.summary),
          paragraph(ON_SCREEN),
          ...sheet.blocks.map(beneath),
        ];
      })
    : [];

/** Boxes on these pages are for a pen: who cannot use one has to know where to go. */
const ON_SCREEN =
  'This form is also a Word file of its own, to be filled in on a screen or with a screen reader. It comes with the agreement.';

/** A part of a form is a section of its annex. */
function beneath(block: Block): Block {
  return block.type === 'heading' ? { ...block, level: 2 } : block;
}
