/** The forms of an agreement, as its last annexes. */
import { paragraph, text } from '../build-blocks.ts';
import type { Block, Heading } from '../document.ts';
import { FORMS, hasForms } from '../papers.ts';
import type { BuildBlock } from './context.ts';

/** `{{block "forms"}}` */
export const forms: BuildBlock = ({ entry, form, id, words }) =>
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
          // Boxes on these pages are for a pen: who cannot use one has to know where to go.
          paragraph(words.t('forms.on-screen')),
          ...sheet.blocks.map(beneath),
        ];
      })
    : [];

/** A part of a form is a section of its annex. */
function beneath(block: Block): Block {
  return block.type === 'heading' ? { ...block, level: 2 } : block;
}
