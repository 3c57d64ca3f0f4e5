/** The annexes that every agreement to share by has: guides for those who decide in single cases, and forms. */
import { paragraph, text } from '../build-blocks.ts';
import type { Block, Heading } from '../document.ts';
import { FORMS, hasForms } from '../papers.ts';
import type { Sheet } from '../sheet.ts';
import type { BlockContext, BuildBlock } from './context.ts';

/** `{{block "forms"}}` */
export const forms: BuildBlock = (context) =>
  annexesOf(context, FORMS, ({ summary, blocks }) => [
    paragraph(summary),
    // Boxes on these pages are for a pen: who cannot use one has to know where to go.
    paragraph(context.words.t('forms.on-screen')),
    ...blocks,
  ]);

/**
 * `{{block "guides"}}`: a checklist, the steps of a decision and the principles.
 * Where the agreement carries guidance of that kind, or says the steps in a
 * clause, a second one would only leave readers to choose.
 */
export const guides: BuildBlock = (context) => {
  const { entry, register } = context;
  const carried = new Set(
    register.guidance.filter(({ id }) => entry.terms.checklists?.includes(id)).map(({ facts }) => facts.kind),
  );
  const wanted = GUIDES.filter(({ kind }) => !carried.has(kind)).map(({ name }) => name);
  return annexesOf(context, wanted, ({ summary, blocks }) =>
    blocks.length === 0 ? [] : [paragraph(summary), ...blocks],
  );
};

/** The templates of the guides, each with the kind of guidance that does its work. */
const GUIDES = [
  { name: 'checklist', kind: 'checklist' },
  { name: 'decision-flow', kind: 'decision' },
  { name: 'principles', kind: 'principles' },
] as const;

/** Sheets of the edition as annexes, each on a page of its own; one with no words is left out. */
function annexesOf(
  { entry, form, id }: BlockContext,
  names: readonly string[],
  words: (sheet: Sheet) => readonly Block[],
): readonly Block[] {
  if (!hasForms(entry)) return [];
  return names.flatMap((name) => {
    const sheet = form(name);
    const said = sheet === undefined ? [] : words(sheet);
    if (sheet === undefined || said.length === 0) return [];
    const heading: Heading = {
      type: 'heading',
      level: 1,
      id: id(`annex ${sheet.title}`),
      number: '',
      children: [text(sheet.title)],
    };
    return [{ type: 'break' as const }, heading, ...said.map(beneath)];
  });
}

/** A part of a sheet is a section of its annex. */
function beneath(block: Block): Block {
  return block.type === 'heading' ? { ...block, level: 2 } : block;
}
